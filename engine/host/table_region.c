#include "engine/host/table_region.h"

#include <stdlib.h>
#include <string.h>

uint32_t region_classes(const struct column *column)
{
	return column->classes + column->null_is_a_value;
}

size_t region_words(const struct column *column)
{
	return region_classes(column) / 64 + 1;
}

const uint64_t *region_class_bits(const struct column *column, uint32_t class,
	size_t words, uint64_t *scratch)
{
	if (class == column->classes)
		return column->at_null;
	return column_class_bits(column, class, words, scratch);
}

bool region_class_possible(const struct column *column, uint32_t class)
{
	return class == column->classes || column_class_possible(column, class);
}

struct region region_new(const struct table *table)
{
	struct region region = { mem_zero(
		(table->column_count + 1) * sizeof(*region.sets)) };

	for (size_t i = 0; i < table->column_count; i++)
		region.sets[i] = mem_zero(
			region_words(&table->columns[i]) * sizeof(uint64_t));
	return region;
}

struct region region_copy(
	const struct table *table, const struct region *region)
{
	struct region copy = region_new(table);

	for (size_t i = 0; i < table->column_count; i++)
		memcpy(copy.sets[i], region->sets[i],
			region_words(&table->columns[i]) * sizeof(uint64_t));
	return copy;
}

void region_release(const struct table *table, struct region *region)
{
	for (size_t i = 0; i < table->column_count; i++)
		free(region->sets[i]);
	free(region->sets);
	region->sets = NULL;
}

void region_fill(
	const struct table *table, struct region *region, size_t column)
{
	const struct column *at = &table->columns[column];

	for (uint32_t class = 0; class < region_classes(at); class ++)
		if (region_class_possible(at, class))
			bit_set(region->sets[column], class);
}

bool region_join(const struct table *table, struct region *into,
	const struct region *from)
{
	size_t other = SIZE_MAX;

	for (size_t i = 0; i < table->column_count; i++) {
		if (bits_same(into->sets[i], from->sets[i],
			    region_words(&table->columns[i])))
			continue;
		if (other != SIZE_MAX)
			return false;
		other = i;
	}
	for (size_t k = 0;
		other != SIZE_MAX && k < region_words(&table->columns[other]);
		k++)
		into->sets[other][k] |= from->sets[other][k];
	return true;
}

static bool covers(const struct column *column, const uint64_t *set)
{
	for (uint32_t class = 0; class < region_classes(column); class ++)
		if (region_class_possible(column, class) && !bit_at(set, class))
			return false;
	return true;
}

static void put_part(struct buf *out, const char *text)
{
	buf_puts(out, out->len ? "," : "");
	buf_puts(out, text);
}

/* Texts and choices: those in, or those left out. */
static void put_points(
	struct buf *out, const struct column *column, const uint64_t *set)
{
	bool others = bit_at(set, column->class_of[0]) && column->possible[0];

	if (others)
		buf_puts(out, "not(");
	size_t start = out->len;

	for (uint32_t i = 0; i < column->point_count; i++) {
		bool in = bit_at(set, column->class_of[i + 1]);

		if (in == others || !column->possible[i + 1])
			continue;
		buf_puts(out, out->len > start ? "," : "");
		value_put_feel(out, &column->points[i]);
	}
	if (others)
		buf_puts(out, ")");
}

/* Segments from .. to are in, and nothing that is possible lies beyond an end
 * that is open. */
static void put_stretch(struct buf *out, const struct column *column,
	const struct range *stretch, bool open_low, bool open_high)
{
	const struct value *low = &column->points[stretch->from / 2];
	const struct value *high = &column->points[stretch->to / 2];

	buf_puts(out, out->len ? "," : "");
	if (stretch->from == stretch->to && stretch->from % 2) {
		value_put_feel(out, low);
		return;
	}
	if (stretch->from % 2 == 0 && !open_low)
		low--;
	if (open_low || open_high) {
		bool point = open_low ? stretch->to % 2 : stretch->from % 2;

		buf_printf(
			out, "%s%s ", open_low ? "<" : ">", point ? "=" : "");
		value_put_feel(out, open_low ? high : low);
		return;
	}
	buf_puts(out, stretch->from % 2 ? "[" : "(");
	value_put_feel(out, low);
	buf_puts(out, "..");
	value_put_feel(out, high);
	buf_puts(out, stretch->to % 2 ? "]" : ")");
}

/* The next possible segment from `at` on; column->segments for none. */
static uint32_t next_possible(const struct column *column, uint32_t at)
{
	while (at < column->segments && !column->possible[at])
		at++;
	return at;
}

static void put_stretches(
	struct buf *out, const struct column *column, const uint64_t *set)
{
	uint32_t first = next_possible(column, 0);

	for (uint32_t at = first; at < column->segments;) {
		struct range stretch = { at, at };
		uint32_t next = next_possible(column, at + 1);

		if (!bit_at(set, column->class_of[at])) {
			at = next;
			continue;
		}
		while (next < column->segments &&
			bit_at(set, column->class_of[next])) {
			stretch.to = next;
			next = next_possible(column, next + 1);
		}
		put_stretch(out, column, &stretch, at == first,
			next == column->segments);
		at = next;
	}
}

char *region_text(
	const struct table *table, const struct region *region, size_t column)
{
	const struct column *at = &table->columns[column];
	const uint64_t *set = region->sets[column];
	struct buf out = BUF_INIT;

	if (covers(at, set)) {
		buf_puts(&out, "-");
		return buf_take(&out);
	}
	if (at->ordered)
		put_stretches(&out, at, set);
	else
		put_points(&out, at, set);
	if (at->null_is_a_value && bit_at(set, at->classes))
		put_part(&out, "null");
	return buf_take(&out);
}

/* A little more, or with `sign` -1 less, than a point. */
static struct value beside(
	const struct column *column, const struct value *point, int sign)
{
	struct value out = *point;

	switch (column->kind) {
	case VALUE_NUMBER:
		if (!decimal_add(
			    &out.as.number, point->as.number, decimal_of(sign)))
			return VALUE_UNKNOWN;
		return out;
	case VALUE_DATE:
		out.as.date += sign;
		return out;
	case VALUE_TIME:
	case VALUE_MOMENT:
	case VALUE_DURATION:
		out.as.ms += sign;
		return out;
	case VALUE_MONTHS:
		out.as.months += sign;
		return out;
	default:
		return VALUE_UNKNOWN;
	}
}

static struct value between(const struct column *column, uint32_t gap)
{
	const struct value *low = &column->points[gap ? gap - 1 : 0];
	const struct value *high = &column->points[gap];
	struct value out = *low;

	if (gap == 0)
		return column->point_count ? beside(column, high, -1)
					   : VALUE_UNKNOWN;
	if (gap == column->point_count || column->whole ||
		column->kind != VALUE_NUMBER)
		return beside(column, low, 1);
	if (!decimal_add(&out.as.number, low->as.number, high->as.number) ||
		!decimal_divide(&out.as.number, out.as.number, decimal_of(2)))
		return VALUE_UNKNOWN;
	return out;
}

struct value region_value(
	const struct table *table, const struct region *region, size_t column)
{
	const struct column *at = &table->columns[column];
	const uint64_t *set = region->sets[column];

	if (covers(at, set))
		return VALUE_UNKNOWN;
	for (uint32_t i = 0; i < at->segments; i++) {
		if (!at->possible[i] || !bit_at(set, at->class_of[i]))
			continue;
		if (!at->ordered && i == 0)
			continue;
		if (!at->ordered)
			return value_copy(at->points[i - 1]);
		return i % 2 ? value_copy(at->points[i / 2])
			     : between(at, i / 2);
	}
	return at->ordered ? VALUE_UNKNOWN : value_text("…", strlen("…"));
}
