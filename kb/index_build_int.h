/*
 * kb/index_build_int.h -- an index in the making. Private to kb/index*.c.
 */
#ifndef KB_INDEX_BUILD_INT_H
#define KB_INDEX_BUILD_INT_H

#include "base/buf.h"
#include "base/vec.h"
#include "kb/index_file.h"
#include "kb/intent.h"
#include "kb/postings.h"
#include "kb/vocab.h"
#include "kb/weights.h"

/* A taught text counts as if it stood in so many documents. */
enum {
	KB_TEACH_TIMES = 8
};

/* A document's length in tokens, by field. */
struct kb_doc_lengths {
	uint32_t of[KB_FIELD_COUNT];
};

struct kb_index_build {
	const struct kb_weights *weights; /* borrowed */
	struct kb_intents *intents;
	struct kb_vocab folded, marked;
	VEC(uint32_t) fold_of;      /* by marked word */
	VEC(uint32_t) marked_count; /* by marked word */
	VEC(struct kb_doc_row) docs;
	VEC(struct kb_doc_lengths) lengths; /* by document */
	VEC(struct kb_group_row) groups;
	struct buf forward, text;
	struct kb_postings postings;
	struct kb_postings follow; /* marked pairs: df is their count */
};

/* Read the forward tokens of every document into postings. */
void kb_index_build_invert(struct kb_index_build *build);

#endif
