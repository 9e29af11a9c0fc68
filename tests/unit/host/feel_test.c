#include "tests/unit/host/table_test.h"

static enum status look_up(
	struct value *out, void *ctx, const char *name, struct err *err)
{
	static const char *const names[][2] = { { "n", "5" },
		{ "date-of", "date(\"2024-02-29\")" },
		{ "who", "{ name: \"An\", age: 30 }" },
		{ "list", "[3, 1, 2]" } };

	(void)ctx;
	(void)err;
	*out = VALUE_UNKNOWN;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(names[i][0], name) == 0)
			*out = literal(names[i][1]);
	return ST_OK;
}

static bool is_name(void *ctx, const char *name, size_t len)
{
	static const char *const names[] = { "n", "date-of", "who", "list",
		"unknown" };

	(void)ctx;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strlen(names[i]) == len && memcmp(names[i], name, len) == 0)
			return true;
	return false;
}

static const struct feel_names names = { .is_name = is_name };

/* The value as FEEL, or the sentence that refuses the text. */
static char *evaluate(const char *text)
{
	static const struct feel_scope scope = { .lookup = look_up };
	struct value value = VALUE_UNKNOWN;
	struct buf out = BUF_INIT;
	struct feel *feel;
	struct err err;

	if (feel_parse(&feel, FEEL_EXPRESSION, text, &names, &err) != ST_OK ||
		feel_eval(&value, feel, &scope, &err) != ST_OK)
		buf_puts(&out, err.text[LANG_EN]);
	else
		value_put_feel(&out, &value);
	value_release(&value);
	feel_free(feel);
	return buf_take(&out);
}

static void check_all(const char *const pairs[][2], size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char *got = evaluate(pairs[i][0]);

		if (strcmp(got, pairs[i][1]) != 0)
			fail_msg("%s gives %s, not %s", pairs[i][0], got,
				pairs[i][1]);
		free(got);
	}
}

#define ALL(pairs) check_all(pairs, sizeof(pairs) / sizeof(*(pairs)))

static void operators_bind_as_in_arithmetic(void **state)
{
	static const char *const pairs[][2] = {
		{ "1 + 2 * 3", "7" },
		{ "(1 + 2) * 3", "9" },
		{ "-2 ** 2", "4" },
		{ "10 / 4 - 1", "1.5" },
		{ "n * 2 > 9 and not(n = 4)", "true" },
		{ "n - 1", "4" },
		{ "\"a\" + \"b\"", "\"ab\"" },
		{ "1 / 0", "null" },
		{ "1 + \"a\"", "null" },
	};

	(void)state;
	ALL(pairs);
}

static void what_is_not_known_matters_only_when_it_must(void **state)
{
	static const char *const pairs[][2] = {
		{ "unknown and false", "false" },
		{ "false and unknown", "false" },
		{ "unknown and true", "null" },
		{ "unknown or true", "true" },
		{ "unknown or false", "null" },
		{ "not(unknown)", "null" },
		{ "unknown + 1", "null" },
		{ "unknown = 1", "null" },
		{ "unknown = null", "true" },
		{ "n = null", "false" },
		{ "if unknown then 1 else 2", "null" },
		{ "if n = 5 then 1 else unknown", "1" },
	};

	(void)state;
	ALL(pairs);
}

static void dates_are_counted(void **state)
{
	static const char *const pairs[][2] = {
		{ "date-of + duration(\"P1Y\")", "@\"2025-02-28\"" },
		{ "date-of + duration(\"P1D\")", "@\"2024-03-01\"" },
		{ "2024-03-01 - date-of", "@\"P1D\"" },
		{ "date-of.year", "2024" },
		{ "date-of < @\"2024-03-01\"", "true" },
		{ "date(2024, 13, 1)", "null" },
	};

	(void)state;
	ALL(pairs);
}

static void lists_and_records_are_read(void **state)
{
	static const char *const pairs[][2] = {
		{ "who.age + 1", "31" },
		{ "who.none", "null" },
		{ "list[1]", "3" },
		{ "list[-1]", "2" },
		{ "list[item > 1]", "[3, 2]" },
		{ "count(list)", "3" },
		{ "sum(list)", "6" },
		{ "max(list)", "3" },
		{ "some x in list satisfies x = 2", "true" },
		{ "every x in list satisfies x < 3", "false" },
		{ "for x in list return x * x", "[9, 1, 4]" },
		{ "n in [1..5]", "true" },
		{ "n in (1..5)", "false" },
		{ "n between 1 and 5", "true" },
		{ "list contains(list, 2)", "true" },
	};

	(void)state;
	ALL(pairs);
}

static void a_bad_text_is_named_by_its_character(void **state)
{
	static const char *const pairs[][2] = {
		{ "1 +", "Character 4 of `1 +`: a value was expected" },
		{ "nn + 1", "Character 1 of `nn + 1`: no fact, derived fact, "
			    "parameter or function has this name; put texts in "
			    "quotes" },
		{ "\"abc", "Character 1 of `\"abc`: this text has no closing "
			   "quote" },
	};

	(void)state;
	ALL(pairs);
}

static enum truth test_of(const char *cell, const char *input)
{
	struct value value = literal(input);
	enum truth truth;
	struct feel *feel;
	struct err err;

	OK(feel_parse(&feel, FEEL_TEST, cell, &names, &err));
	OK(feel_test(&truth, feel, &value, NULL, &err));
	value_release(&value);
	feel_free(feel);
	return truth;
}

static void cells_test_their_input(void **state)
{
	static const struct {
		const char *cell, *input;
		enum truth truth;
	} cases[] = {
		{ "-", "null", TRUTH_TRUE },
		{ "> 5", "6", TRUTH_TRUE },
		{ "> 5", "null", TRUTH_UNKNOWN },
		{ "> 5", "\"x\"", TRUTH_FALSE },
		{ "1, 2, [5..7]", "6.5", TRUTH_TRUE },
		{ "not(1, 2)", "null", TRUTH_UNKNOWN },
		{ "null", "null", TRUTH_TRUE },
		{ "? > 3 and ? < 5", "4", TRUTH_TRUE },
		{ "ends with(?, \"CP\")", "\"NĐ-CP\"", TRUTH_TRUE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		if (test_of(cases[i].cell, cases[i].input) != cases[i].truth)
			fail_msg("%s of %s", cases[i].cell, cases[i].input);
}

static void reads_names_each_once_in_order(void **state)
{
	struct feel *feel;
	size_t count;
	struct err err;

	(void)state;
	OK(feel_parse(
		&feel, FEEL_EXPRESSION, "n + date-of.year + n", &names, &err));
	const char *const *reads = feel_reads(feel, &count);

	assert_int_equal(count, 2);
	assert_string_equal(reads[0], "n");
	assert_string_equal(reads[1], "date-of");
	feel_free(feel);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(operators_bind_as_in_arithmetic),
		cmocka_unit_test(what_is_not_known_matters_only_when_it_must),
		cmocka_unit_test(dates_are_counted),
		cmocka_unit_test(lists_and_records_are_read),
		cmocka_unit_test(a_bad_text_is_named_by_its_character),
		cmocka_unit_test(cells_test_their_input),
		cmocka_unit_test(reads_names_each_once_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
