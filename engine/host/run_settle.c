/*
 * What a step is, once all that it comes after is known.
 */
#include "engine/host/run_int.h"

#include <stdlib.h>
#include <string.h>

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
	return step->until && run_fact_moment(run, step->until, at);
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

/* A call ends where a finish inside it is reached. */
static void settle_call(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	at->state = STATE_WAITING;
	for (size_t i = number + 1; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		if (step->inside != (int)number)
			continue;
		run_settle(run, i);
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

	at->ready_at = run_join_moment(run, step);
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
	run_settle(run, (size_t)call);
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
		run_settle(run, step->after.at[i]);
	enum truth applies = run_applies(run, number);

	at->ready = run_joins(run, step);
	if (at->ready)
		settle_ready(run, number, applies);
	else if (applies == TRUTH_FALSE)
		at->state = STATE_SKIPPED;
	else
		say_blocked(run, number);
	if (at->state == STATE_SKIPPED && at->reason.len == 0)
		say_skipped(run, number);
}

void run_settle(struct run *run, size_t number)
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
