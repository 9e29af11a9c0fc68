/*
 * tui/key_script.h -- keys from a text, for tests and for showing a way.
 *
 * Separated by spaces or line ends: key names ("<Enter>", "<C-c>"), texts in
 * single quotes, each character a key ('điều', no escapes), any other word,
 * each character a key ("jj"), and two words that are no keys: <Dump NAME>
 * and <Size 40x10>. "#" begins a comment up to the end of the line.
 */
#ifndef TUI_KEY_SCRIPT_H
#define TUI_KEY_SCRIPT_H

#include "base/status.h"
#include "base/vec.h"
#include "tui/key.h"

enum key_step_kind {
	STEP_KEY,
	STEP_DUMP,
	STEP_SIZE
};

struct key_step {
	enum key_step_kind kind;
	key_code key;
	char *name;     /* of a dump; owned */
	int rows, cols; /* of a size */
};

struct key_script {
	VEC(struct key_step) steps;
};

/* ST_INVALID with the word that is no key. */
NODISCARD enum status key_script_read(
	struct key_script *out, const char *text, struct err *err);
void key_script_release(struct key_script *script);

#endif
