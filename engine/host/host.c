#include "engine/host/host.h"

#include <string.h>

#include "base/hex.h"
#include "base/mem.h"
#include "base/rpc_line.h"
#include "engine/host/batch.h"
#include "engine/host/check.h"
#include "engine/host/dmn.h"
#include "engine/host/goal.h"
#include "engine/host/graph.h"
#include "engine/host/paper.h"
#include "engine/host/proof.h"
#include "engine/host/run.h"
#include "engine/host/script.h"
#include "engine/host/trial.h"
#include "engine/host/unit.h"
#include "engine/host/why.h"

struct host {
	struct unit *unit; /* NULL before `load` */
	struct limits limits;
};

struct host *host_new(void)
{
	struct host *host = mem_zero(sizeof(*host));

	host->limits = LIMITS_DEFAULT;
	return host;
}

void host_free(struct host *host)
{
	if (!host)
		return;
	unit_free(host->unit);
	free(host);
}

/* What a call works with. */
struct call {
	struct host *host;
	struct unit *unit;
	const json_t *params;
};

static json_t *heads(const struct map *map, json_t *(*head)(const void *))
{
	const struct map_slot *slot;
	json_t *out = json_array();
	size_t at = 0;

	while ((slot = map_next(map, &at)))
		json_array_append_new(out, head(slot->value));
	return out;
}

static json_t *head_of_procedure(const void *procedure)
{
	return procedure_json(procedure);
}

static json_t *head_of_decision(const void *decision)
{
	return decision_head(decision);
}

static json_t *head_of_fact(const void *fact)
{
	return fact_ask(fact);
}

static json_t *unit_reply(const struct unit *unit)
{
	json_t *reply = json_object();

	json_set(reply, "unit",
		unit->identity ? json_deep_copy(unit->identity) : json_null());
	json_set(reply, "procedures",
		heads(&unit->procedures, head_of_procedure));
	json_set(reply, "decisions", heads(&unit->decisions, head_of_decision));
	json_set(reply, "facts", heads(&unit->facts, head_of_fact));
	json_set(reply, "problems", json_incref(unit->problems));
	return reply;
}

static enum status on_load(json_t **out, struct call *call, struct err *err)
{
	struct limits limits = limits_read(
		&call->host->limits, json_member(call->params, "limits"));
	const char *id = NULL;
	struct unit *unit = NULL;
	enum status st = json_need_text(&id, call->params, "unit", err);

	if (st != ST_OK)
		return st;
	if (!json_list(call->params, "files"))
		return err_set(
			err, ST_INVALID, "\"files\" is missing or not a list");
	st = unit_load(&unit, id, json_text(call->params, "commit", ""),
		json_list(call->params, "files"), &limits, err);
	if (st != ST_OK)
		return st;
	unit_free(call->host->unit);
	call->host->unit = unit;
	call->host->limits = limits;
	*out = unit_reply(unit);
	return ST_OK;
}

static enum status read_day(
	date_t *out, const struct call *call, const char *name, struct err *err)
{
	const char *text = NULL;
	enum status st = json_need_text(&text, call->params, name, err);

	if (st != ST_OK)
		return st;
	*out = date_parse(text);
	if (*out == DATE_NONE)
		return err_set(err, ST_INVALID,
			"\"%s\" is not a day; write 2024-07-04", text);
	return ST_OK;
}

static enum status give_facts(
	struct world *world, const json_t *facts, struct err *err)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)facts, name, value)
	{
		const struct fact *fact = map_get(&world->unit->facts, name);
		const char *closest = unit_closest_name(world->unit, name);
		json_t *accepted = NULL;

		if (!fact && closest)
			return err_set(err, ST_INVALID,
				"There is no fact \"%s\"; did you mean "
				"\"%s\"?",
				name, closest);
		if (!fact)
			return err_set(err, ST_INVALID,
				"The unit has no fact \"%s\"", name);
		enum status st = fact_accept(&accepted, fact, value, err);

		if (st != ST_OK)
			return st;
		world_answer(world, name, accepted, NULL);
	}
	return ST_OK;
}

static enum status decide(json_t **out, struct world *world,
	const struct call *call, struct err *err)
{
	const char *id = NULL;
	enum status st = json_need_text(&id, call->params, "decision", err);

	if (st == ST_OK)
		st = give_facts(world, json_member(call->params, "facts"), err);
	if (st != ST_OK)
		return st;
	const struct cell *cell = world_decide(world, id);

	if (!cell)
		return err_set(err, ST_NOT_FOUND,
			"The unit %s has no decision \"%s\"", call->unit->id,
			id);
	const struct cell *failed = cell->value ? NULL : world_failure(cell);

	if (failed) {
		*err = failed->err;
		return ST_PLUGIN;
	}
	*out = decided_json(
		world, cell, json_bool(call->params, "trace", false));
	st = goal_answer(*out, world, cell, call->params, err);
	if (st != ST_OK)
		json_decref(*out);
	return st;
}

static enum status on_decide(json_t **out, struct call *call, struct err *err)
{
	struct world world;
	date_t as_of = DATE_NONE;
	enum status st = read_day(&as_of, call, "as_of", err);

	if (st != ST_OK)
		return st;
	world_init(&world, call->unit, as_of);
	st = decide(out, &world, call, err);
	world_release(&world);
	return st;
}

static enum status on_batch(json_t **out, struct call *call, struct err *err)
{
	date_t as_of = DATE_NONE;
	enum status st = read_day(&as_of, call, "as_of", err);

	return st == ST_OK
		       ? batch_decide(out, call->unit, as_of, call->params, err)
		       : st;
}

static enum status find_procedure(
	const struct procedure **out, const struct call *call, struct err *err)
{
	const char *id = NULL;
	enum status st = json_need_text(&id, call->params, "procedure", err);

	if (st != ST_OK)
		return st;
	*out = map_get(&call->unit->procedures, id);
	if (*out)
		return ST_OK;
	return err_set(err, ST_NOT_FOUND,
		"The unit %s has no procedure \"%s\" that can be used; `troly "
		"check` says what is wrong",
		call->unit->id, id);
}

/* The procedure, the law date and the moment that a request names. */
static enum status read_when(
	struct trial *out, const struct call *call, struct err *err)
{
	const char *now = NULL;
	enum status st = find_procedure(&out->procedure, call, err);

	if (st == ST_OK)
		st = read_day(&out->as_of, call, "as_of", err);
	if (st == ST_OK)
		st = json_need_text(&now, call->params, "now", err);
	if (st == ST_OK && !moment_parse(&out->now, now))
		st = err_set(err, ST_INVALID,
			"\"%s\" is not a moment; write "
			"2024-07-04T08:00:00.000Z",
			now);
	return st;
}

/* The case of the request, at the moment it names. */
static enum status open_run(struct run *run, const struct call *call,
	const json_t *events, struct err *err)
{
	struct trial when = { 0 };
	enum status st = read_when(&when, call, err);

	if (st == ST_OK)
		st = run_init(run, call->unit, when.procedure, events,
			when.as_of, when.now, err);
	return st;
}

static enum status on_fold(json_t **out, struct call *call, struct err *err)
{
	struct run run;
	enum status st =
		open_run(&run, call, json_list(call->params, "events"), err);

	if (st != ST_OK)
		return st;
	*out = run_state(&run);
	run_release(&run);
	return ST_OK;
}

static enum status on_try(json_t **out, struct call *call, struct err *err)
{
	const json_t *intent = json_member(call->params, "intent");
	json_t *events = NULL, *state = NULL;
	struct trial trial = {
		.unit = call->unit,
		.journal = json_list(call->params, "events"),
		.by = json_text(call->params, "by", NULL),
		.held = json_member(call->params, "held"),
	};
	enum status st = read_when(&trial, call, err);

	if (st == ST_OK)
		st = trial_run(&events, &state, &trial, intent, err);
	if (st == ST_OK)
		*out = json_pack(
			"{s:O, s:O}", "events", events, "state", state);
	json_decref(events);
	json_decref(state);
	return st;
}

static enum status why(
	json_t **out, struct run *run, const char *name, struct err *err)
{
	const struct cell *cell = world_read(&run->world, name);

	if (!cell)
		cell = world_decide(&run->world, name);
	if (!cell)
		cell = world_param(&run->world, name);
	if (cell) {
		*out = why_json(cell);
		return ST_OK;
	}
	const char *closest = unit_closest_name(run->unit, name);

	if (closest)
		return err_set(err, ST_NOT_FOUND,
			"There is no fact \"%s\"; did you mean \"%s\"?", name,
			closest);
	return err_set(err, ST_NOT_FOUND,
		"The unit has no fact, decision or parameter \"%s\"", name);
}

static enum status on_why(json_t **out, struct call *call, struct err *err)
{
	const char *name = NULL;
	struct run run;
	enum status st = json_need_text(&name, call->params, "fact", err);

	if (st == ST_OK)
		st = open_run(
			&run, call, json_list(call->params, "events"), err);
	if (st != ST_OK)
		return st;
	st = why(out, &run, name, err);
	run_release(&run);
	return st;
}

/* A template, filled from the case as it is. */
static enum status on_paper(json_t **out, struct call *call, struct err *err)
{
	const char *text = NULL;
	struct buf filled = BUF_INIT;
	json_t *missing = json_array();
	struct run run;
	enum status st = json_need_text(&text, call->params, "text", err);

	if (st == ST_OK)
		st = open_run(
			&run, call, json_list(call->params, "events"), err);
	if (st == ST_OK) {
		st = paper_fill(&filled, missing, &run, text,
			json_member(call->params, "said"), err);
		run_release(&run);
	}
	if (st == ST_OK)
		*out = json_pack(
			"{s:s, s:O}", "text", filled.data, "missing", missing);
	json_decref(missing);
	buf_release(&filled);
	return st;
}

static enum status on_graph(json_t **out, struct call *call, struct err *err)
{
	const struct procedure *procedure = NULL;
	enum status st = find_procedure(&procedure, call, err);

	if (st == ST_OK)
		*out = graph_json(procedure);
	return st;
}

static enum status on_check(json_t **out, struct call *call, struct err *err)
{
	(void)err;
	*out = json_pack("{s:o}", "problems", check_unit(call->unit));
	return ST_OK;
}

static enum status on_test(json_t **out, struct call *call, struct err *err)
{
	const struct proof_options options = {
		.coverage = json_bool(call->params, "coverage", false),
		.mutate = json_bool(call->params, "mutate", false),
	};

	(void)err;
	*out = proof_report(call->unit, options);
	return ST_OK;
}

static enum status on_dmn(json_t **out, struct call *call, struct err *err)
{
	struct limits limits = limits_read(
		&call->host->limits, json_member(call->params, "limits"));

	return dmn_answer(out, call->params, &limits, err);
}

/* A script of its own, never in a process that holds a unit. */
static enum status on_run(json_t **out, struct call *call, struct err *err)
{
	struct limits limits = limits_read(
		&call->host->limits, json_member(call->params, "limits"));
	struct script script = {
		.name = json_text(call->params, "name", "script"),
	};
	struct buf bytes = BUF_INIT;
	enum status st = ST_OK;

	if (call->unit ||
		!hex_read(&bytes, json_text(call->params, "bytes", "-")))
		st = err_set(err, ST_INVALID,
			"\"bytes\" is missing or not hexadecimal digits");
	script.bytes = bytes.data;
	script.len = bytes.len;
	if (st == ST_OK)
		*out = script_run(&script, &limits);
	buf_release(&bytes);
	return st;
}

static const struct {
	const char *name;
	enum status (*serve)(json_t **, struct call *, struct err *);
	bool needs_unit;
} methods[] = {
	{ "load", on_load, false },
	{ "decide", on_decide, true },
	{ "batch", on_batch, true },
	{ "dmn", on_dmn, false },
	{ "fold", on_fold, true },
	{ "try", on_try, true },
	{ "why", on_why, true },
	{ "paper", on_paper, true },
	{ "graph", on_graph, true },
	{ "check", on_check, true },
	{ "test", on_test, true },
	{ "run", on_run, false },
};

enum status host_call(json_t **result, struct host *host, const char *method,
	const json_t *params, struct err *err)
{
	struct call call = { host, host->unit, params };

	*result = NULL;
	for (size_t i = 0; i < sizeof(methods) / sizeof(*methods); i++) {
		if (strcmp(methods[i].name, method) != 0)
			continue;
		if (methods[i].needs_unit && !call.unit)
			return err_set(err, ST_INVALID,
				"The host holds no unit yet; \"load\" comes "
				"first");
		limits_begin(&host->limits);
		enum status st = methods[i].serve(result, &call, err);

		limits_end();
		return st;
	}
	return err_set(
		err, ST_INVALID, "The host has no method \"%s\"", method);
}

void host_answer(struct buf *out, struct host *host, const json_t *message)
{
	const json_t *id = json_object_get(message, "id");
	const char *method = json_text(message, "method", "");
	json_t *result = NULL;
	struct err err;
	enum status st = host_call(
		&result, host, method, json_member(message, "params"), &err);

	if (st == ST_OK)
		rpc_put_result(out, id, result);
	else
		rpc_put_error(out, id, st, &err);
	json_decref(result);
}
