#include "engine/store/store_sqlite_int.h"

/* "Trol" and the number of the schema; a file carries both. */
#define APPLICATION_ID "1416785772"
enum {
	APPLICATION = 1416785772,
	VERSION = 3
};

static const char schema[] =
	"CREATE TABLE cases ("
	" id TEXT PRIMARY KEY,"
	" procedure TEXT NOT NULL,"
	" unit TEXT NOT NULL,"
	" title TEXT NOT NULL,"
	" status TEXT NOT NULL,"
	" step TEXT,"
	" step_title TEXT,"
	" due TEXT,"
	" opened INTEGER NOT NULL," /* milliseconds, as every time here */
	" changed INTEGER NOT NULL,"
	" person TEXT NOT NULL," /* who changed it last */
	" events INTEGER NOT NULL,"
	" knowledge TEXT NOT NULL" /* commit */
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX cases_changed ON cases (changed);"

	"CREATE TABLE counters ("
	" procedure TEXT PRIMARY KEY,"
	" last INTEGER NOT NULL"
	") STRICT, WITHOUT ROWID;"

	"CREATE TABLE events ("
	" case_id TEXT NOT NULL REFERENCES cases (id),"
	" n INTEGER NOT NULL,"
	" kind TEXT NOT NULL,"
	" person TEXT NOT NULL,"
	" at INTEGER NOT NULL,"
	" request TEXT NOT NULL,"
	" knowledge TEXT NOT NULL,"
	" data TEXT NOT NULL," /* JSON */
	" text TEXT NOT NULL,"
	" PRIMARY KEY (case_id, n)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN"
	" SELECT RAISE(ABORT, 'events are never changed'); END;"
	"CREATE TRIGGER events_last BEFORE DELETE ON events BEGIN"
	" SELECT RAISE(ABORT, 'events are never deleted'); END;"

	"CREATE TABLE requests ("
	" person TEXT NOT NULL,"
	" id TEXT NOT NULL,"
	" digest TEXT NOT NULL,"
	" at INTEGER NOT NULL,"
	" reply TEXT NOT NULL," /* JSON */
	" PRIMARY KEY (person, id)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX requests_at ON requests (at);"

	"CREATE TABLE questions ("
	" id INTEGER PRIMARY KEY,"
	" at INTEGER NOT NULL,"
	" person TEXT NOT NULL,"
	" question TEXT NOT NULL,"
	" unit TEXT,"
	" status TEXT NOT NULL,"
	" entry TEXT,"
	" knowledge TEXT,"
	" confidence REAL NOT NULL"
	") STRICT;"

	"CREATE TABLE settings ("
	" name TEXT PRIMARY KEY,"
	" value TEXT NOT NULL"
	") STRICT, WITHOUT ROWID;"

	"PRAGMA application_id=" APPLICATION_ID ";";

/* What version 2 added: when a case moves by itself, who has what to do. */
static const char second[] =
	"ALTER TABLE cases ADD COLUMN wake INTEGER;"
	"CREATE INDEX cases_wake ON cases (wake) WHERE wake IS NOT NULL;"

	"CREATE TABLE work ("
	" case_id TEXT NOT NULL REFERENCES cases (id),"
	" step TEXT NOT NULL,"
	" title TEXT NOT NULL,"
	" unit TEXT NOT NULL,"
	" role TEXT,"
	" person TEXT,"
	" due TEXT NOT NULL," /* 9999-12-31 when there is no day */
	" late TEXT,"         /* the role that heard of it */
	" PRIMARY KEY (case_id, step)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX work_person ON work (person, due);"
	"CREATE INDEX work_role ON work (role, due) WHERE person IS NULL;"

	"CREATE TABLE roles ("
	" unit TEXT NOT NULL,"
	" role TEXT NOT NULL,"
	" person TEXT NOT NULL,"
	" PRIMARY KEY (unit, role, person)"
	") STRICT, WITHOUT ROWID;"

	/* Every open case is looked at once, and its work written down. */
	"UPDATE cases SET wake = 0 WHERE status = 'running';";

/* What version 3 added: what becomes of a question without a good answer. */
static const char third[] =
	"ALTER TABLE questions ADD COLUMN note TEXT;"
	"ALTER TABLE questions ADD COLUMN curator TEXT;"
	"ALTER TABLE questions ADD COLUMN closed TEXT;" /* why, or a commit */
	"CREATE INDEX questions_open ON questions (unit, at)"
	" WHERE closed IS NULL AND status IN ('not_known', 'wrong');"
	"CREATE INDEX questions_at ON questions (at);"
	"PRAGMA user_version=3;";

/* From nothing to version 1, from there to 2, and so on. */
static const char *const versions[VERSION] = { schema, second, third };

/* Bring the file from its version to ours, whole or not at all. */
static enum status make(struct db *db, sqlite3_int64 from, struct err *err)
{
	enum status st = db_run(db, "BEGIN IMMEDIATE", err, "");

	if (st != ST_OK)
		return st;
	int rc = SQLITE_OK;

	for (; rc == SQLITE_OK && from < VERSION; from++)
		rc = sqlite3_exec(db->handle, versions[from], NULL, NULL, NULL);
	if (rc == SQLITE_OK)
		return db_run(db, "COMMIT", err, "");
	st = db_failed(db, rc, err);
	sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
	return st;
}

static enum status check_version(struct db *db, sqlite3_int64 application,
	sqlite3_int64 version, struct err *err)
{
	if (application != APPLICATION)
		return err_set(err, ST_DAMAGED,
			"The file %s is not a file of cases; nothing was "
			"changed in it: move it away, or name another data "
			"folder",
			db->path);
	if (version != VERSION)
		return err_set(err, ST_REFUSED,
			"The file of cases %s was written by another version "
			"of this program (format %lld); install that version",
			db->path, version);
	return ST_OK;
}

enum status store_schema(struct db *db, struct err *err)
{
	sqlite3_int64 application = 0, version = 0, tables = 0;
	enum status st =
		db_number(&application, db, "PRAGMA application_id", 0, err);

	if (st == ST_OK)
		st = db_number(&version, db, "PRAGMA user_version", 0, err);
	if (st == ST_OK)
		st = db_number(&tables, db,
			"SELECT count(*) FROM sqlite_schema", 0, err);
	if (st != ST_OK)
		return st;
	if (application == 0 && tables == 0)
		return make(db, 0, err);
	if (application == APPLICATION && version > 0 && version < VERSION)
		return make(db, version, err);
	return check_version(db, application, version, err);
}
