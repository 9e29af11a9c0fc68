/*
 * tui/key.h -- a key, and its name.
 *
 * A key is a Unicode character as it was typed, or one of KEY_NAMED_*; names
 * are those of the keymap and of scripts: "j", "<Enter>", "<C-c>", "<F1>".
 */
#ifndef TUI_KEY_H
#define TUI_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

typedef uint32_t key_code;

/* Beyond Unicode. Enter, Tab, Esc and Backspace are here as well, so that a
 * terminal's several codes for one of them are one key. */
enum {
	KEY_NONE = 0,
	KEY_NAMED = 0x200000,
	KEY_NAMED_ENTER = KEY_NAMED,
	KEY_NAMED_TAB,
	KEY_NAMED_BACKTAB,
	KEY_NAMED_ESC,
	KEY_NAMED_BACKSPACE,
	KEY_NAMED_DELETE,
	KEY_NAMED_UP,
	KEY_NAMED_DOWN,
	KEY_NAMED_LEFT,
	KEY_NAMED_RIGHT,
	KEY_NAMED_HOME,
	KEY_NAMED_END,
	KEY_NAMED_PAGE_UP,
	KEY_NAMED_PAGE_DOWN,
	KEY_NAMED_F1,
	KEY_NAMED_SPACE,
	KEY_NAMED_RESIZE,      /* the terminal has another size */
	KEY_NAMED_PASTE_BEGIN, /* what follows was pasted ... */
	KEY_NAMED_PASTE_END,   /* ... up to here */
	KEY_NAMED_GONE,        /* the terminal was closed */
};

/* Control with a letter, as a terminal sends it. */
#define KEY_CTRL(letter) ((key_code)((letter)&0x1f))

/* One name, whole; false when it is none. */
bool key_parse(key_code *out, const char *name, size_t len);

/* Append the name. */
void key_put_name(struct buf *out, key_code key);

/* A character to be inserted where text is typed. */
bool key_is_text(key_code key);

#endif
