#include "tui/grid.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

/* What a mark with no letter under it is drawn on. */
#define DOTTED_CIRCLE "\xe2\x97\x8c"

void grid_init(struct grid *grid, int rows, int cols)
{
	*grid = (struct grid){ 0 };
	grid_resize(grid, rows, cols);
}

void grid_release(struct grid *grid)
{
	free(grid->cells);
	*grid = (struct grid){ 0 };
}

void grid_resize(struct grid *grid, int rows, int cols)
{
	size_t count;

	rows = rows < 1 ? 1 : rows;
	cols = cols < 1 ? 1 : cols;
	count = (size_t)rows * (size_t)cols;
	grid->cells = mem_grow(grid->cells, count, sizeof(struct cell));
	grid->rows = rows;
	grid->cols = cols;
	grid_clear(grid);
}

static void blank(struct cell *cell, enum role role)
{
	*cell = (struct cell){ " ", 1, (unsigned char)role };
}

void grid_clear(struct grid *grid)
{
	for (int i = 0; i < grid->rows * grid->cols; i++)
		blank(&grid->cells[i], ROLE_TEXT);
	grid->cursor_y = grid->cursor_x = -1;
}

struct cell *grid_at(const struct grid *grid, int y, int x)
{
	if (y < 0 || x < 0 || y >= grid->rows || x >= grid->cols)
		return NULL;
	return &grid->cells[y * grid->cols + x];
}

/* U+0300-U+036F, the marks of Vietnamese letters among them. */
static bool is_mark(const char *text)
{
	unsigned char a = (unsigned char)text[0], b = (unsigned char)text[1];

	return a == 0xcc || (a == 0xcd && b <= 0xaf);
}

static void fill(struct cell *cell, const char *cluster, size_t len)
{
	struct buf safe = BUF_INIT;
	const char *at = cluster, *end = cluster + len;

	if (len > 1 && is_mark(cluster))
		buf_puts(&safe, DOTTED_CIRCLE);
	while (at < end && safe.len < CELL_TEXT - 5)
		text_put(&safe, text_next(&at, end));
	memcpy(cell->text, safe.data, safe.len);
	cell->text[safe.len] = 0;
	buf_release(&safe);
}

/* A plain ASCII character needs no decoding: nearly every cell is one. */
static void put_cell(struct grid *grid, int y, int x, enum role role,
	const char *text, size_t len, int columns)
{
	struct cell *cell = grid_at(grid, y, x);

	if (!cell)
		return;
	*cell = (struct cell){ "", (unsigned char)columns,
		(unsigned char)role };
	if (len == 1 && *text >= 0x20 && *text < 0x7f)
		cell->text[0] = *text;
	else
		fill(cell, text, len);
	cell = columns == 2 ? grid_at(grid, y, x + 1) : NULL;
	if (cell)
		*cell = (struct cell){ "", 0, (unsigned char)role };
}

int grid_put(struct grid *grid, int y, int x, int cols, enum role role,
	const char *text, size_t len)
{
	int used = 0, width = 0;

	if (x + cols > grid->cols)
		cols = grid->cols - x;
	while (len > 0 && used < cols) {
		size_t bytes = text_cluster(text, len, &width);

		if (width < 1)
			width = 1;
		if (used + width > cols)
			break;
		put_cell(grid, y, x + used, role, text, bytes, width);
		used += width;
		text += bytes;
		len -= bytes;
	}
	for (int at = used; at < cols; at++)
		put_cell(grid, y, x + at, role, " ", 1, 1);
	return used;
}

void grid_rule(struct grid *grid, struct rect at, const char *glyph)
{
	for (int y = 0; y < at.rows; y++)
		for (int x = 0; x < at.cols; x++)
			grid_put(grid, at.y + y, at.x + x, 1, ROLE_FRAME, glyph,
				strlen(glyph));
}

void grid_dump(const struct grid *grid, struct buf *out)
{
	for (int y = 0; y < grid->rows; y++) {
		size_t start = out->len;

		for (int x = 0; x < grid->cols; x++)
			buf_puts(out, grid_at(grid, y, x)->text);
		while (out->len > start && out->data[out->len - 1] == ' ')
			out->len--;
		out->data[out->len] = 0;
		buf_putc(out, '\n');
	}
}
