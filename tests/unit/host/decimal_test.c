#include "tests/unit/host/table_test.h"

static struct decimal number(const char *text)
{
	struct decimal out = { 0 };

	if (!decimal_parse(&out, text, strlen(text)))
		fail_msg("%s is not a number", text);
	return out;
}

#define SHOWS(value, expected) \
	do { \
		char text_[DECIMAL_TEXT]; \
		decimal_format(text_, value); \
		assert_string_equal(text_, expected); \
	} while (0)

static void reads_back_what_it_writes(void **state)
{
	static const char *const texts[] = { "0", "1", "-1", "0.1", "-0.1",
		"0.12", "0.01", "0.001", "12.5", "-12.05", "1000000",
		"9007199254740993", "9999999999999999999999999999999999",
		"0.1234567890123456789012345678901234" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		SHOWS(number(texts[i]), texts[i]);
}

static void other_notations_have_one_form(void **state)
{
	static const char *const pairs[][2] = { { "007", "7" }, { ".5", "0.5" },
		{ "1.500", "1.5" }, { "1e3", "1000" }, { "-0", "0" },
		{ "25e-3", "0.025" } };

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		SHOWS(number(pairs[i][0]), pairs[i][1]);
		assert_true(decimal_equal(
			number(pairs[i][0]), number(pairs[i][1])));
	}
}

static void refuses_what_is_no_number(void **state)
{
	static const char *const texts[] = { "", "-", ".", "1.2.3", "1,5", " 1",
		"1 ", "0x10", "1e", "nan", "1e99999" };
	struct decimal out;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_false(decimal_parse(&out, texts[i], strlen(texts[i])));
}

struct sum {
	const char *a;
	char sign;
	const char *b, *result;
};

static struct decimal compute(const struct sum *sum)
{
	struct decimal a = number(sum->a), b = number(sum->b), out = { 0 };
	bool well = sum->sign == '+'   ? decimal_add(&out, a, b)
		    : sum->sign == '-' ? decimal_subtract(&out, a, b)
		    : sum->sign == '*' ? decimal_multiply(&out, a, b)
		    : sum->sign == '/' ? decimal_divide(&out, a, b)
				       : decimal_modulo(&out, a, b);

	assert_true(well);
	return out;
}

static void computes_without_losing_a_dong(void **state)
{
	static const struct sum sums[] = {
		{ "0.1", '+', "0.2", "0.3" },
		{ "9007199254740993", '+', "1", "9007199254740994" },
		{ "2581892500000", '*', "0.05", "129094625000" },
		{ "1", '/', "3", "0.3333333333333333333333333333333333" },
		{ "2", '/', "3", "0.6666666666666666666666666666666667" },
		{ "10", '/', "4", "2.5" },
		{ "1", '-', "0.9", "0.1" },
		{ "-7", '%', "3", "2" },
		{ "7", '%', "-3", "-2" },
		{ "5.5", '%', "2", "1.5" },
		{ "99999999999999999", '*', "99999999999999999",
			"9999999999999999800000000000000001" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(sums) / sizeof(*sums); i++)
		SHOWS(compute(&sums[i]), sums[i].result);
}

static void dividing_by_zero_gives_nothing(void **state)
{
	struct decimal out = decimal_of(7);

	(void)state;
	assert_false(decimal_divide(&out, decimal_of(1), decimal_of(0)));
	assert_false(decimal_modulo(&out, decimal_of(1), decimal_of(0)));
	SHOWS(out, "7");
}

static void rounds_in_every_way(void **state)
{
	static const char *const texts[] = { "2.5", "-2.5", "3.5", "2.4",
		"-2.6" };
	static const char *const expected[][5] = {
		[DECIMAL_HALF_EVEN] = { "2", "-2", "4", "2", "-3" },
		[DECIMAL_HALF_UP] = { "3", "-3", "4", "2", "-3" },
		[DECIMAL_HALF_DOWN] = { "2", "-2", "3", "2", "-3" },
		[DECIMAL_UP] = { "3", "-3", "4", "3", "-3" },
		[DECIMAL_DOWN] = { "2", "-2", "3", "2", "-2" },
		[DECIMAL_FLOOR] = { "2", "-3", "3", "2", "-3" },
		[DECIMAL_CEILING] = { "3", "-2", "4", "3", "-2" },
	};
	struct decimal out;

	(void)state;
	for (int how = DECIMAL_HALF_EVEN; how <= DECIMAL_CEILING; how++)
		for (size_t i = 0; i < 5; i++) {
			assert_true(decimal_round(&out, number(texts[i]), 0,
				(enum decimal_round)how));
			SHOWS(out, expected[how][i]);
		}
	assert_true(
		decimal_round(&out, number("1234567"), -3, DECIMAL_HALF_EVEN));
	SHOWS(out, "1235000");
}

static void compares_across_scales(void **state)
{
	(void)state;
	assert_int_equal(decimal_compare(number("1.10"), number("1.1")), 0);
	assert_int_equal(decimal_compare(number("1.09"), number("1.1")), -1);
	assert_int_equal(decimal_compare(number("-2"), number("1e-30")), -1);
	assert_int_equal(decimal_compare(number("1e40"), number("9.9e39")), 1);
}

static void a_double_is_taken_at_its_first_fifteen_digits(void **state)
{
	struct decimal out;

	(void)state;
	assert_true(decimal_of_double(&out, 0.1));
	SHOWS(out, "0.1");
	assert_true(decimal_of_double(&out, 1e20));
	SHOWS(out, "100000000000000000000");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_back_what_it_writes),
		cmocka_unit_test(other_notations_have_one_form),
		cmocka_unit_test(refuses_what_is_no_number),
		cmocka_unit_test(computes_without_losing_a_dong),
		cmocka_unit_test(dividing_by_zero_gives_nothing),
		cmocka_unit_test(rounds_in_every_way),
		cmocka_unit_test(compares_across_scales),
		cmocka_unit_test(a_double_is_taken_at_its_first_fifteen_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
