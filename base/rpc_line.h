/*
 * base/rpc_line.h -- JSON-RPC 2.0, one message per line.
 *
 * Used on both wires: client and engine, engine and host. The shapes of the
 * methods are in docs/wire.md.
 *
 * Errors cross as {"code": N, "message": Vietnamese, "data": {"status": name,
 * "en": English}}, N being -32000 minus the status; so both ends hold a
 * struct err. Messages from the other side are hostile: a line is at most
 * RPC_LINE_MAX bytes, see base/json.h for the rest.
 */
#ifndef BASE_RPC_LINE_H
#define BASE_RPC_LINE_H

#include "base/json.h"

enum {
	RPC_LINE_MAX = 32 * 1024 * 1024
}; /* bytes, "\n" included */

/* Bytes that came, until they make a line. Start with RPC_READER_INIT. */
struct rpc_reader {
	struct buf pending;
	size_t searched; /* bytes of pending known to hold no "\n" */
};
#define RPC_READER_INIT ((struct rpc_reader){ .pending = BUF_INIT })

void rpc_reader_feed(struct rpc_reader *reader, const char *bytes, size_t len);

/* The next whole message in *out (new reference), or *out = NULL when more
 * bytes are needed. ST_INVALID for a line that is too long or not JSON: the
 * connection should be given up. */
NODISCARD enum status rpc_reader_next(
	json_t **out, struct rpc_reader *reader, struct err *err);
void rpc_reader_release(struct rpc_reader *reader);

/* Append a message with its "\n". `params`, `result` are borrowed. */
void rpc_put_request(
	struct buf *out, json_int_t id, const char *method, json_t *params);
void rpc_put_notice(struct buf *out, const char *method, json_t *params);
void rpc_put_result(struct buf *out, const json_t *id, json_t *result);
void rpc_put_error(struct buf *out, const json_t *id, enum status code,
	const struct err *err);

/* Read a reply: ST_OK and the borrowed result, or the error it carries. */
NODISCARD enum status rpc_reply(
	json_t **result, json_t *message, struct err *err);

#endif
