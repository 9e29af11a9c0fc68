#include "kb/merge.h"

#include "base/mem.h"
#include "base/vec.h"
#include "kb/git.h"

typedef VEC(char *) paths;

static const char *path_of(const git_index_entry *ancestor,
	const git_index_entry *ours, const git_index_entry *theirs)
{
	return ours ? ours->path : theirs ? theirs->path : ancestor->path;
}

static int list_clashes(paths *out, git_index *index)
{
	git_index_conflict_iterator *iter = NULL;
	const git_index_entry *ancestor, *ours, *theirs;
	int rc = git_index_conflict_iterator_new(&iter, index);

	while (rc == 0) {
		rc = git_index_conflict_next(&ancestor, &ours, &theirs, iter);
		if (rc == 0)
			*VEC_ADD(out) =
				mem_text(path_of(ancestor, ours, theirs));
	}
	git_index_conflict_iterator_free(iter);
	return rc == GIT_ITEROVER ? 0 : rc;
}

/* Put our side, or nothing where we have none, in the place of a clash. */
static int keep_ours(git_index *index, const char *path)
{
	const git_index_entry *ancestor, *ours, *theirs;
	git_index_entry kept = { .path = NULL };
	int rc = git_index_conflict_get(&ancestor, &ours, &theirs, index, path);

	if (rc == 0 && ours) {
		kept.mode = ours->mode;
		kept.id = ours->id;
		kept.path = path;
	}
	if (rc == 0)
		rc = git_index_conflict_remove(index, path);
	if (rc == 0 && kept.path)
		rc = git_index_add(index, &kept);
	return rc;
}

static int read_index(
	struct kb_merge *out, struct kb_repo *repo, git_index *index)
{
	paths clashes = VEC_INIT;
	git_oid tree;
	int rc = 0;

	if (git_index_has_conflicts(index))
		rc = list_clashes(&clashes, index);
	out->clashes = clashes.at;
	out->count = clashes.len;
	for (size_t i = 0; i < clashes.len && rc == 0; i++)
		rc = keep_ours(index, clashes.at[i]);
	if (rc == 0)
		rc = git_index_write_tree_to(&tree, index, repo->git);
	if (rc == 0)
		kb_git_id_text(out->tree, &tree);
	return rc;
}

enum status kb_merge(struct kb_merge *out, struct kb_repo *repo,
	const char *ours, const char *theirs, struct err *err)
{
	struct kb_merge merge = { .count = 0 };
	git_merge_options options = { 0 };
	git_commit *our = NULL, *their = NULL;
	git_index *index = NULL;
	enum status st = kb_git_commit(&our, repo, ours, err);

	if (st == ST_OK)
		st = kb_git_commit(&their, repo, theirs, err);
	if (st != ST_OK)
		goto done;
	git_merge_options_init(&options, GIT_MERGE_OPTIONS_VERSION);
	int rc = git_merge_commits(&index, repo->git, our, their, &options);

	if (rc == 0)
		rc = read_index(&merge, repo, index);
	if (rc < 0) {
		st = kb_git_failed(err, repo, rc);
		kb_merge_release(&merge);
	} else {
		*out = merge;
	}
done:
	git_index_free(index);
	git_commit_free(their);
	git_commit_free(our);
	return st;
}

void kb_merge_release(struct kb_merge *merge)
{
	for (size_t i = 0; i < merge->count; i++)
		free(merge->clashes[i]);
	free(merge->clashes);
	*merge = (struct kb_merge){ .count = 0 };
}

enum status kb_merged(bool *out, struct kb_repo *repo, const char *rev,
	const char *old, struct err *err)
{
	git_commit *newer = NULL, *older = NULL;
	enum status st = kb_git_commit(&newer, repo, rev, err);

	if (st == ST_OK)
		st = kb_git_commit(&older, repo, old, err);
	if (st == ST_OK) {
		const git_oid *a = git_commit_id(newer);
		const git_oid *b = git_commit_id(older);
		int rc = git_oid_equal(a, b)
				 ? 1
				 : git_graph_descendant_of(repo->git, a, b);

		*out = rc == 1;
		if (rc < 0)
			st = kb_git_failed(err, repo, rc);
	}
	git_commit_free(older);
	git_commit_free(newer);
	return st;
}
