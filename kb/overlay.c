#include "kb/overlay.h"

#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/vec.h"
#include "kb/history.h"

/* A list in the making, and what it has named so far. */
struct laying {
	struct kb_files *out;
	struct map paths; /* in the repository */
	struct map units; /* whose folders are replaced */
	const char *unit; /* being walked */
};

static enum status check_file(const struct kb_file *file, struct err *err)
{
	if (file->len > KB_FILE_MAX)
		return err_set(err, ST_INVALID,
			"%s is larger than %d KiB; leave it out, or split it",
			file->path, KB_FILE_MAX / 1024);
	if (!text_valid(file->bytes, file->len))
		return err_set(err, ST_INVALID,
			"%s is not UTF-8 text; leave it out, or save it as "
			"UTF-8",
			file->path);
	return kb_path_check(file->path, err);
}

static void add_file(
	struct laying *laying, char *path, const char *bytes, size_t len)
{
	*VEC_ADD(laying->out) =
		(struct kb_file){ .path = path, .bytes = bytes, .len = len };
	map_set(&laying->paths, path, path);
}

/* "units/<unit>/..." names the unit. */
static void note_unit(struct laying *laying, const char *path)
{
	const char *name = path + strlen("units/");
	size_t len = strcspn(name, "/");

	if (strncmp(path, "units/", strlen("units/")) || name[len] == '\0')
		return;
	char *unit = mem_bytes(name, len);

	map_set(&laying->units, unit, laying);
	free(unit);
}

static enum status lay_file(struct laying *laying,
	const struct kb_overlay *overlay, const struct kb_file *file,
	struct err *err)
{
	struct buf path = BUF_INIT;
	enum status st = check_file(file, err);

	if (st != ST_OK)
		return st;
	if (overlay->root == KB_ROOT_UNIT)
		buf_printf(&path, "units/%s/", overlay->unit);
	buf_puts(&path, file->path);
	if (map_has(&laying->paths, path.data)) {
		buf_release(&path);
		return err_set(err, ST_INVALID,
			"The file %s comes twice; keep one", file->path);
	}
	note_unit(laying, path.data);
	add_file(laying, buf_take(&path), file->bytes, file->len);
	return ST_OK;
}

static bool delete_missing(const struct kb_node *node, void *ctx)
{
	struct laying *laying = ctx;
	struct buf path = BUF_INIT;

	buf_printf(&path, "units/%s/%s", laying->unit, node->name);
	if (map_has(&laying->paths, path.data))
		buf_release(&path);
	else
		add_file(laying, buf_take(&path), NULL, 0);
	return true;
}

static enum status delete_from(struct laying *laying, struct kb_repo *repo,
	const char *rev, const char *unit, struct err *err)
{
	struct buf folder = BUF_INIT;
	struct err none;
	char id[KB_ID];
	enum status st;

	buf_printf(&folder, "units/%s", unit);
	laying->unit = unit;
	st = kb_repo_tree_id(id, repo, rev, folder.data, &none);
	if (st == ST_OK)
		st = kb_repo_walk(
			repo, rev, folder.data, delete_missing, laying, err);
	else if (st == ST_NOT_FOUND)
		st = ST_OK; /* a new unit */
	else if (err)
		*err = none;
	buf_release(&folder);
	return st;
}

static enum status lay(struct laying *laying, struct kb_repo *repo,
	const char *rev, const struct kb_overlay *overlay, struct err *err)
{
	const struct map_slot *slot;
	enum status st = ST_OK;
	size_t at = 0;

	for (size_t i = 0; i < overlay->count && st == ST_OK; i++)
		st = lay_file(laying, overlay, &overlay->files[i], err);
	while (st == ST_OK && (slot = map_next(&laying->units, &at)))
		st = delete_from(laying, repo, rev, slot->key, err);
	return st;
}

static enum status check_unit(const struct kb_overlay *overlay, struct err *err)
{
	const char *unit = overlay->unit ? overlay->unit : "";

	if (overlay->root == KB_ROOT_REPOSITORY)
		return ST_OK;
	if (strchr(unit, '/'))
		return err_set(err, ST_INVALID,
			"\"%.60s\" is not the id of a unit", unit);
	return kb_path_check(unit, err);
}

enum status kb_overlay_files(struct kb_files *out, struct kb_repo *repo,
	const char *rev, const struct kb_overlay *overlay, struct err *err)
{
	struct kb_files files = VEC_INIT;
	struct laying laying = { &files, MAP_INIT, MAP_INIT, NULL };
	char commit[KB_ID];
	enum status st = kb_repo_resolve(commit, repo, rev, err);

	if (st == ST_OK)
		st = check_unit(overlay, err);
	if (st == ST_OK)
		st = lay(&laying, repo, commit, overlay, err);
	if (st == ST_OK)
		*out = files;
	else
		kb_files_release(&files);
	map_release(&laying.paths);
	map_release(&laying.units);
	return st;
}

void kb_files_release(struct kb_files *files)
{
	for (size_t i = 0; i < files->len; i++)
		free((char *)(uintptr_t)files->at[i].path);
	VEC_RELEASE(files);
}

enum status kb_overlay_write(char out[KB_ID], struct kb_repo *repo,
	const char *rev, const struct kb_overlay *overlay, struct err *err)
{
	struct kb_revision base = { .at = 0 };
	struct kb_files files = VEC_INIT;
	enum status st = kb_revision_read(&base, repo, rev, err);

	if (st == ST_OK)
		st = kb_overlay_files(&files, repo, base.id, overlay, err);
	if (st == ST_OK) {
		/* Everything comes from the base, so that the same files give
		 * the same id. */
		struct kb_commit_args args = {
			.parent = base.id,
			.files = files.at,
			.count = files.len,
			.author = "troly",
			.message = "Working folder\n",
			.at = base.at,
		};

		st = kb_commit_write(out, repo, &args, err);
	}
	kb_files_release(&files);
	kb_revision_release(&base);
	return st;
}
