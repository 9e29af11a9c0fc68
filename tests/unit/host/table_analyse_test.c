#include "tests/unit/host/table_test.h"

/* All findings, a line each. */
static char *findings_of(const struct sheet *sheet)
{
	struct table *table = sheet_table(sheet);
	struct table_findings findings = TABLE_FINDINGS_INIT;
	struct buf text = BUF_INIT;

	table_analyse(&findings, table);
	for (size_t i = 0; i < findings.len; i++)
		buf_printf(&text, "%s%s", i ? "\n" : "",
			findings.at[i].sentence.text[LANG_EN]);
	table_findings_release(&findings);
	table_free(table);
	return text.data ? buf_take(&text) : mem_text("");
}

#define FINDS(sheet, expected) \
	do { \
		char *got_ = findings_of(sheet); \
		assert_string_equal(got_, expected); \
		free(got_); \
	} while (0)

static struct sheet numbers(const char *first, const char *second)
{
	return (struct sheet){ .hit = "U",
		.inputs = { { .expression = "n",
			.domain = { .kind = VALUE_NUMBER,
				.whole = true,
				.min = value_whole(0),
				.max = value_whole(100) } } },
		.outputs = { { .name = "out" } },
		.rows = { { first, "1" }, { second, "2" } } };
}

static void a_gap_comes_with_an_example(void **state)
{
	struct sheet sheet = numbers("< 10", "> 20");

	(void)state;
	FINDS(&sheet,
		"No row of the decision \"d\" covers n: [10..20] (for example "
		"n = 10); add a row or a default, or say why in gap = \"…\"");
}

static void whole_numbers_and_bounds_leave_no_false_gap(void **state)
{
	struct sheet sheet = numbers("[0..10]", "[11..100]");

	(void)state;
	FINDS(&sheet, "");
	sheet.inputs[0].domain.whole = false;
	FINDS(&sheet,
		"No row of the decision \"d\" covers n: (10..11) (for example "
		"n = 10.5); add a row or a default, or say why in gap = \"…\"");
}

static void neighbouring_gaps_are_told_once(void **state)
{
	struct value keys[] = { literal("\"a\""), literal("\"b\""),
		literal("\"c\"") };
	struct sheet sheet = { .hit = "U",
		.inputs = { { .expression = "k",
				    .domain = { .kind = VALUE_TEXT,
					    .keys = keys,
					    .key_count = 3 } },
			{ .expression = "b",
				.domain = { .kind = VALUE_BOOLEAN } } },
		.outputs = { { .name = "out" } },
		.rows = { { "\"a\"", "-", "1" }, { "\"b\"", "true", "2" },
			{ "\"c\"", "true", "3" } } };

	(void)state;
	FINDS(&sheet,
		"No row of the decision \"d\" covers k: \"b\",\"c\", b: false "
		"(for example k = \"b\", b = false); add a row or a default, "
		"or say why in gap = \"…\"");
	values_release(keys, 3);
}

static void a_default_or_a_collecting_policy_leaves_no_gap(void **state)
{
	struct sheet sheet = numbers("< 10", "> 20");

	(void)state;
	sheet.outputs[0].otherwise = "0";
	FINDS(&sheet, "");
	sheet.outputs[0].otherwise = NULL;
	sheet.hit = "C";
	FINDS(&sheet, "");
}

static void an_overlap_names_both_rows(void **state)
{
	struct sheet sheet = numbers("<= 50", ">= 40");

	(void)state;
	FINDS(&sheet,
		"Rows 1 and 2 of the decision \"d\" both apply to n: [40..50] "
		"(for example n = 40), and hit policy UNIQUE allows only one "
		"answer");
	sheet.hit = "A";
	sheet.rows[1][1] = "1";
	FINDS(&sheet, "");
	sheet.hit = "F";
	FINDS(&sheet, "");
}

static void rows_that_never_decide_are_found(void **state)
{
	struct sheet sheet = numbers("-", "[5..10]");

	(void)state;
	sheet.hit = "F";
	FINDS(&sheet,
		"Row 2 of the decision \"d\" never decides: other rows or the "
		"bounds of the inputs leave it nothing; take it out or move it "
		"up");
	sheet = numbers("[0..100]", "> 100");
	FINDS(&sheet,
		"Row 2 of the decision \"d\" never decides: other rows or the "
		"bounds of the inputs leave it nothing; take it out or move it "
		"up");
}

static void a_row_hidden_by_several_is_found(void **state)
{
	struct sheet sheet = numbers("<= 50", "> 30");

	(void)state;
	sheet.hit = "F";
	sheet.rows[2][0] = "[20..80]";
	sheet.rows[2][1] = "3";
	FINDS(&sheet,
		"Row 3 of the decision \"d\" never decides: other rows or the "
		"bounds of the inputs leave it nothing; take it out or move it "
		"up");
}

static void rows_that_name_facts_cover_nothing_for_sure(void **state)
{
	struct sheet sheet = numbers("< limit", ">= limit");

	(void)state;
	FINDS(&sheet,
		"No row of the decision \"d\" covers - (for example -); add a "
		"row or a default, or say why in gap = \"…\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_gap_comes_with_an_example),
		cmocka_unit_test(whole_numbers_and_bounds_leave_no_false_gap),
		cmocka_unit_test(neighbouring_gaps_are_told_once),
		cmocka_unit_test(
			a_default_or_a_collecting_policy_leaves_no_gap),
		cmocka_unit_test(an_overlap_names_both_rows),
		cmocka_unit_test(rows_that_never_decide_are_found),
		cmocka_unit_test(a_row_hidden_by_several_is_found),
		cmocka_unit_test(rows_that_name_facts_cover_nothing_for_sure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
