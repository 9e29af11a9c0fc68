/*
 * kb/repo.h -- read the knowledge repository as it was at a revision.
 *
 * A bare git repository: no work tree, no index. A `rev` is whatever git
 * resolves to a commit ("main", "proposals/3", an id or its first digits). An
 * id is 40 hexadecimal digits. A `path` is UTF-8 in NFC, '/'-separated and
 * relative; "" is the root.
 *
 * Ownership: an out parameter hands its value to the caller. A visitor borrows
 * its argument for the length of the call.
 *
 * Errors: ST_NOT_FOUND for a revision or a path that is not there, ST_DAMAGED
 * when the repository or an object in it is missing or not what was written;
 * its sentence says what and what to do. ST_IO when the disk fails.
 *
 * Threads: a struct kb_repo belongs to one thread at a time; several may be
 * open on one folder.
 */
#ifndef KB_REPO_H
#define KB_REPO_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/status.h"

enum {
	KB_ID = 41
}; /* bytes of an id, NUL included */

struct kb_repo;

struct kb_node {
	const char *name; /* kb_repo_list(): last part; kb_repo_walk(): path */
	const char *id;   /* of the blob or tree */
	bool is_dir;
};

/* Return false to stop early; the walk itself still succeeds. */
typedef bool kb_node_fn(const struct kb_node *node, void *ctx);

/* Make an empty repository at `dir`, or complete one that a crash left half
 * made. A whole one is left as it is. */
NODISCARD enum status kb_repo_create(const char *dir, struct err *err);

/* ST_DAMAGED when `dir` holds no bare repository. */
NODISCARD enum status kb_repo_open(
	struct kb_repo **out, const char *dir, struct err *err);
void kb_repo_close(struct kb_repo *repo);

/* Remove the lock files and half-written objects that a killed engine left.
 * Only for who holds the data folder's lock, before anybody writes. */
void kb_repo_recover(const char *dir);

/* True when the branch is there ("main"). */
bool kb_repo_has(struct kb_repo *repo, const char *branch);

NODISCARD enum status kb_repo_resolve(char out[KB_ID], struct kb_repo *repo,
	const char *rev, struct err *err);

/* The id of the tree or blob at `path`: equal ids mean equal content. */
NODISCARD enum status kb_repo_tree_id(char out[KB_ID], struct kb_repo *repo,
	const char *rev, const char *path, struct err *err);

/* Replace out by the file at `path`; ST_INVALID for a folder. */
NODISCARD enum status kb_repo_read(struct buf *out, struct kb_repo *repo,
	const char *rev, const char *path, struct err *err);

/* Replace out by the blob with this id. */
NODISCARD enum status kb_repo_blob(
	struct buf *out, struct kb_repo *repo, const char *id, struct err *err);

/* Visit what the folder at `path` holds, in git's order. */
NODISCARD enum status kb_repo_list(struct kb_repo *repo, const char *rev,
	const char *path, kb_node_fn *visit, void *ctx, struct err *err);

/* Visit every file below `path`, by its path relative to `path`. */
NODISCARD enum status kb_repo_walk(struct kb_repo *repo, const char *rev,
	const char *path, kb_node_fn *visit, void *ctx, struct err *err);

#endif
