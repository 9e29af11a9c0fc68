/*
 * engine/main.c -- trolyd: options, the real clock, the end.
 *
 * Exit: 0 done; 2 usage; 75 another engine holds the data folder; else
 * status_exit() of what went wrong.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/path.h"
#include "engine/loop.h"
#include "engine/options.h"
#include "engine/session.h"
#include "engine/timers.h"

enum {
	EXIT_HELD = 75
};

static int say(enum status st, const struct err *err, enum lang lang)
{
	fprintf(stderr, "trolyd: %s\n", err->text[lang]);
	return status_exit(st);
}

static int show_help(enum lang lang)
{
	struct buf text = BUF_INIT;

	options_help(&text, lang);
	fputs(text.data, stdout);
	buf_release(&text);
	return 0;
}

/* Every descriptor must be closed in a host: it is posix_spawn() that closes
 * them, by this mark. */
static void prepare_process(void)
{
	char threads[16];

	signal(SIGPIPE, SIG_IGN);
	umask(077);
	snprintf(threads, sizeof(threads), "%d", LOOP_THREADS);
	setenv("UV_THREADPOOL_SIZE", threads, 1);
}

/* Whoever started us hears why it cannot be, as the reply to what it asks. */
static int refuse(enum status st, const struct err *why,
	const struct options *options, const char *person)
{
	struct loop_args args = { .refused = st,
		.refusal = *why,
		.clock = moment_now,
		.person = person,
		.fd = options->fd };

	if (options->fd >= 0)
		(void)!loop_run(&args, NULL);
	return say(st, why, options->lang);
}

static int run(const struct options *options, const char *data)
{
	char person[SESSION_PERSON];
	struct engine_args args = { .data = data,
		.person = person,
		.readonly = options->readonly,
		.embedded = !options->socket,
		.limits = options->limits,
		.clock = moment_now };
	struct loop_args loop = { .clock = moment_now,
		.person = person,
		.fd = options->fd,
		.socket = options->socket };
	struct err err;

	session_owner(person);
	enum status st = engine_open(&loop.engine, &args, &err);

	if (st == ST_CONFLICT) {
		say(st, &err, options->lang);
		return EXIT_HELD;
	}
	if (st != ST_OK)
		return refuse(st, &err, options, person);
	struct timers *timers = timers_start(loop.engine);

	st = loop_run(&loop, &err);
	timers_stop(timers);
	engine_close(loop.engine);
	return st == ST_OK ? 0 : say(st, &err, options->lang);
}

/* Becomes the host, which knows what its jail is. */
static int test_isolation(enum lang lang)
{
	char option[] = "--selftest-isolation";
	char *program = path_program("troly-host");
	char *const argv[] = { program, option, NULL };
	struct err err;

	execv(program, argv);
	err_set(&err, ST_UNREACHABLE,
		"The program %s, which runs the units' rules, cannot be "
		"started (%s); install the program again",
		program, strerrorname_np(errno));
	free(program);
	return say(ST_UNREACHABLE, &err, lang);
}

int main(int argc, char **argv)
{
	struct options options;
	struct err err;
	enum status st = options_read(&options, argc, argv, &err);

	if (st != ST_OK)
		return say(st, &err, options.lang);
	if (options.help)
		return show_help(options.lang);
	if (options.version) {
		puts("trolyd " ENGINE_VERSION);
		return 0;
	}
	prepare_process();
	if (options.selftest)
		return test_isolation(options.lang);
	char *data = path_data(options.data);
	int code = run(&options, data);

	free(data);
	return code;
}
