#include "tui/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct option_row rows[] = {
#define GLOBAL(field, flag, letter, arg, english, vietnamese) \
	{ flag, letter, arg, offsetof(struct options, field), \
		WORDS(english, vietnamese) },
#define OPTION(id, flag, letter, arg, key, take, english, vietnamese)
#include "tui/cli_options.def"
#undef OPTION
#undef GLOBAL
};

enum {
	ROWS = sizeof(rows) / sizeof(*rows)
};

const struct option_row *options_row(size_t at)
{
	return at < ROWS ? &rows[at] : NULL;
}

static bool is_name(const char *name, const char *given, size_t len)
{
	return *name && strlen(name) == len && memcmp(name, given, len) == 0;
}

const struct option_row *options_find(const char *flag, size_t len)
{
	for (size_t i = 0; i < ROWS; i++)
		if (is_name(rows[i].flag, flag, len) ||
			is_name(rows[i].letter, flag, len))
			return &rows[i];
	return NULL;
}

void options_store(struct options *options, const struct option_row *row,
	const char *value)
{
	char *field = (char *)options + row->field;

	if (*row->arg)
		*(const char **)(void *)field = value;
	else
		*(bool *)(void *)field = true;
}

enum lang options_lang(const struct options *options)
{
	return lang_from_name(options->lang);
}

static enum status settle_color(struct options *options, struct err *err)
{
	static const char *const names[] = { [APP_COLOR_AUTO] = "auto",
		[APP_COLOR_ALWAYS] = "always",
		[APP_COLOR_NEVER] = "never" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!options->color || strcmp(options->color, names[i]) == 0) {
			options->when = (enum app_color)i;
			return ST_OK;
		}
	return err_set(err, ST_INVALID,
		"--color is \"%s\"; it may be auto, always or never",
		options->color);
}

static enum status settle_date(struct options *options, struct err *err)
{
	date_t date;

	if (!options->as_of)
		return ST_OK;
	date = date_parse(options->as_of);
	if (date == DATE_NONE)
		return err_set(err, ST_INVALID,
			"--as-of is \"%s\", which is not a day; write it as "
			"dd/mm/yyyy or yyyy-mm-dd",
			options->as_of);
	date_format(options->law_date, date);
	return ST_OK;
}

static enum status settle_size(struct options *options, struct err *err)
{
	char rest = 0;

	if (!options->size)
		return ST_OK;
	if (sscanf(options->size, "%4dx%4d%c", &options->cols, &options->rows,
		    &rest) == 2 &&
		options->cols > 0 && options->rows > 0)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"--size is \"%s\"; write columns x rows, for example 80x24",
		options->size);
}

enum status options_settle(struct options *options, struct err *err)
{
	const char *accessible = getenv("ACCESSIBLE");
	enum status st;

	if (accessible && *accessible)
		options->accessible = true;
	if (options->lang && strcmp(options->lang, "vi") != 0 &&
		strcmp(options->lang, "en") != 0)
		return err_set(err, ST_INVALID,
			"--lang is \"%s\"; it may be vi or en", options->lang);
	st = settle_color(options, err);
	if (st == ST_OK)
		st = settle_date(options, err);
	if (st == ST_OK)
		st = settle_size(options, err);
	return st;
}
