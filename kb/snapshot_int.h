/*
 * kb/snapshot_int.h -- a snapshot from inside. Private to kb/snapshot*.c.
 */
#ifndef KB_SNAPSHOT_INT_H
#define KB_SNAPSHOT_INT_H

#include <stdatomic.h>

#include "base/map.h"
#include "base/vec.h"
#include "kb/snapshot.h"

struct kb_snapshot {
	atomic_size_t count; /* of those who hold it */
	char commit[KB_ID];
	VEC(struct kb_unit) units;
	VEC(struct kb_entry *) entries;
	VEC(struct kb_document *) documents;
	struct map entry_by_id;
	struct map document_by_number; /* folded */
	struct kb_questions questions;
	struct kb_problems problems;
};

/* Fill an empty snapshot, whose commit is set. */
NODISCARD enum status kb_snapshot_read(
	struct kb_snapshot *snap, struct kb_repo *repo, struct err *err);

#endif
