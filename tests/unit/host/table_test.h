/*
 * tests/unit/host/table_test.h -- decision tables written as a test reads
 * them: a sheet of cells, inputs as FEEL, the answer as FEEL.
 */
#ifndef TABLE_TEST_H
#define TABLE_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "engine/host/table.h"

#define OK(call) assert_int_equal(ST_OK, (call))

enum {
	SHEET_INPUTS = 8,
	SHEET_OUTPUTS = 3,
	SHEET_ROWS = 16,
};

/* Zeroed members end each list. */
struct sheet {
	const char *hit;
	struct table_input inputs[SHEET_INPUTS + 1];
	struct table_output outputs[SHEET_OUTPUTS + 1];
	const char *rows[SHEET_ROWS + 1][SHEET_INPUTS + SHEET_OUTPUTS];
	const struct feel_names *names;
};

static inline size_t sheet_inputs(const struct sheet *sheet)
{
	size_t count = 0;

	while (sheet->inputs[count].expression)
		count++;
	return count;
}

static inline size_t sheet_outputs(const struct sheet *sheet)
{
	size_t count = 0;

	while (sheet->outputs[count].name)
		count++;
	return count;
}

static inline enum status sheet_compile(
	struct table **out, const struct sheet *sheet, struct err *err)
{
	struct table_row rows[SHEET_ROWS];
	struct table_def def = { .name = "d",
		.file = "rules/d.lua",
		.line = 10,
		.inputs = sheet->inputs,
		.input_count = sheet_inputs(sheet),
		.outputs = sheet->outputs,
		.output_count = sheet_outputs(sheet),
		.rows = rows,
		.names = sheet->names };

	assert_true(table_hit_read(&def.hit, &def.aggregate, sheet->hit));
	for (; sheet->rows[def.row_count][0]; def.row_count++)
		rows[def.row_count] = (struct table_row){
			.inputs = sheet->rows[def.row_count],
			.outputs = sheet->rows[def.row_count] + def.input_count,
			.line = 11 + (int)def.row_count,
		};
	return table_compile(out, &def, NULL, NULL, err);
}

static inline struct table *sheet_table(const struct sheet *sheet)
{
	struct table *table = NULL;
	struct err err = { 0 };

	if (sheet_compile(&table, sheet, &err) != ST_OK)
		fail_msg("%s", err.text[LANG_EN]);
	return table;
}

/* What a FEEL literal says: "5", "\"a\"", "null". */
static inline struct value literal(const char *text)
{
	struct value value = VALUE_UNKNOWN;
	struct feel *feel;
	struct err err;

	OK(feel_parse(&feel, FEEL_EXPRESSION, text, NULL, &err));
	OK(feel_eval(&value, feel, NULL, &err));
	feel_free(feel);
	return value;
}

static inline void put_answers(
	struct buf *out, const struct table_result *result, size_t outputs)
{
	for (size_t i = 0; i < result->answer_count * outputs; i++) {
		if (i)
			buf_puts(out, i % outputs ? ", " : "; ");
		value_put_feel(out, &result->answers[i]);
	}
}

static inline void put_missing(struct buf *out, const struct table *table,
	const struct table_result *result)
{
	buf_puts(out, "missing:");
	for (size_t i = 0; i < result->missing_count; i++)
		buf_printf(out, " %s",
			table_input_text(table, result->missing[i]));
	for (size_t i = 0; i < result->missing_name_count; i++)
		buf_printf(out, " %s", result->missing_names[i]);
}

/* The outcome in one line: answers, "none", "missing: a b" or the error. */
static inline char *outcome(const struct table *table,
	const char *const *inputs, const struct feel_scope *scope)
{
	struct table_result result = TABLE_RESULT_INIT;
	struct value values[SHEET_INPUTS];
	struct buf text = BUF_INIT;
	struct err err;

	for (size_t i = 0; i < table_inputs(table); i++)
		values[i] = literal(inputs[i]);
	if (table_decide(&result, table, values, scope, true, &err) != ST_OK)
		buf_puts(&text, err.text[LANG_EN]);
	else if (result.status == TABLE_NONE)
		buf_puts(&text, "none");
	else if (result.status == TABLE_UNKNOWN)
		put_missing(&text, table, &result);
	else
		put_answers(&text, &result, table_outputs(table));
	values_release(values, table_inputs(table));
	table_result_release(&result);
	return buf_take(&text);
}

#define GIVES(table, expected, ...) \
	do { \
		const char *const in_[] = { __VA_ARGS__ }; \
		char *got_ = outcome(table, in_, NULL); \
		assert_string_equal(got_, expected); \
		free(got_); \
	} while (0)

/* The sentence that refuses the sheet. */
#define REFUSED(sheet, part) \
	do { \
		struct table *made_ = NULL; \
		struct err err_ = { 0 }; \
		assert_int_equal( \
			sheet_compile(&made_, sheet, &err_), ST_PLUGIN); \
		assert_null(made_); \
		if (!strstr(err_.text[LANG_EN], part)) \
			fail_msg("expected %s in: %s", part, \
				err_.text[LANG_EN]); \
	} while (0)

#endif
