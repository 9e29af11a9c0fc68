/*
 * engine/host/mutate.h -- whether a unit's tests notice when its rules are
 * changed: each constant of a cell and each parameter is moved by one step
 * up and down, each row is left out, the answers of neighbouring rows change
 * places, and the tests that read the rule are run again.
 *
 * A change that can make no difference to any input is none and isn't counted
 * (mutate_same.c). A changed rule that no longer compiles isn't either.
 */
#ifndef HOST_MUTATE_H
#define HOST_MUTATE_H

#include "engine/host/table.h"
#include "engine/host/unit.h"

/* {"killed", "total", "survivors": [problem]}. */
json_t *mutate_unit(struct unit *unit);

/* Whether two forms of a table, which differ in the given row of the first at
 * most, answer the same to every input that the row applies to. False also
 * when that could not be found out; `example` then gets inputs that differ,
 * "n = 10", or stays empty. */
bool mutate_same(struct buf *example, const struct table *a,
	const struct table *b, size_t row);

/* The cell with its constant number `which` moved by `step` (1 or -1) units
 * of its last digit, or days; NULL when it has no such constant. The caller
 * frees. */
char *mutate_shift(const char *cell, size_t which, int step);

#endif
