#include "base/json.h"

#include <string.h>

#include "base/text.h"

/* How deep the brackets go; what stands between quotes does not count. */
static int depth_of(const char *text, size_t len)
{
	int depth = 0, deepest = 0;
	bool quoted = false;

	for (size_t i = 0; i < len; i++) {
		char c = text[i];

		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '{' || c == '['))
			deepest = ++depth > deepest ? depth : deepest;
		else if (!quoted && (c == '}' || c == ']'))
			depth--;
	}
	return deepest;
}

static enum status parse_failed(struct err *err, const json_error_t *at)
{
	switch (json_error_code(at)) {
	case json_error_duplicate_key:
		return err_set(err, ST_INVALID,
			"Line %d, column %d of the JSON text has a name that "
			"the object already holds",
			at->line, at->column);
	case json_error_invalid_utf8:
		return err_set(err, ST_INVALID,
			"Line %d, column %d of the JSON text is not valid "
			"UTF-8",
			at->line, at->column);
	case json_error_premature_end_of_input:
		return err_set(err, ST_INVALID,
			"The JSON text ends too early, at line %d, column %d",
			at->line, at->column);
	case json_error_numeric_overflow:
		return err_set(err, ST_INVALID,
			"Line %d, column %d of the JSON text has a number "
			"that is too large",
			at->line, at->column);
	default:
		return err_set(err, ST_INVALID,
			"Line %d, column %d of the JSON text is malformed",
			at->line, at->column);
	}
}

enum status json_parse(
	json_t **out, const char *text, size_t len, struct err *err)
{
	json_error_t at;

	*out = NULL;
	if (depth_of(text, len) > JSON_DEPTH_MAX)
		return err_set(err, ST_INVALID,
			"The JSON text is nested deeper than %d levels",
			JSON_DEPTH_MAX);
	*out = json_loadb(
		text, len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &at);
	return *out ? ST_OK : parse_failed(err, &at);
}

static int append(const char *bytes, size_t len, void *out)
{
	buf_add(out, bytes, len);
	return 0;
}

/* 15 digits are what a double keeps of a decimal number, so 0.1 stays 0.1. */
static void put(struct buf *out, const json_t *value, size_t flags)
{
	if (!value)
		buf_puts(out, "null");
	else
		json_dump_callback(value, append, out,
			JSON_ENCODE_ANY | JSON_REAL_PRECISION(15) | flags);
}

void json_put(struct buf *out, const json_t *value)
{
	put(out, value, JSON_COMPACT);
}

void json_put_pretty(struct buf *out, const json_t *value)
{
	put(out, value, JSON_INDENT(2));
}

const char *json_text(
	const json_t *object, const char *key, const char *otherwise)
{
	const json_t *value = json_object_get(object, key);

	return json_is_string(value) ? json_string_value(value) : otherwise;
}

json_int_t json_int(const json_t *object, const char *key, json_int_t otherwise)
{
	const json_t *value = json_object_get(object, key);

	return json_is_integer(value) ? json_integer_value(value) : otherwise;
}

bool json_bool(const json_t *object, const char *key, bool otherwise)
{
	const json_t *value = json_object_get(object, key);

	return json_is_boolean(value) ? json_is_true(value) : otherwise;
}

json_t *json_list(const json_t *object, const char *key)
{
	json_t *value = json_object_get(object, key);

	return json_is_array(value) ? value : NULL;
}

json_t *json_member(const json_t *object, const char *key)
{
	json_t *value = json_object_get(object, key);

	return json_is_object(value) ? value : NULL;
}

enum status json_need_text(const char **out, const json_t *object,
	const char *key, struct err *err)
{
	*out = json_text(object, key, NULL);
	if (*out)
		return ST_OK;
	return err_set(err, ST_INVALID, "\"%s\" is missing or not a text", key);
}

void json_set_text(json_t *object, const char *key, const char *text)
{
	struct buf valid = BUF_INIT;

	if (!text)
		return;
	json_t *value = json_string(text);

	if (!value) { /* not UTF-8 */
		text_nfc(&valid, text, strlen(text));
		value = json_string(valid.data);
	}
	json_set(object, key, value);
	buf_release(&valid);
}

void json_set(json_t *object, const char *key, json_t *value)
{
	if (value)
		json_object_set_new(object, key, value);
}
