#include "tests/unit/host/table_test.h"

/* Three rows that overlap: 1 and 2 at 5..9, 2 and 3 from 20 on. */
static struct sheet overlapping(const char *hit)
{
	return (struct sheet){
		.hit = hit,
		.inputs = { { .expression = "n" } },
		.outputs = { { .name = "out" } },
		.rows = { { "< 10", "\"low\"" }, { ">= 5", "\"mid\"" },
			{ ">= 20", "\"top\"" } },
	};
}

static void unique_refuses_two_rows(void **state)
{
	struct sheet sheet = overlapping("U");
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "\"low\"", "1");
	GIVES(table, "\"mid\"", "15");
	GIVES(table,
		"rules/d.lua:12: Rows 1 and 2 of the decision \"d\" both "
		"apply, "
		"but hit policy UNIQUE allows only one answer; narrow one of "
		"them",
		"7");
	table_free(table);
}

static void any_takes_rows_that_agree(void **state)
{
	struct sheet sheet = overlapping("A");

	(void)state;
	sheet.rows[1][1] = "\"low\"";
	struct table *table = sheet_table(&sheet);

	GIVES(table, "\"low\"", "7");
	GIVES(table,
		"rules/d.lua:13: Rows 2 and 3 of the decision \"d\" both "
		"apply, "
		"but hit policy ANY allows only one answer; narrow one of them",
		"20");
	table_free(table);
}

static void first_takes_the_first_row(void **state)
{
	struct sheet sheet = overlapping("F");
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "\"low\"", "7");
	GIVES(table, "\"mid\"", "10");
	GIVES(table, "\"mid\"", "99");
	table_free(table);
}

static struct sheet ranked(const char *hit, struct value order[3])
{
	struct sheet sheet = overlapping(hit);

	order[0] = literal("\"top\"");
	order[1] = literal("\"mid\"");
	order[2] = literal("\"low\"");
	sheet.outputs[0].allowed = order;
	sheet.outputs[0].allowed_count = 3;
	return sheet;
}

static void priority_takes_the_highest_output(void **state)
{
	struct value order[3];
	struct sheet sheet = ranked("P", order);
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "\"mid\"", "7");
	GIVES(table, "\"top\"", "20");
	table_free(table);
	values_release(order, 3);
}

static void output_order_sorts_by_priority(void **state)
{
	struct value order[3];
	struct sheet sheet = ranked("O", order);
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "\"mid\"; \"low\"", "7");
	GIVES(table, "\"top\"; \"mid\"", "20");
	table_free(table);
	values_release(order, 3);
}

static void collect_and_rule_order_keep_the_order_of_rows(void **state)
{
	static const char *const hits[] = { "C", "R" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct sheet sheet = overlapping(hits[i]);
		struct table *table = sheet_table(&sheet);

		GIVES(table, "\"low\"; \"mid\"", "7");
		GIVES(table, "\"mid\"; \"top\"", "20");
		table_free(table);
	}
}

static void collect_aggregates(void **state)
{
	static const char *const cases[][2] = { { "C+", "30.1" },
		{ "C<", "0.1" }, { "C>", "30" }, { "C#", "2" } };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct sheet sheet = { .hit = cases[i][0],
			.inputs = { { .expression = "n" } },
			.outputs = { { .name = "out" } },
			.rows = { { "< 10", "0.1" }, { ">= 5", "30" } } };
		struct table *table = sheet_table(&sheet);

		GIVES(table, cases[i][1], "7");
		table_free(table);
	}
}

static void an_empty_count_is_zero_and_an_empty_sum_is_none(void **state)
{
	struct sheet sheet = { .hit = "C#",
		.inputs = { { .expression = "n" } },
		.outputs = { { .name = "out" } },
		.rows = { { "< 10", "1" } } };
	struct table *count = sheet_table(&sheet);

	(void)state;
	sheet.hit = "C+";
	struct table *sum = sheet_table(&sheet);

	GIVES(count, "0", "10");
	GIVES(sum, "none", "10");
	table_free(count);
	table_free(sum);
}

static void a_sum_keeps_every_dong(void **state)
{
	struct sheet sheet = { .hit = "C+",
		.inputs = { { .expression = "n" } },
		.outputs = { { .name = "out" } },
		.rows = { { "-", "9007199254740993" }, { "-", "0.1" },
			{ "-", "0.2" } } };
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "9007199254740993.3", "1");
	table_free(table);
}

static const char *const interval_tests[] = { "[2..4]", "(2..4]", "[2..4)",
	"(2..4)", "]2..4[", "not([2..4])", "2, 4", "not(2, 4)", "!= 3" };

static void intervals_include_what_their_brackets_say(void **state)
{
	/* per test: whether 1, 2, 3, 4, 5 and 2.5 are in it */
	static const char *const in[] = { "011101", "001101", "011001",
		"001001", "001001", "100010", "010100", "101011", "110111" };
	static const char *const inputs[] = { "1", "2", "3", "4", "5", "2.5" };

	(void)state;
	for (size_t i = 0; i < sizeof(in) / sizeof(*in); i++) {
		struct sheet sheet = { .hit = "U",
			.inputs = { { .expression = "n" } },
			.outputs = { { .name = "out" } },
			.rows = { { interval_tests[i], "true" } } };
		struct table *table = sheet_table(&sheet);

		for (size_t k = 0; k < 6; k++)
			GIVES(table, in[i][k] == '1' ? "true" : "none",
				inputs[k]);
		table_free(table);
	}
}

static void dates_durations_and_texts_are_compared(void **state)
{
	static const char *const cases[][3] = {
		{ ">= date(\"2024-07-04\")", "date(\"2024-07-04\")", "true" },
		{ "> date(\"2024-07-04\")", "date(\"2024-07-04\")", "none" },
		{ "[duration(\"P1D\")..duration(\"P10D\")]",
			"duration(\"PT240H1S\")", "none" },
		{ "[duration(\"P1D\")..duration(\"P10D\")]",
			"duration(\"P10D\")", "true" },
		{ ">= duration(\"P1Y\")", "duration(\"P12M\")", "true" },
		{ "\"WAN\", \"LAN\"", "\"LAN\"", "true" },
		{ "not(\"WAN\", \"LAN\")", "\"LAN\"", "none" },
		{ "\"Đ\"", "\"D\"", "none" },
		{ "true", "false", "none" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sheet sheet = { .hit = "U",
			.inputs = { { .expression = "n" } },
			.outputs = { { .name = "out" } },
			.rows = { { cases[i][0], "true" } } };
		struct table *table = sheet_table(&sheet);

		GIVES(table, cases[i][2], cases[i][1]);
		table_free(table);
	}
}

static void an_unknown_input_matters_only_when_answers_differ(void **state)
{
	struct sheet sheet = { .hit = "U",
		.inputs = { { .expression = "n" }, { .expression = "b" } },
		.outputs = { { .name = "out" } },
		.rows = { { "< 10", "true", "\"a\"" },
			{ "< 10", "false", "\"a\"" },
			{ ">= 10", "true", "\"b\"" },
			{ ">= 10", "false", "\"c\"" } } };

	(void)state;
	sheet.inputs[1].domain.kind = VALUE_BOOLEAN;
	struct table *table = sheet_table(&sheet);

	GIVES(table, "\"a\"", "3", "null");
	GIVES(table, "missing: b", "12", "null");
	GIVES(table, "missing: n", "null", "true");
	GIVES(table, "missing: n b", "null", "null");
	table_free(table);
}

static void null_is_a_value_where_a_cell_says_so(void **state)
{
	struct sheet sheet = { .hit = "U",
		.inputs = { { .expression = "n" } },
		.outputs = { { .name = "out" } },
		.rows = { { "null", "\"no\"" }, { "not(null)", "\"yes\"" } } };
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "\"no\"", "null");
	GIVES(table, "\"yes\"", "5");
	table_free(table);
}

static void a_default_answers_when_no_row_does(void **state)
{
	struct sheet sheet = { .hit = "U",
		.inputs = { { .expression = "n" } },
		.outputs = { { .name = "a", .otherwise = "\"else\"" },
			{ .name = "b" } },
		.rows = { { "1", "\"one\"", "1" } } };
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table, "\"one\", 1", "1");
	GIVES(table, "\"else\", null", "2");
	table_free(table);
}

/* Names that have a value in the tests below. */
static enum status look_up(
	struct value *out, void *ctx, const char *name, struct err *err)
{
	const char *const *pairs = ctx;

	(void)err;
	*out = VALUE_UNKNOWN;
	for (; pairs[0]; pairs += 2)
		if (strcmp(pairs[0], name) == 0)
			*out = literal(pairs[1]);
	return ST_OK;
}

static void cells_and_outputs_may_name_facts(void **state)
{
	struct sheet sheet = { .hit = "U",
		.inputs = { { .expression = "n" } },
		.outputs = { { .name = "out" } },
		.rows = { { ">= limit", "price * 2" }, { "< limit", "0" } } };
	struct table *table = sheet_table(&sheet);
	const char *known[] = { "limit", "10", "price", "1.05", NULL };
	const char *half[] = { "limit", "10", NULL };
	const char *nothing[] = { NULL };
	const char *const big[] = { "12" };
	struct feel_scope scope = { .lookup = look_up, .ctx = (void *)known };
	char *got = outcome(table, big, &scope);

	(void)state;
	assert_string_equal(got, "2.1");
	free(got);
	scope.ctx = (void *)half;
	got = outcome(table, big, &scope);
	assert_string_equal(got, "missing: price");
	free(got);
	scope.ctx = (void *)nothing;
	got = outcome(table, big, &scope);
	assert_string_equal(got, "missing: limit");
	free(got);
	table_free(table);
}

static void the_trace_says_which_column_ruled_a_row_out(void **state)
{
	struct sheet sheet = { .hit = "F",
		.inputs = { { .expression = "n" }, { .expression = "b" } },
		.outputs = { { .name = "out" } },
		.rows = { { "1", "-", "1" }, { "-", "true", "2" },
			{ "-", "-", "3" } } };
	struct table *table = sheet_table(&sheet);
	struct table_result result = TABLE_RESULT_INIT;
	struct value inputs[] = { literal("2"), literal("false") };
	struct err err;

	(void)state;
	OK(table_decide(&result, table, inputs, NULL, true, &err));
	assert_int_equal(result.row_count, 1);
	assert_int_equal(result.rows[0], 2);
	assert_int_equal(result.ruled_out[0], 1);
	assert_int_equal(result.ruled_out[1], 2);
	assert_int_equal(result.ruled_out[2], 0);
	table_result_release(&result);
	table_free(table);
}

static void an_input_of_another_kind_is_refused(void **state)
{
	struct sheet sheet = overlapping("F");
	struct table *table = sheet_table(&sheet);

	(void)state;
	GIVES(table,
		"The decision \"d\" takes a number as \"n\", and got a text; "
		"give the fact that type",
		"\"7\"");
	table_free(table);
}

static void bad_cells_are_named_by_file_row_and_column(void **state)
{
	struct sheet sheet = overlapping("F");

	(void)state;
	sheet.rows[1][0] = ">= >= 5";
	REFUSED(&sheet,
		"rules/d.lua:12: Decision \"d\", row 2, column \"n\": ");
	sheet.rows[1][0] = "\"text\"";
	REFUSED(&sheet, "this is a text, but the input is a number");
	sheet.rows[1][0] = "[20..5";
	REFUSED(&sheet, "row 2, column \"n\"");
	sheet.rows[1][0] = "-";
	sheet.rows[2][1] = "1 +";
	REFUSED(&sheet,
		"rules/d.lua:13: Decision \"d\", row 3, column \"out\"");
}

static void a_table_without_rows_or_order_is_refused(void **state)
{
	struct sheet sheet = overlapping("P");

	(void)state;
	REFUSED(&sheet, "orders rows by their outputs");
	sheet = overlapping("U");
	sheet.rows[0][0] = NULL;
	REFUSED(&sheet, "has no rows");
}

static void a_choice_refuses_a_key_it_does_not_have(void **state)
{
	struct value keys[] = { literal("\"a\""), literal("\"b\"") };
	struct sheet sheet = { .hit = "U",
		.inputs = { { .expression = "c",
			.domain = { .kind = VALUE_TEXT,
				.keys = keys,
				.key_count = 2 } } },
		.outputs = { { .name = "out" } },
		.rows = { { "\"a\"", "1" }, { "\"x\"", "2" } } };

	(void)state;
	REFUSED(&sheet, "\"x\" is not a value of this input; expected \"a\", "
			"\"b\"");
	values_release(keys, 2);
}

enum {
	MANY = 100000
};

struct fault_count {
	int count, last_line;
};

static void count_fault(void *ctx, int line, const struct err *fault)
{
	struct fault_count *faults = ctx;

	(void)fault;
	faults->count++;
	faults->last_line = line;
}

static struct table_def many_rows(struct table_row *rows, char (*texts)[16],
	const char **cells, const struct table_input *input,
	const struct table_output *output)
{
	for (size_t i = 0; i < MANY; i++) {
		snprintf(texts[i], sizeof(texts[i]), "%zu", i);
		cells[i] = texts[i];
		rows[i] = (struct table_row){ .inputs = &cells[i],
			.outputs = &cells[i],
			.line = (int)i + 1 };
	}
	return (struct table_def){ .name = "many",
		.file = "f",
		.line = 1,
		.hit = HIT_UNIQUE,
		.inputs = input,
		.input_count = 1,
		.outputs = output,
		.output_count = 1,
		.rows = rows,
		.row_count = MANY };
}

static void a_hundred_thousand_rows_compile_and_decide(void **state)
{
	struct table_input input = { .expression = "n" };
	struct table_output output = { .name = "out" };
	struct table_row *rows = mem_zero(MANY * sizeof(*rows));
	char(*texts)[16] = mem_zero(MANY * sizeof(*texts));
	const char **cells = mem_zero(MANY * sizeof(*cells));
	struct table_def def = many_rows(rows, texts, cells, &input, &output);
	struct fault_count faults = { 0 };
	struct table *table;
	struct err err;

	(void)state;
	OK(table_compile(&table, &def, NULL, NULL, &err));
	GIVES(table, "99999", "99999");
	GIVES(table, "50001", "50001");
	GIVES(table, "none", "100000");
	table_free(table);
	cells[77776] = "?? 1";
	assert_int_equal(
		table_compile(&table, &def, count_fault, &faults, &err),
		ST_PLUGIN);
	assert_int_equal(faults.last_line, 77777);
	assert_non_null(strstr(err.text[LANG_EN], "f:77777: "));
	free(rows);
	free(texts);
	free(cells);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unique_refuses_two_rows),
		cmocka_unit_test(any_takes_rows_that_agree),
		cmocka_unit_test(first_takes_the_first_row),
		cmocka_unit_test(priority_takes_the_highest_output),
		cmocka_unit_test(output_order_sorts_by_priority),
		cmocka_unit_test(collect_and_rule_order_keep_the_order_of_rows),
		cmocka_unit_test(collect_aggregates),
		cmocka_unit_test(
			an_empty_count_is_zero_and_an_empty_sum_is_none),
		cmocka_unit_test(a_sum_keeps_every_dong),
		cmocka_unit_test(intervals_include_what_their_brackets_say),
		cmocka_unit_test(dates_durations_and_texts_are_compared),
		cmocka_unit_test(
			an_unknown_input_matters_only_when_answers_differ),
		cmocka_unit_test(null_is_a_value_where_a_cell_says_so),
		cmocka_unit_test(a_default_answers_when_no_row_does),
		cmocka_unit_test(cells_and_outputs_may_name_facts),
		cmocka_unit_test(the_trace_says_which_column_ruled_a_row_out),
		cmocka_unit_test(an_input_of_another_kind_is_refused),
		cmocka_unit_test(bad_cells_are_named_by_file_row_and_column),
		cmocka_unit_test(a_table_without_rows_or_order_is_refused),
		cmocka_unit_test(a_choice_refuses_a_key_it_does_not_have),
		cmocka_unit_test(a_hundred_thousand_rows_compile_and_decide),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
