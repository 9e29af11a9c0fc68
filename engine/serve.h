/*
 * engine/serve.h -- one method of the client wire: the shape of its function.
 *
 * A row of engine/methods.def names each method, its function and its rights;
 * the functions stand in engine/serve_<family>.c and only translate between
 * JSON (docs/wire.md) and the layers below.
 *
 * Threads: a serve function runs on a worker thread and may block; the loop
 * never runs one. What it reaches through the engine is safe to share: a
 * repository handle is borrowed from a pool, a snapshot is immutable and
 * counted, the store has its own lock.
 */
#ifndef ENGINE_SERVE_H
#define ENGINE_SERVE_H

#include "base/date.h"
#include "base/json.h"

struct engine;
struct kb_repo;
struct kb_snapshot;

struct serve_call {
	struct engine *engine;
	const char *person;  /* who asks; never NULL */
	enum lang lang;      /* the person's language */
	json_t *params;      /* borrowed; an object, never NULL */
	date_t as_of;        /* the law date */
	moment_t now;        /* the moment the request came */
	char commit[41];     /* the knowledge commit: `at`, or main's */
	const char *request; /* request id of a method that writes, or NULL */
	bool readonly;       /* this person may only look */
	void (*progress)(struct serve_call *call, json_int_t done,
		json_int_t total, const char *text); /* sends a notice */
};

/* On ST_OK *result is a new reference. */
typedef enum status serve_fn(
	json_t **result, struct serve_call *call, struct err *err);

/* Borrow an open repository; give it back with engine_repo_return(). */
NODISCARD enum status engine_repo_borrow(
	struct kb_repo **out, struct engine *engine, struct err *err);
void engine_repo_return(struct engine *engine, struct kb_repo *repo);

/* The parsed knowledge at a commit; the caller gives its count back with
 * kb_snapshot_release(). Cached, so that the second call costs nothing. */
NODISCARD enum status engine_snapshot(const struct kb_snapshot **out,
	struct engine *engine, const char *commit, struct err *err);

/* What the host answered to `load` for each unit at a commit (docs/wire.md,
 * host wire): an object from unit id to that reply, or to {"problem": text}
 * for a unit that does not load. New reference. Cached by tree. */
NODISCARD enum status engine_units(json_t **out, struct engine *engine,
	const char *commit, struct err *err);

/* Tell the engine that main moved: caches for the new commit are warmed. */
void engine_published(struct engine *engine, const char *commit);

/* The data folder. */
const char *engine_data(const struct engine *engine);

#endif
