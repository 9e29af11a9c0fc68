#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"

static void add_due(
	struct cli_table *table, const struct page *page, const json_t *head)
{
	struct buf due = BUF_INIT;

	cli_put_day(&due, page->lang, json_text(head, "due", NULL));
	cli_table_add(table,
		json_bool(head, "overdue", false) ? ROLE_BAD : ROLE_DIM,
		due.data);
	buf_release(&due);
}

static void add_title(struct cli_table *table, const json_t *head)
{
	const char *step = json_text(json_member(head, "step"), "title", NULL);
	struct buf text = BUF_INIT;

	buf_puts(&text, json_text(head, "title", ""));
	if (step)
		buf_printf(&text, ": %s", step);
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_release(&text);
}

void cli_show_cases(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(4);
	size_t i;
	json_t *head;

	json_array_foreach(json_list(result, "cases"), i, head)
	{
		const char *status = json_text(head, "status", "");

		cli_table_add(&table, ROLE_STRONG, json_text(head, "case", ""));
		cli_table_add(&table, cli_word_role("case", status),
			cli_word(page->lang, "case", status));
		add_due(&table, page, head);
		add_title(&table, head);
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no cases here.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}

void cli_show_events(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(4);
	size_t i;
	json_t *event;

	json_array_foreach(json_list(result, "events"), i, event)
	{
		struct buf text = BUF_INIT;

		buf_printf(&text, "%3d", (int)json_int(event, "n", 0));
		cli_table_add(&table, ROLE_DIM, text.data);
		buf_clear(&text);
		cli_put_moment(&text, page->lang, json_text(event, "at", NULL));
		cli_table_add(&table, ROLE_DIM, text.data);
		cli_table_add(&table, ROLE_TEXT, json_text(event, "by", ""));
		cli_table_add(&table, ROLE_TEXT, json_text(event, "text", ""));
		buf_release(&text);
	}
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}
