#include "tui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tui/app_int.h"

struct view *view_new(
	struct app *app, const struct view_class *class, const char *arg)
{
	struct view *view = mem_zero(sizeof(*view));

	view->class = class;
	view->app = app;
	view->lang = app->lang;
	view->arg = mem_text(arg);
	view->pane = PANE_INIT;
	view->filter = BUF_INIT;
	view->dirty = true;
	if (class->size)
		view->own = mem_zero(class->size);
	return view;
}

void view_free(struct view *view)
{
	if (!view)
		return;
	for (int i = 0; i < VIEW_TAGS; i++) {
		if (view->waiting[i])
			wire_forget(view->app->wire, view->waiting[i]);
		json_decref(view->data[i]);
	}
	if (view->class->close)
		view->class->close(view);
	pane_release(&view->pane);
	buf_release(&view->filter);
	free(view->wish);
	free(view->own);
	free(view->arg);
	free(view);
}

static void go_to_wish(struct view *view)
{
	struct pane *pane = &view->pane;

	for (size_t i = 0; view->wish && i < pane->page.targets.len; i++) {
		const char *id = pane->page.targets.at[i].id;

		if (id && strcmp(id, view->wish) == 0) {
			pane_go(pane, (int)i);
			free(view->wish);
			view->wish = NULL;
		}
	}
}

void view_settle(struct view *view, int rows, int cols)
{
	struct page *page = &view->pane.page;
	int old = page->cols;

	if (view->dirty || old != cols) {
		page_reset(
			page, view->app->lang, cols, view->app->options->ascii);
		view->lang = view->app->lang;
		view->class->write(view, page);
		view->dirty = false;
	}
	pane_settle(&view->pane, rows);
	go_to_wish(view);
}

/* The law date and the revision that the whole session looks at. */
static void add_common(struct view *view, json_t *params)
{
	const struct app_options *options = view->app->options;

	json_set_text(params, "as_of", options->as_of);
	json_set_text(params, "at", options->at);
}

void view_request(
	struct view *view, int tag, const char *method, json_t *params)
{
	struct app *app = view->app;

	if (!params)
		params = json_object();
	add_common(view, params);
	if (view->waiting[tag])
		wire_forget(app->wire, view->waiting[tag]);
	view->waiting[tag] = wire_send(app->wire, method, params, app->now);
	app->dirty = true;
	json_decref(params);
}

void view_write(struct view *view, int tag, const char *method, json_t *params)
{
	char id[33];

	rpc_request_id(id);
	json_set_text(params, "request", id);
	view_request(view, tag, method, params);
}

json_t *view_params(const char *key, const char *value)
{
	json_t *params = json_object();

	json_set_text(params, key, value);
	return params;
}

void view_push(struct view *view, const char *name, const char *arg)
{
	app_push(view->app, name, arg);
}

void view_replace(struct view *view, const char *name, const char *arg)
{
	app_pop(view->app);
	app_push(view->app, name, arg);
}

void view_say(struct view *view, enum role role, const char *text)
{
	app_say(view->app, role, text);
}

void view_prompt(struct view *view, int what, const char *label)
{
	app_prompt(view->app, view, PROMPT_TEXT, what, label, NULL);
}

void view_confirm(struct view *view, int what, const char *question)
{
	app_prompt(view->app, view, PROMPT_YES, what, question, NULL);
}

void view_confirm_name(
	struct view *view, int what, const char *question, const char *name)
{
	app_prompt(view->app, view, PROMPT_NAME, what, question, name);
}

bool view_passes(struct view *view, const char *text)
{
	struct buf folded = BUF_INIT;
	bool passes;

	if (view->filter.len == 0)
		return true;
	text_fold(&folded, text, strlen(text));
	passes = strstr(folded.data, view->filter.data) != NULL;
	buf_release(&folded);
	return passes;
}

bool view_has(struct view *view, struct page *page, int tag)
{
	if (view->status[tag] != ST_OK) {
		page_line(page, ROLE_BAD, view->err[tag].text[page->lang]);
		page_blank(page);
	}
	return view->data[tag] != NULL;
}
