#include <string.h>

#include "engine/cases.h"
#include "engine/methods.h"

static const char *text(const struct serve_call *call, const char *name)
{
	return json_text(call->params, name, NULL);
}

static json_t *facts(const struct serve_call *call)
{
	json_t *given = json_member(call->params, "facts");

	return given ? json_incref(given) : json_object();
}

/* {name: value}; takes the value. */
static json_t *intent(const char *name, json_t *value)
{
	json_t *object = json_object();

	json_set(object, name, value);
	return object;
}

/* Takes the intent. */
static enum status step(json_t **result, struct serve_call *call,
	const char *method, json_t *what, struct err *err)
{
	struct case_intent one = {
		.method = method,
		.intent = what,
		.expect = json_int(call->params, "expect", -1),
	};
	enum status st =
		cases_step(result, call, text(call, "case"), &one, err);

	json_decref(what);
	return st;
}

enum status serve_case_start(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct case_intent start = {
		.method = "case.start",
		.intent = intent("start", facts(call)),
		.expect = -1,
	};
	enum status st = cases_start(result, call, &start, err);

	json_decref(start.intent);
	return st;
}

enum status serve_case_set(
	json_t **result, struct serve_call *call, struct err *err)
{
	return step(result, call, "case.set", intent("set", facts(call)), err);
}

enum status serve_case_done(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *done = intent("done", json_string(text(call, "step")));

	json_set_text(done, "note", text(call, "note"));
	json_set_text(done, "verdict", text(call, "verdict"));
	return step(result, call, "case.done", done, err);
}

enum status serve_case_undo(
	json_t **result, struct serve_call *call, struct err *err)
{
	return step(
		result, call, "case.undo", intent("undo", json_true()), err);
}

enum status serve_case_cancel(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *cancel = intent("cancel", json_string(text(call, "reason")));

	json_set_text(cancel, "step", text(call, "step"));
	return step(result, call, "case.cancel", cancel, err);
}

enum status serve_case_reopen(
	json_t **result, struct serve_call *call, struct err *err)
{
	return step(result, call, "case.reopen",
		intent("reopen", json_string(text(call, "reason"))), err);
}

enum status serve_case_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	return cases_state(result, call, text(call, "case"),
		json_int(call->params, "event", 0), err);
}

enum status serve_case_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct store_filter filter = { .status = text(call, "status"),
		.procedure = text(call, "procedure"),
		.unit = text(call, "unit") };
	struct store *store = NULL;
	json_t *cases = NULL, *head;
	size_t i;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_cases(&cases, store, &filter, err);
	json_array_foreach(cases, i, head) cases_set_overdue(head, call->as_of);
	if (st == ST_OK) {
		*result = json_object();
		json_set(*result, "cases", cases);
	}
	return st;
}

enum status serve_case_log(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct store *store = NULL;
	json_t *events = NULL;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_events(&events, store, text(call, "case"), 0, err);
	if (st == ST_OK) {
		*result = json_object();
		json_set(*result, "events", events);
	}
	return st;
}

enum status serve_case_why(
	json_t **result, struct serve_call *call, struct err *err)
{
	return cases_why(
		result, call, text(call, "case"), text(call, "fact"), err);
}

enum status serve_case_whatif(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *what = intent("set", facts(call));
	enum status st =
		cases_what_if(result, call, text(call, "case"), what, err);

	json_decref(what);
	return st;
}
