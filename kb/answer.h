/*
 * kb/answer.h -- one question to one answer, or an honest refusal.
 *
 * The answer is an entry's own words; nothing is composed. How sure we are is
 * a number from 0 to 1, the share of such answers that were right when it was
 * measured (docs/answering.md).
 *
 * Ownership: entries belong to the library, the rest to the answer.
 * Errors: ST_INVALID for an empty question or one over KB_QUERY_BYTES;
 * ST_NOT_FOUND for a unit that does not exist. Not knowing is not an error.
 */
#ifndef KB_ANSWER_H
#define KB_ANSWER_H

#include "base/buf.h"
#include "base/date.h"
#include "kb/library.h"
#include "kb/reference.h"

enum kb_outcome {
	KB_ANSWERED,
	KB_PARTIAL,   /* the entry speaks of it, and not of all that is asked */
	KB_CLARIFY,   /* several entries fit as well: choose */
	KB_NOT_KNOWN, /* of this field, and not in the knowledge */
	KB_OUT_OF_SCOPE, /* not of any unit's field */
};

enum {
	KB_ALTERNATIVES = 5
};

struct kb_alternative {
	const struct kb_entry *entry;
	float score; /* 0 ... 1 */
};

struct kb_answer {
	enum kb_outcome outcome;
	const struct kb_entry *entry; /* NULL unless answered or partial */
	float confidence;
	date_t as_of; /* the law date: asked for, or read from the question */
	struct buf
		repaired; /* the question as it was understood; "" as typed */
	struct kb_alternative alternatives[KB_ALTERNATIVES];
	size_t alternative_count;
	/* The question was nothing but a place in the law: the article is the
	 * answer, the entries that cite it are the alternatives. NULL
	 * document: it was not. */
	struct kb_reference place;
};
#define KB_ANSWER_INIT ((struct kb_answer){ .repaired = BUF_INIT })

struct kb_ask {
	const char *question; /* UTF-8, hostile */
	size_t len;
	const char *unit; /* only this one; NULL for all */
	date_t as_of;
};

NODISCARD enum status kb_answer_find(struct kb_answer *out,
	const struct kb_library *library, const struct kb_ask *ask,
	struct err *err);
void kb_answer_release(struct kb_answer *answer);

/* "answered", "partial", ... as on the wire. */
const char *kb_outcome_name(enum kb_outcome outcome);

/* The one of the chain of entries (superseded_by) that holds on the law date;
 * the entry itself when none does. */
struct kb_snapshot;
const struct kb_entry *kb_answer_in_force(const struct kb_snapshot *snapshot,
	const struct kb_entry *entry, date_t as_of);

/* Whether the entry says what held on that day. */
bool kb_entry_holds(const struct kb_entry *entry, date_t as_of);

/* Replace out by the sentence of doubt to be shown with the entry; "" when
 * there is nothing to say. */
void kb_entry_mark(struct buf *out, const struct kb_entry *entry, date_t as_of,
	enum lang lang);

#endif
