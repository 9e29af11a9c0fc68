/* Proposals: who wants to change what. */
#include <stdio.h>
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	LIST
};

static void open_review(struct view *view)
{
	view_request(view, LIST, "review.list", NULL);
}

static void title_review(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Proposals"));
}

static void write_row(struct page *page, const json_t *row)
{
	const struct part_word *state =
		part_word(part_proposal_states, json_text(row, "state", ""));
	int number = (int)json_int(row, "number", 0);
	char id[24], at[PART_TIME];

	snprintf(id, sizeof(id), "%d", number);
	part_time(at, json_text(row, "at", NULL));
	page_mark_target(page, 0, id, number);
	page_printf(page, ROLE_LABEL, "%4d  ", number);
	page_printf(page, state->role, "[%s] ", state->words.in[page->lang]);
	page_put(page, ROLE_TEXT, json_text(row, "message", ""));
	page_end(page, 0, 6);
	page_printf(page, ROLE_DIM, lang_text(page->lang, "%s  %s  %d files"),
		json_text(row, "author", ""), at,
		(int)json_int(row, "files", 0));
	page_end(page, 6, 0);
	page_untarget(page);
}

static void write_rows(struct view *view, struct page *page, bool open)
{
	size_t i;
	json_t *row;

	json_array_foreach(json_list(view->data[LIST], "proposals"), i, row)
	{
		const char *state = json_text(row, "state", "");

		if ((strcmp(state, "open") == 0) == open &&
			view_passes(view, json_text(row, "message", "")))
			write_row(page, row);
	}
}

static void write_review(struct view *view, struct page *page)
{
	if (!view_has(view, page, LIST))
		return;
	if (json_array_size(json_list(view->data[LIST], "proposals")) == 0)
		page_line(page, ROLE_DIM,
			lang_text(page->lang,
				"No proposal: an author sends one with "
				"\"troly propose DIR -m WHY\""));
	write_rows(view, page, true);
	write_rows(view, page, false);
}

static void select_review(struct view *view, const struct page_target *target)
{
	view_push(view, "proposal", target->id);
}

const struct view_class view_review = {
	.name = "review",
	.context = ON_REVIEW,
	.open = open_review,
	.title = title_review,
	.write = write_review,
	.select = select_review,
};
