/*
 * tui/term_int.h -- the inside of the terminal, for tui/term*.c only.
 */
#ifndef TUI_TERM_INT_H
#define TUI_TERM_INT_H

#include <curses.h>

#include "base/vec.h"
#include "tui/term.h"

/* A pair of colours that curses was given a number for. */
struct term_pair {
	int32_t fg, bg;
};

struct term {
	SCREEN *screen;
	enum theme_level level;
	VEC(struct term_pair) pairs; /* pair number less one */
	int wake[2];                 /* a signal's number comes through here */
	int signal;                  /* that asks to end, or 0 */
};

/* Our own modes, beyond those of curses: bracketed paste. */
void term_enter_modes(void);
void term_leave_modes(void);

/* Handlers on and off. `wake_fd` gets the number of a signal that asks to
 * end; crashes bring the terminal back and then happen. */
void term_signals_on(int wake_fd);
void term_signals_off(void);

void term_define_keys(void);

#endif
