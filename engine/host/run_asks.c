#include <string.h>

#include "engine/host/run.h"

static void add(json_t *names, const char *name)
{
	for (size_t i = 0; i < json_array_size(names); i++)
		if (strcmp(json_string_value(json_array_get(names, i)), name) ==
			0)
			return;
	json_array_append_new(names, json_string(name));
}

static bool asks_fact(const struct step *step, const char *fact)
{
	for (size_t i = 0; !step->each.list && i < step->asks.len; i++)
		if (strcmp(step->asks.at[i], fact) == 0)
			return true;
	return false;
}

/* An answered question is shown where it was asked, and nowhere else. */
static bool belongs_elsewhere(struct run *run, size_t number, const char *fact)
{
	const struct step *step = &run->procedure->steps.at[number];
	const struct step *claimed = map_get(&run->claims, fact);

	if (claimed)
		return claimed != step;
	for (size_t i = 0; i < run->procedure->steps.len; i++)
		if (i != number &&
			asks_fact(&run->procedure->steps.at[i], fact))
			return true;
	return false;
}

/* What a goal or a condition rests on and still lacks. */
static void ask_cell(struct run *run, size_t number, const struct cell *cell)
{
	struct step_run *step = &run->steps.at[number];
	json_t *rests = json_array(), *lacks = json_array();

	world_rests_on(rests, cell);
	world_missing(lacks, cell);
	for (size_t i = 0; i < json_array_size(rests); i++) {
		const char *fact = json_string_value(json_array_get(rests, i));

		if (belongs_elsewhere(run, number, fact))
			continue;
		map_set(&run->claims, fact,
			(void *)&run->procedure->steps.at[number]);
		add(step->asks, fact);
	}
	for (size_t i = 0; i < json_array_size(lacks); i++) {
		const char *fact = json_string_value(json_array_get(lacks, i));

		add(step->asks, fact);
		add(step->needs, fact);
	}
	json_decref(rests);
	json_decref(lacks);
}

static void ask_own(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];

	for (size_t i = 0; !step->each.list && i < step->asks.len; i++) {
		const char *name = step->asks.at[i];
		const struct cell *cell = world_read(&run->world, name);

		add(run->steps.at[number].asks, name);
		if (!cell->value && !cell->of.fact->optional)
			add(run->steps.at[number].needs, name);
	}
}

void run_ask(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];

	if (at->state == STATE_UNDECIDED) {
		if (at->when)
			ask_cell(run, number, at->when);
		return;
	}
	if (step->goal && !at->goal)
		at->goal = map_has(&run->unit->decisions, step->goal)
				   ? world_decide(&run->world, step->goal)
				   : world_read(&run->world, step->goal);
	if (step->decision && !at->goal)
		at->goal = world_decide(&run->world, step->decision);
	if (at->goal)
		ask_cell(run, number, at->goal);
	ask_own(run, number);
}
