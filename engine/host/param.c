#include "engine/host/param.h"

#include <stdlib.h>

#include "engine/host/cite.h"
#include "engine/host/lua_json.h"

static enum status read_day(
	date_t *out, const json_t *row, const char *name, struct err *err)
{
	const char *text = json_text(row, name, NULL);

	*out = text ? date_parse(text) : DATE_NONE;
	if (text && *out == DATE_NONE)
		return err_set(err, ST_PLUGIN,
			"\"%s\" is not a day; write \"2024-07-04\"", text);
	return ST_OK;
}

static enum status read_row(
	struct param_row *out, const json_t *row, struct err *err)
{
	enum status st = read_day(&out->from, row, "from", err);

	if (st == ST_OK)
		st = read_day(&out->to, row, "to", err);
	out->spec = row;
	out->value = json_object_get(row, "value");
	if (st == ST_OK && (!out->value || json_is_null(out->value)))
		st = err_set(err, ST_PLUGIN,
			"A row of the parameter has no value; write { from = "
			"\"2024-07-04\", value = …, cite = \"…\" }");
	if (st == ST_OK && out->from == DATE_NONE)
		st = err_set(err, ST_PLUGIN,
			"A row of the parameter does not say from which day "
			"it holds; add from = \"2024-07-04\"");
	return st;
}

static int by_from(const void *a, const void *b)
{
	const struct param_row *x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

/* The type that the values have when the plugin names none. */
static enum fact_type type_of(const json_t *value)
{
	if (json_is_boolean(value))
		return FACT_BOOLEAN;
	if (json_is_number(value))
		return FACT_NUMBER;
	if (json_is_array(value))
		return FACT_LIST;
	if (json_is_string(value) &&
		date_parse(json_string_value(value)) != DATE_NONE)
		return FACT_DATE;
	return FACT_TEXT;
}

static enum status read_rows(struct param *param, struct err *err)
{
	size_t count = lua_json_count(param->spec);
	enum status st = ST_OK;

	if (count == 0)
		return err_set(err, ST_PLUGIN,
			"The parameter has no value; add { from = "
			"\"2024-07-04\", value = …, cite = \"…\" }");
	for (size_t i = 0; st == ST_OK && i < count; i++) {
		struct param_row *row = VEC_ADD(&param->rows);

		*row = (struct param_row){ 0 };
		st = read_row(row, lua_json_at(param->spec, i), err);
	}
	if (st == ST_OK)
		qsort(param->rows.at, param->rows.len, sizeof(*param->rows.at),
			by_from);
	return st;
}

enum status param_new(struct param **out, const char *id, json_t *spec,
	const struct place *place, struct err *err)
{
	struct param *param = mem_zero(sizeof(*param));

	param->spec = json_incref(spec);
	param->id = id;
	param->title = json_text(spec, "title", id);
	param->unit = json_text(spec, "unit", NULL);
	param->place = *place;
	enum status st = read_rows(param, err);

	if (st != ST_OK) {
		param_free(param);
		return st;
	}
	const char *type = json_text(spec, "type", NULL);

	param->type = type ? fact_type_from_name(type)
			   : type_of(param->rows.at[0].value);
	*out = param;
	return ST_OK;
}

void param_free(struct param *param)
{
	if (!param)
		return;
	VEC_RELEASE(&param->rows);
	json_decref(param->spec);
	free(param);
}

const struct param_row *param_at(const struct param *param, date_t day)
{
	const struct param_row *found = NULL;

	for (size_t i = 0; i < param->rows.len; i++) {
		const struct param_row *row = &param->rows.at[i];

		if (row->from <= day && (row->to == DATE_NONE || day < row->to))
			found = row; /* the later one, when two hold */
	}
	return found;
}

json_t *param_json(const struct param *param, const struct param_row *row)
{
	json_t *out = json_object();
	json_t *cites = cite_list(row->spec);

	json_set_text(out, "name", param->id);
	json_set_text(out, "title", param->title);
	json_set(out, "value", json_deep_copy(row->value));
	json_set_text(out, "unit", param->unit);
	json_set_text(out, "from", json_text(row->spec, "from", NULL));
	json_set_text(out, "to", json_text(row->spec, "to", NULL));
	if (json_array_size(cites))
		json_set(out, "cite", json_incref(json_array_get(cites, 0)));
	json_set_text(out, "checked", json_text(row->spec, "checked", NULL));
	json_set_text(out, "status", json_text(row->spec, "status", NULL));
	json_decref(cites);
	return out;
}
