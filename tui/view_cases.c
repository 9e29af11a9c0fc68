/* All cases, the running ones first. */
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	CASES
};

static void open_cases(struct view *view)
{
	view_request(view, CASES, "case.list", NULL);
}

static void title_cases(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Cases"));
}

static void write_row(struct view *view, struct page *page, const json_t *row)
{
	struct buf all = BUF_INIT;

	buf_printf(&all, "%s %s %s", json_text(row, "case", ""),
		json_text(row, "title", ""), json_text(row, "procedure", ""));
	if (view_passes(view, all.data)) {
		page_mark_target(page, 0, json_text(row, "case", ""), 0);
		part_case_row(page, row);
		page_untarget(page);
	}
	buf_release(&all);
}

static void write_rows(struct view *view, struct page *page, bool running)
{
	size_t i;
	json_t *row;

	json_array_foreach(json_list(view->data[CASES], "cases"), i, row)
	{
		const char *status = json_text(row, "status", "running");

		if ((strcmp(status, "running") == 0) == running)
			write_row(view, page, row);
	}
}

static void write_cases(struct view *view, struct page *page)
{
	if (!view_has(view, page, CASES))
		return;
	if (json_array_size(json_list(view->data[CASES], "cases")) == 0)
		page_line(page, ROLE_DIM,
			lang_text(page->lang,
				"No case yet: open a procedure of a unit and "
				"press s"));
	write_rows(view, page, true);
	write_rows(view, page, false);
}

static void select_cases(struct view *view, const struct page_target *target)
{
	view_push(view, "case", target->id);
}

const struct view_class view_cases = {
	.name = "cases",
	.context = ON_CASES,
	.open = open_cases,
	.title = title_cases,
	.write = write_cases,
	.select = select_cases,
};
