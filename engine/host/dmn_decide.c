#include <string.h>

#include "engine/host/dmn.h"
#include "engine/host/world.h"

/* The model as a unit of its own. */
static enum status load(struct unit **out, const struct dmn *dmn,
	const struct limits *limits, struct err *err)
{
	json_t *files = json_pack("[{s:s, s:s}]", "path", "rules/dmn.lua",
		"text", dmn->rules.data);
	enum status st = unit_load(out, "dmn", "", files, limits, err);

	json_decref(files);
	return st;
}

static const json_t *find(const struct dmn *dmn, const char *name)
{
	size_t i;
	json_t *one;

	json_array_foreach(dmn->decisions, i, one)
	{
		if (strcmp(json_text(one, "name", ""), name) == 0 ||
			strcmp(json_text(one, "id", ""), name) == 0)
			return one;
	}
	return NULL;
}

static enum status give(
	struct world *world, const json_t *facts, struct err *err)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)facts, name, value)
	{
		struct buf id = BUF_INIT;
		json_t *accepted = NULL;

		if (json_is_null(value))
			continue;

		dmn_id(&id, name);
		const struct fact *fact = map_get(&world->unit->facts, id.data);

		buf_release(&id);
		if (!fact)
			return err_set(err, ST_INVALID,
				"The unit has no fact \"%s\"", name);
		enum status st = fact_accept(&accepted, fact, value, err);

		if (st != ST_OK)
			return st;
		world_answer(world, fact->name, accepted, NULL);
	}
	return ST_OK;
}

/* A literal expression in the shape of a decision. */
static json_t *derived_json(const struct cell *cell, const json_t *one)
{
	json_t *missing = json_array(), *outputs = json_object();
	struct buf text = BUF_INIT;

	cell_show(&text, cell);
	world_missing(missing, cell);
	if (cell->value)
		json_object_set(outputs, json_text(one, "id", ""), cell->value);
	json_t *out = json_pack("{s:s, s:s, s:s, s:o, s:s, s:o}", "decision",
		json_text(one, "id", ""), "title", json_text(one, "name", ""),
		"status", cell->value ? "decided" : "unknown", "outputs",
		outputs, "text", text.data, "missing", missing);

	buf_release(&text);
	return out;
}

static enum status decide(json_t **out, struct world *world, const json_t *one,
	const json_t *params, struct err *err)
{
	const char *id = json_text(one, "id", "");
	bool table = json_object_get(one, "outputs") != NULL;
	enum status st = give(world, json_member(params, "facts"), err);

	if (st != ST_OK)
		return st;
	const struct cell *cell =
		table ? world_decide(world, id) : world_read(world, id);

	if (!cell) {
		const json_t *problem =
			json_array_get(world->unit->problems, 0);

		return err_set(err, ST_INVALID,
			"The decision \"%s\" cannot be used: %s", id,
			json_text(problem, "en", "–"));
	}
	const struct cell *failed = cell->value ? NULL : world_failure(cell);

	if (failed) {
		*err = failed->err;
		return ST_PLUGIN;
	}
	*out = table ? decided_json(
			       world, cell, json_bool(params, "trace", false))
		     : derived_json(cell, one);
	return ST_OK;
}

static enum status decide_in(json_t **out, struct unit *unit,
	const struct dmn *dmn, const json_t *params, struct err *err)
{
	const char *name = json_text(params, "decision", "");
	const json_t *one = find(dmn, name);
	date_t day = date_parse(json_text(params, "as_of", "1970-01-01"));
	struct world world;

	if (!one)
		return err_set(err, ST_NOT_FOUND,
			"The file has no decision \"%s\"", name);
	world_init(&world, unit, day);
	enum status st = decide(out, &world, one, params, err);

	world_release(&world);
	return st;
}

static enum status answer(json_t *out, const struct dmn *dmn,
	const json_t *params, const struct limits *limits, struct err *err)
{
	json_t *decided = NULL;
	struct unit *unit = NULL;
	enum status st = load(&unit, dmn, limits, err);

	if (st == ST_OK)
		json_object_set(out, "problems", unit->problems);
	if (st == ST_OK && json_text(params, "decision", NULL))
		st = decide_in(&decided, unit, dmn, params, err);
	if (st == ST_OK && decided)
		json_set(out, "decided", decided);
	unit_free(unit);
	return st;
}

enum status dmn_answer(json_t **out, const json_t *params,
	const struct limits *limits, struct err *err)
{
	const char *text = json_text(params, "text", "");
	struct dmn dmn;
	enum status st = dmn_read(&dmn, text, strlen(text), err);

	if (st != ST_OK)
		return st;
	*out = json_pack("{s:s, s:O, s:O}", "rules", dmn.rules.data, "notes",
		dmn.notes, "decisions", dmn.decisions);
	st = answer(*out, &dmn, params, limits, err);
	if (st != ST_OK) {
		json_decref(*out);
		*out = NULL;
	}
	dmn_release(&dmn);
	return st;
}
