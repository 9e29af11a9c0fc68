/*
 * tui/cli_command.h -- the one-shot commands, as one table.
 *
 * tui/cli_commands.def has a row per command; parsing, help, the manual and
 * the completions are all made from these rows.
 */
#ifndef TUI_CLI_COMMAND_H
#define TUI_CLI_COMMAND_H

#include <stddef.h>

#include "base/status.h"
#include "tui/words.h"

enum cli_id {
#define CLI(id, name, sub, args, options, method, english, vietnamese) CLI_##id,
#include "tui/cli_commands.def"
#undef CLI
	CLI_COUNT,
	CLI_NONE = CLI_COUNT,
};

struct cli_command {
	const char *name;
	const char *sub;     /* second name, or "" */
	const char *args;    /* "CASE FACT=VALUE..." */
	const char *options; /* ids of tui/cli_options.def */
	const char *method;  /* "" when this program does it alone */
	struct words help;
};

enum cli_take {
	CLI_TEXT,
	CLI_NUMBER,
	CLI_PATH,
	CLI_TRUE,
	CLI_NAME,
};

/* An option of some commands. */
struct cli_option {
	const char *id, *flag, *letter, *arg, *key;
	enum cli_take take;
	struct words help;
};

const struct cli_command *cli_command(enum cli_id id);

/* The command of the first of the `count` words; CLI_NONE when none is. */
enum cli_id cli_command_find(const char *const *words, size_t count);

/* Words that name no command: ST_INVALID with the nearest names, or with
 * what may follow when only the second name is missing. */
NODISCARD enum status cli_command_unknown(
	const char *const *words, size_t count, struct err *err);

/* The n-th option of the command; NULL after the last. */
const struct cli_option *cli_command_option(enum cli_id id, size_t n);

#endif
