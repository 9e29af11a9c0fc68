#include "engine/host_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/rpc_line.h"

enum {
	/* What engine/host/limits.h ends its process with. */
	EXIT_TIME = 40,
	EXIT_MEMORY = 41,
	/* What base/mem.h ends it with. */
	EXIT_NO_MEMORY = 70,
	LAST_IN_LINE = 15, /* of the 20 degrees of nice() */
};

struct host_process {
	pid_t pid;
	int fd;
	int signal; /* that it ended by */
	json_int_t last_id;
	struct rpc_reader reader;
};

/* 0, or errno. */
static int spawn(pid_t *pid, const char *program, int fd, char *option)
{
	char *name = mem_text(program);
	char *argv[] = { name, option, NULL }, *envp[] = { NULL };
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t none, all;

	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setsigdefault(&attr, &all);
	posix_spawnattr_setflags(
		&attr, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, fd, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&files, fd, STDOUT_FILENO);
	int error = posix_spawn(pid, program, &files, &attr, argv, envp);

	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&attr);
	free(name);
	return error;
}

enum status host_process_start(
	struct host_process **out, const char *program, struct err *err)
{
	int ends[2] = { -1, -1 };
	pid_t pid = 0;
	int error = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0
			    ? errno
			    : spawn(&pid, program, ends[1], NULL);

	*out = NULL;
	if (ends[1] >= 0)
		close(ends[1]);
	if (error) {
		if (ends[0] >= 0)
			close(ends[0]);
		return err_set(err, ST_UNREACHABLE,
			"The program %s, which runs the units' rules, cannot "
			"be started (%s); install the program again",
			program, strerrorname_np(error));
	}
	*out = mem_zero(sizeof(**out));
	(*out)->pid = pid;
	(*out)->fd = ends[0];
	(*out)->reader = RPC_READER_INIT;
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	return ST_OK;
}

enum status host_process_test(const char *program, struct err *err)
{
	char option[] = "--selftest-isolation";
	int quiet = open("/dev/null", O_RDWR | O_CLOEXEC);
	pid_t pid = 0;
	int status = 0;

	if (spawn(&pid, program, quiet, option) != 0)
		status = -1;
	while (status == 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (quiet >= 0)
		close(quiet);
	if (status == 0)
		return ST_OK;
	return err_set(err, ST_REFUSED,
		"Plugins cannot be locked in on this machine, so none is run; "
		"\"trolyd --selftest-isolation\" says what is missing");
}

int host_process_signal(const struct host_process *process)
{
	return process->signal;
}

void host_process_yield(struct host_process *process)
{
	(void)setpriority(PRIO_PROCESS, (id_t)process->pid, LAST_IN_LINE);
}

/* Wait for its end; what it ended by. */
static enum host_fault reap(struct host_process *process)
{
	int status = 0;

	if (!process->pid)
		return HOST_CRASH;
	kill(process->pid, SIGKILL);
	while (waitpid(process->pid, &status, 0) < 0 && errno == EINTR)
		;
	process->pid = 0;
	process->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
	if (process->signal == SIGXCPU)
		return HOST_TIME;
	switch (WIFEXITED(status) ? WEXITSTATUS(status) : 0) {
	case EXIT_TIME:
		return HOST_TIME;
	case EXIT_MEMORY:
	case EXIT_NO_MEMORY:
		return HOST_MEMORY;
	default:
		return HOST_CRASH;
	}
}

void host_process_end(struct host_process *process)
{
	if (!process)
		return;
	if (process->pid)
		reap(process);
	close(process->fd);
	rpc_reader_release(&process->reader);
	free(process);
}

static int64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* False when the time is over. */
static bool wait_for(int fd, short events, int64_t deadline)
{
	struct pollfd ready = { .fd = fd, .events = events };
	int64_t left;

	while ((left = deadline - milliseconds()) > 0) {
		int rc = poll(&ready, 1, (int)left);

		if (rc > 0)
			return true;
		if (rc < 0 && errno != EINTR)
			return true; /* the next call will tell */
	}
	return false;
}

/* It closed its end: it has ended, or is about to. */
static enum host_fault gone(struct host_process *process)
{
	siginfo_t info = { 0 };
	int64_t deadline = milliseconds() + 100;

	/* Give it the time to say why by its exit code. */
	while (waitid(P_PID, (id_t)process->pid, &info,
		       WEXITED | WNOWAIT | WNOHANG) == 0 &&
		info.si_pid == 0 && milliseconds() < deadline)
		poll(NULL, 0, 1);
	return reap(process);
}

static enum host_fault send_line(
	struct host_process *process, const struct buf *line, int64_t deadline)
{
	size_t sent = 0;

	while (sent < line->len) {
		ssize_t put = send(process->fd, line->data + sent,
			line->len - sent, MSG_NOSIGNAL);

		if (put > 0)
			sent += (size_t)put;
		else if (put < 0 && errno != EAGAIN && errno != EINTR)
			return gone(process);
		else if (!wait_for(process->fd, POLLOUT, deadline))
			return HOST_TIME;
	}
	return HOST_FINE;
}

/* Take in what has come. */
static enum host_fault receive(struct host_process *process, int64_t deadline)
{
	char bytes[64 * 1024];

	if (!wait_for(process->fd, POLLIN, deadline))
		return HOST_TIME;
	ssize_t got = recv(process->fd, bytes, sizeof(bytes), 0);

	if (got > 0)
		rpc_reader_feed(&process->reader, bytes, (size_t)got);
	else if (got == 0 || (errno != EAGAIN && errno != EINTR))
		return gone(process);
	return HOST_FINE;
}

static enum host_fault read_reply(
	json_t **reply, struct host_process *process, int64_t deadline)
{
	enum host_fault fault = HOST_FINE;

	*reply = NULL;
	while (fault == HOST_FINE) {
		if (rpc_reader_next(reply, &process->reader, NULL) != ST_OK)
			return HOST_CRASH;
		if (*reply && json_int(*reply, "id", 0) == process->last_id)
			return HOST_FINE;
		if (*reply)
			json_decref(*reply);
		*reply = NULL;
		fault = receive(process, deadline);
	}
	return fault;
}

enum host_fault host_process_call(json_t **result, enum status *st,
	struct host_process *process, const struct host_call *call,
	struct err *err)
{
	int64_t deadline = milliseconds() + call->ms;
	struct buf line = BUF_INIT;
	json_t *reply = NULL;

	*result = NULL;
	rpc_put_request(&line, ++process->last_id, call->method, call->params);
	enum host_fault fault = send_line(process, &line, deadline);

	buf_release(&line);
	if (fault == HOST_FINE)
		fault = read_reply(&reply, process, deadline);
	if (fault == HOST_FINE) {
		*st = rpc_reply(result, reply, err);
		json_incref(*result);
	}
	json_decref(reply);
	return fault;
}
