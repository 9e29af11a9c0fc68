#include "engine/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "kb/repo.h"

extern char **environ;

/* Run tar with these words; NULL ends them. Nothing of it is shown. */
static bool run_tar(const char *const *words)
{
	posix_spawn_file_actions_t actions;
	pid_t pid = 0;
	int status = -1;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(
		&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(
		&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	int rc = posix_spawnp(
		&pid, "tar", &actions, NULL, (char *const *)words, environ);

	posix_spawn_file_actions_destroy(&actions);
	while (rc == 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return rc == 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void remove_tree(const char *path)
{
	const char *const words[] = { "rm", "-rf", "--", path, NULL };
	pid_t pid = 0;

	if (posix_spawnp(
		    &pid, "rm", NULL, NULL, (char *const *)words, environ) == 0)
		waitpid(pid, NULL, 0);
}

static enum status sync_path(const char *path, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool kept = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	if (kept)
		return ST_OK;
	return err_set(err, ST_IO,
		"%s cannot be written to the disk (%s); free some space, or "
		"name another place",
		path, strerrorname_np(errno));
}

/* The archive of a snapshot in `dir` and of what lies in `data`. */
static enum status pack(
	const char *part, const char *dir, const char *data, struct err *err)
{
	const char *const first[] = { "tar", "-cf", part, "-C", dir, "cases.db",
		"-C", data, "seed.stamp", "kb.git/HEAD", "kb.git/config",
		"kb.git/refs", NULL };
	const char *const second[] = { "tar", "-rf", part, "-C", data,
		"--exclude=kb.git/HEAD", "--exclude=kb.git/config",
		"--exclude=kb.git/refs", "kb.git", NULL };

	const char *const third[] = { "tar", "-rf", part, "-C", data, "files",
		NULL };
	char *files = path_join(data, "files");
	bool has_files = path_is_dir(files);

	free(files);
	if (run_tar(first) && run_tar(second) && (!has_files || run_tar(third)))
		return sync_path(part, err);
	return err_set(err, ST_IO,
		"The backup %s cannot be written; look at the disk and the "
		"rights on its folder, and whether `tar` is installed",
		part);
}

static enum status put_in_place(
	const char *part, const char *file, json_int_t *bytes, struct err *err)
{
	struct stat is = { 0 };
	char *dir = mem_text(file);
	char *slash = strrchr(dir, '/');
	enum status st = ST_OK;

	if (rename(part, file) < 0 || stat(file, &is) < 0)
		st = err_set(err, ST_IO, "The backup %s cannot be written (%s)",
			file, strerrorname_np(errno));
	if (slash)
		slash[slash == dir] = '\0';
	if (st == ST_OK)
		st = sync_path(slash ? dir : ".", err);
	*bytes = (json_int_t)is.st_size;
	free(dir);
	return st;
}

enum status backup_write(json_int_t *bytes, struct engine *engine,
	const char *file, struct err *err)
{
	const char *data = engine_data(engine);
	char *dir = path_join(data, "backup.tmp");
	char *snapshot = path_join(dir, "cases.db");
	struct buf part = BUF_INIT;
	struct store *store = NULL;
	enum status st = engine_store(&store, engine, err);

	buf_printf(&part, "%s.part", file);
	remove_tree(dir);
	if (st == ST_OK)
		st = engine_knowledge(engine, err);
	if (st == ST_OK)
		st = path_make_dir(dir, err);
	if (st == ST_OK)
		st = store_backup(store, snapshot, err);
	if (st == ST_OK)
		st = pack(part.data, dir, data, err);
	if (st == ST_OK)
		st = put_in_place(part.data, file, bytes, err);
	if (st != ST_OK)
		unlink(part.data);
	remove_tree(dir);
	buf_release(&part);
	free(snapshot);
	free(dir);
	return st;
}

/* Whether what was unpacked can be opened and is whole. */
static enum status check(const char *dir, const char *file, struct err *err)
{
	char *cases = path_join(dir, "cases.db");
	char *repo = path_join(dir, "kb.git");
	struct store *store = NULL;
	struct kb_repo *kb = NULL;
	enum status st = ST_OK;

	if (!path_exists(cases) || !path_is_dir(repo))
		st = err_set(
			err, ST_INVALID, "%s is not a backup of Troly", file);
	if (st == ST_OK)
		st = store_open(&store, cases, err);
	if (st == ST_OK)
		st = store_check(store, err);
	store_close(store);
	if (st == ST_OK)
		st = kb_repo_open(&kb, repo, err);
	if (st == ST_OK && !kb_repo_has(kb, "main"))
		st = err_set(err, ST_DAMAGED,
			"The backup %s holds no published knowledge", file);
	kb_repo_close(kb);
	free(repo);
	free(cases);
	return st;
}

static enum status unpack(const char *dir, const char *file, struct err *err)
{
	const char *const words[] = { "tar", "-xf", file, "-C", dir,
		"--no-same-owner", "--no-overwrite-dir", NULL };

	if (!path_exists(file))
		return err_set(err, ST_NOT_FOUND,
			"There is no file %s; check the name", file);
	if (run_tar(words))
		return ST_OK;
	return err_set(err, ST_INVALID, "%s is not a backup of Troly", file);
}

enum status backup_take(
	struct engine *engine, const char *file, struct err *err)
{
	const char *data = engine_data(engine);
	char *part = path_join(data, "restored.part");
	char *whole = path_join(data, "restored");
	char *aside = path_join(data, "before-restore");
	enum status st;

	remove_tree(part);
	remove_tree(whole);
	st = path_make_dir(part, err);
	if (st == ST_OK)
		st = unpack(part, file, err);
	if (st == ST_OK)
		st = check(part, file, err);
	if (st == ST_OK)
		remove_tree(aside); /* of the restore before this one */
	if (st == ST_OK && rename(part, whole) < 0)
		st = err_set(err, ST_IO,
			"The backup cannot be put into %s (%s)", data,
			strerrorname_np(errno));
	if (st == ST_OK)
		st = sync_path(data, err);
	if (st != ST_OK)
		remove_tree(part);
	free(aside);
	free(whole);
	free(part);
	return st;
}

/* What is there now goes aside; what is not there is no fault. */
static void put_aside(const char *data, const char *aside, const char *name)
{
	char *from = path_join(data, name), *to = path_join(aside, name);

	(void)!rename(from, to);
	free(to);
	free(from);
}

static bool bring_in(const char *data, const char *from, const char *name)
{
	char *source = path_join(from, name), *to = path_join(data, name);
	bool done = !path_exists(source) || rename(source, to) == 0;

	free(to);
	free(source);
	return done;
}

enum status backup_settle(const char *data, struct err *err)
{
	static const char *const names[] = { "cases.db", "cases.db-wal",
		"cases.db-shm", "kb.git", "cache", "seed.stamp", "files" };
	char *from = path_join(data, "restored");
	char *aside = path_join(data, "before-restore");
	enum status st = ST_OK;

	if (path_is_dir(from)) {
		/* An interrupted one goes on: what was moved is not there. */
		st = path_make_dir(aside, err);
		for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
			char *next = path_join(from, names[i]);
			bool goes =
				path_exists(next) || i == 1 || i == 2 || i == 4;

			if (st == ST_OK && goes)
				put_aside(data, aside, names[i]);
			if (st == ST_OK && !bring_in(data, from, names[i]))
				st = err_set(err, ST_IO,
					"The backup cannot be put into %s (%s)",
					data, strerrorname_np(errno));
			free(next);
		}
		if (st == ST_OK)
			remove_tree(from);
	}
	free(aside);
	free(from);
	return st;
}
