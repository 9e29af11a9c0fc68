/*
 * tui/term.h -- the terminal: entered, read, drawn on, and always given back.
 *
 * The only files that know curses are tui/term*.c. While a terminal is open,
 * bracketed paste is on, the mouse is not, and signals that end the process
 * (and crashes) first bring the terminal back to what it was.
 *
 * Threads: one terminal per process, used by the thread that opened it.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include "base/status.h"
#include "tui/grid.h"
#include "tui/key.h"

struct term;

struct term_options {
	bool color; /* false: no colour, whatever the terminal has */
	bool force; /* colour even against NO_COLOR */
};

/* ST_INVALID when standard input or output is no terminal, or one that can't
 * place the cursor; the sentence says what to do instead. */
NODISCARD enum status term_open(
	struct term **out, const struct term_options *options, struct err *err);
void term_close(struct term *term);

void term_size(const struct term *term, int *rows, int *cols);

/* Copy the grid to the terminal. */
void term_draw(struct term *term, const struct grid *grid);
/* The next drawing repaints everything. */
void term_redraw(struct term *term);

/* The next key without waiting; KEY_NONE when there is none. */
key_code term_key(struct term *term);

/* Wait until a key or a signal comes, one of `count` descriptors can be read,
 * or the time (milliseconds, -1 for ever) is over. False when the terminal
 * has gone. */
struct pollfd;
bool term_wait(
	struct term *term, const struct pollfd *fds, int count, int timeout);

/* The signal that asks the process to end, or 0. */
int term_signal(const struct term *term);

/* Give the terminal back for a while: stop the process (SIGTSTP), or show
 * the text in $PAGER. Both come back with the terminal entered again. */
void term_suspend(struct term *term);
NODISCARD enum status term_page(
	struct term *term, const struct buf *text, struct err *err);

#endif
