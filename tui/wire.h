/*
 * tui/wire.h -- requests to the engine that never make the screens wait.
 *
 * Reaching the engine (at start, and again after it went away) can take
 * seconds, so it is done on a thread of its own; meanwhile requests queue
 * here, and what had no reply when the engine went away is sent again. That
 * is safe for methods that write: they carry a request id.
 *
 * Threads: a wire belongs to the thread that polls it. The client is handed
 * to the reaching thread and handed back through a pipe; it is never in two
 * hands. Times are milliseconds of the caller's own clock.
 */
#ifndef TUI_WIRE_H
#define TUI_WIRE_H

#include <poll.h>

#include "base/rpc_client.h"

struct wire;

enum wire_state {
	WIRE_OPENING, /* the engine is being reached */
	WIRE_UP,
	WIRE_DOWN,   /* it went away; tried again after a while */
	WIRE_FAILED, /* it never was there */
};

struct wire_reply {
	json_int_t id;
	enum status status;
	json_t *result; /* owned by whoever took the reply; NULL on error */
	struct err err;
};

/* `where` and its texts outlive the wire. */
NODISCARD enum status wire_open(
	struct wire **out, const struct rpc_where *where, struct err *err);
void wire_close(struct wire *wire);

/* Queue a request; its id is never 0. `params` is borrowed. */
json_int_t wire_send(
	struct wire *wire, const char *method, json_t *params, int64_t now);
/* Nobody wants the reply any more. */
void wire_forget(struct wire *wire, json_int_t id);

/* The next reply; false when there is none now. Call until it says so. */
bool wire_poll(struct wire *wire, struct wire_reply *out, int64_t now);

enum wire_state wire_state(const struct wire *wire);
/* Why the engine was not reached; of WIRE_DOWN and WIRE_FAILED. */
const struct err *wire_error(const struct wire *wire);

/* It was reached before, so that WIRE_OPENING means again. */
bool wire_was_up(const struct wire *wire);
/* What the engine said of itself; borrowed, NULL before it was reached. */
const json_t *wire_hello(const struct wire *wire);

/* Requests without a reply, and since when the oldest waits. */
int wire_waiting(const struct wire *wire);
int64_t wire_since(const struct wire *wire);

/* Fill what to poll() for; the count, at most 2. */
int wire_fds(const struct wire *wire, struct pollfd fds[2]);
/* Milliseconds until wire_poll() has something to do; -1 for never. */
int wire_timeout(const struct wire *wire, int64_t now);

#endif
