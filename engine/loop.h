/*
 * engine/loop.h -- the one event loop: sockets in, requests to the pool,
 * replies out.
 *
 * Each request runs on a thread of libuv's pool as plain blocking code; the
 * loop itself only moves bytes. So that nobody can take it all: a client has
 * at most LOOP_IN_FLIGHT requests at work and is not read from while it has
 * LOOP_OUT_SOFT bytes of replies that it does not take; one that takes nothing
 * for LOOP_STUCK_MS is let go.
 *
 * Threads: loop_run() on the main thread; everything is inside.
 */
#ifndef ENGINE_LOOP_H
#define ENGINE_LOOP_H

#include "engine/engine.h"

enum {
	LOOP_THREADS = 16,
	LOOP_SLOW = 4, /* slow requests (methods.h) at work, of all clients */
	LOOP_IN_FLIGHT = 8,
	LOOP_CLIENTS = 1000,
	LOOP_OUT_SOFT = 1024 * 1024,
	LOOP_STUCK_MS = 30000,
};

struct loop_args {
	struct engine *engine; /* NULL: every request gets `refusal` */
	enum status refused;
	struct err refusal;
	clock_fn *clock;
	const char *person; /* of clients that do not say who they are */
	int fd;             /* the first client, or -1 */
	const char *socket; /* served to others, or NULL */
};

/* Until SIGTERM or SIGINT, or, with a first client, until the last client is
 * gone. Requests under way are finished. */
NODISCARD enum status loop_run(const struct loop_args *args, struct err *err);

#endif
