/*
 * engine/store/store_sqlite_int.h -- the store from inside. Private to
 * store_sqlite*.c.
 *
 * One writer with its own connection, and any number of readers: WAL lets
 * them work at the same time. A reader's connection is borrowed for one call.
 */
#ifndef ENGINE_STORE_STORE_SQLITE_INT_H
#define ENGINE_STORE_STORE_SQLITE_INT_H

#include <pthread.h>

#include "engine/store/store.h"
#include "engine/store/store_sqlite_db.h"
#include "engine/store/store_sqlite_writer.h"

struct store {
	char *path; /* owned */
	struct writer *writer;
	pthread_mutex_t lock;  /* of what follows */
	VEC(struct db *) idle; /* readers */
	bool unchecked;
};

NODISCARD enum status store_reader(
	struct db **out, struct store *store, struct err *err);
/* NULL is accepted. */
void store_reader_return(struct store *store, struct db *db);

/* Make the tables of an empty file; refuse a file that is not ours or of a
 * newer version; forget old requests. */
NODISCARD enum status store_schema(struct db *db, struct err *err);

/* *out: a request's reply as text (owned), or NULL when it is new. */
NODISCARD enum status store_find_request(char **out, struct db *db,
	const struct store_reply *request, struct err *err);
/* Remember it; `reply` in *request is not used, the text is. */
NODISCARD enum status store_put_request(struct db *db,
	const struct store_reply *request, const char *text, struct err *err);

#endif
