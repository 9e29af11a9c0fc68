/*
 * engine/engine.h -- everything one data folder has, put together.
 *
 *	DATA/lock         held while an engine runs
 *	DATA/trolyd.sock  where the person's other programs reach it
 *	DATA/cases.db     the store
 *	DATA/kb.git       the knowledge repository
 *	DATA/cache/       what can be computed again
 *	DATA/seed.stamp   which plugins were brought into the repository
 *
 * An engine whose store or repository is damaged still opens: what needs the
 * damaged part fails with the sentence that tells what to do, the rest works,
 * and nothing is written over.
 *
 * Threads: engine_open() and engine_close() are called by one thread, when no
 * other uses the engine; the rest by any. What serve functions use stands in
 * engine/serve.h.
 */
#ifndef ENGINE_ENGINE_H
#define ENGINE_ENGINE_H

#include "base/date.h"
#include "engine/plugin_limits.h"
#include "engine/serve.h"
#include "engine/store/store.h"
#include "engine/units.h"

#define ENGINE_VERSION "0.1.0"

typedef moment_t clock_fn(void);

struct engine_args {
	const char *data;   /* made when it is not there */
	const char *person; /* the author of seeds */
	bool readonly;      /* every write is refused */
	bool embedded;      /* private: not served to others */
	struct plugin_limits limits;
	clock_fn *clock;
};

/* ST_CONFLICT: another engine holds the folder. Any other error: the folder
 * cannot be used at all. */
NODISCARD enum status engine_open(
	struct engine **out, const struct engine_args *args, struct err *err);
void engine_close(struct engine *engine);

/* Borrowed; ST_DAMAGED and the like when the store cannot be used. */
NODISCARD enum status engine_store(
	struct store **out, struct engine *engine, struct err *err);
/* Whether the knowledge repository can be used. */
NODISCARD enum status engine_knowledge(
	const struct engine *engine, struct err *err);

/* The id of main's commit, or of the revision that `at` names. */
NODISCARD enum status engine_commit(char out[KB_ID], struct engine *engine,
	const char *at, struct err *err);

/* Where the person's own programs reach it: DATA/trolyd.sock. */
const char *engine_socket(const struct engine *engine);

struct units *engine_plugins(struct engine *engine);
struct hosts *engine_host_pool(struct engine *engine);
size_t engine_hosts(struct engine *engine); /* processes now */

moment_t engine_now(const struct engine *engine);
bool engine_readonly(const struct engine *engine);
bool engine_embedded(const struct engine *engine);

/* A sentence to show when the engine starts (a release that could not be
 * merged), in both languages, or "". */
const struct err *engine_notice(const struct engine *engine);

/* One at a time for those that name the same thing (a case, a request). */
void engine_lock(struct engine *engine, const char *name);
void engine_unlock(struct engine *engine, const char *name);

#endif
