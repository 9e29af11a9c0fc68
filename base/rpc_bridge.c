#include "base/rpc_bridge.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/rpc_reach.h"

enum {
	TRIES = 100,         /* of reaching an engine that answers */
	PAUSE = 50,          /* ms between two tries */
	PATIENCE = 2000,     /* ms for an engine of ours to end */
	CHUNK = 64 * 1024,   /* bytes copied at once */
	FIRST_MAX = 1 << 20, /* bytes kept until the first answer */
};

struct bridge {
	int in, out;
	struct rpc_peer peer;
	struct buf first; /* sent, while nothing was answered */
	bool answered;
	bool ended; /* nothing more comes from `in` */
};

static bool write_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t put = write(fd, bytes, len);

		if (put < 0 && errno != EINTR)
			return false;
		if (put > 0) {
			bytes += put;
			len -= (size_t)put;
		}
	}
	return true;
}

static bool send_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t put = send(fd, bytes, len, MSG_NOSIGNAL);

		if (put < 0 && errno != EINTR)
			return false;
		if (put > 0) {
			bytes += put;
			len -= (size_t)put;
		}
	}
	return true;
}

/* From the program to the engine; false when the engine takes no more. */
static bool copy_in(struct bridge *bridge)
{
	char bytes[CHUNK];
	ssize_t got = read(bridge->in, bytes, sizeof(bytes));

	if (got <= 0) {
		bridge->ended = got == 0 || errno != EINTR;
		if (bridge->ended)
			shutdown(bridge->peer.fd, SHUT_WR);
		return true;
	}
	if (!bridge->answered && bridge->first.len < FIRST_MAX)
		buf_add(&bridge->first, bytes, (size_t)got);
	return send_all(bridge->peer.fd, bytes, (size_t)got);
}

/* From the engine to the program; false when either takes no more. */
static bool copy_out(struct bridge *bridge)
{
	char bytes[CHUNK];
	ssize_t got = recv(bridge->peer.fd, bytes, sizeof(bytes), 0);

	if (got <= 0)
		return got < 0 && errno == EINTR;
	bridge->answered = true;
	return write_all(bridge->out, bytes, (size_t)got);
}

static void copy(struct bridge *bridge)
{
	bool open = send_all(
		bridge->peer.fd, bridge->first.data, bridge->first.len);

	while (open) {
		struct pollfd fds[2] = {
			{ .fd = bridge->peer.fd, .events = POLLIN },
			{ .fd = bridge->ended ? -1 : bridge->in,
				.events = POLLIN },
		};

		if (poll(fds, 2, -1) < 0)
			continue;
		if (fds[0].revents)
			open = copy_out(bridge);
		if (open && fds[1].revents)
			open = copy_in(bridge);
	}
}

static bool may_try_again(const struct bridge *bridge,
	const struct rpc_where *where, bool ours, int code)
{
	return !bridge->answered && !bridge->ended && !where->host &&
	       (!ours || code == RPC_EXIT_HELD);
}

enum status rpc_bridge(
	int in, int out, const struct rpc_where *where, struct err *err)
{
	struct bridge bridge = {
		.in = in, .out = out, .peer = RPC_PEER_INIT, .first = BUF_INIT
	};
	enum status st = ST_OK;
	bool again = true;

	for (int i = 0; st == ST_OK && again && i < TRIES; i++) {
		if (i > 0)
			poll(NULL, 0, PAUSE);
		st = rpc_reach(&bridge.peer, where, err);
		if (st != ST_OK)
			break;
		bool ours = bridge.peer.child > 0;

		copy(&bridge);
		int code = rpc_part(&bridge.peer, PATIENCE);

		again = may_try_again(&bridge, where, ours, code);
	}
	if (st == ST_OK && !bridge.answered && bridge.first.len > 0)
		st = err_set(err, ST_UNREACHABLE,
			"The engine of the data folder %s does not answer; run "
			"`troly doctor` there",
			where->data);
	buf_release(&bridge.first);
	return st;
}
