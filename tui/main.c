/*
 * tui/main.c -- troly: the terminal screens, and the one-shot commands.
 */
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/path.h"
#include "tui/cli_local.h"
#include "tui/cli_run.h"

enum {
	EXIT_INTERRUPTED = 130
};

/* A command holds nothing that must be put back. */
static void interrupted(int signal)
{
	(void)signal;
	_exit(EXIT_INTERRUPTED);
}

static void set_signals(void)
{
	struct sigaction interrupt = { .sa_handler = interrupted };
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	sigaction(SIGINT, &interrupt, NULL);
	sigaction(SIGPIPE, &ignore, NULL);
}

/* Lines for a screen reader go through pipes, a script of keys is drawn in
 * memory; only the painted screens need a terminal. */
static bool lacks_terminal(const struct options *options)
{
	return !options->keys && !options->accessible &&
	       (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO));
}

static int run_screens(struct cli_call *call)
{
	const struct options *options = &call->options;
	struct err err;

	if (lacks_terminal(options))
		return cli_fail(call,
			err_set(&err, ST_INVALID,
				"The screens need a terminal; run troly in "
				"one, "
				"or give it a command (`troly help` lists "
				"them)"),
			&err);
	char *data = path_data(options->data);
	struct app_options app = {
		.where = cli_where(call, data),
		.as_of = *options->law_date ? options->law_date : NULL,
		.at = options->at,
		.color = options->plain ? APP_COLOR_NEVER : options->when,
		.ascii = options->ascii || options->plain,
		.accessible = options->accessible,
		.keys = options->keys,
		.dump = options->dump,
		.rows = options->rows,
		.cols = options->cols,
	};
	int code = app_run(&app);

	free(data);
	return code;
}

static int run(struct cli_call *call)
{
	if (call->options.help)
		return cli_help(call);
	if (call->options.version)
		return cli_version(call);
	if (call->command == CLI_NONE)
		return run_screens(call);
	set_signals();
	return cli_run(call);
}

int main(int argc, char **argv)
{
	struct cli_call call;
	struct err err;
	enum status st;
	int code;

	setlocale(LC_ALL, "");
	cli_call_init(&call);
	st = cli_args_parse(&call, argc, argv, &err);
	code = st == ST_OK ? run(&call) : cli_fail(&call, st, &err);
	cli_call_release(&call);
	return code;
}
