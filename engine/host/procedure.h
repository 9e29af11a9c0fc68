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

struct step {
	const json_t *spec;
	const char *id, *title, *role, *guide, *mark;
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
};

NODISCARD enum status procedure_new(struct procedure **out, struct unit *unit,
	const char *id, json_t *spec, struct place *place, struct err *err);
void procedure_free(struct procedure *procedure);

/* The number of the step, or -1. */
int procedure_step(const struct procedure *procedure, const char *id);

const char *step_kind_name(enum step_kind kind);

/* Wire shapes: `procedure head`, `procedure`, `step head`. */
json_t *procedure_head(const struct procedure *procedure);
json_t *procedure_json(const struct procedure *procedure);
json_t *step_head(const struct procedure *procedure, const struct step *step);

/* "10 ngày làm việc sau bước …". */
void term_show(struct buf *out, const struct procedure *procedure,
	const struct unit *unit, const struct term *term);

#endif
