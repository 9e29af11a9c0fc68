/*
 * engine/store/store_sqlite_writer.h -- the one thread that writes. Private to
 * store_sqlite*.c.
 *
 * Jobs that come while a transaction is being written wait together and are
 * committed together: one fsync for all of them. A job that fails is taken
 * back alone. When the transaction as a whole fails, each job is tried again
 * by itself, so that one that doesn't fit the disk doesn't take others along:
 * a job may therefore run more than once, and only its last run counts.
 *
 * After a failed fsync nobody knows what is on the disk: from then on every
 * job is refused until the engine starts again.
 */
#ifndef ENGINE_STORE_STORE_SQLITE_WRITER_H
#define ENGINE_STORE_STORE_SQLITE_WRITER_H

#include "engine/store/store_sqlite_db.h"

struct writer;

typedef enum status write_fn(struct db *db, void *ctx, struct err *err);

/* The connection is handed over. */
struct writer *writer_new(struct db *db);
/* Finishes what waits. */
void writer_free(struct writer *writer);

/* Run the job and wait until it is on the disk. */
NODISCARD enum status writer_do(
	struct writer *writer, write_fn *fn, void *ctx, struct err *err);

/* Run the job soon; `done` gives its ctx back. */
void writer_later(struct writer *writer, write_fn *fn, void *ctx,
	void (*done)(void *ctx));

#endif
