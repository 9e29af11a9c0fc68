/*
 * engine/host/rows.h -- on which line of a Lua file each row of a table
 * stands.
 *
 * Lua does not tell where a table was written, and a problem must name the
 * row's line: so the text is read again, brackets, quotes and comments only.
 */
#ifndef HOST_ROWS_H
#define HOST_ROWS_H

#include <stddef.h>

/* Write to `lines` the lines of the positional tables { … } inside the first
 * table that begins on or after `line`; at most `max`. How many there are. */
size_t rows_find(const char *text, int line, int *lines, size_t max);

#endif
