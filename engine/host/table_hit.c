#include "engine/host/table_int.h"

bool table_same(const struct table *table, uint32_t a, uint32_t b)
{
	return table->same[a] == table->same[b];
}

static struct outcome nothing(void)
{
	return (struct outcome){ .kind = OUTCOME_NONE };
}

static struct outcome open_outcome(void)
{
	return (struct outcome){ .kind = OUTCOME_OPEN };
}

/* Rows in order until one applies for sure: they must say the same. */
static struct outcome settle_first(
	const struct table *table, const uint64_t *alive, const uint64_t *sure)
{
	size_t first = bits_next(alive, table->words, 0);
	struct outcome out = { OUTCOME_ROW, (uint32_t)first, false };

	for (size_t row = first; row != SIZE_MAX;
		row = bits_next(alive, table->words, row + 1)) {
		if (!table_same(table, (uint32_t)first, (uint32_t)row))
			return open_outcome();
		out.shared = row != first;
		if (bit_at(sure, row))
			return out;
	}
	return open_outcome();
}

static struct outcome settle_unique(
	const struct table *table, const uint64_t *alive, const uint64_t *sure)
{
	size_t row = bits_next(sure, table->words, 0);

	(void)alive;
	if (row == SIZE_MAX)
		return open_outcome();
	if (bits_next(sure, table->words, row + 1) != SIZE_MAX)
		return (struct outcome){ .kind = OUTCOME_CLASH };
	return (struct outcome){ OUTCOME_ROW, (uint32_t)row, false };
}

static struct outcome settle_any(
	const struct table *table, const uint64_t *alive, const uint64_t *sure)
{
	size_t row = bits_next(sure, table->words, 0);

	(void)alive;
	if (row == SIZE_MAX)
		return open_outcome();
	for (size_t next = bits_next(sure, table->words, row + 1);
		next != SIZE_MAX;
		next = bits_next(sure, table->words, next + 1))
		if (!table_same(table, (uint32_t)row, (uint32_t)next))
			return (struct outcome){ .kind = OUTCOME_CLASH };
	return (struct outcome){ OUTCOME_ROW, (uint32_t)row, false };
}

/* The first row of the best rank among the given ones; SIZE_MAX for none. */
static size_t best_of(const struct table *table, const uint64_t *rows)
{
	size_t best = SIZE_MAX;

	for (size_t row = bits_next(rows, table->words, 0); row != SIZE_MAX;
		row = bits_next(rows, table->words, row + 1))
		if (best == SIZE_MAX || table->ranks[row] < table->ranks[best])
			best = row;
	return best;
}

static struct outcome settle_priority(
	const struct table *table, const uint64_t *alive, const uint64_t *sure)
{
	size_t best = best_of(table, alive), known = best_of(table, sure);

	if (known == SIZE_MAX || table->ranks[best] < table->ranks[known])
		return open_outcome();
	return (struct outcome){ OUTCOME_ROW, (uint32_t)known, false };
}

static struct outcome settle_many(
	const struct table *table, const uint64_t *alive, const uint64_t *sure)
{
	if (!bits_same(alive, sure, table->words))
		return open_outcome();
	return (struct outcome){ .kind = OUTCOME_ROWS };
}

struct outcome table_settle(
	const struct table *table, const uint64_t *alive, const uint64_t *sure)
{
	typedef struct outcome settle_fn(const struct table *table,
		const uint64_t *alive, const uint64_t *sure);
	static settle_fn *const settles[] = {
		[HIT_UNIQUE] = settle_unique,
		[HIT_ANY] = settle_any,
		[HIT_FIRST] = settle_first,
		[HIT_PRIORITY] = settle_priority,
		[HIT_COLLECT] = settle_many,
		[HIT_RULE_ORDER] = settle_many,
		[HIT_OUTPUT_ORDER] = settle_many,
	};

	if (!bits_any(alive, table->words))
		return nothing();
	return settles[table->hit](table, alive, sure);
}

enum status table_clash(
	const struct table *table, const uint64_t *sure, struct err *err)
{
	size_t a = bits_next(sure, table->words, 0);
	size_t b = bits_next(sure, table->words, a + 1);

	while (table->hit == HIT_ANY &&
		table_same(table, (uint32_t)a, (uint32_t)b))
		b = bits_next(sure, table->words, b + 1);
	err_set(err, ST_PLUGIN,
		"Rows %zu and %zu of the decision \"%s\" both apply, but hit "
		"policy %s allows only one answer; narrow one of them",
		a + 1, b + 1, table->name, table_hit_name(table->hit));
	if (table->file)
		err_prefix(err, "%s:%d", table->file, table_row_line(table, b));
	return ST_PLUGIN;
}
