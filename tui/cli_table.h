/*
 * tui/cli_table.h -- rows of cells, in columns as wide as they need.
 *
 *	struct cli_table table = CLI_TABLE_INIT(3);
 *	cli_table_add(&table, ROLE_STRONG, id);	... cell by cell
 *	cli_table_put(&page, &table, 0);
 *	cli_table_release(&table);
 *
 * The first column is never clipped: it holds what is typed elsewhere. The
 * last one takes what is left of the line and wraps.
 */
#ifndef TUI_CLI_TABLE_H
#define TUI_CLI_TABLE_H

#include "tui/page.h"

struct cli_cell {
	char *text; /* owned */
	enum role role;
};

struct cli_table {
	size_t cols;
	VEC(struct cli_cell) cells; /* row by row */
};
#define CLI_TABLE_INIT(count) \
	{ \
		.cols = (count) \
	}

/* The next cell; NULL is an empty one. */
void cli_table_add(struct cli_table *table, enum role role, const char *text);

/* Write the rows, indented by `indent`. */
void cli_table_put(struct page *page, struct cli_table *table, int indent);
void cli_table_release(struct cli_table *table);

#endif
