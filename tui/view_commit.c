/* What one commit changed, in words and line by line. */
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	DIFF
};

struct commit {
	bool in_words;
};

static void open_commit(struct view *view)
{
	size_t len = strcspn(view->arg, " ");
	struct buf before = BUF_INIT, after = BUF_INIT;
	json_t *params;

	buf_set(&after, view->arg, len);
	buf_printf(&before, "%s~1", after.data);
	params = view_params("a", before.data);
	json_set_text(params, "b", after.data);
	if (view->arg[len])
		json_set_text(params, "id", view->arg + len + 1);
	view_request(view, DIFF, "history.diff", params);
	buf_release(&after);
	buf_release(&before);
}

static void title_commit(struct view *view, struct buf *out)
{
	buf_printf(out, "%.8s", view->arg);
}

static void write_commit(struct view *view, struct page *page)
{
	const struct commit *own = view->own;

	if (view_has(view, page, DIFF))
		part_changes(page, json_list(view->data[DIFF], "changes"),
			!own->in_words);
}

static bool command_commit(struct view *view, enum command command)
{
	struct commit *own = view->own;

	if (command != CMD_TEXT_VIEW)
		return false;
	own->in_words = !own->in_words;
	view->dirty = true;
	return true;
}

const struct view_class view_commit = {
	.name = "commit",
	.context = ON_COMMIT,
	.size = sizeof(struct commit),
	.open = open_commit,
	.title = title_commit,
	.write = write_commit,
	.command = command_commit,
};
