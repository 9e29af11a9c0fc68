#include "tui/cli_prepare.h"

#include <string.h>

#include "base/path.h"
#include "base/text.h"
#include "tui/cli_files.h"

enum {
	BANK_MAX = 16 * 1024 * 1024,   /* bytes of a file of questions */
	CORPUS_MAX = 30 * 1024 * 1024, /* a request holds no more */
};

enum status cli_prepare_files(struct cli_call *call, struct err *err)
{
	const char *dir = json_text(call->local, "dir", NULL);

	return dir ? cli_files_read(call->params, dir, err) : ST_OK;
}

enum status cli_prepare_proposal(struct cli_call *call, struct err *err)
{
	const char *message = json_text(call->params, "message", "");

	if (!*message)
		return err_set(err, ST_INVALID,
			"A proposal needs a message: add -m \"what the change "
			"is for\"");
	return cli_prepare_files(call, err);
}

/* Copy up to the mark into out; where the next part begins. */
static const char *take_part(struct buf *out, const char *text, char mark)
{
	const char marks[] = { mark, '\0' };
	size_t len = strcspn(text, marks);

	buf_set(out, text, len);
	return text + len + (text[len] == mark);
}

static json_t *ids_of(const char *text)
{
	json_t *ids = json_array();
	struct buf id = BUF_INIT;

	while (*text) {
		text = take_part(&id, text, '|');
		if (strcmp(id.data, "-") != 0 && id.len > 0)
			json_array_append_new(ids, json_string(id.data));
	}
	buf_release(&id);
	return ids;
}

static void add_question(json_t *questions, const char *line)
{
	struct buf question = BUF_INIT, ids = BUF_INIT, kind = BUF_INIT;
	json_t *row = json_object();

	line = take_part(&question, line, '\t');
	line = take_part(&ids, line, '\t');
	take_part(&kind, line, '\t');
	json_set_text(row, "question", question.data);
	json_set(row, "ids", ids_of(ids.data));
	json_set_text(row, "kind", kind.data);
	json_array_append_new(questions, row);
	buf_release(&kind);
	buf_release(&ids);
	buf_release(&question);
}

static json_t *questions_of(const char *text)
{
	json_t *questions = json_array();
	struct buf line = BUF_INIT;

	while (*text) {
		text = take_part(&line, text, '\n');
		if (line.len > 0 && line.data[line.len - 1] == '\r')
			line.data[--line.len] = '\0';
		if (line.len > 0 && *line.data != '#')
			add_question(questions, line.data);
	}
	buf_release(&line);
	return questions;
}

static enum status read_text(
	struct buf *out, const char *path, size_t max, struct err *err)
{
	enum status st = path_read(out, path, max, err);

	if (st == ST_OK && !text_valid(out->data, out->len))
		st = err_set(err, ST_INVALID,
			"%s is not a text in UTF-8; save it as UTF-8", path);
	return st == ST_NOT_FOUND ? ST_INVALID : st;
}

static enum status add_text(struct cli_call *call, json_t *ranking,
	const char *key, bool needed, struct err *err)
{
	const char *path = json_text(call->local, key, NULL);
	struct buf text = BUF_INIT;
	enum status st;

	if (!path && needed)
		return err_set(err, ST_INVALID,
			"--ranking needs --%s FILE as well", key);
	if (!path)
		return ST_OK;
	st = read_text(&text, path, CORPUS_MAX, err);
	if (st == ST_OK)
		json_set_text(ranking, key, text.data);
	buf_release(&text);
	return st;
}

static enum status prepare_ranking(struct cli_call *call, struct err *err)
{
	json_t *ranking = json_object();
	enum status st = add_text(call, ranking, "corpus", true, err);

	if (st == ST_OK)
		st = add_text(call, ranking, "queries", true, err);
	if (st == ST_OK)
		st = add_text(call, ranking, "qrels", true, err);
	if (st == ST_OK)
		st = add_text(call, ranking, "groups", false, err);
	json_set(call->params, "ranking", ranking);
	return st;
}

enum status cli_prepare_eval(struct cli_call *call, struct err *err)
{
	const char *path = json_text(call->local, "questions", NULL);
	struct buf text = BUF_INIT;
	enum status st;

	if (json_bool(call->local, "ranking", false))
		return prepare_ranking(call, err);
	if (!path)
		return ST_OK;
	st = read_text(&text, path, BANK_MAX, err);
	if (st == ST_OK)
		json_set(call->params, "questions", questions_of(text.data));
	buf_release(&text);
	return st;
}

/* A line of a TREC run: question Q0 entry rank score name. */
static void put_run_line(struct buf *out, size_t number, const json_t *row)
{
	const char *got = json_text(row, "got", NULL);

	if (got)
		buf_printf(out, "%zu Q0 %s 1 %.6f troly\n", number, got,
			json_number_value(json_object_get(row, "confidence")));
}

enum status cli_after_eval(
	struct cli_call *call, const json_t *result, struct err *err)
{
	const char *path = json_text(call->local, "run", NULL);
	struct buf text = BUF_INIT;
	enum status st;
	size_t i;
	json_t *row;

	if (!path)
		return ST_OK;
	buf_puts(&text, json_text(result, "run", ""));
	json_array_foreach(json_list(result, "questions"), i, row)
		put_run_line(&text, i + 1, row);
	st = path_write(path, text.data, text.len, err);
	buf_release(&text);
	return st;
}
