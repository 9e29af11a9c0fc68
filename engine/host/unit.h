/*
 * engine/host/unit.h -- a unit's rules and procedures, loaded.
 *
 * What: unit_load() runs the files of `_shared` and then the unit's own in
 * one Lua state, collects what they define, then reads each definition in C.
 * A file that fails to run is left out whole; a definition that can't be read
 * is left out alone; both are problems with file and line. What refers to
 * something that is not there is found last, when everything is known.
 *
 * Ownership: the unit owns all its definitions; they live as long as it.
 * Texts in them are borrowed from their specs. Threads: one.
 */
#ifndef HOST_UNIT_H
#define HOST_UNIT_H

#include "base/json.h"
#include "base/map.h"
#include "base/vec.h"
#include "engine/host/lua_state.h"
#include "engine/host/place.h"

enum def_kind {
	DEF_NONE, /* a word that defines nothing by itself */
	DEF_UNIT,
	DEF_FACTS,
	DEF_PARAM,
	DEF_DERIVE,
	DEF_DECISION,
	DEF_PROCEDURE,
	DEF_CALENDAR,
	DEF_TEST,
};

/* One definition as the plugin wrote it. */
struct def {
	enum def_kind kind;
	char *id;
	json_t *spec;
	struct place place;
};

struct source {
	char *path; /* owned; `_shared/` taken off */
	const char *unit;
	char *text; /* owned */
};

struct test {
	const char *name;
	const json_t *spec;
	struct place place;
};

struct world;
struct calendar;

struct unit {
	char *id, *commit;
	struct lua_state *lua;
	json_t *identity; /* what `unit { … }` said, or NULL */
	json_t *problems; /* found while loading */
	VEC(struct source *) sources;
	VEC(struct def) defs;
	VEC(struct test) tests;
	struct map facts;             /* name to struct fact */
	struct map params;            /* id to struct param */
	struct map derives;           /* name to struct derive */
	struct map decisions;         /* id to struct decision */
	struct map procedures;        /* id to struct procedure */
	struct map calendars;         /* name to struct calendar */
	const struct source *running; /* the file that runs now */
	struct world *world;       /* what functions of the plugin read now */
	struct coverage *coverage; /* NULL, or what tests exercise */
	int number;                /* of the last constructor that was called */
};

/* Load the files: an array of {"path", "text"}. Fails only when the request
 * itself is malformed. */
NODISCARD enum status unit_load(struct unit **out, const char *id,
	const char *commit, const json_t *files, const struct limits *limits,
	struct err *err);
void unit_free(struct unit *unit);

/* For the constructors: take the spec over. */
void unit_define(struct unit *unit, enum def_kind kind, const char *id,
	json_t *spec, int line);
int unit_next_number(struct unit *unit);

/* Read the definitions into facts, rules, procedures (unit_read.c). */
void unit_read(struct unit *unit);

/* True when rules may name it: a fact, a derived fact, `decision.output` or
 * law_date. */
bool unit_is_name(const struct unit *unit, const char *name);

/* The name closest to a mistyped one, or NULL. */
const char *unit_closest_name(const struct unit *unit, const char *name);

/* Letters to change, add or take away between two names; more than `most`
 * when one of them is too long to tell. */
int unit_distance(const char *a, const char *b, int most);

/* The calendar, or NULL for the plain week. */
const struct calendar *unit_calendar(const struct unit *unit, const char *name);

#endif
