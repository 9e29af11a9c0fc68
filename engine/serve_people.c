/*
 * Who does what, and by when: methods that move a case by one intent each,
 * the inbox, and who has which role.
 */
#include <string.h>

#include "engine/cases.h"
#include "engine/methods.h"

static const char *text(const struct serve_call *call, const char *name)
{
	return json_text(call->params, name, NULL);
}

/* The intent has the method's own name for what `member` holds, and takes
 * along what else is said. */
static enum status move(json_t **result, struct serve_call *call,
	const char *method, const char *member, struct err *err)
{
	static const char *const beside[] = { "to", "reason", "note", "days",
		"working_days", "months", "hours" };
	const char *name = strchr(method, '.') + 1;
	json_t *intent = json_object();

	json_set(intent, name,
		member ? json_incref(json_object_get(call->params, member))
		       : json_true());
	for (size_t i = 0; i < sizeof(beside) / sizeof(*beside); i++)
		if (strcmp(beside[i], name) != 0)
			json_set(intent, beside[i],
				json_incref(json_object_get(
					call->params, beside[i])));
	struct case_intent one = {
		.method = method,
		.intent = intent,
		.expect = json_int(call->params, "expect", -1),
	};
	enum status st =
		cases_step(result, call, text(call, "case"), &one, err);

	json_decref(intent);
	return st;
}

#define MOVE(function, method, member) \
	enum status function( \
		json_t **result, struct serve_call *call, struct err *err) \
	{ \
		return move(result, call, method, member, err); \
	}

MOVE(serve_case_claim, "case.claim", "step")
MOVE(serve_case_assign, "case.assign", "step")
MOVE(serve_case_delegate, "case.delegate", "step")
MOVE(serve_case_release, "case.release", "step")
MOVE(serve_case_hand, "case.hand", "from")
MOVE(serve_case_extend, "case.extend", "step")
MOVE(serve_case_pause, "case.pause", "reason")
MOVE(serve_case_resume, "case.resume", NULL)
MOVE(serve_case_note, "case.note", "text")
MOVE(serve_case_received, "case.received", "event")

enum {
	INBOX_ROWS = 200
};

static void set_overdue(json_t *rows, date_t today)
{
	size_t i;
	json_t *row;

	json_array_foreach(rows, i, row)
	{
		const char *due = json_text(row, "due", NULL);

		json_set(row, "overdue",
			json_boolean(due && date_parse(due) < today));
	}
}

static enum status list(json_t *result, struct serve_call *call,
	const char *name, struct store_inbox *inbox, struct err *err)
{
	struct store *store = NULL;
	json_t *rows = NULL;
	json_int_t total = 0;
	struct buf key = BUF_INIT;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_work(&rows, &total, store, inbox, err);
	if (st == ST_OK) {
		set_overdue(rows, call->as_of);
		json_set(result, name, rows);
		buf_printf(&key, "%s_total", name);
		json_set(result, key.data, json_integer(total));
	}
	buf_release(&key);
	return st;
}

enum status serve_case_inbox(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct store_inbox inbox = {
		.person = text(call, "person") ? text(call, "person")
					       : call->person,
		.role = text(call, "role"),
		.unit = text(call, "unit"),
		.limit = (int)json_int(call->params, "limit", INBOX_ROWS),
	};
	json_t *reply = json_object();
	enum status st = list(reply, call, "mine", &inbox, err);

	json_set_text(reply, "person", inbox.person);
	inbox.open = true;
	if (st == ST_OK)
		st = list(reply, call, "open", &inbox, err);
	if (st != ST_OK) {
		json_decref(reply);
		return st;
	}
	*result = reply;
	return ST_OK;
}

static enum status roles(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct store *store = NULL;
	json_t *held = NULL;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_roles(&held, store, text(call, "unit"), err);
	if (st != ST_OK)
		return st;
	*result = json_object();
	json_set_text(*result, "unit", text(call, "unit"));
	json_set(*result, "roles", held);
	return ST_OK;
}

static enum status set_role(
	json_t **result, struct serve_call *call, bool has, struct err *err)
{
	struct store *store = NULL;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_role_set(store, text(call, "unit"),
			text(call, "role"), text(call, "person"), has, err);
	return st == ST_OK ? roles(result, call, err) : st;
}

enum status serve_role_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	return roles(result, call, err);
}

enum status serve_role_give(
	json_t **result, struct serve_call *call, struct err *err)
{
	return set_role(result, call, true, err);
}

enum status serve_role_take(
	json_t **result, struct serve_call *call, struct err *err)
{
	return set_role(result, call, false, err);
}
