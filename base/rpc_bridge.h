/*
 * base/rpc_bridge.h -- another program's input and output, joined to an engine.
 *
 * `troly bridge` is what ssh runs on the machine of the engine: it copies
 * bytes between its standard input and output and the engine's socket, and
 * understands none of them.
 */
#ifndef BASE_RPC_BRIDGE_H
#define BASE_RPC_BRIDGE_H

#include "base/rpc_client.h"

/* Copy until either side ends. What came before the engine's first answer is
 * kept, and sent again when that engine was just ending. */
NODISCARD enum status rpc_bridge(
	int in, int out, const struct rpc_where *where, struct err *err);

#endif
