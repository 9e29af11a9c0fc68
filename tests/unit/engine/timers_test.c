/*
 * What time alone brings, over a whole engine whose clock the test sets.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/cases.h"
#include "engine/timers.h"

static moment_t clock_now;

static moment_t read_clock(void)
{
	return clock_now;
}

struct place {
	char dir[64];
	struct engine *engine;
};

static void set_day(const char *day)
{
	clock_now = moment_of_date(date_parse(day)) + 9 * 3600 * 1000;
}

static void open_engine(struct place *place)
{
	struct engine_args args = { .data = place->dir,
		.person = "an",
		.embedded = true,
		.limits = PLUGIN_LIMITS_DEFAULT,
		.clock = read_clock };

	assert_int_equal(engine_open(&place->engine, &args, NULL), ST_OK);
}

static void restart(struct place *place)
{
	engine_close(place->engine);
	open_engine(place);
}

static int begin(void **state)
{
	struct place *place = calloc(1, sizeof(*place));
	const char *tmp = getenv("TMPDIR");

	setenv("TROLY_PLUGINS", "tests/fixtures/times", 1);
	snprintf(place->dir, sizeof(place->dir), "%.40s/timersXXXXXX",
		tmp ? tmp : "/tmp");
	if (!mkdtemp(place->dir))
		return -1;
	set_day("2025-03-03");
	open_engine(place);
	*state = place;
	return 0;
}

static int end(void **state)
{
	struct place *place = *state;

	engine_close(place->engine);
	free(place);
	return 0;
}

/* A case of "cho", by a request of its own. */
static void start_case(struct place *place)
{
	json_t *params = json_pack("{s:s}", "procedure", "cho");
	json_t *intent = json_pack("{s:{}}", "start"), *state = NULL;
	struct case_intent start = {
		.method = "case.start", .intent = intent, .expect = -1
	};
	struct serve_call call = { .engine = place->engine,
		.person = "an",
		.params = params,
		.now = clock_now,
		.as_of = moment_date(clock_now),
		.request = "0123456789abcdef0123456789abcdef" };

	assert_int_equal(
		engine_commit(call.commit, place->engine, NULL, NULL), ST_OK);
	assert_int_equal(cases_start(&state, &call, &start, NULL), ST_OK);
	assert_string_equal(json_text(state, "case", ""), "cho-0001");
	json_decref(state);
	json_decref(intent);
	json_decref(params);
}

static size_t count_events(struct place *place, const char *kind)
{
	struct store *store = NULL;
	json_t *events = NULL, *event;
	size_t i, count = 0;

	assert_int_equal(engine_store(&store, place->engine, NULL), ST_OK);
	assert_int_equal(
		store_events(&events, store, "cho-0001", 0, NULL), ST_OK);
	json_array_foreach(events, i, event) count +=
		strcmp(json_text(event, "kind", ""), kind) == 0;
	json_decref(events);
	return count;
}

static size_t count_cases(struct place *place, const char *procedure)
{
	struct store_filter filter = { .procedure = procedure };
	struct store *store = NULL;
	json_t *cases = NULL;

	assert_int_equal(engine_store(&store, place->engine, NULL), ST_OK);
	assert_int_equal(store_cases(&cases, store, &filter, NULL), ST_OK);
	size_t count = json_array_size(cases);

	json_decref(cases);
	return count;
}

static void look(struct place *place)
{
	while (timers_look(place->engine) > 0)
		;
}

static void a_wait_ends_once_whatever_restarts(void **state)
{
	struct place *place = *state;

	start_case(place);
	set_day("2025-03-08"); /* the fifth day, a Saturday */
	look(place);
	assert_int_equal(count_events(place, "timer"), 0);
	restart(place);
	set_day("2025-03-11"); /* it ended with Monday the 10th */
	look(place);
	look(place);
	restart(place);
	look(place);
	assert_int_equal(count_events(place, "timer"), 1);
}

static void what_is_late_is_told_once(void **state)
{
	struct place *place = *state;

	start_case(place);
	set_day("2025-03-11");
	look(place);
	assert_int_equal(count_events(place, "overdue"), 0);
	set_day("2025-03-14");
	look(place);
	restart(place);
	set_day("2025-03-20");
	look(place);
	assert_int_equal(count_events(place, "overdue"), 1);
}

static void a_clock_set_back_tells_nothing_again(void **state)
{
	struct place *place = *state;

	start_case(place);
	set_day("2025-03-14");
	look(place);
	set_day("2025-02-01");
	look(place);
	restart(place);
	look(place);
	set_day("2025-03-15");
	look(place);
	assert_int_equal(count_events(place, "timer"), 1);
	assert_int_equal(count_events(place, "started"), 1);
}

static void a_jump_ahead_is_doubted(void **state)
{
	(void)state;
	assert_true(timers_believes(15000, 15000));
	assert_true(timers_believes(-3600000, 15000));
	assert_true(timers_believes(59 * 60 * 1000, 15000));
	assert_false(timers_believes((moment_t)365 * 86400000, 15000));
	/* a machine that slept knows for how long */
	assert_true(timers_believes(8 * 3600000, 8 * 3600000));
}

static void knows_the_periods_of_a_day(void **state)
{
	char period[16];

	(void)state;
	assert_true(timers_period(period, "quarter", date_parse("2025-03-31")));
	assert_string_equal(period, "2025-Q1");
	assert_true(timers_period(period, "quarter", date_parse("2025-10-01")));
	assert_string_equal(period, "2025-Q4");
	assert_true(timers_period(period, "month", date_parse("2025-12-31")));
	assert_string_equal(period, "2025-12");
	assert_false(timers_period(period, "week", date_parse("2025-12-31")));
}

static void a_quarter_begins_one_case(void **state)
{
	struct place *place = *state;

	timers_begin_periods(place->engine);
	timers_begin_periods(place->engine);
	restart(place);
	timers_begin_periods(place->engine);
	assert_int_equal(count_cases(place, "bao-cao"), 1);
	set_day("2025-04-01");
	timers_begin_periods(place->engine);
	assert_int_equal(count_cases(place, "bao-cao"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_wait_ends_once_whatever_restarts, begin, end),
		cmocka_unit_test_setup_teardown(
			what_is_late_is_told_once, begin, end),
		cmocka_unit_test_setup_teardown(
			a_clock_set_back_tells_nothing_again, begin, end),
		cmocka_unit_test(a_jump_ahead_is_doubted),
		cmocka_unit_test(knows_the_periods_of_a_day),
		cmocka_unit_test_setup_teardown(
			a_quarter_begins_one_case, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
