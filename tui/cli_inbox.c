#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"

static void add_row(
	struct cli_table *table, const struct page *page, const json_t *row)
{
	struct buf text = BUF_INIT;
	bool late = json_bool(row, "overdue", false);

	cli_table_add(table, ROLE_STRONG, json_text(row, "case", ""));
	cli_table_add(table, ROLE_TEXT, json_text(row, "step", ""));
	cli_put_day(&text, page->lang, json_text(row, "due", NULL));
	cli_table_add(table, late ? ROLE_BAD : ROLE_DIM, text.data);
	buf_clear(&text);
	buf_printf(&text, "%s: %s", json_text(row, "title", ""),
		json_text(row, "step_title", ""));
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_clear(&text);
	buf_puts(&text, json_text(row, "role", ""));
	if (json_text(row, "late", NULL))
		buf_printf(&text, " → %s", json_text(row, "late", ""));
	cli_table_add(table, ROLE_DIM, text.data);
	buf_release(&text);
}

static void put_rows(struct page *page, const char *heading, const json_t *rows,
	json_int_t total)
{
	struct cli_table table = CLI_TABLE_INIT(5);
	size_t i;
	json_t *row;

	cli_heading(page, heading);
	json_array_foreach(rows, i, row) add_row(&table, page, row);
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	if (i == 0)
		cli_note(page, ROLE_DIM, "Nothing.");
	if (total > (json_int_t)i) {
		page_printf(page, ROLE_DIM,
			cli_say(page, "%lld of %lld; --limit shows more"),
			(long long)i, (long long)total);
		page_end(page, 0, 0);
	}
}

void cli_show_inbox(struct page *page, const json_t *result)
{
	put_rows(page, "Your work", json_list(result, "mine"),
		json_int(result, "mine_total", 0));
	put_rows(page, "Free to take", json_list(result, "open"),
		json_int(result, "open_total", 0));
}

void cli_show_roles(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	const char *role;
	json_t *people;

	json_object_foreach(json_member(result, "roles"), role, people)
	{
		size_t i;
		json_t *person;

		json_array_foreach(people, i, person)
		{
			cli_table_add(&table, ROLE_STRONG, i ? "" : role);
			cli_table_add(
				&table, ROLE_TEXT, json_string_value(person));
		}
	}
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	if (json_object_size(json_member(result, "roles")) == 0)
		cli_note(page, ROLE_DIM,
			"Nobody was given a role here: every role is "
			"everybody's.");
}

static const char *const class_words[][2] = {
	{ "same", "stays as it is" },
	{ "moves", "stands elsewhere" },
	{ "needs", "needs answers" },
	{ "lost", "loses a step that was taken" },
	{ "gone", "has no procedure any more" },
};

static const char *class_word(const char *class)
{
	for (size_t i = 0; i < sizeof(class_words) / sizeof(*class_words); i++)
		if (strcmp(class_words[i][0], class) == 0)
			return class_words[i][1];
	return class;
}

static void put_list(struct page *page, const json_t *list)
{
	size_t i;
	json_t *text;

	json_array_foreach(list, i, text)
	{
		page_put(page, ROLE_TEXT, json_string_value(text));
		page_end(page, 4, 2);
	}
}

void cli_show_migrated(struct page *page, const json_t *result)
{
	size_t i;
	json_t *one;

	json_array_foreach(json_list(result, "cases"), i, one)
	{
		page_printf(
			page, ROLE_STRONG, "%s  ", json_text(one, "case", ""));
		page_printf(page, ROLE_TEXT, "%s  ",
			cli_say(page, class_word(json_text(one, "class", ""))));
		if (json_bool(one, "moved", false))
			page_put(page, ROLE_GOOD, cli_say(page, "moved"));
		page_end(page, 0, 2);
		put_list(page, json_list(one, "text"));
		put_list(page, json_list(one, "needs"));
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no cases here.");
}
