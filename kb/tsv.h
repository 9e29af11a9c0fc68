/*
 * kb/tsv.h -- rows of a text with columns between TABs.
 *
 *	kb_tsv_init(&tsv, "corpus", text, 3);
 *	while (kb_tsv_next(&tsv, &st, err))
 *		use(tsv.column[0], tsv.column[1], tsv.column[2]);
 *	kb_tsv_release(&tsv);
 *
 * In a column "\n", "\t" and "\\" stand for a line's end, a TAB and a
 * backslash. Empty lines are passed over. A row with fewer than `need`
 * columns is ST_INVALID, with name and line; more are cut at KB_TSV_COLUMNS.
 */
#ifndef KB_TSV_H
#define KB_TSV_H

#include <stdbool.h>

#include "base/buf.h"

enum {
	KB_TSV_COLUMNS = 4,
};

struct kb_tsv {
	struct buf text;  /* of the whole file; columns point into it */
	const char *name; /* borrowed */
	char *at;
	int line, need;
	int columns; /* of this row */
	char *column[KB_TSV_COLUMNS];
};

/* The text is copied. */
void kb_tsv_init(
	struct kb_tsv *tsv, const char *name, const char *text, int need);

/* The next row; false at the end, and with *st set when a row is bad. */
bool kb_tsv_next(struct kb_tsv *tsv, enum status *st, struct err *err);
void kb_tsv_release(struct kb_tsv *tsv);

#endif
