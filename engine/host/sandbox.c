#include "engine/host/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	NOBODY = 65534,
	STACK = 8 << 20,
	CPU_SECONDS = 900, /* of a whole life; a request has its own timer */
	NICENESS = 5,      /* behind the engine, which everybody waits for */
	/* Of prctl(), newer than the headers of Debian 12. */
	MDWE = 65,
	MDWE_REFUSE_EXEC_GAIN = 1,
};

static const int allowed[] = {
	SCMP_SYS(brk),
	SCMP_SYS(munmap),
	SCMP_SYS(mremap),
	SCMP_SYS(madvise),
	SCMP_SYS(futex),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(close),
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
		{ RLIMIT_STACK, STACK },
		{ RLIMIT_NOFILE, 0 },
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
	/* No page becomes code any more; kernels before 6.3 can't say so. */
	prctl(MDWE, MDWE_REFUSE_EXEC_GAIN, 0, 0, 0);
	return ST_OK;
}

int sandbox_landlock(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
		LANDLOCK_CREATE_RULESET_VERSION);
}

/* Deny every access to files that this kernel's Landlock knows of. */
static void deny_files(void)
{
	/* The highest right that each version of it knows. */
	static const int highest[] = { 0, 12, 13, 14, 14, 15 };
	enum {
		KNOWN = sizeof(highest) / sizeof(*highest) - 1
	};
	int version = sandbox_landlock();

	if (version < 1)
		return;
	struct landlock_ruleset_attr rules = {
		.handled_access_fs =
			(2ULL << highest[version < KNOWN ? version : KNOWN]) -
			1,
	};
	long fd = syscall(SYS_landlock_create_ruleset, &rules,
		sizeof(rules.handled_access_fs), 0);

	if (fd < 0)
		return;
	syscall(SYS_landlock_restrict_self, (int)fd, 0);
	close((int)fd);
}

/* Calls that are allowed with some arguments only. */
static int allow_some(scmp_filter_ctx filter)
{
	int rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1,
		SCMP_A0(SCMP_CMP_EQ, STDIN_FILENO, 0));

	/* Standard error is closed by now: words for it vanish. */
	if (rc == 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write),
			1, SCMP_A0(SCMP_CMP_LE, STDERR_FILENO, 0));
	/* Memory, and none that is code. */
	if (rc == 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
			SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	return rc;
}

static enum status deny_calls(struct err *err)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	int rc = filter ? allow_some(filter) : -ENOMEM;

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
	(void)!nice(NICENESS);
	st = leave_root(err);
	if (st == ST_OK)
		st = bind_to_parent(err);
	if (st != ST_OK || sandbox->keep_files)
		return st;
	deny_files(); /* needs a descriptor, which the limits then forbid */
	st = limit_resources(sandbox->memory, err);
	if (st == ST_OK)
		st = deny_calls(err);
	if (st == ST_OK)
		close(STDERR_FILENO); /* it may be somebody's terminal */
	return st;
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

static int try_write(void)
{
	return open("/tmp/troly-host", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

static int try_kill(void)
{
	return kill(getppid(), 0);
}

static int try_code(void)
{
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return page == MAP_FAILED ? -1 : 0;
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
		{ "write", try_write },
		{ "kill", try_kill },
		{ "code", try_code },
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
