#include "tui/cli_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

enum {
	GAP = 2,       /* columns between two cells */
	COLS_MAX = 16, /* of a table */
	LAST_MIN =
		16, /* columns that the last cell has, or a line of its own */
};

void cli_table_add(struct cli_table *table, enum role role, const char *text)
{
	*VEC_ADD(&table->cells) =
		(struct cli_cell){ mem_text(text ? text : ""), role };
}

void cli_table_release(struct cli_table *table)
{
	for (size_t i = 0; i < table->cells.len; i++)
		free(table->cells.at[i].text);
	VEC_RELEASE(&table->cells);
}

static int cell_width(const struct cli_cell *cell)
{
	return text_width(cell->text, strlen(cell->text));
}

/* Fill widths of all columns but the last; what they take with their gaps. */
static int measure(const struct cli_table *table, int room, int *widths)
{
	int total = 0;

	for (size_t x = 0; x + 1 < table->cols; x++) {
		int most = x > 0 ? room * 2 / 5 : room;

		widths[x] = 0;
		for (size_t i = x; i < table->cells.len; i += table->cols) {
			int width = cell_width(&table->cells.at[i]);

			if (width > widths[x])
				widths[x] = width < most ? width : most;
		}
		total += widths[x] > 0 ? widths[x] + GAP : 0;
	}
	return total;
}

static void put_row(struct page *page, const struct cli_cell *cells,
	size_t cols, const int *widths, int indent, int hang)
{
	const struct cli_cell *last = &cells[cols - 1];

	for (size_t x = 0; x + 1 < cols; x++)
		if (widths[x] > 0)
			page_cell(page, cells[x].role, widths[x] + GAP - 1,
				cells[x].text);
	if (page->cols - indent - hang < LAST_MIN && *last->text) {
		page_end_row(page, indent);
		hang = 2;
		page_put(page, last->role, last->text);
		page_end(page, indent + hang, 0);
		return;
	}
	page_put(page, last->role, last->text);
	page_end(page, indent, hang);
}

void cli_table_put(struct page *page, struct cli_table *table, int indent)
{
	int widths[COLS_MAX] = { 0 };
	int hang = measure(table, page->cols - indent, widths);

	for (size_t i = 0; i + table->cols <= table->cells.len;
		i += table->cols)
		put_row(page, &table->cells.at[i], table->cols, widths, indent,
			hang);
}
