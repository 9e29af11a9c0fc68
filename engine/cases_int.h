/*
 * engine/cases_int.h -- a case as it is loaded for one call. Private to
 * engine/cases.c and engine/migrate.c.
 */
#ifndef ENGINE_CASES_INT_H
#define ENGINE_CASES_INT_H

#include "engine/cases.h"

struct journal {
	struct store *store;
	json_t *head, *events; /* owned */
	moment_t now;          /* of the state that is asked for */
	date_t as_of;
};

/* Events up to `last`, or all when it is 0. Released by the caller also when
 * it failed. */
NODISCARD enum status journal_load(struct journal *out, struct serve_call *call,
	const char *id, json_int_t last, struct err *err);
void journal_release(struct journal *journal);

/* The state at the commit that the head names. */
NODISCARD enum status journal_fold(json_t **state, struct serve_call *call,
	const struct journal *journal, struct err *err);

/* Write {"events", "state"} at the journal's end; the head follows. */
NODISCARD enum status journal_append(struct store_done *done,
	struct serve_call *call, const struct journal *journal,
	const struct case_intent *intent, const json_t *tried, struct err *err);

#endif
