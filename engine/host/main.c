/*
 * troly-host: the process that plugins run in. Reads requests on fd 0, writes
 * replies on fd 1; see engine/host/host.h and engine/host/sandbox.h.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "base/rpc_line.h"
#include "engine/host/host.h"
#include "engine/host/limits.h"
#include "engine/host/sandbox.h"

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

enum {
	EXIT_WIRE = 65, /* what came was no message */
	READ_SIZE = 64 * 1024,
};

static bool write_all(const char *bytes, size_t len)
{
	while (len) {
		ssize_t count = write(STDOUT_FILENO, bytes, len);

		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return false;
		bytes += count;
		len -= (size_t)count;
	}
	return true;
}

/* Answer every whole message that has come; the exit code, or -1 to go on. */
static int answer_all(struct host *host, struct rpc_reader *reader)
{
	struct buf out = BUF_INIT;
	json_t *message = NULL;
	int code = -1;

	while (code < 0) {
		if (rpc_reader_next(&message, reader, NULL) != ST_OK)
			code = EXIT_WIRE;
		if (!message)
			break;
		buf_clear(&out);
		host_answer(&out, host, message);
		json_decref(message);
		if (!write_all(out.data, out.len))
			code = EXIT_SUCCESS; /* nobody listens any more */
	}
	buf_release(&out);
	return code;
}

static int serve(struct host *host)
{
	struct rpc_reader reader = RPC_READER_INIT;
	char *bytes = malloc(READ_SIZE);
	int code = -1;

	while (bytes && code < 0) {
		ssize_t count = read(STDIN_FILENO, bytes, READ_SIZE);

		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			break;
		rpc_reader_feed(&reader, bytes, (size_t)count);
		code = answer_all(host, &reader);
	}
	free(bytes);
	rpc_reader_release(&reader);
	return code < 0 ? EXIT_SUCCESS : code;
}

/* jansson would open /dev/urandom for its tables, and the jail would end us. */
static void seed_tables(void)
{
	unsigned int seed = 0;

	if (getrandom(&seed, sizeof(seed), 0) != sizeof(seed))
		seed = (unsigned int)getpid();
	json_object_seed(seed | 1);
}

static int say(const struct err *err)
{
	fprintf(stderr, "troly-host: %s\n", err->text[LANG_VI]);
	return EXIT_FAILURE;
}

/* For whoever runs the engine; English, as its log is. */
static int test_isolation(void)
{
	struct err err;

	if (sandbox_test(&err) != ST_OK)
		return say(&err);
	printf("isolation: open, write, socket, fork, exec, kill, code: none "
	       "works in a plugin host; Landlock version %d\n",
		sandbox_landlock());
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	struct sandbox sandbox = {
		.memory = LIMITS_DEFAULT.memory,
		.keep_files = SANITIZED,
	};
	struct err err;

	if (argc == 2 && strcmp(argv[1], "--selftest-isolation") == 0)
		return test_isolation();
	limits_install();
	seed_tables();
	if (sandbox_enter(&sandbox, &err) != ST_OK)
		return say(&err);
	struct host *host = host_new();
	int code = serve(host);

	/* A state that held a plugin is left to the end of the process. */
	_exit(code);
}
