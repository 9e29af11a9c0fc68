/*
 * kb/merge.h -- bring two lines of change together.
 *
 * A three-way merge of two commits into a tree; nothing is moved.
 *
 * Errors: as in kb/repo.h; files that clash are no error but a result.
 */
#ifndef KB_MERGE_H
#define KB_MERGE_H

#include "kb/repo.h"

struct kb_merge {
	char tree[KB_ID]; /* where files clash, `ours` has been kept */
	char **clashes;   /* the paths that both sides changed differently */
	size_t count;
};

NODISCARD enum status kb_merge(struct kb_merge *out, struct kb_repo *repo,
	const char *ours, const char *theirs, struct err *err);
void kb_merge_release(struct kb_merge *merge);

/* *out: everything of `old` is in `rev` already. */
NODISCARD enum status kb_merged(bool *out, struct kb_repo *repo,
	const char *rev, const char *old, struct err *err);

#endif
