/*
 * engine/files.h -- attachments, kept by what they contain.
 *
 *	DATA/files/ab/abcd…	the bytes whose SHA-256 is abcd…
 *
 * The same bytes are kept once, whoever attaches them and however often. What
 * is read back is held against its name first.
 */
#ifndef ENGINE_FILES_H
#define ENGINE_FILES_H

#include "base/json.h"

enum {
	FILES_MAX = 25 * 1024 * 1024
};

/* Keep the file at `path`: {name, sha256, size, type} in *out (new
 * reference). ST_INVALID for one that is too large or of a type that is not
 * taken. */
NODISCARD enum status files_keep(json_t **out, const char *data,
	const char *path, const char *name, struct err *err);

/* Write the bytes of that name to `path`; ST_DAMAGED when they are not what
 * they were. */
NODISCARD enum status files_write(const char *data, const char *sha256,
	const char *path, struct err *err);

#endif
