/*
 * engine/host/procedure.h -- a guided procedure as the plugin wrote it.
 *
 * What: its steps in the order written, each with what it comes after, when
 * it applies, what it asks and by when. What a step is at one moment of one
 * case is computed by engine/host/run.h.
 *
 * Ownership: a procedure keeps a reference to its spec; texts borrow from it.
 * Errors: ST_PLUGIN; *place is set to where.
 */
#ifndef HOST_PROCEDURE_H
#define HOST_PROCEDURE_H

#include "base/vec.h"
#include "engine/host/calendar.h"
#include "engine/host/feel.h"
#include "engine/host/place.h"

struct unit;

enum step_kind {
	STEP_FORM,
	STEP_TASK,
	STEP_DECIDE,
	STEP_WAIT,
	STEP_DOCUMENT, /* a paper made from a template */
	STEP_APPROVE,  /* closed with a verdict */
	STEP_CALL,     /* the steps of another procedure stand inside it */
	STEP_FINISH,
	STEP_KINDS,
};

enum step_join {
	JOIN_ALL,   /* `after`: every one has passed */
	JOIN_ANY,   /* `after_any`: one was done, or all were passed over */
	JOIN_COUNT, /* `after_count` of them were done */
};

/* A `when`: FEEL, or a function of the plugin, or nothing (always). */
struct condition {
	const char *text; /* as people may read it; NULL for a function */
	struct feel *feel;
	int function; /* LUA_NO_FUNCTION when there is none */
};

/* How a step may have ended, for `on`. */
#define WAY_DONE "done"
#define WAY_SKIPPED "skipped"
#define WAY_CANCELLED "cancelled"
#define WAY_RECEIVED "received"   /* a wait: the event came */
#define WAY_EXPIRED "expired"     /* a wait: the day came first */
#define WAY_APPROVED "approved"   /* an approve */
#define WAY_REFUSED "refused"     /* an approve */
#define WAY_EXHAUSTED "exhausted" /* it would be repeated, but no more */

/* `on = { step = "way" }`: applies when that step ended this way. */
struct on_way {
	size_t step;
	const json_t *ways; /* a text or a list of texts */
};

/* `repeats`: back to a step while the condition holds. */
struct repeat {
	bool set;
	size_t to;
	struct condition when;
	int at_most;               /* returns */
	VEC(const char *) forgets; /* facts to be answered anew */
};

/* `for_each`: once for every row of a list. */
struct each {
	const char *list; /* a fact; NULL: the step stands once */
	const char *key;  /* field that names a row; NULL: its number does */
	size_t enough;    /* rows after which the rest falls away; 0: all */
	bool closes;      /* the list grows until then: */
	bool has_term;
	struct term term;
	const char *until, *event;
};

/* `clock`, `on_overdue`, `extends`: what becomes of a deadline. */
struct watch {
	VEC(size_t) stops;   /* steps during which the clock stands */
	int remind;          /* days before the end; -1: not */
	const char *role;    /* who hears of what is late; or NULL */
	int extends;         /* how often it may be extended */
	struct term at_most; /* by how much each time; TERM_TEXT: not said */
};

struct step {
	const json_t *spec;
	const char *id, *title, *role, *guide, *mark;
	const char *scope; /* what stands before its id in a call; "" */
	int inside;        /* number of the call that it is part of, or -1 */
	int while_open;    /* number of a step, or -1 */
	int four_eyes;     /* number of a step that another person closed */
	VEC(struct on_way) on;
	VEC(size_t) cancels;
	struct repeat repeat;
	struct each each;
	struct watch watch;
	const char *exclusive; /* one of its group at a time; or NULL */
	const char *paper;     /* STEP_DOCUMENT: a template */
	const char *call;      /* STEP_CALL: a procedure */
	bool optional;         /* it may be cancelled by hand */
	enum step_kind kind;
	struct place place;
	json_t *cites;
	VEC(size_t) after; /* numbers of steps */
	enum step_join join;
	size_t join_count;
	struct condition when;
	VEC(const char *) asks; /* facts */
	const char *goal;       /* a decision or a name; or NULL */
	const char *decision;   /* STEP_DECIDE */
	bool has_due, has_term;
	struct term due;
	struct term term;    /* STEP_WAIT: `for_` */
	const char *until;   /* STEP_WAIT: a date fact or derived date */
	const char *event;   /* STEP_WAIT: what is received */
	const char *outcome; /* STEP_FINISH */
	bool automatic;      /* a form closed by its last answer */
};

struct procedure {
	json_t *spec;
	const char *id, *title;
	struct place place;
	VEC(struct step) steps;
	json_t *cites;
	VEC(char *) names;  /* ids of steps inside calls */
	bool has_finish;    /* else it ends when nothing is left to do */
	const char *period; /* `every`: "month", "quarter", "year"; or NULL */
};

NODISCARD enum status procedure_new(struct procedure **out, struct unit *unit,
	const char *id, json_t *spec, struct place *place, struct err *err);
void procedure_free(struct procedure *procedure);

/* The number of the step, or -1. */
int procedure_step(const struct procedure *procedure, const char *id);

/* The number of a step as `step` names it: in its own scope first. */
int procedure_step_from(const struct procedure *procedure,
	const struct step *step, const char *id);

/* Whether the step stands inside `call`, at any depth. */
bool procedure_inside(
	const struct procedure *procedure, size_t step, size_t call);

/* The steps between two, both included: what a return opens again. `in` has
 * room for every step. */
void procedure_region(
	const struct procedure *procedure, size_t from, size_t to, bool *in);

/* Read what goes beyond order, questions and terms (procedure_flow.c). */
NODISCARD enum status procedure_read_flow(const struct procedure *procedure,
	struct unit *unit, struct step *step, struct err *err);
void procedure_release_flow(struct step *step);

/* A FEEL text or a function; nothing is always true. */
NODISCARD enum status condition_read(struct condition *out, struct unit *unit,
	const struct step *step, const json_t *spec, struct err *err);

/* A term of `step`, checked against the procedure. */
NODISCARD enum status procedure_read_term(struct term *out,
	const struct procedure *procedure, const struct unit *unit,
	const struct step *step, const json_t *spec, struct err *err);

const char *step_kind_name(enum step_kind kind);

/* Wire shapes: `procedure head`, `procedure`, `step head`. */
json_t *procedure_head(const struct procedure *procedure);
json_t *procedure_json(const struct procedure *procedure);
json_t *step_head(const struct procedure *procedure, const struct step *step);

/* "10 ngày làm việc sau bước …". */
void term_show(struct buf *out, const struct procedure *procedure,
	const struct unit *unit, const struct term *term);

#endif
