/* Random tables against a plain scan of their rows, cell by cell, with
 * feel_test(). TROLY_SEED repeats a run. */
#include <time.h>

#include "tests/unit/host/table_test.h"

enum {
	TABLES = 300,
	QUESTIONS = 40,
	ROWS_MOST = 90, /* more than one word of a bitset */
	COLUMNS_MOST = 4,
	CELL = 32,
};

static uint64_t dice;

static unsigned roll(unsigned sides)
{
	dice = dice * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(dice >> 33) % sides;
}

/* Cells, as texts and as tests. */
struct sample {
	unsigned rows, columns;
	bool text_column[COLUMNS_MOST];
	char texts[ROWS_MOST][COLUMNS_MOST + 1][CELL];
	struct feel *tests[ROWS_MOST][COLUMNS_MOST];
	enum table_hit hit;
};

static void number_cell(char *out)
{
	unsigned a = roll(12), b = a + roll(6);
	static const char *const forms[] = { "-", "%u", "< %u", ">= %u",
		"[%u..%u]", "(%u..%u)", "not(%u)", "%u, %u", "not([%u..%u])",
		"> %u.5", "<= %u", "!= %u" };

	snprintf(out, CELL, forms[roll(sizeof(forms) / sizeof(*forms))], a,
		b + 1);
}

static void text_cell(char *out)
{
	static const char *const forms[] = { "-", "\"t%u\"", "\"t%u\", \"t%u\"",
		"not(\"t%u\")" };

	snprintf(out, CELL, forms[roll(4)], roll(5), roll(5));
}

static void fill(struct sample *sample, enum table_hit hit)
{
	struct err err;

	sample->hit = hit;
	sample->rows = 1 + roll(ROWS_MOST);
	sample->columns = 1 + roll(COLUMNS_MOST);
	for (unsigned c = 0; c < sample->columns; c++)
		sample->text_column[c] = roll(3) == 0;
	for (unsigned r = 0; r < sample->rows; r++) {
		for (unsigned c = 0; c < sample->columns; c++) {
			char *cell = sample->texts[r][c];

			if (sample->text_column[c])
				text_cell(cell);
			else
				number_cell(cell);
			OK(feel_parse(&sample->tests[r][c], FEEL_TEST, cell,
				NULL, &err));
		}
		snprintf(
			sample->texts[r][sample->columns], CELL, "%u", roll(6));
	}
}

static void empty(struct sample *sample)
{
	for (unsigned r = 0; r < sample->rows; r++)
		for (unsigned c = 0; c < sample->columns; c++)
			feel_free(sample->tests[r][c]);
}

static struct table *compile(const struct sample *sample)
{
	static const char *const names[] = { "a", "b", "c", "d" };
	static const char *cells[ROWS_MOST][COLUMNS_MOST + 1];
	struct table_input inputs[COLUMNS_MOST] = { 0 };
	struct table_output output = { .name = "out" };
	struct table_row rows[ROWS_MOST];
	struct table *table;
	struct err err;

	for (unsigned c = 0; c < sample->columns; c++)
		inputs[c] = (struct table_input){ .expression = names[c],
			.domain = { .kind = sample->text_column[c]
						    ? VALUE_TEXT
						    : VALUE_NUMBER } };
	for (unsigned r = 0; r < sample->rows; r++) {
		for (unsigned c = 0; c <= sample->columns; c++)
			cells[r][c] = sample->texts[r][c];
		rows[r] = (struct table_row){ cells[r],
			cells[r] + sample->columns, 0 };
	}
	const struct table_def def = { .name = "r",
		.hit = sample->hit,
		.inputs = inputs,
		.input_count = sample->columns,
		.outputs = &output,
		.output_count = 1,
		.rows = rows,
		.row_count = sample->rows };

	OK(table_compile(&table, &def, NULL, NULL, &err));
	return table;
}

static bool row_applies(
	const struct sample *sample, unsigned row, const struct value *inputs)
{
	enum truth truth = TRUTH_TRUE;
	struct err err;

	for (unsigned c = 0; c < sample->columns && truth == TRUTH_TRUE; c++)
		OK(feel_test(
			&truth, sample->tests[row][c], &inputs[c], NULL, &err));
	return truth == TRUTH_TRUE;
}

/* The rows that apply, in order; FIRST has one. */
static unsigned scan(
	const struct sample *sample, const struct value *inputs, unsigned *rows)
{
	unsigned count = 0;

	for (unsigned r = 0; r < sample->rows; r++)
		if (row_applies(sample, r, inputs) &&
			(sample->hit != HIT_FIRST || count == 0))
			rows[count++] = r;
	return count;
}

static void draw(struct value *inputs, const struct sample *sample)
{
	char text[CELL];

	for (unsigned c = 0; c < sample->columns; c++) {
		if (sample->text_column[c])
			snprintf(text, CELL, "\"t%u\"", roll(6));
		else
			snprintf(text, CELL, roll(4) ? "%u" : "%u.5", roll(20));
		inputs[c] = literal(text);
	}
}

static void ask(const struct sample *sample, const struct table *table,
	struct table_result *result)
{
	struct value inputs[COLUMNS_MOST];
	unsigned rows[ROWS_MOST], count;
	struct err err;

	draw(inputs, sample);
	count = scan(sample, inputs, rows);
	OK(table_decide(result, table, inputs, NULL, roll(2), &err));
	assert_int_equal(result->row_count, count);
	for (unsigned i = 0; i < count; i++)
		assert_int_equal(result->rows[i], rows[i]);
	values_release(inputs, sample->columns);
}

static void compiled_tables_answer_as_a_scan_does(void **state)
{
	static struct sample sample;
	struct table_result result = TABLE_RESULT_INIT;

	(void)state;
	for (int i = 0; i < TABLES; i++) {
		fill(&sample, i % 2 ? HIT_FIRST : HIT_COLLECT);
		struct table *table = compile(&sample);

		for (int k = 0; k < QUESTIONS; k++)
			ask(&sample, table, &result);
		table_free(table);
		empty(&sample);
	}
	table_result_release(&result);
}

/* Whether every value that the unknown column may have gives `expected`. */
static bool holds_for_all(const struct sample *sample,
	const struct table *table, const struct value *inputs, unsigned column,
	const struct table_result *expected)
{
	struct table_result result = TABLE_RESULT_INIT;
	struct value filled[COLUMNS_MOST];
	bool same = true;
	char text[CELL];
	struct err err;

	memcpy(filled, inputs, sizeof(filled));
	for (int i = -1; i < 50 && same; i++) {
		snprintf(text, CELL,
			sample->text_column[column] ? "\"t%d\"" : "%d / 2", i);
		filled[column] = literal(text);
		OK(table_decide(&result, table, filled, NULL, false, &err));
		same = result.status == expected->status &&
		       result.answer_count == expected->answer_count;
		for (size_t k = 0; same && k < result.answer_count; k++)
			same = value_same(
				&result.answers[k], &expected->answers[k]);
		value_release(&filled[column]);
	}
	table_result_release(&result);
	return same;
}

static void what_is_decided_without_an_input_holds_for_all_its_values(
	void **state)
{
	static struct sample sample;
	struct table_result result = TABLE_RESULT_INIT;
	struct err err;
	int decided = 0;

	(void)state;
	for (int i = 0; i < TABLES; i++) {
		struct value inputs[COLUMNS_MOST];

		fill(&sample, i % 2 ? HIT_FIRST : HIT_COLLECT);
		struct table *table = compile(&sample);
		unsigned column = roll(sample.columns);

		draw(inputs, &sample);
		value_release(&inputs[column]);
		OK(table_decide(&result, table, inputs, NULL, false, &err));
		bool same =
			holds_for_all(&sample, table, inputs, column, &result);

		assert_int_equal(result.status != TABLE_UNKNOWN, same);
		decided += same;
		values_release(inputs, sample.columns);
		table_free(table);
		empty(&sample);
	}
	assert_in_range(decided, 1, TABLES - 1);
	table_result_release(&result);
}

int main(void)
{
	const char *seed = getenv("TROLY_SEED");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(compiled_tables_answer_as_a_scan_does),
		cmocka_unit_test(
			what_is_decided_without_an_input_holds_for_all_its_values),
	};

	dice = seed ? strtoull(seed, NULL, 10) : (uint64_t)time(NULL);
	print_message("TROLY_SEED=%llu\n", (unsigned long long)dice);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
