/*
 * kb/overlay.h -- a commit with somebody's files laid over it.
 *
 * What a person has in a folder becomes a commit that no branch names, so that
 * checking, testing and asking read it as they read any other. The same files
 * over the same commit give the same id.
 */
#ifndef KB_OVERLAY_H
#define KB_OVERLAY_H

#include "kb/commit.h"

enum {
	KB_FILE_MAX = 1024 * 1024
}; /* bytes */

enum kb_root {
	KB_ROOT_UNIT,       /* paths are relative to units/<unit>/ */
	KB_ROOT_REPOSITORY, /* paths begin with units/<unit>/ */
};

struct kb_overlay {
	enum kb_root root;
	const char *unit; /* with KB_ROOT_UNIT */
	const struct kb_file *files;
	size_t count;
};

/*
 * The files to commit on `rev`: those of the overlay at their place in the
 * repository, and a deletion for each file of a named unit that the overlay
 * does not hold; a unit that it does not name stays. The list and its paths
 * are the caller's (kb_files_release()); bytes are borrowed.
 * ST_INVALID for a path that is not allowed or comes twice, and for a file
 * that is not text or larger than KB_FILE_MAX.
 */
struct kb_files {
	struct kb_file *at;
	size_t len, cap;
};
NODISCARD enum status kb_overlay_files(struct kb_files *out,
	struct kb_repo *repo, const char *rev, const struct kb_overlay *overlay,
	struct err *err);
void kb_files_release(struct kb_files *files);

/* Write the overlaid commit; `out` is its id. */
NODISCARD enum status kb_overlay_write(char out[KB_ID], struct kb_repo *repo,
	const char *rev, const struct kb_overlay *overlay, struct err *err);

#endif
