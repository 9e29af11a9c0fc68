#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

#include "base/log.h"

/* What a call writes to stderr, without the moment in front. */
static void expect(enum log_level level, const char *text, const char *expected)
{
	char got[256];
	int ends[2], keep = dup(STDERR_FILENO);

	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDERR_FILENO);
	log_line(level, "%s", text);
	dup2(keep, STDERR_FILENO);
	close(keep);
	close(ends[1]);
	ssize_t len = read(ends[0], got, sizeof(got) - 1);

	close(ends[0]);
	assert_true(len >= 0);
	got[len] = '\0';
	assert_string_equal(
		len ? got + strlen("2026-11-23T08:00:00.000Z ") : "", expected);
}

static void says_what_is_wanted(void **state)
{
	(void)state;
	unsetenv("TROLY_LOG");
	expect(LOG_WARN, "a", "warn a\n");
	expect(LOG_INFO, "a", "");
	setenv("TROLY_LOG", "debug", 1);
	expect(LOG_DEBUG, "a", "debug a\n");
	setenv("TROLY_LOG", "error", 1);
	expect(LOG_WARN, "a", "");
	expect(LOG_ERROR, "a", "error a\n");
}

static void keeps_one_event_on_one_line(void **state)
{
	(void)state;
	expect(LOG_ERROR, "a\nerror b\tế\033[2J",
		"error a\\nerror b\\tế\xef\xbf\xbd[2J\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_what_is_wanted),
		cmocka_unit_test(keeps_one_event_on_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
