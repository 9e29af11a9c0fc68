#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"

void cli_show_decisions(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(3);
	size_t i;
	json_t *head;

	json_array_foreach(json_list(result, "decisions"), i, head)
	{
		struct buf title = BUF_INIT;

		buf_printf(&title, "%s (", json_text(head, "title", ""));
		cli_put_list(&title, json_list(head, "inputs"));
		buf_puts(&title, " > ");
		cli_put_list(&title, json_list(head, "outputs"));
		buf_puts(&title, ")");
		cli_table_add(&table, ROLE_STRONG, json_text(head, "id", ""));
		cli_table_add(&table, ROLE_DIM,
			cli_unit_of(json_list(result, "decisions"), head));
		cli_table_add(&table, ROLE_TEXT, title.data);
		buf_release(&title);
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no decisions here.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}

static void put_rows(struct page *page, const json_t *rows)
{
	size_t i;
	json_t *row;

	json_array_foreach(rows, i, row)
	{
		page_printf(page, ROLE_TEXT, "%s %d", cli_say(page, "Row"),
			(int)json_int(row, "row", 0));
		if (json_text(row, "cite", NULL))
			page_printf(page, ROLE_CITE, "  %s",
				json_text(row, "cite", ""));
		if (json_text(row, "note", NULL))
			page_printf(page, ROLE_WARN, "  (%s)",
				json_text(row, "note", ""));
		page_end(page, 2, 4);
		cli_cites(page, 4, json_list(row, "cites"));
	}
}

static void put_parameters(struct page *page, const json_t *parameters)
{
	size_t i;
	json_t *parameter;

	if (json_array_size(parameters) > 0)
		cli_heading(page, "Parameters");
	json_array_foreach(parameters, i, parameter)
	{
		struct buf value = BUF_INIT;

		json_put(&value, json_object_get(parameter, "value"));
		page_printf(page, ROLE_TEXT, "%s = %s",
			json_text(parameter, "title",
				json_text(parameter, "name", "")),
			value.data);
		buf_clear(&value);
		cli_put_day(
			&value, page->lang, json_text(parameter, "from", NULL));
		if (value.len > 0)
			page_printf(page, ROLE_DIM, " (%s %s)",
				cli_say(page, "from"), value.data);
		if (json_text(parameter, "cite", NULL))
			page_printf(page, ROLE_CITE, "  %s",
				json_text(parameter, "cite", ""));
		page_end(page, 2, 2);
		buf_release(&value);
	}
}

static void put_asks(struct page *page, const json_t *asks)
{
	size_t i;
	json_t *ask;

	if (json_array_size(asks) > 0)
		cli_heading(page, "Still to be answered");
	json_array_foreach(asks, i, ask)
	{
		page_printf(page, ROLE_TEXT, "%zu. %s", i + 1,
			json_text(ask, "label", ""));
		page_printf(page, ROLE_DIM, "  %s", json_text(ask, "fact", ""));
		page_end(page, 2, 5);
	}
}

static void put_blocks(struct page *page, const json_t *blocks)
{
	size_t i;
	json_t *block;

	json_array_foreach(blocks, i, block)
	{
		page_printf(page, ROLE_TEXT,
			cli_say(page, "%s is %s; needs %s"),
			json_text(block, "label", ""),
			json_text(block, "text", ""),
			json_text(block, "needs", ""));
		page_end(page, 4, 6);
	}
}

/* Each row that would give the outcome, and what rules it out. */
static void put_why_not(struct page *page, const json_t *why_not)
{
	size_t i;
	json_t *row;

	cli_heading(page, "Why not");
	if (json_bool(why_not, "holds", false))
		cli_note(page, ROLE_GOOD, "This is the outcome.");
	if (json_text(why_not, "exception", NULL)) {
		page_printf(page, ROLE_WARN,
			cli_say(page, "The exception %s goes before it."),
			json_text(why_not, "exception", ""));
		page_end(page, 2, 2);
	}
	json_array_foreach(json_list(why_not, "rows"), i, row)
	{
		page_printf(page, ROLE_STRONG, "%s %d", cli_say(page, "Row"),
			(int)json_int(row, "row", 0));
		if (json_int(row, "behind", 0))
			page_printf(page, ROLE_WARN,
				cli_say(page, " applies, but row %d goes "
					      "before it"),
				(int)json_int(row, "behind", 0));
		page_end(page, 2, 4);
		put_blocks(page, json_list(row, "blocked"));
		cli_cites(page, 4, json_list(row, "cites"));
	}
}

static void put_changes(struct page *page, size_t number, const json_t *changes)
{
	size_t i;
	json_t *change;

	json_array_foreach(changes, i, change)
	{
		const char *from = json_text(change, "from_text", "");

		if (i == 0)
			page_printf(page, ROLE_STRONG, "%zu. ", number);
		page_printf(page, ROLE_TEXT, "%s: %s → ",
			json_text(change, "label", ""),
			*from ? from : cli_say(page, "not known"));
		page_put(page, ROLE_STRONG, json_text(change, "to_text", ""));
		page_end(page, i ? 5 : 2, 7);
	}
}

static void put_nearest(struct page *page, const json_t *nearest)
{
	const json_t *ways = json_list(nearest, "ways");
	size_t i;
	json_t *way;

	cli_heading(page, "Nearest change");
	if (json_bool(nearest, "already", false))
		cli_note(page, ROLE_GOOD, "This is the outcome.");
	else if (json_array_size(ways) == 0)
		cli_note(page, ROLE_WARN,
			"No change of up to three facts gives it.");
	json_array_foreach(ways, i, way)
		put_changes(page, i + 1, json_list(way, "changes"));
	if (!json_bool(nearest, "complete", true))
		cli_note(page, ROLE_DIM,
			"The search was cut short; there may be others.");
}

void cli_show_decided(struct page *page, const json_t *result)
{
	struct buf missing = BUF_INIT;

	if (json_member(result, "decided"))
		result = json_member(result, "decided");
	const char *status = json_text(result, "status", "");

	page_line(page, ROLE_TITLE,
		json_text(result, "title", json_text(result, "decision", "")));
	page_put(page, cli_word_role("decided", status),
		cli_word(page->lang, "decided", status));
	if (json_text(result, "text", NULL))
		page_printf(page, ROLE_STRONG, ": %s",
			json_text(result, "text", ""));
	page_end(page, 0, 2);
	if (json_text(result, "notice", NULL))
		page_line(page, ROLE_WARN, json_text(result, "notice", ""));
	cli_put_list(&missing, json_list(result, "missing"));
	cli_field(page, "Missing facts", ROLE_WARN, missing.data);
	put_rows(page, json_list(result, "rows"));
	if (json_array_size(json_list(result, "cites")) > 0)
		cli_heading(page, "By law");
	cli_cites(page, 2, json_list(result, "cites"));
	put_parameters(page, json_list(result, "parameters"));
	if (json_member(result, "trace")) {
		cli_heading(page, "Why");
		cli_show_why(page, json_member(result, "trace"));
	}
	put_asks(page, json_list(result, "asks"));
	if (json_member(result, "why_not"))
		put_why_not(page, json_member(result, "why_not"));
	if (json_member(result, "nearest"))
		put_nearest(page, json_member(result, "nearest"));
	page_blank(page);
	cli_origin(page, result);
	buf_release(&missing);
}

int cli_verdict_decided(const json_t *result)
{
	if (json_member(result, "decided"))
		result = json_member(result, "decided");
	return strcmp(json_text(result, "status", ""), "none") == 0;
}
