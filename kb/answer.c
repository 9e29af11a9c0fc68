#include "kb/answer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "kb/rank.h"
#include "kb/repair.h"
#include "kb/sure.h"
#include "kb/when.h"

enum {
	SUCCESSORS = 8
}; /* steps from an entry to the one that holds */

const char *kb_outcome_name(enum kb_outcome outcome)
{
	static const char *const names[] = {
		[KB_ANSWERED] = "answered",
		[KB_PARTIAL] = "partial",
		[KB_CLARIFY] = "clarify",
		[KB_NOT_KNOWN] = "not_known",
		[KB_OUT_OF_SCOPE] = "out_of_scope",
	};

	return names[outcome];
}

/* The question without bad bytes and controls, in NFC. */
static enum status clean(
	struct buf *out, const struct kb_ask *ask, struct err *err)
{
	if (ask->len > KB_QUERY_BYTES)
		return err_set(err, ST_INVALID,
			"The question has %zu bytes, more than %d; ask it "
			"shorter",
			ask->len, (int)KB_QUERY_BYTES);
	text_nfc(out, ask->question, ask->len);
	for (size_t i = 0; i < out->len; i++)
		if ((unsigned char)out->data[i] < ' ' || out->data[i] == 0x7F)
			out->data[i] = ' ';
	if (strspn(out->data, " ") == out->len)
		return err_set(err, ST_INVALID,
			"The question is empty; write what you want to know");
	return ST_OK;
}

static const struct kb_entry *entry_of(
	const struct kb_library *library, const struct kb_ranked *ranked)
{
	return kb_snapshot_entry(
		library->snapshot, kb_index_id(library->index, ranked->doc));
}

static enum status find_unit(const char **group,
	const struct kb_library *library, const struct kb_ask *ask,
	struct err *err)
{
	*group = NULL;
	if (!ask->unit)
		return ST_OK;
	if (!kb_snapshot_unit(library->snapshot, ask->unit))
		return err_set(err, ST_NOT_FOUND,
			"There is no unit %s; 'troly unit list' names them all",
			ask->unit);
	*group = ask->unit;
	return ST_OK;
}

bool kb_entry_holds(const struct kb_entry *entry, date_t as_of)
{
	const struct kb_valid *valid = &entry->valid;

	if (valid->from != DATE_NONE && as_of < valid->from)
		return false;
	if (valid->to != DATE_NONE)
		return as_of <= valid->to;
	return entry->status != KB_SUPERSEDED;
}

static const struct kb_entry *successor(
	const struct kb_library *library, const struct kb_entry *entry)
{
	return entry->superseded_by ? kb_snapshot_entry(library->snapshot,
					      entry->superseded_by)
				    : NULL;
}

/* The entry that this one replaced and that held on the day, or NULL. */
static const struct kb_entry *predecessor(const struct kb_library *library,
	const struct kb_entry *entry, date_t as_of)
{
	size_t count;
	const struct kb_entry *const *all =
		kb_snapshot_entries(library->snapshot, &count);

	for (size_t i = 0; i < count; i++)
		if (all[i]->superseded_by &&
			strcmp(all[i]->superseded_by, entry->id) == 0 &&
			kb_entry_holds(all[i], as_of))
			return all[i];
	return NULL;
}

/* The one of the chain of entries that holds on the law date; the entry
 * itself when none does. */
static const struct kb_entry *in_force(const struct kb_library *library,
	const struct kb_entry *entry, date_t as_of)
{
	const struct kb_entry *at = entry, *older;

	if (kb_entry_holds(entry, as_of))
		return entry;
	older = predecessor(library, entry, as_of);
	if (older)
		return older;
	for (int i = 0; at && i < SUCCESSORS; i++) {
		at = successor(library, at);
		if (at && kb_entry_holds(at, as_of))
			return at;
	}
	return entry;
}

static void fill(struct kb_answer *out, const struct kb_library *library,
	const struct kb_ranked *ranked, uint32_t count)
{
	const struct kb_entry *first = out->entry;

	for (uint32_t i = 0;
		i < count && out->alternative_count < KB_ALTERNATIVES; i++) {
		const struct kb_entry *entry = entry_of(library, &ranked[i]);

		if (!entry || entry == first)
			continue;
		out->alternatives[out->alternative_count++] =
			(struct kb_alternative){
				.entry = entry,
				.score = kb_sure_alone(&ranked[i].match),
			};
	}
}

static void decide(struct kb_answer *out, const struct kb_library *library,
	const struct kb_query *query, const struct kb_ranked *ranked,
	uint32_t count)
{
	struct kb_sure sure;

	kb_sure_judge(&sure, query, ranked, count);
	out->outcome = sure.outcome;
	out->confidence = sure.confidence;
	if (count && sure.outcome <= KB_PARTIAL) {
		out->entry = entry_of(library, &ranked[0]);
		if (out->entry)
			out->entry = in_force(library, out->entry, out->as_of);
	}
	if (sure.outcome != KB_OUT_OF_SCOPE)
		fill(out, library, ranked, count);
}

enum status kb_answer_find(struct kb_answer *out,
	const struct kb_library *library, const struct kb_ask *ask,
	struct err *err)
{
	struct kb_ranked ranked[KB_ALTERNATIVES + 1];
	struct kb_query query = KB_QUERY_INIT;
	struct buf question = BUF_INIT;
	struct kb_doubts doubts;
	const struct buf *read;
	const char *group;
	enum status st;

	st = clean(&question, ask, err);
	if (st == ST_OK)
		st = find_unit(&group, library, ask, err);
	if (st != ST_OK)
		goto done;
	out->as_of = kb_when(question.data, question.len, ask->as_of);
	if (!kb_repair(&out->repaired, &doubts, library->index, question.data,
		    question.len))
		buf_clear(&out->repaired);
	read = out->repaired.len ? &out->repaired : &question;
	kb_query_read(&query, library->index, library->glossary,
		KB_WEIGHTS.worth, read->data, read->len);
	kb_query_doubt(&query, &doubts, KB_WEIGHTS.worth.doubt);
	decide(out, library, &query, ranked,
		kb_rank(ranked, KB_ALTERNATIVES + 1, &query, group,
			&KB_WEIGHTS));
done:
	kb_query_release(&query);
	buf_release(&question);
	return st;
}

void kb_answer_release(struct kb_answer *answer)
{
	buf_release(&answer->repaired);
	*answer = KB_ANSWER_INIT;
}
