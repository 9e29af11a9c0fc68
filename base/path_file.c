#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"

static enum status read_failed(struct err *err, const char *path, int error)
{
	if (error == ENOENT || error == ENOTDIR)
		return err_set(err, ST_NOT_FOUND,
			"There is no file %s; check the name", path);
	if (error == EACCES || error == EPERM)
		return err_set(err, ST_REFUSED,
			"You have no right to read %s; ask its owner for the "
			"right",
			path);
	if (error == EISDIR)
		return err_set(err, ST_IO,
			"%s is a folder, and a file is needed", path);
	return err_set(err, ST_IO, "%s cannot be read (%s)", path,
		strerrorname_np(error));
}

/* 0, or errno. Reads one byte more than `max`, to see that there is more. */
static int read_all(struct buf *out, int fd, size_t max)
{
	enum {
		CHUNK = 64 * 1024
	};

	while (out->len <= max) {
		size_t want =
			max - out->len < CHUNK ? max - out->len + 1 : CHUNK;
		ssize_t got = read(fd, buf_room(out, want), want);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return errno;
		if (got == 0)
			return 0;
		out->len += (size_t)got;
		out->data[out->len] = '\0';
	}
	return 0;
}

enum status path_read(
	struct buf *out, const char *path, size_t max, struct err *err)
{
	buf_clear(out);
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return read_failed(err, path, errno);
	int error = read_all(out, fd, max);

	close(fd);
	if (error)
		return read_failed(err, path, error);
	if (out->len > max)
		return err_set(err, ST_INVALID,
			"%s is larger than the %zu bytes that are allowed",
			path, max);
	return ST_OK;
}

static enum status write_failed(struct err *err, const char *path, int error)
{
	if (error == ENOSPC || error == EDQUOT)
		return err_set(err, ST_IO,
			"The disk is full: %s cannot be written; free some "
			"space and try again",
			path);
	if (error == EACCES || error == EPERM || error == EROFS)
		return err_set(err, ST_REFUSED,
			"You have no right to write %s; name another file or "
			"ask for the right",
			path);
	if (error == ENOENT || error == ENOTDIR)
		return err_set(err, ST_NOT_FOUND,
			"The folder of %s does not exist; make it first", path);
	return err_set(err, ST_IO, "%s cannot be written (%s)", path,
		strerrorname_np(error));
}

static int write_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t put = write(fd, bytes, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return errno;
		bytes += put;
		len -= (size_t)put;
	}
	return 0;
}

/* A file that was there keeps its rights; a new one is its owner's alone. */
static void keep_mode(int fd, const char *path)
{
	struct stat is;

	if (stat(path, &is) == 0 && S_ISREG(is.st_mode))
		(void)!fchmod(fd, is.st_mode & 07777);
}

static int sync_folder_of(const char *path)
{
	char *dir = mem_text(path);
	char *slash = strrchr(dir, '/');
	int error = 0;

	if (slash)
		slash[slash == dir] = '\0';
	int fd = open(slash ? dir : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	/* Some file systems cannot sync a folder: they have nothing to sync. */
	if (fd < 0 || (fsync(fd) < 0 && errno != EINVAL))
		error = errno;
	if (fd >= 0)
		close(fd);
	free(dir);
	return error;
}

/* Fill the new file at `fresh` and put it in the place of `path`. */
static int replace(int fd, const char *fresh, const char *path,
	const void *bytes, size_t len)
{
	int error = write_all(fd, bytes, len);

	keep_mode(fd, path);
	if (!error && fsync(fd) < 0)
		error = errno;
	if (close(fd) < 0 && !error)
		error = errno;
	if (!error && rename(fresh, path) < 0)
		error = errno;
	if (error)
		unlink(fresh);
	return error ? error : sync_folder_of(path);
}

enum status path_write(
	const char *path, const void *bytes, size_t len, struct err *err)
{
	struct buf fresh = BUF_INIT;

	buf_printf(&fresh, "%s.XXXXXX", path);
	int fd = mkostemp(fresh.data, O_CLOEXEC);
	int error = fd < 0 ? errno : replace(fd, fresh.data, path, bytes, len);

	buf_release(&fresh);
	return error ? write_failed(err, path, error) : ST_OK;
}

struct walk {
	path_visit_fn *visit;
	void *ctx;
	bool stopped;
	struct buf relative; /* of the folder we are in, with its "/" */
};

static int by_name(const void *a, const void *b)
{
	const char *const *left = a, *const *right = b;

	return strcmp(*left, *right);
}

static enum status walk_dir(
	struct walk *walk, int parent, const char *name, struct err *err);

static enum status walk_one(
	struct walk *walk, int dir, const char *name, struct err *err)
{
	size_t before = walk->relative.len;
	enum status st = ST_OK;
	struct stat is;

	if (fstatat(dir, name, &is, AT_SYMLINK_NOFOLLOW) < 0)
		return ST_OK; /* it went away meanwhile */
	buf_puts(&walk->relative, name);
	if (S_ISREG(is.st_mode)) {
		walk->stopped = !walk->visit(walk->relative.data, walk->ctx);
	} else if (S_ISDIR(is.st_mode)) {
		buf_putc(&walk->relative, '/');
		st = walk_dir(walk, dir, name, err);
	}
	walk->relative.len = before;
	walk->relative.data[before] = '\0';
	return st;
}

static enum status walk_dir(
	struct walk *walk, int parent, const char *name, struct err *err)
{
	VEC(char *) names = VEC_INIT;
	enum status st = ST_OK;
	struct dirent *entry;
	int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);

	if (!dir)
		return read_failed(err,
			walk->relative.len ? walk->relative.data : name, errno);
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			*VEC_ADD(&names) = mem_text(entry->d_name);
	if (names.len)
		qsort(names.at, names.len, sizeof(*names.at), by_name);
	for (size_t i = 0; i < names.len; i++) {
		if (st == ST_OK && !walk->stopped)
			st = walk_one(walk, fd, names.at[i], err);
		free(names.at[i]);
	}
	VEC_RELEASE(&names);
	closedir(dir);
	return st;
}

enum status path_walk(
	const char *dir, path_visit_fn *visit, void *ctx, struct err *err)
{
	struct walk walk = {
		.visit = visit,
		.ctx = ctx,
		.relative = BUF_INIT,
	};
	enum status st = walk_dir(&walk, AT_FDCWD, dir, err);

	buf_release(&walk.relative);
	return st;
}
