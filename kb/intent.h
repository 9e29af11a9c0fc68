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

#include <stdbool.h>

#include "kb/phrase.h"

enum kb_intent {
	KB_ASKS_PENALTY,
	KB_ASKS_TERM,
	KB_ASKS_WHO,
	KB_ASKS_PAPERS,
	KB_ASKS_STEPS,
	KB_ASKS_MONEY,
	KB_ASKS_CONDITION,
	KB_ASKS_MEANING,
	KB_ASKS_DUTY,
	KB_ASKS_REVOKE,
	KB_ASKS_RENEW,
	KB_ASKS_REFUSE,
	KB_ASKS_COUNT,
	KB_ASKS_MINISTRY,
	KB_ASKS_BEFORE,
};

struct kb_intents {
	struct kb_phrases phrases;
};

struct kb_intents *kb_intents_new(void);
void kb_intents_free(struct kb_intents *intents); /* accepts NULL */

/* A bit for each class that the text names. */
uint32_t kb_intents_of(
	const struct kb_intents *intents, const char *text, size_t len);

/* Whether the text holds what such a question wants: an amount of money, a
 * time. True for what cannot be told by a number. */
bool kb_says(const char *text, uint32_t intents);

#endif
