#include "engine/host/batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/limits.h"
#include "engine/host/world.h"

/* One batch on its way. */
struct batch {
	struct unit *unit;
	const struct decision *decision;
	date_t as_of;
	VEC(const struct fact *) columns; /* NULL: no fact, passed over */
	json_t *rows, *rejects;
};

static void read_columns(struct batch *batch, const json_t *columns)
{
	for (size_t i = 0; i < json_array_size(columns); i++) {
		const char *name =
			json_string_value(json_array_get(columns, i));

		*VEC_ADD(&batch->columns) =
			name ? map_get(&batch->unit->facts, name) : NULL;
	}
}

static void reject(struct batch *batch, size_t row, const struct err *err)
{
	json_array_append_new(batch->rejects,
		json_pack("{s:i, s:s, s:s}", "row", (int)row, "text",
			err->text[LANG_VI], "en", err->text[LANG_EN]));
}

static enum status give(struct batch *batch, struct world *world,
	const json_t *row, struct err *err)
{
	for (size_t i = 0; i < batch->columns.len; i++) {
		const struct fact *fact = batch->columns.at[i];
		const json_t *cell = json_array_get(row, i);
		json_t *accepted = NULL;

		if (!fact || !json_is_string(cell) || !*json_string_value(cell))
			continue;
		enum status st = fact_accept(&accepted, fact, cell, err);

		if (st != ST_OK)
			return st;
		world_answer(world, fact->name, accepted, NULL);
	}
	return ST_OK;
}

static void put_plain(struct buf *out, const json_t *value)
{
	if (json_is_string(value))
		buf_puts(out, json_string_value(value));
	else if (value && !json_is_null(value))
		json_put(out, value);
}

/* An output of each answer, with "|" between. */
static json_t *output_text(const json_t *outputs, const char *name)
{
	struct buf text = BUF_INIT;
	size_t i;
	json_t *one;

	if (json_is_object(outputs))
		put_plain(&text, json_object_get(outputs, name));
	json_array_foreach(outputs, i, one)
	{
		buf_puts(&text, i ? "|" : "");
		put_plain(&text, json_object_get(one, name));
	}
	json_t *out = json_string(text.data ? text.data : "");

	buf_release(&text);
	return out;
}

static json_t *rows_text(const struct decided *decided)
{
	struct buf text = BUF_INIT;

	if (decided->exception)
		decided = decided->exception;
	for (size_t i = 0; i < decided->rows.len; i++)
		buf_printf(
			&text, "%s%zu", i ? "|" : "", decided->rows.at[i] + 1);
	json_t *out = json_string(text.data ? text.data : "");

	buf_release(&text);
	return out;
}

static json_t *missing_text(const struct cell *cell)
{
	json_t *names = json_array();
	struct buf text = BUF_INIT;

	if (cell->decided->state == DECIDED_UNKNOWN)
		world_missing(names, cell);
	for (size_t i = 0; i < json_array_size(names); i++)
		buf_printf(&text, "%s%s", i ? "|" : "",
			json_string_value(json_array_get(names, i)));
	json_t *out = json_string(text.data ? text.data : "");

	buf_release(&text);
	json_decref(names);
	return out;
}

/* The outputs, then status, rows and what is missing. */
static json_t *answer(const struct batch *batch, const struct cell *cell)
{
	const struct decision *decision = batch->decision;
	json_t *out = json_array();

	for (size_t i = 0; i < decision->outputs.len; i++)
		json_array_append_new(
			out, output_text(cell->value, decision->outputs.at[i]));
	json_array_append_new(
		out, json_string(decided_state_name(cell->decided)));
	json_array_append_new(out, rows_text(cell->decided));
	json_array_append_new(out, missing_text(cell));
	return out;
}

static void decide_row(struct batch *batch, size_t number, const json_t *row)
{
	struct world world;
	struct err err;

	world_init(&world, batch->unit, batch->as_of);
	if (give(batch, &world, row, &err) != ST_OK) {
		reject(batch, number, &err);
		world_release(&world);
		return;
	}
	const struct cell *cell = world_decide(&world, batch->decision->id);
	const struct cell *failed = cell->value ? NULL : world_failure(cell);

	if (failed)
		reject(batch, number, &failed->err);
	else
		json_array_append_new(batch->rows,
			json_pack("[i, o]", (int)number, answer(batch, cell)));
	world_release(&world);
}

static json_t *plan(const struct batch *batch)
{
	const struct decision *decision = batch->decision;
	json_t *outputs = json_array(), *counts = json_object();
	const struct map_slot *slot;
	size_t at = 0;

	for (size_t i = 0; i < decision->outputs.len; i++)
		json_array_append_new(
			outputs, json_string(decision->outputs.at[i]));
	while ((slot = map_next(&batch->unit->facts, &at))) {
		const struct fact *fact = slot->value;

		json_set_text(counts, fact->name,
			json_text(fact->spec, "count_by", NULL));
	}
	return json_pack("{s:o, s:o}", "outputs", outputs, "counts", counts);
}

enum status batch_decide(json_t **out, struct unit *unit, date_t as_of,
	const json_t *params, struct err *err)
{
	const char *id = json_text(params, "decision", "");
	const json_t *rows = json_list(params, "rows");
	struct batch batch = { .unit = unit,
		.decision = map_get(&unit->decisions, id),
		.as_of = as_of };

	if (!batch.decision)
		return err_set(err, ST_NOT_FOUND,
			"The unit %s has no decision \"%s\"", unit->id, id);
	if (!rows) {
		*out = plan(&batch);
		return ST_OK;
	}
	batch.rows = json_array();
	batch.rejects = json_array();
	read_columns(&batch, json_list(params, "columns"));
	for (size_t i = 0; i < json_array_size(rows); i++) {
		limits_begin(&unit->lua->limits);
		decide_row(&batch, i, json_array_get(rows, i));
	}
	VEC_RELEASE(&batch.columns);
	*out = json_pack(
		"{s:o, s:o}", "rows", batch.rows, "rejects", batch.rejects);
	return ST_OK;
}
