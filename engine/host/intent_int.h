/*
 * engine/host/intent_int.h -- intents from inside. Private to
 * engine/host/intent*.c.
 */
#ifndef HOST_INTENT_INT_H
#define HOST_INTENT_INT_H

#include "engine/host/intent.h"

struct intent_row {
	const char *name; /* member of the intent; NULL ends a table */
	enum status (*take)(json_t *events, struct run *run,
		const json_t *intent, struct err *err);
};

extern const struct intent_row intent_people[]; /* intent_people.c */
extern const struct intent_row intent_times[];  /* intent_time.c */

/* Append an event; data is taken over. */
void intent_add(
	json_t *events, const char *kind, json_t *data, const char *text);

/* An event whose data is only the reason; ST_INVALID without one. */
NODISCARD enum status intent_reason(json_t *events, const char *kind,
	const char *format, const json_t *reason, struct err *err);

NODISCARD enum status intent_running(const struct run *run, struct err *err);

/* The answers as they will stand in the journal, and in words. */
NODISCARD enum status intent_facts(json_t *out, struct buf *words,
	struct run *run, const json_t *given, struct err *err);

/* What names a row, or NULL: its number does. New reference. */
json_t *intent_row_key(struct run *run, size_t step, size_t row);

/* Whether run->by may close the step: its holder, its role, four eyes. */
NODISCARD enum status intent_person(
	const struct run *run, size_t step, struct err *err);

/* The step that a member of the intent names. */
NODISCARD enum status intent_step(
	size_t *out, const struct run *run, const char *id, struct err *err);

/* A step that may be left out is cancelled by hand. */
NODISCARD enum status intent_drop(
	json_t *events, struct run *run, const json_t *intent, struct err *err);

/* Reminders and what is late, each once. */
void intent_tell_late(json_t *events, struct run *run, size_t step);

#endif
