#include "kb/repo.h"

#include <string.h>

#include "base/mem.h"
#include "kb/git.h"

enum status kb_repo_open(struct kb_repo **out, const char *dir, struct err *err)
{
	struct kb_repo *repo = mem_zero(sizeof(*repo));
	enum status st;

	kb_git_start();
	repo->dir = mem_text(dir);
	int rc = git_repository_open_bare(&repo->git, dir);

	if (rc == 0) {
		*out = repo;
		return ST_OK;
	}
	if (rc == GIT_ENOTFOUND)
		st = err_set(err, ST_DAMAGED,
			"There is no knowledge repository in %s; restore it "
			"with `troly restore FILE` from a backup",
			dir);
	else
		st = kb_git_failed(err, repo, rc);
	kb_repo_close(repo);
	return st;
}

void kb_repo_close(struct kb_repo *repo)
{
	if (!repo)
		return;
	git_repository_free(repo->git);
	free(repo->dir);
	free(repo);
}

bool kb_repo_has(struct kb_repo *repo, const char *branch)
{
	git_reference *ref = NULL;
	bool has = git_branch_lookup(
			   &ref, repo->git, branch, GIT_BRANCH_LOCAL) == 0;

	git_reference_free(ref);
	return has;
}

enum status kb_repo_resolve(
	char out[KB_ID], struct kb_repo *repo, const char *rev, struct err *err)
{
	git_commit *commit = NULL;
	enum status st = kb_git_commit(&commit, repo, rev, err);

	if (st == ST_OK)
		kb_git_id_text(out, git_commit_id(commit));
	git_commit_free(commit);
	return st;
}

enum status kb_repo_tree_id(char out[KB_ID], struct kb_repo *repo,
	const char *rev, const char *path, struct err *err)
{
	git_object *found = NULL;
	enum status st = kb_git_object(&found, repo, rev, path, err);

	if (st == ST_OK)
		kb_git_id_text(out, git_object_id(found));
	git_object_free(found);
	return st;
}

static void set_blob(struct buf *out, const git_blob *blob)
{
	buf_set(out, git_blob_rawcontent(blob), (size_t)git_blob_rawsize(blob));
}

enum status kb_repo_read(struct buf *out, struct kb_repo *repo, const char *rev,
	const char *path, struct err *err)
{
	git_object *found = NULL;
	enum status st = kb_git_object(&found, repo, rev, path, err);

	if (st == ST_OK && git_object_type(found) != GIT_OBJECT_BLOB)
		st = err_set(err, ST_INVALID,
			"%s is a folder of the knowledge, and a file is "
			"needed",
			path);
	if (st == ST_OK)
		set_blob(out, (const git_blob *)found);
	git_object_free(found);
	return st;
}

enum status kb_repo_blob(
	struct buf *out, struct kb_repo *repo, const char *id, struct err *err)
{
	git_blob *blob = NULL;
	git_oid oid;
	enum status st = kb_git_id(&oid, id, err);

	if (st != ST_OK)
		return st;
	int rc = git_blob_lookup(&blob, repo->git, &oid);

	if (rc < 0)
		return kb_git_failed(err, repo, rc);
	set_blob(out, blob);
	git_blob_free(blob);
	return ST_OK;
}

static enum status find_tree(git_tree **out, struct kb_repo *repo,
	const char *rev, const char *path, struct err *err)
{
	git_object *found = NULL;
	enum status st = kb_git_object(&found, repo, rev, path, err);

	if (st == ST_OK && git_object_type(found) != GIT_OBJECT_TREE) {
		st = err_set(err, ST_INVALID,
			"%s is a file of the knowledge, and a folder is "
			"needed",
			path);
		git_object_free(found);
	} else if (st == ST_OK) {
		*out = (git_tree *)found;
	}
	return st;
}

enum status kb_repo_list(struct kb_repo *repo, const char *rev,
	const char *path, kb_node_fn *visit, void *ctx, struct err *err)
{
	git_tree *tree = NULL;
	enum status st = find_tree(&tree, repo, rev, path, err);

	if (st != ST_OK)
		return st;
	for (size_t i = 0; i < git_tree_entrycount(tree); i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
		char id[KB_ID];
		struct kb_node node = {
			.name = git_tree_entry_name(entry),
			.id = id,
			.is_dir = git_tree_entry_type(entry) == GIT_OBJECT_TREE,
		};

		kb_git_id_text(id, git_tree_entry_id(entry));
		if (!visit(&node, ctx))
			break;
	}
	git_tree_free(tree);
	return ST_OK;
}

struct walk {
	kb_node_fn *visit;
	void *ctx;
	struct buf path;
};

enum {
	WALK_ON = 0,
	WALK_STOP = -1000
};

static int walk_entry(
	const char *folder, const git_tree_entry *entry, void *ctx)
{
	struct walk *walk = ctx;
	char id[KB_ID];

	if (git_tree_entry_type(entry) != GIT_OBJECT_BLOB)
		return WALK_ON;
	buf_clear(&walk->path);
	buf_printf(&walk->path, "%s%s", folder, git_tree_entry_name(entry));
	kb_git_id_text(id, git_tree_entry_id(entry));
	struct kb_node node = { .name = walk->path.data, .id = id };

	return walk->visit(&node, walk->ctx) ? WALK_ON : WALK_STOP;
}

enum status kb_repo_walk(struct kb_repo *repo, const char *rev,
	const char *path, kb_node_fn *visit, void *ctx, struct err *err)
{
	struct walk walk = { visit, ctx, BUF_INIT };
	git_tree *tree = NULL;
	enum status st = find_tree(&tree, repo, rev, path, err);

	if (st == ST_OK) {
		int rc = git_tree_walk(
			tree, GIT_TREEWALK_PRE, walk_entry, &walk);

		if (rc < 0 && rc != WALK_STOP)
			st = kb_git_failed(err, repo, rc);
	}
	buf_release(&walk.path);
	git_tree_free(tree);
	return st;
}
