/*
 * engine/host/coverage.h -- which rules and rows the tests have exercised,
 * both ways.
 *
 * A row is covered when it gave an answer in one test and did not in another;
 * a derived yes or no when it was both; any other derived fact when it was
 * known once. Rows that always apply need only the first.
 *
 * Ownership: the coverage owns its marks; it is hung on unit->coverage while
 * tests run. Threads: one.
 */
#ifndef HOST_COVERAGE_H
#define HOST_COVERAGE_H

#include "base/json.h"
#include "base/map.h"

struct cell;
struct unit;

struct coverage {
	struct map rows;    /* decision to marks, one byte a row */
	struct map derives; /* name to one mark */
	struct map touched; /* what was computed since it was last emptied:
			       "d:decision", "p:parameter", a derived name */
};

void coverage_release(struct coverage *coverage);

/* A cell has been computed. */
void coverage_note(struct coverage *coverage, const struct cell *cell);

/* {"covered", "total", "lacking": [problem]} of the unit's own rules. */
json_t *coverage_json(const struct coverage *coverage, const struct unit *unit);

#endif
