#include <string.h>

#include "engine/store/store_sqlite_int.h"

enum status store_find_request(char **out, struct db *db,
	const struct store_reply *request, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = db_begin(&stmt, db,
		"SELECT digest, reply FROM requests WHERE person = ?"
		" AND id = ?",
		err, "tt", request->person, request->request);

	*out = NULL;
	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	if (st == ST_OK && row &&
		strcmp(db_text(stmt, 0), request->digest) != 0)
		st = err_set(err, ST_CONFLICT,
			"The request %s was used before for something else; "
			"send this one with a new number",
			request->request);
	else if (st == ST_OK && row)
		*out = mem_text(db_text(stmt, 1));
	db_end(stmt);
	return st;
}

/* Old requests go when new ones come: a few at a time. */
static enum status forget_old(struct db *db, moment_t now, struct err *err)
{
	const moment_t day = 24LL * 60 * 60 * 1000;

	return db_run(db,
		"DELETE FROM requests WHERE (person, id) IN (SELECT person, id"
		" FROM requests WHERE at < ? ORDER BY at LIMIT 4)",
		err, "i", (sqlite3_int64)(now - STORE_REQUEST_DAYS * day));
}

enum status store_put_request(struct db *db, const struct store_reply *request,
	const char *text, struct err *err)
{
	enum status st = db_run(db,
		"INSERT INTO requests (person, id, digest, at, reply)"
		" VALUES (?, ?, ?, ?, ?)",
		err, "tttit", request->person, request->request,
		request->digest, (sqlite3_int64)request->at, text);

	return st == ST_OK ? forget_old(db, request->at, err) : st;
}

enum status store_request(json_t **reply, struct store *store,
	const char *person, const char *request, const char *digest,
	struct err *err)
{
	struct store_reply what = {
		.person = person, .request = request, .digest = digest
	};
	struct db *db = NULL;
	char *text = NULL;
	enum status st = store_reader(&db, store, err);

	*reply = NULL;
	if (st == ST_OK)
		st = store_find_request(&text, db, &what, err);
	store_reader_return(store, db);
	if (text)
		st = json_parse(reply, text, strlen(text), err);
	free(text);
	return st;
}

static enum status keep(struct db *db, void *ctx, struct err *err)
{
	const struct store_reply *reply = ctx;
	struct buf text = BUF_INIT;
	char *before = NULL;
	enum status st = store_find_request(&before, db, reply, err);

	json_put(&text, reply->reply);
	if (st == ST_OK && !before)
		st = store_put_request(db, reply, text.data, err);
	free(before);
	buf_release(&text);
	return st;
}

enum status store_request_keep(
	struct store *store, const struct store_reply *reply, struct err *err)
{
	struct store_reply copy = *reply;

	return writer_do(store->writer, keep, &copy, err);
}

/* A row of the question log that outlives its caller. */
struct question {
	struct store_question row;
	char *texts[6]; /* owned copies of the row's texts */
};

static enum status put_question(struct db *db, void *ctx, struct err *err)
{
	const struct store_question *row = &((struct question *)ctx)->row;

	return db_run(db,
		"INSERT INTO questions (at, person, question, unit, status,"
		" entry, knowledge, confidence) VALUES (?, ?, ?, ?, ?, ?, ?,"
		" ?)",
		err, "ittttttd", (sqlite3_int64)row->at, row->person,
		row->question, row->unit, row->status, row->entry, row->commit,
		row->confidence);
}

static void free_question(void *ctx)
{
	struct question *question = ctx;

	for (size_t i = 0;
		i < sizeof(question->texts) / sizeof(*question->texts); i++)
		free(question->texts[i]);
	free(question);
}

void store_question(struct store *store, const struct store_question *row)
{
	struct question *question = mem_zero(sizeof(*question));
	const char **texts[] = { &question->row.person, &question->row.question,
		&question->row.unit, &question->row.status,
		&question->row.entry, &question->row.commit };

	question->row = *row;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		*texts[i] = question->texts[i] = mem_text(*texts[i]);
	writer_later(store->writer, put_question, question, free_question);
}

enum status store_setting(
	char **out, struct store *store, const char *name, struct err *err)
{
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	*out = NULL;
	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT value FROM settings WHERE name = ?", err, "t",
			name);
	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	if (st == ST_OK && row)
		*out = mem_text(db_text(stmt, 0));
	db_end(stmt);
	store_reader_return(store, db);
	return st;
}

struct setting {
	const char *name, *value;
};

static enum status put_setting(struct db *db, void *ctx, struct err *err)
{
	const struct setting *setting = ctx;

	return db_run(db,
		"INSERT INTO settings (name, value) VALUES (?, ?)"
		" ON CONFLICT DO UPDATE SET value = excluded.value",
		err, "tt", setting->name, setting->value);
}

enum status store_setting_set(struct store *store, const char *name,
	const char *value, struct err *err)
{
	struct setting setting = { .name = name, .value = value };

	return writer_do(store->writer, put_setting, &setting, err);
}
