#include "kb/commit.h"

#include <string.h>

#include "base/text.h"
#include "base/vec.h"
#include "kb/git.h"

enum {
	PATH_MAX_BYTES = 400,
	PART_MAX_BYTES = 200
};

static bool part_allowed(const char *part, size_t len)
{
	if (len == 0 || len > PART_MAX_BYTES || part[0] == '.')
		return false;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)part[i] < 0x20 || part[i] == 0x7F ||
			strchr("\\:*?\"<>|", part[i]))
			return false;
	return part[len - 1] != '.' && part[len - 1] != ' ';
}

/* Settings of editors, which look for them under these names. */
static bool is_setting(const char *path)
{
	return strcmp(path, ".luarc.json") == 0 ||
	       strcmp(path, ".luacheckrc") == 0;
}

enum status kb_path_check(const char *path, struct err *err)
{
	size_t total = strlen(path);
	const char *part = path;
	bool allowed = total <= PATH_MAX_BYTES && text_valid(path, total) &&
		       text_is_nfc(path, total);

	while (allowed) {
		size_t len = strcspn(part, "/");

		allowed = part_allowed(part, len);
		if (part[len] == '\0')
			break;
		part += len + 1;
	}
	if (allowed || is_setting(path))
		return ST_OK;
	return err_set(err, ST_INVALID,
		"The file name \"%.*s\" is not allowed: use names relative to "
		"the folder, without \"..\", hidden files and the characters "
		"\\ : * ? \" < > |",
		120, path);
}

static enum status check_paths(
	const struct kb_file *files, size_t count, struct err *err)
{
	enum status st = ST_OK;

	for (size_t i = 0; i < count && st == ST_OK; i++)
		st = kb_path_check(files[i].path, err);
	return st;
}

typedef VEC(git_tree_update) kb_updates;

static int add_update(kb_updates *updates, git_repository *git,
	const git_tree *tree, const struct kb_file *file)
{
	git_tree_update update = {
		.action = GIT_TREE_UPDATE_UPSERT,
		.filemode = GIT_FILEMODE_BLOB,
		.path = file->path,
	};
	int rc = 0;

	if (file->bytes) {
		rc = git_blob_create_from_buffer(
			&update.id, git, file->bytes, file->len);
	} else {
		git_tree_entry *entry = NULL;

		rc = git_tree_entry_bypath(&entry, tree, file->path);
		git_tree_entry_free(entry);
		if (rc == GIT_ENOTFOUND)
			return 0; /* gone already */
		update.action = GIT_TREE_UPDATE_REMOVE;
	}
	if (rc == 0)
		*VEC_ADD(updates) = update;
	return rc;
}

/* The id of `tree` with the files changed. */
static int write_tree(git_oid *out, git_repository *git, git_tree *tree,
	const struct kb_file *files, size_t count)
{
	kb_updates updates = VEC_INIT;
	int rc = 0;

	for (size_t i = 0; i < count && rc == 0; i++)
		rc = add_update(&updates, git, tree, &files[i]);
	if (rc == 0)
		rc = git_tree_create_updated(
			out, git, tree, updates.len, updates.at);
	VEC_RELEASE(&updates);
	return rc;
}

static int empty_tree(git_tree **out, git_repository *git)
{
	git_treebuilder *builder = NULL;
	git_oid id;
	int rc = git_treebuilder_new(&builder, git, NULL);

	if (rc == 0)
		rc = git_treebuilder_write(&id, builder);
	if (rc == 0)
		rc = git_tree_lookup(out, git, &id);
	git_treebuilder_free(builder);
	return rc;
}

enum status kb_tree_write(char out[KB_ID], struct kb_repo *repo,
	const struct kb_file *files, size_t count, struct err *err)
{
	git_tree *empty = NULL;
	git_oid id;
	enum status st = check_paths(files, count, err);

	if (st != ST_OK)
		return st;
	int rc = empty_tree(&empty, repo->git);

	if (rc == 0)
		rc = write_tree(&id, repo->git, empty, files, count);
	if (rc < 0)
		st = kb_git_failed(err, repo, rc);
	else
		kb_git_id_text(out, &id);
	git_tree_free(empty);
	return st;
}

/* The parents of a commit, and the tree of the first. */
struct parents {
	git_commit *at[2];
	size_t count;
	git_tree *tree;
};

static enum status find_parents(struct parents *out, struct kb_repo *repo,
	const struct kb_commit_args *args, struct err *err)
{
	enum status st = ST_OK;
	int rc;

	if (args->parent)
		st = kb_git_commit(
			&out->at[out->count++], repo, args->parent, err);
	if (st == ST_OK && args->merged)
		st = kb_git_commit(
			&out->at[out->count++], repo, args->merged, err);
	if (st != ST_OK)
		return st;
	rc = args->parent ? git_commit_tree(&out->tree, out->at[0])
			  : empty_tree(&out->tree, repo->git);
	return rc < 0 ? kb_git_failed(err, repo, rc) : ST_OK;
}

static void parents_release(struct parents *parents)
{
	for (size_t i = 0; i < parents->count; i++)
		git_commit_free(parents->at[i]);
	git_tree_free(parents->tree);
}

/* Write the commit object. `tree` is its whole tree. */
static int write_commit(git_oid *out, git_repository *git,
	const struct parents *parents, const git_oid *tree_id,
	const git_signature *who, const char *message)
{
	git_tree *tree = NULL;
	int rc = git_tree_lookup(&tree, git, tree_id);

	if (rc == 0)
		rc = git_commit_create(out, git, NULL, who, who, "UTF-8",
			message, tree, parents->count,
			(const git_commit **)parents->at);
	git_tree_free(tree);
	return rc;
}

enum status kb_commit_write(char out[KB_ID], struct kb_repo *repo,
	const struct kb_commit_args *args, struct err *err)
{
	struct parents parents = { .count = 0 };
	git_signature *who = NULL;
	git_oid tree, id;
	enum status st = check_paths(args->files, args->count, err);

	if (st == ST_OK)
		st = find_parents(&parents, repo, args, err);
	if (st == ST_OK)
		st = kb_git_person(&who, repo, args->author, args->at, err);
	if (st != ST_OK)
		goto done;
	int rc = args->tree ? git_oid_fromstr(&tree, args->tree)
			    : write_tree(&tree, repo->git, parents.tree,
				      args->files, args->count);

	if (rc == 0)
		rc = write_commit(
			&id, repo->git, &parents, &tree, who, args->message);
	if (rc < 0)
		st = kb_git_failed(err, repo, rc);
	else
		kb_git_id_text(out, &id);
done:
	git_signature_free(who);
	parents_release(&parents);
	return st;
}

enum status kb_branch_move(struct kb_repo *repo, const char *branch,
	const char *from, const char *to, struct err *err)
{
	struct buf name = BUF_INIT;

	buf_printf(&name, "refs/heads/%s", branch);
	enum status st = kb_ref_move(repo, name.data, from, to, err);

	buf_release(&name);
	return st;
}

enum status kb_ref_move(struct kb_repo *repo, const char *name,
	const char *from, const char *to, struct err *err)
{
	git_reference *ref = NULL;
	git_oid was = { { 0 } }, id;
	enum status st = kb_git_id(&id, to, err);
	int rc;

	if (st == ST_OK && from)
		st = kb_git_id(&was, from, err);
	if (st != ST_OK)
		return st;
	/* Only the second knows an old value; only the first can say that
	 * there must be none. */
	if (!from)
		rc = git_reference_create(
			&ref, repo->git, name, &id, 0, "troly");
	else
		rc = git_reference_create_matching(
			&ref, repo->git, name, &id, 1, &was, "troly");
	git_reference_free(ref);
	return rc < 0 ? kb_git_failed(err, repo, rc) : ST_OK;
}

enum status kb_commit(char out[KB_ID], struct kb_repo *repo, const char *branch,
	const struct kb_commit_args *args, struct err *err)
{
	char id[KB_ID];
	enum status st = kb_commit_write(id, repo, args, err);

	if (st == ST_OK)
		st = kb_branch_move(repo, branch, args->parent, id, err);
	if (st == ST_OK)
		memcpy(out, id, KB_ID);
	return st;
}
