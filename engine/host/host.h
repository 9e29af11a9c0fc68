/*
 * engine/host/host.h -- the host's end of the host wire: requests in, replies
 * out, nothing else.
 *
 * The methods and shapes are in docs/wire.md. A host holds one unit, the one
 * that `load` brought last.
 * Errors: those of the methods; ST_INVALID for what is no request.
 * Threads: one.
 */
#ifndef HOST_HOST_H
#define HOST_HOST_H

#include "base/json.h"

struct host;

struct host *host_new(void);
void host_free(struct host *host);

/* One method; *result is a new reference. */
NODISCARD enum status host_call(json_t **result, struct host *host,
	const char *method, const json_t *params, struct err *err);

/* Answer one message of the wire, appended to out. */
void host_answer(struct buf *out, struct host *host, const json_t *message);

#endif
