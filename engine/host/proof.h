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

/* An array of {"file", "line", "name", "ok", "text"?}. New reference. */
json_t *proof_run_all(struct unit *unit);

#endif
