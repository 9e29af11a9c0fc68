/*
 * engine/host/fact.h -- what a person is asked: its type, its words, its
 * bounds; and what is accepted as an answer.
 *
 * Values are JSON in the shapes of docs/wire.md ("value"); JSON null is "not
 * known". What a person types is accepted as text too: "15/9/2026", "có",
 * "1.234.567", "100 MHz".
 *
 * Ownership: a fact keeps a reference to its spec; texts borrow from it.
 * Errors: ST_PLUGIN for a spec that can't be read; ST_INVALID for an answer,
 * a whole sentence with the label, the value and what is allowed.
 */
#ifndef HOST_FACT_H
#define HOST_FACT_H

#include <stdbool.h>

#include "base/json.h"
#include "base/vec.h"
#include "engine/host/place.h"
#include "engine/host/value.h"

enum fact_type {
	FACT_TEXT,
	FACT_INTEGER,
	FACT_NUMBER,
	FACT_MONEY,
	FACT_DATE,
	FACT_BOOLEAN,
	FACT_CHOICE,
	FACT_LIST,
	FACT_RECORD,
	FACT_FILE,
	FACT_TYPES,
	FACT_ANY, /* a derived fact that names no type */
};

struct fact {
	json_t *spec;
	const char *name, *label, *unit; /* unit may be NULL */
	enum fact_type type;
	bool optional;
	const char *min, *max; /* decimal digits or a date; NULL: open */
	char *min_owned, *max_owned;
	VEC(struct fact *) fields; /* of a record, in order */
	struct fact *of;           /* of a list */
	json_t *cites;
	struct place place;
};

/* FACT_ANY when there is no such type. */
enum fact_type fact_type_from_name(const char *name);
const char *fact_type_name(enum fact_type type);

NODISCARD enum status fact_new(struct fact **out, const char *name,
	json_t *spec, const struct place *place, struct err *err);
void fact_free(struct fact *fact);

/* The wire's `ask`, without an answer. New reference. */
json_t *fact_ask(const struct fact *fact);

/* What was given as the fact's value, checked and brought to its form. *out
 * is a new reference; null stays null. */
NODISCARD enum status fact_accept(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err);

/* The value as people read it: "1.234.567 đồng", "04/07/2024", "có". */
void fact_show(struct buf *out, const struct fact *fact, const json_t *value);

/* The same for a value that no fact describes. */
void fact_show_typed(struct buf *out, enum fact_type type, const char *unit,
	const json_t *value);

/* Between JSON and the rules' values. The value is released by the caller. */
void fact_to_value(struct value *out, enum fact_type type, const json_t *value);

/* Bring what a function computed to the form of a type: a money or integer
 * result is rounded to a whole number. ST_INVALID when it is of another. */
NODISCARD enum status fact_coerce(json_t **out, enum fact_type type,
	const json_t *value, struct err *err);

#endif
