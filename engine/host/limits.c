#include "engine/host/limits.h"

#include <signal.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum {
	TICK_MS = 20
};

/* A moment at which time is over, and the length that it is the end of. */
struct due {
	volatile int64_t at; /* 0 is none */
	volatile int ms;
};

/* What the alarm compares with: a signal handler can be handed nothing. */
static struct {
	struct due rule, step, hard;
	volatile int64_t cpu_begun;
	bool installed;
} alarm_at;

static int64_t milliseconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t limits_clock(void)
{
	return milliseconds(CLOCK_MONOTONIC);
}

struct limits limits_read(const struct limits *limits, const json_t *given)
{
	return (struct limits){
		.rule_ms = (int)json_int(given, "rule_ms", limits->rule_ms),
		.step_ms = (int)json_int(given, "step_ms", limits->step_ms),
		.hard_ms = (int)json_int(given, "hard_ms", limits->hard_ms),
		.memory = (size_t)json_int(
			given, "memory", (json_int_t)limits->memory),
		.source = (size_t)json_int(
			given, "source", (json_int_t)limits->source),
	};
}

void limits_exit(int code)
{
	_exit(code);
}

/* Its time is over; unless it was others who had the processor. */
static void end_or_wait(struct due *due, int64_t now)
{
	int64_t used =
		milliseconds(CLOCK_PROCESS_CPUTIME_ID) - alarm_at.cpu_begun;

	if (used * 2 >= due->ms)
		limits_exit(EXIT_TIME);
	due->at = now + due->ms / 4 + 1;
}

static bool is_over(const struct due *due, int64_t now)
{
	return due->at && now >= due->at;
}

void limits_look(void)
{
	if (!alarm_at.installed || (!alarm_at.rule.at && !alarm_at.hard.at))
		return;
	int64_t now = limits_clock();

	if (is_over(&alarm_at.hard, now))
		limits_exit(EXIT_TIME);
	if (is_over(&alarm_at.rule, now))
		end_or_wait(&alarm_at.rule, now);
	if (is_over(&alarm_at.step, now))
		end_or_wait(&alarm_at.step, now);
}

/* Safe in a signal handler: clocks and _exit() are. */
static void tick(int signal)
{
	(void)signal;
	limits_look();
}

void limits_install(void)
{
	struct sigaction action = { .sa_handler = tick,
		.sa_flags = SA_RESTART };

	sigaction(SIGALRM, &action, NULL);
	alarm_at.installed = true;
}

static void set_tick(int ms)
{
	struct itimerval timer = {
		.it_value = { 0, ms * 1000 },
		.it_interval = { 0, ms * 1000 },
	};

	/* Without a handler the signal would end whoever hosts the tests. */
	if (alarm_at.installed)
		setitimer(ITIMER_REAL, &timer, NULL);
}

static struct due due_in(int ms, int64_t now)
{
	return (struct due){ .at = now + ms, .ms = ms };
}

void limits_begin(const struct limits *limits)
{
	int64_t now = limits_clock();

	alarm_at.cpu_begun = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
	alarm_at.step = due_in(limits->step_ms, now);
	alarm_at.hard = due_in(limits->hard_ms, now);
	set_tick(TICK_MS);
}

void limits_end(void)
{
	alarm_at.step.at = alarm_at.hard.at = alarm_at.rule.at = 0;
	set_tick(0);
}

void limits_rule(int ms)
{
	if (ms)
		alarm_at.rule = due_in(ms, limits_clock());
	else
		alarm_at.rule.at = 0;
}

bool limits_in_rule(void)
{
	return alarm_at.rule.at != 0;
}
