/*
 * base/rpc_client.h -- a client's end of the wire to the engine.
 *
 * Where the engine is:
 *   host NULL           the private engine of the data folder: the one that
 *                       already listens on DATA/trolyd.sock, else a new
 *                       `trolyd` child on a socketpair
 *   "unix:PATH"         the engine that serves PATH
 *   "ssh://USER@HOST"   `ssh USER@HOST troly bridge` on a socketpair
 *
 * When the engine goes away, the next call reaches it again (a private one is
 * started anew) and sends again what had no reply: methods that write carry a
 * request id, so nothing is done twice.
 *
 * Threads: one client belongs to one thread. Errors: ST_UNREACHABLE when there
 * is no engine; else what the engine said.
 */
#ifndef BASE_RPC_CLIENT_H
#define BASE_RPC_CLIENT_H

#include "base/json.h"

struct rpc_client;

struct rpc_where {
	const char *host; /* see above; NULL for the private engine */
	const char *data; /* data folder of the private engine, never NULL */
	const char *lang; /* "vi" or "en", sent with hello */
	bool readonly;    /* ask the engine to refuse every write */
};

/* Notices ("progress") that arrive while a call waits. */
typedef void rpc_notice_fn(const char *method, json_t *params, void *ctx);

NODISCARD enum status rpc_client_open(struct rpc_client **out,
	const struct rpc_where *where, struct err *err);
void rpc_client_close(struct rpc_client *client);
/* What the engine answered to the last hello; borrowed. */
const json_t *rpc_client_hello(const struct rpc_client *client);
void rpc_client_on_notice(
	struct rpc_client *client, rpc_notice_fn *notice, void *ctx);

/* Call and wait. `params` is borrowed; *result is a new reference. */
NODISCARD enum status rpc_client_call(json_t **result,
	struct rpc_client *client, const char *method, json_t *params,
	struct err *err);

/* Send and do not wait: the id of the request, or 0 with the error. */
NODISCARD json_int_t rpc_client_send(struct rpc_client *client,
	const char *method, json_t *params, struct err *err);

/* Wait on this with poll(); -1 while not connected. */
int rpc_client_fd(const struct rpc_client *client);

/* Take in what has come, without waiting. The next reply, if there is one:
 * its id, and its result (new reference) or error in *status and *err.
 * 0 when there is none. ST_UNREACHABLE with the id of each request that was
 * lost when the engine went away. */
json_int_t rpc_client_poll(struct rpc_client *client, json_t **result,
	enum status *status, struct err *err);

/* Open the connection again after ST_UNREACHABLE. */
NODISCARD enum status rpc_client_reconnect(
	struct rpc_client *client, struct err *err);

/* A fresh request id (32 hexadecimal digits) for a method that writes. */
void rpc_request_id(char out[33]);

#endif
