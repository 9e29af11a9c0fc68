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

void cli_show_decided(struct page *page, const json_t *result)
{
	const char *status = json_text(result, "status", "");
	struct buf missing = BUF_INIT;

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
	page_blank(page);
	cli_origin(page, result);
	buf_release(&missing);
}

int cli_verdict_decided(const json_t *result)
{
	return strcmp(json_text(result, "status", ""), "none") == 0;
}
