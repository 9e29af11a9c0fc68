/*
 * Deadlines: terms whose clock stands for a while, and that were extended;
 * and the next moment at which a case moves by itself.
 */
#include <stdlib.h>
#include <string.h>

#include "engine/host/run.h"
#include "engine/host/unit.h"

typedef VEC(struct span) spans;

/* Take over a span, cut to what lies behind `start`. */
static void add_span(spans *out, struct span span, moment_t start)
{
	if (span.from < start)
		span.from = start;
	if (!span.to || span.to > span.from)
		*VEC_ADD(out) = span;
}

static int by_begin(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

/* When the clock stood since `start`, in order. */
static void find_stops(
	spans *out, const struct run *run, size_t number, moment_t start)
{
	const struct watch *watch = &run->procedure->steps.at[number].watch;

	for (size_t i = 0; i < run->pauses.len; i++)
		add_span(out, run->pauses.at[i], start);
	for (size_t i = 0; i < watch->stops.len; i++) {
		const struct step_run *at = &run->steps.at[watch->stops.at[i]];
		bool began = at->ready && at->state != STATE_SKIPPED &&
			     at->state != STATE_CANCELLED;

		for (size_t k = 0; k < at->spans.len; k++)
			add_span(out, at->spans.at[k], start);
		if (began)
			add_span(out,
				(struct span){ at->ready_at,
					at->passed ? at->passed_at : 0 },
				start);
	}
	if (out->len)
		qsort(out->at, out->len, sizeof(*out->at), by_begin);
}

static moment_t length(const struct term *term, const struct calendar *calendar,
	struct span span)
{
	date_t from = moment_date(span.from), to = moment_date(span.to);

	if (term->kind == TERM_HOURS)
		return span.to - span.from;
	if (term->kind == TERM_WORKING_DAYS)
		return calendar_between(calendar, from, to);
	return to - from;
}

/* How long the clock stood, in the term's own measure; -1: it stands now. */
static moment_t stood(
	struct run *run, size_t number, const struct term *term, moment_t start)
{
	const struct calendar *calendar =
		unit_calendar(run->unit, term->calendar);
	spans stops = VEC_INIT;
	moment_t total = 0, end = 0;

	find_stops(&stops, run, number, start);
	for (size_t i = 0; i < stops.len && total >= 0; i++) {
		struct span span = stops.at[i];

		if (span.from < end)
			span.from = end;
		if (!span.to)
			total = -1;
		else if (span.to > span.from)
			total += length(term, calendar, span);
		end = span.to > end ? span.to : end;
	}
	VEC_RELEASE(&stops);
	return total;
}

/* The same measure counts on; another begins where the term ended. */
static void extend(
	struct run *run, size_t number, struct term *term, struct term *rest)
{
	const struct step_run *at = &run->steps.at[number];

	*rest = (struct term){ .kind = TERM_TEXT };
	for (size_t i = 0; i < at->extensions.len; i++) {
		const struct term *more = &at->extensions.at[i];

		if (more->kind == term->kind)
			term->count += more->count;
		else
			*rest = *more;
	}
}

static bool begin_of(struct run *run, size_t number, const struct term *term,
	moment_t *start)
{
	struct term moment = *term;
	date_t day;

	moment.kind = TERM_HOURS;
	moment.count = 0;
	return run_term_end(run, number, &moment, &day, start);
}

bool run_due_end(struct run *run, size_t number)
{
	struct step_run *at = &run->steps.at[number];
	struct term term = run->procedure->steps.at[number].due, rest;
	const struct calendar *calendar =
		unit_calendar(run->unit, term.calendar);
	moment_t start = 0, still;

	if (term.kind == TERM_TEXT || !begin_of(run, number, &term, &start))
		return false;
	still = stood(run, number, &term, start);
	at->stopped = still < 0;
	if (at->stopped)
		return false;
	extend(run, number, &term, &rest);
	if (term.kind == TERM_HOURS)
		start += still;
	else if (term.kind != TERM_MONTHS)
		term.count += (int)still;
	at->due_end = term_end(&term, calendar, start, &at->due_day);
	if (term.kind == TERM_MONTHS && still > 0) {
		at->due_day =
			calendar_roll(calendar, at->due_day + (date_t)still);
		at->due_end = moment_of_date(at->due_day + 1) - 1;
	}
	if (rest.kind != TERM_TEXT)
		at->due_end =
			term_end(&rest, calendar, at->due_end, &at->due_day);
	return true;
}

static void sooner(moment_t *wake, moment_t at, moment_t now)
{
	if (at > now && (!*wake || at < *wake))
		*wake = at;
}

/* A moment that has come but was not written down yet is now. */
static void soon(moment_t *wake, moment_t at, moment_t now, bool told)
{
	if (!told)
		sooner(wake, at > now ? at : now + 1, now);
}

static void wake_wait(moment_t *wake, struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct cell *cell;
	date_t day = DATE_NONE;
	moment_t end = 0;

	if (step->has_term &&
		run_term_end(run, number, &step->term, &day, &end))
		sooner(wake, end + 1, run->now);
	cell = step->until ? world_read(&run->world, step->until) : NULL;
	if (cell && cell->value)
		sooner(wake,
			moment_of_date(
				date_parse(json_string_value(cell->value))),
			run->now);
}

static void wake_list(moment_t *wake, struct run *run, size_t number)
{
	moment_t at = 0;

	if (!run_list_closed(run, number, &at))
		sooner(wake, at, run->now);
}

static void wake_due(moment_t *wake, const struct run *run, size_t number)
{
	const struct watch *watch = &run->procedure->steps.at[number].watch;
	const struct step_run *at = &run->steps.at[number];
	char day[DATE_TEXT];

	date_format(day, moment_date(at->due_end));
	if (watch->remind >= 0)
		soon(wake,
			moment_of_date(
				moment_date(at->due_end) - watch->remind),
			run->now,
			at->reminded && strcmp(at->reminded, day) == 0);
	soon(wake, at->due_end + 1, run->now,
		at->late && strcmp(at->late, day) == 0);
}

moment_t run_wake(struct run *run)
{
	moment_t wake = 0;

	for (size_t i = 0; run->status == RUN_RUNNING && i < run->steps.len;
		i++) {
		const struct step *step = &run->procedure->steps.at[i];
		const struct step_run *at = &run->steps.at[i];
		bool to_do =
			at->state == STATE_OPEN || at->state == STATE_WAITING;

		if (at->state == STATE_WAITING && step->kind == STEP_WAIT)
			wake_wait(&wake, run, i);
		if (to_do && step->each.closes)
			wake_list(&wake, run, i);
		if (to_do && at->has_due)
			wake_due(&wake, run, i);
	}
	return wake;
}
