/*
 * tui/cli_prepare.h -- files of this machine, on their way to a method.
 *
 * The engine may be elsewhere and opens no file of the caller: folders of
 * plugins and banks of questions are read here and sent as texts.
 */
#ifndef TUI_CLI_PREPARE_H
#define TUI_CLI_PREPARE_H

#include "tui/cli_args.h"

/* Complete call->params from call->local. */
typedef enum status cli_prepare_fn(struct cli_call *call, struct err *err);
cli_prepare_fn cli_prepare_decide, cli_prepare_import; /* cli_dmn.c */
cli_prepare_fn cli_prepare_files, cli_prepare_proposal, cli_prepare_eval;

/* Do what is left to do here with the result. */
typedef enum status cli_after_fn(
	struct cli_call *call, const json_t *result, struct err *err);
cli_after_fn cli_after_eval, cli_after_import;

/* cli_paper.c: write the paper where --output says. */
cli_after_fn cli_after_paper;

/* cli_gap.c: begin an entry for the gap. */
cli_after_fn cli_after_gap_entry;

#endif
