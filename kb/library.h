/*
 * kb/library.h -- the knowledge of one commit, ready to be asked.
 *
 * Holds the snapshot, its search index and the glossary. The index is a file
 * DIR/<commit>.idx: made when it is missing or damaged, and free to be deleted
 * at any time.
 *
 * Ownership: counted: who opens or retains it, closes it.
 * Threads: a library never changes and may be shared.
 */
#ifndef KB_LIBRARY_H
#define KB_LIBRARY_H

#include <stdatomic.h>

#include "kb/glossary.h"
#include "kb/index.h"
#include "kb/snapshot.h"

struct kb_library {
	atomic_size_t holders;
	const struct kb_snapshot *snapshot; /* counted */
	struct kb_index *index;
	struct kb_glossary *glossary;
};

/* `dir` is made when it is not there. Takes over the glossary, also when it
 * fails. */
NODISCARD enum status kb_library_open(struct kb_library **out,
	const struct kb_snapshot *snapshot, struct kb_glossary *glossary,
	const char *dir, struct err *err);
struct kb_library *kb_library_retain(struct kb_library *library);
void kb_library_close(struct kb_library *library); /* accepts NULL */

#endif
