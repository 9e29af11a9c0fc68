#include "engine/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "engine/loop_int.h"

enum {
	BACKLOG = 128,
	WATCH_MS = 5000
};

static void ignore_close(uv_handle_t *handle)
{
	(void)handle;
}

static void close_handle(uv_handle_t *handle)
{
	if (!uv_is_closing(handle))
		uv_close(handle, ignore_close);
}

static void close_listener(struct loop_listener *listener)
{
	if (listener->open)
		close_handle((uv_handle_t *)&listener->pipe);
	listener->open = false;
}

/* Finish what is under way; the loop ends when nothing is left. */
static void end(struct loop *loop)
{
	if (loop->ending)
		return;
	loop->ending = true;
	close_listener(&loop->own);
	close_listener(&loop->served);
	for (size_t i = 0; i < sizeof(loop->signals) / sizeof(*loop->signals);
		i++)
		close_handle((uv_handle_t *)&loop->signals[i]);
	close_handle((uv_handle_t *)&loop->watch);
	for (size_t i = loop->clients.len; i > 0; i--)
		client_go_on(loop->clients.at[i - 1]);
	if (loop->clients.len == 0)
		close_handle((uv_handle_t *)&loop->wake);
}

void loop_forget(struct loop *loop, struct client *client)
{
	for (size_t i = 0; i < loop->clients.len; i++)
		if (loop->clients.at[i] == client)
			loop->clients.at[i] =
				loop->clients.at[--loop->clients.len];
	if (loop->clients.len > 0)
		return;
	if (loop->ending)
		close_handle((uv_handle_t *)&loop->wake);
	else if (loop->args->fd >= 0)
		end(loop);
}

static void on_signal(uv_signal_t *handle, int number)
{
	(void)number;
	end(handle->data);
}

static void on_wake(uv_async_t *handle)
{
	request_flush_notes(handle->data);
}

static void on_watch(uv_timer_t *timer)
{
	struct loop *loop = timer->data;

	for (size_t i = loop->clients.len; i > 0; i--)
		client_watch(
			loop->clients.at[i - 1], (int64_t)uv_now(&loop->uv));
}

static void on_client(uv_stream_t *stream, int rc)
{
	struct loop *loop = stream->data;
	struct loop_listener *listener = (struct loop_listener *)stream;

	if (rc == 0)
		client_accept(loop, stream, listener->trusted);
}

static enum status cannot_listen(const char *path, int error, struct err *err)
{
	return err_set(err, ST_IO,
		"The socket %s cannot be made (%s); choose another path", path,
		strerrorname_np(error));
}

/* A socket's name has room for 107 bytes: a longer one is bound through the
 * descriptor of its folder. */
static int bind_to(int fd, const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	const char *slash = strrchr(path, '/');
	int dir = -1, len;

	if (strlen(path) < sizeof(address.sun_path) || !slash) {
		len = snprintf(
			address.sun_path, sizeof(address.sun_path), "%s", path);
	} else {
		char *folder = mem_bytes(path, (size_t)(slash - path));

		dir = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
		free(folder);
		len = snprintf(address.sun_path, sizeof(address.sun_path),
			"/proc/self/fd/%d%s", dir, slash);
	}
	int rc =
		len > 0 && (size_t)len < sizeof(address.sun_path)
			? bind(fd, (struct sockaddr *)&address, sizeof(address))
			: (errno = ENAMETOOLONG, -1);

	if (dir >= 0)
		close(dir);
	return rc;
}

static enum status listen_on(struct loop *loop, struct loop_listener *listener,
	const char *path, mode_t mode, struct err *err)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd < 0 || bind_to(fd, path) < 0 || chmod(path, mode) < 0) {
		enum status st = cannot_listen(path, errno, err);

		if (fd >= 0)
			close(fd);
		return st;
	}
	uv_pipe_init(&loop->uv, &listener->pipe, 0);
	listener->pipe.data = loop;
	listener->open = true;
	int rc = uv_pipe_open(&listener->pipe, fd);

	if (rc == 0)
		rc = uv_listen(
			(uv_stream_t *)&listener->pipe, BACKLOG, on_client);
	return rc == 0 ? ST_OK : cannot_listen(path, -rc, err);
}

/* A socket that nobody listens on any more is in the way. */
static void remove_stale(const char *path)
{
	struct stat is;

	if (lstat(path, &is) == 0 && S_ISSOCK(is.st_mode))
		unlink(path);
}

static enum status open_listeners(struct loop *loop, struct err *err)
{
	const struct loop_args *args = loop->args;
	enum status st = ST_OK;
	struct err own;

	loop->own.trusted = true;
	/* Without it the person's other programs cannot join; the one that
	 * started us still works. */
	if (args->engine &&
		listen_on(loop, &loop->own, engine_socket(args->engine), 0600,
			&own) != ST_OK)
		log_line(LOG_WARN, "%s", own.text[LANG_EN]);
	if (args->socket) {
		remove_stale(args->socket);
		st = listen_on(loop, &loop->served, args->socket, 0660, err);
	}
	return st;
}

/* Scripts leave half of the processors to everybody else. */
static void open_lanes(struct loop *loop)
{
	int half = (int)sysconf(_SC_NPROCESSORS_ONLN) / 2;

	loop->lanes[PACE_QUICK].most = INT_MAX;
	loop->lanes[PACE_SLOW].most = LOOP_SLOW;
	loop->lanes[PACE_SCRIPT].most = half < 1           ? 1
					: half < LOOP_SLOW ? half
							   : LOOP_SLOW;
}

static void init(struct loop *loop)
{
	static const int numbers[] = { SIGTERM, SIGINT, SIGHUP };

	open_lanes(loop);
	uv_loop_init(&loop->uv);
	pthread_mutex_init(&loop->lock, NULL);
	uv_async_init(&loop->uv, &loop->wake, on_wake);
	loop->wake.data = loop;
	uv_timer_init(&loop->uv, &loop->watch);
	loop->watch.data = loop;
	uv_timer_start(&loop->watch, on_watch, WATCH_MS, WATCH_MS);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		uv_signal_init(&loop->uv, &loop->signals[i]);
		loop->signals[i].data = loop;
		uv_signal_start(&loop->signals[i], on_signal, numbers[i]);
	}
}

static void release(struct loop *loop)
{
	VEC_RELEASE(&loop->clients);
	for (int i = 0; i < PACE_COUNT; i++)
		VEC_RELEASE(&loop->lanes[i].waiting);
	VEC_RELEASE(&loop->outbox);
	pthread_mutex_destroy(&loop->lock);
	uv_loop_close(&loop->uv);
	free(loop);
}

enum status loop_run(const struct loop_args *args, struct err *err)
{
	struct loop *loop = mem_zero(sizeof(*loop));
	enum status st;

	loop->args = args;
	init(loop);
	st = open_listeners(loop, err);
	if (st == ST_OK && args->fd >= 0)
		st = client_open_fd(loop, args->fd, err);
	if (st != ST_OK)
		end(loop);
	uv_run(&loop->uv, UV_RUN_DEFAULT);
	if (args->socket)
		remove_stale(args->socket);
	release(loop);
	return st;
}
