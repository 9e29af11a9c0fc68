/* The commits of the knowledge, or of one thing in it. */
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	LOG
};
enum {
	LIMIT = 200
};

static void open_history(struct view *view)
{
	json_t *params = json_object();

	json_set_text(params, "id", view->arg);
	json_set(params, "limit", json_integer(LIMIT));
	view_request(view, LOG, "history.log", params);
}

static void title_history(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "History"));
	if (view->arg)
		buf_printf(out, " (%s)", view->arg);
}

static void write_history(struct view *view, struct page *page)
{
	size_t i;
	json_t *commit;

	if (!view_has(view, page, LOG))
		return;
	json_array_foreach(json_list(view->data[LOG], "commits"), i, commit)
	{
		if (!view_passes(view, json_text(commit, "subject", "")))
			continue;
		page_mark_target(page, 0, json_text(commit, "id", ""), 0);
		part_commit(page, commit);
		page_end(page, 0, 9);
		page_untarget(page);
	}
}

/* The commit view is about "commit" or "commit id". */
static void select_history(struct view *view, const struct page_target *target)
{
	struct buf id = BUF_INIT;

	buf_puts(&id, target->id);
	if (view->arg)
		buf_printf(&id, " %s", view->arg);
	view_push(view, "commit", id.data);
	buf_release(&id);
}

const struct view_class view_history = {
	.name = "history",
	.context = ON_HISTORY,
	.open = open_history,
	.title = title_history,
	.write = write_history,
	.select = select_history,
};
