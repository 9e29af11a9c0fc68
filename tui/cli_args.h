/*
 * tui/cli_args.h -- the words of the command line, made into a call.
 *
 * Options of every command may stand anywhere, those of one command after its
 * name; "--" ends them. What goes to the engine is in params, by the names of
 * docs/wire.md; what this program keeps to itself is in local.
 */
#ifndef TUI_CLI_ARGS_H
#define TUI_CLI_ARGS_H

#include "base/json.h"
#include "tui/cli_command.h"
#include "tui/options.h"

struct cli_call {
	struct options options;
	enum cli_id command; /* CLI_NONE when no command was given */
	json_t *params;      /* owned */
	json_t *local;       /* owned; paths may be any bytes */
};

void cli_call_init(struct cli_call *call);
void cli_call_release(struct cli_call *call);

/* ST_INVALID with a sentence about the word that is wrong. With --help or
 * --version the words after the command are not looked at. */
NODISCARD enum status cli_args_parse(
	struct cli_call *call, int argc, char *const *argv, struct err *err);

/* Append "troly case set CASE FACT=VALUE..." with its options. */
void cli_args_usage(struct buf *out, enum cli_id command);

#endif
