/*
 * kb/sure.h -- how sure an answer is, and whether to give it.
 *
 * The confidence is a logistic sum of measures of the first document, of what
 * sets it apart from the second, and of how much of the question nobody's
 * knowledge has a word for. Its numbers stand in kb/sure.c; how they were
 * found, and how well they hold, in docs/answering.md.
 */
#ifndef KB_SURE_H
#define KB_SURE_H

#include "kb/answer.h"
#include "kb/rank.h"

/* What a judgement rests on: numbers of 0 to about 1. */
enum kb_ground {
	KB_G_HEAD,       /* the question's weight found in one headline */
	KB_G_HEAD_PAIRS, /* the same for pairs */
	KB_G_FILLED,     /* the headline's weight found in the question */
	KB_G_ALL,        /* the question's weight found anywhere in the entry */
	KB_G_ALL_PAIRS,
	KB_G_NEAR,
	KB_G_MARKED,
	KB_G_UNKNOWN, /* share of the syllables that no entry has */
	KB_G_AHEAD,   /* score over the second one's / 4, at most 1 */
	KB_G_COUNT,
};

struct kb_sure {
	enum kb_outcome outcome;
	float confidence;
	float grounds[KB_G_COUNT];
};

void kb_sure_judge(struct kb_sure *out, const struct kb_query *query,
	const struct kb_ranked *ranked, uint32_t count);

/* The confidence of a document looked at alone. */
float kb_sure_alone(const struct kb_match *match);

#endif
