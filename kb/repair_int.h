/*
 * kb/repair_int.h -- the readings of a question. Private to kb/repair*.c.
 *
 * Each token has states: ways to read it, each with its own cost. A path takes
 * one state of each token; its worth is the sum of the states' own costs and
 * of the logarithms of how likely each word follows the one before.
 */
#ifndef KB_REPAIR_INT_H
#define KB_REPAIR_INT_H

#include <stdbool.h>

#include "kb/index_int.h"
#include "kb/query.h"
#include "kb/repair.h"
#include "kb/token.h"

enum {
	KB_STATES = 16
};

/* One reading of one token. */
struct kb_state {
	uint32_t word;   /* marked; KB_NO_WORD: as typed, unknown */
	uint32_t behind; /* a second word, or KB_NO_WORD */
	float own;       /* cost of the reading itself */
	float best;      /* of the best path that ends here */
	float after;     /* of the best path from here to the end */
	uint32_t from;   /* state of the token before */
};

struct kb_place {
	const char *from, *to; /* in the text */
	char marked[KB_TOKEN_MAX], folded[KB_TOKEN_MAX];
	uint32_t known; /* folded word, or KB_NO_WORD */
	bool joined;
	struct kb_state states[KB_STATES];
	uint32_t count;
	uint32_t chosen; /* state of the best path */
};

struct kb_reading {
	const struct kb_index *index;
	struct kb_place places[KB_QUERY_WORDS];
	uint32_t len;
	bool bare;   /* the question has no marks at all */
	float total; /* tokens that were indexed */
};

/* Choose the best path; `best` and `after` of every state are set. */
void kb_reading_choose(struct kb_reading *reading);

#endif
