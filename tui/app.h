/*
 * tui/app.h -- the terminal screens, from start to end.
 *
 * app_run() owns the terminal while it runs and gives it back in the state in
 * which it found it, whatever ends it. It returns the exit code of the
 * command line. Call setlocale() before it.
 *
 * With `keys` it is driven by a script of key names (tui/key_script.h) and
 * draws into memory only; no terminal is needed then. A screen is written to
 * `dump` at each <Dump NAME> and at the end.
 */
#ifndef TUI_APP_H
#define TUI_APP_H

#include <stdbool.h>

#include "base/rpc_client.h"

enum app_color {
	APP_COLOR_AUTO,
	APP_COLOR_ALWAYS,
	APP_COLOR_NEVER
};

struct app_options {
	struct rpc_where where; /* the engine; where.lang is the language too */
	const char *as_of;      /* law date "YYYY-MM-DD", or NULL for today */
	const char *at;         /* knowledge revision, or NULL for main */
	enum app_color color;   /* NO_COLOR counts with AUTO only */
	bool ascii;             /* no character beyond ASCII in frames */
	bool accessible;        /* lines one after the other, no repainting */
	const char *keys;       /* script of keys, "-" for stdin, or NULL */
	const char *dump; /* where screens are written, NULL or "-" stdout */
	int rows, cols;   /* size for a script; 0 for 24 x 80 */
};

int app_run(const struct app_options *options);

#endif
