/*
 * engine/host_process.h -- one `troly-host` process and the pipe to it.
 *
 * The process is not trusted: what it says goes through the limits of
 * base/rpc_line.h, and one that does not answer in time is killed.
 *
 * Threads: a process belongs to one thread at a time.
 */
#ifndef ENGINE_HOST_PROCESS_H
#define ENGINE_HOST_PROCESS_H

#include "base/json.h"

/* How a process that gave no reply ended. */
enum host_fault {
	HOST_FINE,   /* it replied; with an error perhaps */
	HOST_TIME,   /* no reply in time, by our clock or by its own */
	HOST_MEMORY, /* it met its limit of memory */
	HOST_CRASH,  /* it ended, or spoke nonsense */
};

struct host_process;

struct host_call {
	const char *method;
	json_t *params; /* borrowed */
	int ms; /* the parent's own clock; 0: just behind the hard limit */
};

/* ST_UNREACHABLE when it can't be started. */
NODISCARD enum status host_process_start(
	struct host_process **out, const char *program, struct err *err);

/* Start it with `--selftest-isolation`: ST_REFUSED when something works in
 * the jail that must not. */
NODISCARD enum status host_process_test(const char *program, struct err *err);

/* The signal that it crashed by, or 0. */
int host_process_signal(const struct host_process *process);

/* Let everybody else have the processor first. */
void host_process_yield(struct host_process *process);

/* Ends it at once. NULL is accepted. */
void host_process_end(struct host_process *process);

/* Call and wait up to `ms` milliseconds. HOST_FINE: *st says whether *result
 * (new reference) or *err was given. Any other: *result is NULL, nothing is
 * in *err, and the process must be ended. */
enum host_fault host_process_call(json_t **result, enum status *st,
	struct host_process *process, const struct host_call *call,
	struct err *err);

#endif
