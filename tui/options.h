/*
 * tui/options.h -- what is said on the command line for every command.
 *
 * A row of tui/cli_options.def names each option; its text or its presence is
 * stored here as it was typed. Texts are borrowed from argv.
 */
#ifndef TUI_OPTIONS_H
#define TUI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/status.h"
#include "tui/app.h"
#include "tui/words.h"

struct options {
	const char *data, *host, *lang, *color, *as_of, *at;
	const char *keys, *dump, *size;
	bool json, plain, accessible, readonly, ascii, help, version;
	/* what options_settle() makes of the texts */
	enum app_color when;
	char law_date[DATE_TEXT]; /* ISO, "" for today */
	int rows, cols;           /* of --size; 0 when not given */
};

struct option_row {
	const char *flag;   /* "--data" */
	const char *letter; /* "-h", or "" */
	const char *arg;    /* "DIR"; "" for a switch */
	size_t field;       /* offset in struct options */
	struct words help;
};

/* The row of this flag or letter (`len` bytes); NULL when there is none. */
const struct option_row *options_find(const char *flag, size_t len);

/* The rows in the order of the manual; NULL after the last. */
const struct option_row *options_row(size_t at);

/* Store an option; `value` is ignored for a switch. */
void options_store(struct options *options, const struct option_row *row,
	const char *value);

/* Hold the texts against what is allowed; ST_INVALID names the option. */
NODISCARD enum status options_settle(struct options *options, struct err *err);

enum lang options_lang(const struct options *options);

#endif
