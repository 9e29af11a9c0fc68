/*
 * kb/diff.h -- what differs between two revisions, by file and by line.
 *
 * Renames come as one KB_REMOVED and one KB_ADDED. Hunks have three lines of
 * context. A file that is not text has no hunks.
 *
 * Ownership: a list belongs to the caller, with all texts in it.
 * Errors: as in kb/repo.h.
 */
#ifndef KB_DIFF_H
#define KB_DIFF_H

#include "kb/repo.h"

enum kb_change_kind {
	KB_ADDED,
	KB_REMOVED,
	KB_MODIFIED,
};

struct kb_diff_line {
	char sign;    /* ' ', '+' or '-' */
	int old_line; /* from 1; 0 for a '+' */
	int new_line; /* from 1; 0 for a '-' */
	char *text;   /* without the newline */
};

struct kb_hunk {
	char *header; /* "@@ -1,4 +1,5 @@" */
	struct kb_diff_line *lines;
	size_t count;
};

struct kb_change {
	char *path;
	enum kb_change_kind kind;
	char old_id[KB_ID], new_id[KB_ID]; /* blobs; "" where there is none */
	struct kb_hunk *hunks;
	size_t count;
};

struct kb_changes {
	struct kb_change *at;
	size_t len;
};

/* Fill `out` with the files that differ, by path. Only those below `path`, or
 * at it, when it is not "". `from` may be NULL: everything was added. */
NODISCARD enum status kb_diff(struct kb_changes *out, struct kb_repo *repo,
	const char *from, const char *to, const char *path, struct err *err);
void kb_changes_release(struct kb_changes *changes);

/* "added", "removed", "modified". */
const char *kb_change_name(enum kb_change_kind kind);

#endif
