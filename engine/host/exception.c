/*
 * Exceptions to general decisions, as in law: a decision with `exception_to`
 * goes before the one it names. decision.h declares them.
 */
#include <string.h>

#include "engine/host/decision.h"
#include "engine/host/unit.h"
#include "engine/host/world.h"

/* Which exceptions hold, and which may. */
struct excepting {
	struct world *world;
	struct decided *out;
	struct cell *holds;
	bool open;
};

static enum status clash(struct err *err, const struct decision *general,
	const struct cell *a, const struct cell *b)
{
	return err_set(err, ST_PLUGIN,
		"Two exceptions to the decision \"%s\" both hold: \"%s\" and "
		"\"%s\"; narrow one of them",
		general->id, a->name, b->name);
}

static enum status try_exception(struct excepting *excepting,
	const struct decision *general, const char *id, struct err *err)
{
	struct cell *cell = world_decide(excepting->world, id);

	if (!cell)
		return ST_OK; /* it was left out: its problem is told */
	if (cell->failed) {
		*err = cell->err;
		return ST_PLUGIN;
	}
	if (cell->decided->state == DECIDED_UNKNOWN) {
		excepting->open = true;
		*VEC_ADD(&excepting->out->missing) = cell;
	}
	if (cell->decided->state != DECIDED)
		return ST_OK;
	if (excepting->holds)
		return clash(err, general, excepting->holds, cell);
	excepting->holds = cell;
	return ST_OK;
}

static void take(struct decided *out, const struct decided *from)
{
	out->state = DECIDED;
	out->outputs = json_incref(from->outputs);
	out->exception = from;
	for (size_t i = 0; i < from->types.len; i++)
		*VEC_ADD(&out->types) = from->types.at[i];
}

enum status decision_except(bool *done, struct decided *out,
	const struct decision *decision, struct world *world, struct err *err)
{
	struct excepting excepting = { .world = world, .out = out };

	*done = false;
	out->decision = decision;
	for (size_t i = 0; i < decision->exceptions.len; i++) {
		enum status st = try_exception(
			&excepting, decision, decision->exceptions.at[i], err);

		if (st != ST_OK)
			return st;
	}
	*done = excepting.open || excepting.holds;
	if (excepting.open)
		out->state = DECIDED_UNKNOWN;
	else if (excepting.holds)
		take(out, excepting.holds->decided);
	return ST_OK;
}

static bool same_outputs(const struct decision *a, const struct decision *b)
{
	bool same = a->outputs.len == b->outputs.len;

	for (size_t i = 0; same && i < a->outputs.len; i++)
		same = strcmp(a->outputs.at[i], b->outputs.at[i]) == 0;
	return same;
}

static void join(struct unit *unit, struct decision *decision)
{
	struct decision *general =
		map_get(&unit->decisions, decision->exception_to);
	struct err err;

	if (general && same_outputs(general, decision)) {
		*VEC_ADD(&general->exceptions) = decision->id;
		return;
	}
	if (general)
		err_set(&err, ST_PLUGIN,
			"The exception \"%s\" has other outputs than the "
			"decision \"%s\"; give it the same, in the same order",
			decision->id, general->id);
	else
		err_set(&err, ST_PLUGIN,
			"The decision \"%s\" is an exception to \"%s\", which "
			"is not there",
			decision->id, decision->exception_to);
	problem_error(unit->problems, &decision->place, "exception", &err);
}

void decision_join_exceptions(struct unit *unit)
{
	for (size_t i = 0; i < unit->defs.len; i++) {
		struct decision *decision =
			unit->defs.at[i].kind == DEF_DECISION
				? map_get(&unit->decisions, unit->defs.at[i].id)
				: NULL;

		if (decision && decision->exception_to)
			join(unit, decision);
	}
}
