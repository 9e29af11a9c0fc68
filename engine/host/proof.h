/*
 * engine/host/proof.h -- a plugin's own tests, run.
 *
 * A test of a decision gives facts and expects outputs; a test of a procedure
 * walks a case, through the same intents and fold that a real case takes, and
 * expects states. What differs is told in words.
 */
#ifndef HOST_PROOF_H
#define HOST_PROOF_H

#include "engine/host/unit.h"

struct proof_options {
	bool coverage; /* count what the tests exercise */
	bool mutate;   /* and whether they notice changed rules */
};

/* The wire's reply to `test`: {"tests", "coverage"?, "mutation"?}. */
json_t *proof_report(struct unit *unit, struct proof_options options);

/* All tests, an array of what proof_run() gives. */
json_t *proof_run_all(struct unit *unit);

/* One test by its number: {"file", "line", "name", "ok", "text"?}. */
json_t *proof_run(struct unit *unit, size_t test);

#endif
