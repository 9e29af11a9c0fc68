#include <string.h>

#include "engine/methods.h"
#include "engine/scope.h"
#include "kb/check.h"

enum {
	CHECK_MS = 20000,
	TEST_MS = 60000,
	MUTATE_MS = 600000
};

/* How much of the rules tests must exercise, and of the changes notice. */
static const double gate = 0.8;

static bool is_same(const json_t *a, const json_t *b)
{
	return strcmp(json_text(a, "file", ""), json_text(b, "file", "")) ==
		       0 &&
	       json_int(a, "line", 0) == json_int(b, "line", 0) &&
	       strcmp(json_text(a, "text", ""), json_text(b, "text", "")) == 0;
}

static bool has(const json_t *list, const json_t *problem)
{
	size_t i;
	json_t *one;

	json_array_foreach(list, i, one) if (is_same(one, problem)) return true;
	return false;
}

/* Add those that are not there yet: loading and checking find the same. */
static void add_new(json_t *list, const json_t *more)
{
	size_t i;
	json_t *problem;

	json_array_foreach(more, i, problem) if (!has(list, problem))
		json_array_append(list, problem);
}

/* A unit whose host gives no answer is a problem, not the end of the check. */
static void add_failure(json_t *problems, const char *unit,
	const struct serve_call *call, const struct err *err)
{
	json_t *problem = json_object();

	json_set_text(problem, "unit", unit);
	json_set(problem, "file", json_sprintf("units/%s/plugin.lua", unit));
	json_set_text(problem, "level", "error");
	json_set_text(problem, "rule", "not-loaded");
	json_set_text(problem, "text", err->text[call->lang]);
	json_array_append_new(problems, problem);
}

/* Ask the unit's host; NULL when it fails, which is a problem then. */
static json_t *ask(struct serve_call *call, const struct scope *scope,
	const char *unit, const struct host_call *host, json_t *problems)
{
	json_t *result = NULL;
	struct err err;

	if (units_call(&result, engine_plugins(call->engine), scope->commit,
		    unit, host, &err) == ST_OK)
		return result;
	add_failure(problems, unit, call, &err);
	return NULL;
}

static void check_knowledge(json_t *problems, struct serve_call *call,
	const struct scope *scope, const char *unit)
{
	struct kb_problems found = KB_PROBLEMS_INIT;

	kb_check(&found, scope->snap, unit, moment_date(call->now));
	json_t *list = kb_problems_json(&found, call->lang);

	add_new(problems, list);
	json_decref(list);
	kb_problems_release(&found);
}

static void check_unit(json_t *problems, struct serve_call *call,
	const struct scope *scope, const char *unit)
{
	struct host_call host = { .method = "check", .ms = CHECK_MS };
	json_t *result = NULL;

	host.params = json_object();
	result = ask(call, scope, unit, &host, problems);
	add_new(problems, json_list(result, "problems"));
	json_decref(result);
	json_decref(host.params);
}

static void set_count(json_t *object, const char *key, size_t count)
{
	json_set(object, key, json_integer((json_int_t)count));
}

/* How much there was to look at. */
static enum status put_counts(json_t *result, struct serve_call *call,
	const struct scope *scope, struct err *err)
{
	json_t *replies = NULL;
	size_t entries = 0, procedures = 0, decisions = 0;
	enum status st =
		engine_units(&replies, call->engine, scope->commit, err);

	for (size_t i = 0; i < scope->units.len; i++) {
		const char *id = scope->units.at[i];
		const json_t *reply = json_member(replies, id);

		entries += kb_snapshot_unit(scope->snap, id)->entry_count;
		procedures += json_array_size(json_list(reply, "procedures"));
		decisions += json_array_size(json_list(reply, "decisions"));
	}
	set_count(result, "units", scope->units.len);
	set_count(result, "entries", entries);
	set_count(result, "procedures", procedures);
	set_count(result, "decisions", decisions);
	json_decref(replies);
	return st;
}

static void check_all(
	json_t *problems, struct serve_call *call, const struct scope *scope)
{
	if (scope->all)
		check_knowledge(problems, call, scope, NULL);
	for (size_t i = 0; i < scope->units.len; i++) {
		const char *unit = scope->units.at[i];

		if (!scope->all)
			check_knowledge(problems, call, scope, unit);
		check_unit(problems, call, scope, unit);
		call->progress(call, (json_int_t)i + 1,
			(json_int_t)scope->units.len, unit);
	}
}

enum status serve_check(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct scope scope;
	enum status st = scope_init(&scope, call, err);

	if (st == ST_OK) {
		json_t *problems = json_array();

		*result = json_object();
		check_all(problems, call, &scope);
		json_set(*result, "problems", problems);
		st = put_counts(*result, call, &scope, err);
	}
	if (st != ST_OK) {
		json_decref(*result);
		*result = NULL;
	}
	scope_release(&scope);
	return st;
}

/* Add a unit's tests, each with the unit's name. */
static void add_tests(json_t *list, const json_t *tests, const char *unit)
{
	size_t i;
	json_t *test;

	json_array_foreach(tests, i, test)
	{
		json_t *one = json_copy(test);

		json_set_text(one, "unit", unit);
		json_array_append_new(list, one);
	}
}

/* Add up what each unit's host counted: {"units": [{"unit", "done", "total"}],
 * "done", "total", "gate", "passed", "lacking": [problem]}. */
static json_t *new_share(void)
{
	return json_pack("{s:[], s:i, s:i, s:f, s:b, s:[]}", "units", "done", 0,
		"total", 0, "gate", gate, "passed", 1, "lacking");
}

static void add_share(json_t *share, const char *unit, const json_t *counted,
	const char *done, const char *lacking)
{
	json_int_t part = json_int(counted, done, 0);
	json_int_t total = json_int(counted, "total", 0);
	json_int_t parts = json_int(share, "done", 0) + part;
	json_int_t totals = json_int(share, "total", 0) + total;

	if (!share || total == 0)
		return;
	json_array_append_new(json_object_get(share, "units"),
		json_pack("{s:s, s:I, s:I}", "unit", unit, "done", part,
			"total", total));
	json_set(share, "done", json_integer(parts));
	json_set(share, "total", json_integer(totals));
	json_set(share, "passed",
		json_boolean((double)parts >= gate * (double)totals));
	json_array_extend(json_object_get(share, "lacking"),
		json_object_get(counted, lacking));
}

/* What a test run gives. */
struct tested {
	json_t *tests, *problems;
	json_t *coverage, *mutation; /* NULL when not asked for */
};

static json_t *test_params(const struct serve_call *call)
{
	return json_pack("{s:b, s:b}", "coverage",
		json_bool(call->params, "coverage", false), "mutate",
		json_bool(call->params, "mutate", false));
}

static void test_all(struct tested *tested, struct serve_call *call,
	const struct scope *scope)
{
	struct host_call host = { .method = "test",
		.ms = tested->mutation ? MUTATE_MS : TEST_MS };

	host.params = test_params(call);
	for (size_t i = 0; i < scope->units.len; i++) {
		const char *unit = scope->units.at[i];
		json_t *result =
			ask(call, scope, unit, &host, tested->problems);

		add_tests(tested->tests, json_list(result, "tests"), unit);
		add_new(tested->problems, json_list(result, "problems"));
		add_share(tested->coverage, unit,
			json_member(result, "coverage"), "covered", "lacking");
		add_share(tested->mutation, unit,
			json_member(result, "mutation"), "killed", "survivors");
		json_decref(result);
		call->progress(call, (json_int_t)i + 1,
			(json_int_t)scope->units.len, unit);
	}
	json_decref(host.params);
}

static size_t count_ok(const json_t *tests)
{
	size_t i, count = 0;
	json_t *test;

	json_array_foreach(tests, i, test) count +=
		json_bool(test, "ok", false);
	return count;
}

enum status serve_test(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct scope scope;
	enum status st = scope_init(&scope, call, err);

	if (st == ST_OK) {
		struct tested tested = { json_array(), json_array(), NULL,
			NULL };

		if (json_bool(call->params, "coverage", false))
			tested.coverage = new_share();
		if (json_bool(call->params, "mutate", false))
			tested.mutation = new_share();
		test_all(&tested, call, &scope);
		*result = json_object();
		set_count(*result, "passed", count_ok(tested.tests));
		set_count(*result, "failed",
			json_array_size(tested.tests) - count_ok(tested.tests));
		json_set(*result, "tests", tested.tests);
		json_set(*result, "problems", tested.problems);
		if (tested.coverage)
			json_set(*result, "coverage", tested.coverage);
		if (tested.mutation)
			json_set(*result, "mutation", tested.mutation);
	}
	scope_release(&scope);
	return st;
}
