#include "engine/host/mutate.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/coverage.h"
#include "engine/host/decision.h"
#include "engine/host/limits.h"
#include "engine/host/lua_json.h"
#include "engine/host/param.h"
#include "engine/host/proof.h"

/* A unit whose rules are being changed. */
struct mutation {
	struct unit *unit;
	struct map *touched; /* per test: what it read; NULL map when it
				failed before */
	bool *passed;        /* per test */
	int killed, total;
	json_t *survivors;
};

/* One change of a decision. */
struct change {
	const struct decision *decision;
	size_t row;
	json_t *spec;    /* changed */
	struct err what; /* the sentence when nobody notices */
};

static void run_tests(struct mutation *mutation)
{
	struct unit *unit = mutation->unit;
	struct coverage coverage = { 0 };

	unit->coverage = &coverage;
	for (size_t i = 0; i < unit->tests.len; i++) {
		json_t *result = proof_run(unit, i);

		mutation->passed[i] = json_bool(result, "ok", false);
		mutation->touched[i] = coverage.touched;
		coverage.touched = MAP_INIT;
		json_decref(result);
	}
	unit->coverage = NULL;
	coverage_release(&coverage);
}

/* Whether a test that read the rule fails now. */
static bool is_noticed(struct mutation *mutation, const char *key)
{
	for (size_t i = 0; i < mutation->unit->tests.len; i++) {
		if (!mutation->passed[i] ||
			!map_has(&mutation->touched[i], key))
			continue;
		json_t *result = proof_run(mutation->unit, i);
		bool ok = json_bool(result, "ok", false);

		json_decref(result);
		if (!ok)
			return true;
	}
	return false;
}

static void survive(struct mutation *mutation, const struct place *place,
	struct err *what, const struct buf *example)
{
	if (example->len)
		err_prefix(what, "With %s", example->data);
	problem_warning(mutation->survivors, place, "mutation", what);
}

static struct place place_of(const struct change *change)
{
	struct place place = change->decision->place;

	if (change->row < change->decision->lines.len)
		place.line = change->decision->lines.at[change->row];
	return place;
}

/* Put the changed decision in the place of the other and run the tests. */
static void try_decision(struct mutation *mutation, struct change *change,
	struct decision *changed)
{
	struct unit *unit = mutation->unit;
	const char *id = change->decision->id;
	struct buf key = BUF_INIT, example = BUF_INIT;
	struct place place = place_of(change);

	if (mutate_same(&example, change->decision->table, changed->table,
		    change->row)) {
		buf_release(&example);
		return;
	}
	buf_printf(&key, "d:%s", id);
	for (size_t i = 0; i < change->decision->exceptions.len; i++)
		*VEC_ADD(&changed->exceptions) =
			change->decision->exceptions.at[i];
	void *kept = map_set(&unit->decisions, id, changed);

	mutation->total++;
	if (is_noticed(mutation, key.data))
		mutation->killed++;
	else
		survive(mutation, &place, &change->what, &example);
	map_set(&unit->decisions, id, kept);
	buf_release(&key);
	buf_release(&example);
}

static void try_change(struct mutation *mutation, struct change *change)
{
	struct unit *unit = mutation->unit;
	size_t problems = json_array_size(unit->problems);
	struct decision *changed = NULL;

	limits_begin(&unit->lua->limits);
	if (decision_new(&changed, unit, change->decision->id, change->spec,
		    &change->decision->place, NULL, NULL) == ST_OK)
		try_decision(mutation, change, changed);
	while (json_array_size(unit->problems) > problems)
		json_array_remove(
			unit->problems, json_array_size(unit->problems) - 1);
	decision_free(changed);
	json_decref(change->spec);
}

static json_t *positions(json_t *table)
{
	return json_is_array(table) ? table : json_object_get(table, "#");
}

static struct change change_of(const struct decision *decision, size_t row)
{
	return (struct change){ .decision = decision,
		.row = row,
		.spec = json_deep_copy(decision->spec) };
}

static json_t *row_cells(const struct change *change)
{
	return positions(lua_json_at(change->spec, change->row));
}

static void drop_row(
	struct mutation *mutation, const struct decision *decision, size_t row)
{
	struct change change = change_of(decision, row);

	json_array_remove(positions(change.spec), row);
	err_set(&change.what, ST_FAILED,
		"No test notices when row %zu of the decision \"%s\" is gone",
		row + 1, decision->id);
	try_change(mutation, &change);
}

static void swap_outputs(
	struct mutation *mutation, const struct decision *decision, size_t row)
{
	struct change change = change_of(decision, row);
	json_t *here = row_cells(&change);
	json_t *next = positions(lua_json_at(change.spec, row + 1));
	bool differ = false;

	for (size_t i = decision->inputs.len; i < json_array_size(here); i++) {
		json_t *a = json_incref(json_array_get(here, i));

		differ |= !json_equal(a, json_array_get(next, i));
		json_array_set(here, i, json_array_get(next, i));
		json_array_set_new(next, i, a);
	}
	if (!differ) {
		json_decref(change.spec);
		return;
	}
	err_set(&change.what, ST_FAILED,
		"No test notices when rows %zu and %zu of the decision \"%s\" "
		"change their answers",
		row + 1, row + 2, decision->id);
	try_change(mutation, &change);
}

static char *cell_text(const json_t *cell)
{
	char number[32] = "";

	if (json_is_string(cell))
		return mem_text(json_string_value(cell));
	if (json_is_integer(cell))
		snprintf(number, sizeof(number), "%lld",
			(long long)json_integer_value(cell));
	return mem_text(number);
}

/* Each constant of the cell, up and down. */
static void shift_cell(struct mutation *mutation,
	const struct decision *decision, size_t row, size_t column)
{
	json_t *cells = positions(lua_json_at(decision->spec, row));
	char *text = cell_text(json_array_get(cells, column)), *moved;

	for (size_t i = 0; (moved = mutate_shift(text, i / 2, i % 2 ? 1 : -1));
		i++) {
		struct change change = change_of(decision, row);

		json_array_set_new(
			row_cells(&change), column, json_string(moved));
		err_set(&change.what, ST_FAILED,
			"No test notices when row %zu of the decision \"%s\" "
			"has %s instead of %s",
			row + 1, decision->id, moved, text);
		try_change(mutation, &change);
		free(moved);
	}
	free(text);
}

/* The general decision as if it had no such exception. */
static void drop_exception(
	struct mutation *mutation, struct decision *general, size_t number)
{
	const char *id = general->exceptions.at[number];
	const struct decision *exception =
		map_get(&mutation->unit->decisions, id);
	size_t last = --general->exceptions.len;
	struct buf key = BUF_INIT, none = BUF_INIT;
	struct err what;

	general->exceptions.at[number] = general->exceptions.at[last];
	buf_printf(&key, "d:%s", id);
	err_set(&what, ST_FAILED,
		"No test notices when the exception \"%s\" is gone", id);
	mutation->total++;
	if (is_noticed(mutation, key.data))
		mutation->killed++;
	else
		survive(mutation, &exception->place, &what, &none);
	general->exceptions.at[last] = general->exceptions.at[number];
	general->exceptions.at[number] = id;
	general->exceptions.len++;
	buf_release(&key);
}

static void mutate_decision(
	struct mutation *mutation, struct decision *decision)
{
	size_t rows = table_rows(decision->table);

	for (size_t i = 0; i < decision->exceptions.len; i++)
		drop_exception(mutation, decision, i);
	for (size_t row = 0; row < rows; row++) {
		for (size_t i = 0; i < decision->inputs.len; i++)
			shift_cell(mutation, decision, row, i);
		if (rows > 1)
			drop_row(mutation, decision, row);
		if (row + 1 < rows)
			swap_outputs(mutation, decision, row);
	}
}

/* A parameter in force from that day has another value. */
static void move_value(struct mutation *mutation, const struct param *param,
	struct param_row *row, int step)
{
	const json_t *kept = row->value;
	struct place place = param->place;
	struct buf key = BUF_INIT, old = BUF_INIT, none = BUF_INIT;
	struct err what;
	json_t *moved = json_is_integer(kept)
				? json_integer(json_integer_value(kept) + step)
				: json_real(json_number_value(kept) + step);

	json_put(&old, kept);
	buf_printf(&key, "p:%s", param->id);
	err_set(&what, ST_FAILED,
		"No test notices when the parameter \"%s\" from %s is moved by "
		"%d from %s",
		param->id, json_text(row->spec, "from", "–"), step, old.data);
	place.line = row->line ? row->line : place.line;
	row->value = moved;
	mutation->total++;
	if (is_noticed(mutation, key.data))
		mutation->killed++;
	else
		survive(mutation, &place, &what, &none);
	row->value = kept;
	json_decref(moved);
	buf_release(&key);
	buf_release(&old);
}

static void mutate_param(struct mutation *mutation, struct param *param)
{
	for (size_t i = 0; i < param->rows.len; i++) {
		if (!json_is_number(param->rows.at[i].value))
			continue;
		move_value(mutation, param, &param->rows.at[i], 1);
		move_value(mutation, param, &param->rows.at[i], -1);
	}
}

static bool is_own(const struct mutation *mutation, const struct place *place)
{
	return strcmp(place->unit, mutation->unit->id) == 0;
}

/* Decisions change places in the map while they are tried: list them first. */
static void mutate_all(struct mutation *mutation)
{
	VEC(struct decision *) decisions = VEC_INIT;
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&mutation->unit->decisions, &at)))
		*VEC_ADD(&decisions) = slot->value;
	for (size_t i = 0; i < decisions.len; i++)
		if (is_own(mutation, &decisions.at[i]->place))
			mutate_decision(mutation, decisions.at[i]);
	VEC_RELEASE(&decisions);
	at = 0;
	while ((slot = map_next(&mutation->unit->params, &at))) {
		struct param *param = slot->value;

		if (is_own(mutation, &param->place))
			mutate_param(mutation, param);
	}
}

json_t *mutate_unit(struct unit *unit)
{
	size_t tests = unit->tests.len;
	struct mutation mutation = { .unit = unit,
		.touched = mem_zero((tests + 1) * sizeof(struct map)),
		.passed = mem_zero(tests + 1),
		.survivors = json_array() };

	run_tests(&mutation);
	mutate_all(&mutation);
	for (size_t i = 0; i < tests; i++)
		map_release(&mutation.touched[i]);
	free(mutation.touched);
	free(mutation.passed);
	return json_pack("{s:i, s:i, s:o}", "killed", mutation.killed, "total",
		mutation.total, "survivors", mutation.survivors);
}
