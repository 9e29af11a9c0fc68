/*
 * tui/csv.h -- tables as text: commas between cells, quotes around cells that
 * hold commas, quotes or line ends; UTF-8, with or without a mark at its
 * beginning; lines end in LF or CRLF.
 *
 * Ownership: a row belongs to its reader and holds until the next one.
 */
#ifndef TUI_CSV_H
#define TUI_CSV_H

#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/vec.h"

struct csv {
	FILE *file;
	long long offset; /* bytes read */
	int line;         /* of the row read last */
	int lines;        /* read so far */
	struct buf text;  /* the cells, each with its NUL */
	VEC(size_t) starts;
};

/* From the beginning of the file. */
void csv_init(struct csv *csv, FILE *file);
void csv_release(struct csv *csv);

/* The next row that is not empty; false at the end. */
bool csv_next(struct csv *csv);
size_t csv_count(const struct csv *csv);
const char *csv_cell(const struct csv *csv, size_t i);

/* Append a cell; `first` of its row. */
void csv_put(struct buf *out, const char *cell, bool first);

#endif
