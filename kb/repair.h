/*
 * kb/repair.h -- the question as it was meant: slips mended, marks restored.
 *
 * A syllable that no document has is a slip: the known ones one edit away (a
 * letter left out, doubled, wrong, or two swapped; a space left out) stand in
 * for it. A question without any mark gets its marks back. What fits best is
 * chosen by how often syllables follow each other in the indexed texts
 * (Viterbi over pairs). What was typed well is never changed, unless a
 * neighbour was never seen beside it.
 *
 * Threads: any. Time is bounded by KB_QUERY_WORDS.
 */
#ifndef KB_REPAIR_H
#define KB_REPAIR_H

#include "base/buf.h"
#include "kb/index.h"

enum {
	KB_DOUBTS = 24
};

/* A reading of one token that is nearly as good as the one chosen, between
 * its neighbours: folded words, KB_NO_WORD where there is none. */
struct kb_doubt {
	uint32_t words[4];
};

struct kb_doubts {
	struct kb_doubt at[KB_DOUBTS];
	uint32_t len;
};

/* Replace out by the repaired question; false when nothing had to change.
 * The text is UTF-8 in NFC. `doubts` is set in any case. */
bool kb_repair(struct buf *out, struct kb_doubts *doubts,
	const struct kb_index *index, const char *text, size_t len);

#endif
