/*
 * engine/folder.h -- the data folder: whose it is now, and what is in it.
 *
 * The folder belongs to the process that holds DATA/lock (flock: it is let go
 * when the process ends, however it ends).
 */
#ifndef ENGINE_FOLDER_H
#define ENGINE_FOLDER_H

#include <stdbool.h>

#include "base/status.h"

struct folder {
	char *path; /* owned, as all texts here */
	char *store, *repo, *cache, *socket, *stamp;
	int lock;
};

/* Make the folder if need be and take the lock. ST_CONFLICT when another
 * engine holds it. Also removes a socket that a killed engine left. */
NODISCARD enum status folder_open(
	struct folder *out, const char *path, struct err *err);
void folder_close(struct folder *folder);

/* A print of all files below `dir`: names, sizes and times; "" when it cannot
 * be read. The caller frees it. */
char *folder_print(const char *dir);

/* The stamp written last ("" when none was), and a new one. */
char *folder_stamp(const struct folder *folder);
NODISCARD enum status folder_set_stamp(
	const struct folder *folder, const char *stamp, struct err *err);

#endif
