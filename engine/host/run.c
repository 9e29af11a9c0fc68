#include "engine/host/run_int.h"

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
			run_settle(run, i);
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
	run->world.is_current = run_is_current;
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
