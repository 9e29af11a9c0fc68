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
	const char *way;            /* the verdict of an approve; or NULL */
	moment_t moment;
	bool set;
};

/* The same of one row of a step that stands for each. */
struct item_mark {
	const json_t *key; /* the row's name, or its number */
	struct mark done;
};

struct item_run {
	size_t row; /* from 0 */
	struct buf name;
	enum step_state state;
	struct mark done;
	json_t *needs; /* fields that lack an answer */
};

struct span {
	moment_t from, to; /* to: 0 while it lasts */
};

/* Whose work a step is: who took it, or was given it. */
struct holder {
	const char *to, *by, *at; /* borrowed; to is NULL: nobody's */
	const char *instead;      /* who gave it away for a while; or NULL */
};

/* What a step had come to when all were settled before. */
struct prior {
	bool passed;
	enum step_state state;
	moment_t passed_at;
	const char *way;
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
	const char *way;   /* how it ended, when passed */
	/* from the journal: */
	int round;            /* times it was returned from */
	moment_t reopened_at; /* 0: never */
	struct mark dropped;  /* cancelled by hand */
	struct holder holder;
	const char *reminded, *late; /* the days that were told */
	VEC(struct item_mark) marks;
	VEC(struct term) extensions;
	VEC(struct span) spans; /* earlier rounds */
	/* computed: */
	struct prior prior;
	VEC(struct item_run) items;
	bool repeats; /* it is done, and what it repeats on holds */
	bool stopped; /* the clock of its term stands now */
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
	VEC(struct span) pauses; /* of the whole case */
	/* set by whoever runs an intent: */
	const char *by;     /* who acts; or NULL */
	const json_t *held; /* role to the people who have it; or NULL */
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

/* A step has come to its end. */
void run_pass(struct step_run *step, enum step_state state, moment_t at);

/* When the last of the answers that a cell rests on was given. */
moment_t run_answered_at(struct run *run, const struct cell *cell);

/* A condition in the run's world; NULL when there is none. */
struct cell *run_condition(struct run *run, const struct step *step,
	const struct condition *condition);

/* Run_flow.c: what follows from the other steps. */

/* Whether the steps that `on` names ended that way. */
enum truth run_on(const struct run *run, size_t step);
/* What another step has put an end to; true when that settled it. */
bool run_ended_by_others(struct run *run, size_t step);
/* Another of its group is being worked on. */
bool run_is_held_up(struct run *run, size_t step);
/* Whether it is to be repeated, when it is done. */
void run_settle_repeat(struct run *run, size_t step);
/* The events that follow by themselves; appended to `events`. */
void run_react(json_t *events, struct run *run);

/* Run_items.c: a step for each row of a list. */
void run_settle_items(struct run *run, size_t step);
void run_items_clear(struct step_run *step);
/* Whether the list takes no more rows. */
bool run_list_closed(struct run *run, size_t step, moment_t *at);
/* "list[3].field": the list, the row from 0 and the field; false when the
 * name is not of this form. The outs point into `name`. */
bool run_split_path(const char *name, char *list, size_t room, size_t *row,
	const char **field);
const struct fact *run_field(
	const struct run *run, const char *list, const char *field);

/* Run_clock.c: terms with stops and extensions. */
bool run_due_end(struct run *run, size_t step);
/* The next moment at which something happens by itself, or 0. */
moment_t run_wake(struct run *run);

#endif
