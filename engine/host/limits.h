/*
 * engine/host/limits.h -- how long and how large a plugin may grow.
 *
 * What: a limit that is met ends the process, at once, with an exit code that
 * its parent reads. Nothing is raised, so no plugin can catch it.
 * Units: milliseconds of real time; bytes.
 * Two clocks: a rule's deadline is looked at by the interpreter's count hook;
 * the deadline of the whole request is a timer of the kernel, which also
 * ends what the hook can't see (a pattern that goes wrong inside C).
 */
#ifndef HOST_LIMITS_H
#define HOST_LIMITS_H

#include <stddef.h>
#include <stdint.h>

enum {
	EXIT_TIME = 40,   /* a rule or a request took too long */
	EXIT_MEMORY = 41, /* a plugin asked for more memory than it may have */
};

struct limits {
	int rule_ms;   /* one call of a plugin's function */
	int step_ms;   /* one request; twice this is the hard end */
	size_t memory; /* bytes that a plugin's values may take */
};

#define LIMITS_DEFAULT \
	((struct limits){ .rule_ms = 250, \
		.step_ms = 1000, \
		.memory = (size_t)64 * 1024 * 1024 })

enum {
	LIMIT_SOURCE = 256 * 1024, /* bytes of one source file */
	LIMIT_PATTERN = 200,       /* bytes of a string pattern */
	LIMIT_SUBJECT = 1 << 20,   /* bytes that a pattern is tried on */
	LIMIT_REPEAT = 1 << 20,    /* bytes that string.rep makes */
	LIMIT_DEPTH = 32,          /* tables within tables of a plugin */
	LIMIT_NODES = 200000,      /* values in one table of a plugin */
};

/* Milliseconds on a clock that only goes forward. */
int64_t limits_clock(void);

/* The process ends with EXIT_TIME `ms` from now, unless armed anew; 0 takes
 * the timer back. Only a process that called limits_install() is ended. */
void limits_arm(int ms);

/* Make the timer end this process. Once, from main(). */
void limits_install(void);

_Noreturn void limits_exit(int code);

#endif
