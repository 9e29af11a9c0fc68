/*
 * engine/host/table_region.h -- a part of the space of a table's inputs, and
 * how it is told.
 *
 * A region holds for each column a set of the column's classes (table_int.h);
 * one more class, the last, stands for null where null is a value. It is what
 * a gap or an overlap covers: "a > 5, b in ("x","y")".
 *
 * Ownership: a region owns its bits. Threads: none shared.
 */
#ifndef HOST_TABLE_REGION_H
#define HOST_TABLE_REGION_H

#include "engine/host/table_int.h"

struct region {
	uint64_t **sets; /* per column, bits by class */
};

/* How many classes a column has here, null among them. */
uint32_t region_classes(const struct column *column);
size_t region_words(const struct column *column);
/* The rows that a class leaves standing; `scratch` may hold them. */
const uint64_t *region_class_bits(const struct column *column, uint32_t class,
	size_t words, uint64_t *scratch);
/* Whether a value of the type lies in it. */
bool region_class_possible(const struct column *column, uint32_t class);

struct region region_new(const struct table *table); /* empty sets */
struct region region_copy(
	const struct table *table, const struct region *region);
void region_release(const struct table *table, struct region *region);

/* Every class that is possible. */
void region_fill(
	const struct table *table, struct region *region, size_t column);

/* Join `from` to `into` when they differ in at most one column. */
bool region_join(const struct table *table, struct region *into,
	const struct region *from);

/* The column's part as a cell would say it, "-" for all; the caller frees. */
char *region_text(
	const struct table *table, const struct region *region, size_t column);

/* A value inside; VALUE_NULL when any will do. The caller releases it. */
struct value region_value(
	const struct table *table, const struct region *region, size_t column);

#endif
