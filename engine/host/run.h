/*
 * engine/host/run.h -- one case at one moment: fold(journal) → state.
 *
 * What: the events are replayed into answers and marks; then each step is
 * settled from what it comes after, its condition, and what is known. Nothing
 * of it is stored anywhere: the same plugin, events, law date and moment give
 * the same state, and so undo, what-if, replay and migration are this fold.
 *
 * An answer is in use while a step that asks it applies; a step done later
 * that no longer applies keeps its answers and its mark, and both count again
 * when it applies again.
 *
 * Ownership: a run borrows the unit, the procedure and the events.
 * Errors: ST_INVALID for a journal that is none.
 */
#ifndef HOST_RUN_H
#define HOST_RUN_H

#include "engine/host/procedure.h"
#include "engine/host/world.h"

enum step_state {
	STATE_BLOCKED,   /* something before it is not done */
	STATE_UNDECIDED, /* whether it applies is not known yet */
	STATE_OPEN,
	STATE_WAITING, /* for an event or a day */
	STATE_DONE,
	STATE_SKIPPED,   /* it does not apply */
	STATE_CANCELLED, /* the case ended before it */
	STATE_COUNT,
};

/* What the journal says of a step. */
struct mark {
	const char *by, *at, *note; /* borrowed from the event */
	moment_t moment;
	bool set;
};

struct step_run {
	enum step_state state;
	bool settled, ready; /* what it comes after has passed */
	bool passed;         /* what comes after it may go on */
	moment_t passed_at, ready_at;
	struct mark done, timer;
	bool deciding;     /* its condition is being computed */
	struct cell *when; /* the condition; NULL: always */
	struct cell *goal; /* of a form, or the decision of a decide */
	json_t *asks;      /* names of facts, answered ones too */
	json_t *needs;     /* of them, those that lack an answer */
	bool has_due;
	date_t due_day;    /* DATE_NONE for a term in hours */
	moment_t due_end;  /* the last moment of the term */
	struct buf reason; /* why skipped, blocked or stuck; may be empty */
};

enum run_status {
	RUN_RUNNING,
	RUN_FINISHED,
	RUN_CANCELLED,
};

struct run {
	struct unit *unit;
	const struct procedure *procedure;
	const json_t *events;
	struct world world;
	moment_t now, started;
	enum run_status status;
	const struct step *finish; /* where it ended, when finished */
	bool may_finish;     /* not reopened, or something happened since */
	struct map received; /* event name to its `at` */
	struct map claims;   /* fact to the step that shows it */
	VEC(struct step_run) steps;
};

NODISCARD enum status run_init(struct run *run, struct unit *unit,
	const struct procedure *procedure, const json_t *events, date_t as_of,
	moment_t now, struct err *err);
void run_release(struct run *run);

/* The wire's `state`, without what only the engine knows. */
json_t *run_state(struct run *run);

/* The number of the step to go on with, or -1. */
int run_next(const struct run *run);

const char *step_state_name(enum step_state state);

/* The number of the event that an undo takes back, or 0. */
int run_undoable(const json_t *events);

/* For the files of the run: */

/* Read the events into answers and marks (run_journal.c). */
NODISCARD enum status run_replay(struct run *run, struct err *err);

/* When the term of a step ends; false while its beginning is not known. */
bool run_term_end(struct run *run, size_t step, const struct term *term,
	date_t *day, moment_t *end);

/* Whether the step applies: TRUTH_UNKNOWN while that is not known. */
enum truth run_applies(struct run *run, size_t step);

/* What the step asks, into asks and needs (run_asks.c). */
void run_ask(struct run *run, size_t step);

#endif
