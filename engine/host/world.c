#include "engine/host/world.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/coverage.h"

void world_init(struct world *world, struct unit *unit, date_t as_of)
{
	*world = (struct world){ .unit = unit, .as_of = as_of };
}

static void cell_free(struct cell *cell)
{
	json_decref(cell->value);
	decided_free(cell->decided);
	VEC_RELEASE(&cell->reads);
	VEC_RELEASE(&cell->blockers);
	free(cell->name);
	free(cell);
}

void world_clear(struct world *world)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&world->cells, &at)))
		cell_free(slot->value);
	map_release(&world->cells);
	world->cells = MAP_INIT;
	for (size_t i = 0; i < world->conditions.len; i++)
		cell_free(world->conditions.at[i]);
	world->conditions.len = 0;
}

static void answer_free(struct answer *answer)
{
	if (!answer)
		return;
	json_decref(answer->value);
	free(answer);
}

void world_release(struct world *world)
{
	const struct map_slot *slot;
	size_t at = 0;

	world_clear(world);
	while ((slot = map_next(&world->answers, &at)))
		answer_free(slot->value);
	map_release(&world->answers);
	VEC_RELEASE(&world->conditions);
	VEC_RELEASE(&world->stack);
}

void world_answer(struct world *world, const char *fact, json_t *value,
	const struct answer *from)
{
	struct answer *answer = mem_zero(sizeof(*answer));

	if (from)
		*answer = *from;
	answer->value = value;
	answer_free(map_set(&world->answers, fact, answer));
}

static struct cell *top(const struct world *world)
{
	return world->stack.len ? world->stack.at[world->stack.len - 1] : NULL;
}

#define ADD_ONCE(vec, cell) \
	do { \
		size_t i_ = 0; \
		while (i_ < (vec)->len && (vec)->at[i_] != (cell)) \
			i_++; \
		if (i_ == (vec)->len) \
			*VEC_ADD(vec) = (cell); \
	} while (0)

static void record(struct world *world, struct cell *cell)
{
	struct cell *reader = top(world);

	if (reader)
		ADD_ONCE(&reader->reads, cell);
}

static struct cell *cell_new(enum cell_kind kind, const char *name)
{
	struct cell *cell = mem_zero(sizeof(*cell));

	cell->kind = kind;
	cell->name = mem_text(name);
	cell->label = cell->name;
	cell->type = FACT_ANY;
	return cell;
}

/* The first cause stays: what comes after is its echo. */
static void fail(struct cell *cell, const struct err *err)
{
	if (!cell->failed)
		cell->err = *err;
	cell->failed = true;
	json_decref(cell->value);
	cell->value = NULL;
}

/* a → b → a, from where the name was first met. */
static void fail_cycle(struct world *world, struct cell *cell)
{
	struct buf path = BUF_INIT;
	struct err err;
	bool inside = false;

	for (size_t i = 0; i < world->stack.len; i++) {
		inside = inside || world->stack.at[i] == cell;
		if (!inside || world->stack.at[i]->kind == CELL_CONDITION)
			continue;
		buf_printf(&path, "%s → ", world->stack.at[i]->name);
	}
	buf_puts(&path, cell->name);
	err_set(&err, ST_PLUGIN,
		"The rules go in a circle: %s; one of them must not read the "
		"next",
		path.data);
	fail(cell, &err);
	buf_release(&path);
}

/*
 * Whether an answer is in use may depend on a rule that reads the answer. The
 * probe then meets a cell that waits for it: for the probe that cell is not
 * known, and what the probe computed from it is not kept (see settle()).
 */
static bool is_in_use(struct world *world, const char *fact)
{
	bool met_busy = world->met_busy;

	if (!world->is_current)
		return true;
	world->probing++;
	bool in_use = world->is_current(world->ctx, fact);

	world->probing--;
	world->met_busy = met_busy;
	return in_use;
}

/* Parameters in force and the answers given are leaves. */
static void fill_answer(struct world *world, struct cell *cell)
{
	const struct fact *fact = cell->of.fact;
	const struct answer *answer = map_get(&world->answers, fact->name);

	cell->label = fact->label;
	cell->unit = fact->unit;
	cell->type = fact->type;
	cell->answer = answer;
	if (!answer || json_is_null(answer->value))
		return;
	if (!is_in_use(world, fact->name))
		return;
	cell->value = json_incref(answer->value);
}

static void fill_law_date(struct world *world, struct cell *cell)
{
	char text[DATE_TEXT];

	date_format(text, world->as_of);
	cell->label = lang_text(LANG_VI, "Law date");
	cell->type = FACT_DATE;
	cell->value = json_string(text);
}

static void fill_derived(struct world *world, struct cell *cell)
{
	const struct derive *derive = cell->of.derive;
	json_t *value = NULL, *made = NULL;
	int line = 0;
	struct err err;

	cell->label = derive->label;
	cell->unit = derive->unit;
	cell->type = derive->type;
	enum status st =
		derive->feel ? decision_feel(&value, world, derive->feel, &err)
			     : world_call(&value, world, derive->function,
				       &line, &err);

	if (st == ST_OK && !json_is_null(value))
		st = fact_coerce(&made, derive->type, value, &err);
	if (st != ST_OK && st != ST_NOT_FOUND) {
		if (line != LINE_TOLD)
			err_prefix(&err, "%s:%d: %s", derive->place.file,
				line ? line : derive->place.line, derive->name);
		fail(cell, &err);
	}
	if (!cell->failed)
		cell->value = json_incref(made);
	json_decref(made);
	json_decref(value);
}

static void fill_decision(struct world *world, struct cell *cell)
{
	struct err err;

	cell->label = cell->of.decision->title;
	cell->decided = decided_new();
	bool done = false;
	enum status st = decision_except(
		&done, cell->decided, cell->of.decision, world, &err);

	if (st == ST_OK && !done)
		st = decision_evaluate(
			cell->decided, cell->of.decision, world, &err);

	if (st != ST_OK) {
		fail(cell, &err);
		return;
	}
	for (size_t i = 0; i < cell->decided->missing.len; i++)
		ADD_ONCE(&cell->blockers, cell->decided->missing.at[i]);
	if (cell->decided->state == DECIDED && !cell->failed)
		cell->value = json_incref(cell->decided->outputs);
}

/* One output; of many rows' answers a list of it. A new reference. */
static json_t *output_of(const json_t *outputs, const char *name)
{
	json_t *list, *one;
	size_t i;

	if (json_is_object(outputs))
		return json_incref(json_object_get(outputs, name));
	if (!json_is_array(outputs))
		return json_incref((json_t *)outputs);
	list = json_array();
	json_array_foreach(outputs, i, one)
		json_array_append(list, json_object_get(one, name));
	return list;
}

static void fill_output(struct world *world, struct cell *cell)
{
	const char *output = strrchr(cell->name, '.') + 1;
	struct cell *decision = world_decide(world, cell->of.decision->id);

	cell->label = cell->of.decision->title;
	if (decision->failed) {
		fail(cell, &decision->err);
		return;
	}
	if (!decision->value) {
		ADD_ONCE(&cell->blockers, decision);
		return;
	}
	json_t *value = output_of(decision->value, output);

	if (value && !json_is_null(value))
		cell->value = json_incref(value);
	cell->type = json_is_array(decision->value)
			     ? FACT_LIST
			     : decided_type(decision->decided, output);
	json_decref(value);
}

static void fill_param(struct world *world, struct cell *cell)
{
	const struct param *param = cell->of.param;
	char day[DATE_TEXT];
	struct err err;

	cell->label = param->title;
	cell->unit = param->unit;
	cell->type = param->type;
	cell->row = param_at(param, world->as_of);
	if (cell->row) {
		cell->value = json_incref((json_t *)cell->row->value);
		return;
	}
	date_format_vi(day, world->as_of);
	err_set(&err, ST_PLUGIN,
		"The parameter \"%s\" (%s) has no value in force on %s; add a "
		"row for that day in %s",
		param->title, param->id, day, param->place.file);
	fail(cell, &err);
}

static void (*const fillers[])(struct world *, struct cell *) = {
	[CELL_ANSWER] = fill_answer,
	[CELL_DERIVED] = fill_derived,
	[CELL_DECISION] = fill_decision,
	[CELL_OUTPUT] = fill_output,
	[CELL_PARAMETER] = fill_param,
	[CELL_LAW_DATE] = fill_law_date,
};

static struct cell *fill(struct world *world, struct cell *cell)
{
	cell->busy = true;
	*VEC_ADD(&world->stack) = cell;
	fillers[cell->kind](world, cell);
	world->stack.len--;
	cell->busy = false;
	if (world->unit->coverage)
		coverage_note(world->unit->coverage, cell);
	return cell;
}

/* What the name stands for: a new cell, or NULL. */
static struct cell *cell_of_name(struct world *world, const char *name)
{
	struct unit *unit = world->unit;
	const void *found = map_get(&unit->facts, name);
	struct cell *cell = NULL;

	if (found) {
		cell = cell_new(CELL_ANSWER, name);
		cell->of.fact = found;
	} else if ((found = map_get(&unit->derives, name))) {
		cell = cell_new(CELL_DERIVED, name);
		cell->of.derive = found;
	} else if (strcmp(name, "law_date") == 0) {
		cell = cell_new(CELL_LAW_DATE, name);
	} else if (unit_is_name(unit, name)) {
		char *id = mem_bytes(name, (size_t)(strrchr(name, '.') - name));

		/* A decision with a fault in a cell was left out. */
		found = map_get(&unit->decisions, id);
		cell = found ? cell_new(CELL_OUTPUT, name) : NULL;
		if (cell)
			cell->of.decision = found;
		free(id);
	}
	return cell;
}

/* The cell known under `key`: filled now, or before. */
static struct cell *settle(
	struct world *world, const char *key, struct cell *made)
{
	struct cell *cell = made;

	if (made) {
		bool met_busy = world->met_busy;

		world->met_busy = false;
		map_set(&world->cells, key, made);
		fill(world, made);
		if (world->met_busy) {
			map_remove(&world->cells, key);
			*VEC_ADD(&world->conditions) = made;
		}
		world->met_busy = world->met_busy || met_busy;
	} else {
		cell = map_get(&world->cells, key);
		if (cell && cell->busy && world->probing)
			world->met_busy = true;
		else if (cell && cell->busy)
			fail_cycle(world, cell);
	}
	if (cell)
		record(world, cell);
	return cell;
}

struct cell *world_read(struct world *world, const char *name)
{
	struct cell *made = NULL;

	if (!map_has(&world->cells, name))
		made = cell_of_name(world, name);
	return settle(world, name, made);
}

void world_lacks(struct world *world, const char *name)
{
	struct cell *cell = world_read(world, name), *reader = top(world);

	if (cell && reader && !cell->value)
		ADD_ONCE(&reader->blockers, cell);
}

struct cell *world_decide(struct world *world, const char *decision)
{
	struct buf key = BUF_INIT;
	struct cell *made = NULL;
	const struct decision *found =
		map_get(&world->unit->decisions, decision);

	if (!found)
		return NULL;
	buf_printf(&key, "d:%s", decision);
	if (!map_has(&world->cells, key.data)) {
		made = cell_new(CELL_DECISION, decision);
		made->of.decision = found;
	}
	struct cell *cell = settle(world, key.data, made);

	buf_release(&key);
	return cell;
}

struct cell *world_param(struct world *world, const char *id)
{
	struct buf key = BUF_INIT;
	struct cell *made = NULL;
	const struct param *found = map_get(&world->unit->params, id);

	if (!found)
		return NULL;
	buf_printf(&key, "p:%s", id);
	if (!map_has(&world->cells, key.data)) {
		made = cell_new(CELL_PARAMETER, id);
		made->of.param = found;
	}
	struct cell *cell = settle(world, key.data, made);

	buf_release(&key);
	return cell;
}

struct cell *world_condition(
	struct world *world, world_compute_fn *compute, void *ctx)
{
	struct cell *cell = cell_new(CELL_CONDITION, "");
	struct err err;

	*VEC_ADD(&world->conditions) = cell;
	*VEC_ADD(&world->stack) = cell;
	enum status st = compute(&cell->value, world, ctx, &err);

	world->stack.len--;
	if (st != ST_OK && st != ST_NOT_FOUND)
		fail(cell, &err);
	return cell;
}

struct walk {
	VEC(const struct cell *) seen;
};

static bool is_new(struct walk *walk, const struct cell *cell)
{
	for (size_t i = 0; i < walk->seen.len; i++)
		if (walk->seen.at[i] == cell)
			return false;
	*VEC_ADD(&walk->seen) = cell;
	return true;
}

static void add_name(json_t *names, const char *name)
{
	for (size_t i = 0; i < json_array_size(names); i++)
		if (strcmp(json_string_value(json_array_get(names, i)), name) ==
			0)
			return;
	json_array_append_new(names, json_string(name));
}

static void walk_missing(
	struct walk *walk, json_t *names, const struct cell *cell)
{
	if (cell->value || !is_new(walk, cell))
		return;
	if (cell->kind == CELL_ANSWER)
		add_name(names, cell->name);
	for (size_t i = 0; i < cell->blockers.len; i++)
		walk_missing(walk, names, cell->blockers.at[i]);
}

void world_missing(json_t *names, const struct cell *cell)
{
	struct walk walk = { .seen = VEC_INIT };

	walk_missing(&walk, names, cell);
	VEC_RELEASE(&walk.seen);
}

static void walk_rests(
	struct walk *walk, json_t *names, const struct cell *cell)
{
	if (!is_new(walk, cell))
		return;
	if (cell->kind == CELL_ANSWER && cell->value)
		add_name(names, cell->name);
	for (size_t i = 0; i < cell->reads.len; i++)
		walk_rests(walk, names, cell->reads.at[i]);
}

void world_rests_on(json_t *names, const struct cell *cell)
{
	struct walk walk = { .seen = VEC_INIT };

	walk_rests(&walk, names, cell);
	VEC_RELEASE(&walk.seen);
}

static void walk_all(struct walk *walk, const struct cell *cell,
	world_see_fn *see, void *ctx)
{
	if (!is_new(walk, cell))
		return;
	see(ctx, cell);
	for (size_t i = 0; i < cell->reads.len; i++)
		walk_all(walk, cell->reads.at[i], see, ctx);
}

void world_walk(const struct cell *cell, world_see_fn *see, void *ctx)
{
	struct walk walk = { .seen = VEC_INIT };

	walk_all(&walk, cell, see, ctx);
	VEC_RELEASE(&walk.seen);
}

static void walk_parameters(
	struct walk *walk, json_t *out, const struct cell *cell)
{
	if (!is_new(walk, cell))
		return;
	if (cell->kind == CELL_PARAMETER && cell->row)
		json_array_append_new(
			out, param_json(cell->of.param, cell->row));
	for (size_t i = 0; i < cell->reads.len; i++)
		walk_parameters(walk, out, cell->reads.at[i]);
}

void world_parameters(json_t *out, const struct cell *cell)
{
	struct walk walk = { .seen = VEC_INIT };

	walk_parameters(&walk, out, cell);
	VEC_RELEASE(&walk.seen);
}

static const struct cell *walk_failure(
	struct walk *walk, const struct cell *cell)
{
	if (!is_new(walk, cell))
		return NULL;
	if (cell->failed)
		return cell;
	for (size_t i = 0; i < cell->blockers.len; i++) {
		const struct cell *found =
			walk_failure(walk, cell->blockers.at[i]);

		if (found)
			return found;
	}
	return NULL;
}

const struct cell *world_failure(const struct cell *cell)
{
	struct walk walk = { .seen = VEC_INIT };
	const struct cell *found = walk_failure(&walk, cell);

	VEC_RELEASE(&walk.seen);
	return found;
}

void cell_show(struct buf *out, const struct cell *cell)
{
	const char *label = NULL;

	if (!cell->value)
		buf_puts(out, lang_text(LANG_VI, "not known"));
	else if (cell->kind == CELL_ANSWER)
		fact_show(out, cell->of.fact, cell->value);
	else if (cell->kind == CELL_DECISION)
		decision_show(out, cell->of.decision, cell->value);
	else if (cell->kind == CELL_OUTPUT && json_is_string(cell->value) &&
		 (label = decision_label(cell->of.decision,
			  strrchr(cell->name, '.') + 1,
			  json_string_value(cell->value))))
		buf_puts(out, label);
	else
		fact_show_typed(out, cell->type, cell->unit, cell->value);
}
