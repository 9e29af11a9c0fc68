#include "engine/store/store_sqlite_db.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	BUSY_MS = 5000
};

/* What is damaged is left as it is, the log beside it too. */
static enum status damaged(struct db *db, struct err *err)
{
	if (db->handle)
		sqlite3_db_config(
			db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	return err_set(err, ST_DAMAGED,
		"The file of cases %s is damaged; nothing was changed in it: "
		"restore a backup, or move the file away to begin anew",
		db->path);
}

static enum status cannot_open(struct db *db, struct err *err)
{
	return err_set(err, ST_REFUSED,
		"The file of cases %s cannot be opened for writing; ask for "
		"the right to its folder, or name another data folder",
		db->path);
}

static enum status disk_full(struct db *db, struct err *err)
{
	return err_set(err, ST_IO,
		"The disk is full: %s cannot be written, and nothing was "
		"changed; free some space and try again",
		db->path);
}

static enum status held(struct db *db, struct err *err)
{
	return err_set(err, ST_IO,
		"Another program holds the file of cases %s; end it and try "
		"again",
		db->path);
}

enum status db_failed(struct db *db, int rc, struct err *err)
{
	static const struct {
		int rc;
		enum status (*say)(struct db *db, struct err *err);
	} rows[] = {
		{ SQLITE_CORRUPT, damaged },
		{ SQLITE_NOTADB, damaged },
		{ SQLITE_CANTOPEN, cannot_open },
		{ SQLITE_READONLY, cannot_open },
		{ SQLITE_PERM, cannot_open },
		{ SQLITE_FULL, disk_full },
		{ SQLITE_BUSY, held },
		{ SQLITE_LOCKED, held },
	};
	int extended = db->handle ? sqlite3_extended_errcode(db->handle) : rc;

	if (extended == SQLITE_IOERR_FSYNC ||
		extended == SQLITE_IOERR_DIR_FSYNC)
		db->sync_failed = true;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (rows[i].rc == (rc & 0xff))
			return rows[i].say(db, err);
	return err_set(err, ST_IO,
		"The file of cases %s cannot be read or written (%s)", db->path,
		db->handle ? sqlite3_errmsg(db->handle) : sqlite3_errstr(rc));
}

static const char *const wanted[] = {
	"PRAGMA journal_mode=WAL",
	"PRAGMA synchronous=FULL",
	"PRAGMA foreign_keys=ON",
	"PRAGMA trusted_schema=OFF",
	"PRAGMA cell_size_check=ON",
};

static enum status set_up(struct db *db, struct err *err)
{
	int rc = sqlite3_busy_timeout(db->handle, BUSY_MS);

	sqlite3_extended_result_codes(db->handle, 1);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(
		db->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++)
		if (rc == SQLITE_OK)
			rc = sqlite3_exec(
				db->handle, wanted[i], NULL, NULL, NULL);
	return rc == SQLITE_OK ? ST_OK : db_failed(db, rc, err);
}

enum status db_open(
	struct db **out, const char *path, bool make, struct err *err)
{
	struct db *db = mem_zero(sizeof(*db));
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
		    (make ? SQLITE_OPEN_CREATE : 0);
	enum status st = ST_OK;

	db->path = mem_text(path);
	int rc = sqlite3_open_v2(path, &db->handle, flags, NULL);

	st = rc == SQLITE_OK ? set_up(db, err) : db_failed(db, rc, err);
	if (st != ST_OK) {
		db_close(db);
		db = NULL;
	}
	*out = db;
	return st;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	for (size_t i = 0; i < db->prepared.len; i++)
		sqlite3_finalize(db->prepared.at[i]);
	VEC_RELEASE(&db->prepared);
	sqlite3_close(db->handle);
	free(db->path);
	free(db);
}

static sqlite3_stmt *prepared_before(struct db *db, const char *sql)
{
	for (size_t i = 0; i < db->prepared.len; i++)
		if (strcmp(sqlite3_sql(db->prepared.at[i]), sql) == 0)
			return db->prepared.at[i];
	return NULL;
}

static enum status prepare(
	sqlite3_stmt **out, struct db *db, const char *sql, struct err *err)
{
	*out = prepared_before(db, sql);
	if (*out)
		return ST_OK;
	int rc = sqlite3_prepare_v3(
		db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, out, NULL);

	if (rc != SQLITE_OK)
		return db_failed(db, rc, err);
	*VEC_ADD(&db->prepared) = *out;
	return ST_OK;
}

static void bind_all(sqlite3_stmt *stmt, const char *types, va_list values)
{
	for (int i = 0; types[i]; i++) {
		if (types[i] == 't')
			sqlite3_bind_text(stmt, i + 1,
				va_arg(values, const char *), -1,
				SQLITE_STATIC);
		else if (types[i] == 'i')
			sqlite3_bind_int64(
				stmt, i + 1, va_arg(values, sqlite3_int64));
		else
			sqlite3_bind_double(
				stmt, i + 1, va_arg(values, double));
	}
}

enum status db_begin(sqlite3_stmt **out, struct db *db, const char *sql,
	struct err *err, const char *types, ...)
{
	va_list values;
	enum status st = prepare(out, db, sql, err);

	if (st != ST_OK)
		return st;
	va_start(values, types);
	bind_all(*out, types, values);
	va_end(values);
	return ST_OK;
}

enum status db_next(
	bool *row, struct db *db, sqlite3_stmt *stmt, struct err *err)
{
	int rc = sqlite3_step(stmt);

	*row = rc == SQLITE_ROW;
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? ST_OK
						     : db_failed(db, rc, err);
}

void db_end(sqlite3_stmt *stmt)
{
	if (!stmt)
		return;
	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
}

enum status db_run(
	struct db *db, const char *sql, struct err *err, const char *types, ...)
{
	sqlite3_stmt *stmt = NULL;
	va_list values;
	bool row = false;
	enum status st = prepare(&stmt, db, sql, err);

	if (st != ST_OK)
		return st;
	va_start(values, types);
	bind_all(stmt, types, values);
	va_end(values);
	st = db_next(&row, db, stmt, err);
	db_end(stmt);
	return st;
}

const char *db_text(sqlite3_stmt *stmt, int column)
{
	const char *text = (const char *)sqlite3_column_text(stmt, column);

	return text ? text : "";
}

enum status db_number(sqlite3_int64 *out, struct db *db, const char *sql,
	sqlite3_int64 otherwise, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = db_begin(&stmt, db, sql, err, "");

	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	*out = row ? sqlite3_column_int64(stmt, 0) : otherwise;
	db_end(stmt);
	return st;
}
