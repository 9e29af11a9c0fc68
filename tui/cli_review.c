#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"

static void add_message(struct cli_table *table, const json_t *head)
{
	struct buf text = BUF_INIT;

	buf_printf(&text, "%s (", json_text(head, "message", ""));
	cli_put_list(&text, json_list(head, "units"));
	buf_puts(&text, ")");
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_release(&text);
}

void cli_show_proposals(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(5);
	size_t i;
	json_t *head;

	json_array_foreach(json_list(result, "proposals"), i, head)
	{
		const char *state = json_text(head, "state", "");
		struct buf text = BUF_INIT;

		buf_printf(&text, "%d", (int)json_int(head, "number", 0));
		cli_table_add(&table, ROLE_STRONG, text.data);
		cli_table_add(&table, cli_word_role("proposal", state),
			cli_word(page->lang, "proposal", state));
		cli_table_add(&table, ROLE_TEXT, json_text(head, "author", ""));
		buf_clear(&text);
		cli_put_moment(&text, page->lang, json_text(head, "at", NULL));
		cli_table_add(&table, ROLE_DIM, text.data);
		add_message(&table, head);
		buf_release(&text);
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no proposals here.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}

static void put_head(struct page *page, const json_t *proposal)
{
	const char *state = json_text(proposal, "state", "");
	struct buf text = BUF_INIT;

	page_printf(page, ROLE_TITLE, "%s %d", cli_say(page, "Proposal"),
		(int)json_int(proposal, "number", 0));
	page_printf(
		page, ROLE_TITLE, ": %s", json_text(proposal, "message", ""));
	page_end(page, 0, 2);
	page_put(page, cli_word_role("proposal", state),
		cli_word(page->lang, "proposal", state));
	cli_put_moment(&text, page->lang, json_text(proposal, "at", NULL));
	page_printf(page, ROLE_DIM, ", %s, %s",
		json_text(proposal, "author", ""), text.data);
	page_end(page, 0, 2);
	buf_clear(&text);
	if (json_text(proposal, "published", NULL))
		cli_put_commit(&text, json_text(proposal, "published", ""));
	cli_field(page, "Published as", ROLE_GOOD, text.data);
	buf_release(&text);
}

static void put_remarks(struct page *page, const json_t *remarks)
{
	size_t i;
	json_t *remark;

	if (json_array_size(remarks) > 0)
		cli_heading(page, "Remarks");
	json_array_foreach(remarks, i, remark)
	{
		const char *verb = json_text(remark, "verb", "");
		struct buf at = BUF_INIT;

		cli_put_moment(&at, page->lang, json_text(remark, "at", NULL));
		page_put(page, ROLE_STRONG, json_text(remark, "by", ""));
		page_printf(page, cli_word_role("verb", verb), " %s",
			cli_word(page->lang, "verb", verb));
		page_printf(page, ROLE_DIM, " (%s)", at.data);
		if (json_text(remark, "text", NULL))
			page_printf(page, ROLE_TEXT, ": %s",
				json_text(remark, "text", ""));
		page_end(page, 2, 2);
		buf_release(&at);
	}
}

void cli_show_proposal(struct page *page, const json_t *result)
{
	put_head(page, result);
	cli_put_problems(page, json_list(result, "problems"));
	cli_show_changes(page, result);
	put_remarks(page, json_list(result, "remarks"));
}
