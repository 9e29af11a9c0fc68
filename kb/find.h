/*
 * kb/find.h -- the documents with the greatest sum of weighted impacts.
 *
 * Exact: the same documents as a full scan would give. Terms are read in the
 * order of what they can still add; once no new document can reach the best
 * `limit`, only those that can are looked up in the remaining, longer lists
 * (MaxScore, term at a time).
 *
 * Threads: an index may be searched from several threads at once.
 */
#ifndef KB_FIND_H
#define KB_FIND_H

#include "kb/index.h"

struct kb_find_term {
	const struct kb_term_row *row; /* not NULL */
	float weight;                  /* by which its impact counts, > 0 */
};

struct kb_found {
	uint32_t doc;
	float score; /* in units of weight: 1.0 is a full impact of weight 1 */
};

/* The best documents of the group (NULL for all), best first, ties by number;
 * how many were found. `terms` is put in another order. */
uint32_t kb_find(struct kb_found *out, uint32_t limit,
	const struct kb_index *index, const char *group,
	struct kb_find_term *terms, uint32_t count);

#endif
