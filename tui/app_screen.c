/* The loop around the app with a terminal. */
#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "tui/app_int.h"
#include "tui/session.h"
#include "tui/term.h"

static void resize(struct app *app, struct term *term)
{
	int rows, cols;

	term_size(term, &rows, &cols);
	if (rows == app->grid.rows && cols == app->grid.cols)
		return;
	grid_resize(&app->grid, rows, cols);
	app->dirty = true;
}

/* All the text of what is seen, for a pager. */
static void page_out(struct app *app, struct term *term)
{
	struct buf text = BUF_INIT;
	struct err err = { 0 };

	page_dump(&app_view(app)->pane.page, &text);
	if (term_page(term, &text, &err) != ST_OK)
		app_say(app, ROLE_BAD, err.text[app->lang]);
	buf_release(&text);
}

static void grant(struct app *app, struct term *term)
{
	enum app_wish wish = app->wish;

	app->wish = WISH_NONE;
	if (wish == WISH_SUSPEND)
		term_suspend(term);
	else if (wish == WISH_PAGER)
		page_out(app, term);
	if (wish != WISH_NONE) {
		term_redraw(term);
		resize(app, term);
		app->dirty = true;
	}
}

/* All keys that wait are taken before anything is painted: an input method
 * mends a syllable by several keys that come at once. */
static void take_keys(struct app *app, struct term *term)
{
	key_code key;

	while (!app->quit && (key = term_key(term)) != KEY_NONE) {
		if (key == KEY_NAMED_RESIZE)
			app->dirty = true;
		else
			app_key(app, key);
		grant(app, term);
	}
	resize(app, term);
}

static void loop(struct app *app, struct term *term)
{
	while (!app->quit) {
		struct pollfd fds[2];
		int count;

		take_keys(app, term);
		app_tick(app, app_clock());
		if (app->dirty) {
			app_paint(app);
			term_draw(term, &app->grid);
		}
		count = wire_fds(app->wire, fds);
		if (!app->quit &&
			!term_wait(term, fds, count, app_timeout(app)))
			app_key(app, KEY_NAMED_GONE);
		if (term_signal(term)) {
			app->quit = true;
			app->exit_code = 128 + term_signal(term);
		}
	}
}

int app_on_screen(const struct app_options *options)
{
	struct term_options look = {
		.color = options->color != APP_COLOR_NEVER,
		.force = options->color == APP_COLOR_ALWAYS,
	};
	struct term *term = NULL;
	struct app app = { 0 };
	struct err err = { 0 };
	enum status st = term_open(&term, &look, &err);
	int rows, cols, code;

	if (st == ST_OK) {
		term_size(term, &rows, &cols);
		st = app_init(&app, options, rows, cols, &err);
	}
	if (st == ST_OK) {
		session_restore(&app);
		loop(&app, term);
		session_save(&app);
		if (wire_state(app.wire) == WIRE_FAILED) {
			st = ST_UNREACHABLE;
			err = *wire_error(app.wire);
		}
	}
	code = st == ST_OK ? app.exit_code : status_exit(st);
	if (app.grid.cells)
		app_release(&app);
	term_close(term);
	if (st != ST_OK)
		fprintf(stderr, "troly: %s\n",
			err.text[lang_from_name(options->where.lang)]);
	return code;
}
