/*
 * engine/host/intent.h -- what a person wants to do with a case, checked
 * against its state and turned into the events to append.
 *
 * The members of an intent and the events are listed in docs/wire.md.
 * Nothing is kept: the engine appends the events, or doesn't.
 *
 * Errors: ST_INVALID for an answer or a name that can't be taken, ST_CONFLICT
 * for what the state doesn't allow; whole sentences that say what to do.
 */
#ifndef HOST_INTENT_H
#define HOST_INTENT_H

#include "engine/host/run.h"

/* The events in *out (new reference, an array; empty when nothing changes). */
NODISCARD enum status intent_events(
	json_t **out, struct run *run, const json_t *intent, struct err *err);

#endif
