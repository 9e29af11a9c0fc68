#include "engine/params.h"

#include <string.h>

#include "base/date.h"

enum {
	NAME_MAX_LEN = 40
};

struct param {
	char name[NAME_MAX_LEN], type[NAME_MAX_LEN];
	bool optional;
};

static bool is_text(const json_t *value)
{
	return json_is_string(value);
}

static bool is_integer(const json_t *value)
{
	return json_is_integer(value);
}

static bool is_number(const json_t *value)
{
	return json_is_number(value);
}

static bool is_boolean(const json_t *value)
{
	return json_is_boolean(value);
}

static bool is_object(const json_t *value)
{
	return json_is_object(value);
}

static bool is_list(const json_t *value)
{
	return json_is_array(value);
}

static bool is_date(const json_t *value)
{
	return json_is_string(value) &&
	       date_parse(json_string_value(value)) != DATE_NONE;
}

static bool is_any(const json_t *value)
{
	return value != NULL;
}

static const struct {
	const char *name;
	bool (*is)(const json_t *value);
} types[] = {
	{ "text", is_text },
	{ "integer", is_integer },
	{ "number", is_number },
	{ "boolean", is_boolean },
	{ "object", is_object },
	{ "list", is_list },
	{ "date", is_date },
	{ "any", is_any },
};

static bool has_type(const json_t *value, const char *type)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strcmp(types[i].name, type) == 0)
			return types[i].is(value);
	return false;
}

static size_t copy_name(char out[NAME_MAX_LEN], const char *text)
{
	size_t len = strcspn(text, "?:, ");
	size_t kept = len < NAME_MAX_LEN ? len : NAME_MAX_LEN - 1;

	memcpy(out, text, kept);
	out[kept] = '\0';
	return len;
}

/* Read the next param and step over it; false at the end. */
static bool next_param(struct param *out, const char **at)
{
	*at += strspn(*at, ", ");
	if (!**at)
		return false;
	*out = (struct param){ .type = "text" };
	*at += copy_name(out->name, *at);
	out->optional = **at == '?';
	*at += out->optional;
	if (**at == ':') {
		*at += 1 + strspn(*at + 1, " ");
		*at += copy_name(out->type, *at);
	}
	return true;
}

static enum status check_one(
	const json_t *params, const struct param *param, struct err *err)
{
	const json_t *value = json_object_get(params, param->name);

	if (!value || json_is_null(value))
		return param->optional
			       ? ST_OK
			       : err_set(err, ST_INVALID,
					 "\"%s\" is missing in the request",
					 param->name);
	if (has_type(value, param->type))
		return ST_OK;
	return err_set(err, ST_INVALID,
		"\"%s\" in the request must be of type %s", param->name,
		param->type);
}

static bool is_taken(const char *takes, const char *name)
{
	struct param param;

	while (next_param(&param, &takes))
		if (strcmp(param.name, name) == 0)
			return true;
	return false;
}

enum status params_check(
	const json_t *params, const char *takes, struct err *err)
{
	static const char common[] = "as_of?: date, at?, lang?, request?";
	const char *key, *at = takes, *rest = common;
	const json_t *value;
	struct param param;
	enum status st = ST_OK;

	while (st == ST_OK &&
		(next_param(&param, &at) || next_param(&param, &rest)))
		st = check_one(params, &param, err);
	json_object_foreach((json_t *)params, key,
		value) if (st == ST_OK && !is_taken(takes, key) &&
			   !is_taken(common, key)) st = err_set(err, ST_INVALID,
		"\"%s\" is not something that this request "
		"takes",
		key);
	return st;
}
