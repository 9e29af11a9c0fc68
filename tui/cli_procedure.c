#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/markdown.h"

void cli_show_procedures(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(3);
	size_t i;
	json_t *head;

	json_array_foreach(json_list(result, "procedures"), i, head)
	{
		cli_table_add(&table, ROLE_STRONG, json_text(head, "id", ""));
		cli_table_add(&table, ROLE_DIM,
			cli_unit_of(json_list(result, "procedures"), head));
		cli_table_add(&table, ROLE_TEXT, json_text(head, "title", ""));
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no procedures here.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	if (json_array_size(json_list(result, "problems")) == 0)
		return;
	cli_heading(page, "Units that do not load");
	cli_put_problems(page, json_list(result, "problems"));
}

static const char *role_name(const json_t *procedure, const char *role)
{
	return role ? json_text(json_member(procedure, "roles"), role, role)
		    : NULL;
}

static void put_order(struct page *page, const json_t *step)
{
	struct buf text = BUF_INIT;

	cli_put_list(&text, json_list(step, "after"));
	if (text.len > 0) {
		page_printf(page, ROLE_LABEL, "%s: ", cli_say(page, "After"));
		page_put(page, ROLE_DIM, text.data);
		page_end(page, 4, 2);
	}
	if (json_text(step, "when", NULL)) {
		page_printf(
			page, ROLE_LABEL, "%s: ", cli_say(page, "Only when"));
		page_put(page, ROLE_TEXT, json_text(step, "when", ""));
		page_end(page, 4, 2);
	}
	if (json_text(step, "due", NULL)) {
		page_printf(page, ROLE_LABEL, "%s: ", cli_say(page, "Due"));
		page_put(page, ROLE_TEXT, json_text(step, "due", ""));
		page_end(page, 4, 2);
	}
	buf_release(&text);
}

static void put_step(struct page *page, const json_t *procedure,
	const json_t *step, size_t number)
{
	const char *role = role_name(procedure, json_text(step, "role", NULL));

	page_printf(page, ROLE_STRONG, "%2zu. %s", number,
		json_text(step, "title", ""));
	page_printf(page, ROLE_DIM, " (%s", json_text(step, "id", ""));
	if (role)
		page_printf(page, ROLE_DIM, "; %s", role);
	page_put(page, ROLE_DIM, ")");
	if (json_text(step, "mark", NULL))
		page_printf(
			page, ROLE_WARN, " [%s]", json_text(step, "mark", ""));
	page_end(page, 0, 4);
	put_order(page, step);
	cli_cites(page, 4, json_list(step, "cites"));
}

void cli_show_procedure(struct page *page, const json_t *result)
{
	struct buf valid = BUF_INIT;
	size_t i;
	json_t *item;

	cli_put_valid(&valid, page->lang, json_member(result, "valid"));
	page_line(page, ROLE_TITLE, json_text(result, "title", ""));
	page_printf(page, ROLE_DIM, "%s, %s", json_text(result, "id", ""),
		json_text(result, "unit", ""));
	page_end(page, 0, 0);
	page_line(page, ROLE_TEXT, json_text(result, "summary", NULL));
	cli_field(page, "In force", ROLE_TEXT, valid.data);
	cli_field(page, "Note", ROLE_WARN, json_text(result, "note", NULL));
	cli_cites(page, 0, json_list(result, "cites"));
	cli_heading(page, "Steps");
	json_array_foreach(json_list(result, "steps"), i, item)
		put_step(page, result, item, i + 1);
	if (json_array_size(json_list(result, "exceptions")) > 0)
		cli_heading(page, "Exceptions");
	json_array_foreach(json_list(result, "exceptions"), i, item)
	{
		page_printf(page, ROLE_TEXT, "- %s", json_string_value(item));
		page_end(page, 2, 2);
	}
	buf_release(&valid);
}

void cli_show_graph(struct page *page, const json_t *result)
{
	size_t i;
	json_t *line;

	json_array_foreach(json_list(result, "lines"), i, line)
	{
		page_put(page, ROLE_TEXT, json_string_value(line));
		page_end_row(page, 0);
	}
}
