/*
 * What a step says beyond order, questions and terms: how it follows from the
 * way another ended, what it repeats, cancels and stands for, and what becomes
 * of its deadline.
 */
#include <string.h>

#include "engine/host/fact.h"
#include "engine/host/lua_json.h"
#include "engine/host/procedure.h"
#include "engine/host/unit.h"

/* The number of a step that `member` of the spec names. */
static enum status find_step(int *out, const struct procedure *procedure,
	const struct step *step, const char *member, const char *id,
	struct err *err)
{
	*out = id ? procedure_step_from(procedure, step, id) : -1;
	if (*out >= 0)
		return ST_OK;
	return err_set(err, ST_PLUGIN,
		"The `%s` of step \"%s\" names \"%s\", which is not a step of "
		"this procedure",
		member, step->id, id ? id : "?");
}

/* One step that a member names, or -1. */
static enum status read_one(int *out, const struct procedure *procedure,
	const struct step *step, const char *member, struct err *err)
{
	const char *id = json_text(step->spec, member, NULL);

	*out = -1;
	return id ? find_step(out, procedure, step, member, id, err) : ST_OK;
}

static void add_after(struct step *step, size_t number)
{
	for (size_t i = 0; i < step->after.len; i++)
		if (step->after.at[i] == number)
			return;
	*VEC_ADD(&step->after) = number;
}

static enum status read_on(
	const struct procedure *procedure, struct step *step, struct err *err)
{
	const char *id;
	json_t *ways;
	int number = -1;
	enum status st = ST_OK;

	json_object_foreach(json_member(step->spec, "on"), id, ways)
	{
		st = find_step(&number, procedure, step, "on", id, err);
		if (st != ST_OK)
			return st;
		*VEC_ADD(&step->on) = (struct on_way){ (size_t)number, ways };
		add_after(step, (size_t)number);
	}
	return st;
}

typedef VEC(size_t) numbers;

static enum status read_numbers(void *out, const struct procedure *procedure,
	const struct step *step, const char *member, const json_t *list,
	struct err *err)
{
	numbers *all = out;
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < json_array_size(list); i++) {
		int number = -1;

		st = find_step(&number, procedure, step, member,
			json_string_value(json_array_get(list, i)), err);
		if (st == ST_OK)
			*VEC_ADD(all) = (size_t)number;
	}
	return st;
}

static enum status read_forgets(struct step *step, const struct unit *unit,
	const json_t *list, struct err *err)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *name = json_string_value(json_array_get(list, i));

		if (!name || !map_has(&unit->facts, name))
			return err_set(err, ST_PLUGIN,
				"Step \"%s\" forgets \"%s\", which is not a "
				"fact",
				step->id, name ? name : "?");
		*VEC_ADD(&step->repeat.forgets) = name;
	}
	return ST_OK;
}

enum {
	REPEATS_MAX = 100
};

static enum status check_repeat(const struct step *step, struct err *err)
{
	const struct repeat *repeat = &step->repeat;

	if (repeat->at_most < 1 || repeat->at_most > REPEATS_MAX)
		return err_set(err, ST_PLUGIN,
			"The `repeats` of step \"%s\" needs at_most, from 1 to "
			"%d: nothing goes round for ever",
			step->id, REPEATS_MAX);
	if (step->asks.len == 0 && repeat->forgets.len == 0)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" repeats but forgets nothing, so it would "
			"repeat at once; add forgets = { facts }",
			step->id);
	return ST_OK;
}

static enum status read_repeat(const struct procedure *procedure,
	struct unit *unit, struct step *step, struct err *err)
{
	const json_t *spec = json_member(step->spec, "repeats");
	const char *to = json_text(spec, "to", NULL);
	int number = step->after.len ? (int)step->after.at[0] : -1;
	enum status st = ST_OK;

	if (!spec)
		return ST_OK;
	if (to || number < 0)
		st = find_step(&number, procedure, step, "repeats", to, err);
	step->repeat.set = true;
	step->repeat.to = (size_t)number;
	step->repeat.at_most = (int)json_int(spec, "at_most", 0);
	if (st == ST_OK)
		st = condition_read(&step->repeat.when, unit, step,
			json_object_get(spec, "when"), err);
	if (st == ST_OK)
		st = read_forgets(step, unit, json_list(spec, "forgets"), err);
	return st == ST_OK ? check_repeat(step, err) : st;
}

static enum status read_each(const struct procedure *procedure,
	const struct unit *unit, struct step *step, struct err *err)
{
	const json_t *closes = json_member(step->spec, "closes");
	struct each *each = &step->each;

	each->key = json_text(step->spec, "key", NULL);
	each->enough = (size_t)json_int(step->spec, "enough", 0);
	each->closes = closes != NULL;
	each->until = json_text(closes, "until_", NULL);
	each->event = json_text(closes, "event", NULL);
	if (!closes || each->until || each->event)
		return ST_OK;
	each->has_term = true;
	return procedure_read_term(
		&each->term, procedure, unit, step, closes, err);
}

static enum status check_each(const struct step *step, struct err *err)
{
	bool may = step->kind == STEP_FORM || step->kind == STEP_TASK ||
		   step->kind == STEP_APPROVE || step->kind == STEP_DOCUMENT;

	if (step->each.list && !may)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" can't have `for_each`; only form, task, "
			"approve and document can",
			step->id);
	if (step->each.closes && !step->each.list)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" has `closes` but no `for_each`", step->id);
	return ST_OK;
}

/* How often and by how much: extends = { at_most = 1, working_days = 10 }. */
static enum status read_extends(struct step *step, struct err *err)
{
	const json_t *spec = json_member(step->spec, "extends");
	bool counted = json_object_get(spec, "days") ||
		       json_object_get(spec, "working_days") ||
		       json_object_get(spec, "months") ||
		       json_object_get(spec, "hours");

	step->watch.extends = spec ? (int)json_int(spec, "at_most", 1) : 0;
	step->watch.at_most = (struct term){ .kind = TERM_TEXT };
	return counted ? term_read(&step->watch.at_most, spec, err) : ST_OK;
}

static enum status read_watch(
	const struct procedure *procedure, struct step *step, struct err *err)
{
	const json_t *clock = json_member(step->spec, "clock");
	const json_t *late = json_member(step->spec, "on_overdue");
	enum status st;

	step->watch.role = json_text(late, "to", NULL);
	step->watch.remind = (int)json_int(step->spec, "remind", -1);
	st = read_numbers(&step->watch.stops, procedure, step, "clock",
		json_list(clock, "stops_while"), err);
	return st == ST_OK ? read_extends(step, err) : st;
}

static enum status check_paper(const struct step *step, struct err *err)
{
	if (step->kind == STEP_DOCUMENT && !step->paper)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" names no template; add template = "
			"\"name\" "
			"(templates/name.md)",
			step->id);
	return ST_OK;
}

enum status procedure_read_flow(const struct procedure *procedure,
	struct unit *unit, struct step *step, struct err *err)
{
	enum status st = read_on(procedure, step, err);

	step->exclusive = json_text(step->spec, "exclusive", NULL);
	step->paper = json_text(step->spec, "template", NULL);
	step->optional = json_bool(step->spec, "optional", false);
	if (st == ST_OK)
		st = read_one(
			&step->while_open, procedure, step, "while_open", err);
	if (st == ST_OK)
		st = read_one(
			&step->four_eyes, procedure, step, "four_eyes", err);
	if (st == ST_OK)
		st = read_numbers(&step->cancels, procedure, step, "cancels",
			json_list(step->spec, "cancels"), err);
	if (st == ST_OK)
		st = read_repeat(procedure, unit, step, err);
	if (st == ST_OK)
		st = read_each(procedure, unit, step, err);
	if (st == ST_OK)
		st = check_each(step, err);
	if (st == ST_OK)
		st = read_watch(procedure, step, err);
	return st == ST_OK ? check_paper(step, err) : st;
}

void procedure_release_flow(struct step *step)
{
	VEC_RELEASE(&step->on);
	VEC_RELEASE(&step->cancels);
	VEC_RELEASE(&step->repeat.forgets);
	VEC_RELEASE(&step->watch.stops);
	feel_free(step->repeat.when.feel);
}

/* Mark what comes after `from`, by way of others too. */
static void mark_after(
	const struct procedure *procedure, size_t from, bool *marked)
{
	marked[from] = true;
	for (size_t i = 0; i < procedure->steps.len; i++) {
		const struct step *step = &procedure->steps.at[i];

		for (size_t k = 0; !marked[i] && k < step->after.len; k++)
			if (step->after.at[k] == from)
				mark_after(procedure, i, marked);
	}
}

static void mark_before(
	const struct procedure *procedure, size_t to, bool *marked)
{
	const struct step *step = &procedure->steps.at[to];

	marked[to] = true;
	for (size_t k = 0; k < step->after.len; k++)
		if (!marked[step->after.at[k]])
			mark_before(procedure, step->after.at[k], marked);
}

void procedure_region(
	const struct procedure *procedure, size_t from, size_t to, bool *in)
{
	size_t count = procedure->steps.len;
	bool *before = mem_zero(count * sizeof(*before));

	memset(in, 0, count * sizeof(*in));
	mark_after(procedure, from, in);
	mark_before(procedure, to, before);
	for (size_t i = 0; i < count; i++)
		in[i] = in[i] && before[i];
	in[from] = in[to] = true;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; !in[i] && k < count; k++)
			in[i] = in[k] && procedure_inside(procedure, i, k);
	free(before);
}
