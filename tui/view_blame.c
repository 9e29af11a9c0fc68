/* Who wrote each line of a file, and in which commit. */
#include <stdio.h>
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	BLAME
};

static void open_blame(struct view *view)
{
	view_request(
		view, BLAME, "history.blame", view_params("id", view->arg));
}

static void title_blame(struct view *view, struct buf *out)
{
	buf_printf(out, "%s: %s", lang_text(view->lang, "Who wrote it"),
		json_text(view->data[BLAME], "path", view->arg));
}

/* The commit is named where it begins, and left out where it goes on. */
static void write_line(struct page *page, const json_t *line, const char *last)
{
	const char *commit = json_text(line, "commit", "");
	bool same = strcmp(commit, last) == 0;
	bool wide = page->cols >= 60;
	char day[PART_TIME], id[9];

	snprintf(id, sizeof(id), "%.8s", commit);
	part_time(day, json_text(line, "at", NULL));
	day[10] = 0; /* the day is enough here */
	page_mark_target(page, 0, commit, 0);
	page_cell(page, ROLE_KEY, 8, same ? "" : id);
	if (wide) {
		page_cell(page, ROLE_DIM, 10, same ? "" : day);
		page_cell(page, ROLE_DIM, 10,
			same ? "" : json_text(line, "author", ""));
	}
	page_put(page, ROLE_TEXT, json_text(line, "text", ""));
	page_end(page, 0, wide ? 31 : 9);
	page_untarget(page);
}

static void write_blame(struct view *view, struct page *page)
{
	const char *last = "";
	size_t i;
	json_t *line;

	if (!view_has(view, page, BLAME))
		return;
	json_array_foreach(json_list(view->data[BLAME], "lines"), i, line)
	{
		write_line(page, line, last);
		last = json_text(line, "commit", "");
	}
}

static void select_blame(struct view *view, const struct page_target *target)
{
	view_push(view, "commit", target->id);
}

const struct view_class view_blame = {
	.name = "blame",
	.context = ON_BLAME,
	.open = open_blame,
	.title = title_blame,
	.write = write_blame,
	.select = select_blame,
};
