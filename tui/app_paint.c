/* The four fixed rows around a view: title, body, status, message. */
#include <string.h>

#include "base/text.h"
#include "tui/app_int.h"

enum {
	MIN_ROWS = 10,
	MIN_COLS = 40,
	LATE = 150,
	SILENT = 3000
};

static void title_of(struct view *view, struct buf *out)
{
	if (view->class->title)
		view->class->title(view, out);
	else if (view->arg)
		buf_puts(out, view->arg);
}

/* "Troly > unit > entry", without the first ones when they don't fit. */
static void breadcrumb(const struct app *app, struct buf *out, int cols)
{
	size_t first = 1;

	for (; first <= app->stack.len; first++) {
		buf_clear(out);
		buf_puts(out, first > 1 ? " ..." : " Troly");
		for (size_t i = first; i < app->stack.len; i++) {
			buf_puts(out, " > ");
			title_of(app->stack.at[i], out);
		}
		if (text_width(out->data, out->len) <= cols ||
			first + 1 >= app->stack.len)
			return;
	}
}

/* What else than the published knowledge of today is looked at. */
static void special(const struct app *app, struct buf *out)
{
	const struct app_options *options = app->options;

	if (options->as_of)
		buf_printf(out, lang_text(app->lang, "law of %s "),
			options->as_of);
	if (options->at)
		buf_printf(out, "@%.10s ", options->at);
	if (options->where.readonly)
		buf_puts(out, lang_text(app->lang, "read only "));
}

static void paint_title(struct app *app)
{
	struct buf text = BUF_INIT, right = BUF_INIT;
	int cols = app->grid.cols, width;

	special(app, &right);
	width = text_width(right.data, right.len);
	breadcrumb(app, &text, cols - width - 1);
	grid_put(&app->grid, 0, 0, cols, ROLE_TITLE, text.data, text.len);
	if (width > 0)
		grid_put(&app->grid, 0, cols - width, width, ROLE_TITLE,
			right.data, right.len);
	buf_release(&right);
	buf_release(&text);
}

static void put_hint(
	const struct app *app, enum command command, struct buf *out)
{
	buf_putc(out, ' ');
	keymap_put_label(out, command);
	buf_printf(out, " %s ", command_row(command)->hint.in[app->lang]);
}

static void add_hint(
	const struct app *app, enum command command, struct buf *out, int cols)
{
	struct buf one = BUF_INIT;

	put_hint(app, command, &one);
	if (text_width(out->data, out->len) + text_width(one.data, one.len) <=
		cols)
		buf_add(out, one.data, one.len);
	buf_release(&one);
}

static bool is_hinted(struct app *app, enum command command, bool everywhere)
{
	const struct command_row *row = command_row(command);

	return *row->hint.in[app->lang] && command != CMD_HELP &&
	       (row->contexts == ON_ANY) == everywhere &&
	       !app_refuses(app, command);
}

/* What can be done here: first what only is here, then what is everywhere;
 * the way to all the rest always has its place. */
static void hints(struct app *app, struct buf *out, int cols)
{
	struct buf help = BUF_INIT;

	put_hint(app, CMD_HELP, &help);
	cols -= text_width(help.data, help.len);
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < CMD_COUNT; i++)
			if (is_hinted(app, (enum command)i, round == 1))
				add_hint(app, (enum command)i, out, cols);
	buf_add(out, help.data, help.len);
	buf_release(&help);
}

static void waiting(const struct app *app, struct buf *out)
{
	int64_t waited = app->now - wire_since(app->wire);

	if (!wire_waiting(app->wire) || waited < LATE)
		return;
	if (waited < SILENT)
		buf_puts(out, lang_text(app->lang, "loading... "));
	else
		buf_printf(out,
			lang_text(app->lang,
				"engine not answering (%d s), Ctrl+C stops "
				"waiting "),
			(int)(waited / 1000));
}

static void state_text(const struct app *app, struct buf *out)
{
	enum wire_state state = wire_state(app->wire);

	if (state == WIRE_DOWN ||
		(state == WIRE_OPENING && wire_was_up(app->wire)))
		buf_puts(out, lang_text(app->lang,
				      "engine gone, starting it again... "));
	else if (state == WIRE_OPENING)
		buf_puts(out, lang_text(app->lang, "reaching the engine... "));
	else
		waiting(app, out);
}

static void position(const struct app *app, struct buf *out)
{
	struct view *view = app_view(app);
	const struct pane *pane =
		view->class->focus ? view->class->focus(view) : &view->pane;
	int targets = (int)pane->page.targets.len;
	int lines = (int)pane->page.lines.len;

	if (view->filter.len > 0)
		buf_printf(out, "[f %s] ", view->filter.data);
	if (targets > 0)
		buf_printf(out, "%d/%d ", pane->cursor + 1, targets);
	else if (lines > pane->rows)
		buf_printf(out, "%d%% ",
			100 * (pane->top + pane->rows) / lines > 100
				? 100
				: 100 * (pane->top + pane->rows) / lines);
}

static void paint_status(struct app *app)
{
	struct buf left = BUF_INIT, right = BUF_INIT;
	int cols = app->grid.cols, y = app->grid.rows - 2, width;

	state_text(app, &right);
	position(app, &right);
	width = text_width(right.data, right.len);
	hints(app, &left, cols - width - 1);
	grid_put(&app->grid, y, 0, cols, ROLE_STATUS, left.data, left.len);
	if (width > 0 && width < cols)
		grid_put(&app->grid, y, cols - width, width, ROLE_STATUS,
			right.data, right.len);
	buf_release(&right);
	buf_release(&left);
}

static void paint_message(struct app *app)
{
	int y = app->grid.rows - 1;

	if (app->prompt.kind != PROMPT_NONE)
		prompt_draw(&app->prompt, &app->grid, y);
	else
		grid_put(&app->grid, y, 0, app->grid.cols, app->message_role,
			app->message.data, app->message.len);
}

static void paint_body(struct app *app)
{
	struct view *view = app_view(app);
	struct rect body = { 1, 0, app->grid.rows - 3, app->grid.cols };

	if (app->palette.open) {
		palette_draw(&app->palette, &app->grid, body);
		return;
	}
	if (view->class->draw) {
		view->class->draw(view, &app->grid, body);
		return;
	}
	body.x = 1;
	body.cols -= 2;
	view_settle(view, body.rows, body.cols);
	pane_draw(&view->pane, &app->grid, body, true);
}

void app_paint(struct app *app)
{
	const char *small;

	grid_clear(&app->grid);
	app->dirty = false;
	if (app->grid.rows < MIN_ROWS || app->grid.cols < MIN_COLS) {
		small = lang_text(app->lang, "window too small");
		grid_put(&app->grid, 0, 0, app->grid.cols, ROLE_TEXT, small,
			strlen(small));
		return;
	}
	paint_body(app);
	paint_title(app);
	paint_status(app);
	paint_message(app);
}
