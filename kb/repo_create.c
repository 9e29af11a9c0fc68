/* Making a repository, and putting it in order after a crash. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/path.h"
#include "kb/git.h"

enum {
	FANS = 256
};

static enum status make_failed(struct err *err, const char *path, int error)
{
	return err_set(err, ST_IO,
		"The folder %s cannot be made (%s); check the disk and the "
		"rights",
		path, strerrorname_np(error));
}

static int sync_folder(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int error = fd < 0 || fsync(fd) < 0 ? errno : 0;

	if (fd >= 0)
		close(fd);
	return error;
}

/* Objects lie in 256 folders by their first byte. libgit2 syncs an object and
 * its folder, but not the folder above, so none may be new when an object is
 * written. */
static enum status make_fans(const char *dir, struct err *err)
{
	struct buf path = BUF_INIT;
	int error = 0;

	for (int i = 0; i < FANS && !error; i++) {
		buf_clear(&path);
		buf_printf(&path, "%s/objects/%02x", dir, (unsigned)i);
		if (mkdir(path.data, 0700) < 0 && errno != EEXIST)
			error = errno;
	}
	if (!error) {
		buf_clear(&path);
		buf_printf(&path, "%s/objects", dir);
		error = sync_folder(path.data);
	}
	enum status st = error ? make_failed(err, path.data, error) : ST_OK;

	buf_release(&path);
	return st;
}

static bool is_whole(const char *dir)
{
	git_repository *git = NULL;
	char *last = path_join(dir, "objects/ff");
	bool whole =
		path_is_dir(last) && git_repository_open_bare(&git, dir) == 0;

	git_repository_free(git);
	free(last);
	return whole;
}

/* What the ordinary git shall do here: keep a journal of the branches, and sync
 * as we do. */
static int configure(git_repository *git)
{
	git_config *config = NULL;
	int rc = git_repository_config(&config, git);

	if (rc == 0)
		rc = git_config_set_string(
			config, "core.logAllRefUpdates", "always");
	if (rc == 0)
		rc = git_config_set_string(config, "core.fsync", "all");
	git_config_free(config);
	return rc;
}

enum status kb_repo_create(const char *dir, struct err *err)
{
	git_repository_init_options options = { 0 };
	struct kb_repo repo = { NULL, (char *)dir };
	enum status st;

	kb_git_start();
	if (is_whole(dir))
		return ST_OK;
	git_repository_init_options_init(
		&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
	options.mode = 0700;
	options.initial_head = "main";
	int rc = git_repository_init_ext(&repo.git, dir, &options);

	if (rc == 0)
		rc = configure(repo.git);
	st = rc < 0 ? kb_git_failed(err, &repo, rc) : make_fans(dir, err);
	git_repository_free(repo.git);
	return st;
}

static bool is_left_over(const char *relative)
{
	const char *slash = strrchr(relative, '/');
	const char *name = slash ? slash + 1 : relative;
	size_t len = strlen(name);

	if (len > 5 && strcmp(name + len - 5, ".lock") == 0)
		return true;
	return strncmp(relative, "objects/", 8) == 0 &&
	       (strncmp(name, "tmp_", 4) == 0 ||
		       strncmp(name, "pack_git2_", 10) == 0);
}

static bool remove_left_over(const char *relative, void *ctx)
{
	const char *dir = ctx;

	if (!is_left_over(relative))
		return true;
	char *path = path_join(dir, relative);

	if (unlink(path) == 0)
		log_line(LOG_INFO, "removed %s, left by a killed engine", path);
	free(path);
	return true;
}

void kb_repo_recover(const char *dir)
{
	struct err err;

	if (path_walk(dir, remove_left_over, (void *)dir, &err) != ST_OK)
		log_line(LOG_WARN, "%s", err.text[LANG_EN]);
}
