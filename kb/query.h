/*
 * kb/query.h -- a question as the index sees it.
 *
 * Words are the question's syllables in their order; terms are what is looked
 * up: each different syllable and pair, with its weight. A weight is the
 * term's rarity (idf) times what the word is worth in the question: 1, or less
 * inside a frame ("... được quy định như thế nào?", kb/frame.def) or when it
 * comes from the glossary and not from the person.
 *
 * Ownership: a query borrows the index.
 */
#ifndef KB_QUERY_H
#define KB_QUERY_H

#include "base/vec.h"
#include "kb/find.h"
#include "kb/glossary.h"

enum {
	KB_QUERY_WORDS = 96,   /* syllables that are looked at */
	KB_QUERY_TERMS = 400,  /* the glossary adds none beyond */
	KB_QUERY_BYTES = 8192, /* a longer question is refused */
};

struct kb_query_word {
	uint32_t folded; /* KB_NO_WORD when no document has it */
	uint32_t marked; /* the form as typed; KB_NO_WORD when there is none */
	float worth;     /* in the question */
	bool joined;     /* makes a pair with the word before */
};

struct kb_query_term {
	const struct kb_term_row *row; /* NULL when no document has it */
	uint32_t first, second; /* folded words; KB_NO_WORD for a syllable */
	enum kb_channel channel;
	float worth, idf;
	bool added; /* by the glossary */
};

struct kb_query {
	const struct kb_index *index;
	struct kb_query_word words[KB_QUERY_WORDS];
	uint32_t word_count;
	uint32_t intents; /* what it is after (kb/intent.h) */
	uint32_t article; /* the number after "điều"; 0 without one */
	VEC(struct kb_query_term) terms;
};

#define KB_QUERY_INIT ((struct kb_query){ 0 })

/* How the words of frames and of the glossary count. */
struct kb_query_worth {
	float frame;    /* of a word inside a frame */
	float glossary; /* of a word that the glossary adds */
	float doubt;    /* of a word that may have been meant */
};

/* Take in a question: its words and terms. The glossary may be NULL. */
void kb_query_read(struct kb_query *query, const struct kb_index *index,
	const struct kb_glossary *glossary, struct kb_query_worth worth,
	const char *question, size_t len);
/* Look for other readings of the question's words as well (kb/repair.h). */
struct kb_doubts;
void kb_query_doubt(
	struct kb_query *query, const struct kb_doubts *doubts, float worth);

void kb_query_release(struct kb_query *query);

#endif
