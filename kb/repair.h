/*
 * kb/repair.h -- the question as it was meant: slips mended, marks restored.
 *
 * A syllable that no document has is a slip: the known ones one edit away (a
 * letter left out, doubled, wrong, or two swapped; a space left out) stand in
 * for it. A question without any mark gets its marks back. What fits best is
 * chosen by how often syllables follow each other in the indexed texts
 * (Viterbi over pairs). What was typed well is never changed, unless neither
 * neighbour was ever seen beside it.
 *
 * Threads: any. Time is bounded by KB_QUERY_WORDS.
 */
#ifndef KB_REPAIR_H
#define KB_REPAIR_H

#include "base/buf.h"
#include "kb/index.h"

/* Replace out by the repaired question; false when nothing had to change.
 * The text is UTF-8 in NFC. */
bool kb_repair(struct buf *out, const struct kb_index *index, const char *text,
	size_t len);

#endif
