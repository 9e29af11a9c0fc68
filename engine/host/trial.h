/*
 * engine/host/trial.h -- one act on a case: the events it becomes, with those
 * that follow from it by themselves, and the state after them.
 *
 * Nothing is kept: the caller appends the events to its journal, or doesn't.
 */
#ifndef HOST_TRIAL_H
#define HOST_TRIAL_H

#include "engine/host/run.h"

struct trial {
	struct unit *unit;
	const struct procedure *procedure;
	const json_t *journal; /* an array */
	date_t as_of;
	moment_t now;
	const char *by;     /* who acts; NULL: nobody is asked for rights */
	const json_t *held; /* role to the people who have it; or NULL */
};

/* *events: new reference. *state: too; `state` may be NULL. */
NODISCARD enum status trial_run(json_t **events, json_t **state,
	const struct trial *trial, const json_t *intent, struct err *err);

/* The journal with events at its end, as the engine will keep them. */
json_t *trial_journal(const struct trial *trial, const json_t *events);

#endif
