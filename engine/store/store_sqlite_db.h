/*
 * engine/store/store_sqlite_db.h -- one connection to the SQLite file, and the
 * one place that turns SQLite's errors into sentences. Private to
 * store_sqlite*.c.
 *
 * Statements are prepared once per connection, by their text.
 *
 * Threads: a connection belongs to one thread at a time.
 */
#ifndef ENGINE_STORE_STORE_SQLITE_DB_H
#define ENGINE_STORE_STORE_SQLITE_DB_H

#include <sqlite3.h>
#include <stdbool.h>

#include "base/status.h"
#include "base/vec.h"

struct db {
	sqlite3 *handle;
	char *path; /* owned */
	VEC(sqlite3_stmt *) prepared;
	bool sync_failed; /* an fsync failed: what is on disk is not known */
};

/* Open it for reading and writing; `make` a file that is not there. Sets what
 * every connection needs (WAL, synchronous=FULL, defensive, ...). */
NODISCARD enum status db_open(
	struct db **out, const char *path, bool make, struct err *err);
void db_close(struct db *db);

/* The sentence for the code that SQLite just gave. */
enum status db_failed(struct db *db, int rc, struct err *err);

/*
 * Prepare, bind and leave before the first row. `types` has one letter per
 * value: t const char * (NULL is NULL), i sqlite3_int64, d double. Bound texts
 * must stay until db_end().
 */
NODISCARD enum status db_begin(sqlite3_stmt **out, struct db *db,
	const char *sql, struct err *err, const char *types, ...);
/* *row: there is one. */
NODISCARD enum status db_next(
	bool *row, struct db *db, sqlite3_stmt *stmt, struct err *err);
/* NULL is accepted. */
void db_end(sqlite3_stmt *stmt);

/* The three in one, for what gives no rows. */
NODISCARD enum status db_run(struct db *db, const char *sql, struct err *err,
	const char *types, ...);

/* The text of a column, "" for NULL; lives until the next db_next(). */
const char *db_text(sqlite3_stmt *stmt, int column);

/* The first number of the first row, or `otherwise` when there is none. */
NODISCARD enum status db_number(sqlite3_int64 *out, struct db *db,
	const char *sql, sqlite3_int64 otherwise, struct err *err);

#endif
