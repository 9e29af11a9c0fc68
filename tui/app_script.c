/* The screens driven by a script of keys, drawn into memory only. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "tui/app_int.h"
#include "tui/key_script.h"

enum {
	SCRIPT_MAX = 1024 * 1024,
	PATIENCE = 60 * 1000
};

/* Until the app is idle or has ended; false when it takes too long. */
static bool settle(struct app *app)
{
	int64_t end = app_clock() + PATIENCE;

	for (;;) {
		struct pollfd fds[2];
		int timeout;

		app_tick(app, app_clock());
		if (app->dirty)
			app_paint(app);
		if (app->quit || app_idle(app))
			return true;
		if (app->now > end)
			return false;
		timeout = app_timeout(app);
		poll(fds, (nfds_t)wire_fds(app->wire, fds),
			timeout < 0 || timeout > 100 ? 100 : timeout);
	}
}

static void dump(struct app *app, const char *name, struct buf *out)
{
	if (name)
		buf_printf(out, "=== %s\n", name);
	grid_dump(&app->grid, out);
}

static void take_step(
	struct app *app, const struct key_step *step, struct buf *out)
{
	if (step->kind == STEP_DUMP) {
		dump(app, step->name, out);
	} else if (step->kind == STEP_SIZE) {
		grid_resize(&app->grid, step->rows, step->cols);
		app->dirty = true;
	} else {
		app_key(app, step->key);
		app->wish = WISH_NONE;
	}
}

static void give_up(struct app *app)
{
	fprintf(stderr, "troly: %s\n",
		lang_text(app->lang,
			"the engine did not answer the script of keys in "
			"time; look at its log"));
	app->quit = true;
	app->exit_code = status_exit(ST_UNREACHABLE);
}

static void run(
	struct app *app, const struct key_script *script, struct buf *out)
{
	if (!settle(app))
		give_up(app);
	for (size_t i = 0; i < script->steps.len && !app->quit; i++) {
		take_step(app, &script->steps.at[i], out);
		if (!settle(app))
			give_up(app);
	}
	if (wire_state(app->wire) == WIRE_FAILED)
		fprintf(stderr, "troly: %s\n",
			wire_error(app->wire)->text[app->lang]);
	else if (!app->quit)
		dump(app, NULL, out);
}

static enum status read_script(
	struct key_script *out, const char *path, struct err *err)
{
	struct buf text = BUF_INIT;
	enum status st = path_read(&text,
		strcmp(path, "-") == 0 ? "/dev/stdin" : path, SCRIPT_MAX, err);

	if (st == ST_OK)
		st = key_script_read(out, text.data, err);
	buf_release(&text);
	return st;
}

static enum status write_dump(
	const char *path, const struct buf *text, struct err *err)
{
	if (path && strcmp(path, "-") != 0)
		return path_write(path, text->data, text->len, err);
	if (fwrite(text->data, 1, text->len, stdout) != text->len ||
		fflush(stdout) != 0)
		return err_set(err, ST_IO,
			"the screen could not be written to standard output");
	return ST_OK;
}

int app_by_script(const struct app_options *options)
{
	struct key_script script = { VEC_INIT };
	struct buf out = BUF_INIT;
	struct app app = { 0 };
	struct err err = { 0 };
	enum status st = read_script(&script, options->keys, &err);
	int code = 0;

	if (st == ST_OK) {
		st = app_init(&app, options, options->rows ? options->rows : 24,
			options->cols ? options->cols : 80, &err);
		if (st == ST_OK) {
			run(&app, &script, &out);
			st = write_dump(options->dump, &out, &err);
		}
		code = app.exit_code;
		app_release(&app);
	}
	if (st != ST_OK) {
		fprintf(stderr, "troly: %s\n",
			err.text[lang_from_name(options->where.lang)]);
		code = status_exit(st);
	}
	key_script_release(&script);
	buf_release(&out);
	return code;
}
