#include "tui/session.h"

#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "tui/app_int.h"

enum {
	SESSION_MAX = 64 * 1024,
	DEPTH_MAX = 8
};

/* "session-<hash of the place>.json": one place, one memory. */
static char *file_of(const struct app *app)
{
	const struct rpc_where *where = &app->options->where;
	const char *place = where->host ? where->host : where->data;
	unsigned long hash = 5381;
	struct buf name = BUF_INIT;
	char *dir = path_state(), *path;

	for (; place && *place; place++)
		hash = hash * 33 + (unsigned char)*place;
	buf_printf(&name, "session-%lx.json", hash);
	path = path_join(dir, name.data);
	buf_release(&name);
	free(dir);
	return path;
}

static json_t *read_file(const struct app *app)
{
	struct buf text = BUF_INIT;
	char *path = file_of(app);
	json_t *session = NULL;
	struct err err;

	if (path_read(&text, path, SESSION_MAX, &err) == ST_OK &&
		json_parse(&session, text.data, text.len, &err) != ST_OK)
		session = NULL;
	buf_release(&text);
	free(path);
	return session;
}

void session_restore(struct app *app)
{
	json_t *session = read_file(app), *row;
	size_t i;

	json_array_foreach(json_list(session, "views"), i, row)
	{
		if (i >= DEPTH_MAX)
			break;
		if (i > 0)
			app_push(app, json_text(row, "name", ""),
				json_text(row, "arg", NULL));
		free(app_view(app)->wish);
		app_view(app)->wish = mem_text(json_text(row, "at", NULL));
	}
	json_decref(session);
}

static json_t *views_of(const struct app *app)
{
	json_t *views = json_array();

	for (size_t i = 0; i < app->stack.len; i++) {
		const struct view *view = app->stack.at[i];
		const struct page_target *target = pane_target(&view->pane);
		json_t *row = json_object();

		json_set_text(row, "name", view->class->name);
		json_set_text(row, "arg", view->arg);
		if (target)
			json_set_text(row, "at", target->id);
		json_array_append_new(views, row);
	}
	return views;
}

void session_save(const struct app *app)
{
	json_t *session = json_object();
	struct buf text = BUF_INIT;
	char *path = file_of(app), *dir = path_state();
	struct err err;
	enum status st;

	json_set(session, "views", views_of(app));
	json_put_pretty(&text, session);
	st = path_make_dir(dir, &err);
	if (st == ST_OK)
		st = path_write(path, text.data, text.len, &err);
	(void)st; /* never needed, see the header */
	free(dir);
	free(path);
	buf_release(&text);
	json_decref(session);
}
