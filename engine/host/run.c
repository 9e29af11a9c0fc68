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

struct computing {
	const struct step *step;
	const struct condition *condition;
};

static enum status compute_when(
	json_t **out, struct world *world, void *ctx, struct err *err)
{
	const struct computing *what = ctx;
	const struct step *step = what->step;
	struct feel_scope scope = decision_scope(world);
	struct value value = VALUE_UNKNOWN;
	int line = 0;
	enum status st;

	if (what->condition->function != LUA_NO_FUNCTION) {
		st = world_call(
			out, world, what->condition->function, &line, err);
		if (st == ST_PLUGIN && line != LINE_TOLD)
			err_prefix(err, "%s:%d: %s", step->place.file,
				line ? line : step->place.line, step->id);
		return st;
	}
	st = feel_eval(&value, what->condition->feel, &scope, err);
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

struct cell *run_condition(struct run *run, const struct step *step,
	const struct condition *condition)
{
	struct computing what = { step, condition };
	struct cell *cell;

	if (!condition->feel && condition->function == LUA_NO_FUNCTION)
		return NULL;
	cell = world_condition(&run->world, compute_when, &what);
	if (condition->feel)
		note_blockers(cell);
	return cell;
}

enum truth run_applies(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];
	const struct step *step = &run->procedure->steps.at[number];
	enum truth on = run_on(run, number);

	if (on != TRUTH_TRUE)
		return on;
	if (!step->when.feel && step->when.function == LUA_NO_FUNCTION)
		return TRUTH_TRUE;
	/* Its condition reads, by way of others, what it asks itself. */
	if (at->deciding)
		return TRUTH_TRUE;
	if (!at->when) {
		at->deciding = true;
		at->when = run_condition(run, step, &step->when);
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

enum {
	GOAL_DEPTH = 16
};

/* Whether a goal names the fact among its inputs, or those of the decisions
 * it rests on. What a derived fact reads is known only once it is computed,
 * and not looked at. */
static bool goal_reads(
	const struct unit *unit, const char *goal, const char *fact, int depth)
{
	const struct decision *decision = map_get(&unit->decisions, goal);
	const char *dot = strrchr(goal, '.');

	if (strcmp(goal, fact) == 0)
		return true;
	if (!decision && dot) {
		char *id = mem_bytes(goal, (size_t)(dot - goal));

		decision = map_get(&unit->decisions, id);
		free(id);
	}
	for (size_t i = 0; decision && depth > 0 && i < decision->inputs.len;
		i++)
		if (goal_reads(unit, decision->inputs.at[i], fact, depth - 1))
			return true;
	return false;
}

/* Whether an applying step would ask the fact for its goal. */
static bool is_in_a_goal(struct run *run, const char *fact)
{
	for (size_t i = 0; i < run->procedure->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		const char *goal = step->goal ? step->goal : step->decision;

		if (goal && goal_reads(run->unit, goal, fact, GOAL_DEPTH) &&
			run_applies(run, i) != TRUTH_FALSE)
			return true;
	}
	return false;
}

/* An answer counts unless every step that asks it does not apply. */
static bool is_current(void *ctx, const char *fact)
{
	struct run *run = ctx;
	bool asked = false;

	for (size_t i = 0; i < run->procedure->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		bool asks = false;

		for (size_t k = 0;
			!asks && !step->each.list && k < step->asks.len; k++)
			asks = strcmp(step->asks.at[k], fact) == 0;
		if (asks && run_applies(run, i) != TRUTH_FALSE)
			return true;
		asked = asked || asks;
	}
	return !asked || is_in_a_goal(run, fact);
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

static int by_time(const void *a, const void *b)
{
	const moment_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* When enough of what it comes after was done, in the order of time. */
static moment_t nth_done(const struct run *run, const struct step *step)
{
	size_t want = step->join == JOIN_COUNT ? step->join_count : 1;
	VEC(moment_t) done = VEC_INIT;
	moment_t at = 0;

	for (size_t i = 0; i < step->after.len; i++) {
		const struct step_run *before =
			&run->steps.at[step->after.at[i]];

		if (was_done(before))
			*VEC_ADD(&done) = before->passed_at;
	}
	if (done.len >= want) {
		qsort(done.at, done.len, sizeof(*done.at), by_time);
		at = done.at[want - 1];
	}
	VEC_RELEASE(&done);
	return at;
}

static moment_t begins_at(const struct run *run, const struct step *step)
{
	return step->inside < 0 ? run->started
				: run->steps.at[step->inside].ready_at;
}

static moment_t join_moment(const struct run *run, const struct step *step)
{
	moment_t last = begins_at(run, step);
	moment_t early = step->join == JOIN_ALL ? 0 : nth_done(run, step);

	if (early)
		return early > last ? early : last;
	for (size_t i = 0; i < step->after.len; i++) {
		const struct step_run *before =
			&run->steps.at[step->after.at[i]];

		if (before->passed && before->passed_at > last)
			last = before->passed_at;
	}
	return last;
}

moment_t run_answered_at(struct run *run, const struct cell *cell)
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

void run_pass(struct step_run *step, enum step_state state, moment_t at)
{
	static const char *const ways[STATE_COUNT] = {
		[STATE_DONE] = WAY_DONE,
		[STATE_SKIPPED] = WAY_SKIPPED,
		[STATE_CANCELLED] = WAY_CANCELLED,
	};

	step->state = state;
	step->way = ways[state];
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
		known = run->steps.at[term->after_step].passed;
		start = run->steps.at[term->after_step].passed_at;
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
	moment_t over = 0, came = 0;
	bool ends = wait_over(run, number, &over);
	bool in_time = received && moment_parse(&came, received) &&
		       (!ends || came < over);

	at->state = STATE_WAITING;
	if (in_time) {
		run_pass(at, STATE_DONE, came);
		at->way = WAY_RECEIVED;
	} else if (at->timer.set) {
		run_pass(at, STATE_DONE, at->timer.moment);
		at->way = WAY_EXPIRED;
	} else if (ends && run->now >= over) {
		run_pass(at, STATE_DONE, over);
		at->way = WAY_EXPIRED;
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
	if (step->each.list) {
		run_settle_items(run, number);
		return;
	}
	if (!whole)
		return;
	if (at->done.set) {
		run_pass(at, STATE_DONE, at->done.moment);
		at->way = at->done.way ? at->done.way : at->way;
	} else if (step->automatic && at->goal)
		run_pass(at, STATE_DONE, run_answered_at(run, at->goal));
	else if (step->automatic)
		run_pass(at, STATE_DONE, at->ready_at);
}

static void settle_decide(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];
	const struct cell *cell = at->goal;

	at->state = STATE_OPEN;
	if (cell->value) {
		run_pass(at, STATE_DONE, run_answered_at(run, cell));
	} else if (!cell->failed && cell->decided->state == DECIDED_NONE) {
		buf_puts(&at->reason,
			lang_text(LANG_VI,
				"No row of the table covers these facts; "
				"check the answers, or the table"));
	}
}

static void settle(struct run *run, size_t number);

/* A call ends where a finish inside it is reached. */
static void settle_call(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	at->state = STATE_WAITING;
	for (size_t i = number + 1; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		if (step->inside != (int)number)
			continue;
		settle(run, i);
		if (step->kind != STEP_FINISH || at->passed ||
			run->steps.at[i].state != STATE_DONE)
			continue;
		run_pass(at, STATE_DONE, run->steps.at[i].passed_at);
		at->way = step->id + strlen(step->scope);
	}
}

static void settle_finish(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	if (run->procedure->steps.at[number].inside >= 0) {
		run_pass(at, STATE_DONE, at->ready_at);
		return;
	}
	if (run->finish)
		return;
	if (!run->may_finish && !at->done.set) {
		at->state = STATE_OPEN;
		buf_puts(&at->reason,
			lang_text(LANG_VI, "The case was reopened"));
		return;
	}
	run_pass(at, STATE_DONE, at->ready_at);
	/* Nothing comes after the end. */
	at->passed = false;
	run->finish = &run->procedure->steps.at[number];
}

static void (*const settlers[STEP_KINDS])(struct run *, size_t) = {
	[STEP_FORM] = settle_work,
	[STEP_TASK] = settle_work,
	[STEP_DECIDE] = settle_decide,
	[STEP_WAIT] = settle_wait,
	[STEP_DOCUMENT] = settle_work,
	[STEP_APPROVE] = settle_work,
	[STEP_CALL] = settle_call,
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
	const struct step *step = &run->procedure->steps.at[number];

	if (run_on(run, number) == TRUTH_FALSE) {
		buf_printf(&at->reason,
			lang_text(LANG_VI, "“%s” ended otherwise"),
			run->procedure->steps.at[step->on.at[0].step].title);
		return;
	}
	if (!at->when)
		return;
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
	if (at->reopened_at > at->ready_at)
		at->ready_at = at->reopened_at;
	if (applies == TRUTH_FALSE) {
		run_pass(at, STATE_SKIPPED, at->ready_at);
		return;
	}
	if (applies == TRUTH_UNKNOWN) {
		at->state = STATE_UNDECIDED;
		run_ask(run, number);
		return;
	}
	run_ask(run, number);
	settlers[step->kind](run, number);
	if (step->repeat.set)
		run_settle_repeat(run, number);
	if (!run_ended_by_others(run, number) && at->state == STATE_OPEN &&
		run_is_held_up(run, number))
		at->state = STATE_BLOCKED;
}

/* Whether a step inside a call may begin; else it shares the call's lot. */
static bool enters(struct run *run, size_t number)
{
	int call = run->procedure->steps.at[number].inside;
	struct step_run *at = &run->steps.at[number];

	if (call < 0)
		return true;
	settle(run, (size_t)call);
	const struct step_run *outer = &run->steps.at[call];

	if (outer->state == STATE_WAITING || outer->state == STATE_DONE)
		return true;
	at->state =
		outer->state == STATE_UNDECIDED ? STATE_BLOCKED : outer->state;
	buf_clear(&at->reason);
	buf_printf(&at->reason,
		outer->state == STATE_SKIPPED
			? lang_text(
				  LANG_VI, "Part of “%s”, which does not apply")
			: lang_text(LANG_VI, "Part of “%s”"),
		run->procedure->steps.at[call].title);
	return false;
}

static void settle_inner(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];

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
	if (at->state == STATE_SKIPPED && at->reason.len == 0)
		say_skipped(run, number);
}

static void settle(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	if (at->settled)
		return;
	if (!enters(run, number)) {
		at->settled = true;
		return;
	}
	/* The call itself may have settled it meanwhile. */
	if (at->settled)
		return;
	at->settled = true;
	settle_inner(run, number);
}

/* Terms may begin after any step, and stand while any is open. */
static void find_dues(struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++)
		if (run->procedure->steps.at[i].has_due)
			run->steps.at[i].has_due = run_due_end(run, i);
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
		if (run->status == RUN_FINISHED && run->finish)
			buf_printf(&at->reason,
				lang_text(LANG_VI, "The case ended at “%s”"),
				run->finish->title);
		else
			buf_puts(&at->reason,
				lang_text(LANG_VI, "The case was cancelled"));
	}
}

/* What is left of a call that has ended. */
static void cancel_inside(struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		struct step_run *at = &run->steps.at[i];
		const struct step_run *call =
			step->inside < 0 ? NULL : &run->steps.at[step->inside];

		if (!call ||
			(call->state != STATE_DONE &&
				call->state != STATE_CANCELLED) ||
			at->state == STATE_DONE || at->state == STATE_SKIPPED)
			continue;
		at->state = STATE_CANCELLED;
		buf_clear(&at->reason);
		buf_printf(&at->reason, lang_text(LANG_VI, "“%s” has ended"),
			run->procedure->steps.at[step->inside].title);
	}
}

/* Keep what was found, and say whether it differs from what was before. */
static bool remember(struct run *run)
{
	bool differs = false;

	for (size_t i = 0; i < run->steps.len; i++) {
		struct step_run *at = &run->steps.at[i];
		struct prior now = { at->passed, at->state, at->passed_at,
			at->way };

		differs = differs || now.passed != at->prior.passed ||
			  now.state != at->prior.state ||
			  now.passed_at != at->prior.passed_at ||
			  now.way != at->prior.way;
		at->prior = now;
	}
	return differs;
}

static void forget_settled(struct run *run)
{
	world_clear(&run->world);
	map_release(&run->claims);
	run->claims = MAP_INIT;
	run->finish = NULL;
	for (size_t i = 0; i < run->steps.len; i++) {
		struct step_run *at = &run->steps.at[i];

		json_array_clear(at->asks);
		json_array_clear(at->needs);
		buf_clear(&at->reason);
		run_items_clear(at);
		at->settled = at->ready = at->passed = at->has_due = false;
		at->repeats = at->stopped = false;
		at->passed_at = at->ready_at = 0;
		at->when = at->goal = NULL;
		at->way = NULL;
		at->state = STATE_BLOCKED;
	}
}

/* What one step does to others is seen when all are settled once more. */
static bool looks_back(const struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		if (step->cancels.len || step->while_open >= 0 ||
			step->exclusive || run->steps.at[i].dropped.set)
			return true;
	}
	return false;
}

/* A procedure without a finish ends when nothing is left to do. */
static bool nothing_left(const struct run *run)
{
	if (run->procedure->has_finish || !run->may_finish)
		return false;
	for (size_t i = 0; i < run->steps.len; i++)
		if (!run->steps.at[i].passed &&
			run->steps.at[i].state != STATE_SKIPPED &&
			run->steps.at[i].state != STATE_CANCELLED)
			return false;
	return true;
}

static void settle_all(struct run *run)
{
	size_t rounds = looks_back(run) ? run->steps.len + 2 : 1;

	for (size_t round = 0; round < rounds; round++) {
		if (round)
			forget_settled(run);
		for (size_t i = 0; i < run->steps.len; i++)
			settle(run, i);
		cancel_inside(run);
		if (!remember(run))
			break;
	}
	find_dues(run);
	if (run->status == RUN_RUNNING && (run->finish || nothing_left(run)))
		run->status = RUN_FINISHED;
	if (run->status != RUN_RUNNING)
		cancel_rest(run);
}

static void step_run_release(struct step_run *at)
{
	json_decref(at->asks);
	json_decref(at->needs);
	buf_release(&at->reason);
	run_items_clear(at);
	VEC_RELEASE(&at->items);
	VEC_RELEASE(&at->marks);
	VEC_RELEASE(&at->extensions);
	VEC_RELEASE(&at->spans);
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
	for (size_t i = 0; i < run->steps.len; i++)
		step_run_release(&run->steps.at[i]);
	VEC_RELEASE(&run->steps);
	VEC_RELEASE(&run->pauses);
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
