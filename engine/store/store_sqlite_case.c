#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "engine/store/store_sqlite_int.h"

struct appending {
	const struct store_step *step;
	struct store_done *done;
};

static enum status no_case(const char *id, struct err *err)
{
	return err_set(err, ST_NOT_FOUND,
		"There is no case %s; see the list of cases", id);
}

static enum status moved_on(const char *id, struct err *err)
{
	return err_set(err, ST_CONFLICT,
		"Somebody else has changed the case %s meanwhile; look at it "
		"again, then repeat what you did",
		id);
}

/* Read {"case", "n"}, the reply that a step leaves behind. */
static void read_done(struct store_done *done, const char *text)
{
	json_t *reply = NULL;

	if (json_parse(&reply, text, strlen(text), NULL) == ST_OK) {
		snprintf(done->case_id, sizeof(done->case_id), "%s",
			json_text(reply, "case", ""));
		done->n = json_int(reply, "n", 0);
	}
	json_decref(reply);
	done->repeated = true;
}

static enum status put_done(
	struct db *db, const struct appending *what, struct err *err)
{
	const struct store_step *step = what->step;
	struct store_reply reply = { .person = step->person,
		.request = step->request,
		.digest = step->digest,
		.at = step->at };
	char text[STORE_CASE_ID + 48];

	snprintf(text, sizeof(text), "{\"case\":\"%s\",\"n\":%" PRId64 "}",
		what->done->case_id, (int64_t)what->done->n);
	return store_put_request(db, &reply, text, err);
}

/* The next number of the procedure's cases. */
static enum status new_id(
	struct db *db, const struct appending *what, struct err *err)
{
	const char *procedure = what->step->procedure;
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st = db_begin(&stmt, db,
		"INSERT INTO counters (procedure, last) VALUES (?, 1)"
		" ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
		err, "t", procedure);

	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	if (st == ST_OK)
		snprintf(what->done->case_id, sizeof(what->done->case_id),
			"%.100s-%04lld", procedure,
			sqlite3_column_int64(stmt, 0));
	db_end(stmt);
	return st;
}

/* The journal must be as long as the writer believes. */
static enum status check_length(
	struct db *db, const struct store_step *step, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool row = false;
	enum status st =
		db_begin(&stmt, db, "SELECT events FROM cases WHERE id = ?",
			err, "t", step->case_id);

	if (st == ST_OK)
		st = db_next(&row, db, stmt, err);
	if (st == ST_OK && !row)
		st = no_case(step->case_id, err);
	else if (st == ST_OK && sqlite3_column_int64(stmt, 0) != step->expect)
		st = moved_on(step->case_id, err);
	db_end(stmt);
	return st;
}

static enum status put_new_head(
	struct db *db, const struct appending *what, struct err *err)
{
	const struct store_step *step = what->step;

	return db_run(db,
		"INSERT INTO cases (id, procedure, unit, title, status, opened,"
		" changed, person, events, knowledge)"
		" VALUES (?, ?, ?, ?, 'running', ?, ?, ?, 0, ?)",
		err, "ttttiitt", what->done->case_id, step->procedure,
		step->unit, json_text(step->head, "title", step->procedure),
		(sqlite3_int64)step->at, (sqlite3_int64)step->at, step->person,
		step->commit);
}

static enum status put_head(
	struct db *db, const struct appending *what, struct err *err)
{
	const struct store_step *step = what->step;
	const json_t *at = json_member(step->head, "step");

	return db_run(db,
		"UPDATE cases SET title = coalesce(?, title), status = ?,"
		" step = ?, step_title = ?, due = ?, changed = ?, person = ?,"
		" events = ?, knowledge = ?, wake = nullif(?, 0)"
		" WHERE id = ?",
		err, "tttttititit", json_text(step->head, "title", NULL),
		json_text(step->head, "status", "running"),
		json_text(at, "id", NULL), json_text(at, "title", NULL),
		json_text(step->head, "due", NULL), (sqlite3_int64)step->at,
		step->person, (sqlite3_int64)what->done->n, step->commit,
		(sqlite3_int64)step->wake, what->done->case_id);
}

static enum status put_one_work(struct db *db, const struct appending *what,
	const json_t *one, struct err *err)
{
	return db_run(db,
		"INSERT INTO work (case_id, step, title, unit, role, person,"
		" due, late) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		err, "tttttttt", what->done->case_id,
		json_text(one, "step", ""), json_text(one, "step_title", ""),
		what->step->unit, json_text(one, "role", NULL),
		json_text(one, "person", NULL),
		json_text(one, "due", "9999-12-31"),
		json_text(one, "late", NULL));
}

static enum status put_work(
	struct db *db, const struct appending *what, struct err *err)
{
	enum status st = db_run(db, "DELETE FROM work WHERE case_id = ?", err,
		"t", what->done->case_id);
	size_t i;
	json_t *one;

	json_array_foreach(what->step->work, i, one) if (st == ST_OK) st =
		put_one_work(db, what, one, err);
	return st;
}

static enum status put_event(struct db *db, const struct appending *what,
	const json_t *event, struct err *err)
{
	const struct store_step *step = what->step;
	struct buf data = BUF_INIT;
	const json_t *given = json_object_get(event, "data");

	if (given)
		json_put(&data, given);
	enum status st = db_run(db,
		"INSERT INTO events (case_id, n, kind, person, at, request,"
		" knowledge, data, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		err, "tittitttt", what->done->case_id,
		(sqlite3_int64)++what->done->n, json_text(event, "kind", ""),
		step->person, (sqlite3_int64)step->at, step->request,
		step->commit, given ? data.data : "{}",
		json_text(event, "text", ""));

	buf_release(&data);
	return st;
}

static enum status put_events(
	struct db *db, const struct appending *what, struct err *err)
{
	enum status st = ST_OK;
	size_t i;
	json_t *event;

	what->done->n = what->step->expect;
	json_array_foreach(what->step->events, i, event) if (st == ST_OK) st =
		put_event(db, what, event, err);
	return st;
}

static enum status begin_or_check(
	struct db *db, const struct appending *what, struct err *err)
{
	const struct store_step *step = what->step;
	enum status st;

	if (step->case_id) {
		snprintf(what->done->case_id, sizeof(what->done->case_id), "%s",
			step->case_id);
		return check_length(db, step, err);
	}
	st = new_id(db, what, err);
	return st == ST_OK ? put_new_head(db, what, err) : st;
}

static enum status append(struct db *db, void *ctx, struct err *err)
{
	struct appending *what = ctx;
	const struct store_step *step = what->step;
	struct store_reply request = { .person = step->person,
		.request = step->request,
		.digest = step->digest };
	char *before = NULL;
	enum status st = store_find_request(&before, db, &request, err);

	*what->done = (struct store_done){ 0 };
	if (before) {
		read_done(what->done, before);
		free(before);
		return st;
	}
	if (st == ST_OK)
		st = begin_or_check(db, what, err);
	if (st == ST_OK)
		st = put_events(db, what, err);
	if (st == ST_OK)
		st = put_head(db, what, err);
	if (st == ST_OK)
		st = put_work(db, what, err);
	return st == ST_OK ? put_done(db, what, err) : st;
}

/* The head without `changed` and `person`: nobody did anything. */
static enum status follow(struct db *db, void *ctx, struct err *err)
{
	struct appending *what = ctx;
	const struct store_step *step = what->step;
	const json_t *at = json_member(step->head, "step");
	enum status st = begin_or_check(db, what, err);

	if (st == ST_OK)
		st = db_run(db,
			"UPDATE cases SET status = ?, step = ?, step_title = ?,"
			" due = ?, wake = nullif(?, 0) WHERE id = ?",
			err, "ttttit",
			json_text(step->head, "status", "running"),
			json_text(at, "id", NULL), json_text(at, "title", NULL),
			json_text(step->head, "due", NULL),
			(sqlite3_int64)step->wake, step->case_id);
	return st == ST_OK ? put_work(db, what, err) : st;
}

enum status store_follow(
	struct store *store, const struct store_step *step, struct err *err)
{
	struct store_done done = { 0 };
	struct appending what = { .step = step, .done = &done };

	return writer_do(store->writer, follow, &what, err);
}

enum status store_step(struct store_done *out, struct store *store,
	const struct store_step *step, struct err *err)
{
	struct appending what = { .step = step, .done = out };

	return writer_do(store->writer, append, &what, err);
}
