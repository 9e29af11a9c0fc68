/* Questions that wait: nobody knew the answer, or it was wrong. */
#include <stdio.h>
#include <string.h>

#include "tui/app_int.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	LIST,
	ACT
};
enum {
	ASSIGN,
	CLOSE
};

struct gaps {
	int asked_about; /* the number that the prompt is for */
	int done;        /* ASSIGN or CLOSE, on its way */
};

static void open_gaps(struct view *view)
{
	view_request(view, LIST, "gap.list",
		view->arg ? view_params("unit", view->arg) : NULL);
}

static void title_gaps(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Questions that wait"));
	if (view->arg)
		buf_printf(out, " (%s)", view->arg);
}

static void put_state(struct page *page, const json_t *gap)
{
	const char *curator = json_text(gap, "curator", NULL);
	bool wrong = strcmp(json_text(gap, "status", ""), "wrong") == 0;
	char first[PART_TIME];

	part_time(first, json_text(gap, "at", NULL));
	page_put(page, wrong ? ROLE_BAD : ROLE_WARN,
		wrong ? lang_text(page->lang, "Answered wrongly")
		      : lang_text(page->lang, "No answer"));
	if (json_text(gap, "entry", NULL))
		page_printf(
			page, ROLE_DIM, " (%s)", json_text(gap, "entry", ""));
	page_printf(page, ROLE_DIM,
		lang_text(page->lang, "; asked %d times, first %s"),
		(int)json_int(gap, "count", 1), first);
	if (json_text(gap, "unit", NULL))
		page_printf(page, ROLE_DIM, "; %s", json_text(gap, "unit", ""));
	if (curator)
		page_printf(page, ROLE_GOOD, "; %s: %s",
			lang_text(page->lang, "Curator"), curator);
	page_end(page, 6, 0);
}

static void write_gap(struct page *page, const json_t *gap)
{
	int number = (int)json_int(gap, "gap", 0);
	char id[24];

	snprintf(id, sizeof(id), "%d", number);
	page_mark_target(page, 0, id, number);
	page_printf(page, ROLE_LABEL, "%4d  ", number);
	page_put(page, ROLE_STRONG, json_text(gap, "question", ""));
	page_end(page, 0, 6);
	page_untarget(page);
	put_state(page, gap);
	if (json_text(gap, "note", NULL)) {
		page_printf(
			page, ROLE_TEXT, "“%s”", json_text(gap, "note", ""));
		page_end(page, 6, 0);
	}
}

static void write_gaps(struct view *view, struct page *page)
{
	json_t *gaps = json_list(view->data[LIST], "gaps"), *gap;
	size_t i;

	if (!view_has(view, page, LIST))
		return;
	if (json_array_size(gaps) == 0)
		page_line(page, ROLE_GOOD,
			lang_text(page->lang,
				"No question is waiting for an answer."));
	json_array_foreach(gaps, i, gap)
	{
		struct buf all = BUF_INIT;

		buf_printf(&all, "%s %s %s", json_text(gap, "question", ""),
			json_text(gap, "unit", ""),
			json_text(gap, "curator", ""));
		if (view_passes(view, all.data))
			write_gap(page, gap);
		buf_release(&all);
	}
}

static const json_t *gap_at(struct view *view, int number)
{
	json_t *gaps = json_list(view->data[LIST], "gaps"), *gap;
	size_t i;

	json_array_foreach(gaps, i,
		gap) if ((int)json_int(gap, "gap", 0) == number) return gap;
	return NULL;
}

/* What answered it wrongly, else the unit that should know. */
static void select_gaps(struct view *view, const struct page_target *target)
{
	const json_t *gap = gap_at(view, target->number);
	const char *entry = json_text(gap, "entry", NULL);
	const char *unit = json_text(gap, "unit", NULL);

	if (entry)
		view_push(view, "entry", entry);
	else if (unit)
		view_push(view, "unit", unit);
	else
		view_say(view, ROLE_WARN,
			lang_text(view->lang,
				"No unit is known for this question; A gives "
				"it to somebody"));
}

static void ask_for(struct view *view, int what)
{
	struct gaps *own = view->own;
	struct buf label = BUF_INIT;

	own->asked_about = pane_target(&view->pane)->number;
	buf_printf(&label,
		what == ASSIGN ? lang_text(view->lang,
					 "Who takes question %d? (Esc: nobody)")
			       : lang_text(view->lang,
					 "Why close question %d? (Esc: don't)"),
		own->asked_about);
	view_prompt(view, what, label.data);
	buf_release(&label);
}

static bool command_gaps(struct view *view, enum command command)
{
	if (command == CMD_ASSIGN_GAP)
		ask_for(view, ASSIGN);
	else if (command == CMD_CLOSE_GAP)
		ask_for(view, CLOSE);
	else
		return false;
	return true;
}

static void submit_gaps(struct view *view, int what, const char *text)
{
	struct gaps *own = view->own;
	json_t *params;

	if (!*text) {
		view_say(view, ROLE_DIM,
			lang_text(view->lang, "Nothing was done"));
		return;
	}
	params = view_params(what == ASSIGN ? "person" : "reason", text);
	json_set(params, "gap", json_integer(own->asked_about));
	own->done = what;
	view_write(
		view, ACT, what == ASSIGN ? "gap.assign" : "gap.close", params);
}

static const char *refuses_gaps(struct view *view, enum command command)
{
	if (command != CMD_ASSIGN_GAP && command != CMD_CLOSE_GAP)
		return NULL;
	if (view->waiting[ACT])
		return lang_text(view->lang, "the change before is on its way");
	if (!pane_target(&view->pane))
		return lang_text(view->lang, "there is no question here");
	return NULL;
}

static void reply_gaps(struct view *view, int tag)
{
	const struct gaps *own = view->own;

	if (tag != ACT)
		return;
	if (view->status[ACT] != ST_OK)
		view_say(view, ROLE_BAD, view->err[ACT].text[view->lang]);
	else
		view_say(view, ROLE_GOOD,
			own->done == ASSIGN
				? lang_text(view->lang,
					  "The question has a curator now")
				: lang_text(view->lang,
					  "The question is off the list"));
	open_gaps(view);
}

const struct view_class view_gaps = {
	.name = "gaps",
	.context = ON_GAPS,
	.size = sizeof(struct gaps),
	.open = open_gaps,
	.title = title_gaps,
	.reply = reply_gaps,
	.write = write_gaps,
	.select = select_gaps,
	.command = command_gaps,
	.refuses = refuses_gaps,
	.submit = submit_gaps,
};
