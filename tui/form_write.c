/* How a form looks on a page. */
#include <string.h>

#include "tui/form.h"
#include "tui/value.h"

static bool is_type(const json_t *ask, const char *type)
{
	return strcmp(json_text(ask, "type", "text"), type) == 0;
}

static void put_label(struct page *page, const json_t *ask)
{
	const char *unit = json_text(ask, "unit", NULL);

	page_put(page, ROLE_STRONG, json_text(ask, "label", ""));
	if (unit && *unit)
		page_printf(page, ROLE_DIM, " (%s)", unit);
	if (!json_bool(ask, "required", true))
		page_printf(page, ROLE_DIM, " [%s]",
			lang_text(page->lang, "optional"));
}

/* A label that asks is followed by its answer without a colon. */
static bool is_question(const json_t *ask)
{
	const char *label = json_text(ask, "label", "");
	size_t len = strlen(label);

	return len > 0 && label[len - 1] == '?';
}

static void put_value(struct page *page, const json_t *ask, const json_t *value)
{
	struct buf text = BUF_INIT;

	value_put(&text, ask, value, page->lang);
	page_put(page, ROLE_TEXT, is_question(ask) ? " " : ": ");
	if (text.len > 0)
		page_put(page, ROLE_GOOD, text.data);
	else
		page_put(
			page, ROLE_WARN, lang_text(page->lang, "not answered"));
	buf_release(&text);
}

static void put_hint(struct page *page, const json_t *ask)
{
	struct buf text = BUF_INIT;

	value_hint(&text, ask, page->lang);
	page_put(page, ROLE_DIM, text.data);
	page_end(page, 4, 0);
	buf_release(&text);
}

static void put_help(struct page *page, const json_t *ask, int indent)
{
	size_t i;
	json_t *cite;

	if (json_text(ask, "help", NULL)) {
		page_put(page, ROLE_DIM, json_text(ask, "help", ""));
		page_end(page, indent, 0);
	}
	json_array_foreach(json_list(ask, "cites"), i, cite)
	{
		page_put(page, ROLE_CITE, json_text(cite, "text", ""));
		page_end(page, indent, 2);
	}
}

/* The options that a digit chooses have it before them. */
static void put_option(struct page *page, int number, int digit,
	const char *key, const char *label, bool chosen)
{
	page_mark_target(page, FORM_OPTION, key, number);
	if (digit <= FORM_DIGITS)
		page_printf(page, ROLE_KEY, "%d ", digit);
	page_put(page, ROLE_TEXT, chosen ? "(x) " : "( ) ");
	page_put(page, chosen ? ROLE_GOOD : ROLE_TEXT, label);
	page_end(page, 4, 4);
	page_untarget(page);
}

static void put_options(
	struct page *page, int number, const json_t *ask, const json_t *value)
{
	const char *chosen =
		json_is_string(value) ? json_string_value(value) : "";
	size_t i;
	json_t *option;

	if (is_type(ask, "boolean")) {
		put_option(page, number, 1, "true",
			lang_text(page->lang, "Yes"), json_is_true(value));
		put_option(page, number, 2, "false",
			lang_text(page->lang, "No"), json_is_false(value));
	}
	json_array_foreach(json_list(ask, "options"), i, option)
	{
		const char *key = json_text(option, "key", "");

		put_option(page, number, (int)i + 1, key,
			json_text(option, "label", key),
			strcmp(key, chosen) == 0);
	}
}

static void put_error(struct form *form, struct page *page, int number)
{
	if (form->wrong != number)
		return;
	page_put(page, ROLE_BAD, form->err.text[page->lang]);
	page_end(page, 4, 0);
}

/* A line to type on; the text itself is drawn over it. */
static void put_input(
	struct form *form, struct page *page, int number, const json_t *ask)
{
	put_label(page, ask);
	page_put(page, ROLE_TEXT, is_question(ask) ? "" : ":");
	page_end(page, 2, 2);
	form->edit_line = page->lines.len;
	page_mark_target(page, FORM_FIELD, NULL, number);
	page_put(page, ROLE_INPUT, "> ");
	page_put(page, ROLE_INPUT, form->edit.text.data);
	page_end_row(page, 4);
	page_untarget(page);
	put_error(form, page, number);
	put_hint(page, ask);
}

static void put_choices(struct form *form, struct page *page, int number,
	const json_t *ask, const json_t *value)
{
	put_label(page, ask);
	page_end(page, 2, 2);
	put_options(page, number, ask, value);
	put_error(form, page, number);
}

static void put_line(struct form *form, struct page *page, int number,
	const json_t *ask, const json_t *value)
{
	page_mark_target(page, FORM_FIELD, NULL, number);
	put_label(page, ask);
	put_value(page, ask, value);
	page_end(page, 2, 2);
	page_untarget(page);
	put_error(form, page, number);
}

static void put_list_head(
	struct page *page, int number, const json_t *ask, size_t count)
{
	put_label(page, ask);
	page_printf(page, ROLE_DIM, lang_text(page->lang, ": %d lines"),
		(int)count);
	page_end(page, 2, 2);
	put_help(page, ask, 4);
	page_mark_target(page, FORM_ADD, NULL, number);
	page_put(page, ROLE_KEY, "+ ");
	page_put(page, ROLE_TEXT, lang_text(page->lang, "add a line"));
	page_end(page, 4, 2);
	page_untarget(page);
}

static void write_field(struct form *form, struct page *page, int number)
{
	const struct form_field *field = &form->fields.at[number];
	const json_t *value = form_value(form, field);
	bool options =
		is_type(field->ask, "choice") || is_type(field->ask, "boolean");

	if (field->head) {
		put_list_head(page, number, field->ask, json_array_size(value));
		return;
	}
	if (form->editing == number && form->typing)
		put_input(form, page, number, field->ask);
	else if (options && (!value || form->editing == number))
		put_choices(form, page, number, field->ask, value);
	else
		put_line(form, page, number, field->ask, value);
	if (!value || form->editing == number)
		put_help(page, field->ask, 4);
}

void form_write(struct form *form, struct page *page)
{
	int item = -1;

	for (size_t i = 0; i < form->fields.len; i++) {
		const struct form_field *field = &form->fields.at[i];

		if (field->item >= 0 && field->item != item) {
			page_printf(page, ROLE_LABEL,
				lang_text(page->lang, "Line %d"),
				field->item + 1);
			page_end(page, 2, 0);
		}
		item = field->item;
		write_field(form, page, (int)i);
	}
	if (form_is_incomplete(form)) {
		page_put(page, ROLE_WARN,
			lang_text(page->lang,
				"Not sent yet: fill in what is still missing"));
		page_end(page, 2, 0);
	}
}
