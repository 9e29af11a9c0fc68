#include "engine/files.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "engine/sha256.h"

static const struct {
	const char *begins;
	const char *type;
} types[] = {
	{ "%PDF-", "application/pdf" }, { "\x89PNG\r\n\x1a\n", "image/png" },
	{ "\xff\xd8\xff", "image/jpeg" },
	{ "PK\x03\x04", "application/zip" }, /* docx, xlsx, odt, zip */
};

/* By its bytes, whatever its name says; NULL for what is not taken. */
static const char *type_of(const struct buf *bytes)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
		size_t len = strlen(types[i].begins);

		if (bytes->len >= len &&
			memcmp(bytes->data, types[i].begins, len) == 0)
			return types[i].type;
	}
	return text_valid(bytes->data, bytes->len) ? "text/plain" : NULL;
}

static char *place_of(const char *data, const char *sha256)
{
	struct buf path = BUF_INIT;

	buf_printf(&path, "%s/files/%.2s/%s", data, sha256, sha256);
	return buf_take(&path);
}

static enum status keep(const char *data, const char *sha256,
	const struct buf *bytes, struct err *err)
{
	char *path = place_of(data, sha256);
	char *dir = mem_text(path);
	enum status st = ST_OK;

	*strrchr(dir, '/') = '\0';
	if (!path_exists(path)) {
		st = path_make_dir(dir, err);
		if (st == ST_OK)
			st = path_write(path, bytes->data, bytes->len, err);
	}
	free(dir);
	free(path);
	return st;
}

enum status files_keep(json_t **out, const char *data, const char *path,
	const char *name, struct err *err)
{
	const char *slash = strrchr(path, '/');
	struct buf bytes = BUF_INIT;
	char sha256[SHA256_TEXT];
	enum status st = path_read(&bytes, path, FILES_MAX, err);
	const char *type = st == ST_OK ? type_of(&bytes) : NULL;

	if (!name)
		name = slash ? slash + 1 : path;
	if (st == ST_OK && !type)
		st = err_set(err, ST_INVALID,
			"%s is neither PDF, PNG, JPEG, a document (docx, xlsx, "
			"odt) nor a text; it is not taken",
			name);
	if (st == ST_OK) {
		sha256_text(sha256, bytes.data, bytes.len);
		st = keep(data, sha256, &bytes, err);
	}
	if (st == ST_OK)
		*out = json_pack("{s:s, s:s, s:I, s:s}", "name", name, "sha256",
			sha256, "size", (json_int_t)bytes.len, "type", type);
	buf_release(&bytes);
	return st;
}

enum status files_write(
	const char *data, const char *sha256, const char *path, struct err *err)
{
	char *place = place_of(data, sha256), found[SHA256_TEXT];
	struct buf bytes = BUF_INIT;
	enum status st = path_read(&bytes, place, FILES_MAX, err);

	if (st == ST_OK) {
		sha256_text(found, bytes.data, bytes.len);
		if (strcmp(found, sha256) != 0)
			st = err_set(err, ST_DAMAGED,
				"The attachment %s is damaged; restore a "
				"backup",
				place);
	}
	if (st == ST_OK)
		st = path_write(path, bytes.data, bytes.len, err);
	buf_release(&bytes);
	free(place);
	return st;
}
