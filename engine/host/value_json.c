#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "engine/host/value.h"
#include "engine/host/value_time.h"

enum {
	JSON_DIGITS = 15, /* more are not safe in a JSON number */
};

static struct value list_from(const json_t *json)
{
	VEC(struct value) items = VEC_INIT;
	json_t *item;
	size_t i;

	json_array_foreach(json, i, item) * VEC_ADD(&items) =
		value_from_json(item);
	struct value made = value_list(items.at, items.len);

	VEC_RELEASE(&items);
	return made;
}

static struct value record_from(const json_t *json)
{
	VEC(const char *) names = VEC_INIT;
	VEC(struct value) values = VEC_INIT;
	const char *name;
	json_t *field;

	if (json_object_size(json) == 1 && json_bool(json, "na", false))
		return value_na();
	json_object_foreach((json_t *)json, name, field)
	{
		*VEC_ADD(&names) = name;
		*VEC_ADD(&values) = value_from_json(field);
	}
	struct value made = value_record(names.at, values.at, names.len);

	VEC_RELEASE(&names);
	VEC_RELEASE(&values);
	return made;
}

static struct value real_from(double real)
{
	struct decimal number;

	return decimal_of_double(&number, real) ? value_number(number)
						: VALUE_UNKNOWN;
}

struct value value_from_json(const json_t *json)
{
	switch (json ? json_typeof(json) : JSON_NULL) {
	case JSON_OBJECT:
		return record_from(json);
	case JSON_ARRAY:
		return list_from(json);
	case JSON_STRING:
		return value_text(
			json_string_value(json), json_string_length(json));
	case JSON_INTEGER:
		return value_whole(json_integer_value(json));
	case JSON_REAL:
		return real_from(json_real_value(json));
	case JSON_TRUE:
		return value_boolean(true);
	case JSON_FALSE:
		return value_boolean(false);
	default:
		return VALUE_UNKNOWN;
	}
}

static json_t *number_to(struct decimal number)
{
	char text[DECIMAL_TEXT];
	int64_t whole;

	if (decimal_digits(number) <= JSON_DIGITS) {
		if (decimal_whole(&whole, number))
			return json_integer(whole);
		return json_real(decimal_to_double(number));
	}
	decimal_format(text, number);
	return json_string(text);
}

static json_t *list_to(const struct value *list)
{
	json_t *array = json_array();
	size_t count;
	const struct value *items = value_items(list, &count);

	for (size_t i = 0; i < count; i++)
		json_array_append_new(array, value_to_json(&items[i]));
	return array;
}

static json_t *record_to(const struct value *record)
{
	json_t *object = json_object();

	for (size_t i = 0; i < value_fields(record); i++)
		json_object_set_new(object, value_field_name(record, i),
			value_to_json(value_field_at(record, i)));
	return object;
}

static json_t *time_to(const struct value *value)
{
	struct buf text = BUF_INIT;

	value_time_put(&text, value);
	json_t *made = json_stringn(text.data, text.len);

	buf_release(&text);
	return made;
}

json_t *value_to_json(const struct value *value)
{
	size_t len;
	const char *chars;

	switch ((enum value_kind)value->kind) {
	case VALUE_NA:
		return json_pack("{s:b}", "na", 1);
	case VALUE_BOOLEAN:
		return json_boolean(value->as.boolean);
	case VALUE_NUMBER:
		return number_to(value->as.number);
	case VALUE_TEXT:
		chars = value_chars(value, &len);
		return json_stringn(chars, len);
	case VALUE_DATE:
	case VALUE_TIME:
	case VALUE_MOMENT:
	case VALUE_DURATION:
	case VALUE_MONTHS:
		return time_to(value);
	case VALUE_LIST:
		return list_to(value);
	case VALUE_RECORD:
		return record_to(value);
	default:
		return json_null();
	}
}
