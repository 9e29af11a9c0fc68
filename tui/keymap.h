/*
 * tui/keymap.h -- from a key to a command, by where one is.
 *
 * Made from tui/commands.def at start; a key that two commands of one context
 * share is an error that names both.
 */
#ifndef TUI_KEYMAP_H
#define TUI_KEYMAP_H

#include "base/status.h"
#include "base/vec.h"
#include "tui/command.h"
#include "tui/key.h"

struct keymap_row {
	key_code key;
	enum command command;
};

struct keymap {
	VEC(struct keymap_row) rows;
};

NODISCARD enum status keymap_init(struct keymap *keymap, struct err *err);
void keymap_release(struct keymap *keymap);

/* Bind one more key; ST_CONFLICT when a command of the same context has it. */
NODISCARD enum status keymap_add(struct keymap *keymap, key_code key,
	enum command command, struct err *err);

/* CMD_NONE when the key does nothing in `context`. */
enum command keymap_find(
	const struct keymap *keymap, key_code key, unsigned context);

/* Append the first key of the command as a person reads it ("Enter",
 * "Ctrl+D"), or nothing. */
void keymap_put_label(struct buf *out, enum command command);

#endif
