#include <string.h>

#include "base/mem.h"
#include "engine/host/calendar.h"
#include "engine/host/decision.h"
#include "engine/host/derive.h"
#include "engine/host/fact.h"
#include "engine/host/lua_api.h"
#include "engine/host/param.h"
#include "engine/host/procedure.h"

/* Put a definition under its name; one that is there already stays. */
static bool is_free(struct unit *unit, const struct map *map, const char *id,
	const struct place *place,
	const struct place *(*place_of)(const void *))
{
	const void *old = map_get(map, id);
	struct err err;

	if (!old)
		return true;
	const struct place *first = place_of(old);

	err_set(&err, ST_PLUGIN,
		"\"%s\" is defined twice: in %s/%s, line %d, and in %s/%s, "
		"line "
		"%d; rename one of them",
		id, first->unit, first->file, first->line, place->unit,
		place->file, place->line);
	problem_error(unit->problems, place, "duplicate", &err);
	return false;
}

#define PLACE_OF(type) \
	static const struct place *place_of_##type(const void *one) \
	{ \
		return &((const struct type *)one)->place; \
	}
PLACE_OF(fact)
PLACE_OF(param)
PLACE_OF(derive)
PLACE_OF(decision)
PLACE_OF(procedure)

static void complain(struct unit *unit, const struct place *place,
	const char *rule, const struct err *err)
{
	problem_error(unit->problems, place, rule, err);
}

static void read_unit(struct unit *unit, const struct def *def)
{
	struct err err;

	if (strcmp(def->place.unit, "_shared") == 0 &&
		strcmp(unit->id, "_shared") != 0)
		return;
	if (unit->identity) {
		err_set(&err, ST_PLUGIN,
			"\"unit\" stands twice; a unit says once who it is");
		complain(unit, &def->place, "duplicate", &err);
		return;
	}
	unit->identity = json_incref(def->spec);
	if (json_int(def->spec, "api", 1) > LUA_API_LEVEL) {
		err_set(&err, ST_PLUGIN,
			"The plugin asks for API level %d; this Troly has %d. "
			"Update Troly",
			(int)json_int(def->spec, "api", 1), LUA_API_LEVEL);
		complain(unit, &def->place, "api", &err);
	}
	const char *id = json_text(def->spec, "id", "");

	if (strcmp(id, unit->id) != 0) {
		err_set(&err, ST_PLUGIN,
			"The unit calls itself \"%s\" but its folder is "
			"\"%s\"; make them the same",
			id, unit->id);
		complain(unit, &def->place, "unit-id", &err);
	}
}

static void read_fact(struct unit *unit, const char *name, json_t *spec,
	const struct place *table)
{
	struct place place = *table;
	struct fact *fact = NULL;
	struct err err;

	place.line = (int)json_int(spec, API_LINE, place.line);
	if (fact_new(&fact, name, spec, &place, &err) != ST_OK) {
		complain(unit, &place, "fact", &err);
		return;
	}
	if (is_free(unit, &unit->facts, name, &fact->place, place_of_fact))
		map_set(&unit->facts, name, fact);
	else
		fact_free(fact);
}

struct written {
	const char *name;
	json_t *spec;
};

static int by_number(const void *a, const void *b)
{
	const struct written *x = a, *y = b;

	return (int)(json_int(x->spec, API_SEQ, 0) -
		     json_int(y->spec, API_SEQ, 0));
}

/* The facts of one table in the order they were written. */
static void read_facts(struct unit *unit, const struct def *def)
{
	VEC(struct written) list = VEC_INIT;
	const char *name;
	json_t *spec;

	json_object_foreach(def->spec, name, spec) * VEC_ADD(&list) =
		(struct written){ name, spec };
	if (list.len)
		qsort(list.at, list.len, sizeof(*list.at), by_number);
	for (size_t i = 0; i < list.len; i++)
		read_fact(unit, list.at[i].name, list.at[i].spec, &def->place);
	VEC_RELEASE(&list);
}

static void read_param(struct unit *unit, const struct def *def)
{
	struct param *param = NULL;
	struct err err;

	if (!is_free(unit, &unit->params, def->id, &def->place, place_of_param))
		return;
	if (param_new(&param, def->id, def->spec, &def->place, &err) != ST_OK)
		complain(unit, &def->place, "param", &err);
	else
		map_set(&unit->params, def->id, param);
}

static void read_derive(struct unit *unit, const struct def *def)
{
	struct derive *derive = NULL;
	struct err err;

	if (!is_free(unit, &unit->derives, def->id, &def->place,
		    place_of_derive) ||
		!is_free(unit, &unit->facts, def->id, &def->place,
			place_of_fact))
		return;
	if (derive_new(&derive, def->id, def->spec, &def->place, &err) != ST_OK)
		complain(unit, &def->place, "derive", &err);
	else
		map_set(&unit->derives, def->id, derive);
}

static const char *text_of(const struct unit *unit, const struct place *place)
{
	for (size_t i = 0; i < unit->sources.len; i++)
		if (unit->sources.at[i]->path == place->file)
			return unit->sources.at[i]->text;
	return NULL;
}

static void read_decision(struct unit *unit, const struct def *def)
{
	struct decision *decision = NULL;

	if (!is_free(unit, &unit->decisions, def->id, &def->place,
		    place_of_decision))
		return;
	/* Its problems are told by itself, row by row. */
	if (decision_new(&decision, unit, def->id, def->spec, &def->place,
		    text_of(unit, &def->place), NULL) == ST_OK)
		map_set(&unit->decisions, def->id, decision);
}

static void read_procedure(struct unit *unit, const struct def *def)
{
	struct procedure *procedure = NULL;
	struct place place = def->place;
	struct err err;

	if (!is_free(unit, &unit->procedures, def->id, &def->place,
		    place_of_procedure))
		return;
	if (procedure_new(&procedure, unit, def->id, def->spec, &place, &err) !=
		ST_OK)
		complain(unit, &place, "procedure", &err);
	else
		map_set(&unit->procedures, def->id, procedure);
}

static void read_calendar(struct unit *unit, const struct def *def)
{
	struct calendar *calendar = NULL;
	struct err err;

	if (calendar_new(&calendar, def->spec, &err) != ST_OK) {
		complain(unit, &def->place, "calendar", &err);
		return;
	}
	/* A unit's own calendar takes the place of the shared one. */
	calendar_free(map_set(&unit->calendars, def->id, calendar));
}

static void read_test(struct unit *unit, const struct def *def)
{
	*VEC_ADD(&unit->tests) =
		(struct test){ def->id, def->spec, def->place };
}

/* The order in which they need one another. */
static const struct {
	enum def_kind kind;
	void (*read)(struct unit *, const struct def *);
} turns[] = {
	{ DEF_UNIT, read_unit },
	{ DEF_CALENDAR, read_calendar },
	{ DEF_FACTS, read_facts },
	{ DEF_PARAM, read_param },
	{ DEF_DERIVE, read_derive },
	{ DEF_DECISION, read_decision },
	{ DEF_PROCEDURE, read_procedure },
	{ DEF_TEST, read_test },
};

void unit_read(struct unit *unit)
{
	for (size_t turn = 0; turn < sizeof(turns) / sizeof(*turns); turn++)
		for (size_t i = 0; i < unit->defs.len; i++)
			if (unit->defs.at[i].kind == turns[turn].kind)
				turns[turn].read(unit, &unit->defs.at[i]);
	derive_check(unit);
	decision_join_exceptions(unit);
}
