#include <string.h>

#include "engine/engine.h"
#include "engine/hosts.h"
#include "engine/methods.h"

enum {
	BATCH_MS = 60000
};

/* Members of a procedure that its head has too. */
static const char *const procedure_head[] = { "id", "unit", "title", "summary",
	"valid" };

static json_t *head_of_procedure(const json_t *procedure, const char *unit)
{
	json_t *head = json_object();
	const json_t *steps = json_object_get(procedure, "steps");

	for (size_t i = 0; i < sizeof(procedure_head) / sizeof(*procedure_head);
		i++) {
		json_t *value = json_object_get(procedure, procedure_head[i]);

		if (value)
			json_object_set(head, procedure_head[i], value);
	}
	json_set_text(head, "unit", unit);
	json_set(head, "steps",
		json_is_array(steps)
			? json_integer((json_int_t)json_array_size(steps))
			: json_incref((json_t *)steps));
	return head;
}

static json_t *head_of_decision(const json_t *decision, const char *unit)
{
	json_t *head = json_copy((json_t *)decision);

	json_set_text(head, "unit", unit);
	return head;
}

typedef json_t *head_fn(const json_t *item, const char *unit);

static void add_heads(
	json_t *list, const json_t *items, const char *unit, head_fn *head)
{
	size_t i;
	json_t *item;

	json_array_foreach(items, i, item)
		json_array_append_new(list, head(item, unit));
}

/* What keeps a unit's plugin from being whole: problems of level error, or
 * that it doesn't load at all. */
static void add_problems(json_t *list, const struct serve_call *call,
	const json_t *reply, const char *unit)
{
	const char *name = call->lang == LANG_EN ? "problem_en" : "problem";
	const char *text = json_text(reply, name, NULL);
	size_t i;
	json_t *problem;

	json_array_foreach(json_list(reply, "problems"), i,
		problem) if (strcmp(json_text(problem, "level", ""), "error") ==
			     0) json_array_append(list, problem);
	if (!text)
		return;
	problem = json_object();
	json_set_text(problem, "unit", unit);
	json_set(problem, "file", json_sprintf("units/%s/plugin.lua", unit));
	json_set_text(problem, "level", "error");
	json_set_text(problem, "rule", "not-loaded");
	json_set_text(problem, "text", text);
	json_array_append_new(list, problem);
}

static enum status list_items(json_t **result, struct serve_call *call,
	const char *kind, head_fn *head, struct err *err)
{
	const char *only = json_text(call->params, "unit", NULL), *unit;
	json_t *units = NULL, *reply, *list = json_array();
	json_t *problems = json_array();
	enum status st = engine_units(&units, call->engine, call->commit, err);

	json_object_foreach(units, unit, reply)
	{
		if (only && strcmp(only, unit) != 0)
			continue;
		add_heads(list, json_list(reply, kind), unit, head);
		add_problems(problems, call, reply, unit);
	}
	if (st == ST_OK) {
		*result = json_object();
		json_set_text(*result, "commit", call->commit);
		json_object_set(*result, kind, list);
		json_object_set(*result, "problems", problems);
	}
	json_decref(list);
	json_decref(problems);
	json_decref(units);
	return st;
}

enum status serve_procedure_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	return list_items(result, call, "procedures", head_of_procedure, err);
}

enum status serve_decision_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	return list_items(result, call, "decisions", head_of_decision, err);
}

enum status serve_procedure_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct units_found found;
	enum status st =
		units_find(&found, engine_plugins(call->engine), call->commit,
			"procedures", json_text(call->params, "id", ""), err);

	if (st != ST_OK)
		return st;
	*result = json_copy(found.found);
	json_set_text(*result, "unit", found.unit);
	json_set_text(*result, "commit", call->commit);
	json_decref(found.found);
	return ST_OK;
}

enum status serve_procedure_graph(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *id = json_text(call->params, "id", "");
	struct host_call host = { .method = "graph" };
	struct units_found found;
	enum status st = units_find(&found, engine_plugins(call->engine),
		call->commit, "procedures", id, err);

	if (st != ST_OK)
		return st;
	host.params = json_object();
	json_set_text(host.params, "procedure", id);
	st = units_call(result, engine_plugins(call->engine), call->commit,
		found.unit, &host, err);
	json_decref(host.params);
	json_decref(found.found);
	return st;
}

/* What the host is asked: the client's params and the law date. */
static json_t *decide_params(const struct serve_call *call)
{
	static const char *const names[] = { "decision", "facts", "trace",
		"why_not", "nearest", "missing", "columns", "rows" };
	json_t *params = json_object();
	char day[DATE_TEXT];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		json_t *value = json_object_get(call->params, names[i]);

		if (value)
			json_object_set(params, names[i], value);
	}
	if (!json_member(params, "facts"))
		json_set(params, "facts", json_object());
	date_format(day, call->as_of);
	json_set_text(params, "as_of", day);
	return params;
}

enum status serve_decide(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *id = json_text(call->params, "decision", "");
	struct host_call host = { .method = "decide" };
	struct units_working working;
	struct units_found found;
	enum status st = units_find(&found, engine_plugins(call->engine),
		call->commit, "decisions", id, err);

	if (st != ST_OK)
		return st;
	units_find_working(&working, engine_plugins(call->engine), call->commit,
		found.unit);
	host.params = decide_params(call);
	st = units_call(result, engine_plugins(call->engine), working.commit,
		found.unit, &host, err);
	/* The host serves every commit that has the same files. */
	if (st == ST_OK)
		json_set_text(*result, "commit", working.commit);
	if (st == ST_OK && working.older)
		json_set_text(
			*result, "notice", working.notice.text[call->lang]);
	json_decref(host.params);
	json_decref(found.found);
	return st;
}

enum status serve_decide_batch(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *id = json_text(call->params, "decision", "");
	struct host_call host = { .method = "batch", .ms = BATCH_MS };
	struct units_found found;
	enum status st = units_find(&found, engine_plugins(call->engine),
		call->commit, "decisions", id, err);

	if (st != ST_OK)
		return st;
	host.params = decide_params(call);
	st = units_call(result, engine_plugins(call->engine), call->commit,
		found.unit, &host, err);
	if (st == ST_OK) {
		json_set_text(*result, "commit", call->commit);
		json_set_text(*result, "as_of",
			json_text(host.params, "as_of", NULL));
	}
	json_decref(host.params);
	json_decref(found.found);
	return st;
}

enum status serve_dmn(json_t **result, struct serve_call *call, struct err *err)
{
	json_t *params = decide_params(call);

	json_set_text(params, "text", json_text(call->params, "text", NULL));
	enum status st = hosts_alone(
		result, engine_host_pool(call->engine), "dmn", params, err);

	json_decref(params);
	return st;
}
