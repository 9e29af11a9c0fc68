#include "base/rpc_client.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <time.h>

#include "base/mem.h"
#include "base/rpc_line.h"
#include "base/rpc_reach.h"
#include "base/vec.h"

enum {
	START_PATIENCE = 5000, /* ms for another engine to begin or to end */
	START_PAUSE = 50,      /* ms between two tries */
	END_PATIENCE = 200,    /* ms for an engine of ours to end */
	EXIT_PATIENCE = 2000,  /* ms, when its end of the socket is closed */
};

struct rpc_client {
	char *host, *data, *lang; /* owned; host may be NULL */
	bool readonly;
	struct rpc_peer peer;
	struct rpc_reader reader;
	json_int_t last_id;
	VEC(json_int_t) waiting; /* sent by rpc_client_send(), no reply yet */
	VEC(json_int_t) lost;    /* the engine went away before the reply */
	VEC(json_t *) inbox;     /* replies not yet asked for; owned */
	json_t *hello;           /* owned */
	rpc_notice_fn *notice;
	void *notice_ctx;
};

static enum status went_away(struct err *err)
{
	return err_set(err, ST_UNREACHABLE,
		"The connection to the engine was lost; try again");
}

static bool has_reply(const struct rpc_client *client, json_int_t id)
{
	for (size_t i = 0; i < client->inbox.len; i++)
		if (json_int(client->inbox.at[i], "id", 0) == id)
			return true;
	return false;
}

/* Nothing more comes: what has no reply yet is lost. The process' exit code. */
static int drop_connection(struct rpc_client *client, int patience)
{
	size_t kept = 0;

	rpc_reader_release(&client->reader);
	client->reader = RPC_READER_INIT;
	for (size_t i = 0; i < client->waiting.len; i++)
		if (has_reply(client, client->waiting.at[i]))
			client->waiting.at[kept++] = client->waiting.at[i];
		else
			*VEC_ADD(&client->lost) = client->waiting.at[i];
	client->waiting.len = kept;
	return rpc_part(&client->peer, patience);
}

static bool send_all(struct rpc_client *client, const struct buf *line)
{
	size_t sent = 0;

	while (sent < line->len) {
		ssize_t put = send(client->peer.fd, line->data + sent,
			line->len - sent, MSG_NOSIGNAL);

		if (put < 0 && errno != EINTR)
			return false;
		sent += put > 0 ? (size_t)put : 0;
	}
	return true;
}

/* The id of the request, or 0 when the connection is gone. */
static json_int_t send_request(
	struct rpc_client *client, const char *method, json_t *params)
{
	struct buf line = BUF_INIT;

	if (client->peer.fd < 0)
		return 0;
	rpc_put_request(&line, ++client->last_id, method, params);
	bool sent = send_all(client, &line);

	buf_release(&line);
	return sent ? client->last_id : 0;
}

static void take_message(struct rpc_client *client, json_t *message)
{
	const char *method = json_text(message, "method", NULL);

	if (!method) {
		*VEC_ADD(&client->inbox) = message;
		return;
	}
	if (client->notice)
		client->notice(method, json_member(message, "params"),
			client->notice_ctx);
	json_decref(message);
}

static bool take_messages(struct rpc_client *client)
{
	json_t *message = NULL;

	do {
		if (rpc_reader_next(&message, &client->reader, NULL) != ST_OK)
			return false;
		if (message)
			take_message(client, message);
	} while (message);
	return true;
}

/* Take in what has come; false when nothing will come any more. */
static bool receive(struct rpc_client *client)
{
	char bytes[64 * 1024];
	ssize_t got;

	do {
		got = recv(client->peer.fd, bytes, sizeof(bytes), MSG_DONTWAIT);
		if (got > 0)
			rpc_reader_feed(&client->reader, bytes, (size_t)got);
		if (got > 0 && !take_messages(client))
			return false;
	} while (got > 0 || (got < 0 && errno == EINTR));
	return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

static json_t *take_reply(struct rpc_client *client, size_t at)
{
	json_t *reply = client->inbox.at[at];

	client->inbox.len--;
	memmove(&client->inbox.at[at], &client->inbox.at[at + 1],
		(client->inbox.len - at) * sizeof(json_t *));
	return reply;
}

static json_t *reply_to(struct rpc_client *client, json_int_t id)
{
	for (size_t i = 0; i < client->inbox.len; i++)
		if (json_int(client->inbox.at[i], "id", 0) == id)
			return take_reply(client, i);
	return NULL;
}

/* The reply (new reference), or NULL when the engine went away before. */
static json_t *wait_for(struct rpc_client *client, json_int_t id)
{
	struct pollfd ready = { .fd = client->peer.fd, .events = POLLIN };
	json_t *reply = reply_to(client, id);
	bool open = true;

	while (!reply && open) {
		/* Interrupted or not, receive() knows what there is. */
		poll(&ready, 1, -1);
		open = receive(client);
		reply = reply_to(client, id);
	}
	return reply;
}

static enum status take_result(json_t **result, json_t *reply, struct err *err)
{
	enum status st = rpc_reply(result, reply, err);

	json_incref(*result);
	json_decref(reply);
	return st;
}

/* *lost when nobody answered; else what the engine said. */
static enum status exchange(json_t **result, bool *lost,
	struct rpc_client *client, const char *method, json_t *params,
	struct err *err)
{
	json_int_t id = send_request(client, method, params);
	json_t *reply = id ? wait_for(client, id) : NULL;

	*result = NULL;
	*lost = !reply;
	return reply ? take_result(result, reply, err) : went_away(err);
}

static enum status say_hello(
	struct rpc_client *client, bool *lost, struct err *err)
{
	json_t *params = json_object(), *hello = NULL;

	json_set_text(params, "client", "troly");
	json_set_text(params, "lang", client->lang);
	/* An engine of one's own may have been started by somebody else. */
	json_set_text(params, "person", getenv("TROLY_USER"));
	json_set(params, "readonly", json_boolean(client->readonly));
	enum status st = exchange(&hello, lost, client, "hello", params, err);

	json_decref(params);
	if (st == ST_OK) {
		json_decref(client->hello);
		client->hello = hello;
	}
	return st;
}

static int64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static enum status no_answer(
	struct rpc_client *client, bool again, struct err *err)
{
	if (client->host)
		return err_set(err, ST_UNREACHABLE,
			"%s ended the connection before it answered; check "
			"the address, and that Troly is installed there",
			client->host);
	if (again)
		return err_set(err, ST_UNREACHABLE,
			"Another engine holds the data folder %s and does not "
			"answer; end it and try again",
			client->data);
	return err_set(err, ST_UNREACHABLE,
		"The engine ended while it was starting; run `trolyd --data "
		"%s` to see why",
		client->data);
}

/* *again when the engine that we met is on its way in or out, so that the
 * next try meets another one. */
static enum status try_once(
	struct rpc_client *client, bool *again, struct err *err)
{
	struct rpc_where where = { .host = client->host, .data = client->data };
	bool lost = false;
	enum status st = rpc_reach(&client->peer, &where, err);

	*again = false;
	if (st != ST_OK)
		return st;
	bool ours = client->peer.child > 0;

	st = say_hello(client, &lost, err);
	if (st == ST_OK)
		return st;
	int code = drop_connection(client, lost ? EXIT_PATIENCE : END_PATIENCE);

	*again = lost && !client->host && (!ours || code == RPC_EXIT_HELD);
	return lost ? no_answer(client, *again, err) : st;
}

enum status rpc_client_reconnect(struct rpc_client *client, struct err *err)
{
	int64_t deadline = milliseconds() + START_PATIENCE;
	bool again = false;
	enum status st;

	drop_connection(client, END_PATIENCE);
	while ((st = try_once(client, &again, err)) != ST_OK && again &&
		milliseconds() < deadline)
		poll(NULL, 0, START_PAUSE);
	return st;
}

enum status rpc_client_open(
	struct rpc_client **out, const struct rpc_where *where, struct err *err)
{
	struct rpc_client *client = mem_zero(sizeof(*client));

	client->host = mem_text(where->host);
	client->data = mem_text(where->data);
	client->lang = mem_text(where->lang);
	client->readonly = where->readonly;
	client->peer = RPC_PEER_INIT;
	client->reader = RPC_READER_INIT;
	enum status st = rpc_client_reconnect(client, err);

	if (st != ST_OK) {
		rpc_client_close(client);
		client = NULL;
	}
	*out = client;
	return st;
}

void rpc_client_close(struct rpc_client *client)
{
	if (!client)
		return;
	drop_connection(client, END_PATIENCE);
	for (size_t i = 0; i < client->inbox.len; i++)
		json_decref(client->inbox.at[i]);
	VEC_RELEASE(&client->inbox);
	VEC_RELEASE(&client->waiting);
	VEC_RELEASE(&client->lost);
	json_decref(client->hello);
	free(client->host);
	free(client->data);
	free(client->lang);
	free(client);
}

const json_t *rpc_client_hello(const struct rpc_client *client)
{
	return client->hello;
}

void rpc_client_on_notice(
	struct rpc_client *client, rpc_notice_fn *notice, void *ctx)
{
	client->notice = notice;
	client->notice_ctx = ctx;
}

enum status rpc_client_call(json_t **result, struct rpc_client *client,
	const char *method, json_t *params, struct err *err)
{
	enum {
		TRIES = 2
	};
	enum status st = ST_OK;
	bool lost = true;

	*result = NULL;
	for (int i = 0; i < TRIES && lost; i++) {
		if (client->peer.fd < 0)
			st = rpc_client_reconnect(client, err);
		if (st != ST_OK)
			return st;
		st = exchange(result, &lost, client, method, params, err);
		if (lost) {
			drop_connection(client, END_PATIENCE);
			st = i + 1 < TRIES ? ST_OK : st;
		}
	}
	return st;
}

json_int_t rpc_client_send(struct rpc_client *client, const char *method,
	json_t *params, struct err *err)
{
	json_int_t id = send_request(client, method, params);

	if (id)
		*VEC_ADD(&client->waiting) = id;
	else
		(void)went_away(err);
	return id;
}

int rpc_client_fd(const struct rpc_client *client)
{
	return client->peer.fd;
}

/* True when the id was waited for; it is not from now on. */
static bool stop_waiting(struct rpc_client *client, json_int_t id)
{
	for (size_t i = 0; i < client->waiting.len; i++) {
		if (client->waiting.at[i] != id)
			continue;
		client->waiting.at[i] =
			client->waiting.at[--client->waiting.len];
		return true;
	}
	return false;
}

json_int_t rpc_client_poll(struct rpc_client *client, json_t **result,
	enum status *status, struct err *err)
{
	*result = NULL;
	*status = ST_OK;
	bool open = client->peer.fd < 0 || receive(client);

	while (client->inbox.len > 0) {
		json_t *reply = take_reply(client, 0);
		json_int_t id = json_int(reply, "id", 0);

		if (stop_waiting(client, id)) {
			*status = take_result(result, reply, err);
			if (!open)
				drop_connection(client, END_PATIENCE);
			return id;
		}
		json_decref(reply); /* nobody asked */
	}
	if (!open)
		drop_connection(client, END_PATIENCE);
	if (client->lost.len == 0)
		return 0;
	*status = went_away(err);
	return client->lost.at[--client->lost.len];
}

void rpc_request_id(char out[33])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char bytes[16];

	/* Up to 256 bytes come whole and without error. */
	(void)!getrandom(bytes, sizeof(bytes), 0);
	for (size_t i = 0; i < sizeof(bytes); i++) {
		out[2 * i] = digits[bytes[i] >> 4];
		out[2 * i + 1] = digits[bytes[i] & 15];
	}
	out[32] = '\0';
}
