#include "kb/git.h"

#include <pthread.h>
#include <string.h>

static void start(void)
{
	git_libgit2_init();
	git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
	for (int level = GIT_CONFIG_LEVEL_PROGRAMDATA;
		level <= GIT_CONFIG_LEVEL_GLOBAL; level++)
		git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

void kb_git_start(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, start);
}

/* Which of libgit2's classes of failure mean that stored bytes are wrong. A
 * thing that is merely not there has GIT_ENOTFOUND, except for an object: what
 * names it is stored, so it must be there. */
static bool is_damage(int rc, int class)
{
	switch (class) {
	case GIT_ERROR_ODB:
	case GIT_ERROR_ZLIB:
	case GIT_ERROR_INDEXER:
		return rc != GIT_EAMBIGUOUS;
	case GIT_ERROR_OBJECT:
	case GIT_ERROR_TREE:
	case GIT_ERROR_REFERENCE:
	case GIT_ERROR_REPOSITORY:
		return rc == GIT_ERROR;
	default:
		return false;
	}
}

enum status kb_git_failed(struct err *err, const struct kb_repo *repo, int rc)
{
	const git_error *last = git_error_last();
	const char *text = last && last->message ? last->message : "git";

	if (rc == GIT_EMODIFIED || rc == GIT_ELOCKED || rc == GIT_EEXISTS)
		return err_set(err, ST_CONFLICT,
			"Somebody else changed the knowledge at the same "
			"moment; look at the new state and try again");
	if (rc == GIT_EOWNER)
		return err_set(err, ST_REFUSED,
			"The knowledge repository %s belongs to another user "
			"of this machine; let its owner start Troly",
			repo->dir);
	if (last && is_damage(rc, last->klass))
		return err_set(err, ST_DAMAGED,
			"The knowledge repository %s is damaged (%s); restore "
			"it with `troly restore FILE` from a backup",
			repo->dir, text);
	if (rc == GIT_ENOTFOUND)
		return err_set(err, ST_NOT_FOUND,
			"The knowledge repository %s has no such thing (%s); "
			"check the name",
			repo->dir, text);
	if (rc == GIT_EINVALIDSPEC || rc == GIT_EPEEL || rc == GIT_EAMBIGUOUS)
		return err_set(err, ST_INVALID,
			"This is not the name of one revision or file (%s); "
			"check it",
			text);
	return err_set(err, ST_IO,
		"The knowledge repository %s cannot be used (%s); check the "
		"disk and the rights on the folder",
		repo->dir, text);
}

static bool is_hex(const char *text)
{
	return *text && text[strspn(text, "0123456789abcdefABCDEF")] == '\0';
}

static enum status no_revision(struct err *err, const char *rev)
{
	return err_set(err, ST_NOT_FOUND,
		"There is no revision %s in the knowledge repository; `troly "
		"log` shows those there are",
		rev);
}

/* A name of a branch or tag goes past git_revparse_single(), which loses the
 * reference when its commit is damaged (libgit2 1.5). */
static int find_revision(git_object **out, git_repository *git, const char *rev)
{
	git_reference *ref = NULL;
	int rc = git_reference_dwim(&ref, git, rev);

	if (rc < 0 || !git_reference_target(ref))
		rc = git_revparse_single(out, git, rev);
	else
		rc = git_object_lookup(
			out, git, git_reference_target(ref), GIT_OBJECT_ANY);
	git_reference_free(ref);
	return rc;
}

enum status kb_git_commit(git_commit **out, struct kb_repo *repo,
	const char *rev, struct err *err)
{
	git_object *found = NULL;
	git_object *commit = NULL;
	enum status st = ST_OK;
	int rc = find_revision(&found, repo->git, rev);

	/* An id that a person typed may be wrong; a branch's may not. */
	if (rc == GIT_ENOTFOUND &&
		(is_hex(rev) || git_error_last()->klass != GIT_ERROR_ODB)) {
		st = no_revision(err, rev);
		goto done;
	}
	if (rc == 0)
		rc = git_object_peel(&commit, found, GIT_OBJECT_COMMIT);
	if (rc < 0)
		st = kb_git_failed(err, repo, rc);
	else
		*out = (git_commit *)commit;
done:
	git_object_free(found);
	return st;
}

enum status kb_git_tree(
	git_tree **out, struct kb_repo *repo, const char *rev, struct err *err)
{
	git_commit *commit = NULL;
	enum status st = kb_git_commit(&commit, repo, rev, err);

	if (st != ST_OK)
		return st;
	int rc = git_commit_tree(out, commit);

	if (rc < 0)
		st = kb_git_failed(err, repo, rc);
	git_commit_free(commit);
	return st;
}

/* What the tree holds at `path`, which is not "". */
static enum status object_below(git_object **out, struct kb_repo *repo,
	const git_tree *tree, const char *path, struct err *err)
{
	git_tree_entry *entry = NULL;
	int rc = git_tree_entry_bypath(&entry, tree, path);

	if (rc == GIT_ENOTFOUND && git_error_last()->klass != GIT_ERROR_ODB)
		return err_set(err, ST_NOT_FOUND,
			"There is no file or folder %s in this revision of "
			"the knowledge; check the name",
			path);
	if (rc == 0)
		rc = git_tree_entry_to_object(out, repo->git, entry);
	enum status st = rc < 0 ? kb_git_failed(err, repo, rc) : ST_OK;

	git_tree_entry_free(entry);
	return st;
}

enum status kb_git_object(git_object **out, struct kb_repo *repo,
	const char *rev, const char *path, struct err *err)
{
	git_tree *tree = NULL;
	enum status st = kb_git_tree(&tree, repo, rev, err);

	if (st == ST_OK && *path == '\0') {
		*out = (git_object *)tree;
		return ST_OK;
	}
	if (st == ST_OK)
		st = object_below(out, repo, tree, path, err);
	git_tree_free(tree);
	return st;
}

enum status kb_git_id(git_oid *out, const char *id, struct err *err)
{
	if (strlen(id) != GIT_OID_HEXSZ || git_oid_fromstr(out, id) < 0)
		return err_set(err, ST_INVALID,
			"%s is not the id of a commit: an id has 40 "
			"hexadecimal digits",
			id);
	return ST_OK;
}

void kb_git_id_text(char out[KB_ID], const git_oid *id)
{
	git_oid_tostr(out, KB_ID, id);
}

enum status kb_git_person(git_signature **out, struct kb_repo *repo,
	const char *person, moment_t at, struct err *err)
{
	struct buf mail = BUF_INIT;

	buf_printf(&mail, "%s@troly", person);
	int rc = git_signature_new(
		out, person, mail.data, at / 1000, KB_MINUTES_EAST);

	buf_release(&mail);
	return rc < 0 ? kb_git_failed(err, repo, rc) : ST_OK;
}

moment_t kb_git_moment(const git_signature *signature)
{
	return (moment_t)signature->when.time * 1000;
}
