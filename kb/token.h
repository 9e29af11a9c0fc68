/*
 * kb/token.h -- from a text to the syllables that are searched.
 *
 * A token is a run of letters and digits: in Vietnamese, one syllable. Each
 * comes in two forms, both lower case:
 *   folded  without marks, đ as d, final y as i where Vietnamese writes both
 *           ("quy", "lý"): what is matched, however the text was typed
 *   marked  with its marks: what ties are broken by and questions shown with
 * Marks typed as combining characters fold alike; for the marked form give
 * text in NFC. A token is cut at KB_TOKEN_MAX - 1 bytes.
 *
 * Threads: no state but the reader's.
 */
#ifndef KB_TOKEN_H
#define KB_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

enum {
	KB_TOKEN_MAX = 32
}; /* bytes, NUL included */

/* What stands between a token and the one before it. */
enum kb_gap {
	KB_GAP_NONE,  /* a space, "/" or "-": the two make a pair */
	KB_GAP_BREAK, /* punctuation: they do not */
	KB_GAP_LINE,  /* the end of a line: a new passage */
};

struct kb_tokens {
	const char *at, *end; /* what is still to be read */
	enum kb_gap gap;      /* before this token */
	const char *from;     /* where this token begins in the text */
	size_t folded_len, marked_len;
	char folded[KB_TOKEN_MAX];
	char marked[KB_TOKEN_MAX];
};

void kb_tokens_init(struct kb_tokens *tokens, const char *text, size_t len);

/* The next token; false at the end. Bad UTF-8 is punctuation. */
bool kb_tokens_next(struct kb_tokens *tokens);

/* The folded form of one syllable, at most KB_TOKEN_MAX - 1 bytes. */
void kb_token_fold(char out[KB_TOKEN_MAX], const char *marked);

#endif
