/*
 * engine/host/batch.h -- one decision for many rows of a table of facts.
 *
 * A cell is what a person would type; an empty one is not known. A row with a
 * cell that can't be read, or whose rules fail, is rejected alone.
 *
 * A fact with `count_by = "column"` is how many rows of the whole table have
 * the same text there: the client counts, this says what.
 */
#ifndef HOST_BATCH_H
#define HOST_BATCH_H

#include "base/date.h"
#include "engine/host/unit.h"

/* The wire's reply to `batch`: {"outputs", "counts", "facts"} to params
 * without rows, {"rows", "rejects"} to others. */
NODISCARD enum status batch_decide(json_t **out, struct unit *unit,
	date_t as_of, const json_t *params, struct err *err);

#endif
