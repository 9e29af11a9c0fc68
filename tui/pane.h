/*
 * tui/pane.h -- a page seen through a window: cursor, scrolling, searching.
 *
 * The cursor stops at the page's targets; a page without any, or a stretch
 * longer than the window, scrolls by lines.
 */
#ifndef TUI_PANE_H
#define TUI_PANE_H

#include "tui/command.h"
#include "tui/page.h"

struct pane {
	struct page page;
	int rows;         /* of the window when it was drawn last */
	int top;          /* first line seen */
	int cursor;       /* a target, or NO_TARGET */
	int found;        /* the line a search stopped at, or -1 */
	struct buf words; /* what is searched for, folded */
};
#define PANE_INIT \
	((struct pane){ .page = PAGE_INIT, \
		.cursor = NO_TARGET, \
		.found = -1, \
		.words = BUF_INIT })

void pane_release(struct pane *pane);

/* After the page was written anew: the cursor stays where it was, if that is
 * still there; a fresh pane gets it on the first target. */
void pane_settle(struct pane *pane, int rows);

/* Movement and searching onwards; false for any other command. */
bool pane_command(struct pane *pane, enum command command);

/* Put the cursor on a target and show it. */
void pane_go(struct pane *pane, int target);
/* The target of this kind and id; NO_TARGET when there is none. */
int pane_find_target(const struct pane *pane, int kind, const char *id);
/* The one under the cursor, or NULL. */
const struct page_target *pane_target(const struct pane *pane);

/* Search for the words, from the place seen on; false when they are nowhere.
 * Words without marks also find letters with marks. */
bool pane_search(struct pane *pane, const char *words);

/* Draw; `focus` says whether the cursor is shown. */
void pane_draw(
	const struct pane *pane, struct grid *grid, struct rect at, bool focus);

#endif
