/*
 * What a step comes after, and the moments that follow from it.
 */
#include "engine/host/run_int.h"

#include <stdlib.h>
#include <string.h>

static bool was_done(const struct step_run *step)
{
	return step->passed && step->state == STATE_DONE;
}

/* Whether what the step comes after lets it open. */
bool run_joins(const struct run *run, const struct step *step)
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

moment_t run_join_moment(const struct run *run, const struct step *step)
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
bool run_fact_moment(struct run *run, const char *name, moment_t *out)
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
		known = run_fact_moment(run, term->from, &start);
	} else if (term->after) {
		known = run->steps.at[term->after_step].passed;
		start = run->steps.at[term->after_step].passed_at;
	}
	if (known)
		*end = term_end(term, unit_calendar(run->unit, term->calendar),
			start, day);
	return known;
}
