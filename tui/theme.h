/*
 * tui/theme.h -- what a piece of text is, and how a terminal shows it.
 *
 * Views name roles; only a theme knows colours. Every role is told apart
 * without colour as well: by its words, its marks or its attributes. The
 * terminal's own foreground and background are used, and a colour for one of
 * them never comes without the other unless it is a foreground that reads on
 * light and dark.
 */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stdint.h>

enum role {
	ROLE_TEXT,
	ROLE_DIM,      /* beside the matter: dates, ids, hints */
	ROLE_STRONG,   /* bold in a text */
	ROLE_TITLE,    /* the top line */
	ROLE_STATUS,   /* the status line */
	ROLE_HEADING,  /* head of a section */
	ROLE_LABEL,    /* name of a field */
	ROLE_KEY,      /* a key to press */
	ROLE_SELECTED, /* the line the cursor is on */
	ROLE_FOUND,    /* the line a search stopped at */
	ROLE_INPUT,    /* where text is being typed */
	ROLE_CITE,     /* a law */
	ROLE_GOOD,
	ROLE_WARN,
	ROLE_BAD,
	ROLE_ADDED,   /* a line of a difference */
	ROLE_REMOVED, /* likewise */
	ROLE_FRAME,
	ROLE_COUNT,
};

enum theme_level {
	THEME_MONO,
	THEME_8,
	THEME_256,
	THEME_TRUE,
	THEME_LEVELS,
};

enum {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_UNDERLINE = 4,
	LOOK_REVERSE = 8,
};

enum {
	COLOR_OWN = -1
}; /* the terminal's own colour */

/* Colours are palette numbers; at THEME_TRUE they are 0xRRGGBB. */
struct look {
	int32_t fg, bg;
	unsigned attrs; /* LOOK_* */
};

struct look theme_look(enum theme_level level, enum role role);

/* The level for a terminal with `colors` colours; 1 when there are none.
 * `colorterm` and `no_color` are the environment's, or NULL. */
enum theme_level theme_level_for(
	int colors, const char *colorterm, const char *no_color);

#endif
