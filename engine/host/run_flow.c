/*
 * What follows from how other steps stand: the way they ended, what they put
 * an end to, what is to be done again.
 */
#include <string.h>

#include "engine/host/run.h"

static bool is_way(const json_t *ways, const char *way)
{
	if (json_is_string(ways))
		return strcmp(json_string_value(ways), way) == 0;
	for (size_t i = 0; i < json_array_size(ways); i++) {
		const char *one = json_string_value(json_array_get(ways, i));

		if (one && strcmp(one, way) == 0)
			return true;
	}
	return false;
}

enum truth run_on(const struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	enum truth all = TRUTH_TRUE;

	for (size_t i = 0; i < step->on.len; i++) {
		const struct on_way *on = &step->on.at[i];
		const struct step_run *at = &run->steps.at[on->step];
		const char *way = at->passed         ? at->way
				  : at->prior.passed ? at->prior.way
						     : NULL;

		if (!way)
			all = TRUTH_UNKNOWN;
		else if (!is_way(on->ways, way))
			return TRUTH_FALSE;
	}
	return all;
}

static bool is_cancelled_by(
	const struct run *run, size_t number, size_t by, moment_t *at)
{
	const struct step *step = &run->procedure->steps.at[by];
	const struct prior *prior = &run->steps.at[by].prior;

	if (!prior->passed || prior->state != STATE_DONE)
		return false;
	for (size_t i = 0; i < step->cancels.len; i++) {
		size_t named = step->cancels.at[i];

		if (named != number &&
			!procedure_inside(run->procedure, number, named))
			continue;
		*at = prior->passed_at;
		return true;
	}
	return false;
}

static void say_ended(struct run *run, size_t number, enum step_state state,
	moment_t when, const char *format, size_t by)
{
	struct step_run *at = &run->steps.at[number];

	run_pass(at, state, when);
	json_array_clear(at->needs);
	buf_clear(&at->reason);
	buf_printf(&at->reason, lang_text(LANG_VI, format),
		run->procedure->steps.at[by].title);
}

/* What was done before the end came stays done. */
static bool was_in_time(const struct step_run *at, moment_t end)
{
	return at->state == STATE_DONE && at->passed_at <= end;
}

static bool end_dropped(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];

	if (!at->dropped.set || was_in_time(at, at->dropped.moment))
		return false;
	run_pass(at, STATE_CANCELLED, at->dropped.moment);
	buf_clear(&at->reason);
	buf_puts(&at->reason, at->dropped.note ? at->dropped.note : "");
	return true;
}

bool run_ended_by_others(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];
	moment_t end = 0;

	if (end_dropped(run, number))
		return true;
	for (size_t by = 0; by < run->steps.len; by++) {
		if (!is_cancelled_by(run, number, by, &end) ||
			was_in_time(at, end))
			continue;
		say_ended(run, number, STATE_CANCELLED, end,
			"Cancelled by “%s”", by);
		return true;
	}
	if (step->while_open < 0)
		return false;
	const struct prior *gate = &run->steps.at[step->while_open].prior;

	if (!gate->passed || was_in_time(at, gate->passed_at))
		return false;
	say_ended(run, number, STATE_SKIPPED, gate->passed_at,
		"Only possible before “%s”", (size_t)step->while_open);
	return true;
}

bool run_is_held_up(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];

	if (!step->exclusive || at->holder.to)
		return false;
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *other = &run->procedure->steps.at[i];
		const struct step_run *there = &run->steps.at[i];

		if (i == number || !other->exclusive || !there->holder.to ||
			strcmp(other->exclusive, step->exclusive) != 0 ||
			there->prior.passed || there->passed)
			continue;
		buf_printf(&at->reason,
			lang_text(LANG_VI, "“%s” is being worked on by %s"),
			other->title, there->holder.to);
		return true;
	}
	return false;
}

void run_settle_repeat(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];

	if (at->state != STATE_DONE)
		return;
	const struct cell *cell = run_condition(run, step, &step->repeat.when);

	at->repeats = cell ? json_is_true(cell->value)
			   : at->way && strcmp(at->way, WAY_REFUSED) == 0;
	if (!at->repeats)
		return;
	if (at->round >= step->repeat.at_most)
		at->way = WAY_EXHAUSTED;
	else
		at->passed = false; /* it goes back: nothing comes after it */
}

void run_react(json_t *events, struct run *run)
{
	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];
		const struct step_run *at = &run->steps.at[i];
		struct buf text = BUF_INIT;

		if (run->status != RUN_RUNNING || !at->repeats ||
			at->state != STATE_DONE ||
			at->round >= step->repeat.at_most)
			continue;
		const struct step *to =
			&run->procedure->steps.at[step->repeat.to];

		buf_printf(&text,
			lang_text(
				LANG_VI, "Returned to “%s” (%d of at most %d)"),
			to->title, at->round + 1, step->repeat.at_most);
		json_array_append_new(
			events, json_pack("{s:s, s:{s:s, s:s, s:i}, s:s}",
					"kind", "returned", "data", "step",
					step->id, "to", to->id, "round",
					at->round + 1, "text", text.data));
		buf_release(&text);
		return;
	}
}
