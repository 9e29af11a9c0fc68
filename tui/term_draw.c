/* The grid, copied cell by cell to curses, which sends what has changed. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/text.h"
#include "tui/term_int.h"

/* Curses knows true colours as palette numbers only on terminals that say so;
 * elsewhere the nearest of the 6x6x6 cube is taken. */
static int nearest_256(int32_t rgb)
{
	int r = (int)((rgb >> 16) & 0xff), g = (int)((rgb >> 8) & 0xff),
	    b = (int)(rgb & 0xff);

	return 16 + 36 * ((r * 5 + 127) / 255) + 6 * ((g * 5 + 127) / 255) +
	       (b * 5 + 127) / 255;
}

static int color_number(const struct term *term, int32_t color)
{
	if (color < 0)
		return -1;
	if (term->level == THEME_TRUE && COLORS < 0x1000000)
		return nearest_256(color);
	return (int)color;
}

/* The number of a pair, given to curses when it is used first. */
static int pair_of(struct term *term, struct look look)
{
	size_t i;

	if (look.fg < 0 && look.bg < 0)
		return 0;
	for (i = 0; i < term->pairs.len; i++)
		if (term->pairs.at[i].fg == look.fg &&
			term->pairs.at[i].bg == look.bg)
			return (int)i + 1;
	if ((int)i + 1 >= COLOR_PAIRS)
		return 0;
	init_extended_pair((int)i + 1, color_number(term, look.fg),
		color_number(term, look.bg));
	*VEC_ADD(&term->pairs) = (struct term_pair){ look.fg, look.bg };
	return (int)i + 1;
}

static attr_t attributes(unsigned attrs)
{
	return (attrs & LOOK_BOLD ? A_BOLD : 0) |
	       (attrs & LOOK_DIM ? A_DIM : 0) |
	       (attrs & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
	       (attrs & LOOK_REVERSE ? A_REVERSE : 0);
}

/* At most as many characters as a cell of curses holds. */
static void characters(wchar_t out[CCHARW_MAX + 1], const char *text)
{
	const char *end = text + strlen(text);
	int len = 0;

	while (text < end && len < CCHARW_MAX) {
		wchar_t ch = (wchar_t)text_next(&text, end);

		if (len == 0 && wcwidth(ch) < 1)
			ch = L'?';
		out[len++] = ch;
	}
	out[len] = 0;
}

static void draw_cell(struct term *term, const struct cell *cell, int y, int x)
{
	struct look look = theme_look(term->level, (enum role)cell->role);
	wchar_t text[CCHARW_MAX + 1];
	cchar_t cc;

	if (cell->columns == 0)
		return;
	characters(text, cell->text);
	/* The pair goes by pointer: a short would cut it at 32767. */
	int pair = pair_of(term, look);

	setcchar(&cc, text, attributes(look.attrs), 0, &pair);
	mvadd_wch(y, x, &cc); /* the last cell of all says ERR and is drawn */
}

void term_draw(struct term *term, const struct grid *grid)
{
	erase();
	for (int y = 0; y < grid->rows && y < LINES; y++)
		for (int x = 0; x < grid->cols && x < COLS; x++)
			draw_cell(term, grid_at(grid, y, x), y, x);
	curs_set(grid->cursor_y >= 0);
	if (grid->cursor_y >= 0)
		move(grid->cursor_y,
			grid->cursor_x < COLS ? grid->cursor_x : COLS - 1);
	wnoutrefresh(stdscr);
	doupdate();
}

void term_redraw(struct term *term)
{
	(void)term;
	clearok(stdscr, TRUE);
}
