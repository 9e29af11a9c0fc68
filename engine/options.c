#include "engine/options.h"

#include <stdlib.h>
#include <string.h>

struct option_row {
	const char *name, *value; /* value: its name in the help, or NULL */
	bool (*take)(struct options *options, const char *value);
	const char *help;
};

static bool take_data(struct options *options, const char *value)
{
	options->data = value;
	return *value != '\0';
}

static bool take_socket(struct options *options, const char *value)
{
	options->socket = value;
	return *value != '\0';
}

static bool take_fd(struct options *options, const char *value)
{
	char *end = NULL;
	long number = strtol(value, &end, 10);

	options->fd = (int)number;
	return *value && !*end && number >= 0 && number < 65536;
}

static bool take_lang(struct options *options, const char *value)
{
	options->lang = lang_from_name(value);
	return strcmp(value, lang_name(options->lang)) == 0;
}

static bool take_readonly(struct options *options, const char *value)
{
	(void)value;
	return options->readonly = true;
}

static bool take_limits(struct options *options, const char *value)
{
	return plugin_limits_read(&options->limits, value, NULL) == ST_OK;
}

static bool take_selftest(struct options *options, const char *value)
{
	(void)value;
	return options->selftest = true;
}

static bool take_help(struct options *options, const char *value)
{
	(void)value;
	return options->help = true;
}

static bool take_version(struct options *options, const char *value)
{
	(void)value;
	return options->version = true;
}

/* lang: options_row 4 */
#define options_row(name, value, take, help) \
	{ \
		name, value, take, help \
	}

static const struct option_row rows[] = {
	options_row("--data", "DIR", take_data, "the data folder"),
	options_row("--socket", "PATH", take_socket,
		"serve the users of this machine on a Unix socket"),
	options_row("--fd", "N", take_fd,
		"serve the program at the other end of this socket, and end "
		"with the last client"),
	options_row("--readonly", NULL, take_readonly, "refuse every change"),
	options_row("--lang", "vi|en", take_lang, "language of what is said"),
	options_row("--limits", "NAME=N,...", take_limits,
		"limits of plugins: rule_ms, step_ms, hard_ms, memory_mib, "
		"source_kib"),
	options_row("--selftest-isolation", NULL, take_selftest,
		"try whether plugins are locked in on this machine, and end"),
	options_row("--help", NULL, take_help, "show this and end"),
	options_row(
		"--version", NULL, take_version, "show the version and end"),
};
enum {
	ROWS = sizeof(rows) / sizeof(*rows)
};

/* "--name" or "--name=value". */
static const struct option_row *find(const char *word, const char **value)
{
	for (size_t i = 0; i < ROWS; i++) {
		size_t len = strlen(rows[i].name);

		if (strncmp(word, rows[i].name, len) != 0)
			continue;
		*value = word[len] == '=' ? word + len + 1 : NULL;
		if (word[len] == '\0' || (*value && rows[i].value))
			return &rows[i];
	}
	return NULL;
}

enum status options_read(
	struct options *out, int argc, char **argv, struct err *err)
{
	*out = (struct options){
		.fd = -1, .lang = LANG_VI, .limits = PLUGIN_LIMITS_DEFAULT
	};
	enum status st =
		plugin_limits_read(&out->limits, getenv("TROLY_LIMITS"), err);

	if (st != ST_OK)
		return st;
	for (int i = 1; i < argc; i++) {
		const char *value = NULL;
		const struct option_row *row = find(argv[i], &value);

		if (!row)
			return err_set(err, ST_INVALID,
				"There is no option %s; see trolyd --help",
				argv[i]);
		if (row->value && !value && i + 1 < argc)
			value = argv[++i];
		if ((row->value && !value) || !row->take(out, value))
			return err_set(err, ST_INVALID,
				"The option %s needs a value: %s; see trolyd "
				"--help",
				row->name, row->value);
	}
	return ST_OK;
}

void options_help(struct buf *out, enum lang lang)
{
	buf_printf(out, "%s\n\n",
		lang_text(lang,
			"trolyd: the engine of Troly. It keeps the knowledge "
			"repository and the cases of one data folder."));
	for (size_t i = 0; i < ROWS; i++) {
		struct buf left = BUF_INIT;

		buf_printf(&left, "%s %s", rows[i].name,
			rows[i].value ? rows[i].value : "");
		buf_printf(out, "  %-16s %s\n", left.data,
			lang_text(lang, rows[i].help));
		buf_release(&left);
	}
}
