#include "engine/cases_int.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/methods.h"
#include "engine/work.h"

void journal_release(struct journal *journal)
{
	json_decref(journal->head);
	json_decref(journal->events);
}

/* A clock that was set back does not put an event before the last. */
static void keep_order(struct journal *journal)
{
	size_t count = json_array_size(journal->events);
	const json_t *last =
		count ? json_array_get(journal->events, count - 1) : NULL;
	moment_t at = 0;

	if (last && moment_parse(&at, json_text(last, "at", "")) &&
		at > journal->now)
		journal->now = at;
}

/* As it was then, it stood on the knowledge of then. */
static void go_back_to(struct journal *journal)
{
	size_t count = json_array_size(journal->events);
	const json_t *last = json_array_get(journal->events, count - 1);

	json_set_text(journal->head, "commit",
		json_text(last, "commit",
			json_text(journal->head, "commit", "")));
}

enum status journal_load(struct journal *out, struct serve_call *call,
	const char *id, json_int_t last, struct err *err)
{
	enum status st = engine_store(&out->store, call->engine, err);

	out->now = call->now;
	out->as_of = call->as_of;
	if (st == ST_OK)
		st = store_case(&out->head, out->store, id, err);
	if (st == ST_OK)
		st = store_events(&out->events, out->store, id, last, err);
	if (st == ST_OK)
		keep_order(out);
	if (st == ST_OK && last > 0)
		go_back_to(out);
	return st;
}

/* What every method of the host that folds is given. */
static json_t *fold_params(const struct journal *journal)
{
	json_t *params = json_object();
	char day[DATE_TEXT], moment[MOMENT_TEXT];

	date_format(day, journal->as_of);
	moment_format(moment, journal->now);
	json_set_text(
		params, "procedure", json_text(journal->head, "procedure", ""));
	json_object_set(params, "events", journal->events);
	json_set_text(params, "as_of", day);
	json_set_text(params, "now", moment);
	return params;
}

/* Ask the host of the case's unit at the case's commit. Takes params. */
static enum status ask_host(json_t **result, struct serve_call *call,
	const struct journal *journal, const char *method, json_t *params,
	struct err *err)
{
	struct host_call host = { .method = method, .params = params };
	enum status st = engine_knowledge(call->engine, err);

	*result = NULL;
	if (st == ST_OK)
		st = units_call(result, engine_plugins(call->engine),
			json_text(journal->head, "commit", ""),
			json_text(journal->head, "unit", ""), &host, err);
	json_decref(params);
	return st;
}

static void set_or_drop(json_t *object, const char *key, json_t *value)
{
	if (value)
		json_object_set_new(object, key, value);
	else
		json_object_del(object, key);
}

/* What the head says of where the case is. */
static void follow_state(json_t *head, const json_t *state)
{
	json_t *step = json_member(state, "step");
	const char *due = json_text(state, "due", NULL);

	json_set_text(head, "status", json_text(state, "status", "running"));
	set_or_drop(head, "step", step ? json_incref(step) : NULL);
	set_or_drop(head, "due", due ? json_string(due) : NULL);
}

/* What the head says of who moved it last. */
static void follow_events(json_t *head, const json_t *events)
{
	size_t count = json_array_size(events);
	const json_t *last = count ? json_array_get(events, count - 1) : NULL;

	if (!last)
		return;
	json_set_text(head, "changed", json_text(last, "at", ""));
	json_set_text(head, "by", json_text(last, "by", ""));
	json_set(head, "events", json_integer((json_int_t)count));
}

void cases_set_overdue(json_t *head, date_t today)
{
	const char *due = json_text(head, "due", NULL);
	bool running = strcmp(json_text(head, "status", ""), "running") == 0;

	json_set(head, "overdue",
		json_boolean(running && due && date_parse(due) < today));
}

/* The wire's state: what the host says, under the head that we keep. */
static json_t *join(const struct journal *journal, const json_t *state)
{
	json_t *whole = json_copy(journal->head);
	char day[DATE_TEXT];

	follow_events(whole, journal->events);
	follow_state(whole, state);
	date_format(day, journal->as_of);
	json_set_text(whole, "as_of", day);
	json_object_update_missing(whole, (json_t *)state);
	return whole;
}

enum status journal_fold(json_t **state, struct serve_call *call,
	const struct journal *journal, struct err *err)
{
	json_t *result = NULL;
	enum status st = ask_host(
		&result, call, journal, "fold", fold_params(journal), err);

	*state = st == ST_OK ? join(journal, result) : NULL;
	json_decref(result);
	return st;
}

/* *result is {"events", "state"}. */
static enum status try_intent(json_t **result, struct serve_call *call,
	const struct journal *journal, json_t *intent, struct err *err)
{
	json_t *params = fold_params(journal);

	json_t *held = NULL;
	enum status st = store_roles(&held, journal->store,
		json_text(journal->head, "unit", ""), err);

	if (st != ST_OK) {
		json_decref(params);
		return st;
	}
	json_set(params, "held", held);
	json_object_set(params, "intent", intent);
	json_set_text(params, "by", call->person);
	return ask_host(result, call, journal, "try", params, err);
}

/* The journal's end is the moment at which the state was answered then. */
static void set_clock_back(
	struct journal *journal, const struct serve_call *call)
{
	size_t count = json_array_size(journal->events);
	const json_t *last = json_array_get(journal->events, count - 1);

	(void)!moment_parse(&journal->now, json_text(last, "at", ""));
	if (!json_text(call->params, "as_of", NULL))
		journal->as_of = moment_date(journal->now);
}

/* The state that a request led to when it was done. */
static enum status state_then(json_t **state, struct serve_call *call,
	const char *id, json_int_t last, struct err *err)
{
	struct journal journal = { 0 };
	enum status st = journal_load(&journal, call, id, last, err);

	if (st == ST_OK) {
		set_clock_back(&journal, call);
		st = journal_fold(state, call, &journal, err);
	}
	journal_release(&journal);
	return st;
}

/* Let the head follow, and append. */
enum status journal_append(struct store_done *done, struct serve_call *call,
	const struct journal *journal, const struct case_intent *intent,
	const json_t *tried, struct err *err)
{
	char digest[METHODS_DIGEST];
	json_t *head = json_copy(journal->head);
	const char *id = json_text(head, "case", NULL);

	methods_digest(digest, intent->method, call->params);
	follow_state(head, json_member(tried, "state"));
	struct store_step step = {
		.case_id = id,
		.procedure = json_text(head, "procedure", ""),
		.unit = json_text(head, "unit", ""),
		.person = call->person,
		.request = call->request,
		.digest = digest,
		.commit = json_text(head, "commit", ""),
		.at = journal->now,
		.expect = (json_int_t)json_array_size(journal->events),
		.head = head,
		.events = json_list(tried, "events"),
		.work = work_of(json_member(tried, "state")),
		.wake = work_wake(json_member(tried, "state")),
	};
	enum status st = store_step(done, journal->store, &step, err);

	json_decref(step.work);
	json_decref(head);
	return st;
}

/* Put the events that were written at the journal's end, as they are read
 * later; a new case has its name now. */
static void extend(struct journal *journal, const struct serve_call *call,
	const struct store_done *done, const json_t *tried)
{
	char at[MOMENT_TEXT];
	size_t i;
	json_t *event;

	moment_format(at, journal->now);
	json_set_text(journal->head, "case", done->case_id);
	json_array_foreach(json_list(tried, "events"), i, event)
	{
		json_t *whole = json_copy(event);

		json_set_text(whole, "at", at);
		json_set_text(whole, "by", call->person);
		json_array_append_new(journal->events, whole);
	}
}

/* Try, append, answer. */
static enum status move(json_t **state, struct serve_call *call,
	struct journal *journal, const struct case_intent *intent,
	struct err *err)
{
	struct store_done done = { 0 };
	json_t *tried = NULL;
	enum status st = try_intent(&tried, call, journal, intent->intent, err);
	bool writes = json_array_size(json_list(tried, "events")) > 0;

	if (st == ST_OK && writes)
		st = journal_append(&done, call, journal, intent, tried, err);
	if (st == ST_OK && done.repeated) {
		st = state_then(state, call, done.case_id, done.n, err);
	} else if (st == ST_OK) {
		if (writes)
			extend(journal, call, &done, tried);
		*state = join(journal, json_member(tried, "state"));
	}
	json_decref(tried);
	return st;
}

/* *state when the request was done before, else NULL. */
static enum status done_before(json_t **state, struct serve_call *call,
	const char *method, struct err *err)
{
	char digest[METHODS_DIGEST];
	struct store *store = NULL;
	json_t *reply = NULL;
	enum status st = engine_store(&store, call->engine, err);

	*state = NULL;
	methods_digest(digest, method, call->params);
	if (st == ST_OK)
		st = store_request(&reply, store, call->person, call->request,
			digest, err);
	if (st == ST_OK && reply)
		st = state_then(state, call, json_text(reply, "case", ""),
			json_int(reply, "n", 0), err);
	json_decref(reply);
	return st;
}

/* A journal without events for a case that is to begin. */
static enum status journal_new(
	struct journal *out, struct serve_call *call, struct err *err)
{
	const char *procedure = json_text(call->params, "procedure", "");
	struct units_found found;
	struct units_working working;
	char now[MOMENT_TEXT];
	enum status st = engine_store(&out->store, call->engine, err);

	if (st == ST_OK)
		st = units_find(&found, engine_plugins(call->engine),
			call->commit, "procedures", procedure, err);
	if (st != ST_OK)
		return st;
	if (json_text(call->params, "unit", NULL))
		snprintf(found.unit, sizeof(found.unit), "%s",
			json_text(call->params, "unit", NULL));
	out->now = call->now;
	out->as_of = call->as_of;
	out->events = json_array();
	out->head = json_object();
	moment_format(now, call->now);
	json_set(out->head, "case", json_null()); /* keeps its place */
	json_set_text(out->head, "procedure", procedure);
	json_set_text(out->head, "unit", found.unit);
	json_set_text(out->head, "title",
		json_text(call->params, "title",
			json_text(found.found, "title", procedure)));
	json_set_text(out->head, "status", "running");
	json_set_text(out->head, "opened", now);
	units_find_working(&working, engine_plugins(call->engine), call->commit,
		found.unit);
	json_set_text(out->head, "commit", working.commit);
	if (working.older)
		json_set_text(
			out->head, "notice", working.notice.text[call->lang]);
	json_decref(found.found);
	return ST_OK;
}

enum status cases_start(json_t **state, struct serve_call *call,
	const struct case_intent *start, struct err *err)
{
	struct journal journal = { 0 };
	enum status st;

	engine_lock(call->engine, call->request);
	st = done_before(state, call, start->method, err);
	if (st == ST_OK && !*state) {
		st = journal_new(&journal, call, err);
		if (st == ST_OK)
			st = move(state, call, &journal, start, err);
	}
	engine_unlock(call->engine, call->request);
	journal_release(&journal);
	return st;
}

/* The engine reminds by itself; nobody's work is in question by that. */
static bool only_told(const struct journal *journal, size_t from)
{
	static const char *const told[] = { "reminded", "overdue" };
	size_t count = json_array_size(journal->events);

	for (; from < count; from++) {
		const char *kind = json_text(
			json_array_get(journal->events, from), "kind", "");

		if (strcmp(kind, told[0]) != 0 && strcmp(kind, told[1]) != 0)
			return false;
	}
	return true;
}

static enum status check_expected(
	const struct journal *journal, json_int_t expect, struct err *err)
{
	if (expect < 0 || ((size_t)expect <= json_array_size(journal->events) &&
				  only_told(journal, (size_t)expect)))
		return ST_OK;
	return err_set(err, ST_CONFLICT,
		"Somebody else has changed the case %s meanwhile; look at it "
		"again, then repeat what you did",
		json_text(journal->head, "case", ""));
}

static enum status step_locked(json_t **state, struct serve_call *call,
	const char *id, const struct case_intent *step, struct err *err)
{
	struct journal journal = { 0 };
	enum status st = done_before(state, call, step->method, err);

	if (st != ST_OK || *state)
		return st;
	st = journal_load(&journal, call, id, 0, err);
	if (st == ST_OK)
		st = check_expected(&journal, step->expect, err);
	if (st == ST_OK)
		st = move(state, call, &journal, step, err);
	journal_release(&journal);
	return st;
}

enum status cases_step(json_t **state, struct serve_call *call, const char *id,
	const struct case_intent *step, struct err *err)
{
	/* Steps of one case wait for each other here, and not for nothing. */
	engine_lock(call->engine, id);
	enum status st = step_locked(state, call, id, step, err);

	engine_unlock(call->engine, id);
	return st;
}

/* Write down what is to do, when no event says it. */
static enum status follow(struct serve_call *call,
	const struct journal *journal, const json_t *state, struct err *err)
{
	json_t *head = json_copy(journal->head);

	follow_state(head, state);
	struct store_step step = {
		.case_id = json_text(head, "case", ""),
		.unit = json_text(head, "unit", ""),
		.person = call->person,
		.expect = (json_int_t)json_array_size(journal->events),
		.head = head,
		.work = work_of(state),
		.wake = work_wake(state),
	};
	enum status st = store_follow(journal->store, &step, err);

	json_decref(step.work);
	json_decref(head);
	return st;
}

enum status cases_tick(struct serve_call *call, const char *id, struct err *err)
{
	json_t *intent = json_pack("{s:b}", "tick", 1);
	struct case_intent tick = { .method = "tick", .intent = intent };
	struct journal journal = { 0 };
	struct store_done done = { 0 };
	json_t *tried = NULL;
	enum status st;

	engine_lock(call->engine, id);
	st = journal_load(&journal, call, id, 0, err);
	if (st == ST_OK)
		st = try_intent(&tried, call, &journal, intent, err);
	if (st == ST_OK && json_array_size(json_list(tried, "events")))
		st = journal_append(&done, call, &journal, &tick, tried, err);
	else if (st == ST_OK)
		st = follow(call, &journal, json_member(tried, "state"), err);
	engine_unlock(call->engine, id);
	json_decref(tried);
	json_decref(intent);
	journal_release(&journal);
	return st;
}

enum status cases_state(json_t **state, struct serve_call *call, const char *id,
	json_int_t last, struct err *err)
{
	struct journal journal = { 0 };
	enum status st = journal_load(&journal, call, id, last, err);

	if (st == ST_OK && last > 0)
		set_clock_back(&journal, call);
	if (st == ST_OK)
		st = journal_fold(state, call, &journal, err);
	journal_release(&journal);
	return st;
}

enum status cases_what_if(json_t **state, struct serve_call *call,
	const char *id, json_t *intent, struct err *err)
{
	struct journal journal = { 0 };
	json_t *tried = NULL;
	enum status st = journal_load(&journal, call, id, 0, err);

	if (st == ST_OK)
		st = try_intent(&tried, call, &journal, intent, err);
	if (st == ST_OK)
		*state = join(&journal, json_member(tried, "state"));
	json_decref(tried);
	journal_release(&journal);
	return st;
}

enum status cases_why(json_t **why, struct serve_call *call, const char *id,
	const char *fact, struct err *err)
{
	struct journal journal = { 0 };
	enum status st = journal_load(&journal, call, id, 0, err);

	if (st == ST_OK) {
		json_t *params = fold_params(&journal);

		json_set_text(params, "fact", fact);
		st = ask_host(why, call, &journal, "why", params, err);
	}
	journal_release(&journal);
	return st;
}

enum status cases_paper(json_t **paper, struct serve_call *call, const char *id,
	const char *text, const json_t *said, struct err *err)
{
	struct journal journal = { 0 };
	enum status st = journal_load(&journal, call, id, 0, err);

	if (st == ST_OK) {
		json_t *params = fold_params(&journal);

		json_set_text(params, "text", text);
		json_object_set(params, "said", (json_t *)said);
		st = ask_host(paper, call, &journal, "paper", params, err);
	}
	journal_release(&journal);
	return st;
}
