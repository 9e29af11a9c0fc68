#include "engine/host/coverage.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/world.h"

enum {
	MARK_HELD = 1,
	MARK_NOT = 2,
};

static void free_values(struct map *map)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(map, &at)))
		free(slot->value);
	map_release(map);
}

void coverage_release(struct coverage *coverage)
{
	free_values(&coverage->rows);
	free_values(&coverage->derives);
	map_release(&coverage->touched);
	*coverage = (struct coverage){ 0 };
}

static uint8_t *marks_of(struct map *map, const char *name, size_t count)
{
	uint8_t *marks = map_get(map, name);

	if (!marks) {
		marks = mem_zero(count + 1);
		map_set(map, name, marks);
	}
	return marks;
}

static bool fired(const struct decided *decided, size_t row)
{
	for (size_t i = 0; i < decided->rows.len; i++)
		if (decided->rows.at[i] == row)
			return true;
	return false;
}

/* When several rows could be it and all say the same, none is marked. */
static void note_decision(
	struct coverage *coverage, const struct decided *decided)
{
	const struct decision *decision = decided->decision;
	bool otherwise = json_object_get(decision->spec, "default") != NULL;
	size_t count = table_rows(decision->table);

	if (decided->state == DECIDED_UNKNOWN || decided->exception ||
		(decided->state == DECIDED && !decided->rows.len && !otherwise))
		return;
	uint8_t *marks = marks_of(&coverage->rows, decision->id, count);

	for (size_t i = 0; i < count; i++)
		marks[i] |= fired(decided, i) ? MARK_HELD : MARK_NOT;
}

static void note_derived(struct coverage *coverage, const struct cell *cell)
{
	uint8_t *mark = marks_of(&coverage->derives, cell->name, 1);

	if (json_is_false(cell->value))
		*mark |= MARK_NOT;
	else if (cell->value)
		*mark |= MARK_HELD;
}

static void touch(struct coverage *coverage, const char *kind, const char *name)
{
	struct buf key = BUF_INIT;

	buf_printf(&key, "%s%s", kind, name);
	map_set(&coverage->touched, key.data, NULL);
	buf_release(&key);
}

void coverage_note(struct coverage *coverage, const struct cell *cell)
{
	if (cell->kind == CELL_DECISION) {
		touch(coverage, "d:", cell->name);
		if (!cell->failed)
			note_decision(coverage, cell->decided);
	}
	if (cell->kind == CELL_PARAMETER)
		touch(coverage, "p:", cell->name);
	if (cell->kind == CELL_DERIVED && !cell->failed) {
		touch(coverage, "", cell->name);
		note_derived(coverage, cell);
	}
}

/* What has been counted so far. */
struct tally {
	const struct coverage *coverage;
	const struct unit *unit;
	int covered, total;
	json_t *lacking;
};

/* Count one rule; what its marks lack. */
static uint8_t count(struct tally *tally, uint8_t marks, uint8_t needed)
{
	uint8_t lacks = needed & (uint8_t)~marks;

	tally->total++;
	tally->covered += lacks == 0;
	return lacks;
}

static void tell(
	struct tally *tally, const struct place *place, const struct err *err)
{
	problem_warning(tally->lacking, place, "coverage", err);
}

static void count_row(struct tally *tally, const struct decision *decision,
	size_t row, uint8_t marks)
{
	bool always = table_row_always(decision->table, row);
	uint8_t lacks =
		count(tally, marks, always ? MARK_HELD : MARK_HELD | MARK_NOT);
	struct place place = decision->place;
	struct err err;

	if (row < decision->lines.len)
		place.line = decision->lines.at[row];
	if (lacks & MARK_HELD)
		err_set(&err, ST_FAILED,
			"In no test does row %zu of the decision \"%s\" give "
			"the answer; add a test where it does",
			row + 1, decision->id);
	else if (lacks)
		err_set(&err, ST_FAILED,
			"In every test row %zu of the decision \"%s\" gives "
			"the answer; add a test where it does not",
			row + 1, decision->id);
	if (lacks)
		tell(tally, &place, &err);
}

static void count_rows(struct tally *tally, const struct decision *decision)
{
	const uint8_t *marks = map_get(&tally->coverage->rows, decision->id);

	for (size_t i = 0; i < table_rows(decision->table); i++)
		count_row(tally, decision, i, marks ? marks[i] : 0);
}

static void count_derived(struct tally *tally, const struct derive *derive)
{
	const uint8_t *seen = map_get(&tally->coverage->derives, derive->name);
	bool both = derive->type == FACT_BOOLEAN;
	uint8_t marks = seen ? *seen : 0;
	struct err err;

	if (!both && marks)
		marks = MARK_HELD;
	uint8_t lacks =
		count(tally, marks, both ? MARK_HELD | MARK_NOT : MARK_HELD);

	if (lacks & MARK_HELD)
		err_set(&err, ST_FAILED,
			both ? "In no test is \"%s\" true; add a test where "
			       "it is"
			     : "In no test is \"%s\" known; add a test where "
			       "it is",
			derive->name);
	else if (lacks)
		err_set(&err, ST_FAILED,
			"In no test is \"%s\" false; add a test where it is",
			derive->name);
	if (lacks)
		tell(tally, &derive->place, &err);
}

static bool is_own(const struct tally *tally, const struct place *place)
{
	return strcmp(place->unit, tally->unit->id) == 0;
}

json_t *coverage_json(const struct coverage *coverage, const struct unit *unit)
{
	struct tally tally = {
		.coverage = coverage, .unit = unit, .lacking = json_array()
	};
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&unit->decisions, &at))) {
		const struct decision *decision = slot->value;

		if (is_own(&tally, &decision->place))
			count_rows(&tally, decision);
	}
	at = 0;
	while ((slot = map_next(&unit->derives, &at))) {
		const struct derive *derive = slot->value;

		if (is_own(&tally, &derive->place))
			count_derived(&tally, derive);
	}
	return json_pack("{s:i, s:i, s:o}", "covered", tally.covered, "total",
		tally.total, "lacking", tally.lacking);
}
