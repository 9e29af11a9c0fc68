/* The record of a case: what happened, when, by whom, under which commit. */
#include <stdlib.h>
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	LOG
};

static void open_record(struct view *view)
{
	view_request(view, LOG, "case.log", view_params("case", view->arg));
}

static void title_record(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Record"));
}

static const struct part_word kinds[] = {
	{ "started", ROLE_GOOD, WORDS("started", "mở hồ sơ") },
	{ "set", ROLE_TEXT, WORDS("answered", "trả lời") },
	{ "done", ROLE_GOOD, WORDS("step done", "xong bước") },
	{ "undone", ROLE_WARN, WORDS("undone", "hoàn tác") },
	{ "timer", ROLE_WARN, WORDS("time", "đến hạn") },
	{ "assigned", ROLE_TEXT, WORDS("assigned", "giao việc") },
	{ "cancelled", ROLE_BAD, WORDS("cancelled", "hủy") },
	{ "reopened", ROLE_WARN, WORDS("reopened", "mở lại") },
	{ "finished", ROLE_GOOD, WORDS("finished", "kết thúc") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void write_event(struct page *page, const json_t *event)
{
	const char *kind = json_text(event, "kind", "");
	const struct part_word *word = part_word(kinds, kind);
	int number = (int)json_int(event, "n", 0);
	char at[PART_TIME], id[24];

	part_time(at, json_text(event, "at", NULL));
	snprintf(id, sizeof(id), "%d", number);
	page_mark_target(page, 0, id, number);
	page_printf(page, ROLE_LABEL, "%3d  ", number);
	page_printf(page, ROLE_DIM, "%s  %s  ", at, json_text(event, "by", ""));
	page_printf(page, word->role, "%s",
		word->key ? word->words.in[page->lang] : kind);
	page_end(page, 0, 5);
	page_put(page, ROLE_TEXT, json_text(event, "text", ""));
	page_printf(page, ROLE_DIM, "  %.8s", json_text(event, "commit", ""));
	page_end(page, 5, 0);
	page_untarget(page);
}

static void write_record(struct view *view, struct page *page)
{
	size_t i;
	json_t *event;

	if (!view_has(view, page, LOG))
		return;
	json_array_foreach(json_list(view->data[LOG], "events"), i,
		event) if (view_passes(view, json_text(event, "text", "")))
		write_event(page, event);
}

/* The case as it was after that event: "case@n". */
static void select_record(struct view *view, const struct page_target *target)
{
	struct buf id = BUF_INIT;

	buf_printf(&id, "%s@%d", view->arg, target->number);
	view_push(view, "case", id.data);
	buf_release(&id);
}

const struct view_class view_record = {
	.name = "record",
	.context = ON_RECORD,
	.open = open_record,
	.title = title_record,
	.write = write_record,
	.select = select_record,
};
