/*
 * Whose work a step is: taken, given, lent, handed over.
 */
#include <string.h>

#include "base/mem.h"
#include "engine/host/intent_int.h"

enum status intent_step(
	size_t *out, const struct run *run, const char *id, struct err *err)
{
	int number = id ? procedure_step(run->procedure, id) : -1;

	if (number < 0)
		return err_set(err, ST_INVALID,
			"The procedure \"%s\" has no step \"%s\"",
			run->procedure->title, id ? id : "");
	*out = (size_t)number;
	return ST_OK;
}

/* Whether the person has the role; a role that nobody has is everybody's. */
static bool has_role(
	const struct run *run, const char *role, const char *person)
{
	const json_t *people = role ? json_list(run->held, role) : NULL;

	for (size_t i = 0; i < json_array_size(people); i++)
		if (strcmp(json_string_value(json_array_get(people, i)),
			    person) == 0)
			return true;
	return json_array_size(people) == 0;
}

static enum status check_four_eyes(
	const struct run *run, size_t number, struct err *err)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step_run *other =
		step->four_eyes < 0 ? NULL : &run->steps.at[step->four_eyes];

	if (!other || !other->done.by || strcmp(other->done.by, run->by) != 0)
		return ST_OK;
	return err_set(err, ST_REFUSED,
		"The step \"%s\" must be closed by another person than \"%s\" "
		"was",
		step->title, run->procedure->steps.at[step->four_eyes].title);
}

enum status intent_person(const struct run *run, size_t number, struct err *err)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct holder *holder = &run->steps.at[number].holder;

	if (!run->by)
		return ST_OK;
	if (holder->to && strcmp(holder->to, run->by) != 0)
		return err_set(err, ST_REFUSED,
			"The step \"%s\" is the work of %s; have it assigned "
			"to "
			"you first",
			step->title, holder->to);
	if (!holder->to && !has_role(run, step->role, run->by))
		return err_set(err, ST_REFUSED,
			"The step \"%s\" belongs to the role %s, which you do "
			"not have",
			step->title, step->role);
	return check_four_eyes(run, number, err);
}

static enum status check_takeable(
	const struct run *run, size_t number, struct err *err)
{
	const struct step *step = &run->procedure->steps.at[number];
	enum step_state state = run->steps.at[number].state;

	if (state == STATE_DONE || state == STATE_SKIPPED ||
		state == STATE_CANCELLED)
		return err_set(err, ST_CONFLICT,
			"There is nothing left to do in the step \"%s\"",
			step->title);
	return ST_OK;
}

struct giving {
	size_t number;
	const char *to, *instead, *reason;
	const char *format; /* of the words */
};

static void add_reason(struct buf *text, const char *reason)
{
	if (reason && *reason)
		buf_printf(text, " (%s)", reason);
}

static void add_assigned(
	json_t *events, struct run *run, const struct giving *what)
{
	const struct step *step = &run->procedure->steps.at[what->number];
	struct buf text = BUF_INIT;
	json_t *data = json_pack("{s:s}", "step", step->id);

	json_set_text(data, "to", what->to);
	json_set_text(data, "instead", what->instead);
	json_set_text(data, "reason", what->reason);
	buf_printf(&text, lang_text(LANG_VI, what->format), step->title,
		what->to ? what->to : "");
	add_reason(&text, what->reason);
	intent_add(events, "assigned", data, text.data);
	buf_release(&text);
}

/* The step of the intent, running and not yet over. */
static enum status find_work(struct giving *out, const struct run *run,
	const json_t *intent, const char *member, struct err *err)
{
	enum status st = intent_running(run, err);

	*out = (struct giving){ .reason = json_text(intent, "reason", NULL) };
	if (st == ST_OK)
		st = intent_step(&out->number, run,
			json_text(intent, member, NULL), err);
	return st == ST_OK ? check_takeable(run, out->number, err) : st;
}

static enum status on_claim(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	struct giving what;
	enum status st = find_work(&what, run, intent, "claim", err);

	if (st != ST_OK)
		return st;
	const struct step_run *at = &run->steps.at[what.number];

	if (at->holder.to && run->by && strcmp(at->holder.to, run->by) == 0)
		return ST_OK;
	if (at->state == STATE_BLOCKED && at->ready)
		return err_set(err, ST_CONFLICT, "%s", at->reason.data);
	st = intent_person(run, what.number, err);
	if (st != ST_OK)
		return st;
	what.to = run->by;
	what.format = "“%s” taken by %s";
	add_assigned(events, run, &what);
	return ST_OK;
}

static enum status need_name(
	const char *name, const char *member, struct err *err)
{
	if (name && *name)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"\"%s\" is missing: the login name of a person", member);
}

static enum status on_assign(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	struct giving what;
	enum status st = find_work(&what, run, intent, "assign", err);

	what.to = json_text(intent, "to", NULL);
	what.format = "“%s” assigned to %s";
	if (st == ST_OK)
		st = need_name(what.to, "to", err);
	if (st == ST_OK)
		add_assigned(events, run, &what);
	return st;
}

/* Only what is one's own can be lent. */
static enum status on_delegate(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	struct giving what;
	enum status st = find_work(&what, run, intent, "delegate", err);

	what.to = json_text(intent, "to", NULL);
	what.format = "“%s” delegated to %s";
	if (st == ST_OK)
		st = need_name(what.to, "to", err);
	if (st == ST_OK)
		st = intent_person(run, what.number, err);
	what.instead = run->by;
	if (st == ST_OK)
		add_assigned(events, run, &what);
	return st;
}

static enum status on_release(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	struct giving what;
	enum status st = find_work(&what, run, intent, "release", err);

	if (st == ST_OK && !run->steps.at[what.number].holder.to)
		return ST_OK;
	if (st == ST_OK)
		st = intent_person(run, what.number, err);
	/* What was lent goes back to whose it is. */
	if (st == ST_OK)
		what.to = run->steps.at[what.number].holder.instead;
	what.format = what.to ? "“%s” given back to %s" : "“%s” released%s";
	if (st == ST_OK)
		add_assigned(events, run, &what);
	return st;
}

static bool has_work(const struct run *run, const char *person)
{
	for (size_t i = 0; i < run->steps.len; i++)
		if (run->steps.at[i].holder.to &&
			strcmp(run->steps.at[i].holder.to, person) == 0)
			return true;
	return false;
}

/* {"hand": from, "to"}: all that a person has in this case. */
static enum status on_hand(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const char *from = json_text(intent, "hand", "");
	const char *to = json_text(intent, "to", NULL);
	const char *reason = json_text(intent, "reason", NULL);
	struct buf text = BUF_INIT;
	enum status st = intent_running(run, err);

	if (st == ST_OK)
		st = need_name(to, "to", err);
	if (st == ST_OK && !has_work(run, from))
		st = err_set(err, ST_CONFLICT,
			"%s has no work in this case that could be handed over",
			from);
	if (st != ST_OK)
		return st;
	json_t *data = json_pack("{s:s, s:s}", "from", from, "to", to);

	json_set_text(data, "reason", reason);
	buf_printf(&text, lang_text(LANG_VI, "The work of %s handed to %s"),
		from, to);
	add_reason(&text, reason);
	intent_add(events, "handed", data, text.data);
	buf_release(&text);
	return ST_OK;
}

/* {"document": step, "said": {…}}: the paper is issued, which closes its
 * step. */
static enum status on_document(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	json_t *said = json_member(intent, "said");
	size_t number = 0;
	struct buf text = BUF_INIT;
	enum status st = intent_running(run, err);

	if (st == ST_OK)
		st = intent_step(
			&number, run, json_text(intent, "document", NULL), err);
	if (st == ST_OK)
		st = intent_person(run, number, err);
	if (st != ST_OK)
		return st;
	const struct step *step = &run->procedure->steps.at[number];

	if (step->kind != STEP_DOCUMENT ||
		run->steps.at[number].state != STATE_OPEN)
		return err_set(err, ST_CONFLICT,
			"The step \"%s\" is no paper that could be issued now",
			step->title);
	buf_printf(&text, lang_text(LANG_VI, "Issued: %s, number %s"),
		step->title, json_text(said, "so", "……"));
	intent_add(events, "document",
		json_pack("{s:s, s:o}", "step", step->id, "said",
			said ? json_deep_copy(said) : json_object()),
		text.data);
	buf_release(&text);
	return ST_OK;
}

/* {"attach": {name, sha256, size, type}}: what the engine has kept. */
static enum status on_attach(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	const json_t *file = json_member(intent, "attach");
	struct buf text = BUF_INIT;
	enum status st = intent_running(run, err);

	if (st != ST_OK)
		return st;
	buf_printf(&text, lang_text(LANG_VI, "Attached: %s"),
		json_text(file, "name", ""));
	intent_add(events, "attached", json_deep_copy(file), text.data);
	buf_release(&text);
	return ST_OK;
}

/* {"note": text}: a remark that moves nothing. */
static enum status on_note(
	json_t *events, struct run *run, const json_t *intent, struct err *err)
{
	(void)run;
	return intent_reason(events, "remark", "Note: %s",
		json_object_get(intent, "note"), err);
}

const struct intent_row intent_people[] = {
	{ "claim", on_claim },
	{ "assign", on_assign },
	{ "delegate", on_delegate },
	{ "release", on_release },
	{ "hand", on_hand },
	{ "document", on_document },
	{ "attach", on_attach },
	{ "note", on_note },
	{ 0 },
};
