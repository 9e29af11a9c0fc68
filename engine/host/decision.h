/*
 * engine/host/decision.h -- a decision of the plugin: its table with its
 * words, and what it gave for one world.
 *
 * Ownership: a decision keeps a reference to its spec. A decided borrows its
 * decision and the world's cells.
 * Errors: ST_PLUGIN, with file and line when compiling.
 */
#ifndef HOST_DECISION_H
#define HOST_DECISION_H

#include "base/vec.h"
#include "engine/host/fact.h"
#include "engine/host/place.h"
#include "engine/host/table.h"

struct unit;
struct world;
struct cell;

struct decision {
	json_t *spec;
	const char *id, *title;
	enum table_hit hit;
	enum table_aggregate aggregate;
	VEC(const char *) inputs;     /* as written */
	VEC(const char *) outputs;    /* names */
	VEC(int) lines;               /* of each row */
	const char *exception_to;     /* the general decision's id, or NULL */
	VEC(const char *) exceptions; /* ids of decisions that go before it */
	struct table *table;
	struct place place;
};

/* `text` is the file's source, for the lines of rows. Each fault of a cell
 * becomes a problem of the unit; the decision is then not made. */
NODISCARD enum status decision_new(struct decision **out, struct unit *unit,
	const char *id, json_t *spec, const struct place *place,
	const char *text, struct err *err);
void decision_free(struct decision *decision);

/* The number of the output, or -1. */
int decision_output(const struct decision *decision, const char *name);

/* The plugin's words for an output's value, or NULL. */
const char *decision_label(
	const struct decision *decision, const char *output, const char *value);

/* Append the outputs in words: "Được tiến hành". */
void decision_show(struct buf *out, const struct decision *decision,
	const json_t *outputs);

/* The row as the plugin wrote it. */
const json_t *decision_row(const struct decision *decision, size_t row);

/* The wire's `decision head`. */
json_t *decision_head(const struct decision *decision);

enum decided_state {
	DECIDED,
	DECIDED_UNKNOWN,
	DECIDED_NONE, /* no row covers these facts */
};

struct decided {
	enum decided_state state;
	json_t *outputs; /* object; array of objects; or the aggregate */
	VEC(size_t) rows;
	VEC(struct cell *) missing;
	VEC(enum fact_type) types; /* per output */
	const struct decision *decision;
	const struct decided *exception; /* NULL, or what took its place */
};

struct decided *decided_new(void);
void decided_free(struct decided *decided);

/* Let the exceptions decide first: *done when one of them does, or may. Two
 * that both hold are ST_PLUGIN, naming both. */
NODISCARD enum status decision_except(bool *done, struct decided *out,
	const struct decision *decision, struct world *world, struct err *err);

/* Evaluate an expression in the world; what lacks is noted in the cell being
 * computed, and the value is then null. */
NODISCARD enum status decision_feel(
	json_t **out, struct world *world, const char *text, struct err *err);

/* Find each exception's general decision; problems are the unit's. */
void decision_join_exceptions(struct unit *unit);

/* Decide in the world; what is read is recorded in the cell being computed. */
NODISCARD enum status decision_evaluate(struct decided *out,
	const struct decision *decision, struct world *world, struct err *err);

/* "decided", "unknown", "none". */
const char *decided_state_name(const struct decided *decided);

/* The type of an output's value. */
enum fact_type decided_type(const struct decided *decided, const char *output);

/* The wire's `decided`; `trace` adds the why tree. */
json_t *decided_json(struct world *world, const struct cell *cell, bool trace);

/* What FEEL may name, and where it gets values: for cells and conditions. */
struct feel_names decision_names(struct unit *unit);
struct feel_scope decision_scope(struct world *world);

#endif
