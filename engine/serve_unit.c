#include <string.h>

#include "engine/engine.h"
#include "engine/methods.h"

/* "rules/sim.lua:12: sentence" of the first error, or NULL. */
static char *first_error(const json_t *reply)
{
	size_t i;
	json_t *problem;

	json_array_foreach(json_list(reply, "problems"), i, problem)
	{
		struct buf text = BUF_INIT;

		if (strcmp(json_text(problem, "level", ""), "error") != 0)
			continue;
		buf_printf(&text, "%s:%lld: %s", json_text(problem, "file", ""),
			(long long)json_int(problem, "line", 0),
			json_text(problem, "text", ""));
		return buf_take(&text);
	}
	return NULL;
}

static void put_problem(
	json_t *unit, const struct serve_call *call, const json_t *reply)
{
	const char *name = call->lang == LANG_EN ? "problem_en" : "problem";
	const char *problem = json_text(reply, name, NULL);
	char *error = problem ? NULL : first_error(reply);

	json_set(unit, "loads",
		json_boolean(!problem && json_member(reply, "unit") != NULL));
	json_set_text(unit, "problem", problem ? problem : error);
	free(error);
}

/* What the plugin says of its unit; the id alone when it doesn't load. */
static json_t *unit_json(const struct serve_call *call,
	const struct kb_unit *row, const json_t *reply)
{
	json_t *unit = json_object();
	const json_t *said = json_member(reply, "unit");

	json_set_text(unit, "id", row->id);
	json_set_text(unit, "name", json_text(said, "name", row->id));
	if (said)
		json_object_update_missing(unit, (json_t *)said);
	json_object_del(unit, "glossary");
	json_set(unit, "entries", json_integer((json_int_t)row->entry_count));
	json_set(unit, "procedures",
		json_integer((json_int_t)json_array_size(
			json_list(reply, "procedures"))));
	put_problem(unit, call, reply);
	return unit;
}

static bool is_shared(const struct kb_unit *row)
{
	return *row->id == '_';
}

static json_t *unit_list(const struct serve_call *call,
	const struct kb_snapshot *snap, const json_t *replies)
{
	json_t *list = json_array();
	size_t count = 0;
	const struct kb_unit *rows = kb_snapshot_units(snap, &count);

	for (size_t i = 0; i < count; i++)
		if (!is_shared(&rows[i]))
			json_array_append_new(list,
				unit_json(call, &rows[i],
					json_member(replies, rows[i].id)));
	return list;
}

enum status serve_unit_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	json_t *replies = NULL;
	enum status st =
		engine_snapshot(&snap, call->engine, call->commit, err);

	if (st == ST_OK)
		st = engine_units(&replies, call->engine, call->commit, err);
	if (st == ST_OK) {
		*result = json_object();
		json_set_text(*result, "commit", call->commit);
		json_set(*result, "units", unit_list(call, snap, replies));
	}
	json_decref(replies);
	kb_snapshot_release(snap);
	return st;
}

/* Add what another method lists for the same params. */
static enum status add_list(json_t *unit, const char *key, serve_fn *list,
	struct serve_call *call, struct err *err)
{
	json_t *reply = NULL;
	enum status st = list(&reply, call, err);

	if (st == ST_OK)
		json_object_set(unit, key, json_list(reply, key));
	json_decref(reply);
	return st;
}

static enum status add_lists(
	json_t *unit, struct serve_call *call, struct err *err)
{
	enum status st = add_list(unit, "entries", serve_entry_list, call, err);

	if (st == ST_OK)
		st = add_list(
			unit, "procedures", serve_procedure_list, call, err);
	if (st == ST_OK)
		st = add_list(
			unit, "decisions", serve_decision_list, call, err);
	return st;
}

/* Rows of {word, also, means?}; Lua writes the word as the first of its row. */
static void add_glossary(json_t *unit, const json_t *reply)
{
	json_t *rows = json_list(json_member(reply, "unit"), "glossary");
	json_t *words = json_array();

	for (size_t i = 0; i < json_array_size(rows); i++) {
		json_t *row = json_copy(json_array_get(rows, i));
		json_t *first = json_array_get(json_list(row, "#"), 0);

		if (first && !json_text(row, "word", NULL))
			json_object_set(row, "word", first);
		json_object_del(row, "#");
		json_array_append_new(words, row);
	}
	json_set(unit, "glossary", words);
}

static enum status show(json_t **result, struct serve_call *call,
	const struct kb_snapshot *snap, const char *id, struct err *err)
{
	const struct kb_unit *row = kb_snapshot_unit(snap, id);
	json_t *replies = NULL;
	enum status st;

	if (!row || is_shared(row))
		return err_set(err, ST_NOT_FOUND,
			"There is no unit %s; see the list of units", id);
	st = engine_units(&replies, call->engine, call->commit, err);
	if (st != ST_OK)
		return st;
	const json_t *reply = json_member(replies, id);

	*result = unit_json(call, row, reply);
	add_glossary(*result, reply);
	json_decref(replies);
	return add_lists(*result, call, err);
}

enum status serve_unit_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	enum status st =
		engine_snapshot(&snap, call->engine, call->commit, err);

	if (st == ST_OK)
		st = show(result, call, snap,
			json_text(call->params, "unit", ""), err);
	if (st != ST_OK) {
		json_decref(*result);
		*result = NULL;
	}
	kb_snapshot_release(snap);
	return st;
}
