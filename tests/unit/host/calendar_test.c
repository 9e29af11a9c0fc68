/*
 * How terms are counted, as a table of examples. The rules are those of the
 * Civil Code 91/2015/QH13, articles 147 and 148, as thuvienphapluat.vn and
 * luathuythanh.vn quote them; the days off are those of
 * 2024 to 2026 as plugins/_shared/rules/lich.lua cites them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "engine/host/calendar.h"

static const char days_off[] =
	"{\"title\": \"vn\", \"#\": ["
	"[\"2025-01-01\", \"New Year\"],"
	"{\"from\": \"2025-01-25\", \"to\": \"2025-02-02\"},"
	"{\"from\": \"2025-04-30\", \"to\": \"2025-05-04\"},"
	"{\"from\": \"2025-08-30\", \"to\": \"2025-09-02\"},"
	"{\"from\": \"2026-02-14\", \"to\": \"2026-02-22\"}],"
	"\"workdays\": [[\"2025-04-26\", \"instead of 2 May\"]]}";

static int make(void **state)
{
	json_t *spec = NULL;
	struct calendar *calendar = NULL;

	assert_int_equal(
		json_parse(&spec, days_off, strlen(days_off), NULL), ST_OK);
	assert_int_equal(calendar_new(&calendar, spec, NULL), ST_OK);
	json_decref(spec);
	*state = calendar;
	return 0;
}

static int drop(void **state)
{
	calendar_free(*state);
	return 0;
}

static const struct {
	const char *rule; /* what it shows, and the article */
	enum term_kind kind;
	int count;
	const char *start, *last;
} examples[] = {
	/* art. 147 k2, k3: the day it begins on is not counted */
	{ "5 days from Monday end on Saturday, moved to Monday", TERM_DAYS, 5,
		"2025-03-03", "2025-03-10" },
	{ "the day of the event is not counted", TERM_DAYS, 1, "2025-03-03",
		"2025-03-04" },
	{ "one working day after Friday is Monday", TERM_WORKING_DAYS, 1,
		"2025-03-07", "2025-03-10" },
	{ "a term that begins on a Saturday counts from Monday",
		TERM_WORKING_DAYS, 1, "2025-03-08", "2025-03-10" },
	/* art. 148 k5: a last day off ends with the next working day */
	{ "30 days end on Sunday 1 June, so on Monday", TERM_DAYS, 30,
		"2025-05-02", "2025-06-02" },
	{ "a last day in Tet moves behind Tet", TERM_DAYS, 10, "2025-01-20",
		"2025-02-03" },
	{ "a last day on 2 September moves to the 3rd", TERM_DAYS, 10,
		"2025-08-23", "2025-09-03" },
	{ "a worked Saturday is no day off", TERM_DAYS, 5, "2025-04-21",
		"2025-04-26" },
	/* working days pass over days off */
	{ "5 working days across Tet 2025", TERM_WORKING_DAYS, 5, "2025-01-23",
		"2025-02-06" },
	{ "3 working days across Tet 2026", TERM_WORKING_DAYS, 3, "2026-02-12",
		"2026-02-24" },
	{ "a worked Saturday counts", TERM_WORKING_DAYS, 2, "2025-04-24",
		"2025-04-26" },
	{ "across 30 April and 1 May", TERM_WORKING_DAYS, 2, "2025-04-28",
		"2025-05-05" },
	{ "no working day at all: the day itself", TERM_WORKING_DAYS, 0,
		"2025-03-05", "2025-03-05" },
	{ "no working day from a Sunday: the next that is", TERM_WORKING_DAYS,
		0, "2025-03-09", "2025-03-10" },
	/* art. 148 k3: the same day of the last month, or its last day */
	{ "a month from 31 January ends with February", TERM_MONTHS, 1,
		"2025-01-31", "2025-02-28" },
	{ "a month from 31 January in a leap year", TERM_MONTHS, 1,
		"2024-01-31", "2024-02-29" },
	{ "six months from 31 August end on 28 February", TERM_MONTHS, 6,
		"2024-08-31", "2025-02-28" },
	{ "the month's day is a Sunday: Monday", TERM_MONTHS, 6, "2025-02-09",
		"2025-08-11" },
	{ "a year is twelve months", TERM_MONTHS, 12, "2024-02-29",
		"2025-02-28" },
	{ "a month that ends in Tet", TERM_MONTHS, 1, "2024-12-28",
		"2025-02-03" },
};

static void counts_terms_as_the_law_does(void **state)
{
	const struct calendar *calendar = *state;

	for (size_t i = 0; i < sizeof(examples) / sizeof(*examples); i++) {
		struct term term = { .kind = examples[i].kind,
			.count = examples[i].count };
		moment_t start = moment_of_date(date_parse(examples[i].start));
		char got[DATE_TEXT];
		date_t last = DATE_NONE;
		moment_t end = term_end(&term, calendar, start, &last);

		date_format(got, last);
		if (strcmp(got, examples[i].last) != 0)
			fail_msg("%s: expected %s, got %s", examples[i].rule,
				examples[i].last, got);
		/* art. 148 k6: the last day ends at midnight */
		assert_int_equal(end + 1, moment_of_date(last + 1));
	}
}

static void the_hour_of_the_day_does_not_matter_for_days(void **state)
{
	struct term term = { .kind = TERM_WORKING_DAYS, .count = 3 };
	moment_t morning = 0, evening = 0;
	date_t first = DATE_NONE, second = DATE_NONE;

	/* 00:30 and 23:30 of 5 March in Vietnam */
	assert_true(moment_parse(&morning, "2025-03-04T17:30:00.000Z"));
	assert_true(moment_parse(&evening, "2025-03-05T16:30:00.000Z"));
	term_end(&term, *state, morning, &first);
	term_end(&term, *state, evening, &second);
	assert_int_equal(first, date_parse("2025-03-10"));
	assert_int_equal(second, first);
}

/* art. 147 k1: hours begin at the moment itself, and no day off stops them */
static void hours_run_from_the_moment_through_days_off(void **state)
{
	struct term term = { .kind = TERM_HOURS, .count = 24 };
	moment_t start = 0, end = 0;
	date_t last = 0;

	assert_true(moment_parse(&start, "2025-04-30T03:15:00.000Z"));
	assert_true(moment_parse(&end, "2025-05-01T03:15:00.000Z"));
	assert_int_equal(term_end(&term, *state, start, &last), end);
	assert_int_equal(last, DATE_NONE);
}

static void without_a_calendar_only_the_weekend_is_off(void **state)
{
	(void)state;
	assert_true(calendar_is_working(NULL, date_parse("2025-01-29")));
	assert_false(calendar_is_working(NULL, date_parse("2025-02-01")));
	assert_int_equal(calendar_add(NULL, date_parse("2025-03-10"), -1),
		date_parse("2025-03-07"));
}

static void counts_working_days_between(void **state)
{
	assert_int_equal(calendar_between(*state, date_parse("2025-01-24"),
				 date_parse("2025-02-05")),
		3);
	assert_int_equal(calendar_between(*state, date_parse("2025-03-05"),
				 date_parse("2025-03-05")),
		0);
}

static void refuses_a_term_that_says_two_things(void **state)
{
	struct term term;
	struct err err;
	json_t *spec = json_pack("{s:i, s:i}", "days", 3, "hours", 2);

	(void)state;
	assert_int_equal(term_read(&term, spec, &err), ST_PLUGIN);
	assert_non_null(strstr(err.text[LANG_EN], "one of days"));
	json_decref(spec);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_terms_as_the_law_does),
		cmocka_unit_test(the_hour_of_the_day_does_not_matter_for_days),
		cmocka_unit_test(hours_run_from_the_moment_through_days_off),
		cmocka_unit_test(without_a_calendar_only_the_weekend_is_off),
		cmocka_unit_test(counts_working_days_between),
		cmocka_unit_test(refuses_a_term_that_says_two_things),
	};

	return cmocka_run_group_tests(tests, make, drop);
}
