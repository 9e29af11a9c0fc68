/*
 * The screens as lines one after the other, for screen readers and terminals
 * that can't place the cursor: nothing is painted twice, there are no frames,
 * and choices have numbers.
 */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tui/app_int.h"

enum {
	LINES_COLS = 78,
	LINES_ROWS = 24
};

static bool settle(struct app *app)
{
	bool said = false;

	for (;;) {
		struct pollfd fds[2];

		app_tick(app, app_clock());
		app->dirty = false;
		if (app->quit || app_idle(app))
			return !app->quit;
		if (!said && wire_waiting(app->wire) &&
			app->now - wire_since(app->wire) > 500) {
			puts(lang_text(app->lang, "Working..."));
			said = true;
		}
		poll(fds, (nfds_t)wire_fds(app->wire, fds), 50);
	}
}

static struct pane *pane_of(struct view *view)
{
	return view->class->focus ? view->class->focus(view) : &view->pane;
}

/* The whole page, each target with its number. */
static void print_page(struct app *app)
{
	struct view *view = app_view(app);
	const struct page *page;
	struct buf line = BUF_INIT, title = BUF_INIT;
	int last = NO_TARGET;

	app_paint(app); /* a view with panes writes them as it is drawn */
	page = &pane_of(view)->page;
	if (view->class->title)
		view->class->title(view, &title);
	printf("\n== %s\n", title.len ? title.data : "Troly");
	for (size_t i = 0; i < page->lines.len; i++) {
		int target = page->lines.at[i].target;

		page_line_text(page, i, &line);
		if (target != NO_TARGET && target != last)
			printf("%d. ", target + 1);
		last = target;
		printf("%s\n", line.data);
	}
	buf_release(&title);
	buf_release(&line);
}

static void type_text(struct app *app, const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		key_code key = text_next(&text, end);

		app_key(app, key == ' ' ? KEY_NAMED_SPACE : key);
	}
	app_key(app, KEY_NAMED_ENTER);
}

static enum command command_named(const struct app *app, const char *name)
{
	key_code key;

	for (int i = 0; i < CMD_COUNT; i++)
		if (strcmp(command_row((enum command)i)->name, name) == 0)
			return (enum command)i;
	if (!key_parse(&key, name, strlen(name)))
		return CMD_NONE;
	return keymap_find(&app->keymap, key, app_view(app)->class->context);
}

static void list_commands(struct app *app)
{
	for (int i = 0; i < CMD_COUNT; i++) {
		const struct command_row *row = command_row((enum command)i);

		if (!app_refuses(app, (enum command)i))
			printf("%s (%s): %s\n", row->name, row->keys,
				row->help.in[app->lang]);
	}
}

static bool is_typing(const struct app *app)
{
	struct view *view = app_view(app);

	return app->prompt.kind != PROMPT_NONE ||
	       (view->class->typing && view->class->typing(view));
}

/* A number opens that target; a name or a key runs a command; a text that is
 * being asked for is taken as it is, an empty one leaves the question. */
static void take_line(struct app *app, const char *line)
{
	enum command command = command_named(app, line);
	int number = atoi(line);

	if (is_typing(app) && !*line) {
		app_key(app, KEY_NAMED_ESC);
	} else if (is_typing(app)) {
		type_text(app, line);
	} else if (number > 0) {
		pane_go(pane_of(app_view(app)), number - 1);
		app_run_command(app, CMD_OPEN);
	} else if (!*line) {
		app_run_command(app, CMD_BACK);
	} else if (command == CMD_HELP || command == CMD_PALETTE) {
		list_commands(app);
	} else if (command != CMD_NONE) {
		app_run_command(app, command);
	} else {
		printf(lang_text(app->lang,
			       "\"%s\" is no number or command here; ? lists "
			       "the commands\n"),
			line);
	}
}

static void print_state(struct app *app)
{
	if (!is_typing(app) || app->prompt.kind == PROMPT_NONE)
		print_page(app);
	if (app->message.len > 0)
		puts(app->message.data);
	buf_clear(&app->message);
	if (app->prompt.kind != PROMPT_NONE)
		puts(app->prompt.label.data);
	printf("> ");
	fflush(stdout);
}

static void loop(struct app *app)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t len;

	puts(lang_text(app->lang,
		"Lines for a screen reader: a number opens, an empty line goes "
		"back, ? lists the commands, quit ends."));
	while (settle(app)) {
		print_state(app);
		len = getline(&line, &room, stdin);
		if (len < 0)
			break;
		line[strcspn(line, "\r\n")] = 0;
		take_line(app, line);
		app->wish = WISH_NONE;
	}
	free(line);
}

int app_in_lines(const struct app_options *options)
{
	struct app app = { 0 };
	struct err err = { 0 };
	enum status st =
		app_init(&app, options, LINES_ROWS, LINES_COLS + 2, &err);
	int code;

	if (st == ST_OK)
		loop(&app);
	if (st == ST_OK && wire_state(app.wire) == WIRE_FAILED) {
		st = ST_UNREACHABLE;
		err = *wire_error(app.wire);
	}
	code = st == ST_OK ? app.exit_code : status_exit(st);
	app_release(&app);
	if (st != ST_OK)
		fprintf(stderr, "troly: %s\n",
			err.text[lang_from_name(options->where.lang)]);
	return code;
}
