#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/loop_int.h"

static struct client *new_client(struct loop *loop)
{
	struct client *client = mem_zero(sizeof(*client));

	client->loop = loop;
	client->reader = RPC_READER_INIT;
	uv_pipe_init(&loop->uv, &client->pipe, 0);
	client->pipe.data = client;
	*VEC_ADD(&loop->clients) = client;
	return client;
}

static void free_client(struct client *client)
{
	loop_forget(client->loop, client);
	rpc_reader_release(&client->reader);
	free(client);
}

static void on_closed(uv_handle_t *handle)
{
	struct client *client = handle->data;

	client->closed = true;
	client_go_on(client);
}

void client_close(struct client *client)
{
	if (client->closing)
		return;
	client->closing = true;
	uv_close((uv_handle_t *)&client->pipe, on_closed);
}

static size_t waiting_bytes(const struct client *client)
{
	return uv_stream_get_write_queue_size(
		(const uv_stream_t *)&client->pipe);
}

/* Bytes on their way to a client. */
struct sending {
	uv_write_t write;
	struct buf line;
};

static void on_sent(uv_write_t *write, int rc)
{
	struct sending *sending = (struct sending *)write;
	struct client *client = write->handle->data;

	buf_release(&sending->line);
	free(sending);
	if (rc < 0)
		client_close(client);
	else
		client_go_on(client);
}

void client_send(struct client *client, struct buf *line)
{
	struct sending *sending;

	if (client->closing) {
		buf_release(line);
		return;
	}
	sending = mem_zero(sizeof(*sending));
	sending->line = *line;
	*line = BUF_INIT;
	uv_buf_t bytes =
		uv_buf_init(sending->line.data, (unsigned)sending->line.len);

	if (uv_write(&sending->write, (uv_stream_t *)&client->pipe, &bytes, 1,
		    on_sent) < 0) {
		buf_release(&sending->line);
		free(sending);
		client_close(client);
	}
}

void client_note(struct client *client, struct buf *line)
{
	if (waiting_bytes(client) > LOOP_OUT_SOFT)
		buf_release(line);
	else
		client_send(client, line);
}

static bool is_full(const struct client *client)
{
	return client->in_flight >= LOOP_IN_FLIGHT ||
	       waiting_bytes(client) > LOOP_OUT_SOFT;
}

/* A line that cannot be read: say so, then let the client go. */
static void refuse_line(struct client *client, const struct err *err)
{
	struct buf line = BUF_INIT;

	rpc_put_error(&line, NULL, ST_INVALID, err);
	client->ended = true;
	client_send(client, &line);
}

static void take_messages(struct client *client)
{
	json_t *message = NULL;
	struct err err;

	do {
		if (client->closing || is_full(client))
			return;
		if (rpc_reader_next(&message, &client->reader, &err) != ST_OK) {
			rpc_reader_release(&client->reader);
			client->reader = RPC_READER_INIT;
			refuse_line(client, &err);
			return;
		}
		if (message)
			request_begin(client, message);
	} while (message);
}

static void give_room(uv_handle_t *handle, size_t wanted, uv_buf_t *out)
{
	struct client *client = handle->data;

	(void)wanted;
	*out = uv_buf_init(client->loop->bytes, sizeof(client->loop->bytes));
}

static void on_read(uv_stream_t *stream, ssize_t got, const uv_buf_t *room)
{
	struct client *client = stream->data;

	if (got > 0)
		rpc_reader_feed(&client->reader, room->base, (size_t)got);
	else if (got < 0)
		client->ended = true;
	client_go_on(client);
}

static void set_reading(struct client *client, bool reading)
{
	if (client->reading == reading)
		return;
	client->reading = reading;
	if (!reading)
		uv_read_stop((uv_stream_t *)&client->pipe);
	else if (uv_read_start(
			 (uv_stream_t *)&client->pipe, give_room, on_read) < 0)
		client_close(client);
}

void client_go_on(struct client *client)
{
	if (client->closed && client->in_flight == 0) {
		free_client(client);
		return;
	}
	if (client->closing)
		return;
	if (!client->loop->ending)
		take_messages(client);
	bool over = client->ended || client->loop->ending;

	set_reading(client, !over && !is_full(client));
	if (over && client->in_flight == 0 && waiting_bytes(client) == 0)
		client_close(client);
}

void client_watch(struct client *client, int64_t now)
{
	size_t waiting = waiting_bytes(client);

	if (waiting == 0 || waiting != client->watched)
		client->stuck_since = now;
	client->watched = waiting;
	if (now - client->stuck_since >= LOOP_STUCK_MS)
		client_close(client);
}

/* Whose it is; false when it may not be here. */
static bool greet(struct client *client, bool trusted)
{
	uid_t uid = 0;
	uv_os_fd_t fd = -1;

	client->session.trusted = trusted;
	if (trusted)
		snprintf(client->session.person, SESSION_PERSON, "%s",
			client->loop->args->person);
	if (uv_fileno((uv_handle_t *)&client->pipe, &fd) < 0 ||
		!session_peer(&uid, fd))
		return false;
	if (!trusted)
		session_login(client->session.person, uid);
	return !trusted || uid == getuid();
}

void client_accept(struct loop *loop, uv_stream_t *listener, bool trusted)
{
	struct client *client = new_client(loop);
	bool welcome = uv_accept(listener, (uv_stream_t *)&client->pipe) == 0 &&
		       loop->clients.len <= LOOP_CLIENTS && !loop->ending &&
		       greet(client, trusted);

	if (welcome)
		client_go_on(client);
	else
		client_close(client);
}

enum status client_open_fd(struct loop *loop, int fd, struct err *err)
{
	struct stat is;
	struct client *client;

	if (fstat(fd, &is) < 0 || !S_ISSOCK(is.st_mode))
		return err_set(err, ST_INVALID,
			"%d is not the number of a connected socket", fd);
	fcntl(fd, F_SETFD, FD_CLOEXEC); /* no host shall have it */
	client = new_client(loop);
	uv_pipe_open(&client->pipe, fd);
	client->session.trusted = true;
	snprintf(client->session.person, SESSION_PERSON, "%s",
		loop->args->person);
	client_go_on(client);
	return ST_OK;
}
