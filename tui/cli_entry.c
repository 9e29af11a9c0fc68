#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"
#include "tui/markdown.h"

/* The title, and a mark when it is in doubt. */
static void add_title(
	struct cli_table *table, const struct page *page, const json_t *head)
{
	const char *status = json_text(head, "status", "");
	struct buf text = BUF_INIT;

	buf_puts(&text, json_text(head, "title", ""));
	if (*status && strcmp(status, "verified") != 0)
		buf_printf(&text, " [%s]",
			cli_word(page->lang, "knowledge", status));
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_release(&text);
}

void cli_show_entries(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(3);
	size_t i;
	json_t *head;

	json_array_foreach(json_list(result, "entries"), i, head)
	{
		cli_table_add(&table, ROLE_STRONG, json_text(head, "id", ""));
		cli_table_add(&table, ROLE_DIM,
			cli_unit_of(json_list(result, "entries"), head));
		add_title(&table, page, head);
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no entries here.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}

static void put_state(struct page *page, const json_t *entry)
{
	const char *status = json_text(entry, "status", "");
	const char *grade = json_text(entry, "grade", NULL);
	struct buf checked = BUF_INIT;

	page_printf(page, ROLE_LABEL, "%s: ", cli_say(page, "State"));
	page_put(page, cli_word_role("knowledge", status),
		cli_word(page->lang, "knowledge", status));
	cli_put_day(&checked, page->lang, json_text(entry, "checked", NULL));
	if (checked.len > 0)
		page_printf(page, ROLE_DIM, ", %s %s",
			cli_say(page, "compared with the law on"),
			checked.data);
	if (grade)
		page_printf(page, ROLE_DIM, ", %s %s", cli_say(page, "source"),
			grade);
	page_end(page, 0, 2);
	buf_release(&checked);
}

static void put_commit(struct page *page, const json_t *commit)
{
	struct buf text = BUF_INIT;

	if (!commit)
		return;
	cli_put_commit(&text, json_text(commit, "id", ""));
	buf_printf(&text, ", %s, ", json_text(commit, "author", ""));
	cli_put_moment(&text, page->lang, json_text(commit, "at", NULL));
	buf_printf(&text, ": %s", json_text(commit, "subject", ""));
	cli_field(page, "Last change", ROLE_DIM, text.data);
	buf_release(&text);
}

static void put_facts(struct page *page, const json_t *entry)
{
	struct buf valid = BUF_INIT, sources = BUF_INIT;

	cli_put_valid(&valid, page->lang, json_member(entry, "valid"));
	cli_put_list(&sources, json_list(entry, "sources"));
	cli_field(page, "In force", ROLE_TEXT, valid.data);
	put_state(page, entry);
	cli_field(page, "Note", ROLE_WARN, json_text(entry, "note", NULL));
	cli_field(page, "Replaced by", ROLE_WARN,
		json_text(entry, "superseded_by", NULL));
	cli_field(page, "Computed by", ROLE_TEXT,
		json_text(entry, "answer", NULL));
	cli_field(page, "Owner", ROLE_TEXT, json_text(entry, "owner", NULL));
	cli_field(page, "Sources", ROLE_TEXT, sources.data);
	cli_field(page, "File", ROLE_DIM, json_text(entry, "path", NULL));
	put_commit(page, json_member(entry, "commit"));
	buf_release(&sources);
	buf_release(&valid);
}

void cli_show_entry(struct page *page, const json_t *result)
{
	page_line(page, ROLE_TITLE, json_text(result, "title", ""));
	page_printf(page, ROLE_DIM, "%s, %s", json_text(result, "id", ""),
		json_text(result, "unit", ""));
	page_end(page, 0, 0);
	page_blank(page);
	markdown_put(page, json_text(result, "body", ""));
	if (json_array_size(json_list(result, "cites")) > 0)
		cli_heading(page, "By law");
	cli_cites(page, 2, json_list(result, "cites"));
	page_blank(page);
	put_facts(page, result);
}
