#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "engine/hosts.h"
#include "engine/plugin_limits.h"
#include "engine/quarantine.h"

/* --- quarantine --- */

static const int64_t minute = 60 * 1000;

static void three_faults_in_ten_minutes_are_held(void **state)
{
	struct quarantine q = QUARANTINE_INIT;

	(void)state;
	quarantine_fault(&q, "a", 1 * minute);
	quarantine_fault(&q, "a", 2 * minute);
	assert_false(quarantine_holds(&q, "a", 2 * minute));
	assert_true(quarantine_suspects(&q, "a", 2 * minute));
	quarantine_fault(&q, "a", 3 * minute);
	assert_true(quarantine_holds(&q, "a", 3 * minute));
	assert_false(quarantine_holds(&q, "b", 3 * minute));
	quarantine_release(&q);
}

static void it_is_tried_again_after_ten_minutes(void **state)
{
	struct quarantine q = QUARANTINE_INIT;

	(void)state;
	for (int i = 1; i <= 3; i++)
		quarantine_fault(&q, "a", i * minute);
	assert_true(quarantine_holds(&q, "a", 12 * minute));
	assert_false(quarantine_holds(&q, "a", 13 * minute));
	quarantine_release(&q);
}

static void faults_far_from_each_other_are_not_held(void **state)
{
	struct quarantine q = QUARANTINE_INIT;

	(void)state;
	for (int i = 1; i <= 3; i++)
		quarantine_fault(&q, "a", i * 6 * minute);
	assert_false(quarantine_holds(&q, "a", 18 * minute));
	quarantine_release(&q);
}

/* --- limits --- */

static void limits_that_are_not_named_keep_their_defaults(void **state)
{
	struct plugin_limits limits = PLUGIN_LIMITS_DEFAULT;

	(void)state;
	assert_int_equal(plugin_limits_read(
				 &limits, "rule_ms=500, memory_mib=128", NULL),
		ST_OK);
	assert_int_equal(limits.rule_ms, 500);
	assert_int_equal(limits.memory_mib, 128);
	assert_int_equal(limits.step_ms, 1000);
	assert_int_equal(limits.hard_ms, 2000);
	assert_int_equal(limits.source_kib, 256);
}

static void limits_that_are_none_are_refused(void **state)
{
	static const char *const wrong[] = { "rule_ms", "rule_ms=", "rule_ms=x",
		"rule_ms=0", "rule_ms=99999999999999999999", "speed=1",
		"rule_ms=250x", "memory_mib=-1" };

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct plugin_limits limits = PLUGIN_LIMITS_DEFAULT;

		if (plugin_limits_read(&limits, wrong[i], NULL) != ST_INVALID)
			fail_msg("%s was taken", wrong[i]);
	}
}

/* --- hosts that are not ours: scripts that speak for themselves --- */

struct fixture {
	char *dir, *program;
	struct hosts *hosts;
};

static int set_up(void **state)
{
	struct fixture *fix = mem_zero(sizeof(*fix));
	const char *tmp = getenv("TMPDIR");

	fix->dir = path_join(tmp ? tmp : "/tmp", "hosts-XXXXXX");
	assert_non_null(mkdtemp(fix->dir));
	fix->program = path_join(fix->dir, "host");
	*state = fix;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fix = *state;

	hosts_free(fix->hosts);
	unlink(fix->program);
	rmdir(fix->dir);
	free(fix->program);
	free(fix->dir);
	free(fix);
	return 0;
}

/* A host that passes the test of the jail and then does this. */
static void become(struct fixture *fix, const char *does)
{
	struct plugin_limits limits = { .rule_ms = 50,
		.step_ms = 100,
		.hard_ms = 300,
		.memory_mib = 64,
		.source_kib = 256 };
	FILE *file = fopen(fix->program, "w");

	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n[ $# -eq 0 ] || exit 0\n%s\n", does);
	fclose(file);
	chmod(fix->program, 0700);
	hosts_free(fix->hosts);
	fix->hosts = hosts_new(fix->program, &limits);
}

static char *outcome_of(struct fixture *fix, const char *does)
{
	json_t *params = json_object(), *result = NULL;
	char *out = NULL;

	become(fix, does);
	json_set_text(params, "name", "a.lua");
	json_set_text(params, "bytes", "");
	assert_int_equal(hosts_run(&result, fix->hosts, params, NULL), ST_OK);
	out = mem_text(json_text(result, "outcome", "?"));
	json_decref(result);
	json_decref(params);
	return out;
}

static void a_host_that_speaks_wrongly_has_crashed(void **state)
{
	static const char *const wrong[] = {
		"exit 0",
		"echo 'no JSON'; cat >/dev/null",
		"echo '[1,2,3]'; cat >/dev/null",
		"printf '{\"id\":1,\"result\":{\"a\":1,\"a\":2}}\\n'; exit 0",
		"printf '{\"id\":1,\"result\":\"\\377\"}\\n'; exit 0",
		"printf '[%.0s' $(seq 200); echo; exit 0",
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		char *outcome = outcome_of(*state, wrong[i]);

		if (strcmp(outcome, "CRASH") != 0)
			fail_msg("%s: %s", wrong[i], outcome);
		free(outcome);
	}
}

static void a_host_that_is_killed_says_by_what(void **state)
{
	struct fixture *fix = *state;
	json_t *params = json_object(), *result = NULL;

	become(fix, "kill -SEGV $$");
	assert_int_equal(hosts_run(&result, fix->hosts, params, NULL), ST_OK);
	assert_string_equal(json_text(result, "outcome", ""), "CRASH");
	assert_int_equal(json_int(result, "signal", 0), SIGSEGV);
	json_decref(result);
	json_decref(params);
}

static void a_host_that_says_nothing_is_out_of_time(void **state)
{
	char *outcome = outcome_of(*state, "exec cat >/dev/null");

	assert_string_equal(outcome, "TIME");
	free(outcome);
}

static void a_host_that_never_stops_speaking_is_out_of_time(void **state)
{
	char *outcome = outcome_of(*state, "exec yes '{\"id\":99}'");

	assert_string_equal(outcome, "TIME");
	free(outcome);
}

static void exit_codes_say_which_limit_was_met(void **state)
{
	static const struct {
		const char *does, *outcome;
	} rows[] = {
		{ "exit 40", "TIME" },
		{ "exit 41", "MEM" },
		{ "exit 70", "MEM" },
		{ "exit 65", "CRASH" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char *outcome = outcome_of(*state, rows[i].does);

		assert_string_equal(outcome, rows[i].outcome);
		free(outcome);
	}
}

static void no_plugin_runs_where_the_jail_does_not_hold(void **state)
{
	struct fixture *fix = *state;
	json_t *params = json_object(), *result = NULL;
	FILE *file;

	become(fix, "exit 0");
	file = fopen(fix->program, "w");
	fputs("#!/bin/sh\nexit 1\n", file);
	fclose(file);
	assert_int_equal(
		hosts_run(&result, fix->hosts, params, NULL), ST_REFUSED);
	assert_null(result);
	json_decref(params);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_faults_in_ten_minutes_are_held),
		cmocka_unit_test(it_is_tried_again_after_ten_minutes),
		cmocka_unit_test(faults_far_from_each_other_are_not_held),
		cmocka_unit_test(limits_that_are_not_named_keep_their_defaults),
		cmocka_unit_test(limits_that_are_none_are_refused),
		cmocka_unit_test_setup_teardown(
			a_host_that_speaks_wrongly_has_crashed, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			a_host_that_is_killed_says_by_what, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_host_that_says_nothing_is_out_of_time, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			a_host_that_never_stops_speaking_is_out_of_time, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			exit_codes_say_which_limit_was_met, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			no_plugin_runs_where_the_jail_does_not_hold, set_up,
			tear_down),
	};

	return cmocka_run_group_tests_name("hosts", tests, NULL, NULL);
}
