#include "engine/store/store_sqlite_writer.h"

#include <pthread.h>

#include "base/log.h"

struct job {
	write_fn *fn;
	void *ctx;
	void (*give_back)(void *ctx); /* of a job that nobody waits for */
	enum status st;
	struct err err;
	bool finished;
	struct job *next;
};

struct writer {
	struct db *db;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t arrived, finished;
	struct job *first, **last; /* the queue */
	bool ending;
};

static enum status refuse_all(struct db *db, struct err *err)
{
	return err_set(err, ST_IO,
		"The disk did not keep what was written to %s; nothing more is "
		"written: look after the disk, then start again",
		db->path);
}

static void take_back(struct db *db, const char *sql)
{
	if (!sqlite3_get_autocommit(db->handle))
		sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
}

static enum status run_alone(struct db *db, struct job *job, struct err *err)
{
	enum status st = db->sync_failed
				 ? refuse_all(db, err)
				 : db_run(db, "BEGIN IMMEDIATE", err, "");

	if (st == ST_OK)
		st = job->fn(db, job->ctx, err);
	if (st == ST_OK)
		st = db_run(db, "COMMIT", err, "");
	if (st != ST_OK)
		take_back(db, "ROLLBACK");
	return st;
}

/* One job inside the common transaction; false when that one is gone. */
static bool run_within(struct db *db, struct job *job)
{
	job->st = db_run(db, "SAVEPOINT job", &job->err, "");
	if (job->st == ST_OK)
		job->st = job->fn(db, job->ctx, &job->err);
	if (sqlite3_get_autocommit(db->handle))
		return false; /* SQLite has taken everything back */
	if (job->st != ST_OK &&
		db_run(db, "ROLLBACK TO job", NULL, "") != ST_OK)
		return false;
	return db_run(db, "RELEASE job", NULL, "") == ST_OK;
}

static bool run_together(struct db *db, struct job *first)
{
	bool whole = !db->sync_failed &&
		     db_run(db, "BEGIN IMMEDIATE", NULL, "") == ST_OK;

	for (struct job *job = first; job && whole; job = job->next)
		whole = run_within(db, job);
	whole = whole && db_run(db, "COMMIT", NULL, "") == ST_OK;
	if (!whole)
		take_back(db, "ROLLBACK");
	return whole;
}

static void run_batch(struct db *db, struct job *first)
{
	if (first->next && run_together(db, first))
		return;
	for (struct job *job = first; job; job = job->next)
		job->st = run_alone(db, job, &job->err);
}

static void end_job(struct job *job)
{
	if (!job->give_back) {
		job->finished = true; /* its memory is the waiting thread's */
		return;
	}
	if (job->st != ST_OK)
		log_line(LOG_WARN, "%s", job->err.text[LANG_EN]);
	job->give_back(job->ctx);
	free(job);
}

static struct job *take_queue(struct writer *writer)
{
	while (!writer->first && !writer->ending)
		pthread_cond_wait(&writer->arrived, &writer->lock);
	struct job *first = writer->first;

	writer->first = NULL;
	writer->last = &writer->first;
	return first;
}

static void *write_all(void *arg)
{
	struct writer *writer = arg;
	struct job *first, *next;

	pthread_mutex_lock(&writer->lock);
	while ((first = take_queue(writer))) {
		pthread_mutex_unlock(&writer->lock);
		run_batch(writer->db, first);
		pthread_mutex_lock(&writer->lock);
		for (; first; first = next) {
			next = first->next;
			end_job(first);
		}
		pthread_cond_broadcast(&writer->finished);
	}
	pthread_mutex_unlock(&writer->lock);
	return NULL;
}

struct writer *writer_new(struct db *db)
{
	struct writer *writer = mem_zero(sizeof(*writer));

	writer->db = db;
	writer->last = &writer->first;
	pthread_mutex_init(&writer->lock, NULL);
	pthread_cond_init(&writer->arrived, NULL);
	pthread_cond_init(&writer->finished, NULL);
	if (pthread_create(&writer->thread, NULL, write_all, writer) != 0) {
		log_line(LOG_ERROR, "no thread can be started");
		exit(70);
	}
	return writer;
}

void writer_free(struct writer *writer)
{
	if (!writer)
		return;
	pthread_mutex_lock(&writer->lock);
	writer->ending = true;
	pthread_cond_signal(&writer->arrived);
	pthread_mutex_unlock(&writer->lock);
	pthread_join(writer->thread, NULL);
	pthread_cond_destroy(&writer->finished);
	pthread_cond_destroy(&writer->arrived);
	pthread_mutex_destroy(&writer->lock);
	db_close(writer->db);
	free(writer);
}

static void put_in_queue(struct writer *writer, struct job *job)
{
	*writer->last = job;
	writer->last = &job->next;
	pthread_cond_signal(&writer->arrived);
}

enum status writer_do(
	struct writer *writer, write_fn *fn, void *ctx, struct err *err)
{
	struct job job = { .fn = fn, .ctx = ctx };

	pthread_mutex_lock(&writer->lock);
	put_in_queue(writer, &job);
	while (!job.finished)
		pthread_cond_wait(&writer->finished, &writer->lock);
	pthread_mutex_unlock(&writer->lock);
	if (job.st != ST_OK && err)
		*err = job.err;
	return job.st;
}

void writer_later(
	struct writer *writer, write_fn *fn, void *ctx, void (*done)(void *ctx))
{
	struct job *job = mem_zero(sizeof(*job));

	job->fn = fn;
	job->ctx = ctx;
	job->give_back = done;
	pthread_mutex_lock(&writer->lock);
	put_in_queue(writer, job);
	pthread_mutex_unlock(&writer->lock);
}
