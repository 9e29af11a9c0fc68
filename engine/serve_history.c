/* history.*: who changed what, when and why. */

#include <string.h>

#include "engine/methods.h"
#include "kb/block.h"
#include "kb/history.h"
#include "kb/meaning.h"
#include "kb/snapshot.h"

enum {
	LOG_LIMIT = 50,
	LOG_LIMIT_MAX = 10000
};

/* Looking for the file that has a procedure or a rule. */
struct search {
	struct kb_repo *repo;
	const char *name;
	struct buf *path;
	bool found;
};

static bool has_block(const struct kb_blocks *blocks, const char *name)
{
	for (size_t i = 0; i < blocks->len; i++)
		if (strcmp(blocks->at[i].name, name) == 0)
			return true;
	return false;
}

static bool look_into(const struct kb_node *node, void *ctx)
{
	struct search *search = ctx;
	struct kb_blocks blocks = { NULL, 0, 0 };
	struct buf text = BUF_INIT;

	if (!strstr(node->name, "/rules/") &&
		!strstr(node->name, "/procedures/"))
		return true;
	if (kb_repo_blob(&text, search->repo, node->id, NULL) == ST_OK)
		kb_blocks_read(&blocks, text.data);
	if (has_block(&blocks, search->name)) {
		search->found = true;
		buf_clear(search->path);
		buf_printf(search->path, "units/%s", node->name);
	}
	kb_blocks_release(&blocks);
	buf_release(&text);
	return !search->found;
}

static bool path_of_entry(
	struct buf *path, const struct kb_snapshot *snap, const char *id)
{
	const struct kb_entry *entry = kb_snapshot_entry(snap, id);
	const struct kb_document *document =
		entry ? NULL : kb_snapshot_document(snap, id);

	buf_clear(path);
	if (entry)
		buf_puts(path, entry->path);
	else if (document)
		buf_puts(path, document->path);
	else if (kb_snapshot_unit(snap, id))
		buf_printf(path, "units/%s", id);
	return path->len > 0;
}

/* The path at `rev` of a unit, an entry, a document, a procedure or a rule;
 * any text with a "/" that is none of them is a path itself. */
static enum status find_path(struct buf *path, struct serve_call *call,
	struct kb_repo *repo, const char *rev, const char *id, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	struct search search = { repo, id, path, false };
	char commit[KB_ID];
	enum status st = kb_repo_resolve(commit, repo, rev, err);

	if (st == ST_OK)
		st = engine_snapshot(&snap, call->engine, commit, err);
	if (st != ST_OK)
		return st;
	if (path_of_entry(path, snap, id))
		goto done;
	if (strchr(id, '/')) {
		buf_puts(path, id);
		goto done;
	}
	st = kb_repo_walk(repo, commit, "units", look_into, &search, err);
	if (st == ST_OK && !search.found)
		st = err_set(err, ST_NOT_FOUND,
			"There is no unit, entry, procedure or rule %s; check "
			"the name, or give the path of its file",
			id);
done:
	kb_snapshot_release(snap);
	return st;
}

static json_t *log_json(const struct kb_log *log)
{
	json_t *out = json_object(), *list = json_array();

	for (size_t i = 0; i < log->len; i++)
		json_array_append_new(list, kb_revision_json(&log->at[i]));
	json_set(out, "commits", list);
	return out;
}

static enum status read_log(json_t **result, struct serve_call *call,
	struct kb_repo *repo, struct err *err)
{
	const char *id = json_text(call->params, "id", NULL);
	json_int_t limit = json_int(call->params, "limit", LOG_LIMIT);
	struct kb_log log = { NULL, 0 };
	struct buf path = BUF_INIT;
	enum status st = ST_OK;

	if (limit < 1 || limit > LOG_LIMIT_MAX)
		return err_set(err, ST_INVALID,
			"\"limit\" must be from 1 to %d", LOG_LIMIT_MAX);
	if (id)
		st = find_path(&path, call, repo, call->commit, id, err);
	if (st == ST_OK) {
		const char *only = path.data;

		st = kb_history_log(&log, repo, call->commit, &only, id ? 1 : 0,
			(size_t)limit, err);
	}
	if (st == ST_OK)
		*result = log_json(&log);
	kb_log_release(&log);
	buf_release(&path);
	return st;
}

static enum status read_diff(json_t **result, struct serve_call *call,
	struct kb_repo *repo, struct err *err)
{
	const char *a = json_text(call->params, "a", "");
	const char *b = json_text(call->params, "b", "");
	const char *id = json_text(call->params, "id", NULL);
	struct kb_changes changes = { NULL, 0 };
	struct buf path = BUF_INIT;
	enum status st = ST_OK;

	if (id)
		st = find_path(&path, call, repo, b, id, err);
	if (st == ST_NOT_FOUND && id) /* removed since */
		st = find_path(&path, call, repo, a, id, err);
	if (st == ST_OK)
		st = kb_diff(&changes, repo, a, b, path.data, err);
	if (st == ST_OK) {
		*result = json_object();
		json_set(*result, "changes",
			kb_changes_json(repo, &changes, call->lang));
	}
	kb_changes_release(&changes);
	buf_release(&path);
	return st;
}

static json_t *blame_json(const struct kb_blame *blame, const char *path)
{
	json_t *out = json_object(), *lines = json_array();

	for (size_t i = 0; i < blame->len; i++) {
		const struct kb_blame_line *from = &blame->at[i];
		json_t *line = json_object();
		char at[MOMENT_TEXT];

		moment_format(at, from->at);
		json_set(line, "line", json_integer((json_int_t)i + 1));
		json_set_text(line, "text", from->text);
		json_set_text(line, "commit", from->id);
		json_set_text(line, "author", from->author);
		json_set_text(line, "at", at);
		json_set_text(line, "subject", from->subject);
		json_array_append_new(lines, line);
	}
	json_set_text(out, "path", path);
	json_set(out, "lines", lines);
	return out;
}

static enum status read_blame(json_t **result, struct serve_call *call,
	struct kb_repo *repo, struct err *err)
{
	struct kb_blame blame = { NULL, 0 };
	struct buf path = BUF_INIT;
	enum status st = find_path(&path, call, repo, call->commit,
		json_text(call->params, "id", ""), err);

	if (st == ST_OK)
		st = kb_history_blame(
			&blame, repo, call->commit, path.data, err);
	if (st == ST_OK)
		*result = blame_json(&blame, path.data);
	kb_blame_release(&blame);
	buf_release(&path);
	return st;
}

typedef enum status read_fn(json_t **result, struct serve_call *call,
	struct kb_repo *repo, struct err *err);

static enum status with_repo(json_t **result, struct serve_call *call,
	read_fn *read, struct err *err)
{
	struct kb_repo *repo = NULL;
	enum status st = engine_repo_borrow(&repo, call->engine, err);

	if (st == ST_OK) {
		st = read(result, call, repo, err);
		engine_repo_return(call->engine, repo);
	}
	return st;
}

enum status serve_history_log(
	json_t **result, struct serve_call *call, struct err *err)
{
	return with_repo(result, call, read_log, err);
}

enum status serve_history_diff(
	json_t **result, struct serve_call *call, struct err *err)
{
	return with_repo(result, call, read_diff, err);
}

enum status serve_history_blame(
	json_t **result, struct serve_call *call, struct err *err)
{
	return with_repo(result, call, read_blame, err);
}
