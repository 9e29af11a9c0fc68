/*
 * kb/phrase.h -- a set of phrases that are looked for in a question.
 *
 * A phrase is a run of folded syllables, at most KB_PHRASE_WORDS, and carries
 * a number. Two phrases may read alike. Start with KB_PHRASES_INIT.
 */
#ifndef KB_PHRASE_H
#define KB_PHRASE_H

#include "base/vec.h"
#include "kb/vocab.h"

enum {
	KB_PHRASE_WORDS = 12
};

struct kb_phrase {
	uint32_t words[KB_PHRASE_WORDS]; /* in the set's vocabulary */
	uint32_t len;
	uint32_t next; /* of those that begin alike, + 1; 0 at the end */
	uint32_t value;
};

struct kb_phrases {
	struct kb_vocab vocab;
	VEC(struct kb_phrase) list;
	VEC(uint32_t) first; /* by word: first phrase that begins so, + 1 */
};
#define KB_PHRASES_INIT ((struct kb_phrases){ .vocab = KB_VOCAB_INIT })

/* Add a phrase with its number; one without a letter or too long is not. */
void kb_phrases_add(
	struct kb_phrases *phrases, const char *text, uint32_t value);

/* The phrase at the front of `words` (numbers in the vocabulary), starting
 * the search after `after` (NULL at first); NULL when there is no other. */
const struct kb_phrase *kb_phrases_at(const struct kb_phrases *phrases,
	const uint32_t *words, uint32_t count, const struct kb_phrase *after);

void kb_phrases_release(struct kb_phrases *phrases);

#endif
