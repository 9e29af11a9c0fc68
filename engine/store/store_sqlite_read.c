#include <string.h>

#include "engine/store/store_sqlite_int.h"

static void set_moment(json_t *object, const char *key, moment_t moment)
{
	char text[MOMENT_TEXT];

	moment_format(text, moment);
	json_set_text(object, key, text);
}

/* NULL stays away. */
static void set_column(
	json_t *object, const char *key, sqlite3_stmt *stmt, int column)
{
	if (sqlite3_column_type(stmt, column) != SQLITE_NULL)
		json_set_text(object, key, db_text(stmt, column));
}

/* In the order of HEAD_COLUMNS. */
#define HEAD_COLUMNS \
	"id, procedure, unit, title, status, step, step_title, due, opened," \
	" changed, person, events, knowledge"

static json_t *read_head(sqlite3_stmt *stmt)
{
	json_t *head = json_object();

	set_column(head, "case", stmt, 0);
	set_column(head, "procedure", stmt, 1);
	set_column(head, "unit", stmt, 2);
	set_column(head, "title", stmt, 3);
	set_column(head, "status", stmt, 4);
	if (sqlite3_column_type(stmt, 5) != SQLITE_NULL) {
		json_t *step = json_object();

		set_column(step, "id", stmt, 5);
		set_column(step, "title", stmt, 6);
		json_set(head, "step", step);
	}
	set_column(head, "due", stmt, 7);
	set_moment(head, "opened", sqlite3_column_int64(stmt, 8));
	set_moment(head, "changed", sqlite3_column_int64(stmt, 9));
	set_column(head, "by", stmt, 10);
	json_set(head, "events", json_integer(sqlite3_column_int64(stmt, 11)));
	set_column(head, "commit", stmt, 12);
	return head;
}

static enum status read_data(
	json_t **out, struct db *db, sqlite3_stmt *stmt, struct err *err)
{
	const char *text = db_text(stmt, 6);

	if (json_parse(out, text, strlen(text), NULL) != ST_OK)
		return db_failed(db, SQLITE_CORRUPT, err);
	return ST_OK;
}

static enum status read_event(
	json_t *list, struct db *db, sqlite3_stmt *stmt, struct err *err)
{
	json_t *event = json_object(), *data = NULL;
	enum status st = read_data(&data, db, stmt, err);

	json_set(event, "n", json_integer(sqlite3_column_int64(stmt, 0)));
	set_column(event, "kind", stmt, 1);
	set_moment(event, "at", sqlite3_column_int64(stmt, 2));
	set_column(event, "by", stmt, 3);
	set_column(event, "request", stmt, 4);
	set_column(event, "commit", stmt, 5);
	json_set(event, "data", data);
	set_column(event, "text", stmt, 7);
	json_array_append_new(list, event);
	return st;
}

static enum status collect_events(json_t *list, struct db *db, const char *id,
	json_int_t last, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = db_begin(&stmt, db,
		"SELECT n, kind, at, person, request, knowledge, data, text"
		" FROM events WHERE case_id = ? AND n <= ? ORDER BY n",
		err, "ti", id, (sqlite3_int64)(last ? last : INT64_MAX));

	while (st == ST_OK && (st = db_next(&row, db, stmt, err)) == ST_OK &&
		row)
		st = read_event(list, db, stmt, err);
	db_end(stmt);
	return st;
}

static enum status has_events(
	const json_t *list, const char *id, json_int_t last, struct err *err)
{
	json_int_t found = (json_int_t)json_array_size(list);

	if (found == 0)
		return err_set(err, ST_NOT_FOUND,
			"There is no case %s; see the list of cases", id);
	if (last > found)
		return err_set(err, ST_NOT_FOUND,
			"The case %s has %d events and no event %d; see its "
			"record",
			id, (int)found, (int)last);
	return ST_OK;
}

enum status store_events(json_t **out, struct store *store, const char *id,
	json_int_t last, struct err *err)
{
	json_t *list = json_array();
	struct db *db = NULL;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = collect_events(list, db, id, last, err);
	store_reader_return(store, db);
	if (st == ST_OK)
		st = has_events(list, id, last, err);
	if (st != ST_OK) {
		json_decref(list);
		list = NULL;
	}
	*out = list;
	return st;
}

enum status store_case(
	json_t **out, struct store *store, const char *id, struct err *err)
{
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	*out = NULL;
	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT " HEAD_COLUMNS " FROM cases WHERE id = ?", err,
			"t", id);
	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	if (st == ST_OK && row)
		*out = read_head(stmt);
	else if (st == ST_OK)
		st = err_set(err, ST_NOT_FOUND,
			"There is no case %s; see the list of cases", id);
	db_end(stmt);
	store_reader_return(store, db);
	return st;
}

enum status store_cases(json_t **out, struct store *store,
	const struct store_filter *filter, struct err *err)
{
	json_t *list = json_array();
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT " HEAD_COLUMNS " FROM cases"
			" WHERE (?1 IS NULL OR status = ?1)"
			" AND (?2 IS NULL OR procedure = ?2)"
			" AND (?3 IS NULL OR unit = ?3)"
			" ORDER BY changed DESC, id DESC",
			err, "ttt", filter->status, filter->procedure,
			filter->unit);
	while (st == ST_OK && (st = db_next(&row, db, stmt, err)) == ST_OK &&
		row)
		json_array_append_new(list, read_head(stmt));
	db_end(stmt);
	store_reader_return(store, db);
	if (st != ST_OK) {
		json_decref(list);
		list = NULL;
	}
	*out = list;
	return st;
}
