/*
 * kb/postings.h -- the lists of an index while it is being made.
 *
 * A term is a channel and one or two folded words; its list holds documents in
 * rising order with their impact, packed as kb/index_file.h says.
 */
#ifndef KB_POSTINGS_H
#define KB_POSTINGS_H

#include "base/buf.h"
#include "kb/index_file.h"

struct kb_posting_list {
	uint64_t key; /* channel, first, second: sorts as the terms do */
	unsigned char *bytes; /* owned */
	uint32_t len, cap;
	uint32_t df, last; /* last: document + 1 */
	uint32_t peak;     /* greatest impact */
	/* The document being read, and the term's weight in it so far. */
	uint32_t open;
	float weight;
};

struct kb_postings {
	struct kb_posting_list *lists;
	uint32_t len, cap;
	uint32_t *table; /* list + 1 by hash of key; a power of two */
	uint32_t table_len;
};
#define KB_POSTINGS_INIT ((struct kb_postings){ 0 })

uint64_t kb_term_key(unsigned channel, uint32_t first, uint32_t second);
unsigned kb_key_channel(uint64_t key);
uint32_t kb_key_first(uint64_t key);
uint32_t kb_key_second(uint64_t key);

/* The number of the list of a key, made when it is new. */
uint32_t kb_postings_list(struct kb_postings *postings, uint64_t key);

/* Append a document, greater than the last one. */
void kb_postings_add(
	struct kb_posting_list *list, uint32_t doc, unsigned impact);

/* Order the lists by key; kb_postings_list() must not be called again. */
void kb_postings_sort(struct kb_postings *postings);

/* Append the list as it lies in the file. */
void kb_postings_pack(
	struct buf *out, const struct kb_posting_list *list, uint32_t docs);

void kb_postings_release(struct kb_postings *postings);

#endif
