/* Who wrote each line of a file. */

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "kb/git.h"
#include "kb/history.h"

typedef VEC(struct kb_blame_line) blame_lines;

/* The next line of the text, without its newline; *text steps over it. */
static char *take_line(const char **text, const char *end)
{
	size_t left = (size_t)(end - *text);
	const char *newline = memchr(*text, '\n', left);
	size_t len = newline ? (size_t)(newline - *text) : left;
	char *line = mem_bytes(*text, len);

	*text += len + (newline ? 1 : 0);
	return line;
}

static enum status add_hunk(blame_lines *lines, struct kb_repo *repo,
	const git_blame_hunk *hunk, const char **text, const char *end,
	struct err *err)
{
	struct kb_revision from = { .at = 0 };
	char id[KB_ID];

	kb_git_id_text(id, &hunk->final_commit_id);
	enum status st = kb_revision_read(&from, repo, id, err);

	if (st != ST_OK)
		return st;
	for (size_t i = 0; i < hunk->lines_in_hunk && *text < end; i++) {
		struct kb_blame_line *line = VEC_ADD(lines);

		*line = (struct kb_blame_line){
			.author = mem_text(from.author),
			.subject = mem_text(from.subject),
			.text = take_line(text, end),
			.at = from.at,
		};
		memcpy(line->id, id, KB_ID);
	}
	kb_revision_release(&from);
	return ST_OK;
}

static enum status read_hunks(blame_lines *lines, struct kb_repo *repo,
	git_blame *blame, const struct buf *file, struct err *err)
{
	const char *text = file->data, *end = file->data + file->len;
	enum status st = ST_OK;

	for (uint32_t i = 0; i < git_blame_get_hunk_count(blame) && st == ST_OK;
		i++)
		st = add_hunk(lines, repo, git_blame_get_hunk_byindex(blame, i),
			&text, end, err);
	return st;
}

enum status kb_history_blame(struct kb_blame *out, struct kb_repo *repo,
	const char *rev, const char *path, struct err *err)
{
	git_blame_options options = { 0 };
	git_blame *blame = NULL;
	git_commit *commit = NULL;
	struct buf file = BUF_INIT;
	blame_lines lines = VEC_INIT;
	enum status st = kb_repo_read(&file, repo, rev, path, err);

	if (st == ST_OK)
		st = kb_git_commit(&commit, repo, rev, err);
	if (st != ST_OK)
		goto done;
	git_blame_options_init(&options, GIT_BLAME_OPTIONS_VERSION);
	options.newest_commit = *git_commit_id(commit);
	int rc = git_blame_file(&blame, repo->git, path, &options);

	st = rc < 0 ? kb_git_failed(err, repo, rc)
		    : read_hunks(&lines, repo, blame, &file, err);
	struct kb_blame found = { lines.at, lines.len };

	if (st == ST_OK)
		*out = found;
	else
		kb_blame_release(&found);
done:
	git_blame_free(blame);
	git_commit_free(commit);
	buf_release(&file);
	return st;
}

void kb_blame_release(struct kb_blame *blame)
{
	for (size_t i = 0; i < blame->len; i++) {
		free(blame->at[i].author);
		free(blame->at[i].subject);
		free(blame->at[i].text);
	}
	free(blame->at);
	*blame = (struct kb_blame){ NULL, 0 };
}
