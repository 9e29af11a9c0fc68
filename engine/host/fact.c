#include "engine/host/fact.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/host/cite.h"
#include "engine/host/fact_int.h"
#include "engine/host/lua_api.h"
#include "engine/host/lua_json.h"

static const struct {
	const char *name;
	enum value_kind kind;
} types[FACT_TYPES] = {
	[FACT_TEXT] = { "text", VALUE_TEXT },
	[FACT_INTEGER] = { "integer", VALUE_NUMBER },
	[FACT_NUMBER] = { "number", VALUE_NUMBER },
	[FACT_MONEY] = { "money", VALUE_NUMBER },
	[FACT_DATE] = { "date", VALUE_DATE },
	[FACT_BOOLEAN] = { "boolean", VALUE_BOOLEAN },
	[FACT_CHOICE] = { "choice", VALUE_TEXT },
	[FACT_LIST] = { "list", VALUE_LIST },
	[FACT_RECORD] = { "record", VALUE_RECORD },
	[FACT_FILE] = { "file", VALUE_TEXT },
};

enum fact_type fact_type_from_name(const char *name)
{
	int type = 0;

	while (type < FACT_TYPES && strcmp(types[type].name, name) != 0)
		type++;
	return type < FACT_TYPES ? (enum fact_type)type : FACT_ANY;
}

const char *fact_type_name(enum fact_type type)
{
	return type < FACT_TYPES ? types[type].name : "text";
}

enum value_kind fact_kind(enum fact_type type)
{
	return type < FACT_TYPES ? types[type].kind : VALUE_NULL;
}

static enum status read_fields(struct fact *fact, struct err *err);

/* A bound is kept as its text, so that no digit of it is lost. */
static char *bound(const json_t *spec, const char *name)
{
	const json_t *given = json_object_get(spec, name);
	struct value value = value_from_json(given);
	struct buf text = BUF_INIT;

	if (given && json_is_string(given))
		buf_puts(&text, json_string_value(given));
	else if (given && value.kind == VALUE_NUMBER)
		decimal_format(buf_room(&text, DECIMAL_TEXT), value.as.number);
	text.len = given ? strlen(text.data) : 0;
	value_release(&value);
	if (given)
		return buf_take(&text);
	buf_release(&text);
	return NULL;
}

static enum status check_name(const char *name, struct err *err)
{
	size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");

	if (len == 0 || name[len] || name[0] < 'a' || name[0] > 'z')
		return err_set(err, ST_PLUGIN,
			"\"%s\" cannot name a fact; use small letters without "
			"marks, digits and _, a letter first",
			name);
	return ST_OK;
}

static enum status check_options(const struct fact *fact, struct err *err)
{
	const json_t *options = json_object_get(fact->spec, "options");

	if (fact->type == FACT_CHOICE && lua_json_count(options) == 0)
		return err_set(err, ST_PLUGIN,
			"The choice \"%s\" has no options; add options = { { "
			"\"key\", \"label\" }, … }",
			fact->name);
	return ST_OK;
}

enum status fact_new(struct fact **out, const char *name, json_t *spec,
	const struct place *place, struct err *err)
{
	const char *kind = json_text(spec, API_KIND, NULL);
	const char *label = json_string_value(lua_json_at(spec, 0));
	struct fact *fact = mem_zero(sizeof(*fact));
	enum status st = ST_OK;

	*fact = (struct fact){
		.spec = json_incref(spec),
		.name = name,
		.label = label ? label : name,
		.unit = json_text(spec, "unit", NULL),
		.type = kind ? fact_type_from_name(kind) : FACT_ANY,
		.optional = json_bool(spec, "optional", false),
		.cites = cite_list(spec),
		.place = *place,
	};
	fact->place.line = (int)json_int(spec, API_LINE, place->line);
	fact->min = fact->min_owned = bound(spec, "min");
	fact->max = fact->max_owned = bound(spec, "max");
	if (fact->type == FACT_ANY)
		st = err_set(err, ST_PLUGIN,
			"The fact \"%s\" has no type; write %s = integer { "
			"\"question\" } (or text, number, money, date, "
			"boolean, choice, list)",
			name, name);
	if (st == ST_OK)
		st = check_name(name, err);
	if (st == ST_OK && !label && fact->type != FACT_RECORD)
		st = err_set(err, ST_PLUGIN,
			"The fact \"%s\" has no question; put it first: %s { "
			"\"…?\" }",
			name, kind);
	if (st == ST_OK)
		st = check_options(fact, err);
	if (st == ST_OK)
		st = read_fields(fact, err);
	if (st != ST_OK) {
		fact_free(fact);
		return st;
	}
	*out = fact;
	return ST_OK;
}

static int by_number(const void *a, const void *b)
{
	const struct fact *x = *(struct fact *const *)a;
	const struct fact *y = *(struct fact *const *)b;

	return (int)(json_int(x->spec, API_SEQ, 0) -
		     json_int(y->spec, API_SEQ, 0));
}

/* A record's own bounds and label are not fields: these have a kind. */
static enum status read_record(struct fact *fact, struct err *err)
{
	const char *name;
	json_t *spec;

	json_object_foreach(fact->spec, name, spec)
	{
		struct fact *field = NULL;

		if (!json_text(spec, API_KIND, NULL))
			continue;
		enum status st =
			fact_new(&field, name, spec, &fact->place, err);

		if (st != ST_OK)
			return st;
		*VEC_ADD(&fact->fields) = field;
	}
	if (fact->fields.len == 0)
		return err_set(err, ST_PLUGIN,
			"The record \"%s\" has no fields", fact->name);
	qsort(fact->fields.at, fact->fields.len, sizeof(struct fact *),
		by_number);
	return ST_OK;
}

static enum status read_fields(struct fact *fact, struct err *err)
{
	json_t *of = json_object_get(fact->spec, "of");

	if (fact->type == FACT_RECORD)
		return read_record(fact, err);
	if (fact->type != FACT_LIST)
		return ST_OK;
	if (!of)
		return err_set(err, ST_PLUGIN,
			"The list \"%s\" does not say what it holds; add of = "
			"text { … } or of = record { … }",
			fact->name);
	return fact_new(&fact->of, fact->name, of, &fact->place, err);
}

void fact_free(struct fact *fact)
{
	if (!fact)
		return;
	for (size_t i = 0; i < fact->fields.len; i++)
		fact_free(fact->fields.at[i]);
	VEC_RELEASE(&fact->fields);
	fact_free(fact->of);
	free(fact->min_owned);
	free(fact->max_owned);
	json_decref(fact->cites);
	json_decref(fact->spec);
	free(fact);
}

/* { "key", "label" } or just "key". */
static const char *option_key(const json_t *option)
{
	return json_is_string(option)
		       ? json_string_value(option)
		       : json_string_value(lua_json_at(option, 0));
}

static const char *option_label(const json_t *option)
{
	const char *label = json_is_string(option)
				    ? NULL
				    : json_string_value(lua_json_at(option, 1));

	return label ? label : option_key(option);
}

static json_t *options_json(const json_t *options)
{
	json_t *out = json_array();

	for (size_t i = 0; i < lua_json_count(options); i++) {
		const json_t *option = lua_json_at(options, i);
		json_t *one = json_object();

		json_set_text(one, "key", option_key(option));
		json_set_text(one, "label", option_label(option));
		json_array_append_new(out, one);
	}
	return out;
}

static json_t *fields_json(const struct fact *fact)
{
	json_t *out = json_array();

	for (size_t i = 0; i < fact->fields.len; i++)
		json_array_append_new(out, fact_ask(fact->fields.at[i]));
	return out;
}

/* A bound as the wire's value: a number when it is one. */
static json_t *bound_json(const struct fact *fact, const char *text)
{
	struct value value =
		text ? value_text(text, strlen(text)) : VALUE_UNKNOWN;
	struct value read = VALUE_UNKNOWN;
	enum value_kind kind =
		fact->type == FACT_TEXT ? VALUE_NUMBER : types[fact->type].kind;
	json_t *out = NULL;

	if (text && value_read(&read, &value, kind))
		out = value_to_json(&read);
	value_release(&read);
	value_release(&value);
	return out;
}

json_t *fact_ask(const struct fact *fact)
{
	json_t *ask = json_object();

	json_set_text(ask, "fact", fact->name);
	json_set_text(ask, "label", fact->label);
	json_set_text(ask, "type", fact_type_name(fact->type));
	json_set_text(ask, "unit", fact->unit);
	json_set(ask, "min", bound_json(fact, fact->min));
	json_set(ask, "max", bound_json(fact, fact->max));
	json_set_text(ask, "help", json_text(fact->spec, "help", NULL));
	json_set_text(ask, "example", json_text(fact->spec, "example", NULL));
	json_set_text(ask, "en", json_text(fact->spec, "en", NULL));
	json_set(ask, "required", json_boolean(!fact->optional));
	if (fact->type == FACT_CHOICE)
		json_set(ask, "options",
			options_json(json_object_get(fact->spec, "options")));
	if (fact->of)
		json_set(ask, "of", fact_ask(fact->of));
	if (fact->fields.len)
		json_set(ask, "fields", fields_json(fact));
	json_set(ask, "cites", json_incref(fact->cites));
	return ask;
}

const char *fact_option_label(const struct fact *fact, const char *key)
{
	const json_t *options = json_object_get(fact->spec, "options");

	for (size_t i = 0; i < lua_json_count(options); i++) {
		const json_t *option = lua_json_at(options, i);

		if (strcmp(option_key(option) ? option_key(option) : "", key) ==
			0)
			return option_label(option);
	}
	return NULL;
}

void fact_to_value(struct value *out, enum fact_type type, const json_t *value)
{
	struct value raw = value_from_json(value);

	if (type >= FACT_LIST || raw.kind == VALUE_NULL ||
		!value_read(out, &raw, types[type].kind)) {
		*out = raw;
		return;
	}
	value_release(&raw);
}

static void show_list(
	struct buf *out, const struct fact *of, const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		if (i)
			buf_puts(out, "; ");
		fact_show(out, of, json_array_get(list, i));
	}
	if (json_array_size(list) == 0)
		buf_puts(out, lang_text(LANG_VI, "none"));
}

static void show_record(
	struct buf *out, const struct fact *fact, const json_t *record)
{
	for (size_t i = 0; i < fact->fields.len; i++) {
		const struct fact *field = fact->fields.at[i];

		if (i)
			buf_puts(out, ", ");
		buf_printf(out, "%s: ", field->label);
		fact_show(out, field, json_object_get(record, field->name));
	}
}

void fact_show_typed(struct buf *out, enum fact_type type, const char *unit,
	const json_t *value)
{
	struct value shown = VALUE_UNKNOWN;

	if (type == FACT_MONEY && !unit)
		unit = "đồng";
	fact_to_value(&shown, type, value);
	value_show(out, &shown, LANG_VI, unit);
	value_release(&shown);
}

void fact_show(struct buf *out, const struct fact *fact, const json_t *value)
{
	const char *label = NULL;

	if (!value || json_is_null(value)) {
		buf_puts(out, lang_text(LANG_VI, "not known"));
		return;
	}
	if (fact->type == FACT_CHOICE && json_is_string(value))
		label = fact_option_label(fact, json_string_value(value));
	if (label)
		buf_puts(out, label);
	else if (fact->type == FACT_LIST && json_is_array(value))
		show_list(out, fact->of, value);
	else if (fact->type == FACT_RECORD && json_is_object(value))
		show_record(out, fact, value);
	else
		fact_show_typed(out, fact->type, fact->unit, value);
}
