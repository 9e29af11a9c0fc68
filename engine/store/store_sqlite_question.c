#include "engine/store/store_sqlite_int.h"

static json_t *question_json(sqlite3_stmt *stmt)
{
	static const char *const names[] = { "question", "unit", "status",
		"entry", "note", "curator" };
	char at[MOMENT_TEXT];
	json_t *out = json_object();

	json_set(out, "id", json_integer(sqlite3_column_int64(stmt, 0)));
	moment_format(at, sqlite3_column_int64(stmt, 1));
	json_set_text(out, "at", at);
	for (int i = 0; i < 6; i++)
		if (*db_text(stmt, i + 2))
			json_set_text(out, names[i], db_text(stmt, i + 2));
	return out;
}

enum status store_open_questions(
	json_t **out, struct store *store, const char *unit, struct err *err)
{
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	*out = json_array();
	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT id, at, question, unit, status, entry, note,"
			" curator FROM questions WHERE closed IS NULL AND"
			" status IN ('not_known', 'wrong') AND"
			" (?1 IS NULL OR unit = ?1) ORDER BY at LIMIT ?2",
			err, "ti", unit, (sqlite3_int64)STORE_OPEN_QUESTIONS);
	while (st == ST_OK) {
		st = db_next(&row, db, stmt, err);
		if (st != ST_OK || !row)
			break;
		json_array_append_new(*out, question_json(stmt));
	}
	db_end(stmt);
	store_reader_return(store, db);
	return st;
}

struct wrong {
	const struct store_question *row;
	const char *note;
};

static enum status put_wrong(struct db *db, void *ctx, struct err *err)
{
	const struct wrong *wrong = ctx;
	const struct store_question *row = wrong->row;

	return db_run(db,
		"INSERT INTO questions (at, person, question, unit, status,"
		" entry, knowledge, confidence, note)"
		" VALUES (?, ?, ?, ?, 'wrong', ?, ?, 0, ?)",
		err, "itttttt", (sqlite3_int64)row->at, row->person,
		row->question, row->unit, row->entry, row->commit, wrong->note);
}

enum status store_wrong(struct store *store, const struct store_question *row,
	const char *note, struct err *err)
{
	struct wrong wrong = { row, note };

	return writer_do(store->writer, put_wrong, &wrong, err);
}

struct marking {
	const json_t *ids;
	const char *sql, *text;
};

static enum status mark_all(struct db *db, void *ctx, struct err *err)
{
	const struct marking *marking = ctx;
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < json_array_size(marking->ids);
		i++)
		st = db_run(db, marking->sql, err, "ti", marking->text,
			(sqlite3_int64)json_integer_value(
				json_array_get(marking->ids, i)));
	return st;
}

enum status store_mark_questions(struct store *store, const json_t *ids,
	enum store_question_mark mark, const char *text, struct err *err)
{
	static const char *const sql[] = {
		[STORE_CURATOR] =
			"UPDATE questions SET curator = ? WHERE id = ?",
		[STORE_CLOSED] = "UPDATE questions SET closed = ? WHERE id = ?",
	};
	struct marking marking = { ids, sql[mark], text };

	return writer_do(store->writer, mark_all, &marking, err);
}

enum status store_asked(
	json_t **out, struct store *store, moment_t since, struct err *err)
{
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	*out = json_array();
	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT unit, status, count(*) FROM questions"
			" WHERE at >= ? GROUP BY unit, status",
			err, "i", (sqlite3_int64)since);
	while (st == ST_OK) {
		st = db_next(&row, db, stmt, err);
		if (st != ST_OK || !row)
			break;
		json_array_append_new(*out,
			json_pack("{s:s, s:s, s:I}", "unit", db_text(stmt, 0),
				"status", db_text(stmt, 1), "n",
				(json_int_t)sqlite3_column_int64(stmt, 2)));
	}
	db_end(stmt);
	store_reader_return(store, db);
	return st;
}
