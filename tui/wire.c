#include "tui/wire.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/vec.h"

enum {
	BACK_OFF_MIN = 100,
	BACK_OFF_MAX = 5000
};

struct request {
	json_int_t id;  /* ours */
	json_int_t rpc; /* the client's; 0 while it has not been sent */
	char *method;
	json_t *params;
	int64_t since;
};

struct wire {
	struct rpc_where where;
	struct rpc_client *client; /* the thread's while OPENING */
	enum wire_state state;
	bool was_up;
	int done[2];      /* the thread writes a byte when it ends */
	atomic_bool left; /* the one of the two that is second cleans up */
	pthread_t thread;
	enum status status; /* of the thread */
	struct err err;
	int64_t retry_at;
	int back_off;
	json_int_t next;
	VEC(struct request) requests;
};

static void release_request(struct request *request)
{
	free(request->method);
	json_decref(request->params);
}

static void wire_free(struct wire *wire)
{
	for (size_t i = 0; i < wire->requests.len; i++)
		release_request(&wire->requests.at[i]);
	VEC_RELEASE(&wire->requests);
	rpc_client_close(wire->client);
	close(wire->done[0]);
	close(wire->done[1]);
	free(wire);
}

static void *reach(void *ctx)
{
	struct wire *wire = ctx;

	if (wire->client)
		wire->status = rpc_client_reconnect(wire->client, &wire->err);
	else
		wire->status = rpc_client_open(
			&wire->client, &wire->where, &wire->err);
	if (atomic_exchange(&wire->left, true))
		wire_free(wire);
	else if (write(wire->done[1], "", 1) != 1)
		abort(); /* a pipe of our own with room */
	return NULL;
}

static void start_reaching(struct wire *wire, int64_t now)
{
	wire->state = WIRE_OPENING;
	atomic_store(&wire->left, false);
	if (pthread_create(&wire->thread, NULL, reach, wire) == 0)
		return;
	wire->state = WIRE_DOWN; /* no thread now; perhaps a little later */
	wire->retry_at = now + BACK_OFF_MAX;
}

enum status wire_open(
	struct wire **out, const struct rpc_where *where, struct err *err)
{
	struct wire *wire = mem_zero(sizeof(*wire));

	wire->where = *where;
	wire->next = 1;
	if (pipe2(wire->done, O_CLOEXEC | O_NONBLOCK) < 0) {
		free(wire);
		return err_set(err, ST_IO,
			"no pipe could be opened; close other programs and "
			"try again");
	}
	start_reaching(wire, 0);
	*out = wire;
	return ST_OK;
}

void wire_close(struct wire *wire)
{
	if (!wire)
		return;
	/* The thread may wait long for an engine that does not answer. */
	if (wire->state == WIRE_OPENING) {
		if (!atomic_exchange(&wire->left, true)) {
			pthread_detach(wire->thread);
			return;
		}
		pthread_join(wire->thread, NULL);
	}
	wire_free(wire);
}

static void went_away(struct wire *wire, int64_t now)
{
	for (size_t i = 0; i < wire->requests.len; i++)
		wire->requests.at[i].rpc = 0;
	wire->state = WIRE_DOWN;
	wire->back_off = wire->back_off ? wire->back_off * 2 : BACK_OFF_MIN;
	if (wire->back_off > BACK_OFF_MAX)
		wire->back_off = BACK_OFF_MAX;
	wire->retry_at = now + wire->back_off;
}

static void send_queued(struct wire *wire, int64_t now)
{
	for (size_t i = 0; i < wire->requests.len; i++) {
		struct request *request = &wire->requests.at[i];

		if (request->rpc)
			continue;
		request->rpc = rpc_client_send(wire->client, request->method,
			request->params, &wire->err);
		if (request->rpc == 0) {
			went_away(wire, now);
			return;
		}
	}
}

json_int_t wire_send(
	struct wire *wire, const char *method, json_t *params, int64_t now)
{
	json_int_t id = wire->next++;

	*VEC_ADD(&wire->requests) = (struct request){ id, 0, mem_text(method),
		json_incref(params), now };
	if (wire->state == WIRE_UP)
		send_queued(wire, now);
	return id;
}

static void drop(struct wire *wire, size_t at)
{
	release_request(&wire->requests.at[at]);
	wire->requests.len--;
	for (size_t i = at; i < wire->requests.len; i++)
		wire->requests.at[i] = wire->requests.at[i + 1];
}

void wire_forget(struct wire *wire, json_int_t id)
{
	for (size_t i = 0; i < wire->requests.len; i++) {
		if (wire->requests.at[i].id == id) {
			drop(wire, i);
			return;
		}
	}
}

/* The thread has ended: the client is ours again. */
static void take_client(struct wire *wire, int64_t now)
{
	char byte;

	if (read(wire->done[0], &byte, 1) != 1)
		return;
	pthread_join(wire->thread, NULL);
	if (wire->status != ST_OK && !wire->was_up) {
		wire->state = WIRE_FAILED;
	} else if (wire->status != ST_OK) {
		went_away(wire, now);
	} else {
		wire->state = WIRE_UP;
		wire->was_up = true;
		send_queued(wire, now);
	}
}

/* Give the reply to the request it is for; false when nobody waits for it. */
static bool hand_over(struct wire *wire, json_int_t rpc, struct wire_reply *out)
{
	for (size_t i = 0; i < wire->requests.len; i++) {
		if (wire->requests.at[i].rpc != rpc)
			continue;
		out->id = wire->requests.at[i].id;
		drop(wire, i);
		wire->back_off = 0;
		return true;
	}
	json_decref(out->result);
	out->result = NULL;
	return false;
}

bool wire_poll(struct wire *wire, struct wire_reply *out, int64_t now)
{
	json_int_t rpc;

	if (wire->state == WIRE_OPENING)
		take_client(wire, now);
	if (wire->state == WIRE_DOWN && now >= wire->retry_at)
		start_reaching(wire, now);
	while (wire->state == WIRE_UP) {
		*out = (struct wire_reply){ .status = ST_OK };
		rpc = rpc_client_poll(
			wire->client, &out->result, &out->status, &out->err);
		if (rpc && out->status == ST_UNREACHABLE) {
			wire->err = out->err;
			went_away(wire, now);
		} else if (rpc && hand_over(wire, rpc, out)) {
			return true;
		} else if (!rpc) {
			if (rpc_client_fd(wire->client) < 0)
				went_away(wire, now);
			return false;
		}
	}
	return false;
}

enum wire_state wire_state(const struct wire *wire)
{
	return wire->state;
}

const struct err *wire_error(const struct wire *wire)
{
	return &wire->err;
}

bool wire_was_up(const struct wire *wire)
{
	return wire->was_up;
}

const json_t *wire_hello(const struct wire *wire)
{
	return wire->state == WIRE_UP ? rpc_client_hello(wire->client) : NULL;
}

int wire_waiting(const struct wire *wire)
{
	return (int)wire->requests.len;
}

int64_t wire_since(const struct wire *wire)
{
	return wire->requests.len ? wire->requests.at[0].since : 0;
}

int wire_fds(const struct wire *wire, struct pollfd fds[2])
{
	int count = 0;

	fds[count++] = (struct pollfd){ wire->done[0], POLLIN, 0 };
	if (wire->state == WIRE_UP && rpc_client_fd(wire->client) >= 0)
		fds[count++] = (struct pollfd){ rpc_client_fd(wire->client),
			POLLIN, 0 };
	return count;
}

int wire_timeout(const struct wire *wire, int64_t now)
{
	if (wire->state != WIRE_DOWN)
		return -1;
	return wire->retry_at > now ? (int)(wire->retry_at - now) : 0;
}
