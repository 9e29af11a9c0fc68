#include <stdlib.h>
#include <string.h>

#include "engine/host/table_int.h"

enum {
	NO_POINT = -1,
};

/* A piece of a cell: between two points, or all but one. Points by number in
 * the order of coming. */
struct piece {
	int32_t low, high; /* NO_POINT: without end */
	bool low_open, high_open;
	bool except; /* everything but the point `low` */
};

/* What a row's test says. */
struct cell {
	uint32_t first; /* of its pieces */
	bool negated, null, na;
};

struct axis {
	struct table_domain domain;
	enum value_kind kind;
	bool uses_order, has_null;
	VEC(struct value) points;
	uint32_t *slots; /* point + 1 by hash */
	size_t slot_count;
	VEC(struct piece) pieces;
	VEC(struct cell) cells;
};

static void rehash(struct axis *axis)
{
	size_t size = 16;

	while (size < axis->points.len * 4)
		size *= 2;
	free(axis->slots);
	axis->slots = mem_zero(size * sizeof(*axis->slots));
	axis->slot_count = size;
	for (size_t i = 0; i < axis->points.len; i++) {
		size_t at = value_hash(&axis->points.at[i]) & (size - 1);

		while (axis->slots[at])
			at = (at + 1) & (size - 1);
		axis->slots[at] = (uint32_t)(i + 1);
	}
}

/* The number of the point, which is kept when it is new. */
static int32_t point(struct axis *axis, const struct value *value)
{
	size_t mask = axis->slot_count - 1;
	size_t at = value_hash(value) & mask;

	for (; axis->slots[at]; at = (at + 1) & mask)
		if (value_same(&axis->points.at[axis->slots[at] - 1], value))
			return (int32_t)axis->slots[at] - 1;
	*VEC_ADD(&axis->points) = value_copy(*value);
	axis->slots[at] = (uint32_t)axis->points.len;
	if (axis->points.len * 2 > axis->slot_count)
		rehash(axis);
	return (int32_t)axis->points.len - 1;
}

static bool has_order(enum value_kind kind)
{
	return kind == VALUE_NUMBER ||
	       (kind >= VALUE_DATE && kind <= VALUE_MONTHS);
}

struct axis *axis_new(const struct table_domain *domain, size_t rows)
{
	struct axis *axis = mem_zero(sizeof(*axis));
	struct value yes = value_boolean(true), no = value_boolean(false);

	axis->domain = *domain;
	axis->kind = domain->kind;
	rehash(axis);
	if (rows)
		axis->cells.at = mem_zero(rows * sizeof(*axis->cells.at));
	axis->cells.cap = rows;
	for (size_t i = 0; i < domain->key_count; i++)
		point(axis, &domain->keys[i]);
	if (axis->kind == VALUE_BOOLEAN) {
		point(axis, &no);
		point(axis, &yes);
	}
	if (value_is_known(&domain->min))
		point(axis, &domain->min);
	if (value_is_known(&domain->max))
		point(axis, &domain->max);
	return axis;
}

void axis_free(struct axis *axis)
{
	if (!axis)
		return;
	values_release(axis->points.at, axis->points.len);
	VEC_RELEASE(&axis->points);
	VEC_RELEASE(&axis->pieces);
	VEC_RELEASE(&axis->cells);
	free(axis->slots);
	free(axis);
}

static bool is_key(const struct table_domain *domain, const struct value *value)
{
	for (size_t i = 0; i < domain->key_count; i++)
		if (value_same(&domain->keys[i], value))
			return true;
	return domain->key_count == 0;
}

static enum status not_a_key(const struct table_domain *domain,
	const struct value *value, struct err *err)
{
	enum {
		KEYS_SHOWN = 12
	};
	struct buf given = BUF_INIT, keys = BUF_INIT;

	value_put_feel(&given, value);
	for (size_t i = 0; i < domain->key_count && i < KEYS_SHOWN; i++) {
		buf_puts(&keys, i ? ", " : "");
		value_put_feel(&keys, &domain->keys[i]);
	}
	if (domain->key_count > KEYS_SHOWN)
		buf_puts(&keys, ", …");
	err_set(err, ST_INVALID, "%s is not a value of this input; expected %s",
		given.data, keys.data);
	buf_release(&given);
	buf_release(&keys);
	return ST_INVALID;
}

/* The constant as a point, when it is of the column's kind. */
static enum status take_point(int32_t *out, struct axis *axis,
	const struct feel_node *node, struct err *err)
{
	const struct value *value = &node->constant;

	if (axis->kind == VALUE_NULL)
		axis->kind = value->kind;
	if (value->kind != axis->kind)
		return err_set(err, ST_INVALID,
			"this is a %s, but the input is a %s",
			value_kind_name(value->kind),
			value_kind_name(axis->kind));
	if (!is_key(&axis->domain, value))
		return not_a_key(&axis->domain, value, err);
	*out = point(axis, value);
	return ST_OK;
}

static bool is_simple_constant(const struct feel_node *node)
{
	return node->op == OP_CONSTANT && node->constant.kind > VALUE_NA &&
	       node->constant.kind < VALUE_LIST;
}

/* "5", and each element of a list. */
static enum status add_equal(
	struct axis *axis, const struct feel_node *node, struct err *err)
{
	int32_t at;
	enum status st = take_point(&at, axis, node, err);

	if (st == ST_OK)
		*VEC_ADD(&axis->pieces) =
			(struct piece){ .low = at, .high = at };
	return st;
}

static const struct piece comparison_pieces[] = {
	[COMPARE_EQUAL] = { 0, 0, false, false, false },
	[COMPARE_NOT_EQUAL] = { 0, NO_POINT, false, false, true },
	[COMPARE_LESS] = { NO_POINT, 0, false, true, false },
	[COMPARE_NOT_MORE] = { NO_POINT, 0, false, false, false },
	[COMPARE_MORE] = { 0, NO_POINT, true, false, false },
	[COMPARE_NOT_LESS] = { 0, NO_POINT, false, false, false },
};

static enum status need_order(
	const struct axis *axis, const struct feel_node *node, struct err *err)
{
	enum value_kind kind = axis->kind == VALUE_NULL
				       ? node->kids[0]->constant.kind
				       : axis->kind;

	if (has_order(kind) || kind == VALUE_TEXT)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"a %s has no order; write the values themselves",
		value_kind_name(kind));
}

static enum status add_test(struct axis *axis, struct cell *cell,
	const struct feel_node *node, struct err *err)
{
	struct piece piece = comparison_pieces[node->compare];
	bool orders = node->compare >= COMPARE_LESS;
	int32_t at;
	enum status st = orders ? need_order(axis, node, err) : ST_OK;

	if (st == ST_OK)
		st = take_point(&at, axis, node->kids[0], err);
	if (st != ST_OK)
		return st;
	piece.low = piece.low == NO_POINT ? NO_POINT : at;
	piece.high = piece.high == NO_POINT ? NO_POINT : at;
	axis->uses_order |= orders;
	cell->na |= piece.except;
	*VEC_ADD(&axis->pieces) = piece;
	return ST_OK;
}

static enum status add_interval(
	struct axis *axis, const struct feel_node *node, struct err *err)
{
	struct piece piece = { .low_open = node->low_open,
		.high_open = node->high_open };
	enum status st = need_order(axis, node, err);

	if (st == ST_OK)
		st = take_point(&piece.low, axis, node->kids[0], err);
	if (st == ST_OK)
		st = take_point(&piece.high, axis, node->kids[1], err);
	if (st != ST_OK)
		return st;
	axis->uses_order = true;
	*VEC_ADD(&axis->pieces) = piece;
	return ST_OK;
}

/* Whether all of the test is constant. */
static bool is_constant(const struct feel_node *node)
{
	switch (node->op) {
	case OP_ANY:
	case OP_IS_NULL:
		return true;
	case OP_EITHER:
		return is_constant(node->kids[0]) && is_constant(node->kids[1]);
	case OP_NOT:
		return is_constant(node->kids[0]);
	case OP_EQUALS:
		return is_simple_constant(node->kids[0]) ||
		       (node->kids[0]->op == OP_CONSTANT &&
			       node->kids[0]->constant.kind == VALUE_NA);
	case OP_TEST:
		return is_simple_constant(node->kids[0]);
	case OP_INTERVAL:
		return is_simple_constant(node->kids[0]) &&
		       is_simple_constant(node->kids[1]);
	default:
		return false;
	}
}

static enum status add_node(struct axis *axis, struct cell *cell,
	const struct feel_node *node, struct err *err)
{
	enum status st;

	switch (node->op) {
	case OP_EITHER:
		st = add_node(axis, cell, node->kids[0], err);
		return st == ST_OK ? add_node(axis, cell, node->kids[1], err)
				   : st;
	case OP_NOT:
		cell->negated = true;
		return add_node(axis, cell, node->kids[0], err);
	case OP_IS_NULL:
		axis->has_null = cell->null = true;
		return ST_OK;
	case OP_EQUALS:
		if (node->kids[0]->constant.kind != VALUE_NA)
			return add_equal(axis, node->kids[0], err);
		cell->na = true;
		return ST_OK;
	case OP_TEST:
		return add_test(axis, cell, node, err);
	case OP_INTERVAL:
		return add_interval(axis, node, err);
	default:
		cell->null = cell->na = true;
		*VEC_ADD(&axis->pieces) =
			(struct piece){ .low = NO_POINT, .high = NO_POINT };
		return ST_OK;
	}
}

enum status axis_add(struct axis *axis, size_t row, const struct feel *test,
	bool *lazy, struct err *err)
{
	static const struct feel_node any = { .op = OP_ANY };
	struct cell cell = { .first = (uint32_t)axis->pieces.len };

	*lazy = !is_constant(test->root);
	enum status st = add_node(axis, &cell, *lazy ? &any : test->root, err);

	/* not(null) asks for null too. */
	if (cell.negated) {
		axis->has_null |= cell.null;
		cell.na = !cell.na;
		cell.null = false;
	}
	axis->cells.at[row] = cell;
	axis->cells.len = row + 1;
	return st;
}

/* A point on its way through the sort. */
struct place {
	struct value value;
	uint32_t was;
};

static int by_value(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return (int)value_compare(&x->value, &y->value);
}

/* Move the points to the column; now_at: new number by old number. */
static void place_points(
	struct axis *axis, struct column *column, uint32_t *now_at)
{
	size_t count = axis->points.len;
	struct place *places = mem_zero((count + 1) * sizeof(*places));

	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){ axis->points.at[i], (uint32_t)i };
	if (column->ordered)
		qsort(places, count, sizeof(*places), by_value);
	column->points = mem_zero((count + 1) * sizeof(*column->points));
	column->point_count = count;
	for (size_t i = 0; i < count; i++) {
		column->points[i] = places[i].value;
		now_at[places[i].was] = (uint32_t)i;
	}
	axis->points.len = 0;
	free(places);
}

static void note_wholes(struct column *column)
{
	bool all = column->ordered &&
		   (column->kind == VALUE_NUMBER || column->kind == VALUE_DATE);
	int64_t *wholes = mem_zero((column->point_count + 1) * sizeof(*wholes));

	for (size_t i = 0; all && i < column->point_count; i++) {
		const struct value *at = &column->points[i];

		if (column->kind == VALUE_DATE)
			wholes[i] = at->as.date;
		else
			all = decimal_whole(&wholes[i], at->as.number);
	}
	if (all)
		column->wholes = wholes;
	else
		free(wholes);
}

static uint32_t segment_of(const struct column *column, uint32_t point)
{
	return column->ordered ? 2 * point + 1 : point + 1;
}

/* No whole number, no day lies between two neighbours. */
static bool is_empty_gap(const struct column *column, size_t gap)
{
	struct value next;
	bool counts = column->whole || column->kind == VALUE_DATE;

	if (!counts || gap == 0 || gap == column->point_count)
		return false;
	const struct value *low = &column->points[gap - 1];
	const struct value *high = &column->points[gap];

	if (column->kind == VALUE_DATE)
		return high->as.date - low->as.date == 1;
	struct decimal up;

	if (!decimal_round(&up, low->as.number, 0, DECIMAL_FLOOR) ||
		!decimal_add(&up, up, decimal_of(1)))
		return false;
	next = value_number(up);
	return value_compare(&next, high) != ORDER_LESS;
}

static void bound_possible(
	struct column *column, const struct table_domain *domain)
{
	uint32_t low = 0, high = column->segments - 1;

	if (value_is_known(&domain->min))
		low = column_segment(column, &domain->min);
	if (value_is_known(&domain->max))
		high = column_segment(column, &domain->max);
	for (uint32_t i = 0; i < column->segments; i++) {
		column->possible[i] = i >= low && i <= high;
		if (i % 2 == 0 &&
			(domain->key_count > 0 || is_empty_gap(column, i / 2)))
			column->possible[i] = false;
		if (i % 2 == 1 && column->whole &&
			!decimal_is_whole(column->points[i / 2].as.number))
			column->possible[i] = false;
	}
}

static void note_possible(
	struct column *column, const struct table_domain *domain)
{
	column->possible = mem_zero(column->segments);
	if (column->ordered) {
		bound_possible(column, domain);
		return;
	}
	for (uint32_t i = 1; i < column->segments; i++)
		column->possible[i] = true;
	column->possible[0] =
		!domain->key_count && column->kind != VALUE_BOOLEAN;
}

typedef VEC(struct range) ranges;

static void add_range(ranges *list, uint32_t from, uint32_t to)
{
	if (from <= to)
		*VEC_ADD(list) = (struct range){ from, to };
}

static void add_piece(ranges *list, const struct column *column,
	const struct piece *piece, const uint32_t *now_at)
{
	uint32_t last = column->segments - 1;
	uint32_t low = piece->low == NO_POINT
			       ? 0
			       : segment_of(column, now_at[piece->low]);
	uint32_t high = piece->high == NO_POINT
				? last
				: segment_of(column, now_at[piece->high]);

	if (piece->except) {
		add_range(list, 0, low - 1);
		add_range(list, low + 1, last);
		return;
	}
	low += piece->low_open;
	if (!piece->high_open)
		add_range(list, low, high);
	else if (high > 0)
		add_range(list, low, high - 1);
}

static int by_start(const void *a, const void *b)
{
	const struct range *x = a, *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

/* Sort from `start` on, and join what touches. */
static void join_ranges(ranges *list, size_t start)
{
	size_t kept = start;

	if (list->len - start < 2)
		return;
	qsort(list->at + start, list->len - start, sizeof(*list->at), by_start);
	for (size_t i = start + 1; i < list->len; i++) {
		struct range *last = &list->at[kept];

		if (list->at[i].from > last->to + 1)
			list->at[++kept] = list->at[i];
		else if (list->at[i].to > last->to)
			last->to = list->at[i].to;
	}
	list->len = kept + 1;
}

/* The ranges from `start` on become what they leave out. */
static void turn_ranges(ranges *list, size_t start, uint32_t last)
{
	size_t count = list->len - start;
	struct range *old = mem_zero((count + 1) * sizeof(*old));
	uint32_t next = 0;

	if (count)
		memcpy(old, list->at + start, count * sizeof(*old));
	list->len = start;
	for (size_t i = 0; i < count; i++) {
		if (old[i].from > next)
			add_range(list, next, old[i].from - 1);
		next = old[i].to + 1;
	}
	add_range(list, next, last);
	free(old);
}

static void place_ranges(struct axis *axis, struct column *column, size_t rows,
	const uint32_t *now_at)
{
	ranges list = VEC_INIT;

	column->row_ranges = mem_zero((rows + 1) * sizeof(uint32_t));
	for (size_t row = 0; row < rows; row++) {
		const struct cell *cell = &axis->cells.at[row];
		size_t start = list.len;
		size_t end = row + 1 < rows ? cell[1].first : axis->pieces.len;

		for (size_t i = cell->first; i < end; i++)
			add_piece(&list, column, &axis->pieces.at[i], now_at);
		join_ranges(&list, start);
		if (cell->negated)
			turn_ranges(&list, start, column->segments - 1);
		column->row_ranges[row + 1] = (uint32_t)list.len;
	}
	column->ranges = list.at;
}

/* Rows by the segment where they begin or cease to stand. */
static uint32_t *list_changes(
	const struct column *column, size_t rows, uint32_t *starts)
{
	uint32_t count = column->row_ranges[rows];
	uint32_t *changes =
		mem_zero((2 * (size_t)count + 1) * sizeof(uint32_t));

	for (uint32_t i = 0; i < count; i++) {
		starts[column->ranges[i].from + 2]++;
		starts[column->ranges[i].to + 3]++;
	}
	for (uint32_t i = 2; i < column->segments + 3; i++)
		starts[i] += starts[i - 1];
	for (size_t row = 0; row < rows; row++)
		for (uint32_t i = column->row_ranges[row];
			i < column->row_ranges[row + 1]; i++) {
			const struct range *range = &column->ranges[i];

			changes[starts[range->from + 1]++] = (uint32_t)row;
			changes[starts[range->to + 2]++] = (uint32_t)row;
		}
	return changes;
}

/* Segments to classes: a new one where a row changes. */
static void note_classes(struct column *column, size_t rows)
{
	uint32_t *starts = mem_zero((column->segments + 4) * sizeof(uint32_t));
	uint32_t classes = 0;

	column->changes = list_changes(column, rows, starts);
	column->class_of = mem_zero(column->segments * sizeof(uint32_t));
	column->first_segment =
		mem_zero((column->segments + 1) * sizeof(uint32_t));
	column->class_changes =
		mem_zero((column->segments + 2) * sizeof(uint32_t));
	for (uint32_t i = 0; i < column->segments; i++) {
		if (i == 0 || starts[i + 1] > starts[i]) {
			column->first_segment[classes] = i;
			column->class_changes[classes++] = starts[i];
		}
		column->class_of[i] = classes - 1;
	}
	column->classes = classes;
	column->first_segment[classes] = column->segments;
	column->class_changes[classes] = starts[column->segments];
	free(starts);
}

static void fill_bits(struct column *column, size_t words)
{
	uint64_t *now = mem_zero((words + 1) * sizeof(*now));
	size_t size = words * sizeof(*now);
	size_t most = BITS_BUDGET / (size + 1) + 1;

	column->stride = (uint32_t)(column->classes / most + 1);
	column->bits =
		mem_zero((column->classes / column->stride + 1) * size + size);
	for (uint32_t class = 0; class < column->classes; class ++) {
		for (uint32_t i = column->class_changes[class];
			i < column->class_changes[class + 1]; i++) {
			uint32_t row = column->changes[i];

			now[row / 64] ^= (uint64_t)1 << (row % 64);
		}
		if (class % column->stride == 0)
			memcpy(column->bits + class / column->stride * words,
				now, size);
	}
	free(now);
}

/* Rows that stand for every value there may be, for null and for na. */
static void note_special(const struct axis *axis, struct column *column,
	size_t rows, size_t words)
{
	uint32_t *before = mem_zero((column->segments + 1) * sizeof(uint32_t));

	column->always = mem_zero((words + 1) * sizeof(uint64_t));
	column->at_null = mem_zero((words + 1) * sizeof(uint64_t));
	column->at_na = mem_zero((words + 1) * sizeof(uint64_t));
	for (uint32_t i = 0; i < column->segments; i++)
		before[i + 1] = before[i] + column->possible[i];
	for (size_t row = 0; row < rows; row++) {
		uint32_t covered = 0;

		for (uint32_t i = column->row_ranges[row];
			i < column->row_ranges[row + 1]; i++)
			covered += before[column->ranges[i].to + 1] -
				   before[column->ranges[i].from];
		if (covered == before[column->segments])
			bit_set(column->always, row);
		if (axis->cells.at[row].null)
			bit_set(column->at_null, row);
		if (axis->cells.at[row].na)
			bit_set(column->at_na, row);
	}
	free(before);
}

static void index_points(struct column *column)
{
	size_t size = 4;

	while (size < column->point_count * 3)
		size *= 2;
	column->slots = mem_zero(size * sizeof(*column->slots));
	column->slot_count = size;
	for (size_t i = 0; i < column->point_count; i++) {
		size_t at = value_hash(&column->points[i]) & (size - 1);

		while (column->slots[at])
			at = (at + 1) & (size - 1);
		column->slots[at] = (uint32_t)(i + 1);
	}
}

void axis_finish(struct axis *axis, struct column *column, size_t rows)
{
	uint32_t *now_at = mem_zero((axis->points.len + 1) * sizeof(*now_at));
	size_t words = (rows + 63) / 64;

	column->kind = axis->kind;
	column->whole = axis->domain.whole && axis->kind == VALUE_NUMBER;
	column->ordered = has_order(axis->kind) || axis->uses_order;
	column->null_is_a_value |= axis->has_null;
	place_points(axis, column, now_at);
	note_wholes(column);
	column->segments =
		(uint32_t)(column->ordered ? 2 * column->point_count + 1
					   : column->point_count + 1);
	if (!column->ordered)
		index_points(column);
	note_possible(column, &axis->domain);
	place_ranges(axis, column, rows, now_at);
	note_classes(column, rows);
	fill_bits(column, words);
	note_special(axis, column, rows, words);
	free(now_at);
}
