/*
 * kb/intent.h -- what a question is after: a penalty, a term, papers, ...
 *
 * Read from its words by the table kb/intent.def, and from the headlines of
 * documents in the same way, so that of two documents about one thing the one
 * that says how long stands before the one that says how much.
 *
 * Threads: a reader never changes after it was made.
 */
#ifndef KB_INTENT_H
#define KB_INTENT_H

#include "kb/phrase.h"

struct kb_intents {
	struct kb_phrases phrases;
};

struct kb_intents *kb_intents_new(void);
void kb_intents_free(struct kb_intents *intents); /* accepts NULL */

/* A bit for each class that the text names. */
uint32_t kb_intents_of(
	const struct kb_intents *intents, const char *text, size_t len);

#endif
