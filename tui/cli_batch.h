/*
 * tui/cli_batch.h -- a decision for every row of a file: `troly decide D
 * --input rows.csv --output out.csv`.
 *
 * The result is written to OUTPUT.part and OUTPUT.rejects.csv; how far it is
 * stands in OUTPUT.state after each piece, so that an interrupted run goes on
 * from there when everything else is the same. At the end OUTPUT.part becomes
 * OUTPUT.
 */
#ifndef TUI_CLI_BATCH_H
#define TUI_CLI_BATCH_H

#include "tui/cli_args.h"

/* Whether the call names a file of rows. */
bool cli_batch_wanted(const struct cli_call *call);

/* Do it; the exit code. 1 when rows were rejected. */
int cli_batch(struct cli_call *call);

#endif
