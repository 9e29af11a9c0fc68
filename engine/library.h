/*
 * engine/library.h -- the knowledge of a commit, ready to be asked.
 *
 * The engine's part of a library (kb/library.h): its folder DATA/index and the
 * glossaries of the units, which only their hosts can read. A unit that does
 * not load adds no words.
 *
 * Threads: any.
 */
#ifndef ENGINE_LIBRARY_H
#define ENGINE_LIBRARY_H

#include "kb/library.h"

struct engine;

/* The last few libraries, so that a question opens none. */
struct libraries;

enum {
	LIBRARIES_KEPT = 4
};

struct libraries *libraries_new(void);
void libraries_free(struct libraries *libraries); /* accepts NULL */

/* Those of the engine. */
struct libraries *engine_libraries(struct engine *engine);

/* Close it with kb_library_close(). */
NODISCARD enum status engine_library(struct kb_library **out,
	struct engine *engine, const char *commit, struct err *err);

#endif
