#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/intent_int.h"

void intent_add(
	json_t *events, const char *kind, json_t *data, const char *text)
{
	json_t *event = json_object();

	json_set_text(event, "kind", kind);
	json_set(event, "data", data);
	json_set_text(event, "text", text);
	json_array_append_new(events, event);
}

enum status intent_running(const struct run *run, struct err *err)
{
	if (run->status == RUN_FINISHED)
		return err_set(err, ST_CONFLICT,
			"The case has ended at \"%s\"; reopen it first, or "
			"take back the last action",
			run->finish ? run->finish->title
				    : run->procedure->title);
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
	enum status st = intent_facts(facts, &words, run, given, err);
	bool starts = strcmp(kind, "started") == 0;

	if (st == ST_OK && (starts || json_object_size(facts))) {
		if (starts && words.len == 0)
			buf_puts(&words, lang_text(LANG_VI, "Started"));
		intent_add(events, kind, json_pack("{s:O}", "facts", facts),
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
	enum status st = intent_running(run, err);

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
	case STATE_CANCELLED:
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" was cancelled", step->title);
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
	if (st == ST_OK &&
		(step->kind == STEP_DECIDE || step->kind == STEP_CALL))
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
	intent_add(events, "received", json_pack("{s:s}", "event", name),
		text.data);
	buf_release(&text);
}

/* Which step, and which of its rows: "kiem-tra#2". */
struct closing {
	size_t number;
	const struct step *step;
	struct item_run *item; /* or NULL */
	const char *note, *verdict;
};

static void add_done(
	json_t *events, struct run *run, const struct closing *what)
{
	const struct step *step = what->step;
	const char *title = what->item ? what->item->name.data : step->title;
	struct buf text = BUF_INIT;
	json_t *data = json_pack("{s:s}", "step", step->id);

	buf_printf(&text,
		what->verdict && strcmp(what->verdict, WAY_REFUSED) == 0
			? lang_text(LANG_VI, "Refused: %s")
			: lang_text(LANG_VI, "Done: %s"),
		title);
	if (what->item) {
		json_set(data, "item",
			json_integer((json_int_t)what->item->row + 1));
		json_set(data, "key",
			intent_row_key(run, what->number, what->item->row));
	}
	json_set_text(data, "verdict", what->verdict);
	json_set_text(data, "note", what->note);
	if (what->note && *what->note)
		buf_printf(&text, " (%s)", what->note);
	intent_add(events, "done", data, text.data);
	buf_release(&text);
}

static enum status find_item(
	struct closing *out, struct run *run, const char *mark, struct err *err)
{
	struct step_run *at = &run->steps.at[out->number];
	long row = mark ? strtol(mark + 1, NULL, 10) : 0;

	if (!out->step->each.list)
		return ST_OK;
	if (mark && row >= 1 && (size_t)row <= at->items.len) {
		out->item = &at->items.at[row - 1];
		return ST_OK;
	}
	return err_set(err, ST_INVALID,
		"The step \"%s\" is done row by row; name one as \"%s#1\" to "
		"\"%s#%zu\"",
		out->step->title, out->step->id, out->step->id, at->items.len);
}

static enum status find_closing(struct closing *out, struct run *run,
	const json_t *intent, struct err *err)
{
	const char *name = json_text(intent, "done", "");
	const char *mark = strchr(name, '#');
	char *id =
		mark ? mem_bytes(name, (size_t)(mark - name)) : mem_text(name);
	int number = procedure_step(run->procedure, id);

	free(id);
	if (number < 0)
		return err_set(err, ST_INVALID,
			"The procedure \"%s\" has no step \"%s\"",
			run->procedure->title, name);
	*out = (struct closing){
		.number = (size_t)number,
		.step = &run->procedure->steps.at[number],
		.note = json_text(intent, "note", NULL),
		.verdict = json_text(intent, "verdict", NULL),
	};
	return find_item(out, run, mark, err);
}

static enum status check_item(
	const struct run *run, const struct closing *what, struct err *err)
{
	struct buf list = BUF_INIT;
	enum status st = refuse_state(run, what->number, err);

	if (st == ST_OK && what->item->state != STATE_OPEN)
		st = err_set(err, ST_CONFLICT,
			"The step \"%s\" is done already",
			what->item->name.data);
	if (st != ST_OK || json_array_size(what->item->needs) == 0)
		return st;
	for (size_t i = 0; i < json_array_size(what->item->needs); i++)
		buf_printf(&list, "%s%s[%zu].%s", i ? ", " : "",
			what->step->each.list, what->item->row + 1,
			json_string_value(
				json_array_get(what->item->needs, i)));
	st = err_set(err, ST_CONFLICT,
		"The step \"%s\" cannot be closed yet; still to be answered: "
		"%s",
		what->item->name.data, list.data);
	buf_release(&list);
	return st;
}

static enum status check_verdict(struct closing *what, struct err *err)
{
	const char *given = what->verdict;

	if (what->step->kind != STEP_APPROVE) {
		if (given)
			return err_set(err, ST_INVALID,
				"The step \"%s\" takes no verdict",
				what->step->title);
		return ST_OK;
	}
	what->verdict = given ? given : WAY_APPROVED;
	if (strcmp(what->verdict, WAY_APPROVED) != 0 &&
		strcmp(what->verdict, WAY_REFUSED) != 0)
		return err_set(err, ST_INVALID,
			"The verdict is \"%s\"; it may be approved or refused",
			given);
	if (strcmp(what->verdict, WAY_REFUSED) == 0 &&
		!(what->note && *what->note))
		return err_set(err, ST_INVALID,
			"Say why, in a few words: the reason goes into the "
			"case's record");
	return ST_OK;
}

static enum status on_done(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	struct closing what = { 0 };
	enum status st = intent_running(run, err);

	if (st == ST_OK)
		st = find_closing(&what, run, intent, err);
	if (st == ST_OK)
		st = intent_person(run, what.number, err);
	if (st == ST_OK && is_awaited(run, (int)what.number)) {
		add_received(events, what.step->event);
		return ST_OK;
	}
	if (st == ST_OK)
		st = what.item ? check_item(run, &what, err)
			       : check_closable(run, what.number, err);
	if (st == ST_OK)
		st = check_verdict(&what, err);
	if (st == ST_OK)
		add_done(events, run, &what);
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
		return intent_running(run, err);
	if (!number)
		return err_set(err, ST_CONFLICT,
			"There is nothing in this case to take back");
	const char *what = text_of_event(run->events, number);

	buf_printf(
		&text, lang_text(LANG_VI, "Taken back: %s"), what ? what : "");
	intent_add(events, "undone", json_pack("{s:i}", "event", number),
		text.data);
	buf_release(&text);
	return ST_OK;
}

enum status intent_reason(json_t *events, const char *kind, const char *format,
	const json_t *reason, struct err *err)
{
	const char *why = json_string_value(reason);
	struct buf text = BUF_INIT;

	if (!why || !*why)
		return err_set(err, ST_INVALID,
			"Say why, in a few words: the reason goes into the "
			"case's record");
	buf_printf(&text, lang_text(LANG_VI, format), why);
	intent_add(events, kind, json_pack("{s:s}", "reason", why), text.data);
	buf_release(&text);
	return ST_OK;
}

static enum status on_cancel(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	enum status st = intent_running(run, err);

	if (st != ST_OK)
		return st;
	if (json_text(intent, "step", NULL))
		return intent_drop(events, run, intent, err);
	return intent_reason(events, "cancelled", "Cancelled: %s",
		json_object_get(intent, "cancel"), err);
}

static enum status on_reopen(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	if (run->status == RUN_RUNNING)
		return err_set(err, ST_CONFLICT,
			"The case is running; there is nothing to reopen");
	return intent_reason(events, "reopened", "Reopened: %s",
		json_object_get(intent, "reopen"), err);
}

static enum status on_received(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const char *name = json_text(intent, "received", "");
	enum status st = intent_running(run, err);

	if (st != ST_OK)
		return st;
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		const char *closes = step->each.event;
		bool named = (step->event && strcmp(step->event, name) == 0) ||
			     (closes && strcmp(closes, name) == 0);

		if (named) {
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
	intent_add(events, "timer",
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
		bool came = at->way && strcmp(at->way, WAY_EXPIRED) != 0;

		if (step->kind == STEP_WAIT && at->state == STATE_DONE &&
			!at->timer.set && !came)
			add_timer(events, run, i);
		intent_tell_late(events, run, i);
	}
	return ST_OK;
}

static const struct intent_row rows[] = {
	{ "start", on_start },
	{ "set", on_set },
	{ "done", on_done },
	{ "undo", on_undo },
	{ "cancel", on_cancel },
	{ "reopen", on_reopen },
	{ "received", on_received },
	{ "tick", on_tick },
	{ 0 },
};

static const struct intent_row *find_row(const json_t *intent)
{
	const struct intent_row *const tables[] = { rows, intent_people,
		intent_times };

	for (size_t t = 0; t < sizeof(tables) / sizeof(*tables); t++)
		for (const struct intent_row *row = tables[t]; row->name; row++)
			if (json_object_get(intent, row->name))
				return row;
	return NULL;
}

enum status intent_events(
	json_t **out, struct run *run, const json_t *intent, struct err *err)
{
	const struct intent_row *row = find_row(intent);

	*out = NULL;
	if (!row)
		return err_set(err, ST_INVALID,
			"The intent says nothing to do; it needs one of start, "
			"set, done, undo, cancel, reopen, received, tick, "
			"claim, assign, delegate, release, hand, extend, "
			"pause, resume, note");
	*out = json_array();
	enum status st = row->take(*out, run, intent, err);

	if (st != ST_OK) {
		json_decref(*out);
		*out = NULL;
	}
	return st;
}
