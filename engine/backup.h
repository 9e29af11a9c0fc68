/*
 * engine/backup.h -- knowledge and cases in one file, and back.
 *
 * The file is a tar of cases.db (a snapshot of one moment), kb.git,
 * seed.stamp and files, so that any system can look into it. References are
 * taken before objects: what they name is there, whatever is published
 * meanwhile.
 *
 * Taking a backup back is done in two parts: it is unpacked and looked at
 * beside what is there (DATA/restored), and the next engine that opens the
 * folder puts it in place; what was there stays in DATA/before-restore. So a
 * restore may end at any moment and leaves the one or the other, whole.
 */
#ifndef ENGINE_BACKUP_H
#define ENGINE_BACKUP_H

#include "engine/engine.h"

/* *bytes: of the file, which is on the disk then. */
NODISCARD enum status backup_write(json_int_t *bytes, struct engine *engine,
	const char *file, struct err *err);

/* Unpack and check; in use from the next start on. */
NODISCARD enum status backup_take(
	struct engine *engine, const char *file, struct err *err);

/* Put a backup that was taken back in its place: called with the folder's
 * lock held, before anything in it is opened. */
NODISCARD enum status backup_settle(const char *data, struct err *err);

#endif
