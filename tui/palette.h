/*
 * tui/palette.h -- every command by its name: filter by typing, run by Enter.
 *
 * `?` opens it with the commands of this place, `:` with all; what can't be
 * done now stays in the list with the reason.
 */
#ifndef TUI_PALETTE_H
#define TUI_PALETTE_H

#include "tui/command.h"
#include "tui/edit.h"

/* Why a command can't be done now; NULL when it can. */
typedef const char *palette_refuses_fn(enum command command, void *ctx);

struct palette_row {
	enum command command;
	const char *reason; /* NULL when it can be run */
};

struct palette {
	bool open;
	enum lang lang;
	struct edit edit;
	struct palette_row rows[CMD_COUNT]; /* those that pass the filter */
	int count, cursor;
	unsigned contexts; /* only commands of these */
	palette_refuses_fn *refuses;
	void *ctx;
};

void palette_init(
	struct palette *palette, palette_refuses_fn *refuses, void *ctx);
void palette_release(struct palette *palette);

void palette_open(struct palette *palette, unsigned contexts, enum lang lang);

/* A key. CMD_NONE while it stays open or when it was left by Esc; else the
 * command to run, which may be one with a reason against it. */
enum command palette_key(struct palette *palette, key_code key);

void palette_draw(
	const struct palette *palette, struct grid *grid, struct rect at);

#endif
