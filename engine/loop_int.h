/*
 * engine/loop_int.h -- the loop from inside. Private to engine/loop*.c.
 *
 * A client stays until its socket is closed and none of its requests is at
 * work. Everything here is the loop's thread's, but `outbox`.
 */
#ifndef ENGINE_LOOP_INT_H
#define ENGINE_LOOP_INT_H

#include <pthread.h>
#include <uv.h>

#include "base/rpc_line.h"
#include "base/vec.h"
#include "engine/loop.h"
#include "engine/methods.h"
#include "engine/session.h"

struct client;
struct request;

/* A line from a worker, on its way to a client. */
struct loop_note {
	struct client *client;
	struct buf line;
};

struct loop_listener {
	uv_pipe_t pipe;
	bool trusted; /* the person's own socket */
	bool open;
};

/* Requests of one pace. */
struct loop_lane {
	int at_work, most;
	VEC(struct request *) waiting; /* the first first */
};

struct loop {
	const struct loop_args *args;
	uv_loop_t uv;
	struct loop_listener own, served;
	uv_signal_t signals[3];
	uv_async_t wake;
	uv_timer_t watch;
	VEC(struct client *) clients;
	struct loop_lane lanes[PACE_COUNT];
	bool ending;
	char bytes[64 * 1024]; /* what is read, until it is fed */
	pthread_mutex_t lock;  /* of outbox */
	VEC(struct loop_note) outbox;
};

struct client {
	struct loop *loop;
	uv_pipe_t pipe;
	struct session session;
	struct rpc_reader reader;
	int in_flight;
	bool reading, ended; /* ended: nothing more will come */
	bool closing, closed;
	size_t watched;      /* bytes that waited when the watch last looked */
	int64_t stuck_since; /* uv_now() since when they do not move; 0 */
};

/* loop_client.c */
void client_accept(struct loop *loop, uv_stream_t *listener, bool trusted);
NODISCARD enum status client_open_fd(
	struct loop *loop, int fd, struct err *err);
void client_send(struct client *client, struct buf *line); /* takes it */
/* The same for what may be left out when the client is slow. */
void client_note(struct client *client, struct buf *line);
void client_close(struct client *client);
/* Read on, or close, as its state wants now. */
void client_go_on(struct client *client);
void client_watch(struct client *client, int64_t now);

/* loop_request.c: hand a message to the pool; takes it. */
void request_begin(struct client *client, json_t *message);
/* Send what workers have to say meanwhile. */
void request_flush_notes(struct loop *loop);

/* loop.c: the client is no more. */
void loop_forget(struct loop *loop, struct client *client);

#endif
