#include "engine/quarantine.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct row {
	int64_t faults[QUARANTINE_FAULTS]; /* the latest first; 0 is none */
};

void quarantine_fault(struct quarantine *q, const char *key, int64_t now)
{
	struct row *row = map_get(&q->rows, key);

	if (!row) {
		row = mem_zero(sizeof(*row));
		map_set(&q->rows, key, row);
	}
	memmove(row->faults + 1, row->faults,
		(QUARANTINE_FAULTS - 1) * sizeof(*row->faults));
	row->faults[0] = now;
}

bool quarantine_holds(struct quarantine *q, const char *key, int64_t now)
{
	const struct row *row = map_get(&q->rows, key);

	if (!row || !row->faults[QUARANTINE_FAULTS - 1])
		return false;
	return row->faults[0] - row->faults[QUARANTINE_FAULTS - 1] <
		       QUARANTINE_MS &&
	       now - row->faults[0] < QUARANTINE_MS;
}

bool quarantine_suspects(struct quarantine *q, const char *key, int64_t now)
{
	const struct row *row = map_get(&q->rows, key);

	return row && now - row->faults[0] < QUARANTINE_MS;
}

void quarantine_release(struct quarantine *q)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&q->rows, &at)))
		free(slot->value);
	map_release(&q->rows);
}
