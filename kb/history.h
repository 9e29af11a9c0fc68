/*
 * kb/history.h -- who changed what, when and why.
 *
 * Ownership: a list belongs to the caller, with all texts in it.
 * Errors: as in kb/repo.h.
 */
#ifndef KB_HISTORY_H
#define KB_HISTORY_H

#include "base/date.h"
#include "base/json.h"
#include "kb/repo.h"

struct kb_revision {
	char id[KB_ID];
	char *author;
	moment_t at;
	char *subject; /* first line of the message */
	char *body;    /* the rest, or NULL */
	char **paths;  /* what it changed against its first parent */
	size_t path_count;
};

struct kb_log {
	struct kb_revision *at;
	size_t len;
};

struct kb_blame_line {
	char id[KB_ID]; /* the commit that wrote the line */
	char *author;
	char *subject;
	char *text; /* of the line, without the newline */
	moment_t at;
};

struct kb_blame {
	struct kb_blame_line *at;
	size_t len;
};

/* The newest `limit` revisions reachable from `rev` that changed something at
 * or below one of the paths (all of them when count is 0), newest first. A
 * merge counts only when it changed more than it merged. */
NODISCARD enum status kb_history_log(struct kb_log *out, struct kb_repo *repo,
	const char *rev, const char *const *paths, size_t count, size_t limit,
	struct err *err);
void kb_log_release(struct kb_log *log);

/* One revision, without its paths. */
NODISCARD enum status kb_revision_read(struct kb_revision *out,
	struct kb_repo *repo, const char *rev, struct err *err);
void kb_revision_release(struct kb_revision *revision);

/* The wire's shape of a revision: a new object. */
json_t *kb_revision_json(const struct kb_revision *revision);

/* Who wrote each line of the file at `path` as it is in `rev`. */
NODISCARD enum status kb_history_blame(struct kb_blame *out,
	struct kb_repo *repo, const char *rev, const char *path,
	struct err *err);
void kb_blame_release(struct kb_blame *blame);

#endif
