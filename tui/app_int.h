/*
 * tui/app_int.h -- the inside of the terminal screens, for tui/app*.c,
 * tui/view.c and their tests.
 *
 * An app knows no terminal: keys are handed in, and it paints a grid. The
 * loops around it are app_screen.c (a terminal), app_script.c (a script of
 * keys) and app_lines.c (lines for a screen reader).
 */
#ifndef TUI_APP_INT_H
#define TUI_APP_INT_H

#include "tui/app.h"
#include "tui/keymap.h"
#include "tui/palette.h"
#include "tui/prompt.h"
#include "tui/view.h"
#include "tui/wire.h"

/* What the person at the screen asked of the loop around the app. */
enum app_wish {
	WISH_NONE,
	WISH_SUSPEND,
	WISH_REDRAW,
	WISH_PAGER
};

struct app {
	const struct app_options *options;
	enum lang lang;
	struct keymap keymap;
	struct wire *wire;
	VEC(struct view *) stack;  /* the last one is seen */
	VEC(struct view *) closed; /* freed when no call is in them */
	struct prompt prompt;
	struct view *asker; /* of the prompt; NULL: the app itself */
	struct palette palette;
	struct grid grid;
	struct buf message;
	enum role message_role;
	int64_t now;   /* milliseconds, monotonic */
	bool dirty;    /* the grid is older than what it shows */
	bool was_lost; /* the engine went away and is not back yet */
	bool pasting;
	bool cancelled; /* ^C was the last key */
	bool quit;
	int exit_code;
	enum app_wish wish;
};

NODISCARD enum status app_init(struct app *app,
	const struct app_options *options, int rows, int cols, struct err *err);
void app_release(struct app *app);

/* Milliseconds of the monotonic clock. */
int64_t app_clock(void);

/* The view that is seen; never NULL after app_init(). */
struct view *app_view(const struct app *app);

void app_key(struct app *app, key_code key);
void app_run_command(struct app *app, enum command command);
/* Take in what the engine said; call often, it never waits. */
void app_tick(struct app *app, int64_t now);
/* Nothing is asked of the engine and nothing waits to be painted. */
bool app_idle(const struct app *app);
/* Milliseconds until app_tick() has something to do; -1 for never. */
int app_timeout(const struct app *app);
/* Fill the grid; then it is not dirty. */
void app_paint(struct app *app);

void app_say(struct app *app, enum role role, const char *text);
void app_prompt(struct app *app, struct view *asker, enum prompt_kind kind,
	int what, const char *label, const char *wanted);
void app_push(struct app *app, const char *class_name, const char *arg);
void app_pop(struct app *app);
/* Free what was popped. */
void app_sweep(struct app *app);

/* Why the command can't be done now, in words; NULL when it can. */
const char *app_refuses(struct app *app, enum command command);

/* The loops; they return the exit code. */
int app_on_screen(const struct app_options *options);
int app_by_script(const struct app_options *options);
int app_in_lines(const struct app_options *options);

#endif
