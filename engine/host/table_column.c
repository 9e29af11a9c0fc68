#include <stdlib.h>

#include "engine/host/table_int.h"

/* How many of the sorted points are less than the number. */
static uint32_t whole_below(const struct column *column, int64_t whole)
{
	const int64_t *at = column->wholes;
	size_t len = column->point_count;

	while (len > 0) {
		size_t half = len / 2;
		bool right = at[half] < whole;

		at = right ? at + half + 1 : at;
		len = right ? len - half - 1 : half;
	}
	return (uint32_t)(at - column->wholes);
}

static uint32_t value_below(
	const struct column *column, const struct value *value)
{
	size_t low = 0, high = column->point_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (value_compare(&column->points[middle], value) == ORDER_LESS)
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}

/* The number or day as a whole one; false when it has a fraction. */
static bool as_whole(int64_t *out, const struct value *value)
{
	if (value->kind == VALUE_NUMBER)
		return decimal_whole(out, value->as.number);
	*out = value->as.date;
	return value->kind == VALUE_DATE;
}

static uint32_t ordered_segment(
	const struct column *column, const struct value *value)
{
	int64_t whole;

	if (column->wholes && as_whole(&whole, value)) {
		uint32_t i = whole_below(column, whole);

		return 2 * i +
		       (i < column->point_count && column->wholes[i] == whole);
	}
	uint32_t i = value_below(column, value);

	return 2 * i + (i < column->point_count &&
			       value_same(&column->points[i], value));
}

uint32_t column_segment(const struct column *column, const struct value *value)
{
	if (column->ordered)
		return ordered_segment(column, value);
	if (!column->slot_count)
		return 0;
	size_t mask = column->slot_count - 1;

	for (size_t at = value_hash(value) & mask; column->slots[at];
		at = (at + 1) & mask)
		if (value_same(&column->points[column->slots[at] - 1], value))
			return column->slots[at];
	return 0;
}

const uint64_t *column_class_bits(const struct column *column, uint32_t class,
	size_t words, uint64_t *scratch)
{
	uint32_t stored = class / column->stride;
	const uint64_t *bits = column->bits + stored * words;

	if (class == stored * column->stride)
		return bits;
	memcpy(scratch, bits, words * sizeof(*bits));
	uint32_t from = column->class_changes[stored * column->stride + 1];

	for (; from < column->class_changes[class + 1]; from++) {
		uint32_t row = column->changes[from];

		scratch[row / 64] ^= (uint64_t)1 << (row % 64);
	}
	return scratch;
}

const uint64_t *column_bits(const struct column *column,
	const struct value *value, size_t words, uint64_t *scratch)
{
	if (value->kind == VALUE_NULL)
		return column->at_null;
	if (value->kind == VALUE_NA)
		return column->at_na;
	uint32_t class = column->class_of[column_segment(column, value)];

	return column_class_bits(column, class, words, scratch);
}

bool column_class_possible(const struct column *column, uint32_t class)
{
	for (uint32_t i = column->first_segment[class];
		i < column->first_segment[class + 1]; i++)
		if (column->possible[i])
			return true;
	return false;
}

void column_release(struct column *column)
{
	values_release(column->points, column->point_count);
	feel_free(column->expression);
	free(column->text);
	free(column->label);
	free(column->points);
	free(column->wholes);
	free(column->slots);
	free(column->possible);
	free(column->ranges);
	free(column->row_ranges);
	free(column->class_of);
	free(column->first_segment);
	free(column->bits);
	free(column->changes);
	free(column->class_changes);
	free(column->always);
	free(column->at_null);
	free(column->at_na);
}
