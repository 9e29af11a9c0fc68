#include "engine/store/store_sqlite_int.h"

#include <string.h>
#include <sys/stat.h>

static enum status quick_check(struct db *db, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = db_begin(&stmt, db, "PRAGMA quick_check(1)", err, "");

	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	if (st == ST_OK && strcmp(db_text(stmt, 0), "ok") != 0)
		st = db_failed(db, SQLITE_CORRUPT, err);
	db_end(stmt);
	return st;
}

static enum status open_checked(
	struct db **out, struct store *store, struct err *err)
{
	struct stat is = { 0 };
	enum status st = ST_OK;

	store->unchecked =
		stat(store->path, &is) == 0 && is.st_size > STORE_QUICK_CHECK;
	st = db_open(out, store->path, true, err);
	if (st == ST_OK && !store->unchecked)
		st = quick_check(*out, err);
	return st == ST_OK ? store_schema(*out, err) : st;
}

enum status store_open(struct store **out, const char *path, struct err *err)
{
	struct store *store = mem_zero(sizeof(*store));
	struct db *db = NULL;
	enum status st;

	store->path = mem_text(path);
	pthread_mutex_init(&store->lock, NULL);
	st = open_checked(&db, store, err);
	if (st == ST_OK) {
		store->writer = writer_new(db);
	} else {
		db_close(db);
		store_close(store);
		store = NULL;
	}
	*out = store;
	return st;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	for (size_t i = 0; i < store->idle.len; i++)
		db_close(store->idle.at[i]);
	VEC_RELEASE(&store->idle);
	writer_free(store->writer);
	pthread_mutex_destroy(&store->lock);
	free(store->path);
	free(store);
}

bool store_unchecked(const struct store *store)
{
	return store->unchecked;
}

enum status store_reader(struct db **out, struct store *store, struct err *err)
{
	pthread_mutex_lock(&store->lock);
	*out = store->idle.len ? store->idle.at[--store->idle.len] : NULL;
	pthread_mutex_unlock(&store->lock);
	return *out ? ST_OK : db_open(out, store->path, false, err);
}

void store_reader_return(struct store *store, struct db *db)
{
	if (!db)
		return;
	pthread_mutex_lock(&store->lock);
	*VEC_ADD(&store->idle) = db;
	pthread_mutex_unlock(&store->lock);
}

enum status store_check(struct store *store, struct err *err)
{
	struct db *db = NULL;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = quick_check(db, err);
	store_reader_return(store, db);
	return st;
}

enum status store_backup(struct store *store, const char *path, struct err *err)
{
	struct db *db = NULL;
	enum status st = store_reader(&db, store, err);

	if (st == ST_OK)
		st = db_run(db, "VACUUM INTO ?", err, "t", path);
	store_reader_return(store, db);
	return st;
}
