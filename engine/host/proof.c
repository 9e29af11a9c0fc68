#include "engine/host/proof.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/coverage.h"
#include "engine/host/decision.h"
#include "engine/host/mutate.h"
#include "engine/host/trial.h"

/* One test while it runs. */
struct proof {
	struct unit *unit;
	const struct test *test;
	date_t as_of;
	moment_t now;
	const char *by;  /* who acts */
	json_t *events;  /* the journal of the walked case */
	struct buf said; /* differences, one per line */
};

static const moment_t office_opens = (moment_t)8 * 3600 * 1000;

static void differ(struct proof *proof, const char *what, const char *expected,
	const char *got)
{
	if (proof->said.len)
		buf_puts(&proof->said, "\n");
	buf_printf(&proof->said, lang_text(LANG_VI, "%s: expected %s, got %s"),
		what, expected, got);
}

static void say(struct proof *proof, const struct err *err)
{
	if (proof->said.len)
		buf_puts(&proof->said, "\n");
	buf_puts(&proof->said, err->text[LANG_VI]);
}

static bool same(const json_t *a, const json_t *b)
{
	struct value x = value_from_json(a), y = value_from_json(b);
	bool equal = value_same(&x, &y);

	value_release(&x);
	value_release(&y);
	return equal;
}

static void compare(struct proof *proof, const char *what,
	const json_t *expected, const json_t *got)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	if (same(expected, got))
		return;
	json_put(&a, expected);
	json_put(&b, got);
	differ(proof, what, a.data, b.data);
	buf_release(&a);
	buf_release(&b);
}

/* A sentence that the test wanted is no difference; any other is. */
static void meet_error(
	struct proof *proof, const json_t *expect, const struct err *err)
{
	const char *wanted = json_text(expect, "error", NULL);

	if (!wanted)
		say(proof, err);
	else if (!strstr(err->text[LANG_VI], wanted) &&
		 !strstr(err->text[LANG_EN], wanted))
		differ(proof, "error", wanted, err->text[LANG_VI]);
}

static enum status give(
	struct world *world, const json_t *facts, struct err *err)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)facts, name, value)
	{
		const struct fact *fact = map_get(&world->unit->facts, name);
		json_t *accepted = NULL;

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

static void expect_outputs(
	struct proof *proof, const json_t *expect, const struct cell *cell)
{
	json_t *missing = json_array();
	const json_t *wanted = json_object_get(expect, "missing");
	const char *name;
	json_t *value;

	world_missing(missing, cell);
	if (wanted)
		compare(proof, "missing", wanted, missing);
	json_object_foreach((json_t *)expect, name, value)
	{
		if (decision_output(cell->of.decision, name) < 0)
			continue;
		if (cell->value) {
			compare(proof, name, value,
				json_object_get(cell->value, name));
			continue;
		}
		struct buf lacks = BUF_INIT;

		json_put(&lacks, missing);
		differ(proof, name,
			json_is_string(value) ? json_string_value(value) : "…",
			lacks.data);
		buf_release(&lacks);
	}
	json_decref(missing);
}

static void check_outputs(
	struct proof *proof, const json_t *expect, const struct cell *cell)
{
	const char *name;
	json_t *value;
	struct err err;

	json_object_foreach((json_t *)expect, name, value)
	{
		if (strcmp(name, "missing") == 0 ||
			strcmp(name, "error") == 0 ||
			decision_output(cell->of.decision, name) >= 0)
			continue;
		err_set(&err, ST_FAILED,
			"The decision \"%s\" has no output \"%s\"",
			cell->of.decision->id, name);
		say(proof, &err);
	}
}

static void prove_decision(struct proof *proof, const char *id)
{
	const json_t *spec = proof->test->spec;
	const json_t *expect = json_object_get(spec, "expect");
	struct world world;
	struct err err;

	world_init(&world, proof->unit, proof->as_of);
	const struct cell *cell = NULL;
	enum status st = give(&world, json_member(spec, "given"), &err);

	if (st == ST_OK)
		cell = world_decide(&world, id);
	if (st == ST_OK && !cell)
		st = err_set(&err, ST_NOT_FOUND,
			"The unit %s has no decision \"%s\"", proof->unit->id,
			id);
	const struct cell *failed =
		st == ST_OK && !cell->value ? world_failure(cell) : NULL;

	if (failed) {
		err = failed->err;
		st = ST_PLUGIN;
	}
	if (st != ST_OK) {
		meet_error(proof, expect, &err);
	} else {
		expect_outputs(proof, expect, cell);
		check_outputs(proof, expect, cell);
	}
	world_release(&world);
}

static enum status no_procedure(
	const char *id, const struct proof *proof, struct err *err)
{
	return err_set(err, ST_NOT_FOUND,
		"The unit %s has no procedure \"%s\" that can be used; "
		"`troly check` says what is wrong",
		proof->unit->id, id);
}

static enum status open_case(
	struct run *run, struct proof *proof, struct err *err)
{
	const char *id = json_text(proof->test->spec, "procedure", "");
	const struct procedure *procedure =
		map_get(&proof->unit->procedures, id);

	if (!procedure)
		return no_procedure(id, proof, err);
	return run_init(run, proof->unit, procedure, proof->events,
		proof->as_of, proof->now, err);
}

static enum status act(
	struct proof *proof, const json_t *intent, struct err *err)
{
	const char *id = json_text(proof->test->spec, "procedure", "");
	struct trial trial = {
		.unit = proof->unit,
		.procedure = map_get(&proof->unit->procedures, id),
		.journal = proof->events,
		.as_of = proof->as_of,
		.now = proof->now,
		.by = proof->by,
		.held = json_member(proof->test->spec, "roles"),
	};
	json_t *events = NULL;
	enum status st = trial.procedure ? ST_OK : no_procedure(id, proof, err);

	if (st == ST_OK)
		st = trial_run(&events, NULL, &trial, intent, err);
	if (st == ST_OK) {
		json_t *longer = trial_journal(&trial, events);

		json_decref(proof->events);
		proof->events = longer;
	}
	json_decref(events);
	return st;
}

static const json_t *find_step(const json_t *state, const char *id)
{
	const json_t *steps = json_list(state, "steps");

	for (size_t i = 0; i < json_array_size(steps); i++)
		if (strcmp(json_text(json_array_get(steps, i), "id", ""), id) ==
			0)
			return json_array_get(steps, i);
	return NULL;
}

/* `open = { "a", "b" }`: each of them must be so. */
static void expect_states(struct proof *proof, const json_t *state,
	const char *wanted, const json_t *ids)
{
	for (size_t i = 0; i < json_array_size(ids); i++) {
		const char *id = json_string_value(json_array_get(ids, i));
		const json_t *step = id ? find_step(state, id) : NULL;
		const char *got = step ? json_text(step, "state", "?")
				       : lang_text(LANG_VI, "no such step");

		if (strcmp(got, wanted) != 0)
			differ(proof, id ? id : "?", wanted, got);
	}
}

static void expect_dues(
	struct proof *proof, const json_t *state, const json_t *dues)
{
	const char *id;
	json_t *wanted;

	json_object_foreach((json_t *)dues, id, wanted)
	{
		const json_t *due = json_member(find_step(state, id), "due");
		const char *got =
			json_text(due, "date", json_text(due, "moment", "–"));
		const char *day = json_string_value(wanted);

		if (!day || strcmp(got, day) != 0)
			differ(proof, id, day ? day : "?", got);
	}
}

static void expect_facts(
	struct proof *proof, struct run *run, const json_t *facts)
{
	const char *name;
	json_t *wanted;

	json_object_foreach((json_t *)facts, name, wanted)
	{
		const struct cell *cell = world_read(&run->world, name);

		compare(proof, name, wanted, cell ? cell->value : NULL);
	}
}

static void expect_text(struct proof *proof, const char *what,
	const json_t *expect, const char *got)
{
	const char *wanted = json_text(expect, what, NULL);

	if (wanted && strcmp(wanted, got) != 0)
		differ(proof, what, wanted, got);
}

/* How many events the journal holds by then. */
static void expect_length(struct proof *proof, json_int_t wanted)
{
	json_t *want = json_integer(wanted);
	json_t *got = json_integer((json_int_t)json_array_size(proof->events));

	compare(proof, "events", want, got);
	json_decref(want);
	json_decref(got);
}

static void expect_state(struct proof *proof, const json_t *expect)
{
	struct run run;
	struct err err;

	if (open_case(&run, proof, &err) != ST_OK) {
		meet_error(proof, expect, &err);
		return;
	}
	json_t *state = run_state(&run);

	expect_text(proof, "status", expect, json_text(state, "status", "–"));
	expect_text(proof, "next", expect, json_text(state, "next", "–"));
	expect_text(proof, "outcome", expect,
		json_text(json_member(state, "outcome"), "id", "–"));
	for (int i = 0; i < STATE_COUNT; i++) {
		const char *name = step_state_name((enum step_state)i);

		expect_states(proof, state, name, json_list(expect, name));
	}
	expect_facts(proof, &run, json_member(expect, "facts"));
	expect_dues(proof, state, json_member(expect, "due"));
	if (json_object_get(expect, "events"))
		expect_length(proof, json_int(expect, "events", 0));
	json_decref(state);
	run_release(&run);
}

static const char *const acts[] = { "claim", "assign", "delegate", "release",
	"hand", "set", "received", "cancel", "reopen", "undo", "extend",
	"pause", "resume", "tick", "done" };

/* What an act is said with: each is a member of its intent. */
static const char *const beside[] = { "note", "verdict", "reason", "to", "step",
	"days", "working_days", "months", "hours" };

static json_t *intent_of(const json_t *leg, const char *act)
{
	json_t *intent = json_pack("{s:O}", act, json_object_get(leg, act));

	for (size_t i = 0; i < sizeof(beside) / sizeof(*beside); i++)
		json_set(intent, beside[i],
			json_incref(json_object_get(leg, beside[i])));
	return intent;
}

/* `{ at = …, set = …, done = …, expect = … }`; false when it failed. */
static bool walk_one(struct proof *proof, const json_t *leg)
{
	const json_t *expect = json_object_get(leg, "expect");
	const char *at = json_text(leg, "at", NULL);
	bool wants_error = json_text(expect, "error", NULL) != NULL;
	struct err err;

	proof->by = json_text(leg, "by", "test");
	if (at && date_parse(at) != DATE_NONE)
		proof->now = moment_of_date(date_parse(at)) + office_opens;
	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++) {
		json_t *what = json_object_get(leg, acts[i]);

		if (!what)
			continue;
		json_t *intent = intent_of(leg, acts[i]);
		enum status st = act(proof, intent, &err);

		json_decref(intent);
		if (st == ST_OK)
			continue;
		meet_error(proof, expect, &err);
		return wants_error;
	}
	if (wants_error)
		differ(proof, "error", json_text(expect, "error", ""), "–");
	expect_state(proof, expect);
	return proof->said.len == 0;
}

static void prove_procedure(struct proof *proof)
{
	const json_t *spec = proof->test->spec;
	const json_t *walk = json_list(spec, "walk");
	const json_t *given = json_member(spec, "given");
	json_t *intent = json_pack("{s:o}", "start",
		given ? json_deep_copy(given) : json_object());
	struct err err;
	bool well = true;

	proof->by = "test";
	proof->events = json_array();
	if (act(proof, intent, &err) != ST_OK) {
		meet_error(proof, json_object_get(spec, "expect"), &err);
		well = false;
	}
	for (size_t i = 0; well && i < json_array_size(walk); i++) {
		well = walk_one(proof, json_array_get(walk, i));
		if (!well)
			buf_printf(&proof->said,
				lang_text(LANG_VI, " (leg %zu of the walk)"),
				i + 1);
	}
	if (well)
		expect_state(proof, json_object_get(spec, "expect"));
	json_decref(intent);
	json_decref(proof->events);
}

static void prove(struct proof *proof)
{
	const json_t *spec = proof->test->spec;
	const char *decision = json_text(spec, "decision", NULL);
	const char *on = json_text(spec, "on", "");
	struct err err;

	proof->as_of = date_parse(on);
	if (proof->as_of == DATE_NONE) {
		err_set(&err, ST_INVALID,
			"The test does not say whose day's law applies; add on "
			"= \"2024-07-04\"");
		say(proof, &err);
		return;
	}
	proof->now = moment_of_date(proof->as_of) + office_opens;
	if (decision) {
		prove_decision(proof, decision);
	} else if (json_text(spec, "procedure", NULL)) {
		prove_procedure(proof);
	} else {
		err_set(&err, ST_INVALID,
			"The test names neither a decision nor a procedure");
		say(proof, &err);
	}
}

json_t *proof_run(struct unit *unit, size_t number)
{
	const struct test *test = &unit->tests.at[number];
	struct proof proof = { .unit = unit, .test = test, .said = BUF_INIT };
	json_t *out = json_object();

	limits_begin(&unit->lua->limits);
	prove(&proof);
	json_set_text(out, "file", test->place.file);
	json_set(out, "line", json_integer(test->place.line));
	json_set_text(out, "name", test->name);
	json_set(out, "ok", json_boolean(proof.said.len == 0));
	if (proof.said.len)
		json_set_text(out, "text", proof.said.data);
	buf_release(&proof.said);
	return out;
}

json_t *proof_run_all(struct unit *unit)
{
	json_t *tests = json_array();

	for (size_t i = 0; i < unit->tests.len; i++)
		json_array_append_new(tests, proof_run(unit, i));
	return tests;
}

json_t *proof_report(struct unit *unit, struct proof_options options)
{
	struct coverage coverage = { 0 };
	json_t *out = json_object();

	if (options.coverage)
		unit->coverage = &coverage;
	json_set(out, "tests", proof_run_all(unit));
	unit->coverage = NULL;
	if (options.coverage)
		json_set(out, "coverage", coverage_json(&coverage, unit));
	if (options.mutate)
		json_set(out, "mutation", mutate_unit(unit));
	coverage_release(&coverage);
	return out;
}
