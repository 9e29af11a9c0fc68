#include "engine/host/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	NOBODY = 65534,
	OPEN_FILES = 8,
	CPU_SECONDS = 3600, /* of a whole life; a request has its own timer */
};

static const int allowed[] = {
	SCMP_SYS(read),
	SCMP_SYS(write),
	SCMP_SYS(writev),
	SCMP_SYS(poll),
	SCMP_SYS(brk),
	SCMP_SYS(mmap),
	SCMP_SYS(munmap),
	SCMP_SYS(mremap),
	SCMP_SYS(madvise),
	SCMP_SYS(futex),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(setitimer),
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(restart_syscall),
	SCMP_SYS(sysinfo), /* the C library's qsort() of more than 1 KiB */
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
};

static enum status failed(struct err *err, const char *what)
{
	return err_set(err, ST_REFUSED,
		"The plugin host cannot lock itself in (%s: %s), so it runs "
		"no plugin",
		what, strerror(errno));
}

static enum status limit_resources(size_t memory, struct err *err)
{
	const struct {
		__rlimit_resource_t what;
		rlim_t most;
	} rows[] = {
		{ RLIMIT_AS, 2 * memory + ((rlim_t)256 << 20) },
		{ RLIMIT_CPU, CPU_SECONDS },
		{ RLIMIT_CORE, 0 },
		{ RLIMIT_FSIZE, 0 },
		{ RLIMIT_NPROC, 0 },
		{ RLIMIT_NOFILE, OPEN_FILES },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct rlimit limit = { rows[i].most, rows[i].most };

		if (setrlimit(rows[i].what, &limit) < 0)
			return failed(err, "setrlimit");
	}
	return ST_OK;
}

/* Root ignores the limit on processes and may undo much else. */
static enum status leave_root(struct err *err)
{
	if (geteuid() != 0)
		return ST_OK;
	if (setgroups(0, NULL) < 0 || setresgid(NOBODY, NOBODY, NOBODY) < 0 ||
		setresuid(NOBODY, NOBODY, NOBODY) < 0)
		return failed(err, "setresuid");
	return ST_OK;
}

static enum status bind_to_parent(struct err *err)
{
	pid_t parent = getppid();

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return failed(err, "no_new_privs");
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0)
		return failed(err, "dumpable");
	if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) < 0)
		return failed(err, "pdeathsig");
	if (getppid() != parent)
		_exit(1); /* it died before it was bound to us */
	return ST_OK;
}

/* Deny every access to files that this kernel's Landlock knows of. */
static void deny_files(void)
{
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0,
		LANDLOCK_CREATE_RULESET_VERSION);

	if (abi < 1)
		return;
	struct landlock_ruleset_attr rules = {
		.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1,
	};
	long fd =
		syscall(SYS_landlock_create_ruleset, &rules, sizeof(rules), 0);

	if (fd < 0)
		return;
	syscall(SYS_landlock_restrict_self, (int)fd, 0);
	close((int)fd);
}

static enum status deny_calls(struct err *err)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	int rc = filter ? 0 : -ENOMEM;

	for (size_t i = 0; rc == 0 && i < sizeof(allowed) / sizeof(*allowed);
		i++)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
	/* The C library asks what its descriptors are; it may be told no. */
	if (rc == 0)
		rc = seccomp_rule_add(
			filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(fstat), 0);
	if (rc == 0)
		rc = seccomp_rule_add(
			filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(newfstatat), 0);
	if (rc == 0)
		rc = seccomp_load(filter);
	if (filter)
		seccomp_release(filter);
	errno = -rc;
	return rc == 0 ? ST_OK : failed(err, "seccomp");
}

enum status sandbox_enter(const struct sandbox *sandbox, struct err *err)
{
	enum status st = ST_OK;

	/* A descriptor left open would be a door that no later layer shuts. */
	if (close_range(STDERR_FILENO + 1, ~0U, 0) < 0)
		return failed(err, "close_range");
	st = leave_root(err);
	if (st == ST_OK)
		st = bind_to_parent(err);
	if (st != ST_OK || sandbox->keep_files)
		return st;
	st = limit_resources(sandbox->memory, err);
	if (st != ST_OK)
		return st;
	deny_files();
	return deny_calls(err);
}

static int try_open(void)
{
	return open("/etc/passwd", O_RDONLY | O_CLOEXEC);
}

static int try_socket(void)
{
	return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

static int try_fork(void)
{
	return fork();
}

static int try_exec(void)
{
	char name[] = "true", *const argv[] = { name, NULL };
	char *const env[] = { NULL };

	return execve("/bin/true", argv, env);
}

/* True when a jailed child came to an end by itself with the deed done. */
static bool escapes(int (*deed)(void))
{
	int how = 0;
	pid_t child = fork();

	if (child == 0) {
		struct sandbox sandbox = { .memory = 1 << 20 };

		if (sandbox_enter(&sandbox, NULL) != ST_OK)
			_exit(0);
		_exit(deed() >= 0 ? 0 : 1);
	}
	if (child < 0 || waitpid(child, &how, 0) < 0)
		return true;
	return WIFEXITED(how) && WEXITSTATUS(how) == 0;
}

enum status sandbox_test(struct err *err)
{
	const struct {
		const char *name;
		int (*deed)(void);
	} rows[] = {
		{ "open", try_open },
		{ "socket", try_socket },
		{ "fork", try_fork },
		{ "exec", try_exec },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (escapes(rows[i].deed))
			return err_set(err, ST_FAILED,
				"The plugin host is not locked in: \"%s\" "
				"works inside it; no plugin may run on this "
				"machine",
				rows[i].name);
	return ST_OK;
}
