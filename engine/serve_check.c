#include <string.h>

#include "engine/methods.h"
#include "engine/scope.h"
#include "kb/check.h"

enum {
	CHECK_MS = 20000,
	TEST_MS = 60000
};

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

static void test_all(json_t *tests, json_t *problems, struct serve_call *call,
	const struct scope *scope)
{
	struct host_call host = { .method = "test", .ms = TEST_MS };

	host.params = json_object();
	for (size_t i = 0; i < scope->units.len; i++) {
		const char *unit = scope->units.at[i];
		json_t *result = ask(call, scope, unit, &host, problems);

		add_tests(tests, json_list(result, "tests"), unit);
		add_new(problems, json_list(result, "problems"));
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
		json_t *tests = json_array(), *problems = json_array();

		test_all(tests, problems, call, &scope);
		*result = json_object();
		set_count(*result, "passed", count_ok(tests));
		set_count(*result, "failed",
			json_array_size(tests) - count_ok(tests));
		json_set(*result, "tests", tests);
		json_set(*result, "problems", problems);
	}
	scope_release(&scope);
	return st;
}
