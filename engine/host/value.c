#include "engine/host/value.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "engine/host/value_int.h"

struct value value_na(void)
{
	return (struct value){ .kind = VALUE_NA };
}

struct value value_boolean(bool boolean)
{
	return (struct value){ .kind = VALUE_BOOLEAN, .as.boolean = boolean };
}

struct value value_truth(enum truth truth)
{
	return truth == TRUTH_UNKNOWN ? VALUE_UNKNOWN
				      : value_boolean(truth == TRUTH_TRUE);
}

struct value value_number(struct decimal number)
{
	return (struct value){ .kind = VALUE_NUMBER, .as.number = number };
}

struct value value_whole(int64_t whole)
{
	return value_number(decimal_of(whole));
}

struct value value_text(const char *text, size_t len)
{
	struct value_text *made = mem_zero(sizeof(*made) + len + 1);

	made->holders = 1;
	made->len = len;
	made->hash = map_hash(text, len);
	memcpy(made->bytes, text, len);
	return (struct value){ .kind = VALUE_TEXT, .as.text = made };
}

struct value value_date(date_t date)
{
	return date == DATE_NONE
		       ? VALUE_UNKNOWN
		       : (struct value){ .kind = VALUE_DATE, .as.date = date };
}

struct value value_time(int64_t ms, int offset)
{
	return (struct value){
		.kind = VALUE_TIME, .offset = (int16_t)offset, .as.ms = ms
	};
}

struct value value_moment(moment_t ms, int offset)
{
	return (struct value){
		.kind = VALUE_MOMENT, .offset = (int16_t)offset, .as.ms = ms
	};
}

struct value value_duration(int64_t ms)
{
	return (struct value){ .kind = VALUE_DURATION, .as.ms = ms };
}

struct value value_months(int64_t months)
{
	return (struct value){ .kind = VALUE_MONTHS, .as.months = months };
}

struct value value_list(const struct value *items, size_t count)
{
	struct value_list *made =
		mem_zero(sizeof(*made) + count * sizeof(*items));

	made->holders = 1;
	made->count = count;
	if (count)
		memcpy(made->items, items, count * sizeof(*items));
	return (struct value){ .kind = VALUE_LIST, .as.list = made };
}

/* The field of that name among the first `count`, or `count`. */
static size_t find_field(
	const struct value_record *record, size_t count, const char *name)
{
	size_t i = 0;

	while (i < count && strcmp(record->fields[i].name, name) != 0)
		i++;
	return i;
}

struct value value_record(
	const char *const *names, const struct value *values, size_t count)
{
	struct value_record *made =
		mem_zero(sizeof(*made) + count * sizeof(*made->fields));

	made->holders = 1;
	for (size_t i = 0; i < count; i++) {
		size_t at = find_field(made, made->count, names[i]);

		if (at == made->count)
			made->fields[made->count++].name = mem_text(names[i]);
		else
			value_release(&made->fields[at].value);
		made->fields[at].value = values[i];
	}
	return (struct value){ .kind = VALUE_RECORD, .as.record = made };
}

struct value value_copy(struct value value)
{
	if (value.kind == VALUE_TEXT)
		value.as.text->holders++;
	else if (value.kind == VALUE_LIST)
		value.as.list->holders++;
	else if (value.kind == VALUE_RECORD)
		value.as.record->holders++;
	return value;
}

static void release_list(struct value_list *list)
{
	if (--list->holders)
		return;
	values_release(list->items, list->count);
	free(list);
}

static void release_record(struct value_record *record)
{
	if (--record->holders)
		return;
	for (size_t i = 0; i < record->count; i++) {
		free(record->fields[i].name);
		value_release(&record->fields[i].value);
	}
	free(record);
}

void value_release(struct value *value)
{
	if (value->kind == VALUE_TEXT && --value->as.text->holders == 0)
		free(value->as.text);
	else if (value->kind == VALUE_LIST)
		release_list(value->as.list);
	else if (value->kind == VALUE_RECORD)
		release_record(value->as.record);
	*value = VALUE_UNKNOWN;
}

void values_release(struct value *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		value_release(&values[i]);
}

const char *value_chars(const struct value *text, size_t *len)
{
	if (len)
		*len = text->as.text->len;
	return text->as.text->bytes;
}

uint64_t value_text_hash(const struct value *text)
{
	return text->as.text->hash;
}

const struct value *value_items(const struct value *list, size_t *count)
{
	*count = list->as.list->count;
	return list->as.list->items;
}

size_t value_fields(const struct value *record)
{
	return record->as.record->count;
}

const char *value_field_name(const struct value *record, size_t i)
{
	return record->as.record->fields[i].name;
}

const struct value *value_field_at(const struct value *record, size_t i)
{
	return &record->as.record->fields[i].value;
}

const struct value *value_field(const struct value *record, const char *name)
{
	const struct value_record *all = record->as.record;
	size_t at = find_field(all, all->count, name);

	return at < all->count ? &all->fields[at].value : NULL;
}

bool value_is_known(const struct value *value)
{
	return value->kind != VALUE_NULL;
}

const char *value_kind_name(enum value_kind kind)
{
	static const char *const names[VALUE_KINDS] = { "null",
		"not applicable", "boolean", "number", "text", "date", "time",
		"date and time", "days and time duration",
		"years and months duration", "list", "record" };

	return names[kind];
}
