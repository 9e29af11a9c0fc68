#include "kb/vocab.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"

/* Where the word is in the table, or the free slot where it belongs. */
static uint32_t slot_of(
	const struct kb_vocab *vocab, const char *word, size_t len)
{
	uint32_t mask = vocab->table_len - 1;
	uint32_t slot = (uint32_t)map_hash(word, len) & mask;

	for (; vocab->table[slot]; slot = (slot + 1) & mask) {
		const char *have = kb_vocab_word(vocab, vocab->table[slot] - 1);

		if (strncmp(have, word, len) == 0 && have[len] == '\0')
			break;
	}
	return slot;
}

static void grow_table(struct kb_vocab *vocab)
{
	vocab->table_len = vocab->table_len ? vocab->table_len * 2 : 1024;
	free(vocab->table);
	vocab->table = mem_zero(vocab->table_len * sizeof(*vocab->table));
	for (uint32_t i = 0; i < vocab->len; i++) {
		const char *word = kb_vocab_word(vocab, i);

		vocab->table[slot_of(vocab, word, strlen(word))] = i + 1;
	}
}

uint32_t kb_vocab_add(struct kb_vocab *vocab, const char *word, size_t len)
{
	uint32_t slot;

	if (vocab->len * 2 >= vocab->table_len)
		grow_table(vocab);
	slot = slot_of(vocab, word, len);
	if (vocab->table[slot])
		return vocab->table[slot] - 1;
	if (vocab->len == vocab->cap) {
		vocab->cap = vocab->cap ? vocab->cap * 2 : 256;
		vocab->starts = mem_grow(
			vocab->starts, vocab->cap, sizeof(*vocab->starts));
	}
	vocab->starts[vocab->len] = (uint32_t)vocab->text.len;
	buf_add(&vocab->text, word, len);
	buf_putc(&vocab->text, '\0');
	vocab->table[slot] = ++vocab->len;
	return vocab->len - 1;
}

uint32_t kb_vocab_find(
	const struct kb_vocab *vocab, const char *word, size_t len)
{
	if (!vocab->len)
		return KB_NO_WORD;
	/* An empty slot holds 0, and 0 - 1 is KB_NO_WORD. */
	return vocab->table[slot_of(vocab, word, len)] - 1;
}

const char *kb_vocab_word(const struct kb_vocab *vocab, uint32_t number)
{
	return vocab->text.data + vocab->starts[number];
}

void kb_vocab_release(struct kb_vocab *vocab)
{
	buf_release(&vocab->text);
	free(vocab->starts);
	free(vocab->table);
	*vocab = KB_VOCAB_INIT;
}
