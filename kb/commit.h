/*
 * kb/commit.h -- write to the knowledge repository.
 *
 * A write makes the tree of its parent with some files changed, commits it and
 * moves one branch, only if that branch still is where the caller saw it. All
 * of it is on the disk when a function returns.
 *
 * Errors: ST_CONFLICT when the branch moved meanwhile, ST_INVALID for a path
 * that git or another system cannot hold, else as in kb/repo.h.
 */
#ifndef KB_COMMIT_H
#define KB_COMMIT_H

#include "base/date.h"
#include "kb/repo.h"

struct kb_file {
	const char *path;  /* relative to the repository's root */
	const char *bytes; /* NULL deletes the file or the folder at path */
	size_t len;
};

struct kb_commit_args {
	const char *parent; /* an id; NULL makes a first commit */
	const char *merged; /* the second parent of a merge, or NULL */
	const struct kb_file *files;
	size_t count;
	const char *tree;   /* NULL, or the whole tree: files do not count */
	const char *author; /* a login name */
	const char *message;
	moment_t at;
};

/* ST_INVALID, with a sentence, unless every file can lie at `path` on any
 * system: relative, NFC, no "..", no control characters, not inside ".git". */
NODISCARD enum status kb_path_check(const char *path, struct err *err);

/* Write the tree that holds these files and nothing else. */
NODISCARD enum status kb_tree_write(char out[KB_ID], struct kb_repo *repo,
	const struct kb_file *files, size_t count, struct err *err);

/* Write a commit that no branch names: it can be read like any other, and git
 * may throw it away later. */
NODISCARD enum status kb_commit_write(char out[KB_ID], struct kb_repo *repo,
	const struct kb_commit_args *args, struct err *err);

/* Point a reference ("refs/troly/approved/3") at commit `to` if it points at
 * `from` (NULL: is not there). */
NODISCARD enum status kb_ref_move(struct kb_repo *repo, const char *name,
	const char *from, const char *to, struct err *err);

/* Point the branch at commit `to` if it points at `from` (NULL: is not there).
 */
NODISCARD enum status kb_branch_move(struct kb_repo *repo, const char *branch,
	const char *from, const char *to, struct err *err);

/* Both: commit on top of args->parent, which must be the branch's tip. */
NODISCARD enum status kb_commit(char out[KB_ID], struct kb_repo *repo,
	const char *branch, const struct kb_commit_args *args, struct err *err);

#endif
