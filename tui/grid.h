/*
 * tui/grid.h -- the grid of cells that views draw into.
 *
 * A grid stands between the views and the terminal: views are tested on it
 * without a terminal, and only tui/term_draw.c copies it to one. All drawing
 * is grid_put(); rows and columns count from 0.
 */
#ifndef TUI_GRID_H
#define TUI_GRID_H

#include <stddef.h>

#include "base/buf.h"
#include "tui/theme.h"

/* Room for a letter with the most marks a terminal cell holds. */
enum {
	CELL_TEXT = 24
};

struct cell {
	char text[CELL_TEXT]; /* one grapheme cluster; "" right of a wide one */
	unsigned char columns; /* 1, 2, or 0 right of a wide one */
	unsigned char role;    /* enum role */
};

struct grid {
	int rows, cols;
	struct cell *cells;     /* rows * cols, row by row; owned */
	int cursor_y, cursor_x; /* where text is being typed; -1: hidden */
};

struct rect {
	int y, x, rows, cols;
};

void grid_init(struct grid *grid, int rows, int cols);
void grid_release(struct grid *grid);

/* Another size; what was drawn is gone. */
void grid_resize(struct grid *grid, int rows, int cols);

/* Spaces everywhere and no cursor. */
void grid_clear(struct grid *grid);

/* Draw `len` bytes of text into exactly `cols` columns: clip between
 * grapheme clusters, never inside one, and pad with spaces. What lies outside
 * the grid is not drawn. Returns the columns that the text itself took. */
int grid_put(struct grid *grid, int y, int x, int cols, enum role role,
	const char *text, size_t len);

/* One glyph over the whole rectangle: a rule, across or down. */
void grid_rule(struct grid *grid, struct rect at, const char *glyph);

struct cell *grid_at(const struct grid *grid, int y, int x);

/* Append the grid as lines of text, without the spaces at line ends. */
void grid_dump(const struct grid *grid, struct buf *out);

#endif
