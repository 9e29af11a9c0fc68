/*
 * engine/scope.h -- what a check or a test looks at: a commit and some of its
 * units.
 *
 * Files that a person has in a folder become a commit that no branch names
 * (kb/overlay.h), so that snapshot, check and hosts read them like any other.
 */
#ifndef ENGINE_SCOPE_H
#define ENGINE_SCOPE_H

#include "base/vec.h"
#include "engine/engine.h"

struct scope {
	char commit[KB_ID];
	const struct kb_snapshot *snap;
	VEC(const char *) units; /* borrowed from the snapshot */
	bool all;                /* every unit there is */
};

/* Read `files`, `root` and `unit` of the call's params. */
NODISCARD enum status scope_init(
	struct scope *out, struct serve_call *call, struct err *err);
void scope_release(struct scope *scope);

#endif
