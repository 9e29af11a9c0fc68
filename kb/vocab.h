/*
 * kb/vocab.h -- a growing list of different words, each with a number.
 *
 * Numbers count from 0 in the order of first sight. Start with VOCAB_INIT.
 */
#ifndef KB_VOCAB_H
#define KB_VOCAB_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

#define KB_NO_WORD UINT32_MAX

struct kb_vocab {
	struct buf text;   /* the words, each with its NUL */
	uint32_t *starts;  /* of each word in text */
	uint32_t len, cap; /* words */
	uint32_t *table;   /* word + 1 by hash; a power of two */
	uint32_t table_len;
};
#define KB_VOCAB_INIT ((struct kb_vocab){ .text = BUF_INIT })

/* The number of the word, which is added when it is new. */
uint32_t kb_vocab_add(struct kb_vocab *vocab, const char *word, size_t len);

/* The number of the word, or KB_NO_WORD. */
uint32_t kb_vocab_find(
	const struct kb_vocab *vocab, const char *word, size_t len);

const char *kb_vocab_word(const struct kb_vocab *vocab, uint32_t number);

void kb_vocab_release(struct kb_vocab *vocab);

#endif
