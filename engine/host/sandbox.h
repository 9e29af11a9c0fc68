/*
 * engine/host/sandbox.h -- the jail that the host process puts itself in.
 *
 * What: after sandbox_enter() the process can read fd 0, write fd 1, take
 * memory, look at the clock and end; nothing else. Layers, each of which
 * holds without the others: every other descriptor closed, not root, resource
 * limits, no new privileges, not dumpable, killed with its parent, no new
 * code, Landlock (where the kernel has it), an allow list of system calls
 * that kills.
 *
 * Errors: ST_REFUSED when a layer that every kernel has can't be set; the
 * process must end then. Landlock missing is no error.
 */
#ifndef HOST_SANDBOX_H
#define HOST_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

struct sandbox {
	size_t memory;   /* bytes of Lua; the address space is 2x + 256 MiB */
	bool keep_files; /* sanitizers need /proc: no seccomp, no Landlock */
};

NODISCARD enum status sandbox_enter(
	const struct sandbox *sandbox, struct err *err);

/* The version of the kernel's Landlock; under 1 when it has none. */
int sandbox_landlock(void);

/* Try to open and to write a file, to make a socket, to fork, to run a
 * program, to signal the parent and to make code, each in a child that is in
 * the jail; ST_FAILED names the first that works. */
NODISCARD enum status sandbox_test(struct err *err);

#endif
