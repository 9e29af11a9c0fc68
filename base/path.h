/*
 * base/path.h -- where things are, and whole files.
 *
 * Ownership: functions that return char * hand over a string to free().
 */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/status.h"

/* "dir/name". */
char *path_join(const char *dir, const char *name);

/* The data folder: `given` when not NULL, else $TROLY_DATA, else
 * $XDG_DATA_HOME/troly, else ~/.local/share/troly. */
char *path_data(const char *given);
/* $XDG_STATE_HOME/troly or ~/.local/state/troly: what the screens remember. */
char *path_state(void);

/* The program `name` that belongs to the running one: in $TROLY_BIN, beside
 * it, or in ../libexec/troly. */
char *path_program(const char *name);

/* The plugins that this release came with: $TROLY_PLUGINS, else
 * ../share/troly/plugins beside the program, else the source tree's
 * plugins/. NULL when there are none. */
char *path_plugins(void);

/* Make the folder and its parents, mode 0700 for the last. */
NODISCARD enum status path_make_dir(const char *dir, struct err *err);

bool path_exists(const char *path);
bool path_is_dir(const char *path);

/* Replace out by the whole file; ST_NOT_FOUND, ST_REFUSED (no right to read)
 * or ST_IO, each with a sentence that names it. Larger than `max` is
 * ST_INVALID. */
NODISCARD enum status path_read(
	struct buf *out, const char *path, size_t max, struct err *err);

/* Write the file so that either the old or the new bytes are there after a
 * crash: temporary file, fsync, rename, fsync of the folder. */
NODISCARD enum status path_write(
	const char *path, const void *bytes, size_t len, struct err *err);

/* Visit every regular file under dir, in order of name, by its path relative
 * to dir; hidden names and symbolic links are passed over. Return false to
 * stop. */
typedef bool path_visit_fn(const char *relative, void *ctx);
NODISCARD enum status path_walk(
	const char *dir, path_visit_fn *visit, void *ctx, struct err *err);

#endif
