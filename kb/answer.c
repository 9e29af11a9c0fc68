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
	SUCCESSORS = 8, /* steps from an entry to the one that holds */
	FOUND = 12,     /* documents that are looked at */
};

static const float ALONE = 4; /* ahead of nothing */

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

/* The last of the entries that replaced one another. */
static const struct kb_entry *newest(
	const struct kb_snapshot *snapshot, const struct kb_entry *entry)
{
	for (int i = 0; entry->superseded_by && i < SUCCESSORS; i++) {
		const struct kb_entry *next =
			kb_snapshot_entry(snapshot, entry->superseded_by);

		if (!next)
			break;
		entry = next;
	}
	return entry;
}

const struct kb_entry *kb_answer_in_force(const struct kb_snapshot *snapshot,
	const struct kb_entry *entry, date_t as_of)
{
	size_t count;
	const struct kb_entry *const *all =
		kb_snapshot_entries(snapshot, &count);
	const struct kb_entry *last;

	if (kb_entry_holds(entry, as_of))
		return entry;
	last = newest(snapshot, entry);
	for (size_t i = 0; i < count; i++)
		if ((all[i] == last || all[i]->superseded_by) &&
			kb_entry_holds(all[i], as_of) &&
			newest(snapshot, all[i]) == last)
			return all[i];
	return entry;
}

/* A document found, and what it leads to on the law date. */
struct lead {
	const struct kb_entry *entry;
	const struct kb_ranked *ranked;
};

static int by_score(const void *a, const void *b)
{
	float left = ((const struct kb_ranked *)a)->score;
	float right = ((const struct kb_ranked *)b)->score;

	return left > right ? -1 : left < right;
}

/* What an index cannot know: whether the entry holds an amount or a time
 * when that is asked for, which entries held on the law date, and which
 * held only for a time, when a day of that time is asked for. */
static void weigh_entries(struct kb_ranked *ranked, uint32_t count,
	const struct kb_library *library, const struct kb_query *query,
	date_t as_of, bool dated)
{
	const float *worth = KB_ENTRY_WEIGHTS.measure;

	for (uint32_t i = 0; i < count; i++) {
		const struct kb_entry *entry = entry_of(library, &ranked[i]);
		bool holds;

		if (!entry)
			continue;
		entry = kb_answer_in_force(library->snapshot, entry, as_of);
		holds = kb_entry_holds(entry, as_of);
		ranked[i].match.of[KB_SAYS] =
			kb_says(entry->plain, query->intents);
		ranked[i].score += worth[KB_SAYS] * ranked[i].match.of[KB_SAYS];
		if (holds)
			ranked[i].score += worth[KB_HOLDS];
		if (holds && dated && entry->valid.to != DATE_NONE)
			ranked[i].score += worth[KB_THEN];
	}
	if (count)
		qsort(ranked, count, sizeof(*ranked), by_score);
}

/* Each answer once, at its best place. */
static size_t leads_of(struct lead *out, const struct kb_library *library,
	const struct kb_ranked *ranked, uint32_t count, date_t as_of)
{
	size_t len = 0;

	for (uint32_t i = 0; i < count; i++) {
		const struct kb_entry *entry = entry_of(library, &ranked[i]);
		size_t same = 0;

		if (!entry)
			continue;
		entry = kb_answer_in_force(library->snapshot, entry, as_of);
		while (same < len && out[same].entry != entry)
			same++;
		if (same == len)
			out[len++] = (struct lead){ entry, &ranked[i] };
	}
	return len;
}

/* The others, each with its chance beside the first one's. */
static void offer(struct kb_answer *out, const struct lead *leads, size_t count)
{
	for (size_t i = out->entry ? 1 : 0;
		i < count && out->alternative_count < KB_ALTERNATIVES; i++)
		out->alternatives[out->alternative_count++] =
			(struct kb_alternative){
				.entry = leads[i].entry,
				.score = out->confidence *
					 expf(leads[i].ranked->score -
						 leads[0].ranked->score),
			};
}

static void decide(struct kb_answer *out, const struct kb_library *library,
	const struct kb_query *query, const struct kb_ranked *ranked,
	uint32_t count)
{
	struct lead leads[FOUND];
	struct kb_sure sure = KB_SURE_OF_NOTHING;
	size_t len = leads_of(leads, library, ranked, count, out->as_of);

	if (len) {
		struct kb_grounds grounds = {
			.match = &leads[0].ranked->match,
			.ahead = len > 1 ? leads[0].ranked->score -
						   leads[1].ranked->score
					 : ALONE,
			.holds = kb_entry_holds(leads[0].entry, out->as_of),
		};

		kb_sure_judge(&sure, query, &grounds);
	}
	out->outcome = sure.outcome;
	out->confidence = sure.confidence;
	if (sure.outcome <= KB_PARTIAL)
		out->entry = leads[0].entry;
	if (sure.outcome != KB_OUT_OF_SCOPE)
		offer(out, leads, len);
}

/* A place in the law: its text, or that we have it not, and who cites it. */
static void answer_place(
	struct kb_answer *out, const struct kb_snapshot *snapshot)
{
	size_t count;
	const struct kb_entry *const *entries =
		kb_snapshot_entries(snapshot, &count);

	out->outcome = out->place.article ? KB_ANSWERED : KB_NOT_KNOWN;
	out->confidence = out->place.article ? 1 : 0;
	for (size_t i = 0;
		i < count && out->alternative_count < KB_ALTERNATIVES; i++)
		if (kb_reference_is_cited(&out->place, entries[i]) &&
			kb_entry_holds(entries[i], out->as_of))
			out->alternatives[out->alternative_count++] =
				(struct kb_alternative){ entries[i], 1 };
}

enum status kb_answer_find(struct kb_answer *out,
	const struct kb_library *library, const struct kb_ask *ask,
	struct err *err)
{
	struct kb_ranked ranked[FOUND];
	struct kb_query query = KB_QUERY_INIT;
	struct buf question = BUF_INIT;
	struct kb_doubts doubts;
	const struct buf *read;
	const char *group;
	uint32_t count;
	enum status st;

	st = clean(&question, ask, err);
	if (st == ST_OK)
		st = find_unit(&group, library, ask, err);
	if (st != ST_OK)
		goto done;
	out->as_of = ask->as_of;
	if (kb_reference_read(&out->place, library->snapshot, question.data,
		    question.len, ask->as_of)) {
		answer_place(out, library->snapshot);
		goto done;
	}
	out->as_of = kb_when_cut(&question, ask->as_of);
	if (!kb_repair(&out->repaired, &doubts, library->index, question.data,
		    question.len))
		buf_clear(&out->repaired);
	read = out->repaired.len ? &out->repaired : &question;
	kb_query_read(&query, library->index, library->glossary,
		KB_WEIGHTS.worth, read->data, read->len);
	kb_query_doubt(&query, &doubts, KB_WEIGHTS.worth.doubt);
	count = kb_rank(ranked, FOUND, &query, group, &KB_ENTRY_WEIGHTS);
	weigh_entries(ranked, count, library, &query, out->as_of,
		out->as_of != ask->as_of);
	decide(out, library, &query, ranked, count);
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
