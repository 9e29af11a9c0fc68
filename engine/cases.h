/*
 * engine/cases.h -- the one way in which a case moves.
 *
 * A step: load the journal, let the unit's host try the intent at the case's
 * own commit, append the events that it gives in one transaction, answer with
 * the state after them. No other path writes a case. A request that was done
 * before gets the state that it led to, computed again from the journal as it
 * was then.
 *
 * Shapes (state, event, why) are those of docs/wire.md; every out is a new
 * reference. Threads: worker threads.
 */
#ifndef ENGINE_CASES_H
#define ENGINE_CASES_H

#include "engine/engine.h"

struct case_intent {
	const char *method; /* of the wire: part of the request's digest */
	json_t *intent;     /* as the host takes it; borrowed */
	json_int_t expect;  /* events that the caller has seen, or -1 */
};

NODISCARD enum status cases_start(json_t **state, struct serve_call *call,
	const struct case_intent *start, struct err *err);

NODISCARD enum status cases_step(json_t **state, struct serve_call *call,
	const char *id, const struct case_intent *step, struct err *err);

/* Let happen what time alone brings: waits that are over, reminders, what is
 * late. Each is written once. */
NODISCARD enum status cases_tick(
	struct serve_call *call, const char *id, struct err *err);

/* The state after event `last`, or now when it is 0. */
NODISCARD enum status cases_state(json_t **state, struct serve_call *call,
	const char *id, json_int_t last, struct err *err);

/* The state that an intent would lead to. */
NODISCARD enum status cases_what_if(json_t **state, struct serve_call *call,
	const char *id, json_t *intent, struct err *err);

/* A template filled from the case: {text, missing}. */
NODISCARD enum status cases_paper(json_t **paper, struct serve_call *call,
	const char *id, const char *text, const json_t *said, struct err *err);

NODISCARD enum status cases_why(json_t **why, struct serve_call *call,
	const char *id, const char *fact, struct err *err);

/* Set `overdue` in a head, by the day. */
void cases_set_overdue(json_t *head, date_t today);

#endif
