#include <stdlib.h>
#include <string.h>

#include "engine/host/table_int.h"

/* One decision on its way. */
struct deciding {
	const struct table *table;
	const struct value *inputs;
	const struct feel_scope *scope;
	struct table_result *out;
	struct table_room *room;
	bool trace;
};

static uint64_t *grow_bits(uint64_t *bits, size_t sets, size_t words)
{
	return mem_grow(bits, sets * words + 1, sizeof(*bits));
}

static struct table_room *room_for(
	struct table_result *result, const struct table *table)
{
	struct table_room *room = result->room;

	if (!room)
		room = result->room = mem_zero(sizeof(*room));
	if (table->words <= room->words && table->column_count <= room->columns)
		return room;
	if (table->words > room->words)
		room->words = table->words;
	if (table->column_count > room->columns || !room->unknown)
		room->columns = table->column_count;
	room->alive = grow_bits(room->alive, 1, room->words);
	room->sure = grow_bits(room->sure, 1, room->words);
	room->unsure = grow_bits(room->unsure, 1, room->words);
	room->scratch = grow_bits(room->scratch, 1, room->words);
	room->first = grow_bits(room->first, 1, room->words);
	room->stack = grow_bits(
		room->stack, table_explore_sets(room->columns), room->words);
	room->unknown = mem_grow(
		room->unknown, room->columns + 1, sizeof(*room->unknown));
	return room;
}

static void forget(struct table_result *out, struct table_room *room)
{
	values_release(out->answers, room->answers_used);
	room->answers_used = room->unknown_count = 0;
	out->answer_count = out->row_count = 0;
	out->missing_count = out->missing_name_count = 0;
}

static void all_rows(uint64_t *bits, const struct table *table)
{
	memset(bits, 0xff, table->words * sizeof(*bits));
	if (table->row_count % 64)
		bits[table->words - 1] =
			((uint64_t)1 << (table->row_count % 64)) - 1;
}

static void begin(struct deciding *deciding)
{
	const struct table *table = deciding->table;
	struct table_result *out = deciding->out;
	struct table_room *room = room_for(out, table);

	deciding->room = room;
	forget(out, room);
	all_rows(room->alive, table);
	memset(room->unsure, 0, table->words * sizeof(*room->unsure));
	if (!deciding->trace)
		return;
	out->ruled_out = table_ensure(
		out->ruled_out, &room->ruled_cap, table->row_count, 1);
	memset(out->ruled_out, 0, table->row_count);
}

/* Note the column that rules out the rows that `bits` leaves out. */
static void note_ruled_out(
	struct deciding *deciding, const uint64_t *bits, size_t column)
{
	for (size_t i = 0; i < deciding->table->words; i++)
		for (uint64_t gone = deciding->room->alive[i] & ~bits[i]; gone;
			gone &= gone - 1)
			deciding->out
				->ruled_out[i * 64 +
					    (size_t)__builtin_ctzll(gone)] =
				(uint8_t)(column + 1);
}

static enum status check_kind(const struct deciding *deciding,
	const struct column *column, const struct value *input, struct err *err)
{
	if (column->kind == VALUE_NULL || input->kind <= VALUE_NA ||
		input->kind == column->kind)
		return ST_OK;
	return err_set(err, ST_PLUGIN,
		"The decision \"%s\" takes a %s as \"%s\", and got a %s; give "
		"the fact that type",
		deciding->table->name, value_kind_name(column->kind),
		column->label, value_kind_name(input->kind));
}

/* One look-up and one AND per column. */
static enum status narrow(struct deciding *deciding, struct err *err)
{
	const struct table *table = deciding->table;
	struct table_room *room = deciding->room;

	for (size_t i = 0; i < table->column_count; i++) {
		const struct column *column = &table->columns[i];
		const struct value *input = &deciding->inputs[i];

		if (input->kind == VALUE_NULL && !column->null_is_a_value) {
			room->unknown[room->unknown_count++] = (uint32_t)i;
			continue;
		}
		if (check_kind(deciding, column, input, err) != ST_OK)
			return ST_PLUGIN;
		const uint64_t *bits =
			column_bits(column, input, table->words, room->scratch);

		if (deciding->trace)
			note_ruled_out(deciding, bits, i);
		for (size_t k = 0; k < table->words; k++)
			room->alive[k] &= bits[k];
	}
	return ST_OK;
}

/* Rows that apply whatever the unknown inputs are. */
static void note_sure(struct deciding *deciding)
{
	const struct table *table = deciding->table;
	struct table_room *room = deciding->room;

	memcpy(room->sure, room->alive, table->words * sizeof(*room->sure));
	for (size_t i = 0; i < room->unknown_count; i++) {
		const uint64_t *always =
			table->columns[room->unknown[i]].always;

		for (size_t k = 0; k < table->words; k++)
			room->sure[k] &= always[k];
	}
}

static size_t first_lazy(const struct table *table, size_t row)
{
	size_t low = 0, high = table->lazy_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (table->lazies[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Whether all of the row's own tests hold; the names it lacks are noted. */
static enum status test_row(
	enum truth *out, struct deciding *deciding, size_t row, struct err *err)
{
	const struct table *table = deciding->table;
	size_t missing = deciding->out->missing_name_count;
	enum status st = ST_OK;

	*out = TRUTH_TRUE;
	for (size_t i = first_lazy(table, row);
		st == ST_OK && *out != TRUTH_FALSE && i < table->lazy_count &&
		table->lazies[i].row == row;
		i++) {
		const struct lazy_cell *cell = &table->lazies[i];
		enum truth truth;

		st = feel_test(&truth, cell->test,
			&deciding->inputs[cell->column], deciding->scope, err);
		if (st == ST_OK && truth == TRUTH_UNKNOWN)
			st = table_miss_names(deciding->out, cell->test,
				deciding->scope, err);
		if (truth == TRUTH_FALSE && deciding->trace)
			deciding->out->ruled_out[row] =
				(uint8_t)(cell->column + 1);
		*out = truth_and(*out, truth);
	}
	if (*out == TRUTH_FALSE)
		deciding->out->missing_name_count = missing;
	return st;
}

/* Evaluate the cells that name something, for rows still standing. */
static enum status narrow_lazily(struct deciding *deciding, struct err *err)
{
	const struct table *table = deciding->table;
	struct table_room *room = deciding->room;
	bool first = table->hit == HIT_FIRST && !deciding->trace;

	for (size_t row = bits_next(room->alive, table->words, 0);
		row != SIZE_MAX;
		row = bits_next(room->alive, table->words, row + 1)) {
		enum truth truth = TRUTH_TRUE;

		if (bit_at(table->is_lazy, row) &&
			test_row(&truth, deciding, row, err) != ST_OK)
			return ST_PLUGIN;
		if (truth == TRUTH_FALSE)
			bit_clear(room->alive, row);
		if (truth == TRUTH_UNKNOWN)
			bit_set(room->unsure, row);
		if (truth != TRUTH_TRUE)
			bit_clear(room->sure, row);
		if (first && bit_at(room->sure, row))
			break;
	}
	return ST_OK;
}

static enum status settle(struct deciding *deciding, struct err *err)
{
	const struct table *table = deciding->table;
	struct table_room *room = deciding->room;
	struct outcome outcome = table_settle(table, room->alive, room->sure);
	const uint64_t *rows = room->alive;

	if (outcome.kind == OUTCOME_OPEN && room->unknown_count) {
		outcome = table_explore(table, room);
		rows = room->first;
	}
	if (outcome.kind == OUTCOME_CLASH)
		return table_clash(table, room->sure, err);
	if (outcome.kind != OUTCOME_OPEN)
		deciding->out->missing_name_count = 0;
	else
		table_find_missing(deciding->out, table);
	return table_answer(
		deciding->out, table, outcome, rows, deciding->scope, err);
}

enum status table_decide(struct table_result *out, const struct table *table,
	const struct value *inputs, const struct feel_scope *scope, bool trace,
	struct err *err)
{
	struct deciding deciding = { table, inputs, scope, out, NULL, trace };

	begin(&deciding);
	enum status st = narrow(&deciding, err);

	if (st != ST_OK)
		return st;
	note_sure(&deciding);
	if (table->is_lazy)
		st = narrow_lazily(&deciding, err);
	return st == ST_OK ? settle(&deciding, err) : st;
}

enum status table_read_inputs(struct value *out, const struct table *table,
	const struct feel_scope *scope, struct err *err)
{
	enum status st = ST_OK;

	for (size_t i = 0; i < table->column_count; i++)
		out[i] = VALUE_UNKNOWN;
	for (size_t i = 0; st == ST_OK && i < table->column_count; i++)
		st = feel_eval(
			&out[i], table->columns[i].expression, scope, err);
	return st;
}
