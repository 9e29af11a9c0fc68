/*
 * engine/host/limits.h -- how long and how large a plugin may grow.
 *
 * What: a limit that is met ends the process, at once, with an exit code that
 * its parent reads. Nothing is raised, so no plugin can catch it.
 * Units: milliseconds; bytes.
 *
 * Three limits, looked at by a timer of the kernel that ticks while a request
 * is at work, so that loops inside C (a pattern that goes wrong, a table of a
 * million keys) end as surely as loops in Lua:
 *	rule_ms   one call of a plugin's function
 *	step_ms   one request
 *	hard_ms   one request, whatever the reason
 * The interpreter's count hook looks at them too, and the parent's clock
 * stands behind all. They are real time; but on a machine that is busy with
 * other things the first two are put off while the plugin had less than half
 * of its time on a processor: it is not to blame for its neighbours.
 *
 * Threads: one; the process has one alarm.
 */
#ifndef HOST_LIMITS_H
#define HOST_LIMITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/json.h"

enum {
	EXIT_TIME = 40,   /* a rule or a request took too long */
	EXIT_MEMORY = 41, /* a plugin asked for more memory than it may have */
};

struct limits {
	int rule_ms, step_ms, hard_ms;
	size_t memory; /* bytes that a plugin's values may take */
	size_t source; /* bytes of one source file */
};

#define LIMITS_DEFAULT \
	((struct limits){ .rule_ms = 250, \
		.step_ms = 1000, \
		.hard_ms = 2000, \
		.memory = (size_t)64 * 1024 * 1024, \
		.source = (size_t)256 * 1024 })

enum {
	LIMIT_PATTERN = 200,        /* bytes of a string pattern */
	LIMIT_SUBJECT = 1 << 20,    /* bytes that a pattern is tried on */
	LIMIT_REPEAT = 1 << 20,     /* bytes that string.rep makes */
	LIMIT_DEPTH = 32,           /* tables within tables of a plugin */
	LIMIT_NODES = 200000,       /* values in one table of a plugin */
	LIMIT_BYTES = 4 << 20,      /* of all texts in one table of a plugin */
	LIMIT_RESULT_NODES = 20000, /* values in what a script returns */
	LIMIT_RESULT_BYTES = 1 << 20, /* bytes of what a script returns */
	LIMIT_RESULTS = 64,           /* values that a script returns */
	LIMIT_LOG = 8 * 1024,         /* bytes that print() keeps */
};

/* What `given` says of them ("rule_ms", "step_ms", "hard_ms", "memory",
 * "source"), the rest as in `limits`. */
struct limits limits_read(const struct limits *limits, const json_t *given);

/* Milliseconds on a clock that only goes forward. */
int64_t limits_clock(void);

/* A request begins: step_ms and hard_ms count from now. Only a process that
 * called limits_install() is ended. */
void limits_begin(const struct limits *limits);
/* It is over: nothing is counted. */
void limits_end(void);

/* A plugin's function begins (`ms` from now), or with 0 ends. */
void limits_rule(int ms);
bool limits_in_rule(void);

/* End the process when a limit is met. */
void limits_look(void);

/* Make the timer end this process. Once, from main(). */
void limits_install(void);

_Noreturn void limits_exit(int code);

#endif
