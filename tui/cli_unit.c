#include <string.h>

#include "base/text.h"
#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"

/* A number under its heading, to the right. */
static void add_count(
	struct cli_table *table, const char *heading, json_int_t count)
{
	int width = text_width(heading, strlen(heading));
	struct buf text = BUF_INIT;

	buf_printf(&text, "%*lld", width, (long long)count);
	cli_table_add(table, ROLE_DIM, text.data);
	buf_release(&text);
}

static void add_name(
	struct cli_table *table, const struct page *page, const json_t *unit)
{
	bool loads = json_bool(unit, "loads", true);
	struct buf text = BUF_INIT;

	buf_puts(&text, json_text(unit, "name", ""));
	if (!loads)
		buf_printf(&text, " [%s]", cli_say(page, "does not load"));
	cli_table_add(table, loads ? ROLE_TEXT : ROLE_BAD, text.data);
	buf_release(&text);
}

void cli_show_units(struct page *page, const json_t *result)
{
	const char *entries = cli_say(page, "Entries");
	const char *procedures = cli_say(page, "Procedures");
	struct cli_table table = CLI_TABLE_INIT(4);
	size_t i;
	json_t *unit;

	cli_table_add(&table, ROLE_LABEL, cli_say(page, "Unit"));
	cli_table_add(&table, ROLE_LABEL, entries);
	cli_table_add(&table, ROLE_LABEL, procedures);
	cli_table_add(&table, ROLE_LABEL, cli_say(page, "Name"));
	json_array_foreach(json_list(result, "units"), i, unit)
	{
		cli_table_add(&table, ROLE_STRONG, json_text(unit, "id", ""));
		add_count(&table, entries, json_int(unit, "entries", 0));
		add_count(&table, procedures, json_int(unit, "procedures", 0));
		add_name(&table, page, unit);
	}
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}

static void put_now(struct page *page, const json_t *now)
{
	struct buf since = BUF_INIT;

	if (!now)
		return;
	cli_put_day(&since, page->lang, json_text(now, "from", NULL));
	page_printf(page, ROLE_LABEL, "%s", cli_say(page, "Now"));
	if (since.len > 0)
		page_printf(page, ROLE_LABEL, " (%s %s)", cli_say(page, "from"),
			since.data);
	page_printf(page, ROLE_TEXT, ": %s", json_text(now, "text", ""));
	cli_put_doubt(page, json_text(now, "status", NULL));
	page_end(page, 0, 2);
	cli_field(page, "Competent authority", ROLE_TEXT,
		json_text(now, "competent", NULL));
	buf_release(&since);
}

/* Ids with their titles, under a heading with their number. */
static void put_heads(
	struct page *page, const char *heading, const json_t *heads)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	struct buf title = BUF_INIT;
	size_t i;
	json_t *head;

	if (json_array_size(heads) == 0)
		return;
	buf_printf(&title, "%s (%zu)", heading, json_array_size(heads));
	page_heading(page, title.data);
	json_array_foreach(heads, i, head)
	{
		cli_table_add(&table, ROLE_STRONG, json_text(head, "id", ""));
		cli_table_add(&table, ROLE_TEXT, json_text(head, "title", ""));
	}
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
	buf_release(&title);
}

static void put_glossary(struct page *page, const json_t *glossary)
{
	size_t i;
	json_t *row;

	if (json_array_size(glossary) == 0)
		return;
	cli_heading(page, "Glossary");
	json_array_foreach(glossary, i, row)
	{
		struct buf also = BUF_INIT;

		cli_put_list(&also, json_list(row, "also"));
		page_put(page, ROLE_STRONG, json_text(row, "word", ""));
		if (also.len > 0)
			page_printf(page, ROLE_DIM, " = %s", also.data);
		if (json_text(row, "means", NULL))
			page_printf(page, ROLE_TEXT, ": %s",
				json_text(row, "means", NULL));
		page_end(page, 2, 2);
		buf_release(&also);
	}
}

void cli_show_unit(struct page *page, const json_t *result)
{
	page_line(page, ROLE_TITLE, json_text(result, "name", ""));
	cli_field(page, "Id", ROLE_STRONG, json_text(result, "id", NULL));
	cli_field(page, "In English", ROLE_TEXT,
		json_text(result, "name_en", NULL));
	cli_field(
		page, "Short name", ROLE_TEXT, json_text(result, "abbr", NULL));
	cli_field(page, "Duty", ROLE_TEXT, json_text(result, "duty", NULL));
	cli_field(page, "Site", ROLE_TEXT, json_text(result, "site", NULL));
	cli_field(page, "Since", ROLE_TEXT, json_text(result, "since", NULL));
	put_now(page, json_member(result, "now"));
	cli_field(
		page, "Problem", ROLE_BAD, json_text(result, "problem", NULL));
	put_heads(page, cli_say(page, "Procedures"),
		json_list(result, "procedures"));
	put_heads(page, cli_say(page, "Decisions"),
		json_list(result, "decisions"));
	put_heads(page, cli_say(page, "Entries"), json_list(result, "entries"));
	put_glossary(page, json_list(result, "glossary"));
}
