#include "tui/cli_args.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/text.h"
#include "base/vec.h"
#include "tui/cli_fact.h"

/* What a name in the arguments of a command becomes. */
enum take {
	TAKE_TEXT,
	TAKE_NUMBER,
	TAKE_PATH,
	TAKE_PATHS,
	TAKE_FACTS,
};

static const struct arg_row {
	const char *name, *key; /* a key with "." is for this program */
	enum take take;
} arg_rows[] = {
	{ "QUESTION", "question", TAKE_TEXT },
	{ "UNIT", "unit", TAKE_TEXT },
	{ "ID", "id", TAKE_TEXT },
	{ "NUMBER", "number", TAKE_TEXT },
	{ "DECISION", "decision", TAKE_TEXT },
	{ "PROC", "procedure", TAKE_TEXT },
	{ "CASE", "case", TAKE_TEXT },
	{ "STEP", "step", TAKE_TEXT },
	{ "FACT", "fact", TAKE_TEXT },
	{ "FACT=VALUE", "facts", TAKE_FACTS },
	{ "REASON", "reason", TAKE_TEXT },
	{ "EVENT", "event", TAKE_TEXT },
	{ "PERSON", "to", TAKE_TEXT },
	{ "HOLDER", "person", TAKE_TEXT },
	{ "FROM", "from", TAKE_TEXT },
	{ "ROLE", "role", TAKE_TEXT },
	{ "ATTACHED", "name", TAKE_TEXT },
	{ "TEXT", "text", TAKE_TEXT },
	{ "N", "number", TAKE_NUMBER },
	{ "GAP", "gap", TAKE_NUMBER },
	{ "A", "a", TAKE_TEXT },
	{ "B", "b", TAKE_TEXT },
	{ "DIR", ".dir", TAKE_PATH },
	{ "FILE", "file", TAKE_PATH },
	{ "NAME", ".name", TAKE_TEXT },
	{ "SCRIPT", ".scripts", TAKE_PATHS },
	{ "COMMAND", ".topic", TAKE_TEXT },
};

/* One argument of a command's row, read. */
struct arg {
	char name[16];
	bool optional, rest;
	const struct arg_row *row;
};

struct given {
	VEC(const char *) list;
};

void cli_call_init(struct cli_call *call)
{
	*call = (struct cli_call){ .command = CLI_NONE,
		.params = json_object(),
		.local = json_object() };
}

void cli_call_release(struct cli_call *call)
{
	json_decref(call->params);
	json_decref(call->local);
}

/* Where the value of this key is kept; steps over the ".". */
static json_t *home_of(struct cli_call *call, const char **key)
{
	if (**key != '.')
		return call->params;
	(*key)++;
	return call->local;
}

static void store_text(struct cli_call *call, const char *key, const char *text)
{
	json_t *home = home_of(call, &key);
	struct buf clean = BUF_INIT;

	text_nfc(&clean, text, strlen(text));
	json_set(home, key, json_stringn(clean.data, clean.len));
	buf_release(&clean);
}

static enum status store_path(struct cli_call *call, const char *key,
	const char *text, struct err *err)
{
	json_t *home = home_of(call, &key);
	char *here = NULL, *path;

	if (!text_valid(text, strlen(text)))
		return err_set(err, ST_INVALID,
			"The path \"%s\" is not valid UTF-8; rename the file",
			text);
	if (*text != '/' && home == call->params)
		here = realpath(".", NULL);
	path = here ? path_join(here, text) : mem_text(text);
	json_set_text(home, key, path);
	free(path);
	free(here);
	return ST_OK;
}

static enum status store_number(struct cli_call *call, const char *key,
	const char *name, const char *text, struct err *err)
{
	json_t *home = home_of(call, &key);
	char *end = NULL;
	long number;

	errno = 0;
	number = strtol(text, &end, 10);
	if (end == text || *end || errno || number < 0)
		return err_set(err, ST_INVALID,
			"%s is \"%s\"; a whole number is needed", name, text);
	json_set(home, key, json_integer(number));
	return ST_OK;
}

/* --- options --- */

/* What is being read: argv, and the place in it. */
struct reader {
	int argc, at;
	char *const *argv;
	struct given words;
};

static const struct cli_option *find_option(
	enum cli_id command, const char *flag, size_t len)
{
	const struct cli_option *row = NULL;

	for (size_t n = 0; command != CLI_NONE; n++) {
		row = cli_command_option(command, n);
		if (!row ||
			(strlen(row->flag) == len &&
				memcmp(row->flag, flag, len) == 0) ||
			(*row->letter && strlen(row->letter) == len &&
				memcmp(row->letter, flag, len) == 0))
			break;
	}
	return row;
}

static enum status store_option(struct cli_call *call,
	const struct cli_option *row, const char *value, struct err *err)
{
	const char *key = row->key;
	json_t *home;

	switch (row->take) {
	case CLI_NUMBER:
		return store_number(call, key, row->flag, value, err);
	case CLI_PATH:
		return store_path(call, key, value, err);
	case CLI_TRUE:
		home = home_of(call, &key);
		json_set(home, key, json_true());
		return ST_OK;
	case CLI_NAME:
		value = row->flag + strlen("--");
		break;
	case CLI_TEXT:
		break;
	}
	store_text(call, key, value);
	return ST_OK;
}

static enum status unknown_option(const struct reader *reader,
	enum cli_id command, const char *flag, size_t len, struct err *err)
{
	if (command != CLI_NONE)
		return err_set(err, ST_INVALID,
			"`troly %s` has no option %.*s; `troly help %s` lists "
			"them",
			cli_command(command)->name, (int)len, flag,
			cli_command(command)->name);
	return err_set(err, ST_INVALID,
		reader->words.list.len == 0
			? "There is no option %.*s for every command; options "
			  "of "
			  "one command come after its name"
			: "There is no option %.*s; `troly help` lists them",
		(int)len, flag);
}

/* The value of an option: after "=", or the next word. */
static enum status option_value(const char **out, struct reader *reader,
	const char *arg, size_t len, bool wanted, struct err *err)
{
	*out = arg[len] == '=' ? arg + len + 1 : NULL;
	if (!wanted && *out)
		return err_set(err, ST_INVALID,
			"The option %.*s takes no value", (int)len, arg);
	if (wanted && !*out && reader->at + 1 < reader->argc)
		*out = reader->argv[++reader->at];
	if (wanted && !*out)
		return err_set(err, ST_INVALID,
			"The option %.*s needs a value after it", (int)len,
			arg);
	return ST_OK;
}

static enum status take_option(
	struct cli_call *call, struct reader *reader, struct err *err)
{
	const char *arg = reader->argv[reader->at], *value = NULL;
	size_t len = strcspn(arg, "=");
	const struct option_row *global = options_find(arg, len);
	const struct cli_option *own = NULL;
	enum cli_id command =
		cli_command_find(reader->words.list.at, reader->words.list.len);
	enum status st;

	if (!global)
		own = find_option(command, arg, len);
	if (!global && !own)
		return unknown_option(reader, command, arg, len, err);
	st = option_value(&value, reader, arg, len,
		global ? *global->arg : *own->arg, err);
	if (st == ST_OK && global)
		options_store(&call->options, global, value);
	else if (st == ST_OK)
		st = store_option(call, own, value, err);
	return st;
}

static enum status read_words(
	struct cli_call *call, struct reader *reader, struct err *err)
{
	enum status st = ST_OK;
	bool ended = false;

	for (reader->at = 1; st == ST_OK && reader->at < reader->argc;
		reader->at++) {
		const char *arg = reader->argv[reader->at];

		if (ended || *arg != '-' || !arg[1])
			*VEC_ADD(&reader->words.list) = arg;
		else if (strcmp(arg, "--") == 0)
			ended = true;
		else
			st = take_option(call, reader, err);
	}
	return st;
}

/* --- arguments --- */

/* Read the next argument of a row; false at the end. */
static bool next_arg(struct arg *arg, const char **at)
{
	const char *text = *at + strspn(*at, " ");
	size_t len = strcspn(text, " "), name;

	*at = text + len;
	if (len == 0)
		return false;
	arg->optional = *text == '[';
	text += arg->optional;
	name = strcspn(text, ".] ");
	arg->rest = text[name] == '.';
	memcpy(arg->name, text, name);
	arg->name[name] = 0;
	for (size_t i = 0; i < sizeof(arg_rows) / sizeof(*arg_rows); i++)
		if (strcmp(arg_rows[i].name, arg->name) == 0)
			arg->row = &arg_rows[i];
	return true;
}

/* Names of files may be any bytes; they stay in this program. */
static enum status store_paths(struct cli_call *call, const char *key,
	const char *const *words, size_t count)
{
	json_t *home = home_of(call, &key), *paths = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(paths, json_string_nocheck(words[i]));
	json_set(home, key, paths);
	return ST_OK;
}

static enum status store_facts(struct cli_call *call, const char *key,
	const char *const *words, size_t count, struct err *err)
{
	json_t *facts = json_object();
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < count; i++)
		st = cli_fact_put(facts, words[i], err);
	json_set(call->params, key, facts);
	return st;
}

static void store_joined(struct cli_call *call, const char *key,
	const char *const *words, size_t count)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_putc(&text, ' ');
		buf_puts(&text, words[i]);
	}
	store_text(call, key, text.data);
	buf_release(&text);
}

static enum status store_arg(struct cli_call *call, const struct arg *arg,
	const char *const *words, size_t count, struct err *err)
{
	const char *key = arg->row->key;

	switch (arg->row->take) {
	case TAKE_NUMBER:
		return store_number(call, key, arg->name, words[0], err);
	case TAKE_PATH:
		return store_path(call, key, words[0], err);
	case TAKE_PATHS:
		return store_paths(call, key, words, count);
	case TAKE_FACTS:
		return store_facts(call, key, words, count, err);
	case TAKE_TEXT:
		break;
	}
	store_joined(call, key, words, count);
	return ST_OK;
}

static enum status wrong_count(const struct cli_call *call, const char *missing,
	const char *extra, struct err *err)
{
	struct buf usage = BUF_INIT;

	cli_args_usage(&usage, call->command);
	if (missing)
		err_set(err, ST_INVALID, "%s is missing; write: %s", missing,
			usage.data);
	else
		err_set(err, ST_INVALID,
			"The word \"%s\" is one too many; write: %s", extra,
			usage.data);
	buf_release(&usage);
	return ST_INVALID;
}

static enum status take_args(struct cli_call *call, const char *const *words,
	size_t count, struct err *err)
{
	const char *at = cli_command(call->command)->args;
	struct arg arg = { .row = NULL };
	size_t used = 0;
	enum status st = ST_OK;

	while (st == ST_OK && next_arg(&arg, &at)) {
		size_t take = arg.rest ? count - used : count > used;

		if (take > 0)
			st = store_arg(call, &arg, words + used, take, err);
		else if (!arg.optional)
			st = wrong_count(call, arg.name, NULL, err);
		used += take;
	}
	if (st == ST_OK && used < count)
		st = wrong_count(call, NULL, words[used], err);
	return st;
}

static enum status take_command(
	struct cli_call *call, const struct given *words, struct err *err)
{
	const char *const *list = words->list.at;
	size_t count = words->list.len;

	if (count == 0)
		return ST_OK;
	call->command = cli_command_find(list, count);
	if (call->options.help || call->options.version)
		return ST_OK;
	if (call->command == CLI_NONE)
		return cli_command_unknown(list, count, err);
	size_t names = *cli_command(call->command)->sub ? 2 : 1;

	return take_args(call, list + names, count - names, err);
}

enum status cli_args_parse(
	struct cli_call *call, int argc, char *const *argv, struct err *err)
{
	struct reader reader = { .argc = argc, .argv = argv };
	enum status st = read_words(call, &reader, err);

	if (st == ST_OK)
		st = options_settle(&call->options, err);
	if (st == ST_OK && call->options.help && reader.words.list.len > 0)
		store_joined(call, ".topic", reader.words.list.at,
			reader.words.list.len);
	if (st == ST_OK)
		st = take_command(call, &reader.words, err);
	VEC_RELEASE(&reader.words.list);
	return st;
}

void cli_args_usage(struct buf *out, enum cli_id command)
{
	const struct cli_command *row = cli_command(command);
	const struct cli_option *option;

	buf_printf(out, "troly %s", row->name);
	if (*row->sub)
		buf_printf(out, " %s", row->sub);
	if (*row->args)
		buf_printf(out, " %s", row->args);
	for (size_t n = 0; (option = cli_command_option(command, n)); n++)
		buf_printf(out, *option->arg ? " [%s %s]" : " [%s]",
			option->flag, option->arg);
}
