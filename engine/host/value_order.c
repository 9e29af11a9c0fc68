#include <string.h>

#include "base/map.h"
#include "engine/host/value_int.h"

enum {
	VIETNAM = 420,      /* minutes ahead of UTC */
	MINUTE = 60 * 1000, /* milliseconds */
};

enum truth truth_not(enum truth a)
{
	return a == TRUTH_UNKNOWN ? a
	       : a == TRUTH_TRUE  ? TRUTH_FALSE
				  : TRUTH_TRUE;
}

enum truth truth_and(enum truth a, enum truth b)
{
	if (a == TRUTH_FALSE || b == TRUTH_FALSE)
		return TRUTH_FALSE;
	return a == TRUTH_TRUE && b == TRUTH_TRUE ? TRUTH_TRUE : TRUTH_UNKNOWN;
}

enum truth truth_or(enum truth a, enum truth b)
{
	return truth_not(truth_and(truth_not(a), truth_not(b)));
}

/* A time of day as it is in UTC, so that places can be compared. */
static int64_t instant(const struct value *value)
{
	int offset = value->offset == VALUE_NO_OFFSET ? VIETNAM : value->offset;

	return value->kind == VALUE_TIME
		       ? value->as.ms - (int64_t)offset * MINUTE
		       : value->as.ms;
}

static int three_way(int64_t a, int64_t b)
{
	return a < b ? -1 : a > b;
}

static int compare_texts(const struct value_text *a, const struct value_text *b)
{
	if (a == b)
		return 0;
	size_t common = a->len < b->len ? a->len : b->len;
	int order = memcmp(a->bytes, b->bytes, common);

	return order ? (order < 0 ? -1 : 1)
		     : three_way((int64_t)a->len, (int64_t)b->len);
}

enum value_order value_compare(const struct value *a, const struct value *b)
{
	if (a->kind == VALUE_NULL || b->kind == VALUE_NULL)
		return ORDER_UNKNOWN;
	if (a->kind != b->kind)
		return ORDER_NONE;
	switch ((enum value_kind)a->kind) {
	case VALUE_NUMBER:
		return (enum value_order)decimal_compare(
			a->as.number, b->as.number);
	case VALUE_TEXT:
		return (enum value_order)compare_texts(a->as.text, b->as.text);
	case VALUE_DATE:
		return (enum value_order)three_way(a->as.date, b->as.date);
	case VALUE_MONTHS:
		return (enum value_order)three_way(a->as.months, b->as.months);
	case VALUE_TIME:
	case VALUE_MOMENT:
	case VALUE_DURATION:
		return (enum value_order)three_way(instant(a), instant(b));
	default:
		return ORDER_NONE;
	}
}

static enum truth equal_lists(const struct value *a, const struct value *b)
{
	const struct value_list *x = a->as.list, *y = b->as.list;
	enum truth equal = x->count == y->count ? TRUTH_TRUE : TRUTH_FALSE;

	for (size_t i = 0; i < x->count && equal != TRUTH_FALSE; i++)
		equal = truth_and(
			equal, value_equal(&x->items[i], &y->items[i]));
	return equal;
}

static enum truth equal_records(const struct value *a, const struct value *b)
{
	const struct value_record *x = a->as.record, *y = b->as.record;
	enum truth equal = x->count == y->count ? TRUTH_TRUE : TRUTH_FALSE;

	for (size_t i = 0; i < x->count && equal != TRUTH_FALSE; i++) {
		const struct value *other = value_field(b, x->fields[i].name);

		equal = other ? truth_and(equal,
					value_equal(&x->fields[i].value, other))
			      : TRUTH_FALSE;
	}
	return equal;
}

enum truth value_equal(const struct value *a, const struct value *b)
{
	if (a->kind == VALUE_NULL || b->kind == VALUE_NULL)
		return TRUTH_UNKNOWN;
	if (a->kind != b->kind)
		return TRUTH_FALSE;
	switch ((enum value_kind)a->kind) {
	case VALUE_NA:
		return TRUTH_TRUE;
	case VALUE_BOOLEAN:
		return a->as.boolean == b->as.boolean ? TRUTH_TRUE
						      : TRUTH_FALSE;
	case VALUE_LIST:
		return equal_lists(a, b);
	case VALUE_RECORD:
		return equal_records(a, b);
	default:
		return value_compare(a, b) == ORDER_EQUAL ? TRUTH_TRUE
							  : TRUTH_FALSE;
	}
}

static bool same_lists(const struct value_list *a, const struct value_list *b)
{
	bool same = a->count == b->count;

	for (size_t i = 0; same && i < a->count; i++)
		same = value_same(&a->items[i], &b->items[i]);
	return same;
}

static bool same_records(const struct value *a, const struct value *b)
{
	const struct value_record *x = a->as.record;
	bool same = x->count == b->as.record->count;

	for (size_t i = 0; same && i < x->count; i++) {
		const struct value *other = value_field(b, x->fields[i].name);

		same = other && value_same(&x->fields[i].value, other);
	}
	return same;
}

bool value_same(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == VALUE_NULL)
		return true;
	if (a->kind == VALUE_LIST)
		return same_lists(a->as.list, b->as.list);
	if (a->kind == VALUE_RECORD)
		return same_records(a, b);
	return value_equal(a, b) == TRUTH_TRUE;
}

static uint64_t mix(uint64_t hash, uint64_t more)
{
	return (hash ^ more) * 0x9e3779b97f4a7c15u;
}

static uint64_t hash_list(const struct value_list *list)
{
	uint64_t hash = list->count;

	for (size_t i = 0; i < list->count; i++)
		hash = mix(hash, value_hash(&list->items[i]));
	return hash;
}

/* The order of fields does not count. */
static uint64_t hash_record(const struct value_record *record)
{
	uint64_t sum = record->count;

	for (size_t i = 0; i < record->count; i++) {
		const struct value_field *field = &record->fields[i];

		sum += mix(map_hash(field->name, strlen(field->name)),
			value_hash(&field->value));
	}
	return sum;
}

uint64_t value_hash(const struct value *value)
{
	switch ((enum value_kind)value->kind) {
	case VALUE_BOOLEAN:
		return mix(value->kind, value->as.boolean);
	case VALUE_NUMBER:
		return mix(mix(value->as.number.low,
				   (uint64_t)value->as.number.high),
			(uint64_t)value->as.number.scale);
	case VALUE_TEXT:
		return value->as.text->hash;
	case VALUE_DATE:
		return mix(value->kind, (uint64_t)value->as.date);
	case VALUE_MONTHS:
		return mix(value->kind, (uint64_t)value->as.months);
	case VALUE_TIME:
	case VALUE_MOMENT:
	case VALUE_DURATION:
		return mix(value->kind, (uint64_t)instant(value));
	case VALUE_LIST:
		return hash_list(value->as.list);
	case VALUE_RECORD:
		return hash_record(value->as.record);
	default:
		return mix(value->kind, 1);
	}
}
