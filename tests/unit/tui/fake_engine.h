/*
 * tests/unit/tui/fake_engine.h -- an engine of canned replies for tests of
 * the screens.
 *
 * It listens on a Unix socket in a folder of its own, on a thread, and answers
 * each method with the reply that the test gave for it. A method may have
 * several: each request takes the next one, the last one stays. What was asked
 * is kept as one line of JSON per request.
 */
#ifndef TESTS_FAKE_ENGINE_H
#define TESTS_FAKE_ENGINE_H

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/rpc_line.h"
#include "base/vec.h"

struct fake_reply {
	const char *method;
	const char *json; /* the result; "!refused: text" for an error */
	bool used;
};

struct fake_engine {
	char dir[64], where[96];
	int listener, stop[2];
	pthread_t thread;
	atomic_bool silent;   /* take requests, answer nothing */
	atomic_bool hang_up;  /* close the connection at the next request */
	pthread_mutex_t lock; /* over asked and replies */
	struct buf asked;
	VEC(struct fake_reply) replies;
};

static const char *fake_next(struct fake_engine *engine, const char *method)
{
	struct fake_reply *last = NULL;

	for (size_t i = 0; i < engine->replies.len; i++) {
		struct fake_reply *reply = &engine->replies.at[i];

		if (strcmp(reply->method, method) != 0)
			continue;
		last = reply;
		if (!reply->used) {
			reply->used = true;
			break;
		}
	}
	return last ? last->json : NULL;
}

static void fake_answer(
	struct fake_engine *engine, json_t *message, struct buf *out)
{
	const char *method = json_text(message, "method", "");
	json_t *id = json_object_get(message, "id"), *result = NULL;
	const char *json;
	struct err err = { 0 };
	enum status st;

	pthread_mutex_lock(&engine->lock);
	buf_printf(&engine->asked, "%s ", method);
	json_put(&engine->asked, json_member(message, "params"));
	buf_putc(&engine->asked, '\n');
	json = fake_next(engine, method);
	pthread_mutex_unlock(&engine->lock);
	if (!json && strcmp(method, "hello") == 0)
		json = "{\"version\": \"0\", \"person\": \"an\"}";
	if (json && *json == '!') {
		st = err_set(&err, ST_REFUSED, "%s", json + 1);
		rpc_put_error(out, id, st, &err);
	} else if (json &&
		   json_parse(&result, json, strlen(json), &err) == ST_OK) {
		rpc_put_result(out, id, result);
		json_decref(result);
	} else {
		st = err_set(&err, ST_NOT_FOUND, "no reply for %s: %s", method,
			err.text[LANG_EN]);
		rpc_put_error(out, id, st, &err);
	}
}

/* One connection, until it ends or the test does. */
static void fake_serve(struct fake_engine *engine, int fd)
{
	struct rpc_reader reader = RPC_READER_INIT;
	struct err err;

	for (;;) {
		struct pollfd fds[2] = { { fd, POLLIN, 0 },
			{ engine->stop[0], POLLIN, 0 } };
		char bytes[4096];
		struct buf out = BUF_INIT;
		json_t *message = NULL;
		ssize_t got;

		if (poll(fds, 2, -1) < 0 || fds[1].revents)
			break;
		got = read(fd, bytes, sizeof(bytes));
		if (got <= 0)
			break;
		rpc_reader_feed(&reader, bytes, (size_t)got);
		while (rpc_reader_next(&message, &reader, &err) == ST_OK &&
			message) {
			if (!atomic_load(&engine->silent) &&
				!atomic_load(&engine->hang_up))
				fake_answer(engine, message, &out);
			json_decref(message);
			message = NULL;
		}
		if (out.len > 0 &&
			send(fd, out.data, out.len, MSG_NOSIGNAL) < 0)
			got = 0;
		buf_release(&out);
		if (got <= 0 || atomic_exchange(&engine->hang_up, false))
			break;
	}
	rpc_reader_release(&reader);
	close(fd);
}

static void *fake_run(void *ctx)
{
	struct fake_engine *engine = ctx;

	for (;;) {
		struct pollfd fds[2] = { { engine->listener, POLLIN, 0 },
			{ engine->stop[0], POLLIN, 0 } };
		int fd;

		if (poll(fds, 2, -1) < 0 || fds[1].revents)
			return NULL;
		fd = accept(engine->listener, NULL, NULL);
		if (fd >= 0)
			fake_serve(engine, fd);
	}
}

static void fake_start(struct fake_engine *engine)
{
	struct sockaddr_un name = { .sun_family = AF_UNIX };

	memset(engine, 0, sizeof(*engine));
	engine->asked = BUF_INIT;
	pthread_mutex_init(&engine->lock, NULL);
	snprintf(engine->dir, sizeof(engine->dir), "/tmp/troly-fake-XXXXXX");
	if (!mkdtemp(engine->dir) || pipe(engine->stop) < 0)
		abort();
	snprintf(name.sun_path, sizeof(name.sun_path), "%s/s", engine->dir);
	snprintf(
		engine->where, sizeof(engine->where), "unix:%s/s", engine->dir);
	engine->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (bind(engine->listener, (struct sockaddr *)&name, sizeof(name)) <
			0 ||
		listen(engine->listener, 4) < 0 ||
		pthread_create(&engine->thread, NULL, fake_run, engine) != 0)
		abort();
}

static void fake_reply(
	struct fake_engine *engine, const char *method, const char *json)
{
	pthread_mutex_lock(&engine->lock);
	*VEC_ADD(&engine->replies) = (struct fake_reply){ method, json, false };
	pthread_mutex_unlock(&engine->lock);
}

/* Was a request asked that holds both texts? */
static bool fake_was_asked(
	struct fake_engine *engine, const char *method, const char *part)
{
	bool found = false;
	const char *line;

	pthread_mutex_lock(&engine->lock);
	for (line = engine->asked.data; *line && !found;) {
		size_t len = strcspn(line, "\n");
		char *copy = mem_bytes(line, len);

		found = strncmp(copy, method, strlen(method)) == 0 &&
			strstr(copy, part);
		free(copy);
		line += len + (line[len] == '\n');
	}
	pthread_mutex_unlock(&engine->lock);
	return found;
}

static void fake_stop(struct fake_engine *engine)
{
	char path[96];

	if (write(engine->stop[1], "", 1) != 1)
		abort();
	pthread_join(engine->thread, NULL);
	close(engine->listener);
	close(engine->stop[0]);
	close(engine->stop[1]);
	snprintf(path, sizeof(path), "%s/s", engine->dir);
	unlink(path);
	rmdir(engine->dir);
	buf_release(&engine->asked);
	VEC_RELEASE(&engine->replies);
	pthread_mutex_destroy(&engine->lock);
}

#endif
