/*
 * kb/index_int.h -- an open index from inside. Private to kb/index*.c and
 * kb/rank*.c, kb/repair.c.
 */
#ifndef KB_INDEX_INT_H
#define KB_INDEX_INT_H

#include <stdatomic.h>

#include "kb/index.h"
#include "kb/index_file.h"
#include "kb/vocab.h"

struct kb_index {
	const unsigned char *bytes; /* mapped */
	size_t size;
	const struct kb_doc_row *docs;
	const struct kb_group_row *groups;
	const struct kb_word_row *folded, *marked;
	const uint32_t *order, *heads, *follow_heads;
	const struct kb_term_row *terms;
	const struct kb_follow_row *follow;
	const unsigned char *lists, *forward;
	const char *text;
	float *rarity;                  /* by folded word: its idf; owned */
	_Atomic(int32_t *) *spare_sums; /* of kb_find(), or NULL; owned */
	uint64_t *hashes; /* a bit for the hash of each folded word; owned */
	uint32_t doc_count, group_count, folded_count, marked_count;
	uint32_t term_count;
	uint64_t token_count; /* of all documents */
};

enum {
	KB_HASH_BITS = 1 << 18
};

/* How often `b` stands right after `a` (marked words). */
uint32_t kb_index_follow(const struct kb_index *index, uint32_t a, uint32_t b);

#endif
