/*
 * base/rpc_reach.h -- private to base/rpc_client.c: a socket to the engine.
 *
 * A peer is a connected socket and, when we started the other end ourselves,
 * its process. Every descriptor is close-on-exec.
 */
#ifndef BASE_RPC_REACH_H
#define BASE_RPC_REACH_H

#include <sys/types.h>

#include "base/rpc_client.h"

/* What a `trolyd` exits with when another one holds its data folder. */
enum {
	RPC_EXIT_HELD = 75
};

struct rpc_peer {
	int fd;      /* -1 while not connected */
	pid_t child; /* 0 when somebody else started it */
};
#define RPC_PEER_INIT ((struct rpc_peer){ .fd = -1 })

/* Connect, or start what is to be connected. That a socket is there does not
 * say yet that anybody answers. */
NODISCARD enum status rpc_reach(
	struct rpc_peer *out, const struct rpc_where *where, struct err *err);

/* Close the socket and give the process up to `patience` milliseconds to end
 * by itself; it is never killed, for others may be connected to it. Its exit
 * code, or -1 when that is not known. */
int rpc_part(struct rpc_peer *peer, int patience);

#endif
