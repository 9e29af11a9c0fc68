#include "kb/snapshot.h"

#include <stdatomic.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/text.h"
#include "kb/snapshot_int.h"

enum status kb_snapshot_open(const struct kb_snapshot **out,
	struct kb_repo *repo, const char *rev, struct err *err)
{
	struct kb_snapshot *snap = mem_zero(sizeof(*snap));
	enum status st = kb_repo_resolve(snap->commit, repo, rev, err);

	atomic_init(&snap->count, 1);
	if (st == ST_OK)
		st = kb_snapshot_read(snap, repo, err);
	if (st == ST_OK)
		*out = snap;
	else
		kb_snapshot_release(snap);
	return st;
}

/* The count is the one thing that changes in a snapshot. */
static struct kb_snapshot *counted(const struct kb_snapshot *snap)
{
	return (struct kb_snapshot *)(uintptr_t)snap;
}

const struct kb_snapshot *kb_snapshot_retain(const struct kb_snapshot *snap)
{
	atomic_fetch_add(&counted(snap)->count, 1);
	return snap;
}

void kb_snapshot_release(const struct kb_snapshot *shared)
{
	struct kb_snapshot *snap = counted(shared);

	if (!snap || atomic_fetch_sub(&snap->count, 1) > 1)
		return;
	for (size_t i = 0; i < snap->entries.len; i++)
		kb_entry_free(snap->entries.at[i]);
	for (size_t i = 0; i < snap->documents.len; i++)
		kb_document_free(snap->documents.at[i]);
	for (size_t i = 0; i < snap->units.len; i++)
		free(snap->units.at[i].id);
	VEC_RELEASE(&snap->entries);
	VEC_RELEASE(&snap->documents);
	VEC_RELEASE(&snap->units);
	map_release(&snap->entry_by_id);
	map_release(&snap->document_by_number);
	kb_questions_release(&snap->questions);
	kb_problems_release(&snap->problems);
	free(snap);
}

const char *kb_snapshot_commit(const struct kb_snapshot *snap)
{
	return snap->commit;
}

const struct kb_unit *kb_snapshot_units(
	const struct kb_snapshot *snap, size_t *count)
{
	*count = snap->units.len;
	return snap->units.at;
}

const struct kb_unit *kb_snapshot_unit(
	const struct kb_snapshot *snap, const char *id)
{
	for (size_t i = 0; i < snap->units.len; i++)
		if (strcmp(snap->units.at[i].id, id) == 0)
			return &snap->units.at[i];
	return NULL;
}

const struct kb_entry *const *kb_snapshot_entries(
	const struct kb_snapshot *snap, size_t *count)
{
	*count = snap->entries.len;
	return (const struct kb_entry *const *)snap->entries.at;
}

const struct kb_entry *kb_snapshot_entry(
	const struct kb_snapshot *snap, const char *id)
{
	return map_get(&snap->entry_by_id, id);
}

const struct kb_document *const *kb_snapshot_documents(
	const struct kb_snapshot *snap, size_t *count)
{
	*count = snap->documents.len;
	return (const struct kb_document *const *)snap->documents.at;
}

const struct kb_document *kb_snapshot_document(
	const struct kb_snapshot *snap, const char *number)
{
	struct buf folded = BUF_INIT;

	text_fold(&folded, number, strlen(number));
	const struct kb_document *found =
		map_get(&snap->document_by_number, folded.data);

	buf_release(&folded);
	return found;
}

const struct kb_questions *kb_snapshot_questions(const struct kb_snapshot *snap)
{
	return &snap->questions;
}

const struct kb_problems *kb_snapshot_problems(const struct kb_snapshot *snap)
{
	return &snap->problems;
}
