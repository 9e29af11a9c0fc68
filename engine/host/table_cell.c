#include <stdlib.h>

#include "engine/host/table_int.h"

static const struct feel *lazy_test(
	const struct table *table, size_t row, size_t input)
{
	for (size_t i = 0; i < table->lazy_count; i++)
		if (table->lazies[i].row == row &&
			table->lazies[i].column == input)
			return table->lazies[i].test;
	return NULL;
}

static enum truth constant_truth(const struct table *table, size_t row,
	const struct column *column, const struct value *value)
{
	if (!value_is_known(value) && !column->null_is_a_value)
		return bit_at(column->always, row) ? TRUTH_TRUE : TRUTH_UNKNOWN;
	uint64_t *scratch = mem_zero((table->words + 1) * sizeof(*scratch));
	bool holds =
		bit_at(column_bits(column, value, table->words, scratch), row);

	free(scratch);
	return holds ? TRUTH_TRUE : TRUTH_FALSE;
}

enum status table_test_cell(enum truth *out, const struct table *table,
	size_t row, size_t input, const struct value *value,
	const struct feel_scope *scope, struct err *err)
{
	const struct feel *lazy = lazy_test(table, row, input);

	if (lazy)
		return feel_test(out, lazy, value, scope, err);
	*out = constant_truth(table, row, &table->columns[input], value);
	return ST_OK;
}

const struct value *table_answer_at(
	const struct table *table, size_t row, size_t output)
{
	size_t at = row * table->output_count + output;

	if (table->expressions && table->expressions[at])
		return NULL;
	return &table->answers[at];
}

const struct value *table_points(
	const struct table *table, size_t input, size_t *count)
{
	*count = table->columns[input].point_count;
	return table->columns[input].points;
}
