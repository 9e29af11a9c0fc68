/*
 * engine/host/table_int.h -- the inside of decision tables, for table*.c.
 *
 * A column's values lie on an axis of segments. With order: segment 2i + 1 is
 * the point i itself and 2i what lies before it, the last what lies behind all
 * points. Without (texts, choices, booleans): segment i + 1 is the point i and
 * 0 is every other value. Neighbouring segments that leave the same rows
 * standing share a class; each class has a bitset of rows, stored for every
 * stride-th class, the others by the rows that change (large tables).
 */
#ifndef HOST_TABLE_INT_H
#define HOST_TABLE_INT_H

#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "engine/host/feel_int.h"
#include "engine/host/table.h"

enum {
	BITS_BUDGET = 8 * 1024 * 1024, /* bytes of bitsets of one column */
};

/* Segments from .. to, both included. */
struct range {
	uint32_t from, to;
};

struct column {
	char *text, *label;
	struct feel *expression;
	enum value_kind kind; /* VALUE_NULL: only "-", or cells to evaluate */
	bool ordered, whole, null_is_a_value;

	struct value *points; /* sorted when ordered; no two the same */
	size_t point_count;
	int64_t *wholes; /* the points, when all are such numbers or days */
	uint32_t *slots; /* without order: point + 1 by hash */
	size_t slot_count;

	uint32_t segments;
	bool *possible; /* per segment: a value of the type lies there */
	struct range *ranges;
	uint32_t *row_ranges; /* per row, and the end: first of its ranges */

	uint32_t *class_of; /* per segment */
	uint32_t classes;
	uint32_t *first_segment; /* per class, and the end */
	uint32_t stride;
	uint64_t *bits;          /* of classes 0, stride, 2 * stride ... */
	uint32_t *changes;       /* rows that change when a class begins */
	uint32_t *class_changes; /* per class, and the end: first change */

	uint64_t *always;  /* rows that stand whatever the value is */
	uint64_t *at_null; /* rows that stand for null, where it is a value */
	uint64_t *at_na;
};

/* A cell that is evaluated when its row is a candidate. */
struct lazy_cell {
	uint32_t row, column;
	struct feel *test;
};

struct output {
	char *name;
	struct feel *otherwise;
	struct value *allowed;
	size_t allowed_count;
	enum value_kind kind;
};

struct table {
	char *name, *file;
	int line;
	enum table_hit hit;
	enum table_aggregate aggregate;
	struct column *columns;
	size_t column_count;
	struct output *outputs;
	size_t output_count;
	size_t row_count, words; /* of a bitset of rows */
	int *lines;

	struct value *answers;     /* row * output_count + output */
	struct feel **expressions; /* the same, for outputs to evaluate; or
				      NULL when there are none */
	uint32_t *same;  /* per row: the first row with the same answers */
	uint64_t *ranks; /* per row, small first; PRIORITY, OUTPUT-ORDER */

	struct lazy_cell *lazies; /* by row */
	size_t lazy_count;
	uint64_t *is_lazy; /* rows that have some; NULL for none */

	char *cell_texts;  /* all of them, each with its NUL */
	uint32_t *cell_at; /* row * column_count + column: offset in it */
	struct map reads;
	VEC(const char *) read_list;
};

/* Where evaluation works; grows to the largest table it has met. */
struct table_room {
	size_t words, columns;
	uint64_t *alive;   /* rows that may apply */
	uint64_t *sure;    /* rows that do, whatever is not known */
	uint64_t *unsure;  /* rows with a test that is not known */
	uint64_t *scratch; /* a column's bits, put together */
	uint64_t *first;   /* rows of the first case looked at */
	uint64_t *stack;   /* the search's own, see table_unknown.c */
	uint32_t *unknown; /* columns without a value */
	size_t unknown_count;
	/* How much the result's arrays hold, and how much they can. */
	size_t answers_used, answer_cap, row_cap, missing_cap, name_cap,
		ruled_cap;
};

/* Bits by number. */
static inline bool bit_at(const uint64_t *bits, size_t i)
{
	return bits[i / 64] >> (i % 64) & 1;
}

static inline void bit_set(uint64_t *bits, size_t i)
{
	bits[i / 64] |= (uint64_t)1 << (i % 64);
}

static inline void bit_clear(uint64_t *bits, size_t i)
{
	bits[i / 64] &= ~((uint64_t)1 << (i % 64));
}

static inline bool bits_any(const uint64_t *bits, size_t words)
{
	for (size_t i = 0; i < words; i++)
		if (bits[i])
			return true;
	return false;
}

static inline bool bits_same(const uint64_t *a, const uint64_t *b, size_t words)
{
	return memcmp(a, b, words * sizeof(*a)) == 0;
}

/* The first set bit from `from` on; SIZE_MAX when there is none. */
static inline size_t bits_next(const uint64_t *bits, size_t words, size_t from)
{
	size_t at = from / 64;

	if (at >= words)
		return SIZE_MAX;
	uint64_t word = bits[at] & (~(uint64_t)0 << (from % 64));

	while (!word)
		if (++at == words)
			return SIZE_MAX;
		else
			word = bits[at];
	return at * 64 + (size_t)__builtin_ctzll(word);
}

/* table_axis.c: the cells of one column on their way to segments. */
struct axis;
struct axis *axis_new(const struct table_domain *domain, size_t rows);
void axis_free(struct axis *axis);
/* Add the test as the row's cell; *lazy when it must be evaluated. */
NODISCARD enum status axis_add(struct axis *axis, size_t row,
	const struct feel *test, bool *lazy, struct err *err);
/* Make the column of it. */
void axis_finish(struct axis *axis, struct column *column, size_t rows);

/* table_column.c */
uint32_t column_segment(const struct column *column, const struct value *value);
/* The rows that a class leaves standing; `scratch` may hold them. */
const uint64_t *column_class_bits(const struct column *column, uint32_t class,
	size_t words, uint64_t *scratch);
const uint64_t *column_bits(const struct column *column,
	const struct value *value, size_t words, uint64_t *scratch);
/* Whether any value of the type lies in the class. */
bool column_class_possible(const struct column *column, uint32_t class);
void column_release(struct column *column);

/* What rows say together. */
enum outcome_kind {
	OUTCOME_OPEN, /* depends on what is not known */
	OUTCOME_NONE,
	OUTCOME_ROW,  /* one row's answers; *row */
	OUTCOME_ROWS, /* those of a bitset */
	OUTCOME_CLASH,
};

struct outcome {
	enum outcome_kind kind;
	uint32_t row;
	bool shared; /* OUTCOME_ROW: others could be it and say the same */
};

/* table_hit.c: by the hit policy, when `alive` may and `sure` do apply. A
 * table is taken at its word: where UNIQUE or ANY has one row that applies
 * for sure, rows that only may do not put it in question. */
struct outcome table_settle(
	const struct table *table, const uint64_t *alive, const uint64_t *sure);
/* Whether two rows have the same answers. */
bool table_same(const struct table *table, uint32_t a, uint32_t b);
/* The two rows of an OUTCOME_CLASH, as an error. */
enum status table_clash(
	const struct table *table, const uint64_t *sure, struct err *err);

/* table_answer.c: put the outcome's answers into the result; `rows` are those
 * of OUTCOME_ROWS. */
NODISCARD enum status table_answer(struct table_result *out,
	const struct table *table, struct outcome outcome, const uint64_t *rows,
	const struct feel_scope *scope, struct err *err);
/* Note the names that are not known among those an expression reads. */
NODISCARD enum status table_miss_names(struct table_result *result,
	const struct feel *feel, const struct feel_scope *scope,
	struct err *err);

/* table_unknown.c: every case of the unknown inputs; OUTCOME_ROWS leaves the
 * rows in room->first. OUTCOME_OPEN also when there are too many cases. */
struct outcome table_explore(
	const struct table *table, struct table_room *room);
void table_find_missing(struct table_result *out, const struct table *table);

/* How many bitsets table_explore() needs in room->stack. */
size_t table_explore_sets(size_t columns);

/* An array of the result with room for `need` elements. */
void *table_ensure(void *array, size_t *cap, size_t need, size_t size);

#endif
