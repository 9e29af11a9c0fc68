/*
 * engine/quarantine.h -- plugins that are not tried again for a while.
 *
 * A plugin that ended its host three times in ten minutes (by a crash, an
 * endless loop, all memory) is refused for ten minutes: each try costs two
 * seconds of a processor that others need. Plugins are named by key; times
 * are milliseconds of any clock that goes forward.
 *
 * Threads: the caller locks.
 */
#ifndef ENGINE_QUARANTINE_H
#define ENGINE_QUARANTINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"

enum {
	QUARANTINE_FAULTS = 3,
	QUARANTINE_MS = 10 * 60 * 1000
};

struct quarantine {
	struct map rows;
};
#define QUARANTINE_INIT ((struct quarantine){ .rows = MAP_INIT })

void quarantine_fault(struct quarantine *q, const char *key, int64_t now);
bool quarantine_holds(struct quarantine *q, const char *key, int64_t now);
/* It ended a host in the last ten minutes. */
bool quarantine_suspects(struct quarantine *q, const char *key, int64_t now);
void quarantine_release(struct quarantine *q);

#endif
