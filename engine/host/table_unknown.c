#include <stdlib.h>
#include <string.h>

#include "engine/host/table_int.h"

/* Cases looked at before the answer is left open: some milliseconds. */
enum {
	CASES_MAX = 20000,
};

/* The search through the classes of the unknown columns. */
struct search {
	const struct table *table;
	struct table_room *room;
	struct outcome found; /* OUTCOME_CLASH: no case yet */
	bool open;            /* cases differ, or are too many */
	int cases;
};

/* Per depth: rows that may apply, those of them without an unsure test, and
 * those that apply whatever the columns below are. */
enum {
	SETS = 3,
};

size_t table_explore_sets(size_t columns)
{
	return SETS * (columns + 1);
}

static uint64_t *set_at(const struct search *search, size_t depth, size_t set)
{
	return search->room->stack +
	       (SETS * depth + set) * search->table->words;
}

static const uint64_t *sure_below(const struct search *search, size_t depth)
{
	const struct table *table = search->table;
	const struct table_room *room = search->room;
	uint64_t *sure = set_at(search, depth, 2);

	memcpy(sure, set_at(search, depth, 1), table->words * sizeof(*sure));
	for (; depth < room->unknown_count; depth++)
		for (size_t k = 0; k < table->words; k++)
			sure[k] &=
				table->columns[room->unknown[depth]].always[k];
	return sure;
}

static bool agrees(const struct search *search, const struct outcome *outcome,
	const uint64_t *rows)
{
	const struct outcome *found = &search->found;

	if (outcome->kind != found->kind)
		return false;
	if (outcome->kind == OUTCOME_ROW)
		return table_same(search->table, outcome->row, found->row);
	return outcome->kind != OUTCOME_ROWS ||
	       bits_same(rows, search->room->first, search->table->words);
}

/* A settled case; a clash cannot be, when the table keeps its word. */
static void take_case(struct search *search, const struct outcome *outcome,
	const uint64_t *rows)
{
	if (outcome->kind == OUTCOME_CLASH)
		return;
	if (search->found.kind == OUTCOME_CLASH) {
		search->found = *outcome;
		memcpy(search->room->first, rows,
			search->table->words * sizeof(*rows));
		return;
	}
	search->open |= !agrees(search, outcome, rows);
	search->found.shared |=
		outcome->shared || outcome->row != search->found.row;
}

static void look(struct search *search, size_t depth);

/* The next column takes each of its classes. */
static void branch(struct search *search, size_t depth)
{
	const struct table *table = search->table;
	struct table_room *room = search->room;
	const struct column *column = &table->columns[room->unknown[depth]];
	const uint64_t *here = set_at(search, depth, 0);
	uint64_t *below = set_at(search, depth + 1, 0);
	size_t both = 2 * table->words;

	for (uint32_t class = 0; class < column->classes && !search->open;
		class ++) {
		if (!column_class_possible(column, class))
			continue;
		const uint64_t *bits = column_class_bits(
			column, class, table->words, room->scratch);

		for (size_t k = 0; k < both; k++)
			below[k] = here[k] & bits[k % table->words];
		look(search, depth + 1);
	}
}

/* Settle with `depth` columns chosen, or choose the next. */
static void look(struct search *search, size_t depth)
{
	const uint64_t *alive = set_at(search, depth, 0);

	if (++search->cases > CASES_MAX) {
		search->open = true;
		return;
	}
	struct outcome outcome =
		table_settle(search->table, alive, sure_below(search, depth));

	if (outcome.kind != OUTCOME_OPEN)
		take_case(search, &outcome, alive);
	else if (depth < search->room->unknown_count)
		branch(search, depth);
	else
		search->open = true;
}

static void begin(const struct search *search)
{
	const struct table_room *room = search->room;
	uint64_t *alive = set_at(search, 0, 0), *exact = set_at(search, 0, 1);

	for (size_t k = 0; k < search->table->words; k++) {
		alive[k] = room->alive[k];
		exact[k] = room->alive[k] & ~room->unsure[k];
	}
}

struct outcome table_explore(const struct table *table, struct table_room *room)
{
	struct search search = {
		.table = table, .room = room, .found = { .kind = OUTCOME_CLASH }
	};

	begin(&search);
	look(&search, 0);
	if (search.open)
		search.found.kind = OUTCOME_OPEN;
	return search.found;
}

/* Rows that can still be the answer: with FIRST, down to one that is sure. */
static void keep_relevant(const struct table *table, struct table_room *room)
{
	size_t sure = bits_next(room->sure, table->words, 0);

	if (table->hit != HIT_FIRST || sure == SIZE_MAX)
		return;
	for (size_t row = sure; row < table->row_count; row++)
		bit_clear(room->alive, row);
}

static bool column_matters(const struct table *table,
	const struct table_room *room, uint32_t column)
{
	const uint64_t *always = table->columns[column].always;

	for (size_t k = 0; k < table->words; k++)
		if (room->alive[k] & ~always[k])
			return true;
	for (size_t i = 0; i < table->lazy_count; i++)
		if (table->lazies[i].column == column &&
			bit_at(room->alive, table->lazies[i].row))
			return true;
	return false;
}

void table_find_missing(struct table_result *out, const struct table *table)
{
	struct table_room *room = out->room;

	keep_relevant(table, room);
	for (size_t i = 0; i < room->unknown_count; i++) {
		if (!column_matters(table, room, room->unknown[i]))
			continue;
		out->missing = table_ensure(out->missing, &room->missing_cap,
			out->missing_count + 1, sizeof(*out->missing));
		out->missing[out->missing_count++] = room->unknown[i];
	}
}
