/*
 * tui/cli_files.h -- a folder of plugins, read for the engine to look at.
 *
 * The folder is one unit's (it has plugin.lua), a copy of the knowledge
 * repository (it has units/), or units side by side as in a source tree.
 */
#ifndef TUI_CLI_FILES_H
#define TUI_CLI_FILES_H

#include "base/json.h"

/* Set files, root and, for one unit, unit. ST_INVALID for a folder that is
 * none of these, and for a file that is too large or not text. */
NODISCARD enum status cli_files_read(
	json_t *params, const char *dir, struct err *err);

#endif
