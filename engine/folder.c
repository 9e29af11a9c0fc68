#include "engine/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"

enum {
	STAMP_MAX = 4096
};

static enum status cannot_lock(const char *path, int error, struct err *err)
{
	if (error == ENOSPC || error == EDQUOT)
		return err_set(err, ST_IO,
			"The disk is full: nothing can be written in %s; free "
			"some space and try again",
			path);
	if (error == EACCES || error == EPERM || error == EROFS)
		return err_set(err, ST_REFUSED,
			"You have no right to write in the data folder %s; "
			"name another folder or ask for the right",
			path);
	return err_set(err, ST_IO, "The data folder %s cannot be used (%s)",
		path, strerrorname_np(error));
}

enum {
	LOCK_TRIES = 15,
	LOCK_PAUSE_MS = 10
};

/* A program that a killed engine was just starting holds the lock for the
 * moment until it is there. */
static bool lock_soon(int fd)
{
	bool held = flock(fd, LOCK_EX | LOCK_NB) == 0;

	for (int i = 0; !held && errno == EWOULDBLOCK && i < LOCK_TRIES; i++) {
		poll(NULL, 0, LOCK_PAUSE_MS);
		held = flock(fd, LOCK_EX | LOCK_NB) == 0;
	}
	return held;
}

static enum status take_lock(struct folder *folder, struct err *err)
{
	char *path = path_join(folder->path, "lock");

	folder->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	free(path);
	if (folder->lock < 0)
		return cannot_lock(folder->path, errno, err);
	if (lock_soon(folder->lock))
		return ST_OK;
	return err_set(err, ST_CONFLICT,
		"Another engine holds the data folder %s; use that one, or end "
		"it first",
		folder->path);
}

enum status folder_open(struct folder *out, const char *path, struct err *err)
{
	enum status st = path_make_dir(path, err);

	*out = (struct folder){ .lock = -1 };
	out->path = mem_text(path);
	out->store = path_join(path, "cases.db");
	out->repo = path_join(path, "kb.git");
	out->cache = path_join(path, "cache");
	out->socket = path_join(path, "trolyd.sock");
	out->stamp = path_join(path, "seed.stamp");
	if (st == ST_OK)
		st = take_lock(out, err);
	if (st == ST_OK)
		unlink(out->socket);
	else
		folder_close(out);
	return st;
}

void folder_close(struct folder *folder)
{
	if (folder->lock >= 0)
		close(folder->lock);
	free(folder->path);
	free(folder->store);
	free(folder->repo);
	free(folder->cache);
	free(folder->socket);
	free(folder->stamp);
	*folder = (struct folder){ .lock = -1 };
}

struct printing {
	const char *dir;
	struct buf row;
	uint64_t sum;
	size_t files;
};

static bool print_file(const char *relative, void *ctx)
{
	struct printing *what = ctx;
	char *path = path_join(what->dir, relative);
	struct stat is = { 0 };

	if (stat(path, &is) == 0) {
		buf_clear(&what->row);
		buf_printf(&what->row, "%s %lld %lld.%ld", relative,
			(long long)is.st_size, (long long)is.st_mtim.tv_sec,
			is.st_mtim.tv_nsec);
		what->sum = what->sum * 31 +
			    map_hash(what->row.data, what->row.len);
		what->files++;
	}
	free(path);
	return true;
}

char *folder_print(const char *dir)
{
	struct printing what = { .dir = dir, .row = BUF_INIT };

	if (path_walk(dir, print_file, &what, NULL) != ST_OK)
		what.files = 0;
	buf_clear(&what.row);
	if (what.files > 0)
		buf_printf(&what.row, "%s %zu %016" PRIx64, dir, what.files,
			what.sum);
	return buf_take(&what.row);
}

char *folder_stamp(const struct folder *folder)
{
	struct buf text = BUF_INIT;

	if (path_read(&text, folder->stamp, STAMP_MAX, NULL) != ST_OK)
		buf_clear(&text);
	return buf_take(&text);
}

enum status folder_set_stamp(
	const struct folder *folder, const char *stamp, struct err *err)
{
	return path_write(folder->stamp, stamp, strlen(stamp), err);
}
