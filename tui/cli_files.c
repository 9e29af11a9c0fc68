#include "tui/cli_files.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/text.h"

enum {
	FILE_MAX = 1024 * 1024,       /* bytes of one file */
	TOTAL_MAX = 24 * 1024 * 1024, /* bytes of all: a line has 32 MiB */
};

struct reading {
	const char *dir;
	const char *prefix; /* in front of each path */
	json_t *files;      /* borrowed */
	size_t total;
	enum status status;
	struct err *err;
};

static enum status check_text(
	const struct buf *text, const char *path, struct err *err)
{
	if (text_valid(text->data, text->len))
		return ST_OK;
	return err_set(err, ST_INVALID,
		"%s is not a text in UTF-8; move it out of the folder, or "
		"save it as UTF-8",
		path);
}

static void add_file(
	struct reading *reading, const char *relative, const struct buf *text)
{
	char *path = path_join(reading->prefix, relative);
	json_t *file = json_object();

	json_set_text(file, "path", *reading->prefix ? path : relative);
	json_set(file, "text", json_stringn(text->data, text->len));
	json_array_append_new(reading->files, file);
	free(path);
}

static bool read_file(const char *relative, void *ctx)
{
	struct reading *reading = ctx;

	/* Of a source tree: what editors read belongs to no unit. */
	if (*reading->prefix && strncmp(relative, "sdk/", 4) == 0)
		return true;
	char *path = path_join(reading->dir, relative);
	struct buf text = BUF_INIT;

	reading->status = path_read(&text, path, FILE_MAX, reading->err);
	if (reading->status == ST_OK)
		reading->status = check_text(&text, path, reading->err);
	reading->total += text.len;
	if (reading->status == ST_OK && reading->total > TOTAL_MAX)
		reading->status = err_set(reading->err, ST_INVALID,
			"The files in %s are more than 24 MiB together; name "
			"the folder of one unit",
			reading->dir);
	if (reading->status == ST_OK)
		add_file(reading, relative, &text);
	buf_release(&text);
	free(path);
	return reading->status == ST_OK;
}

static enum status read_all(
	json_t *files, const char *dir, const char *prefix, struct err *err)
{
	struct reading reading = { .dir = dir,
		.prefix = prefix,
		.files = files,
		.status = ST_OK,
		.err = err };
	enum status st = path_walk(dir, read_file, &reading, err);

	return st == ST_OK ? reading.status : st;
}

static bool has(const char *dir, const char *name)
{
	char *path = path_join(dir, name);
	bool there = path_exists(path);

	free(path);
	return there;
}

/* After `id = "` in the text of plugin.lua: the bytes up to the quote. */
static const char *find_id(const char *text, size_t *len)
{
	for (const char *at = text; (at = strstr(at, "id")); at += 2) {
		const char *value = at + 2;

		if (at > text &&
			(isalnum((unsigned char)at[-1]) || at[-1] == '_'))
			continue;
		value += strspn(value, " \t");
		if (*value != '=')
			continue;
		value += 1 + strspn(value + 1, " \t");
		if (*value != '"' && *value != '\'')
			continue;
		*len = strcspn(value + 1, "\"'\n");
		return value + 1;
	}
	return NULL;
}

/* The last name of the folder's path, for a plugin.lua without an id. */
static void folder_name(struct buf *out, const char *dir)
{
	char *whole = realpath(dir, NULL);
	const char *name = whole ? strrchr(whole, '/') : NULL;

	buf_puts(out, name ? name + 1 : dir);
	free(whole);
}

static enum status unit_of(struct buf *out, const char *dir, struct err *err)
{
	char *path = path_join(dir, "plugin.lua");
	struct buf text = BUF_INIT;
	enum status st = path_read(&text, path, FILE_MAX, err);
	size_t len = 0;
	const char *id = st == ST_OK ? find_id(text.data, &len) : NULL;

	if (id)
		buf_set(out, id, len);
	else if (st == ST_OK)
		folder_name(out, dir);
	buf_release(&text);
	free(path);
	return st;
}

static enum status read_unit(json_t *params, const char *dir, struct err *err)
{
	struct buf unit = BUF_INIT;
	enum status st = unit_of(&unit, dir, err);

	json_set_text(params, "root", "unit");
	if (st == ST_OK && !json_text(params, "unit", NULL))
		json_set_text(params, "unit", unit.data);
	if (st == ST_OK)
		st = read_all(json_list(params, "files"), dir, "", err);
	buf_release(&unit);
	return st;
}

enum status cli_files_read(json_t *params, const char *dir, struct err *err)
{
	json_t *files = json_array();

	json_set(params, "files", files);
	if (!path_is_dir(dir))
		return err_set(err, ST_INVALID,
			"There is no folder %s; check the name", dir);
	if (has(dir, "plugin.lua"))
		return read_unit(params, dir, err);
	json_set_text(params, "root", "repository");
	if (has(dir, "units"))
		return read_all(files, dir, "", err);
	if (has(dir, "_shared"))
		return read_all(files, dir, "units", err);
	return err_set(err, ST_INVALID,
		"The folder %s has neither plugin.lua nor units/; name the "
		"folder of a plugin",
		dir);
}
