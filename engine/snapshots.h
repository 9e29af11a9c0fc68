/*
 * engine/snapshots.h -- the last few parsed knowledge commits.
 *
 * Threads: any. Two that ask for the same new commit parse it once.
 */
#ifndef ENGINE_SNAPSHOTS_H
#define ENGINE_SNAPSHOTS_H

#include "engine/repos.h"
#include "kb/snapshot.h"

enum {
	SNAPSHOTS_KEPT = 4
};

struct snapshots;

struct snapshots *snapshots_new(struct repos *repos); /* borrowed */
void snapshots_free(struct snapshots *snapshots);

/* The caller releases *out. `commit` is an id. */
NODISCARD enum status snapshots_get(const struct kb_snapshot **out,
	struct snapshots *snapshots, const char *commit, struct err *err);

#endif
