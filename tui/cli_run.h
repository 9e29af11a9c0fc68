/*
 * tui/cli_run.h -- one command, from its call to its exit code.
 *
 * The result goes to standard output, everything else is one sentence on
 * standard error. The exit codes are those of status_exit().
 */
#ifndef TUI_CLI_RUN_H
#define TUI_CLI_RUN_H

#include "tui/cli_args.h"
#include "tui/page.h"

/* Do the command of the call; its exit code. */
int cli_run(struct cli_call *call);

/* Say the error; the exit code for it. */
int cli_fail(
	const struct cli_call *call, enum status status, const struct err *err);

/* Print the page, or the JSON when that is asked for; 0 or an exit code. */
int cli_print_page(const struct cli_call *call, struct page *page);

/* Where the engine is, by the options. `data` is path_data()'s. */
struct rpc_where cli_where(const struct cli_call *call, const char *data);

#endif
