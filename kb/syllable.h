/*
 * kb/syllable.h -- whether a folded word is built as a Vietnamese syllable.
 *
 * A small repository does not hold every word of the language: one that is
 * well built and unknown is likelier a word than a slip.
 */
#ifndef KB_SYLLABLE_H
#define KB_SYLLABLE_H

#include <stdbool.h>

/* `word` is folded (kb/token.h): "ruoi" and "qui" are, "trogn" is not. */
bool kb_is_syllable(const char *word);

#endif
