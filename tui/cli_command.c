#include "tui/cli_command.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

static const struct cli_command commands[CLI_COUNT] = {
#define CLI(id, name, sub, args, options, method, english, vietnamese) \
	[CLI_##id] = { name, sub, args, options, method, \
		WORDS(english, vietnamese) },
#include "tui/cli_commands.def"
#undef CLI
};

static const struct cli_option options[] = {
#define GLOBAL(field, flag, letter, arg, english, vietnamese)
#define OPTION(id, flag, letter, arg, key, take, english, vietnamese) \
	{ #id, flag, letter, arg, key, CLI_##take, WORDS(english, vietnamese) },
#include "tui/cli_options.def"
#undef OPTION
#undef GLOBAL
};

enum {
	OPTIONS = sizeof(options) / sizeof(*options),
	WORD_MAX = 32, /* longer words are near to nothing */
	LONG = 5,      /* letters of a word that may have more than one slip */
	NEAR = 2,      /* slips that a near name may have */
	NEAREST_MAX = 4, /* names in one sentence */
};

const struct cli_command *cli_command(enum cli_id id)
{
	return &commands[id];
}

enum cli_id cli_command_find(const char *const *words, size_t count)
{
	for (enum cli_id id = 0; id < CLI_COUNT; id++) {
		const struct cli_command *row = &commands[id];

		if (count < 1 || strcmp(row->name, words[0]) != 0)
			continue;
		if (!*row->sub ||
			(count > 1 && strcmp(row->sub, words[1]) == 0))
			return id;
	}
	return CLI_NONE;
}

const struct cli_option *cli_command_option(enum cli_id id, size_t n)
{
	const char *at = commands[id].options;

	while (*at) {
		size_t len = strcspn(at, " ");

		for (size_t i = 0; n == 0 && i < OPTIONS; i++)
			if (strlen(options[i].id) == len &&
				memcmp(options[i].id, at, len) == 0)
				return &options[i];
		n--;
		at += len + (at[len] == ' ');
	}
	return NULL;
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* Slips between two words: letters added, left out or changed. */
static unsigned slips(const char *a, const char *b)
{
	unsigned row[WORD_MAX + 1], last;
	size_t len = strlen(b);

	if (len > WORD_MAX)
		return WORD_MAX;
	for (size_t j = 0; j <= len; j++)
		row[j] = (unsigned)j;
	for (; *a; a++) {
		last = row[0]++;
		for (size_t j = 1; j <= len; j++) {
			unsigned change = last + (*a != b[j - 1]);

			last = row[j];
			row[j] = least(change, least(row[j], row[j - 1]) + 1);
		}
	}
	return row[len];
}

static bool is_near(const char *typed, const char *name)
{
	size_t len = strlen(typed);

	if (len == 0 || len > WORD_MAX)
		return false;
	return slips(typed, name) <= (len > LONG ? NEAR : 1) ||
	       (len > 1 && strncmp(name, typed, len) == 0);
}

/* Append a name once, with a comma before it. */
static void put_name(struct buf *out, const char *name, size_t *count)
{
	if (*count >= NEAREST_MAX || strstr(out->data, name))
		return;
	if ((*count)++ > 0)
		buf_puts(out, ", ");
	buf_puts(out, name);
}

static void put_second_names(struct buf *out, const char *name)
{
	for (enum cli_id id = 0; id < CLI_COUNT; id++) {
		if (strcmp(commands[id].name, name) != 0)
			continue;
		if (out->len > 0)
			buf_puts(out, ", ");
		buf_puts(out, commands[id].sub);
	}
}

/* The names near to the word; else the command whose second name it is. */
static void put_nearest(struct buf *out, const char *typed)
{
	size_t count = 0;

	for (enum cli_id id = 0; id < CLI_COUNT; id++)
		if (is_near(typed, commands[id].name))
			put_name(out, commands[id].name, &count);
	for (enum cli_id id = 0; id < CLI_COUNT && count == 0; id++)
		if (strcmp(typed, commands[id].sub) == 0) {
			buf_printf(out, "%s %s", commands[id].name,
				commands[id].sub);
			count = NEAREST_MAX;
		}
}

static enum status wrong_second(
	const char *const *words, size_t count, struct err *err)
{
	struct buf names = BUF_INIT;

	put_second_names(&names, words[0]);
	if (count < 2)
		err_set(err, ST_INVALID, "`troly %s` needs one more word: %s",
			words[0], names.data);
	else
		err_set(err, ST_INVALID,
			"There is no command `troly %s %s`; after %s comes one "
			"of: %s",
			words[0], words[1], words[0], names.data);
	buf_release(&names);
	return ST_INVALID;
}

enum status cli_command_unknown(
	const char *const *words, size_t count, struct err *err)
{
	struct buf names = BUF_INIT;

	for (enum cli_id id = 0; id < CLI_COUNT; id++)
		if (strcmp(commands[id].name, words[0]) == 0)
			return wrong_second(words, count, err);
	put_nearest(&names, words[0]);
	if (names.len > 0)
		err_set(err, ST_INVALID,
			"There is no command \"%s\"; the nearest: %s", words[0],
			names.data);
	else
		err_set(err, ST_INVALID,
			"There is no command \"%s\"; `troly help` lists all",
			words[0]);
	buf_release(&names);
	return ST_INVALID;
}
