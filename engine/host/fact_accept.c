#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "engine/host/fact.h"
#include "engine/host/fact_int.h"
#include "engine/host/lua_json.h"

/* The label, what was given, what is allowed. */
static const char *const refusals[FACT_TYPES] = {
	[FACT_TEXT] = "%s: \"%s\" is not a text; write one",
	[FACT_INTEGER] = "%s: \"%s\" is not a whole number; write one such "
			 "as 12",
	[FACT_NUMBER] = "%s: \"%s\" is not a number; write one such as 12,5",
	[FACT_MONEY] = "%s: \"%s\" is not an amount in đồng; write one such "
		       "as 1.500.000",
	[FACT_DATE] = "%s: \"%s\" is not a day; write one such as 15/9/2026",
	[FACT_BOOLEAN] = "%s: \"%s\" is neither yes nor no; answer có or "
			 "không",
	[FACT_CHOICE] = "%s: \"%s\" is not one of the options; choose %s",
	[FACT_LIST] = "%s: \"%s\" is not a list, or is too long",
	[FACT_RECORD] = "%s: \"%s\" does not give each field by its name",
	[FACT_FILE] = "%s: \"%s\" is not a file name",
};

enum {
	SHOWN_MAX = 60, /* columns of what was given */
};

static void list_options(struct buf *out, const struct fact *fact)
{
	const json_t *options = json_object_get(fact->spec, "options");

	for (size_t i = 0; i < lua_json_count(options); i++) {
		const json_t *option = lua_json_at(options, i);
		const char *key = json_string_value(
			json_is_string(option) ? option
					       : lua_json_at(option, 0));

		buf_printf(out, "%s%s", i ? ", " : "", key ? key : "?");
	}
}

static enum status refuse(
	struct err *err, const struct fact *fact, const json_t *given)
{
	struct buf text = BUF_INIT, options = BUF_INIT;

	if (json_is_string(given))
		buf_puts(&text, json_string_value(given));
	else
		json_put(&text, given);
	size_t shown = text_clip(text.data, text.len, SHOWN_MAX);

	if (shown < text.len) {
		text.len = shown;
		buf_puts(&text, "…");
	}
	list_options(&options, fact);
	enum status st = err_set(err, ST_INVALID, refusals[fact->type],
		fact->label, text.data, options.data);

	buf_release(&text);
	buf_release(&options);
	return st;
}

static bool ends_in(const char *text, size_t len, const char *unit)
{
	size_t tail = strlen(unit);

	return tail && len > tail &&
	       strncasecmp(text + len - tail, unit, tail) == 0;
}

/* "100 MHz", "5 %" and "1.000 đồng" are read without their unit. */
static size_t without_unit(const struct fact *fact, const char *text)
{
	const char *const units[] = { fact->unit ? fact->unit : "", "đồng",
		"VND", "VNĐ", "đ" };
	size_t len = strlen(text), count = fact->type == FACT_MONEY ? 5 : 1;

	while (len && text[len - 1] == ' ')
		len--;
	for (size_t i = 0; i < count; i++)
		if (ends_in(text, len, units[i])) {
			len -= strlen(units[i]);
			break;
		}
	while (len && text[len - 1] == ' ')
		len--;
	return len;
}

static struct value given_value(const struct fact *fact, const json_t *given)
{
	if (!json_is_string(given))
		return value_from_json(given);
	const char *text = json_string_value(given);

	text += strspn(text, " ");
	return value_text(text, without_unit(fact, text));
}

static bool below(const struct value *value, const char *bound,
	enum value_kind kind, enum value_order wrong)
{
	struct value text, limit = VALUE_UNKNOWN;

	if (!bound)
		return false;
	text = value_text(bound, strlen(bound));
	bool read = value_read(&limit, &text, kind) &&
		    value_compare(value, &limit) == wrong;

	value_release(&limit);
	value_release(&text);
	return read;
}

static enum status refuse_bound(struct err *err, const struct fact *fact,
	const json_t *given, const char *fmt, const char *bound)
{
	json_t *limit = json_string(bound);
	struct buf shown = BUF_INIT, what = BUF_INIT;

	fact_show_typed(&shown, fact->type, fact->unit, limit);
	fact_show_typed(&what, fact->type, fact->unit, given);
	enum status st = err_set(
		err, ST_INVALID, fmt, fact->label, what.data, shown.data);

	buf_release(&what);
	buf_release(&shown);
	json_decref(limit);
	return st;
}

static enum status check_bounds(const struct fact *fact,
	const struct value *value, const json_t *given, struct err *err)
{
	enum value_kind kind = fact_kind(fact->type);

	if (below(value, fact->min, kind, ORDER_LESS))
		return refuse_bound(err, fact, given,
			"%s: %s is too little; at least %s is allowed",
			fact->min);
	if (below(value, fact->max, kind, ORDER_GREATER))
		return refuse_bound(err, fact, given,
			"%s: %s is too much; at most %s is allowed", fact->max);
	return ST_OK;
}

/* Numbers, days, yes and no. */
static enum status accept_scalar(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err)
{
	struct value raw = given_value(fact, given);
	struct value value = VALUE_UNKNOWN;
	bool whole = fact->type == FACT_INTEGER || fact->type == FACT_MONEY;
	enum status st = ST_OK;

	if (!value_read(&value, &raw, fact_kind(fact->type)) ||
		(whole && !decimal_is_whole(value.as.number)))
		st = refuse(err, fact, given);
	if (st == ST_OK)
		*out = value_to_json(&value);
	if (st == ST_OK && fact->type != FACT_BOOLEAN)
		st = check_bounds(fact, &value, *out, err);
	value_release(&value);
	value_release(&raw);
	return st;
}

static enum status accept_text(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err)
{
	const char *text = json_string_value(given);
	long most = fact->max ? strtol(fact->max, NULL, 10) : 10000;
	long count = 0;
	struct buf nfc = BUF_INIT;

	if (!text)
		return refuse(err, fact, given);
	text_nfc(&nfc, text, strlen(text));
	for (size_t i = 0; i < nfc.len; i++)
		count += ((unsigned char)nfc.data[i] & 0xC0) != 0x80;
	*out = json_stringn(nfc.data, nfc.len);
	buf_release(&nfc);
	if (count > most)
		return err_set(err, ST_INVALID,
			"%s: the text has %ld characters; at most %ld are "
			"allowed",
			fact->label, count, most);
	return ST_OK;
}

/* The key itself, or the label as people read it. */
static enum status accept_choice(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err)
{
	const json_t *options = json_object_get(fact->spec, "options");
	const char *text = json_string_value(given);
	struct buf wanted = BUF_INIT, label = BUF_INIT;

	if (text)
		text_lower(&wanted, text, strlen(text));
	for (size_t i = 0; text && !*out && i < lua_json_count(options); i++) {
		const json_t *option = lua_json_at(options, i);
		const char *key =
			json_is_string(option)
				? json_string_value(option)
				: json_string_value(lua_json_at(option, 0));

		if (!key)
			continue;
		const char *words = fact_option_label(fact, key);

		text_lower(&label, words, strlen(words));
		if (strcmp(key, text) == 0 ||
			strcmp(label.data, wanted.data) == 0)
			*out = json_string(key);
	}
	buf_release(&wanted);
	buf_release(&label);
	return *out ? ST_OK : refuse(err, fact, given);
}

enum {
	LIST_MAX = 10000, /* elements of one answer */
};

static enum status accept_list(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err)
{
	enum status st = ST_OK;

	if (!json_is_array(given) || json_array_size(given) > LIST_MAX)
		return refuse(err, fact, given);
	*out = json_array();
	for (size_t i = 0; st == ST_OK && i < json_array_size(given); i++) {
		json_t *one = NULL;

		st = fact_accept(&one, fact->of, json_array_get(given, i), err);
		if (st == ST_OK)
			json_array_append_new(*out, one);
		else
			err_prefix(err, "%s (%zu)", fact->label, i + 1);
	}
	return st;
}

static enum status accept_record(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err)
{
	enum status st = ST_OK;
	const char *name;
	json_t *member;

	if (!json_is_object(given))
		return refuse(err, fact, given);
	json_object_foreach((json_t *)given, name, member)
	{
		bool known = false;

		for (size_t i = 0; i < fact->fields.len; i++)
			known = known ||
				strcmp(fact->fields.at[i]->name, name) == 0;
		if (!known)
			return err_set(err, ST_INVALID,
				"%s has no field \"%s\"; leave it out",
				fact->label, name);
	}
	*out = json_object();
	for (size_t i = 0; st == ST_OK && i < fact->fields.len; i++) {
		const struct fact *field = fact->fields.at[i];
		json_t *one = NULL;

		st = fact_accept(
			&one, field, json_object_get(given, field->name), err);
		if (st == ST_OK)
			json_set(*out, field->name, one);
	}
	return st;
}

typedef enum status accept_fn(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err);

static accept_fn *const acceptors[FACT_TYPES] = {
	[FACT_TEXT] = accept_text,
	[FACT_INTEGER] = accept_scalar,
	[FACT_NUMBER] = accept_scalar,
	[FACT_MONEY] = accept_scalar,
	[FACT_DATE] = accept_scalar,
	[FACT_BOOLEAN] = accept_scalar,
	[FACT_CHOICE] = accept_choice,
	[FACT_LIST] = accept_list,
	[FACT_RECORD] = accept_record,
	[FACT_FILE] = accept_text,
};

enum status fact_accept(json_t **out, const struct fact *fact,
	const json_t *given, struct err *err)
{
	*out = NULL;
	if (!given || json_is_null(given)) {
		*out = json_null();
		return ST_OK;
	}
	enum status st = acceptors[fact->type](out, fact, given, err);

	if (st != ST_OK) {
		json_decref(*out);
		*out = NULL;
	}
	return st;
}

static enum status coerce_number(
	json_t **out, const struct value *value, bool whole, struct err *err)
{
	struct value number = *value;

	if (whole && !decimal_round(&number.as.number, value->as.number, 0,
			     DECIMAL_HALF_UP))
		return err_set(err, ST_INVALID,
			"The result is too large for a whole number");
	*out = value_to_json(&number);
	return ST_OK;
}

enum status fact_coerce(
	json_t **out, enum fact_type type, const json_t *value, struct err *err)
{
	struct value raw = value_from_json(value), read = VALUE_UNKNOWN;
	enum value_kind kind = fact_kind(type);
	enum status st = ST_OK;

	*out = NULL;
	if (kind == VALUE_NULL || kind == VALUE_LIST || kind == VALUE_RECORD) {
		*out = json_incref((json_t *)value);
	} else if ((kind == VALUE_BOOLEAN && raw.kind != VALUE_BOOLEAN) ||
		   !value_read(&read, &raw, kind)) {
		st = err_set(err, ST_INVALID,
			"The result is not of the type %s",
			fact_type_name(type));
	} else if (kind == VALUE_NUMBER) {
		st = coerce_number(out, &read,
			type == FACT_INTEGER || type == FACT_MONEY, err);
	} else {
		*out = value_to_json(&read);
	}
	value_release(&read);
	value_release(&raw);
	return st;
}
