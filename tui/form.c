#include "tui/form.h"

#include <string.h>

#include "tui/value.h"

void form_init(struct form *form)
{
	*form = (struct form){ .edit = EDIT_INIT, .editing = -1, .wrong = -1 };
	form->drafts = json_object();
}

void form_release(struct form *form)
{
	VEC_RELEASE(&form->fields);
	json_decref(form->drafts);
	json_decref(form->asks);
	edit_release(&form->edit);
	form->asks = form->drafts = NULL;
}

static bool is_type(const json_t *ask, const char *type)
{
	return strcmp(json_text(ask, "type", "text"), type) == 0;
}

static const char *name_of(const json_t *ask)
{
	return json_text(ask, "fact", "");
}

/* The value of the whole fact: the draft, else what the engine has. */
static json_t *fact_value(const struct form *form, const json_t *fact)
{
	json_t *draft = json_object_get(form->drafts, name_of(fact));

	return draft ? draft : json_object_get(fact, "value");
}

json_t *form_value(const struct form *form, const struct form_field *field)
{
	json_t *value = fact_value(form, field->fact);

	if (field->item >= 0)
		value = json_array_get(value, (size_t)field->item);
	if (field->ask != field->fact && !is_type(field->fact, "list"))
		value = json_object_get(value, name_of(field->ask));
	else if (field->item >= 0 &&
		 field->ask != json_object_get(field->fact, "of"))
		value = json_object_get(value, name_of(field->ask));
	return json_is_null(value) ? NULL : value;
}

static void add_field(
	struct form *form, json_t *ask, json_t *fact, int item, bool head)
{
	*VEC_ADD(&form->fields) = (struct form_field){ ask, fact, item, head };
}

static void add_record(struct form *form, json_t *ask, json_t *fact, int item)
{
	size_t i;
	json_t *part;

	json_array_foreach(json_list(ask, "fields"), i, part)
		add_field(form, part, fact, item, false);
}

static void add_list(struct form *form, json_t *fact)
{
	json_t *of = json_object_get(fact, "of");
	size_t count = json_array_size(fact_value(form, fact));

	add_field(form, fact, fact, -1, true);
	for (size_t i = 0; i < count; i++) {
		if (is_type(of, "record"))
			add_record(form, of, fact, (int)i);
		else
			add_field(form, of, fact, (int)i, false);
	}
}

static void build(struct form *form)
{
	size_t i;
	json_t *ask;

	form->fields.len = 0;
	json_array_foreach(form->asks, i, ask)
	{
		if (is_type(ask, "list"))
			add_list(form, ask);
		else if (is_type(ask, "record"))
			add_record(form, ask, ask, -1);
		else
			add_field(form, ask, ask, -1, false);
	}
}

static int find_field(
	const struct form *form, const char *fact, const char *name, int item)
{
	for (size_t i = 0; i < form->fields.len; i++) {
		const struct form_field *field = &form->fields.at[i];

		if (strcmp(name_of(field->fact), fact) == 0 &&
			strcmp(name_of(field->ask), name) == 0 &&
			field->item == item)
			return (int)i;
	}
	return -1;
}

/* The field with the same name among the new ones. */
static int moved(const struct form *form, const struct form_field *field)
{
	return find_field(
		form, name_of(field->fact), name_of(field->ask), field->item);
}

void form_set(struct form *form, json_t *asks)
{
	struct form_field edited = { 0 }, wrong = { 0 };
	json_t *old = form->asks;

	if (form->editing >= 0)
		edited = form->fields.at[form->editing];
	if (form->wrong >= 0)
		wrong = form->fields.at[form->wrong];
	form->asks = json_incref(asks);
	build(form);
	form->editing = edited.ask ? moved(form, &edited) : -1;
	form->wrong = wrong.ask ? moved(form, &wrong) : -1;
	form->typing = form->typing && form->editing >= 0;
	json_decref(old);
}

/* Is every required part of a record or of a list's items there? */
static bool is_complete(const json_t *ask, const json_t *value)
{
	size_t i;
	json_t *part;

	if (is_type(ask, "list")) {
		json_array_foreach(value, i,
			part) if (!is_complete(json_object_get(ask, "of"),
					  part)) return false;
		return true;
	}
	if (!is_type(ask, "record"))
		return value && !json_is_null(value);
	json_array_foreach(json_list(ask, "fields"), i, part)
	{
		json_t *got = json_object_get(value, name_of(part));

		if (json_bool(part, "required", true) &&
			(!got || json_is_null(got)))
			return false;
	}
	return true;
}

bool form_is_incomplete(const struct form *form)
{
	size_t i;
	json_t *ask;

	json_array_foreach(form->asks, i, ask)
	{
		json_t *draft = json_object_get(form->drafts, name_of(ask));

		if (draft && !json_is_null(draft) && !is_complete(ask, draft))
			return true;
	}
	return false;
}

void form_accepted(struct form *form, const char *fact)
{
	json_object_del(form->drafts, fact);
}

int form_first_open(const struct form *form)
{
	for (size_t i = 0; i < form->fields.len; i++)
		if (!form_value(form, &form->fields.at[i]))
			return (int)i;
	return -1;
}

const char *form_fact(const struct form *form, const struct page_target *target)
{
	if (!target || target->kind < FORM_FIELD || target->kind > FORM_ADD ||
		(size_t)target->number >= form->fields.len)
		return NULL;
	return name_of(form->fields.at[target->number].fact);
}

const json_t *form_ask(
	const struct form *form, const struct page_target *target)
{
	return form_fact(form, target) ? form->fields.at[target->number].ask
				       : NULL;
}

/* Keep the value of the whole fact as a draft, or hand it out when complete.
 * Steals `value`. */
static void give(
	struct form *form, json_t *fact, json_t *value, struct form_answer *out)
{
	json_object_set_new(form->drafts, name_of(fact), value);
	build(form);
	if (!is_complete(fact, value) && !json_is_null(value))
		return;
	out->fact = name_of(fact);
	out->value = json_incref(value);
}

static void set_item(json_t *list, int item, const json_t *of,
	const json_t *ask, json_t *value)
{
	json_t *record;

	if (!is_type(of, "record")) {
		json_array_set_new(list, (size_t)item, value);
		return;
	}
	record = json_deep_copy(json_array_get(list, (size_t)item));
	if (!json_is_object(record)) {
		json_decref(record);
		record = json_object();
	}
	json_object_set_new(record, name_of(ask), value);
	json_array_set_new(list, (size_t)item, record);
}

static json_t *copy_or(const json_t *value, json_t *empty)
{
	if (!value || json_typeof(value) != json_typeof(empty))
		return empty;
	json_decref(empty);
	return json_deep_copy(value);
}

/* The answer to one field, as part of its fact. Steals `value`. */
static void answer(
	struct form *form, int number, json_t *value, struct form_answer *out)
{
	struct form_field field = form->fields.at[number];
	const json_t *old = fact_value(form, field.fact);
	json_t *whole = value;

	form->editing = form->wrong = -1;
	form->typing = false;
	if (field.item >= 0) {
		whole = copy_or(old, json_array());
		set_item(whole, field.item, json_object_get(field.fact, "of"),
			field.ask, value);
	} else if (field.ask != field.fact) {
		whole = copy_or(old, json_object());
		json_object_set_new(whole, name_of(field.ask), value);
	}
	give(form, field.fact, whole, out);
}

static bool has_options(const json_t *ask)
{
	return is_type(ask, "choice") || is_type(ask, "boolean");
}

static void start_editing(struct form *form, int number)
{
	const struct form_field *field = &form->fields.at[number];
	struct buf text = BUF_INIT;

	form->editing = number;
	form->wrong = -1;
	form->typing = !has_options(field->ask);
	value_put(&text, field->ask, form_value(form, field), LANG_VI);
	edit_set(&form->edit, text.data);
	buf_release(&text);
}

static void add_item(struct form *form, int number, struct form_answer *out)
{
	json_t *fact = form->fields.at[number].fact;
	json_t *list = copy_or(fact_value(form, fact), json_array());
	bool record = is_type(json_object_get(fact, "of"), "record");

	json_array_append_new(list, record ? json_object() : json_null());
	give(form, fact, list, out);
}

void form_open(struct form *form, const struct page_target *target,
	struct form_answer *out)
{
	json_t *ask;

	if (!form_fact(form, target))
		return;
	ask = form->fields.at[target->number].ask;
	if (target->kind == FORM_ADD)
		add_item(form, target->number, out);
	else if (target->kind == FORM_FIELD)
		start_editing(form, target->number);
	else if (is_type(ask, "boolean"))
		answer(form, target->number,
			json_boolean(strcmp(target->id, "true") == 0), out);
	else
		answer(form, target->number, json_string(target->id), out);
}

/* The key of the option, NULL when there are not so many. */
static const char *option_key(const json_t *ask, int number)
{
	const json_t *option =
		json_array_get(json_list(ask, "options"), (size_t)(number - 1));

	if (is_type(ask, "boolean"))
		return number == 1 ? "true" : number == 2 ? "false" : NULL;
	return option ? json_text(option, "key", "") : NULL;
}

bool form_digit(struct form *form, const struct page_target *target, int digit,
	struct form_answer *out)
{
	struct page_target option = { .kind = FORM_OPTION };
	char text[] = { (char)('0' + digit), 0 };
	json_t *ask;

	if (!form_fact(form, target) || target->kind == FORM_ADD)
		return false;
	ask = form->fields.at[target->number].ask;
	option.number = target->number;
	option.id = (char *)option_key(ask, digit);
	if (has_options(ask) && !option.id)
		return false;
	form_open(form, has_options(ask) ? &option : target, out);
	if (!has_options(ask))
		edit_set(&form->edit, text);
	return true;
}

void form_drop_item(struct form *form, const struct page_target *target,
	struct form_answer *out)
{
	struct form_field field;
	json_t *list;

	if (!form_fact(form, target))
		return;
	field = form->fields.at[target->number];
	if (field.item < 0)
		return;
	list = copy_or(fact_value(form, field.fact), json_array());
	json_array_remove(list, (size_t)field.item);
	give(form, field.fact, list, out);
}

static void commit(struct form *form, struct form_answer *out)
{
	struct buf text = BUF_INIT;
	json_t *value = NULL;
	int number = form->editing;

	edit_value(&form->edit, &text);
	if (value_parse(&value, form->fields.at[number].ask, text.data,
		    &form->err) == ST_OK)
		answer(form, number, value, out);
	else
		form->wrong = number;
	buf_release(&text);
}

bool form_key(struct form *form, key_code key, struct form_answer *out)
{
	if (form->editing >= 0 && key == KEY_NAMED_ESC) {
		form->editing = form->wrong = -1;
		form->typing = false;
		return true;
	}
	if (!form->typing)
		return false;
	if (key == KEY_NAMED_ENTER || key == KEY_NAMED_TAB) {
		commit(form, out);
		return true;
	}
	return edit_key(&form->edit, key);
}
