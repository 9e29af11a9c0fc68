#include <limits.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_word.h"

/* A line of a file is never wrapped. */
static void put_line(struct page *page, const json_t *line)
{
	const char *sign = json_text(line, "sign", " ");
	enum role role = ROLE_TEXT;
	int cols = page->cols;

	if (*sign == '+')
		role = ROLE_ADDED;
	else if (*sign == '-')
		role = ROLE_REMOVED;
	page_printf(page, role, "%s%s", sign, json_text(line, "text", ""));
	page->cols = INT_MAX;
	page_end(page, 2, 0);
	page->cols = cols;
}

static void put_hunk(struct page *page, const json_t *hunk)
{
	size_t i;
	json_t *line;

	page_put(page, ROLE_KEY, json_text(hunk, "header", "@@"));
	page_end(page, 2, 0);
	json_array_foreach(json_list(hunk, "lines"), i, line)
		put_line(page, line);
}

static void put_change(struct page *page, const json_t *change)
{
	const char *kind = json_text(change, "kind", "modified");
	size_t i;
	json_t *item;

	page_blank(page);
	page_printf(page, cli_word_role("change", kind), "%s %s ",
		cli_word_mark("change", kind),
		cli_word(page->lang, "change", kind));
	page_put(page, ROLE_STRONG, json_text(change, "path", ""));
	page_end(page, 0, 2);
	json_array_foreach(json_list(change, "meaning"), i, item)
	{
		page_put(page, ROLE_TEXT, json_string_value(item));
		page_end(page, 2, 2);
	}
	json_array_foreach(json_list(change, "hunks"), i, item)
		put_hunk(page, item);
}

void cli_show_changes(struct page *page, const json_t *result)
{
	size_t i;
	json_t *change;

	json_array_foreach(json_list(result, "changes"), i, change)
		put_change(page, change);
}
