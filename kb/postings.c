#include "kb/postings.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	CHANNEL_SHIFT = 60,
	FIRST_SHIFT = 30,
	WORD_MASK = 0x3FFFFFFF
};

uint64_t kb_term_key(unsigned channel, uint32_t first, uint32_t second)
{
	return (uint64_t)channel << CHANNEL_SHIFT |
	       (uint64_t)(first & WORD_MASK) << FIRST_SHIFT |
	       (second & WORD_MASK);
}

unsigned kb_key_channel(uint64_t key)
{
	return (unsigned)(key >> CHANNEL_SHIFT);
}

uint32_t kb_key_first(uint64_t key)
{
	return (uint32_t)(key >> FIRST_SHIFT) & WORD_MASK;
}

uint32_t kb_key_second(uint64_t key)
{
	return (uint32_t)key & WORD_MASK;
}

static uint32_t slot_of(const struct kb_postings *postings, uint64_t key)
{
	uint32_t mask = postings->table_len - 1;
	uint32_t slot = (uint32_t)(key * 0x9E3779B97F4A7C15ULL >> 32) & mask;

	while (postings->table[slot] &&
		postings->lists[postings->table[slot] - 1].key != key)
		slot = (slot + 1) & mask;
	return slot;
}

static void grow_table(struct kb_postings *postings)
{
	postings->table_len =
		postings->table_len ? postings->table_len * 2 : 1 << 16;
	free(postings->table);
	postings->table =
		mem_zero(postings->table_len * sizeof(*postings->table));
	for (uint32_t i = 0; i < postings->len; i++)
		postings->table[slot_of(postings, postings->lists[i].key)] =
			i + 1;
}

uint32_t kb_postings_list(struct kb_postings *postings, uint64_t key)
{
	uint32_t slot;

	if ((uint64_t)postings->len * 2 >= postings->table_len)
		grow_table(postings);
	slot = slot_of(postings, key);
	if (postings->table[slot])
		return postings->table[slot] - 1;
	if (postings->len == postings->cap) {
		postings->cap = postings->cap ? postings->cap * 2 : 1 << 14;
		postings->lists = mem_grow(postings->lists, postings->cap,
			sizeof(*postings->lists));
	}
	postings->lists[postings->len] = (struct kb_posting_list){ .key = key };
	postings->table[slot] = ++postings->len;
	return postings->len - 1;
}

static void add_byte(struct kb_posting_list *list, unsigned byte)
{
	if (list->len == list->cap) {
		list->cap = list->cap ? list->cap * 2 : 4;
		list->bytes = mem_grow(list->bytes, list->cap, 1);
	}
	list->bytes[list->len++] = (unsigned char)byte;
}

void kb_postings_add(
	struct kb_posting_list *list, uint32_t doc, unsigned impact)
{
	uint32_t step = doc + 1 - list->last;

	for (; step >= 0x80; step >>= 7)
		add_byte(list, 0x80 | (step & 0x7F));
	add_byte(list, step);
	add_byte(list, impact);
	list->last = doc + 1;
	list->df++;
	if (impact > list->peak)
		list->peak = impact;
}

static int by_key(const void *a, const void *b)
{
	uint64_t left = ((const struct kb_posting_list *)a)->key;
	uint64_t right = ((const struct kb_posting_list *)b)->key;

	return left < right ? -1 : left > right;
}

void kb_postings_sort(struct kb_postings *postings)
{
	free(postings->table);
	postings->table = NULL;
	postings->table_len = 0;
	qsort(postings->lists, postings->len, sizeof(*postings->lists), by_key);
}

static void pack_dense(
	struct buf *out, const struct kb_posting_list *list, uint32_t docs)
{
	const unsigned char *at = list->bytes;
	uint32_t size = kb_dense_bytes(docs), doc = 0;
	char *row = buf_room(out, size);

	memset(row, 0, size);
	for (uint32_t i = 0; i < list->df; i++) {
		doc += (uint32_t)kb_varint(&at);
		row[doc - 1] = (char)*at++;
	}
	out->len += size;
}

/* One row for each block after the first. */
static void pack_skips(struct buf *out, const struct kb_posting_list *list)
{
	const unsigned char *at = list->bytes;
	struct kb_skip_row skip = { 0 };

	for (uint32_t i = 0; i < list->df; i++) {
		if (i && i % KB_SKIP_EVERY == 0) {
			skip.at = (uint32_t)(at - list->bytes);
			buf_add(out, &skip, sizeof(skip));
		}
		skip.doc += (uint32_t)kb_varint(&at);
		at++;
	}
}

void kb_postings_pack(
	struct buf *out, const struct kb_posting_list *list, uint32_t docs)
{
	static const char zero[8];

	if (kb_is_dense(list->df, docs)) {
		pack_dense(out, list, docs);
		return;
	}
	if (list->df > KB_SKIP_EVERY) {
		buf_add(out, zero, (0 - out->len) & 7);
		pack_skips(out, list);
	}
	buf_add(out, list->bytes, list->len);
}

void kb_postings_release(struct kb_postings *postings)
{
	for (uint32_t i = 0; i < postings->len; i++)
		free(postings->lists[i].bytes);
	free(postings->lists);
	free(postings->table);
	*postings = KB_POSTINGS_INIT;
}
