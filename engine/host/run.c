#include "engine/host/run.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/lua_json.h"

static const char *const state_names[STATE_COUNT] = {
	[STATE_BLOCKED] = "blocked",
	[STATE_UNDECIDED] = "undecided",
	[STATE_OPEN] = "open",
	[STATE_WAITING] = "waiting",
	[STATE_DONE] = "done",
	[STATE_SKIPPED] = "skipped",
	[STATE_CANCELLED] = "cancelled",
};

const char *step_state_name(enum step_state state)
{
	return state_names[state];
}

static enum status compute_when(
	json_t **out, struct world *world, void *ctx, struct err *err)
{
	const struct step *step = ctx;
	struct feel_scope scope = decision_scope(world);
	struct value value = VALUE_UNKNOWN;
	int line = 0;
	enum status st;

	if (step->when.function != LUA_NO_FUNCTION) {
		st = world_call(out, world, step->when.function, &line, err);
		if (st == ST_PLUGIN && line != LINE_TOLD)
			err_prefix(err, "%s:%d: %s", step->place.file,
				line ? line : step->place.line, step->id);
		return st;
	}
	st = feel_eval(&value, step->when.feel, &scope, err);
	if (st == ST_OK && value.kind == VALUE_BOOLEAN)
		*out = json_boolean(value.as.boolean);
	else if (st == ST_OK && value.kind != VALUE_NULL)
		st = err_set(err, ST_PLUGIN,
			"%s:%d: the condition of step \"%s\" is neither true "
			"nor false",
			step->place.file, step->place.line, step->id);
	value_release(&value);
	return st;
}

/* What a FEEL condition read and did not know is what stopped it. */
static void note_blockers(struct cell *cell)
{
	for (size_t i = 0; !cell->value && i < cell->reads.len; i++)
		if (!cell->reads.at[i]->value)
			*VEC_ADD(&cell->blockers) = cell->reads.at[i];
}

enum truth run_applies(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];
	const struct step *step = &run->procedure->steps.at[number];

	if (!step->when.feel && step->when.function == LUA_NO_FUNCTION)
		return TRUTH_TRUE;
	/* Its condition reads, by way of others, what it asks itself. */
	if (at->deciding)
		return TRUTH_TRUE;
	if (!at->when) {
		at->deciding = true;
		at->when = world_condition(
			&run->world, compute_when, (void *)step);
		if (step->when.feel)
			note_blockers(at->when);
		at->deciding = false;
		if (run->world.met_busy) {
			at->when = NULL; /* too early: ask again later */
			return TRUTH_UNKNOWN;
		}
	}
	if (!at->when->value)
		return TRUTH_UNKNOWN;
	return json_is_true(at->when->value) ? TRUTH_TRUE : TRUTH_FALSE;
}

/* An answer counts unless every step that asks it does not apply. */
static bool is_current(void *ctx, const char *fact)
{
	struct run *run = ctx;
	bool asked = false;

	for (size_t i = 0; i < run->procedure->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		bool asks = false;

		for (size_t k = 0; !asks && k < step->asks.len; k++)
			asks = strcmp(step->asks.at[k], fact) == 0;
		if (asks && run_applies(run, i) != TRUTH_FALSE)
			return true;
		asked = asked || asks;
	}
	return !asked;
}

static bool was_done(const struct step_run *step)
{
	return step->passed && step->state == STATE_DONE;
}

/* Whether what the step comes after lets it open. */
static bool joins(const struct run *run, const struct step *step)
{
	size_t passed = 0, done = 0;

	for (size_t i = 0; i < step->after.len; i++) {
		const struct step_run *before =
			&run->steps.at[step->after.at[i]];

		passed += before->passed;
		done += was_done(before);
	}
	if (passed == step->after.len)
		return true;
	if (step->join == JOIN_ANY)
		return done > 0;
	return step->join == JOIN_COUNT && done >= step->join_count;
}

static moment_t join_moment(const struct run *run, const struct step *step)
{
	moment_t last = run->started;

	for (size_t i = 0; i < step->after.len; i++) {
		const struct step_run *before =
			&run->steps.at[step->after.at[i]];

		if (before->passed && before->passed_at > last)
			last = before->passed_at;
	}
	return last;
}

/* When the last of the answers that a cell rests on was given. */
static moment_t answered_at(struct run *run, const struct cell *cell)
{
	json_t *names = json_array();
	moment_t last = 0;

	world_rests_on(names, cell);
	for (size_t i = 0; i < json_array_size(names); i++) {
		const struct answer *answer = map_get(&run->world.answers,
			json_string_value(json_array_get(names, i)));
		moment_t at = 0;

		if (answer && answer->at && moment_parse(&at, answer->at) &&
			at > last)
			last = at;
	}
	json_decref(names);
	return last;
}

static void pass(struct step_run *step, enum step_state state, moment_t at)
{
	step->state = state;
	step->passed = true;
	step->passed_at = at > step->ready_at ? at : step->ready_at;
}

/* The fact a term begins from, as a moment. */
static bool fact_moment(struct run *run, const char *name, moment_t *out)
{
	const struct cell *cell = world_read(&run->world, name);
	const char *text = cell ? json_string_value(cell->value) : NULL;
	date_t day = text ? date_parse(text) : DATE_NONE;

	if (day == DATE_NONE)
		return false;
	*out = moment_of_date(day);
	return true;
}

bool run_term_end(struct run *run, size_t number, const struct term *term,
	date_t *day, moment_t *end)
{
	const struct step_run *step = &run->steps.at[number];
	moment_t start = step->ready_at;
	bool known = step->ready;

	if (term->kind == TERM_TEXT)
		return false;
	if (term->from) {
		known = fact_moment(run, term->from, &start);
	} else if (term->after) {
		int after = procedure_step(run->procedure, term->after);

		known = after >= 0 && run->steps.at[after].passed;
		start = after >= 0 ? run->steps.at[after].passed_at : 0;
	}
	if (known)
		*end = term_end(term, unit_calendar(run->unit, term->calendar),
			start, day);
	return known;
}

/* The first moment at which a wait is over by the clock, if it ever is. */
static bool wait_over(struct run *run, size_t number, moment_t *at)
{
	const struct step *step = &run->procedure->steps.at[number];
	date_t day = DATE_NONE;
	moment_t end = 0;

	if (step->has_term &&
		run_term_end(run, number, &step->term, &day, &end)) {
		*at = end + 1;
		return true;
	}
	return step->until && fact_moment(run, step->until, at);
}

static void settle_wait(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];
	const char *received =
		step->event ? map_get(&run->received, step->event) : NULL;
	moment_t over = 0;
	bool ends = wait_over(run, number, &over);

	at->state = STATE_WAITING;
	if (received) {
		moment_t moment = 0;

		(void)!moment_parse(&moment, received);
		pass(at, STATE_DONE, moment);
	} else if (at->timer.set) {
		pass(at, STATE_DONE, at->timer.moment);
	} else if (ends && run->now >= over) {
		pass(at, STATE_DONE, over);
	}
	if (step->until) {
		const struct cell *cell = world_read(&run->world, step->until);

		if (!cell->value)
			world_missing(at->needs, cell);
	}
}

static void settle_work(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];
	bool whole = json_array_size(at->needs) == 0 &&
		     (!at->goal || !world_failure(at->goal));

	at->state = STATE_OPEN;
	if (!whole)
		return;
	if (at->done.set)
		pass(at, STATE_DONE, at->done.moment);
	else if (step->automatic && at->goal)
		pass(at, STATE_DONE, answered_at(run, at->goal));
	else if (step->automatic)
		pass(at, STATE_DONE, at->ready_at);
}

static void settle_decide(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];
	const struct cell *cell = at->goal;

	at->state = STATE_OPEN;
	if (cell->value) {
		pass(at, STATE_DONE, answered_at(run, cell));
	} else if (!cell->failed && cell->decided->state == DECIDED_NONE) {
		buf_puts(&at->reason,
			lang_text(LANG_VI,
				"No row of the table covers these facts; "
				"check the answers, or the table"));
	}
}

static void settle_finish(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	if (run->finish)
		return;
	if (!run->may_finish && !at->done.set) {
		at->state = STATE_OPEN;
		buf_puts(&at->reason,
			lang_text(LANG_VI, "The case was reopened"));
		return;
	}
	pass(at, STATE_DONE, at->ready_at);
	/* Nothing comes after the end. */
	at->passed = false;
	run->finish = &run->procedure->steps.at[number];
}

static void (*const settlers[STEP_KINDS])(struct run *, size_t) = {
	[STEP_FORM] = settle_work,
	[STEP_TASK] = settle_work,
	[STEP_DECIDE] = settle_decide,
	[STEP_WAIT] = settle_wait,
	[STEP_FINISH] = settle_finish,
};

static void say_blocked(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];
	const char *mark = "";

	buf_puts(&at->reason, lang_text(LANG_VI, "Waits for: "));
	for (size_t i = 0; i < step->after.len; i++) {
		size_t before = step->after.at[i];

		if (run->steps.at[before].passed)
			continue;
		buf_printf(&at->reason, "%s“%s”", mark,
			run->procedure->steps.at[before].title);
		mark = ", ";
	}
}

/* Which facts made the condition false, in words. */
static void say_skipped(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	buf_puts(&at->reason, lang_text(LANG_VI, "Does not apply: "));
	for (size_t i = 0; i < at->when->reads.len; i++) {
		const struct cell *cell = at->when->reads.at[i];

		buf_printf(&at->reason, "%s%s: ", i ? "; " : "", cell->label);
		cell_show(&at->reason, cell);
	}
}

static void settle_ready(struct run *run, size_t number, enum truth applies)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];

	at->ready_at = join_moment(run, step);
	if (applies == TRUTH_FALSE) {
		pass(at, STATE_SKIPPED, at->ready_at);
		return;
	}
	if (applies == TRUTH_UNKNOWN) {
		at->state = STATE_UNDECIDED;
		run_ask(run, number);
		return;
	}
	run_ask(run, number);
	settlers[step->kind](run, number);
}

static void settle(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];

	if (at->settled)
		return;
	at->settled = true;
	for (size_t i = 0; i < step->after.len; i++)
		settle(run, step->after.at[i]);
	enum truth applies = run_applies(run, number);

	at->ready = joins(run, step);
	if (at->ready)
		settle_ready(run, number, applies);
	else if (applies == TRUTH_FALSE)
		at->state = STATE_SKIPPED;
	else
		say_blocked(run, number);
	if (at->state == STATE_SKIPPED && at->when)
		say_skipped(run, number);
	if (step->has_due)
		at->has_due = run_term_end(
			run, number, &step->due, &at->due_day, &at->due_end);
}

/* The end of the case ends what is still to be done. */
static void cancel_rest(struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		struct step_run *at = &run->steps.at[i];

		if (at->state == STATE_DONE || at->state == STATE_SKIPPED)
			continue;
		at->state = STATE_CANCELLED;
		buf_clear(&at->reason);
		if (run->finish)
			buf_printf(&at->reason,
				lang_text(LANG_VI, "The case ended at “%s”"),
				run->finish->title);
		else
			buf_puts(&at->reason,
				lang_text(LANG_VI, "The case was cancelled"));
	}
}

static void settle_all(struct run *run)
{
	for (size_t i = 0; i < run->procedure->steps.len; i++)
		settle(run, i);
	if (run->status == RUN_RUNNING && run->finish)
		run->status = RUN_FINISHED;
	if (run->status != RUN_RUNNING)
		cancel_rest(run);
}

enum status run_init(struct run *run, struct unit *unit,
	const struct procedure *procedure, const json_t *events, date_t as_of,
	moment_t now, struct err *err)
{
	*run = (struct run){
		.unit = unit,
		.procedure = procedure,
		.events = events,
		.now = now,
		.started = now,
		.may_finish = true,
	};
	world_init(&run->world, unit, as_of);
	run->world.is_current = is_current;
	run->world.ctx = run;
	for (size_t i = 0; i < procedure->steps.len; i++)
		*VEC_ADD(&run->steps) = (struct step_run){
			.asks = json_array(),
			.needs = json_array(),
			.due_day = DATE_NONE,
			.reason = BUF_INIT,
		};
	enum status st = run_replay(run, err);

	if (st != ST_OK) {
		run_release(run);
		return st;
	}
	settle_all(run);
	return ST_OK;
}

void run_release(struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		json_decref(run->steps.at[i].asks);
		json_decref(run->steps.at[i].needs);
		buf_release(&run->steps.at[i].reason);
	}
	VEC_RELEASE(&run->steps);
	map_release(&run->received);
	map_release(&run->claims);
	world_release(&run->world);
}

int run_next(const struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step_run *at = &run->steps.at[i];

		if (at->state == STATE_OPEN || at->state == STATE_UNDECIDED)
			return (int)i;
	}
	return -1;
}
