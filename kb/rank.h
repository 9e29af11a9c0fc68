/*
 * kb/rank.h -- the documents that answer a query, best first.
 *
 * kb_find() chooses candidates by sums of impacts, kb_matcher_look() reads the
 * best of them word by word, and the weighted sum of its measures orders them.
 * The weights stand in kb/weights.c.
 */
#ifndef KB_RANK_H
#define KB_RANK_H

#include "kb/weights.h"

enum {
	KB_RANK_DEPTH = 48
}; /* candidates that are read */

struct kb_ranked {
	uint32_t doc;
	float score; /* comparable within one query only */
	struct kb_match match;
};

/* How many documents were put into `out`, at most `limit`. `group`: only
 * those of this unit or law; NULL for all. */
uint32_t kb_rank(struct kb_ranked *out, uint32_t limit,
	const struct kb_query *query, const char *group,
	const struct kb_weights *weights);

#endif
