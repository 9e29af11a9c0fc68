/*
 * Deadlines by hand: extended, stopped, gone on; what is told by itself; and
 * a step that is left out.
 */
#include <string.h>

#include "base/mem.h"
#include "engine/host/intent_int.h"

static enum status need_reason(
	const char **out, const json_t *intent, struct err *err)
{
	*out = json_text(intent, "reason", NULL);
	if (*out && **out)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"Say why, in a few words: the reason goes into the case's "
		"record");
}

static enum status check_extension(const struct run *run, size_t number,
	const struct term *more, struct err *err)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct watch *watch = &step->watch;
	const struct step_run *at = &run->steps.at[number];

	if (!step->has_due || step->due.kind == TERM_TEXT)
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" has no term in days or hours",
			step->title);
	if (watch->extends <= (int)at->extensions.len)
		return err_set(err, ST_CONFLICT,
			"The procedure allows %d extensions of the term of "
			"\"%s\", and there were %zu",
			watch->extends, step->title, at->extensions.len);
	if (watch->at_most.kind != TERM_TEXT &&
		(more->kind != watch->at_most.kind ||
			more->count > watch->at_most.count))
		return err_set(err, ST_CONFLICT,
			"The term of \"%s\" may be extended by %d at most, in "
			"the same measure",
			step->title, watch->at_most.count);
	return ST_OK;
}

/* {"extend": step, "days" | "working_days" | …: n, "reason"} */
static enum status on_extend(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	static const char *const measures[] = { "days", "working_days",
		"months", "hours" };
	const char *reason = NULL;
	struct term more;
	size_t number = 0;
	enum status st = intent_running(run, err);

	if (st == ST_OK)
		st = intent_step(
			&number, run, json_text(intent, "extend", NULL), err);
	if (st == ST_OK)
		st = need_reason(&reason, intent, err);
	if (st == ST_OK)
		st = term_read(&more, intent, err);
	if (st == ST_PLUGIN)
		st = ST_INVALID;
	if (st == ST_OK)
		st = check_extension(run, number, &more, err);
	if (st != ST_OK)
		return st;
	const struct step *step = &run->procedure->steps.at[number];
	json_t *data =
		json_pack("{s:s, s:s}", "step", step->id, "reason", reason);
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < sizeof(measures) / sizeof(*measures); i++)
		json_set(data, measures[i],
			json_incref(json_object_get(intent, measures[i])));
	buf_printf(&text, lang_text(LANG_VI, "Term of “%s” extended: %s"),
		step->title, reason);
	intent_add(events, "extended", data, text.data);
	buf_release(&text);
	return ST_OK;
}

static bool is_paused(const struct run *run)
{
	return run->pauses.len && !run->pauses.at[run->pauses.len - 1].to;
}

static enum status on_pause(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	enum status st = intent_running(run, err);

	if (st == ST_OK && is_paused(run))
		st = err_set(err, ST_CONFLICT,
			"The clock of this case stands already");
	if (st != ST_OK)
		return st;
	return intent_reason(events, "paused", "The clock was stopped: %s",
		json_object_get(intent, "pause"), err);
}

static enum status on_resume(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	enum status st = intent_running(run, err);

	(void)intent;
	if (st == ST_OK && !is_paused(run))
		st = err_set(err, ST_CONFLICT,
			"The clock of this case was not stopped");
	if (st == ST_OK)
		intent_add(events, "resumed", json_object(),
			lang_text(LANG_VI, "The clock goes on"));
	return st;
}

enum status intent_drop(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const char *why = json_text(intent, "cancel", NULL);
	struct buf text = BUF_INIT;
	size_t number = 0;
	enum status st =
		intent_step(&number, run, json_text(intent, "step", NULL), err);

	if (st != ST_OK)
		return st;
	const struct step *step = &run->procedure->steps.at[number];

	if (!step->optional)
		return err_set(err, ST_CONFLICT,
			"The procedure does not allow the step \"%s\" to be "
			"left "
			"out",
			step->title);
	if (run->steps.at[number].passed)
		return err_set(err, ST_CONFLICT,
			"There is nothing left to do in the step \"%s\"",
			step->title);
	if (!why || !*why)
		return err_set(err, ST_INVALID,
			"Say why, in a few words: the reason goes into the "
			"case's record");
	buf_printf(&text, lang_text(LANG_VI, "Left out: %s (%s)"), step->title,
		why);
	intent_add(events, "dropped",
		json_pack("{s:s, s:s}", "step", step->id, "reason", why),
		text.data);
	buf_release(&text);
	return ST_OK;
}

static void tell(json_t *events, const struct step *step, const char *kind,
	const char *format, date_t day)
{
	struct buf text = BUF_INIT;
	char iso[DATE_TEXT], shown[DATE_TEXT];
	json_t *data = json_pack("{s:s}", "step", step->id);

	date_format(iso, day);
	date_format_vi(shown, day);
	json_set_text(data, "date", iso);
	json_set_text(data, "role", step->watch.role);
	buf_printf(&text, lang_text(LANG_VI, format), step->title, shown);
	intent_add(events, kind, data, text.data);
	buf_release(&text);
}

static bool was_told(const char *last, date_t day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	return last && strcmp(last, text) == 0;
}

void intent_tell_late(json_t *events, struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step_run *at = &run->steps.at[number];
	date_t last = at->has_due ? moment_date(at->due_end) : DATE_NONE;

	if (run->status != RUN_RUNNING || !at->has_due ||
		(at->state != STATE_OPEN && at->state != STATE_WAITING))
		return;
	if (run->now > at->due_end) {
		if (!was_told(at->late, last))
			tell(events, step, "overdue", "Overdue: %s, since %s",
				last);
	} else if (step->watch.remind >= 0 &&
		   moment_date(run->now) >= last - step->watch.remind &&
		   !was_told(at->reminded, last)) {
		tell(events, step, "reminded", "Soon due: %s, by %s", last);
	}
}

const struct intent_row intent_times[] = {
	{ "extend", on_extend },
	{ "pause", on_pause },
	{ "resume", on_resume },
	{ 0 },
};
