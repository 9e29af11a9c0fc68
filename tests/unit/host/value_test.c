#include "tests/unit/host/table_test.h"

static void truth_has_three_values(void **state)
{
	static const enum truth and[3][3] = {
		{ TRUTH_FALSE, TRUTH_FALSE, TRUTH_FALSE },
		{ TRUTH_FALSE, TRUTH_TRUE, TRUTH_UNKNOWN },
		{ TRUTH_FALSE, TRUTH_UNKNOWN, TRUTH_UNKNOWN },
	};

	(void)state;
	for (int a = 0; a < 3; a++)
		for (int b = 0; b < 3; b++) {
			enum truth not_a = truth_not((enum truth)a);
			enum truth not_b = truth_not((enum truth)b);

			assert_int_equal(
				truth_and((enum truth)a, (enum truth)b),
				and[a][b]);
			assert_int_equal(
				truth_or(not_a, not_b), truth_not(and[a][b]));
		}
}

static enum truth equal(const char *a, const char *b)
{
	struct value x = literal(a), y = literal(b);
	enum truth truth = value_equal(&x, &y);

	value_release(&x);
	value_release(&y);
	return truth;
}

static void equality_knows_what_it_does_not_know(void **state)
{
	(void)state;
	assert_int_equal(equal("1.0", "1"), TRUTH_TRUE);
	assert_int_equal(equal("1", "\"1\""), TRUTH_FALSE);
	assert_int_equal(equal("null", "1"), TRUTH_UNKNOWN);
	assert_int_equal(equal("na", "na"), TRUTH_TRUE);
	assert_int_equal(equal("na", "1"), TRUTH_FALSE);
	assert_int_equal(equal("[1, null]", "[1, 2]"), TRUTH_UNKNOWN);
	assert_int_equal(equal("[1, null]", "[3, 2]"), TRUTH_FALSE);
	assert_int_equal(equal("{ a: 1, b: 2 }", "{ b: 2, a: 1 }"), TRUTH_TRUE);
}

static void equal_values_have_equal_hashes(void **state)
{
	static const char *const pairs[][2] = { { "1.0", "1" },
		{ "{ a: 1, b: 2 }", "{ b: 2, a: 1 }" }, { "\"Đ\"", "\"Đ\"" },
		{ "[1, 2]", "[1.0, 2.00]" } };

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct value a = literal(pairs[i][0]), b = literal(pairs[i][1]);

		assert_true(value_same(&a, &b));
		assert_int_equal(value_hash(&a), value_hash(&b));
		value_release(&a);
		value_release(&b);
	}
}

struct reading {
	const char *text;
	enum value_kind kind;
	const char *feel; /* NULL: it means none */
};

static void what_people_type_is_read(void **state)
{
	static const struct reading cases[] = {
		{ "1.234.567", VALUE_NUMBER, "1234567" },
		{ "1.234,5", VALUE_NUMBER, "1234.5" },
		{ "12.5", VALUE_NUMBER, "12.5" },
		{ "25 tỷ", VALUE_NUMBER, "25000000000" },
		{ "abc", VALUE_NUMBER, NULL },
		{ "4/7/2024", VALUE_DATE, "@\"2024-07-04\"" },
		{ "2024-07-04", VALUE_DATE, "@\"2024-07-04\"" },
		{ "30/02/2024", VALUE_DATE, NULL },
		{ "có", VALUE_BOOLEAN, "true" },
		{ "không", VALUE_BOOLEAN, "false" },
		{ "maybe", VALUE_BOOLEAN, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct value text =
			value_text(cases[i].text, strlen(cases[i].text));
		struct value read;
		struct buf feel = BUF_INIT;
		bool well = value_read(&read, &text, cases[i].kind);

		if (well)
			value_put_feel(&feel, &read);
		if (well != (cases[i].feel != NULL) ||
			(well && strcmp(feel.data, cases[i].feel) != 0))
			fail_msg("%s is read as %s", cases[i].text,
				well ? feel.data : "nothing");
		value_release(&text);
		value_release(&read);
		buf_release(&feel);
	}
}

static void values_are_shown_as_people_write(void **state)
{
	static const char *const cases[][3] = {
		{ "1234567", "đồng", "1.234.567 đồng" },
		{ "12.5", "%", "12,5 %" },
		{ "date(\"2024-07-04\")", NULL, "04/07/2024" },
		{ "true", NULL, "có" },
		{ "0.1", NULL, "0,1" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct value value = literal(cases[i][0]);
		struct buf out = BUF_INIT;

		value_show(&out, &value, LANG_VI, cases[i][1]);
		assert_string_equal(out.data, cases[i][2]);
		buf_release(&out);
		value_release(&value);
	}
}

static void json_keeps_numbers_whole(void **state)
{
	static const char *const numbers[] = { "0.1", "1", "12.5", "1234567",
		"9007199254740993", "0.12345678901234567890" };

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		struct value before = literal(numbers[i]), after;
		json_t *json = value_to_json(&before);
		struct value back = value_from_json(json);

		assert_true(value_read(&after, &back, VALUE_NUMBER));
		assert_true(value_same(&before, &after));
		value_release(&back);
		json_decref(json);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(truth_has_three_values),
		cmocka_unit_test(equality_knows_what_it_does_not_know),
		cmocka_unit_test(equal_values_have_equal_hashes),
		cmocka_unit_test(what_people_type_is_read),
		cmocka_unit_test(values_are_shown_as_people_write),
		cmocka_unit_test(json_keeps_numbers_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
