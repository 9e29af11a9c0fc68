/*
 * Who has what to do, and which cases move by themselves.
 */
#include <string.h>

#include "engine/store/store_sqlite_int.h"

enum status store_due(json_t **ids, struct store *store, moment_t now,
	int limit, struct err *err)
{
	json_t *list = json_array();
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT id FROM cases WHERE wake <= ?"
			" ORDER BY wake LIMIT ?",
			err, "ii", (sqlite3_int64)now, (sqlite3_int64)limit);
	while (st == ST_OK && (st = db_next(&row, db, stmt, err)) == ST_OK &&
		row)
		json_array_append_new(list, json_string(db_text(stmt, 0)));
	db_end(stmt);
	store_reader_return(store, db);
	if (st != ST_OK) {
		json_decref(list);
		list = NULL;
	}
	*ids = list;
	return st;
}

struct later {
	const char *id;
	moment_t wake;
};

static enum status put_off(struct db *db, void *ctx, struct err *err)
{
	const struct later *later = ctx;

	return db_run(db, "UPDATE cases SET wake = ? WHERE id = ?", err, "it",
		(sqlite3_int64)later->wake, later->id);
}

enum status store_put_off(
	struct store *store, const char *id, moment_t wake, struct err *err)
{
	struct later later = { id, wake };

	return writer_do(store->writer, put_off, &later, err);
}

static void set_column(
	json_t *object, const char *key, sqlite3_stmt *stmt, int column)
{
	if (sqlite3_column_type(stmt, column) != SQLITE_NULL)
		json_set_text(object, key, db_text(stmt, column));
}

static json_t *read_work(sqlite3_stmt *stmt)
{
	static const char *const columns[] = { "case", "title", "procedure",
		"unit", "step", "step_title", "role", "person", "late", "due" };
	json_t *work = json_object();

	for (int i = 0; i < (int)(sizeof(columns) / sizeof(*columns)); i++)
		set_column(work, columns[i], stmt, i);
	if (strcmp(json_text(work, "due", ""), "9999-12-31") == 0)
		json_object_del(work, "due");
	return work;
}

/* ?1 person, ?2 role, ?3 unit. A role that nobody has is everybody's. */
#define MINE "w.person = ?1"
#define FREE \
	"w.person IS NULL AND (w.role IS NULL OR NOT EXISTS (SELECT 1 FROM" \
	" roles r WHERE r.unit = w.unit AND r.role = w.role) OR EXISTS" \
	" (SELECT 1 FROM roles r WHERE r.unit = w.unit AND r.role = w.role" \
	" AND r.person = ?1)) AND ?1 IS NOT NULL"
#define ONLY \
	" AND (?2 IS NULL OR w.role = ?2 OR w.late = ?2)" \
	" AND (?3 IS NULL OR w.unit = ?3)"
#define ROWS \
	"SELECT w.case_id, c.title, c.procedure, w.unit, w.step, w.title," \
	" w.role, w.person, w.late, w.due FROM work w" \
	" JOIN cases c ON c.id = w.case_id WHERE "

/* `?4` as a bound keeps the four of one shape. */
static const char *const list_sql[] = {
	ROWS MINE ONLY " ORDER BY w.due LIMIT ?4",
	ROWS FREE ONLY " ORDER BY w.due LIMIT ?4",
};
static const char *const count_sql[] = {
	"SELECT count(*) FROM work w WHERE " MINE ONLY " AND ?4 >= 0",
	"SELECT count(*) FROM work w WHERE " FREE ONLY " AND ?4 >= 0",
};

static enum status select_work(sqlite3_stmt **stmt, struct db *db,
	const char *sql, const struct store_inbox *inbox, struct err *err)
{
	return db_begin(stmt, db, sql, err, "ttti", inbox->person, inbox->role,
		inbox->unit, (sqlite3_int64)inbox->limit);
}

static enum status list_work(json_t *list, struct db *db,
	const struct store_inbox *inbox, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st =
		select_work(&stmt, db, list_sql[inbox->open], inbox, err);

	while (st == ST_OK && (st = db_next(&row, db, stmt, err)) == ST_OK &&
		row)
		json_array_append_new(list, read_work(stmt));
	db_end(stmt);
	return st;
}

static enum status count_work(json_int_t *total, struct db *db,
	const struct store_inbox *inbox, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st =
		select_work(&stmt, db, count_sql[inbox->open], inbox, err);

	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	*total = row ? sqlite3_column_int64(stmt, 0) : 0;
	db_end(stmt);
	return st;
}

enum status store_work(json_t **out, json_int_t *total, struct store *store,
	const struct store_inbox *inbox, struct err *err)
{
	json_t *list = json_array();
	struct db *db = NULL;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = list_work(list, db, inbox, err);
	if (st == ST_OK)
		st = count_work(total, db, inbox, err);
	store_reader_return(store, db);
	if (st != ST_OK) {
		json_decref(list);
		list = NULL;
	}
	*out = list;
	return st;
}

static void add_holder(json_t *roles, const char *role, const char *person)
{
	json_t *people = json_object_get(roles, role);

	if (!people) {
		people = json_array();
		json_set(roles, role, people);
	}
	json_array_append_new(people, json_string(person));
}

enum status store_roles(
	json_t **out, struct store *store, const char *unit, struct err *err)
{
	json_t *roles = json_object();
	struct db *db = NULL;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = db_begin(&stmt, db,
			"SELECT role, person FROM roles WHERE unit = ?"
			" ORDER BY role, person",
			err, "t", unit);
	while (st == ST_OK && (st = db_next(&row, db, stmt, err)) == ST_OK &&
		row)
		add_holder(roles, db_text(stmt, 0), db_text(stmt, 1));
	db_end(stmt);
	store_reader_return(store, db);
	if (st != ST_OK) {
		json_decref(roles);
		roles = NULL;
	}
	*out = roles;
	return st;
}

struct holding {
	const char *unit, *role, *person;
	bool has;
};

static enum status set_role(struct db *db, void *ctx, struct err *err)
{
	const struct holding *what = ctx;

	return db_run(db,
		what->has ? "INSERT OR IGNORE INTO roles (unit, role, person)"
			    " VALUES (?, ?, ?)"
			  : "DELETE FROM roles WHERE unit = ? AND role = ?"
			    " AND person = ?",
		err, "ttt", what->unit, what->role, what->person);
}

enum status store_role_set(struct store *store, const char *unit,
	const char *role, const char *person, bool has, struct err *err)
{
	struct holding what = { unit, role, person, has };

	return writer_do(store->writer, set_role, &what, err);
}
