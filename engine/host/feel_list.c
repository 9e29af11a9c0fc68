#include <stdlib.h>

#include "engine/host/feel_int.h"

/*
 * sum, min and their like take one list, or their arguments as the list. An
 * element that is not known makes the result not known.
 */

typedef VEC(struct value) values;

static const struct value *elements(const struct value *args, size_t *count)
{
	return *count == 1 && args->kind == VALUE_LIST
		       ? value_items(args, count)
		       : args;
}

static void call_count(
	struct value *out, const struct value *args, size_t count)
{
	size_t len;

	(void)count;
	if (args->kind != VALUE_LIST)
		return;
	value_items(args, &len);
	*out = value_whole((int64_t)len);
}

/* The first or the last of the order. */
static void pick(struct value *out, const struct value *args, size_t count,
	enum value_order wanted)
{
	const struct value *items = elements(args, &count), *best = items;

	for (size_t i = 1; i < count; i++) {
		enum value_order order = value_compare(&items[i], best);

		if (order == ORDER_UNKNOWN || order == ORDER_NONE)
			return;
		if (order == wanted)
			best = &items[i];
	}
	if (count)
		*out = value_copy(*best);
}

static void call_min(struct value *out, const struct value *args, size_t count)
{
	pick(out, args, count, ORDER_LESS);
}

static void call_max(struct value *out, const struct value *args, size_t count)
{
	pick(out, args, count, ORDER_GREATER);
}

/* All of them joined by + or *; null for none. */
static struct value joined(
	enum feel_op op, const struct value *items, size_t count)
{
	struct value all = count ? value_copy(items[0]) : VALUE_UNKNOWN;

	for (size_t i = 1; i < count; i++) {
		struct value next = feel_arithmetic(op, &all, &items[i]);

		value_release(&all);
		all = next;
	}
	if (all.kind == VALUE_TEXT)
		value_release(&all);
	return all;
}

static void call_sum(struct value *out, const struct value *args, size_t count)
{
	const struct value *items = elements(args, &count);

	*out = joined(OP_ADD, items, count);
}

static void call_product(
	struct value *out, const struct value *args, size_t count)
{
	const struct value *items = elements(args, &count);

	*out = joined(OP_MULTIPLY, items, count);
}

static void call_mean(struct value *out, const struct value *args, size_t count)
{
	const struct value *items = elements(args, &count);
	struct value sum = joined(OP_ADD, items, count);
	struct value by = value_whole((int64_t)count);

	*out = feel_arithmetic(OP_DIVIDE, &sum, &by);
}

static int by_order(const void *a, const void *b)
{
	return (int)value_compare(a, b);
}

static void call_median(
	struct value *out, const struct value *args, size_t count)
{
	const struct value *items = elements(args, &count);
	values sorted = VEC_INIT;

	for (size_t i = 0; i < count; i++)
		if (items[i].kind == VALUE_NUMBER)
			*VEC_ADD(&sorted) = items[i];
	if (count && sorted.len == count) {
		qsort(sorted.at, count, sizeof(*sorted.at), by_order);
		struct value middle[] = { sorted.at[(count - 1) / 2],
			sorted.at[count / 2] };

		call_mean(out, middle, 2);
	}
	VEC_RELEASE(&sorted);
}

static void call_not(struct value *out, const struct value *args, size_t count)
{
	(void)count;
	if (args->kind == VALUE_BOOLEAN)
		*out = value_boolean(!args->as.boolean);
}

static enum truth truth_of(const struct value *value)
{
	if (value->kind != VALUE_BOOLEAN)
		return TRUTH_UNKNOWN;
	return value->as.boolean ? TRUTH_TRUE : TRUTH_FALSE;
}

static void call_all(struct value *out, const struct value *args, size_t count)
{
	const struct value *items = elements(args, &count);
	enum truth truth = TRUTH_TRUE;

	for (size_t i = 0; i < count; i++)
		truth = truth_and(truth, truth_of(&items[i]));
	*out = value_truth(truth);
}

static void call_any(struct value *out, const struct value *args, size_t count)
{
	const struct value *items = elements(args, &count);
	enum truth truth = TRUTH_FALSE;

	for (size_t i = 0; i < count; i++)
		truth = truth_or(truth, truth_of(&items[i]));
	*out = value_truth(truth);
}

static void call_contains(
	struct value *out, const struct value *args, size_t count)
{
	enum truth truth = TRUTH_FALSE;

	if (args->kind != VALUE_LIST)
		return;
	const struct value *items = value_items(args, &count);

	for (size_t i = 0; i < count; i++)
		truth = truth_or(truth, value_equal(&items[i], &args[1]));
	*out = value_truth(truth);
}

static void call_known(
	struct value *out, const struct value *args, size_t count)
{
	(void)count;
	*out = value_boolean(value_is_known(args));
}

static struct value take_list(values *list)
{
	struct value made = value_list(list->at, list->len);

	VEC_RELEASE(list);
	return made;
}

static void add_all(values *list, const struct value *of)
{
	size_t count = 1;
	const struct value *items =
		of->kind == VALUE_LIST ? value_items(of, &count) : of;

	for (size_t i = 0; i < count; i++)
		*VEC_ADD(list) = value_copy(items[i]);
}

static void call_append(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;

	add_all(&list, &args[0]);
	for (size_t i = 1; i < count; i++)
		*VEC_ADD(&list) = value_copy(args[i]);
	*out = take_list(&list);
}

static void call_concatenate(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;

	for (size_t i = 0; i < count; i++)
		add_all(&list, &args[i]);
	*out = take_list(&list);
}

static bool holds(const values *list, const struct value *value)
{
	for (size_t i = 0; i < list->len; i++)
		if (value_same(&list->at[i], value))
			return true;
	return false;
}

/* union too: each value once, in the order of coming. */
static void call_distinct(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;

	for (size_t i = 0; i < count; i++) {
		size_t len = 1;
		const struct value *items =
			args[i].kind == VALUE_LIST ? value_items(&args[i], &len)
						   : &args[i];

		for (size_t j = 0; j < len; j++)
			if (!holds(&list, &items[j]))
				*VEC_ADD(&list) = value_copy(items[j]);
	}
	*out = take_list(&list);
}

static void flatten(values *list, const struct value *of)
{
	size_t count;

	if (of->kind != VALUE_LIST) {
		*VEC_ADD(list) = value_copy(*of);
		return;
	}
	const struct value *items = value_items(of, &count);

	for (size_t i = 0; i < count; i++)
		flatten(list, &items[i]);
}

static void call_flatten(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;

	(void)count;
	flatten(&list, args);
	*out = take_list(&list);
}

static void call_reverse(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;
	const struct value *items = elements(args, &count);

	for (size_t i = count; i > 0; i--)
		*VEC_ADD(&list) = value_copy(items[i - 1]);
	*out = take_list(&list);
}

/* A position in a list of `count`, from 0; SIZE_MAX when it is none. */
static size_t position(const struct value *at, size_t count)
{
	int64_t whole;

	if (at->kind != VALUE_NUMBER || !decimal_whole(&whole, at->as.number))
		return SIZE_MAX;
	whole = whole < 0 ? (int64_t)count + whole : whole - 1;
	return whole >= 0 && whole < (int64_t)count ? (size_t)whole : SIZE_MAX;
}

static void call_sublist(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;
	int64_t wanted = INT64_MAX;
	size_t len;

	if (args->kind != VALUE_LIST ||
		(count > 2 &&
			(args[2].kind != VALUE_NUMBER ||
				!decimal_whole(&wanted, args[2].as.number))))
		return;
	const struct value *items = value_items(args, &len);
	size_t start = position(&args[1], len);

	if (start == SIZE_MAX)
		return;
	for (size_t i = start; i < len && wanted-- > 0; i++)
		*VEC_ADD(&list) = value_copy(items[i]);
	*out = take_list(&list);
}

static void call_remove(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;

	if (args->kind != VALUE_LIST)
		return;
	const struct value *items = value_items(args, &count);
	size_t gone = position(&args[1], count);

	if (gone == SIZE_MAX)
		return;
	for (size_t i = 0; i < count; i++)
		if (i != gone)
			*VEC_ADD(&list) = value_copy(items[i]);
	*out = take_list(&list);
}

static void call_index_of(
	struct value *out, const struct value *args, size_t count)
{
	values list = VEC_INIT;

	if (args->kind != VALUE_LIST)
		return;
	const struct value *items = value_items(args, &count);

	for (size_t i = 0; i < count; i++)
		if (value_same(&items[i], &args[1]))
			*VEC_ADD(&list) = value_whole((int64_t)i + 1);
	*out = take_list(&list);
}

const struct feel_builtin feel_list_builtins[] = {
	{ "count", 1, 1, false, call_count },
	{ "min", 1, -1, false, call_min },
	{ "max", 1, -1, false, call_max },
	{ "sum", 1, -1, false, call_sum },
	{ "product", 1, -1, false, call_product },
	{ "mean", 1, -1, false, call_mean },
	{ "median", 1, -1, false, call_median },
	{ "not", 1, 1, false, call_not },
	{ "all", 1, -1, true, call_all },
	{ "any", 1, -1, true, call_any },
	{ "list contains", 2, 2, false, call_contains },
	{ "known", 1, 1, true, call_known },
	{ "append", 2, -1, true, call_append },
	{ "concatenate", 1, -1, true, call_concatenate },
	{ "union", 1, -1, true, call_distinct },
	{ "distinct values", 1, 1, false, call_distinct },
	{ "flatten", 1, 1, false, call_flatten },
	{ "reverse", 1, 1, false, call_reverse },
	{ "sublist", 2, 3, false, call_sublist },
	{ "remove", 2, 2, false, call_remove },
	{ "index of", 2, 2, false, call_index_of },
	{ NULL, 0, 0, false, NULL },
};
