#include "engine/host/intent.h"

#include <string.h>

#include "base/mem.h"

static void add_event(
	json_t *events, const char *kind, json_t *data, const char *text)
{
	json_t *event = json_object();

	json_set_text(event, "kind", kind);
	json_set(event, "data", data);
	json_set_text(event, "text", text);
	json_array_append_new(events, event);
}

static enum status no_such_fact(
	const struct unit *unit, const char *name, struct err *err)
{
	const char *closest = unit_closest_name(unit, name);

	if (unit_is_name(unit, name) || map_has(&unit->decisions, name))
		return err_set(err, ST_INVALID,
			"\"%s\" is computed from other facts and cannot be "
			"set; change the answers it rests on",
			name);
	if (closest)
		return err_set(err, ST_INVALID,
			"There is no fact \"%s\"; did you mean \"%s\"?", name,
			closest);
	return err_set(err, ST_INVALID,
		"There is no fact \"%s\"; the case's steps show what is asked",
		name);
}

static bool is_same(
	const struct run *run, const char *name, const json_t *value)
{
	const struct answer *answer = map_get(&run->world.answers, name);

	if (!answer)
		return json_is_null(value);
	return json_equal(answer->value, value);
}

/* The answers as they will stand in the journal, and in words. */
static enum status accept_facts(json_t *out, struct buf *words, struct run *run,
	const json_t *given, struct err *err)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)given, name, value)
	{
		const struct fact *fact = map_get(&run->unit->facts, name);
		json_t *accepted = NULL;

		if (!fact)
			return no_such_fact(run->unit, name, err);
		enum status st = fact_accept(&accepted, fact, value, err);

		if (st != ST_OK)
			return st;
		if (is_same(run, name, accepted)) {
			json_decref(accepted);
			continue;
		}
		buf_printf(
			words, "%s%s: ", words->len ? "; " : "", fact->label);
		fact_show(words, fact, accepted);
		json_set(out, name, accepted);
	}
	return ST_OK;
}

static enum status check_running(const struct run *run, struct err *err)
{
	if (run->status == RUN_FINISHED)
		return err_set(err, ST_CONFLICT,
			"The case has ended at \"%s\"; reopen it first, or "
			"take back the last action",
			run->finish->title);
	if (run->status == RUN_CANCELLED)
		return err_set(err, ST_CONFLICT,
			"The case was cancelled; reopen it first");
	return ST_OK;
}

static enum status take_facts(json_t *events, struct run *run, const char *kind,
	const json_t *given, struct err *err)
{
	struct buf words = BUF_INIT;
	json_t *facts = json_object();
	enum status st = accept_facts(facts, &words, run, given, err);
	bool starts = strcmp(kind, "started") == 0;

	if (st == ST_OK && (starts || json_object_size(facts))) {
		if (starts && words.len == 0)
			buf_puts(&words, lang_text(LANG_VI, "Started"));
		add_event(events, kind, json_pack("{s:O}", "facts", facts),
			words.data);
	}
	json_decref(facts);
	buf_release(&words);
	return st;
}

static enum status on_start(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	if (json_array_size(run->events))
		return err_set(
			err, ST_CONFLICT, "The case has been started already");
	return take_facts(
		events, run, "started", json_object_get(intent, "start"), err);
}

static enum status on_set(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const json_t *facts = json_object_get(intent, "set");
	enum status st = check_running(run, err);

	if (st == ST_OK && !json_is_object(facts))
		st = err_set(err, ST_INVALID,
			"\"set\" needs an object of facts and values");
	if (st == ST_OK)
		st = take_facts(events, run, "set", facts, err);
	return st;
}

/* "“A”, “B”": the labels of what is still to be answered. */
static void list_needs(
	struct buf *out, const struct run *run, const json_t *names)
{
	for (size_t i = 0; i < json_array_size(names); i++) {
		const char *name = json_string_value(json_array_get(names, i));
		const struct fact *fact = map_get(&run->unit->facts, name);

		buf_printf(out, "%s“%s” (%s)", i ? ", " : "",
			fact ? fact->label : name, name);
	}
}

static enum status check_answered(
	const struct run *run, size_t number, struct err *err)
{
	const struct step_run *at = &run->steps.at[number];
	struct buf list = BUF_INIT;
	enum status st = ST_OK;

	if (json_array_size(at->needs) == 0)
		return ST_OK;
	list_needs(&list, run, at->needs);
	st = err_set(err, ST_CONFLICT,
		"The step \"%s\" cannot be closed yet; still to be answered: "
		"%s",
		run->procedure->steps.at[number].title, list.data);
	buf_release(&list);
	return st;
}

static enum status refuse_state(
	const struct run *run, size_t number, struct err *err)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step_run *at = &run->steps.at[number];

	switch (at->state) {
	case STATE_DONE:
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" is done already", step->title);
	case STATE_SKIPPED:
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" does not apply to this case",
			step->title);
	case STATE_BLOCKED:
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" is not open yet; do the steps before "
			"it first",
			step->title);
	case STATE_UNDECIDED:
		return check_answered(run, number, err);
	case STATE_WAITING:
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" waits for a day or an event and "
			"cannot be closed by hand",
			step->title);
	default:
		return ST_OK;
	}
}

static enum status check_closable(
	const struct run *run, size_t number, struct err *err)
{
	const struct step *step = &run->procedure->steps.at[number];
	enum status st = refuse_state(run, number, err);

	if (st == ST_OK)
		st = check_answered(run, number, err);
	if (st == ST_OK && step->kind == STEP_DECIDE)
		st = err_set(err, ST_CONFLICT,
			"The step \"%s\" is computed and cannot be closed by "
			"hand",
			step->title);
	return st;
}

/* An awaited event may be said to have come by closing its step. */
static bool is_awaited(const struct run *run, int number)
{
	return number >= 0 && run->steps.at[number].state == STATE_WAITING &&
	       run->procedure->steps.at[number].event;
}

static void add_received(json_t *events, const char *name)
{
	struct buf text = BUF_INIT;

	buf_printf(&text, lang_text(LANG_VI, "Received: %s"), name);
	add_event(events, "received", json_pack("{s:s}", "event", name),
		text.data);
	buf_release(&text);
}

static void add_done(json_t *events, const struct step *step, const char *note)
{
	struct buf text = BUF_INIT;
	json_t *data = json_pack("{s:s}", "step", step->id);

	buf_printf(&text, lang_text(LANG_VI, "Done: %s"), step->title);
	json_set_text(data, "note", note);
	if (note && *note)
		buf_printf(&text, " (%s)", note);
	add_event(events, "done", data, text.data);
	buf_release(&text);
}

static enum status on_done(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const char *id = json_text(intent, "done", "");
	int number = procedure_step(run->procedure, id);
	enum status st = check_running(run, err);

	if (st == ST_OK && number < 0)
		st = err_set(err, ST_INVALID,
			"The procedure \"%s\" has no step \"%s\"",
			run->procedure->title, id);
	if (st == ST_OK && is_awaited(run, number)) {
		add_received(events, run->procedure->steps.at[number].event);
		return ST_OK;
	}
	if (st == ST_OK)
		st = check_closable(run, (size_t)number, err);
	if (st == ST_OK)
		add_done(events, &run->procedure->steps.at[number],
			json_text(intent, "note", NULL));
	return st;
}

static const char *text_of_event(const json_t *events, int number)
{
	for (size_t i = 0; i < json_array_size(events); i++) {
		const json_t *event = json_array_get(events, i);

		if (json_int(event, "n", (json_int_t)i + 1) == number)
			return json_text(event, "text", NULL);
	}
	return NULL;
}

static enum status on_undo(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	int number = run_undoable(run->events);
	struct buf text = BUF_INIT;

	(void)intent;
	if (run->status == RUN_CANCELLED)
		return check_running(run, err);
	if (!number)
		return err_set(err, ST_CONFLICT,
			"There is nothing in this case to take back");
	const char *what = text_of_event(run->events, number);

	buf_printf(
		&text, lang_text(LANG_VI, "Taken back: %s"), what ? what : "");
	add_event(events, "undone", json_pack("{s:i}", "event", number),
		text.data);
	buf_release(&text);
	return ST_OK;
}

static enum status with_reason(json_t *events, const char *kind,
	const char *format, const json_t *reason, struct err *err)
{
	const char *why = json_string_value(reason);
	struct buf text = BUF_INIT;

	if (!why || !*why)
		return err_set(err, ST_INVALID,
			"Say why, in a few words: the reason goes into the "
			"case's record");
	buf_printf(&text, lang_text(LANG_VI, format), why);
	add_event(events, kind, json_pack("{s:s}", "reason", why), text.data);
	buf_release(&text);
	return ST_OK;
}

static enum status on_cancel(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	enum status st = check_running(run, err);

	if (st != ST_OK)
		return st;
	return with_reason(events, "cancelled", "Cancelled: %s",
		json_object_get(intent, "cancel"), err);
}

static enum status on_reopen(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	if (run->status == RUN_RUNNING)
		return err_set(err, ST_CONFLICT,
			"The case is running; there is nothing to reopen");
	return with_reason(events, "reopened", "Reopened: %s",
		json_object_get(intent, "reopen"), err);
}

static enum status on_received(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const char *name = json_text(intent, "received", "");
	enum status st = check_running(run, err);

	if (st != ST_OK)
		return st;
	for (size_t i = 0; i < run->steps.len; i++) {
		const char *event = run->procedure->steps.at[i].event;

		if (event && strcmp(event, name) == 0) {
			add_received(events, name);
			return ST_OK;
		}
	}
	return err_set(err, ST_INVALID,
		"No step of the procedure \"%s\" waits for \"%s\"",
		run->procedure->title, name);
}

/* The moment at which a wait ended, written down once. */
static void add_timer(json_t *events, struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step_run *at = &run->steps.at[number];
	char day[DATE_TEXT];
	struct buf text = BUF_INIT;

	date_format(day, moment_date(at->passed_at));
	buf_printf(
		&text, lang_text(LANG_VI, "The wait is over: %s"), step->title);
	add_event(events, "timer",
		json_pack("{s:s, s:s}", "step", step->id, "date", day),
		text.data);
	buf_release(&text);
}

static enum status on_tick(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	(void)intent;
	(void)err;
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		const struct step_run *at = &run->steps.at[i];
		bool came = step->event && map_has(&run->received, step->event);

		if (step->kind == STEP_WAIT && at->state == STATE_DONE &&
			!at->timer.set && !came)
			add_timer(events, run, i);
	}
	return ST_OK;
}

static const struct {
	const char *name;
	enum status (*take)(json_t *events, struct run *run,
		const json_t *intent, struct err *err);
} rows[] = {
	{ "start", on_start },
	{ "set", on_set },
	{ "done", on_done },
	{ "undo", on_undo },
	{ "cancel", on_cancel },
	{ "reopen", on_reopen },
	{ "received", on_received },
	{ "tick", on_tick },
};

enum status intent_events(
	json_t **out, struct run *run, const json_t *intent, struct err *err)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (!json_object_get(intent, rows[i].name))
			continue;
		*out = json_array();
		enum status st = rows[i].take(*out, run, intent, err);

		if (st != ST_OK) {
			json_decref(*out);
			*out = NULL;
		}
		return st;
	}
	return err_set(err, ST_INVALID,
		"The intent says nothing to do; it needs one of start, set, "
		"done, undo, cancel, reopen, received, tick");
}
