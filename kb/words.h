/*
 * kb/words.h -- where two texts differ, word by word.
 */
#ifndef KB_WORDS_H
#define KB_WORDS_H

#include <stddef.h>

struct kb_word_change {
	char *before; /* "" where words were added */
	char *after;  /* "" where words were removed */
};

struct kb_word_changes {
	struct kb_word_change *at;
	size_t len, cap;
};

/* Fill `out` with what must be replaced to turn one text into the other, in
 * order. Texts of many thousand words differ as a whole. */
void kb_words_diff(
	struct kb_word_changes *out, const char *before, const char *after);
void kb_word_changes_release(struct kb_word_changes *changes);

#endif
