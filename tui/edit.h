/*
 * tui/edit.h -- one line of text being typed.
 *
 * The cursor moves and deletes by grapheme clusters, so a Vietnamese letter
 * is one thing whether it came composed or not; the text is taken in NFC.
 */
#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include <stdbool.h>

#include "tui/grid.h"
#include "tui/key.h"

enum {
	EDIT_MAX = 1 << 16 /* bytes; what is typed or pasted beyond is left */
};

struct edit {
	struct buf text;
	size_t at; /* the cursor: bytes from the start */
};
#define EDIT_INIT ((struct edit){ .text = BUF_INIT })

void edit_set(struct edit *edit, const char *text);
void edit_release(struct edit *edit);

/* True when the key was one for typing. Enter and Esc never are. */
bool edit_key(struct edit *edit, key_code key);

/* Replace out by the text in NFC, without spaces around it. */
void edit_value(const struct edit *edit, struct buf *out);

/* Draw into `cols` columns so that the cursor is seen, and show it. */
void edit_draw(const struct edit *edit, struct grid *grid, int y, int x,
	int cols, enum role role);

#endif
