#include <stdlib.h>
#include <string.h>

#include "engine/host/run.h"

static bool is_to_do(const struct step_run *at)
{
	return at->state == STATE_OPEN || at->state == STATE_WAITING ||
	       at->state == STATE_UNDECIDED;
}

/* "còn 3 ngày", "hôm nay là ngày cuối", "quá hạn 2 ngày". */
static void show_left(
	struct buf *out, const struct run *run, const struct step_run *at)
{
	long days = (long)at->due_day - moment_date(run->now);
	long hours = (long)((at->due_end - run->now) / (3600 * 1000));

	if (run->now > at->due_end && at->due_day != DATE_NONE)
		buf_printf(out, lang_text(LANG_VI, "%ld days late"), -days);
	else if (run->now > at->due_end)
		buf_puts(out, lang_text(LANG_VI, "late"));
	else if (at->due_day == DATE_NONE)
		buf_printf(out, lang_text(LANG_VI, "%ld hours left"), hours);
	else if (days == 0)
		buf_puts(out, lang_text(LANG_VI, "today is the last day"));
	else
		buf_printf(out, lang_text(LANG_VI, "%ld days left"), days);
}

static json_t *term_json(const struct run *run, size_t number,
	const struct term *term, bool known)
{
	const struct step_run *at = &run->steps.at[number];
	struct buf text = BUF_INIT;
	json_t *due = json_object();
	char day[DATE_TEXT], moment[MOMENT_TEXT];

	term_show(&text, run->procedure, run->unit, term);
	json_set_text(due, "text", text.data);
	json_set(due, "overdue",
		json_boolean(known && is_to_do(at) && run->now > at->due_end));
	if (known && at->due_day != DATE_NONE) {
		date_format(day, at->due_day);
		json_set_text(due, "date", day);
	} else if (known) {
		moment_format(moment, at->due_end);
		json_set_text(due, "moment", moment);
	}
	buf_clear(&text);
	if (at->stopped) {
		json_set(due, "stopped", json_true());
		json_set_text(due, "left",
			lang_text(LANG_VI, "the clock stands now"));
	}
	if (known && is_to_do(at)) {
		show_left(&text, run, at);
		json_set_text(due, "left", text.data);
	}
	buf_release(&text);
	return due;
}

/* Is the field of the list's rows asked row by row, by a step for each? */
static bool is_asked_by_row(
	const struct run *run, const char *list, const char *field)
{
	for (size_t i = 0; i < run->procedure->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		if (!step->each.list || strcmp(step->each.list, list) != 0)
			continue;
		for (size_t k = 0; k < step->asks.len; k++)
			if (strcmp(step->asks.at[k], field) == 0)
				return true;
	}
	return false;
}

/* A row is begun with what nobody asks of it later. */
static void drop_row_fields(
	const struct run *run, const char *list, json_t *ask)
{
	json_t *fields = json_list(json_member(ask, "of"), "fields");

	for (size_t i = json_array_size(fields); i-- > 0;)
		if (is_asked_by_row(run, list,
			    json_text(json_array_get(fields, i), "fact", "")))
			json_array_remove(fields, i);
}

static json_t *ask_json(struct run *run, const char *name)
{
	const struct cell *cell = world_read(&run->world, name);
	const struct answer *answer = map_get(&run->world.answers, name);
	const struct fact *fact = cell->of.fact;
	struct buf text = BUF_INIT;
	json_t *ask = fact_ask(fact);

	drop_row_fields(run, name, ask);
	/* An answer that is not in use is still offered, to be kept. */
	if (answer && !json_is_null(answer->value)) {
		fact_show(&text, fact, answer->value);
		json_set(ask, "value", json_incref(answer->value));
		json_set_text(ask, "text", text.data);
	}
	buf_release(&text);
	return ask;
}

/* "bidders[2].ok": a field of a row, asked like a fact. */
static json_t *ask_field(struct run *run, const struct step *step,
	const struct item_run *item, const char *field)
{
	const struct fact *fact = run_field(run, step->each.list, field);
	const struct answer *answer =
		map_get(&run->world.answers, step->each.list);
	const json_t *value = json_object_get(
		json_array_get(answer ? answer->value : NULL, item->row),
		field);
	struct buf text = BUF_INIT;
	json_t *ask = fact_ask(fact);

	buf_printf(&text, "%s[%zu].%s", step->each.list, item->row + 1, field);
	json_set_text(ask, "fact", text.data);
	json_set(ask, "required", json_true());
	buf_clear(&text);
	if (value && !json_is_null(value)) {
		fact_show(&text, fact, value);
		json_set(ask, "value", json_incref((json_t *)value));
		json_set_text(ask, "text", text.data);
	}
	buf_release(&text);
	return ask;
}

static json_t *item_asks(
	struct run *run, const struct step *step, const struct item_run *item)
{
	json_t *asks = json_array();

	for (size_t i = 0; i < step->asks.len; i++)
		json_array_append_new(
			asks, ask_field(run, step, item, step->asks.at[i]));
	return asks;
}

static json_t *item_needs(const struct step *step, const struct item_run *item)
{
	json_t *needs = json_array();
	struct buf path = BUF_INIT;

	for (size_t i = 0; i < json_array_size(item->needs); i++) {
		buf_clear(&path);
		buf_printf(&path, "%s[%zu].%s", step->each.list, item->row + 1,
			json_string_value(json_array_get(item->needs, i)));
		json_array_append_new(needs, json_string(path.data));
	}
	buf_release(&path);
	return needs;
}

static json_t *asks_json(struct run *run, const struct step_run *at)
{
	json_t *asks = json_array();

	for (size_t i = 0; i < json_array_size(at->asks); i++)
		json_array_append_new(asks,
			ask_json(run, json_string_value(
					      json_array_get(at->asks, i))));
	return asks;
}

static json_t *done_json(const struct mark *mark, moment_t passed_at)
{
	json_t *done = json_object();
	char moment[MOMENT_TEXT];

	json_set_text(done, "by", mark->by);
	if (mark->at) {
		json_set_text(done, "at", mark->at);
	} else {
		moment_format(moment, passed_at);
		json_set_text(done, "at", moment);
	}
	json_set_text(done, "note", mark->note);
	return done;
}

static void set_people(
	json_t *out, const struct step *step, const struct step_run *at)
{
	const struct holder *holder = &at->holder;

	if (holder->to) {
		json_t *assigned = json_object();

		json_set_text(assigned, "to", holder->to);
		json_set_text(assigned, "by", holder->by);
		json_set_text(assigned, "at", holder->at);
		json_set_text(assigned, "instead", holder->instead);
		json_set(out, "assigned", assigned);
	}
	if (at->late && is_to_do(at))
		json_set_text(out, "escalated", step->watch.role);
}

/* What only some steps have: rounds, the way it ended, where it belongs. */
static void set_flow(json_t *out, const struct run *run,
	const struct step *step, const struct step_run *at)
{
	if (step->repeat.set) {
		json_set(out, "round", json_integer(at->round + 1));
		json_set(out, "rounds", json_integer(step->repeat.at_most + 1));
	}
	if (at->passed && at->way &&
		strcmp(at->way, step_state_name(at->state)) != 0)
		json_set_text(out, "way", at->way);
	if (step->inside >= 0)
		json_set_text(out, "inside",
			run->procedure->steps.at[step->inside].id);
	json_set_text(out, "template", step->paper);
	if (step->optional)
		json_set(out, "optional", json_true());
}

/* A row of a step, as a step of its own. */
static json_t *item_json(
	struct run *run, size_t number, const struct item_run *item)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step_run *at = &run->steps.at[number];
	bool over = at->state == STATE_CANCELLED || at->state == STATE_SKIPPED;
	enum step_state state =
		over && item->state == STATE_OPEN ? at->state : item->state;
	json_t *out = step_head(run->procedure, step);
	struct buf id = BUF_INIT;

	buf_printf(&id, "%s#%zu", step->id, item->row + 1);
	json_set_text(out, "id", id.data);
	json_set_text(out, "title", item->name.data);
	json_set_text(out, "of", step->id);
	json_set(out, "item", json_integer((json_int_t)item->row + 1));
	json_set_text(out, "state", step_state_name(state));
	json_set(out, "asks", item_asks(run, step, item));
	json_set(out, "needs", item_needs(step, item));
	if (step->has_due)
		json_set(out, "due",
			term_json(run, number, &step->due, at->has_due));
	if (state == STATE_DONE)
		json_set(
			out, "done", done_json(&item->done, item->done.moment));
	set_people(out, step, at);
	buf_release(&id);
	return out;
}

static json_t *step_json(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step_run *at = &run->steps.at[number];
	const struct cell *decided = step->decision ? at->goal : NULL;
	json_t *out = step_head(run->procedure, step);

	json_set_text(out, "state", step_state_name(at->state));
	json_set(out, "asks", asks_json(run, at));
	json_set(out, "needs", json_incref(at->needs));
	if (decided && decided->decided)
		json_set(out, "decided",
			decided_json(&run->world, decided, false));
	json_object_del(out, "due");
	if (step->has_due)
		json_set(out, "due",
			term_json(run, number, &step->due, at->has_due));
	if (at->state == STATE_DONE)
		json_set(out, "done", done_json(&at->done, at->passed_at));
	set_people(out, step, at);
	set_flow(out, run, step, at);
	if (at->reason.len)
		json_set_text(out, "reason", at->reason.data);
	json_set_text(out, "outcome", step->outcome);
	return out;
}

/* The step that a fact is asked in, for the way back to it. */
static const char *step_of_fact(const struct run *run, const char *fact)
{
	const struct step *claimed = map_get(&run->claims, fact);

	for (size_t i = 0; !claimed && i < run->procedure->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		for (size_t k = 0; !step->each.list && k < step->asks.len; k++)
			if (strcmp(step->asks.at[k], fact) == 0)
				claimed = step;
	}
	return claimed ? claimed->id : NULL;
}

static json_t *fact_json(const char *name, const char *label,
	const json_t *value, const char *text, const char *origin)
{
	json_t *out = json_object();

	json_set_text(out, "fact", name);
	json_set_text(out, "label", label);
	json_set(out, "value", json_incref((json_t *)value));
	json_set_text(out, "text", text);
	json_set_text(out, "origin", origin);
	return out;
}

/* Kept and in use: a step that asks it still counts, or a rule reads it. */
static bool is_used(struct run *run, const char *fact)
{
	const struct cell *cell = map_get(&run->world.cells, fact);
	bool asked = false;

	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		enum step_state state = run->steps.at[i].state;

		for (size_t k = 0; !step->each.list && k < step->asks.len;
			k++) {
			if (strcmp(step->asks.at[k], fact) != 0)
				continue;
			asked = true;
			if (state != STATE_SKIPPED && state != STATE_CANCELLED)
				return true;
		}
	}
	return !asked && cell && cell->value;
}

static void add_answer(
	json_t *facts, struct run *run, const struct map_slot *slot)
{
	const struct answer *answer = slot->value;
	const struct fact *fact = map_get(&run->unit->facts, slot->key);
	struct buf text = BUF_INIT;

	if (!fact || json_is_null(answer->value))
		return;
	fact_show(&text, fact, answer->value);
	json_t *out = fact_json(
		fact->name, fact->label, answer->value, text.data, "answer");

	json_set_text(out, "step", step_of_fact(run, fact->name));
	if (answer->event)
		json_set(out, "event", json_integer(answer->event));
	json_set_text(out, "by", answer->by);
	json_set_text(out, "at", answer->at);
	json_set(out, "current", json_boolean(is_used(run, fact->name)));
	json_array_append_new(facts, out);
	buf_release(&text);
}

static void add_computed(json_t *facts, const struct cell *cell)
{
	static const char *const origins[] = {
		[CELL_ANSWER] = NULL,
		[CELL_DERIVED] = "derived",
		[CELL_DECISION] = NULL, /* its outputs are named instead */
		[CELL_OUTPUT] = "decision",
		[CELL_PARAMETER] = "parameter",
		[CELL_LAW_DATE] = NULL,
		[CELL_CONDITION] = NULL,
	};
	struct buf text = BUF_INIT;

	if (!origins[cell->kind] || !cell->value)
		return;
	cell_show(&text, cell);
	json_t *out = fact_json(cell->name, cell->label, cell->value, text.data,
		origins[cell->kind]);

	json_set(out, "current", json_true());
	json_array_append_new(facts, out);
	buf_release(&text);
}

/* The outputs of every decision that was taken, read or not. */
static void read_outputs(struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct cell *cell = run->steps.at[i].goal;
		struct buf name = BUF_INIT;

		if (!cell || cell->kind != CELL_DECISION)
			continue;
		const struct decision *decision = cell->of.decision;

		for (size_t k = 0; k < decision->outputs.len; k++) {
			buf_clear(&name);
			buf_printf(&name, "%s.%s", decision->id,
				decision->outputs.at[k]);
			world_read(&run->world, name.data);
		}
		buf_release(&name);
	}
}

static json_t *facts_json(struct run *run)
{
	const struct map_slot *slot;
	json_t *facts = json_array();
	size_t at = 0;

	read_outputs(run);
	while ((slot = map_next(&run->world.answers, &at)))
		add_answer(facts, run, slot);
	at = 0;
	while ((slot = map_next(&run->world.cells, &at)))
		add_computed(facts, slot->value);
	return facts;
}

static void add_problem(json_t *problems, const struct cell *cell)
{
	const struct cell *failed = cell ? world_failure(cell) : NULL;
	const char *text = failed ? failed->err.text[LANG_VI] : NULL;

	for (size_t i = 0; text && i < json_array_size(problems); i++)
		if (strcmp(json_string_value(json_array_get(problems, i)),
			    text) == 0)
			text = NULL;
	if (text)
		json_array_append_new(problems, json_string(text));
}

static json_t *problems_json(const struct run *run)
{
	json_t *problems = json_array();

	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step_run *at = &run->steps.at[i];

		if (at->state == STATE_SKIPPED || at->state == STATE_BLOCKED)
			continue;
		add_problem(problems, at->when);
		add_problem(problems, at->goal);
	}
	return problems;
}

/* What lists of cases show: the step at hand and the nearest term. */
static void set_head(json_t *state, const struct run *run)
{
	int next = run_next(run), waiting = -1;
	const struct step_run *nearest = NULL;
	char day[DATE_TEXT];
	bool late = false;

	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step_run *at = &run->steps.at[i];

		if (waiting < 0 && at->state == STATE_WAITING)
			waiting = (int)i;
		if (!is_to_do(at) || !at->has_due)
			continue;
		if (!nearest || at->due_end < nearest->due_end)
			nearest = at;
		late = late || run->now > at->due_end;
	}
	int shown = next >= 0 ? next : waiting;

	if (shown >= 0) {
		const struct step *step = &run->procedure->steps.at[shown];

		json_set(state, "step",
			json_pack("{s:s, s:s}", "id", step->id, "title",
				step->title));
	}
	if (nearest) {
		date_format(day, moment_date(nearest->due_end));
		json_set_text(state, "due", day);
	}
	json_set(state, "overdue", json_boolean(late));
	if (next >= 0)
		json_set_text(state, "next", run->procedure->steps.at[next].id);
}

/* When the engine has to look at the case again. */
static void set_wake(json_t *state, struct run *run)
{
	moment_t wake = run_wake(run);
	char text[MOMENT_TEXT];

	if (!wake)
		return;
	moment_format(text, wake);
	json_set_text(state, "wake", text);
}

static void put_step(json_t *steps, struct run *run, size_t number)
{
	const struct step_run *at = &run->steps.at[number];

	json_array_append_new(steps, step_json(run, number));
	for (size_t i = 0; i < at->items.len; i++)
		json_array_append_new(
			steps, item_json(run, number, &at->items.at[i]));
}

json_t *run_state(struct run *run)
{
	static const char *const names[] = {
		[RUN_RUNNING] = "running",
		[RUN_FINISHED] = "finished",
		[RUN_CANCELLED] = "cancelled",
	};
	char day[DATE_TEXT];
	json_t *state = json_object();
	json_t *steps = json_array();

	date_format(day, run->world.as_of);
	json_set_text(state, "procedure", run->procedure->id);
	json_set_text(state, "unit", run->procedure->place.unit);
	json_set_text(state, "title", run->procedure->title);
	json_set_text(state, "status", names[run->status]);
	json_set_text(state, "as_of", day);
	json_set_text(state, "commit", run->unit->commit);
	set_head(state, run);
	set_wake(state, run);
	if (run->status == RUN_FINISHED && run->finish) {
		json_t *outcome = json_object();

		json_set_text(outcome, "id", run->finish->id);
		json_set_text(outcome, "title", run->finish->title);
		json_set_text(outcome, "text", run->finish->outcome);
		json_set(state, "outcome", outcome);
	}
	for (size_t i = 0; i < run->steps.len; i++)
		put_step(steps, run, i);
	json_set(state, "steps", steps);
	json_set(state, "facts", facts_json(run));
	json_set(state, "problems", problems_json(run));
	return state;
}
