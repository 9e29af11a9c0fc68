/*
 * tui/cli_local.h -- the commands that this program does alone.
 */
#ifndef TUI_CLI_LOCAL_H
#define TUI_CLI_LOCAL_H

#include "tui/cli_args.h"

/* Do it; the exit code. */
typedef int cli_local_fn(struct cli_call *call);

cli_local_fn cli_serve;   /* becomes `trolyd`; returns only when it cannot */
cli_local_fn cli_bridge;  /* copies until either side ends */
cli_local_fn cli_mcp;     /* serves another program; tui/mcp.h */
cli_local_fn cli_inspect; /* tui/cli_inspect.c */
cli_local_fn cli_help;    /* tui/cli_help.c */
cli_local_fn cli_version;

/* Lay out the texts of a folder; tui/cli_fmt.c. */
cli_local_fn cli_fmt;

/* Check and test a folder after each save; tui/cli_watch.c. */
cli_local_fn cli_watch;

/* The first files of something new; tui/cli_new.c. */
cli_local_fn cli_new_unit, cli_new_entry, cli_new_procedure, cli_new_rules,
	cli_new_test;

/* Run Lua files one after another; tui/cli_script.c. One line for each on
 * standard output, whatever it does: "OK result", "ERROR message", "TIME",
 * "MEM" or "CRASH sig=N". What it prints goes to standard error. */
cli_local_fn cli_scripts;

#endif
