#include <limits.h>
#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"

enum {
	SUBJECT_COLS = 28 /* of a commit's subject beside a line */
};

static void put_commit(struct page *page, const json_t *commit)
{
	struct buf text = BUF_INIT;

	cli_put_commit(&text, json_text(commit, "id", ""));
	page_put(page, ROLE_KEY, text.data);
	buf_clear(&text);
	cli_put_moment(&text, page->lang, json_text(commit, "at", NULL));
	page_printf(page, ROLE_DIM, "  %s  ", text.data);
	page_put(page, ROLE_TEXT, json_text(commit, "author", ""));
	page_end(page, 0, 2);
	page_put(page, ROLE_STRONG, json_text(commit, "subject", ""));
	page_end(page, 4, 0);
	if (json_text(commit, "body", NULL)) {
		page_put(page, ROLE_TEXT, json_text(commit, "body", ""));
		page_end(page, 4, 0);
	}
	buf_release(&text);
}

void cli_show_log(struct page *page, const json_t *result)
{
	size_t i;
	json_t *commit;

	json_array_foreach(json_list(result, "commits"), i, commit)
		put_commit(page, commit);
	if (i == 0)
		cli_note(page, ROLE_DIM, "There are no commits here.");
}

int cli_verdict_log(const json_t *result)
{
	return json_array_size(json_list(result, "commits")) == 0;
}

void cli_show_diff(struct page *page, const json_t *result)
{
	cli_show_changes(page, result);
	if (json_array_size(json_list(result, "changes")) == 0)
		cli_note(page, ROLE_DIM, "Nothing differs.");
}

static void put_blamed(struct page *page, const json_t *line, const char *last)
{
	const char *id = json_text(line, "commit", "");
	struct buf text = BUF_INIT;
	int cols = page->cols;

	if (last && strcmp(id, last) == 0) {
		page_cell(page, ROLE_DIM, 10 + 1 + 10 + 1 + SUBJECT_COLS, "");
	} else {
		cli_put_commit(&text, id);
		page_cell(page, ROLE_KEY, 10, text.data);
		buf_clear(&text);
		cli_put_moment(&text, page->lang, json_text(line, "at", NULL));
		page_cell(page, ROLE_DIM, 10, text.data);
		buf_clear(&text);
		buf_printf(&text, "%s: %s", json_text(line, "author", ""),
			json_text(line, "subject", ""));
		page_cell(page, ROLE_DIM, SUBJECT_COLS, text.data);
	}
	page_printf(page, ROLE_DIM, "%4d ", (int)json_int(line, "line", 0));
	page_put(page, ROLE_TEXT, json_text(line, "text", ""));
	page->cols = INT_MAX;
	page_end(page, 0, 0);
	page->cols = cols;
	buf_release(&text);
}

void cli_show_blame(struct page *page, const json_t *result)
{
	const char *last = NULL;
	size_t i;
	json_t *line;

	page_line(page, ROLE_TITLE, json_text(result, "path", ""));
	json_array_foreach(json_list(result, "lines"), i, line)
	{
		put_blamed(page, line, last);
		last = json_text(line, "commit", "");
	}
}
