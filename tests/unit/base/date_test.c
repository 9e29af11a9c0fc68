#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"

static void knows_the_calendar(void **state)
{
	static const struct {
		int year, month, day;
		date_t date;
		int weekday;
	} days[] = {
		{ 1970, 1, 1, 0, 3 },
		{ 1969, 12, 31, -1, 2 },
		{ 2000, 2, 29, 11016, 1 },
		{ 2000, 3, 1, 11017, 2 },
		{ 1900, 3, 1, -25508, 3 },
		{ 2024, 2, 29, 19782, 3 },
		{ 2024, 7, 4, 19908, 3 },
		{ 2026, 11, 23, 20780, 0 },
		{ 1, 1, 1, -719162, 0 },
		{ 9999, 12, 31, 2932896, 4 },
	};
	int year, month, day;

	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		assert_int_equal(
			date_make(days[i].year, days[i].month, days[i].day),
			days[i].date);
		date_split(days[i].date, &year, &month, &day);
		assert_int_equal(year, days[i].year);
		assert_int_equal(month, days[i].month);
		assert_int_equal(day, days[i].day);
		assert_int_equal(date_weekday(days[i].date), days[i].weekday);
	}
}

static void counts_every_day_once(void **state)
{
	date_t date = date_make(1895, 1, 1), last = date_make(2105, 1, 1);
	int year, month, day;

	(void)state;
	for (; date < last; date++) {
		date_split(date, &year, &month, &day);
		assert_int_equal(date_make(year, month, day), date);
	}
}

static void refuses_what_is_not_a_day(void **state)
{
	(void)state;
	assert_int_equal(date_make(2023, 2, 29), DATE_NONE);
	assert_int_equal(date_make(1900, 2, 29), DATE_NONE);
	assert_int_equal(date_make(2024, 4, 31), DATE_NONE);
	assert_int_equal(date_make(2024, 13, 1), DATE_NONE);
	assert_int_equal(date_make(2024, 0, 1), DATE_NONE);
	assert_int_equal(date_make(10000, 1, 1), DATE_NONE);
}

static void reads_both_spellings(void **state)
{
	static const char *const bad[] = { "", "2024", "2024-7-4",
		"2024-07-04 ", "04/07/24", "31/02/2024", "4-7-2024",
		"2024/07/04", "a/b/c", "04/07/20245" };
	date_t date = date_make(2024, 7, 4);

	(void)state;
	assert_int_equal(date_parse("2024-07-04"), date);
	assert_int_equal(date_parse("04/07/2024"), date);
	assert_int_equal(date_parse("4/7/2024"), date);
	assert_int_equal(date_parse(NULL), DATE_NONE);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(date_parse(bad[i]), DATE_NONE);
}

static void writes_both_spellings(void **state)
{
	char text[DATE_TEXT];

	(void)state;
	date_format(text, date_make(2024, 7, 4));
	assert_string_equal(text, "2024-07-04");
	date_format_vi(text, date_make(2024, 7, 4));
	assert_string_equal(text, "04/07/2024");
	date_format(text, DATE_NONE);
	assert_string_equal(text, "");
	date_format_vi(text, DATE_NONE);
	assert_string_equal(text, "");
}

static void clamps_months(void **state)
{
	(void)state;
	assert_int_equal(date_add_months(date_make(2024, 1, 31), 1),
		date_make(2024, 2, 29));
	assert_int_equal(date_add_months(date_make(2023, 1, 31), 1),
		date_make(2023, 2, 28));
	assert_int_equal(date_add_months(date_make(2024, 3, 31), -13),
		date_make(2023, 2, 28));
	assert_int_equal(date_add_months(date_make(2024, 12, 15), 12),
		date_make(2025, 12, 15));
	assert_int_equal(date_add_months(DATE_NONE, 1), DATE_NONE);
	assert_int_equal(date_add_months(date_make(9999, 12, 1), 1), DATE_NONE);
}

static void takes_the_day_in_vietnam(void **state)
{
	moment_t moment = 0;

	(void)state;
	assert_true(moment_parse(&moment, "2024-07-03T16:59:59.999Z"));
	assert_int_equal(moment_date(moment), date_make(2024, 7, 3));
	assert_int_equal(moment_date(moment + 1), date_make(2024, 7, 4));
	assert_int_equal(moment_of_date(date_make(2024, 7, 4)), moment + 1);
	assert_int_equal(
		moment_date(-8 * 3600 * 1000), date_make(1969, 12, 31));
}

static void writes_and_reads_moments(void **state)
{
	static const char *const bad[] = { "", "2024-07-04",
		"2024-07-04T24:00:00Z", "2024-07-04T08:00:00",
		"2024-07-04T08:00Z", "2024-02-30T08:00:00Z",
		"2024-07-04T08:00:00.1Z", "2024-07-04T08:00:00Zz" };
	char text[MOMENT_TEXT];
	moment_t moment = 0;

	(void)state;
	moment_format(text, 1720080000123);
	assert_string_equal(text, "2024-07-04T08:00:00.123Z");
	assert_true(moment_parse(&moment, text));
	assert_int_equal(moment, 1720080000123);
	assert_true(moment_parse(&moment, "2024-07-04T08:00:00Z"));
	assert_int_equal(moment, 1720080000000);
	moment_format(text, -1);
	assert_string_equal(text, "1969-12-31T23:59:59.999Z");
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_false(moment_parse(&moment, bad[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_the_calendar),
		cmocka_unit_test(counts_every_day_once),
		cmocka_unit_test(refuses_what_is_not_a_day),
		cmocka_unit_test(reads_both_spellings),
		cmocka_unit_test(writes_both_spellings),
		cmocka_unit_test(clamps_months),
		cmocka_unit_test(takes_the_day_in_vietnam),
		cmocka_unit_test(writes_and_reads_moments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
