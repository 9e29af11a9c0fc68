/*
 * kb/snapshot.h -- all the knowledge of one commit, parsed.
 *
 * A file that cannot be read is left out and becomes a problem; the rest goes
 * on. Of two entries with one id, the first by path counts and the other is a
 * problem that names both files.
 *
 * Ownership: everything handed out lives as long as the snapshot, which is
 * counted: who opens or retains it, releases it.
 * Errors: as in kb/repo.h.
 * Threads: a snapshot never changes and may be shared; the count is atomic.
 */
#ifndef KB_SNAPSHOT_H
#define KB_SNAPSHOT_H

#include "kb/document.h"
#include "kb/entry.h"
#include "kb/problem.h"
#include "kb/question.h"
#include "kb/repo.h"

struct kb_snapshot;

struct kb_unit {
	char *id;           /* the folder's name; "_shared" is among them */
	char tree[KB_ID];   /* equal trees mean an equal unit */
	size_t first_entry; /* its entries stand together */
	size_t entry_count;
};

NODISCARD enum status kb_snapshot_open(const struct kb_snapshot **out,
	struct kb_repo *repo, const char *rev, struct err *err);
const struct kb_snapshot *kb_snapshot_retain(const struct kb_snapshot *snap);
void kb_snapshot_release(const struct kb_snapshot *snap); /* accepts NULL */

/* The commit's id. */
const char *kb_snapshot_commit(const struct kb_snapshot *snap);

/* The unit folders, in order of name. */
const struct kb_unit *kb_snapshot_units(
	const struct kb_snapshot *snap, size_t *count);
const struct kb_unit *kb_snapshot_unit(/* NULL when there is none */
	const struct kb_snapshot *snap, const char *id);

/* Every entry, in order of unit, then id. */
const struct kb_entry *const *kb_snapshot_entries(
	const struct kb_snapshot *snap, size_t *count);
const struct kb_entry *kb_snapshot_entry(
	const struct kb_snapshot *snap, const char *id);

/* Every document, in order of number; found as written or folded
 * ("163/2024/nd-cp"). */
const struct kb_document *const *kb_snapshot_documents(
	const struct kb_snapshot *snap, size_t *count);
const struct kb_document *kb_snapshot_document(
	const struct kb_snapshot *snap, const char *number);

/* The question banks of all units. */
const struct kb_questions *kb_snapshot_questions(
	const struct kb_snapshot *snap);

/* What could not be read. */
const struct kb_problems *kb_snapshot_problems(const struct kb_snapshot *snap);

#endif
