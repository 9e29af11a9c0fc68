#include "base/path.h"

#include <errno.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

char *path_join(const char *dir, const char *name)
{
	struct buf path = BUF_INIT;
	size_t len = strlen(dir);

	buf_add(&path, dir, len);
	if (len == 0 || dir[len - 1] != '/')
		buf_putc(&path, '/');
	buf_puts(&path, name);
	return buf_take(&path);
}

static const char *set_variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static char *home(void)
{
	const char *dir = set_variable("HOME");
	struct passwd row, *found = NULL;
	char room[1024];

	if (dir)
		return mem_text(dir);
	getpwuid_r(getuid(), &row, room, sizeof(room), &found);
	return mem_text(found && found->pw_dir ? found->pw_dir : ".");
}

/* The XDG folder of ours; a relative one does not count, says XDG. */
static char *user_folder(const char *variable, const char *below_home)
{
	const char *base = set_variable(variable);

	if (base && *base == '/')
		return path_join(base, "troly");
	char *dir = home();
	char *path = path_join(dir, below_home);

	free(dir);
	return path;
}

char *path_data(const char *given)
{
	if (!given)
		given = set_variable("TROLY_DATA");
	return given ? mem_text(given)
		     : user_folder("XDG_DATA_HOME", ".local/share/troly");
}

char *path_state(void)
{
	return user_folder("XDG_STATE_HOME", ".local/state/troly");
}

/* The folder of the running program; "" when the system does not tell. */
static void own_folder(char out[PATH_MAX])
{
	ssize_t len = readlink("/proc/self/exe", out, PATH_MAX - 1);

	out[len > 0 ? len : 0] = '\0';
	char *slash = strrchr(out, '/');

	if (slash)
		*slash = '\0';
}

/* BASE/REST/NAME when `there` says yes, else NULL. */
static char *if_there(const char *base, const char *rest, const char *name,
	bool (*there)(const char *))
{
	struct buf path = BUF_INIT;

	buf_printf(&path, "%s%s/%s", base, rest, name);
	if (there(path.data))
		return buf_take(&path);
	buf_release(&path);
	return NULL;
}

char *path_program(const char *name)
{
	const char *given = set_variable("TROLY_BIN");
	char own[PATH_MAX];
	char *path = given ? if_there(given, "", name, path_exists) : NULL;

	own_folder(own);
	if (!path)
		path = if_there(own, "", name, path_exists);
	if (!path)
		path = if_there(own, "/../libexec/troly", name, path_exists);
	return path ? path : path_join(own, name);
}

/* Programs of the source tree stand in build/bin/ or build/VARIANT/bin/,
 * tests one deeper. */
static char *plugins_of_source_tree(const char *own)
{
	static const char *const ups[] = { "/../..", "/../../..",
		"/../../../.." };
	char *shared = NULL;

	for (size_t i = 0; i < sizeof(ups) / sizeof(*ups) && !shared; i++)
		shared = if_there(own, ups[i], "plugins/_shared", path_is_dir);
	if (shared)
		*strrchr(shared, '/') = '\0';
	return shared;
}

char *path_plugins(void)
{
	const char *given = set_variable("TROLY_PLUGINS");
	char own[PATH_MAX];

	if (given)
		return mem_text(given);
	own_folder(own);
	char *path = if_there(own, "/../share/troly", "plugins", path_is_dir);

	return path ? path : plugins_of_source_tree(own);
}

bool path_exists(const char *path)
{
	return access(path, F_OK) == 0;
}

bool path_is_dir(const char *path)
{
	struct stat is;

	return stat(path, &is) == 0 && S_ISDIR(is.st_mode);
}

static enum status make_failed(struct err *err, const char *dir, int error)
{
	if (error == EACCES || error == EPERM || error == EROFS)
		return err_set(err, ST_REFUSED,
			"You have no right to make the folder %s; name another "
			"folder or ask for the right",
			dir);
	if (error == ENOSPC || error == EDQUOT)
		return err_set(err, ST_IO,
			"The disk is full: the folder %s cannot be made; free "
			"some space and try again",
			dir);
	if (error == ENOTDIR || error == EEXIST)
		return err_set(err, ST_INVALID,
			"The folder %s cannot be made because a file has that "
			"name",
			dir);
	return err_set(err, ST_IO, "The folder %s cannot be made (%s)", dir,
		strerrorname_np(error));
}

static int make_one(const char *dir, mode_t mode)
{
	if (mkdir(dir, mode) == 0 || (errno == EEXIST && path_is_dir(dir)))
		return 0;
	return errno;
}

enum status path_make_dir(const char *dir, struct err *err)
{
	char *path = mem_text(dir);
	int error = 0;

	for (char *at = path + 1; *path && *at && !error; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		error = make_one(path, 0777);
		*at = '/';
	}
	if (!error)
		error = make_one(path, 0700);
	free(path);
	return error ? make_failed(err, dir, error) : ST_OK;
}
