#include "kb/history.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "kb/diff.h"
#include "kb/git.h"

static void read_message(struct kb_revision *out, const char *message)
{
	size_t line = strcspn(message, "\n");
	const char *rest = message + line;

	out->subject = mem_bytes(message, line);
	rest += strspn(rest, "\n");
	size_t len = strlen(rest);

	while (len > 0 && rest[len - 1] == '\n')
		len--;
	if (len > 0)
		out->body = mem_bytes(rest, len);
}

static struct kb_revision revision_of(const git_commit *commit)
{
	const git_signature *author = git_commit_author(commit);
	struct kb_revision revision = {
		.author = mem_text(author->name),
		.at = kb_git_moment(author),
	};

	kb_git_id_text(revision.id, git_commit_id(commit));
	read_message(&revision, git_commit_message(commit));
	return revision;
}

/* What the commit changed against its first parent. */
static int read_paths(
	struct kb_revision *out, git_repository *git, git_commit *commit)
{
	git_commit *parent = NULL;
	git_tree *before = NULL, *after = NULL;
	git_diff *diff = NULL;
	int rc = git_commit_tree(&after, commit);

	if (rc == 0 && git_commit_parentcount(commit) > 0) {
		rc = git_commit_parent(&parent, commit, 0);
		if (rc == 0)
			rc = git_commit_tree(&before, parent);
	}
	if (rc == 0)
		rc = git_diff_tree_to_tree(&diff, git, before, after, NULL);
	if (rc == 0) {
		out->path_count = git_diff_num_deltas(diff);
		out->paths =
			mem_zero((out->path_count + 1) * sizeof(*out->paths));
		for (size_t i = 0; i < out->path_count; i++)
			out->paths[i] = mem_text(
				git_diff_get_delta(diff, i)->new_file.path);
	}
	git_diff_free(diff);
	git_tree_free(after);
	git_tree_free(before);
	git_commit_free(parent);
	return rc;
}

/* Of what one walk looks for. */
struct filter {
	const char *const *paths;
	size_t count;
};

/* The id at the path; all zero when nothing is there. */
static int id_at(git_oid *out, const git_tree *tree, const char *path)
{
	git_tree_entry *entry = NULL;
	int rc;

	memset(out, 0, sizeof(*out));
	if (*path == '\0') {
		*out = *git_tree_id(tree);
		return 0;
	}
	rc = git_tree_entry_bypath(&entry, tree, path);
	if (rc == 0)
		*out = *git_tree_entry_id(entry);
	else if (rc == GIT_ENOTFOUND &&
		 git_error_last()->klass != GIT_ERROR_ODB)
		rc = 0;
	git_tree_entry_free(entry);
	return rc;
}

/* *same: nothing that the filter names differs between the two. */
static int same_paths(bool *same, const git_tree *one, const git_tree *other,
	const struct filter *filter)
{
	int rc = 0;

	*same = true;
	for (size_t i = 0; i < filter->count && *same && rc == 0; i++) {
		git_oid a, b = { { 0 } };

		rc = id_at(&a, one, filter->paths[i]);
		if (rc == 0 && other)
			rc = id_at(&b, other, filter->paths[i]);
		*same = git_oid_equal(&a, &b);
	}
	return rc;
}

/* *same: the commit left what the filter names as its parent n had it. */
static int same_as_parent(bool *same, const git_commit *commit, unsigned n,
	const git_tree *tree, const struct filter *filter)
{
	git_commit *parent = NULL;
	git_tree *before = NULL;
	int rc = git_commit_parent(&parent, commit, n);

	if (rc == 0)
		rc = git_commit_tree(&before, parent);
	if (rc == 0)
		rc = same_paths(same, tree, before, filter);
	git_tree_free(before);
	git_commit_free(parent);
	return rc;
}

static int touches(
	bool *out, const git_commit *commit, const struct filter *filter)
{
	unsigned parents = git_commit_parentcount(commit);
	git_tree *tree = NULL;
	bool same = false;

	*out = true;
	if (filter->count == 0)
		return 0;
	int rc = git_commit_tree(&tree, commit);

	if (rc == 0 && parents == 0)
		rc = same_paths(&same, tree, NULL, filter);
	for (unsigned i = 0; i < parents && rc == 0 && !same; i++)
		rc = same_as_parent(&same, commit, i, tree, filter);
	*out = !same;
	git_tree_free(tree);
	return rc;
}

typedef VEC(struct kb_revision) revisions;

static int look_at(revisions *found, git_repository *git, const git_oid *id,
	const struct filter *filter)
{
	git_commit *commit = NULL;
	bool wanted = false;
	int rc = git_commit_lookup(&commit, git, id);

	if (rc == 0)
		rc = touches(&wanted, commit, filter);
	if (rc == 0 && wanted) {
		struct kb_revision *revision = VEC_ADD(found);

		*revision = revision_of(commit);
		rc = read_paths(revision, git, commit);
	}
	git_commit_free(commit);
	return rc;
}

static int walk(revisions *found, git_repository *git, const git_oid *from,
	const struct filter *filter, size_t limit)
{
	git_revwalk *walker = NULL;
	git_oid id;
	int rc = git_revwalk_new(&walker, git);

	if (rc == 0)
		rc = git_revwalk_sorting(
			walker, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
	if (rc == 0)
		rc = git_revwalk_push(walker, from);
	while (rc == 0 && found->len < limit) {
		rc = git_revwalk_next(&id, walker);
		if (rc == 0)
			rc = look_at(found, git, &id, filter);
	}
	git_revwalk_free(walker);
	return rc == GIT_ITEROVER ? 0 : rc;
}

enum status kb_history_log(struct kb_log *out, struct kb_repo *repo,
	const char *rev, const char *const *paths, size_t count, size_t limit,
	struct err *err)
{
	struct filter filter = { paths, count };
	revisions found = VEC_INIT;
	git_commit *tip = NULL;
	enum status st = kb_git_commit(&tip, repo, rev, err);

	if (st != ST_OK)
		return st;
	int rc = walk(&found, repo->git, git_commit_id(tip), &filter, limit);
	struct kb_log log = { found.at, found.len };

	if (rc < 0) {
		st = kb_git_failed(err, repo, rc);
		kb_log_release(&log);
	} else {
		*out = log;
	}
	git_commit_free(tip);
	return st;
}

enum status kb_revision_read(struct kb_revision *out, struct kb_repo *repo,
	const char *rev, struct err *err)
{
	git_commit *commit = NULL;
	enum status st = kb_git_commit(&commit, repo, rev, err);

	if (st == ST_OK)
		*out = revision_of(commit);
	git_commit_free(commit);
	return st;
}

void kb_revision_release(struct kb_revision *revision)
{
	for (size_t i = 0; i < revision->path_count; i++)
		free(revision->paths[i]);
	free(revision->paths);
	free(revision->body);
	free(revision->subject);
	free(revision->author);
	*revision = (struct kb_revision){ .at = 0 };
}

void kb_log_release(struct kb_log *log)
{
	for (size_t i = 0; i < log->len; i++)
		kb_revision_release(&log->at[i]);
	free(log->at);
	*log = (struct kb_log){ NULL, 0 };
}
