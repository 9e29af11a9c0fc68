/*
 * tui/command.h -- what a person can do, as one table.
 *
 * tui/commands.def has a row per command. The keymap, the help, the palette
 * and the documentation are all made from these rows.
 */
#ifndef TUI_COMMAND_H
#define TUI_COMMAND_H

#include <stddef.h>

#include "tui/words.h"

/* Where a command is: a mask of views. */
enum context {
	ON_HOME = 1 << 0,
	ON_UNIT = 1 << 1,
	ON_ENTRY = 1 << 2,
	ON_ASK = 1 << 3,
	ON_PROCEDURE = 1 << 4,
	ON_CASE = 1 << 5,
	ON_RECORD = 1 << 6,
	ON_FACTS = 1 << 7,
	ON_WHY = 1 << 8,
	ON_REVIEW = 1 << 9,
	ON_PROPOSAL = 1 << 10,
	ON_HISTORY = 1 << 11,
	ON_COMMIT = 1 << 12,
	ON_BLAME = 1 << 13,
	ON_MANUAL = 1 << 14,
	ON_CASES = 1 << 15,
	ON_INBOX = 1 << 16,
	ON_GAPS = 1 << 17,
	ON_REPORT = 1 << 18,
	ON_DOCUMENT = 1 << 19,
	ON_LISTS = ON_HOME | ON_UNIT | ON_FACTS | ON_REVIEW | ON_HISTORY |
		   ON_CASES | ON_RECORD | ON_INBOX | ON_GAPS | ON_REPORT,
	ON_ANY = (1 << 20) - 1,
};

enum command {
#define COMMAND(id, name, keys, contexts, en, vi, help_en, help_vi) CMD_##id,
#include "tui/commands.def"
#undef COMMAND
	CMD_COUNT,
	CMD_NONE = CMD_COUNT,
};

struct command_row {
	const char *name; /* typed in the palette; stable */
	const char *keys; /* key names with a space between; "" for none */
	unsigned contexts;
	struct words hint; /* "" when the status line leaves it out */
	struct words help;
};

const struct command_row *command_row(enum command command);

#endif
