/*
 * kb/git.h -- the seam between this layer and libgit2. Private to kb/.
 *
 * The only file that includes <git2.h>. A call of libgit2 that fails is
 * translated here once, before any clean-up can replace its message.
 */
#ifndef KB_GIT_H
#define KB_GIT_H

#include <git2.h>

#include "base/date.h"
#include "kb/repo.h"

struct kb_repo {
	git_repository *git;
	char *dir;
};

enum {
	KB_MINUTES_EAST = 7 * 60
}; /* commits carry Vietnam's time */

/* Start the library once for the process: every write is synced to the disk,
 * and no configuration of the machine or the user counts. */
void kb_git_start(void);

/* Translate a negative code of libgit2 and its last message into ours. */
enum status kb_git_failed(struct err *err, const struct kb_repo *repo, int rc);

/* The commit that `rev` names; the caller frees it. */
NODISCARD enum status kb_git_commit(git_commit **out, struct kb_repo *repo,
	const char *rev, struct err *err);

/* The tree or blob at `path`; "" is the root tree. */
NODISCARD enum status kb_git_object(git_object **out, struct kb_repo *repo,
	const char *rev, const char *path, struct err *err);

NODISCARD enum status kb_git_tree(
	git_tree **out, struct kb_repo *repo, const char *rev, struct err *err);

/* 40 digits of an id from outside; ST_INVALID when it is none. */
NODISCARD enum status kb_git_id(git_oid *out, const char *id, struct err *err);
void kb_git_id_text(char out[KB_ID], const git_oid *id);

/* A login name as git's author. */
NODISCARD enum status kb_git_person(git_signature **out, struct kb_repo *repo,
	const char *person, moment_t at, struct err *err);
moment_t kb_git_moment(const git_signature *signature);

#endif
