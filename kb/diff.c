#include "kb/diff.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "kb/git.h"

/* A list in the making; the counts of the public one are sizes of these. */
struct reading {
	VEC(struct kb_change) changes;
	VEC(struct kb_hunk) hunks;      /* of the last change */
	VEC(struct kb_diff_line) lines; /* of the last hunk */
};

static void end_hunk(struct reading *reading)
{
	if (reading->hunks.len == 0)
		return;
	struct kb_hunk *hunk = &reading->hunks.at[reading->hunks.len - 1];

	if (hunk->lines)
		return;
	hunk->lines = reading->lines.at;
	hunk->count = reading->lines.len;
	memset(&reading->lines, 0, sizeof(reading->lines));
}

static void end_change(struct reading *reading)
{
	end_hunk(reading);
	if (reading->changes.len == 0)
		return;
	struct kb_change *change =
		&reading->changes.at[reading->changes.len - 1];

	change->hunks = reading->hunks.at;
	change->count = reading->hunks.len;
	memset(&reading->hunks, 0, sizeof(reading->hunks));
}

static void id_text(char out[KB_ID], const git_diff_file *file)
{
	if (git_oid_is_zero(&file->id))
		out[0] = '\0';
	else
		kb_git_id_text(out, &file->id);
}

static int on_file(const git_diff_delta *delta, float progress, void *ctx)
{
	struct reading *reading = ctx;
	const char *path = delta->new_file.path;
	enum kb_change_kind kind = KB_MODIFIED;

	(void)progress;
	if (delta->status == GIT_DELTA_ADDED)
		kind = KB_ADDED;
	if (delta->status == GIT_DELTA_DELETED) {
		kind = KB_REMOVED;
		path = delta->old_file.path;
	}
	end_change(reading);
	struct kb_change *change = VEC_ADD(&reading->changes);

	*change = (struct kb_change){ .path = mem_text(path), .kind = kind };
	id_text(change->old_id, &delta->old_file);
	id_text(change->new_id, &delta->new_file);
	return 0;
}

static int on_hunk(
	const git_diff_delta *delta, const git_diff_hunk *from, void *ctx)
{
	struct reading *reading = ctx;
	struct buf header = BUF_INIT;

	(void)delta;
	end_hunk(reading);
	buf_printf(&header, "@@ -%d,%d +%d,%d @@", from->old_start,
		from->old_lines, from->new_start, from->new_lines);
	*VEC_ADD(&reading->hunks) =
		(struct kb_hunk){ .header = buf_take(&header) };
	return 0;
}

static int on_line(const git_diff_delta *delta, const git_diff_hunk *hunk,
	const git_diff_line *from, void *ctx)
{
	struct reading *reading = ctx;
	size_t len = from->content_len;

	(void)delta;
	(void)hunk;
	if (!strchr(" +-", from->origin))
		return 0; /* "no newline at end of file" */
	if (len > 0 && from->content[len - 1] == '\n')
		len--;
	*VEC_ADD(&reading->lines) = (struct kb_diff_line){
		.sign = from->origin,
		.old_line = from->old_lineno > 0 ? from->old_lineno : 0,
		.new_line = from->new_lineno > 0 ? from->new_lineno : 0,
		.text = mem_bytes(from->content, len),
	};
	return 0;
}

static int read_diff(struct kb_changes *out, git_diff *diff)
{
	struct reading reading = { VEC_INIT, VEC_INIT, VEC_INIT };
	int rc = git_diff_foreach(
		diff, on_file, NULL, on_hunk, on_line, &reading);

	end_change(&reading);
	out->at = reading.changes.at;
	out->len = reading.changes.len;
	return rc;
}

enum status kb_diff(struct kb_changes *out, struct kb_repo *repo,
	const char *from, const char *to, const char *path, struct err *err)
{
	git_diff_options options = { 0 };
	git_tree *before = NULL, *after = NULL;
	git_diff *diff = NULL;
	struct kb_changes changes = { NULL, 0 };
	char *only = mem_text(path);
	enum status st = ST_OK;

	if (from)
		st = kb_git_tree(&before, repo, from, err);
	if (st == ST_OK)
		st = kb_git_tree(&after, repo, to, err);
	if (st != ST_OK)
		goto done;
	git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
	options.flags = GIT_DIFF_DISABLE_PATHSPEC_MATCH;
	options.pathspec.strings = &only;
	options.pathspec.count = *path ? 1 : 0;
	int rc = git_diff_tree_to_tree(
		&diff, repo->git, before, after, &options);

	if (rc == 0)
		rc = read_diff(&changes, diff);
	if (rc < 0) {
		st = kb_git_failed(err, repo, rc);
		kb_changes_release(&changes);
	} else {
		*out = changes;
	}
done:
	git_diff_free(diff);
	git_tree_free(after);
	git_tree_free(before);
	free(only);
	return st;
}

static void release_hunk(struct kb_hunk *hunk)
{
	for (size_t i = 0; i < hunk->count; i++)
		free(hunk->lines[i].text);
	free(hunk->lines);
	free(hunk->header);
}

void kb_changes_release(struct kb_changes *changes)
{
	for (size_t i = 0; i < changes->len; i++) {
		struct kb_change *change = &changes->at[i];

		for (size_t h = 0; h < change->count; h++)
			release_hunk(&change->hunks[h]);
		free(change->hunks);
		free(change->path);
	}
	free(changes->at);
	*changes = (struct kb_changes){ NULL, 0 };
}

const char *kb_change_name(enum kb_change_kind kind)
{
	static const char *const names[] = {
		[KB_ADDED] = "added",
		[KB_REMOVED] = "removed",
		[KB_MODIFIED] = "modified",
	};

	return names[kind];
}
