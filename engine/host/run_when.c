/*
 * Whether a step applies, and which answers count by that.
 */
#include "engine/host/run_int.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/lua_json.h"

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
bool run_is_current(void *ctx, const char *fact)
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
