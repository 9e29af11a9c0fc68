/*
 * engine/methods.h -- from a request to the function that serves it.
 *
 * methods_call() does what all methods have in common: params are held against
 * the table, dates and revisions are read, writes are refused where they must
 * be, and a request that was done before gets its reply again.
 *
 * Threads: on a worker thread; it may block.
 */
#ifndef ENGINE_METHODS_H
#define ENGINE_METHODS_H

#include "engine/engine.h"
#include "engine/session.h"

#define M(name, fn, access, params, help) serve_fn fn;
#include "engine/methods.def"
#undef M

/* call->engine, ->params, ->now, ->progress are set; the rest is filled in. */
NODISCARD enum status methods_call(json_t **result, struct serve_call *call,
	const struct session *session, const char *method, struct err *err);

/* How long a method may take. Of those that are not quick, only a few are at
 * work at a time. */
enum methods_pace {
	PACE_QUICK,
	PACE_SLOW,   /* seconds, of the engine's own work */
	PACE_SCRIPT, /* what somebody wrote a minute ago */
	PACE_COUNT
};
enum methods_pace methods_pace(const char *method);

/* A print of what a request asks for: two that are equal ask the same. */
enum {
	METHODS_DIGEST = 33
};
void methods_digest(
	char out[METHODS_DIGEST], const char *method, const json_t *params);

#endif
