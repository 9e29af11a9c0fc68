#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"
#include "tui/markdown.h"

static void put_dates(
	struct buf *out, const struct page *page, const json_t *document)
{
	const char *replaced = json_text(document, "replaced_by", NULL);

	cli_put_valid(out, page->lang, document);
	if (replaced)
		buf_printf(out, "%s%s %s", out->len > 0 ? "; " : "",
			cli_say(page, "replaced by"), replaced);
}

static void add_title(struct cli_table *table, const struct page *page,
	const json_t *document)
{
	struct buf dates = BUF_INIT, text = BUF_INIT;

	put_dates(&dates, page, document);
	buf_puts(&text, json_text(document, "title", ""));
	if (dates.len > 0)
		buf_printf(&text, " (%s)", dates.data);
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_release(&text);
	buf_release(&dates);
}

void cli_show_documents(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	size_t i;
	json_t *document;

	json_array_foreach(json_list(result, "documents"), i, document)
	{
		cli_table_add(
			&table, ROLE_STRONG, json_text(document, "number", ""));
		add_title(&table, page, document);
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no documents here.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}

static void put_article(struct page *page, const json_t *article)
{
	struct buf title = BUF_INIT;

	buf_printf(&title, "%s %s", cli_say(page, "Article"),
		json_text(article, "number", ""));
	if (json_text(article, "title", NULL))
		buf_printf(&title, ". %s", json_text(article, "title", ""));
	page_heading(page, title.data);
	markdown_put(page, json_text(article, "text", ""));
	buf_release(&title);
}

void cli_show_document(struct page *page, const json_t *result)
{
	struct buf issued = BUF_INIT, dates = BUF_INIT;
	size_t i;
	json_t *article;

	cli_put_day(&issued, page->lang, json_text(result, "issued", NULL));
	put_dates(&dates, page, result);
	page_line(page, ROLE_TITLE, json_text(result, "title", ""));
	cli_field(
		page, "Number", ROLE_STRONG, json_text(result, "number", NULL));
	cli_field(page, "Issued", ROLE_TEXT, issued.data);
	cli_field(page, "In force", ROLE_TEXT, dates.data);
	cli_field(page, "State", ROLE_TEXT,
		cli_word(page->lang, "knowledge",
			json_text(result, "status", NULL)));
	json_array_foreach(json_list(result, "articles"), i, article)
		put_article(page, article);
	buf_release(&dates);
	buf_release(&issued);
}
