#include "base/rpc_reach.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"

extern char **environ;

enum {
	ENGINE_FD = 3, /* `trolyd --fd 3` */
	TICK = 5,      /* milliseconds between two looks at a child */
};

/* A socket's name has room for 107 bytes: a longer one is reached through
 * the descriptor of its folder. */
static bool fill_address(
	struct sockaddr_un *address, int *dir, const char *path)
{
	const char *slash = strrchr(path, '/');
	int len;

	*address = (struct sockaddr_un){ .sun_family = AF_UNIX };
	if (strlen(path) < sizeof(address->sun_path) || !slash) {
		len = snprintf(address->sun_path, sizeof(address->sun_path),
			"%s", path);
	} else {
		char *folder = mem_bytes(path, (size_t)(slash - path));

		*dir = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
		free(folder);
		len = snprintf(address->sun_path, sizeof(address->sun_path),
			"/proc/self/fd/%d%s", *dir, slash);
	}
	return len > 0 && (size_t)len < sizeof(address->sun_path);
}

static int connect_to(const char *path)
{
	struct sockaddr_un address;
	int dir = -1, fd = -1;

	if (fill_address(&address, &dir, path))
		fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd >= 0 &&
		connect(fd, (struct sockaddr *)&address, sizeof(address)) < 0) {
		close(fd);
		fd = -1;
	}
	if (dir >= 0)
		close(dir);
	return fd;
}

static enum status reach_socket(
	struct rpc_peer *out, const char *path, struct err *err)
{
	out->fd = connect_to(path);
	if (out->fd >= 0)
		return ST_OK;
	return err_set(err, ST_UNREACHABLE,
		"No engine answers at %s; check the path, or ask whoever runs "
		"the engine",
		path);
}

/* What an engine of our own has to say to a person comes as a reply; what it
 * logs must neither stand beside that nor be written over the screens. */
static int where_to_complain(const char *data)
{
	if (getenv("TROLY_LOG") && !isatty(STDERR_FILENO))
		return -1;
	char *path = path_join(data, "trolyd.log");
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	free(path);
	return fd >= 0 ? fd : open("/dev/null", O_WRONLY | O_CLOEXEC);
}

struct start {
	char **argv;
	int in, out, engine, errors; /* descriptors of ours; -1 for none */
	bool own_group;              /* out of reach of the terminal's Ctrl-C */
};

/* 0, or errno. */
static int start(pid_t *child, const struct start *how)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t none, all;
	short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;

	sigemptyset(&none);
	sigfillset(&all);
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setsigdefault(&attr, &all);
	posix_spawnattr_setpgroup(&attr, 0);
	if (how->own_group)
		flags |= POSIX_SPAWN_SETPGROUP;
	posix_spawnattr_setflags(&attr, flags);
	if (how->errors >= 0)
		posix_spawn_file_actions_adddup2(
			&files, how->errors, STDERR_FILENO);
	posix_spawn_file_actions_adddup2(&files, how->in, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&files, how->out, STDOUT_FILENO);
	/* Last: whatever stood at that number has been copied by now. */
	if (how->engine >= 0)
		posix_spawn_file_actions_adddup2(
			&files, how->engine, ENGINE_FD);
	int error = posix_spawnp(
		child, how->argv[0], &files, &attr, how->argv, environ);

	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&files);
	return error;
}

/* Two ends of a socket whose numbers are above ENGINE_FD, so that handing one
 * over does not overwrite the other. 0, or errno. */
static int make_pair(int ends[2])
{
	int raw[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, raw) < 0)
		return errno;
	for (int i = 0; i < 2; i++) {
		ends[i] = fcntl(raw[i], F_DUPFD_CLOEXEC, ENGINE_FD + 1);
		close(raw[i]);
	}
	return ends[0] < 0 || ends[1] < 0 ? EMFILE : 0;
}

/* Start it on one end of a socket and keep the other end. 0, or errno. */
static int start_on_socket(struct rpc_peer *out, struct start *how, bool stdio)
{
	int ends[2] = { -1, -1 };
	int error = make_pair(ends);

	if (stdio)
		how->in = how->out = ends[1];
	else
		how->engine = ends[1];
	if (!error)
		error = start(&out->child, how);
	if (!error)
		out->fd = ends[0];
	else if (ends[0] >= 0)
		close(ends[0]);
	if (ends[1] >= 0)
		close(ends[1]);
	return error;
}

static int start_private(struct rpc_peer *out, char *program, char *data)
{
	char words[][8] = { "--data", "--fd", "3" };
	char *argv[] = { program, words[0], data, words[1], words[2], NULL };
	int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
	struct start how = {
		.argv = argv,
		.in = nowhere,
		.out = nowhere,
		.errors = where_to_complain(data),
		.own_group = true,
	};
	int error = start_on_socket(out, &how, false);

	if (nowhere >= 0)
		close(nowhere);
	if (how.errors >= 0)
		close(how.errors);
	return error;
}

static enum status reach_private(
	struct rpc_peer *out, const char *data, struct err *err)
{
	char *program = path_program("trolyd"), *folder = mem_text(data);
	int error = start_private(out, program, folder);
	enum status st = ST_OK;

	if (error)
		st = err_set(err, ST_UNREACHABLE,
			"The engine %s cannot be started (%s); install the "
			"program again",
			program, strerrorname_np(error));
	free(folder);
	free(program);
	return st;
}

/* USER@HOST or USER@HOST:PORT, without what a shell or ssh could take for an
 * option. */
static bool split_host(char *name, char **port)
{
	*port = strrchr(name, ':');
	if (*port)
		*(*port)++ = '\0';
	if (!*name || *name == '-' ||
		strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTU"
			     "VWXYZ0123456789.-_@") != strlen(name))
		return false;
	return !*port ||
	       (**port && strspn(*port, "0123456789") == strlen(*port));
}

static enum status start_ssh(
	struct rpc_peer *out, char *name, char *port, struct err *err)
{
	char words[][8] = { "ssh", "--", "troly", "bridge", "-p" };
	char *plain[] = { words[0], words[1], name, words[2], words[3], NULL };
	char *ported[] = { words[0], words[4], port, words[1], name, words[2],
		words[3], NULL };
	struct start how = {
		.argv = port ? ported : plain,
		.engine = -1,
		.errors = -1, /* ssh asks for its password on the terminal */
	};
	int error = start_on_socket(out, &how, true);

	if (!error)
		return ST_OK;
	return err_set(err, ST_UNREACHABLE,
		"The program ssh cannot be started (%s); install it first",
		strerrorname_np(error));
}

static enum status reach_ssh(
	struct rpc_peer *out, const char *address, struct err *err)
{
	char *name = mem_text(address), *port = NULL;
	enum status st;

	if (split_host(name, &port))
		st = start_ssh(out, name, port, err);
	else
		st = err_set(err, ST_INVALID,
			"%s is not an address; write ssh://USER@HOST", address);
	free(name);
	return st;
}

static const char *after(const char *text, const char *prefix)
{
	size_t len = strlen(prefix);

	return strncmp(text, prefix, len) == 0 ? text + len : NULL;
}

enum status rpc_reach(
	struct rpc_peer *out, const struct rpc_where *where, struct err *err)
{
	const char *rest;

	*out = RPC_PEER_INIT;
	if (!where->host) {
		char *path = path_join(where->data, "trolyd.sock");

		out->fd = connect_to(path);
		free(path);
		return out->fd >= 0 ? ST_OK
				    : reach_private(out, where->data, err);
	}
	if ((rest = after(where->host, "unix:")))
		return reach_socket(out, rest, err);
	if ((rest = after(where->host, "ssh://")))
		return reach_ssh(out, rest, err);
	return err_set(err, ST_INVALID,
		"%s is not an engine; write unix:PATH or ssh://USER@HOST",
		where->host);
}

int rpc_part(struct rpc_peer *peer, int patience)
{
	int status = 0;
	pid_t ended = 0;

	if (peer->fd >= 0)
		close(peer->fd);
	while (peer->child > 0 &&
		(ended = waitpid(peer->child, &status, WNOHANG)) == 0 &&
		patience > 0) {
		poll(NULL, 0, TICK);
		patience -= TICK;
	}
	bool known = ended > 0 && ended == peer->child && WIFEXITED(status);

	*peer = RPC_PEER_INIT;
	return known ? WEXITSTATUS(status) : -1;
}
