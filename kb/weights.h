/*
 * kb/weights.h -- every number that ranking depends on, in one table.
 *
 * How they were found and what each is worth: docs/answering.md.
 */
#ifndef KB_WEIGHTS_H
#define KB_WEIGHTS_H

#include "kb/match.h"

struct kb_weights {
	/* Making the index: BM25F. */
	float k1;                     /* where repetition levels off */
	float field[KB_FIELD_COUNT];  /* worth of one occurrence */
	float length[KB_FIELD_COUNT]; /* b: how far long texts count less */
	/* Reading the question. */
	struct kb_query_worth worth;
	/* Finding: worth of a term by channel. */
	float channel[KB_CHANNEL_COUNT];
	/* Ordering what was found. */
	float measure[KB_MEASURE_COUNT];
};

/* For articles of laws. */
extern const struct kb_weights KB_WEIGHTS;

/* For entries, whose headlines are what people ask. Finding is the same, so
 * that one index serves both. */
extern const struct kb_weights KB_ENTRY_WEIGHTS;

#endif
