/*
 * engine/host/world.h -- everything that is known at one moment, and what
 * follows from it.
 *
 * What: answers go in, names are read; each name is computed once, when it is
 * first read, and what it read is kept with it. That record is the
 * explanation, the list of what is still missing, and the set of what falls
 * when an answer changes: the next world is computed anew from the answers.
 *
 * "Not known" is a cell without a value; `blockers` are the cells whose lack
 * stopped it. A cell that could not be computed (a cycle, an error in a
 * rule, a violated hit policy) is not known either, and says why.
 *
 * Ownership: a world owns its cells; they live as long as it. It borrows the
 * unit. Texts of answers (by, at, step) are borrowed from the caller.
 * Threads: one; a unit has one world at a time.
 */
#ifndef HOST_WORLD_H
#define HOST_WORLD_H

#include "base/date.h"
#include "engine/host/decision.h"
#include "engine/host/derive.h"
#include "engine/host/param.h"
#include "engine/host/unit.h"

enum cell_kind {
	CELL_ANSWER,
	CELL_DERIVED,
	CELL_DECISION,
	CELL_OUTPUT, /* "decision.output" */
	CELL_PARAMETER,
	CELL_LAW_DATE,
	CELL_CONDITION, /* a step's `when`: it has no name */
};

struct answer {
	json_t *value;       /* owned; null: forgotten */
	int event;           /* number in the journal; 0: from outside */
	const char *by, *at; /* borrowed; may be NULL */
};

struct cell {
	enum cell_kind kind;
	char *name;
	const char *label, *unit;
	enum fact_type type;
	union {
		const struct fact *fact;
		const struct derive *derive;
		const struct decision *decision;
		const struct param *param;
	} of;
	bool busy;
	json_t *value; /* NULL: not known */
	bool failed;
	struct err err;              /* why, when failed */
	const struct answer *answer; /* CELL_ANSWER, when given */
	const struct param_row *row; /* CELL_PARAMETER, when in force */
	struct decided *decided;     /* CELL_DECISION */
	VEC(struct cell *) reads;    /* in order, each once */
	VEC(struct cell *) blockers; /* what lack of stopped it */
};

/* Whether an answer is in use now: that of a skipped step is kept, not used. */
typedef bool world_current_fn(void *ctx, const char *fact);

struct world {
	struct unit *unit;
	date_t as_of;
	struct map answers; /* fact to struct answer */
	struct map cells;   /* name to struct cell; parameters as "p:id" */
	VEC(struct cell *) conditions; /* cells without a name */
	VEC(struct cell *) stack;      /* being computed, outermost first */
	world_current_fn *is_current;  /* NULL: all are */
	void *ctx;
	int probing;   /* inside is_current() */
	bool met_busy; /* a probe read what waits for the probe */
};

void world_init(struct world *world, struct unit *unit, date_t as_of);
void world_release(struct world *world);

/* Put an answer in; `value` is taken over, null forgets. */
void world_answer(struct world *world, const char *fact, json_t *value,
	const struct answer *from);

/* Forget what was computed, keep the answers. */
void world_clear(struct world *world);

/* The cell of a name, computed. NULL when there is no such name. What is
 * being computed now is recorded as its reader. */
struct cell *world_read(struct world *world, const char *name);
struct cell *world_decide(struct world *world, const char *decision);
struct cell *world_param(struct world *world, const char *id);

/* The cell being computed lacks that name, when it is not known. */
void world_lacks(struct world *world, const char *name);

/* Evaluate with everything read recorded in a new cell without a name, whose
 * value is what `compute` set. */
typedef enum status world_compute_fn(
	json_t **out, struct world *world, void *ctx, struct err *err);
struct cell *world_condition(
	struct world *world, world_compute_fn *compute, void *ctx);

/* Call a plugin's function(f, p); ST_NOT_FOUND when it met what is not
 * known. `line` as lua_state_call() has it. */
NODISCARD enum status world_call(json_t **out, struct world *world,
	int function, int *line, struct err *err);

/* Append the names of the facts still to be asked for a cell to be known, in
 * the order it meets them, each once. */
void world_missing(json_t *names, const struct cell *cell);

/* Append the facts that were answered and that the cell rests on. */
void world_rests_on(json_t *names, const struct cell *cell);

/* Call `see` with the cell and, each once, all it rests on. */
typedef void world_see_fn(void *ctx, const struct cell *cell);
void world_walk(const struct cell *cell, world_see_fn *see, void *ctx);

/* Append, each once, the parameters (wire shape) that a cell rests on. */
void world_parameters(json_t *out, const struct cell *cell);

/* The first failure among a cell and what it rests on, or NULL. */
const struct cell *world_failure(const struct cell *cell);

/* The value in words, with labels of options and outputs. */
void cell_show(struct buf *out, const struct cell *cell);

#endif
