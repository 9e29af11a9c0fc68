/* What a person has to do, and what is free to take. */
#include <string.h>

#include "tui/app_int.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	WORK,
	ACT
};
enum {
	MINE,
	FREE
};

static void open_inbox(struct view *view)
{
	view_request(view, WORK, "case.inbox", NULL);
}

static void title_inbox(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "My work"));
}

static void put_due(struct page *page, const json_t *row)
{
	char due[PART_TIME];

	part_time(due, json_text(row, "due", NULL));
	if (json_bool(row, "overdue", false))
		page_printf(page, ROLE_BAD,
			lang_text(page->lang, "OVERDUE %s "), due);
	else if (*due)
		page_printf(
			page, ROLE_WARN, lang_text(page->lang, "due %s "), due);
}

/* The step on a line, and below it the case that it is of. */
static void put_row(struct page *page, const json_t *row)
{
	put_due(page, row);
	page_put(page, ROLE_STRONG, json_text(row, "step_title", ""));
	if (json_text(row, "role", NULL))
		page_printf(
			page, ROLE_DIM, "  (%s)", json_text(row, "role", ""));
	if (json_text(row, "late", NULL))
		page_printf(page, ROLE_BAD,
			lang_text(page->lang, "  reported to %s"),
			json_text(row, "late", ""));
	page_end(page, 2, 2);
	page_put(page, ROLE_KEY, json_text(row, "case", ""));
	page_printf(page, ROLE_TEXT, "  %s", json_text(row, "title", ""));
	page_end(page, 4, 2);
}

static void write_row(struct view *view, struct page *page, int kind, int n,
	const json_t *row)
{
	struct buf all = BUF_INIT, id = BUF_INIT;

	buf_printf(&all, "%s %s %s %s", json_text(row, "case", ""),
		json_text(row, "title", ""), json_text(row, "step_title", ""),
		json_text(row, "unit", ""));
	if (view_passes(view, all.data)) {
		buf_printf(&id, "%s/%s", json_text(row, "case", ""),
			json_text(row, "step", ""));
		page_mark_target(page, kind, id.data, n);
		put_row(page, row);
		page_untarget(page);
	}
	buf_release(&id);
	buf_release(&all);
}

static const struct {
	const char *rows, *total;
} lists[] = {
	[MINE] = { "mine", "mine_total" },
	[FREE] = { "open", "open_total" },
};

static void write_list(struct view *view, struct page *page, int kind,
	const char *heading, const char *none)
{
	const json_t *rows = json_list(view->data[WORK], lists[kind].rows);
	int total = (int)json_int(view->data[WORK], lists[kind].total, 0);
	size_t i;
	json_t *row;

	page_printf(page, ROLE_HEADING, "%s (%d)", heading, total);
	page_end(page, 0, 0);
	if (total == 0) {
		page_put(page, ROLE_DIM, none);
		page_end(page, 2, 0);
	}
	json_array_foreach(rows, i, row)
		write_row(view, page, kind, (int)i, row);
	if ((int)json_array_size(rows) < total) {
		page_printf(page, ROLE_DIM,
			lang_text(page->lang, "%d more are not shown"),
			total - (int)json_array_size(rows));
		page_end(page, 2, 0);
	}
}

static void write_inbox(struct view *view, struct page *page)
{
	if (!view_has(view, page, WORK))
		return;
	write_list(view, page, MINE, lang_text(page->lang, "Your work"),
		lang_text(page->lang, "Nothing waits for you."));
	page_blank(page);
	write_list(view, page, FREE, lang_text(page->lang, "Free to take"),
		lang_text(page->lang, "Nothing is free to take."));
}

/* The work under the cursor; NULL when there is none. */
static const json_t *work_at(
	struct view *view, const struct page_target *target)
{
	return target ? json_array_get(json_list(view->data[WORK],
					       lists[target->kind].rows),
				(size_t)target->number)
		      : NULL;
}

static void select_inbox(struct view *view, const struct page_target *target)
{
	view_push(view, "case", json_text(work_at(view, target), "case", NULL));
}

static void claim(struct view *view)
{
	const json_t *work = work_at(view, pane_target(&view->pane));
	json_t *params = view_params("case", json_text(work, "case", NULL));

	json_set_text(params, "step", json_text(work, "step", NULL));
	view_write(view, ACT, "case.claim", params);
}

static bool command_inbox(struct view *view, enum command command)
{
	if (command != CMD_CLAIM)
		return false;
	claim(view);
	return true;
}

static const char *refuses_inbox(struct view *view, enum command command)
{
	const struct page_target *target = pane_target(&view->pane);

	if (command != CMD_CLAIM)
		return NULL;
	if (view->waiting[ACT])
		return lang_text(view->lang, "the one before is being taken");
	if (!target || target->kind != FREE)
		return lang_text(
			view->lang, "only what nobody has can be taken");
	return NULL;
}

static void reply_inbox(struct view *view, int tag)
{
	if (tag != ACT)
		return;
	if (view->status[ACT] == ST_OK)
		view_say(view, ROLE_GOOD,
			lang_text(view->lang,
				"It is yours now; Enter opens the case"));
	else
		view_say(view, ROLE_BAD, view->err[ACT].text[view->lang]);
	open_inbox(view);
}

const struct view_class view_inbox = {
	.name = "inbox",
	.context = ON_INBOX,
	.open = open_inbox,
	.title = title_inbox,
	.reply = reply_inbox,
	.write = write_inbox,
	.select = select_inbox,
	.command = command_inbox,
	.refuses = refuses_inbox,
};
