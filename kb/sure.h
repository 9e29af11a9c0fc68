/*
 * kb/sure.h -- how sure an answer is, and whether to give it.
 *
 * The confidence is a logistic sum of grounds: measures of the first document,
 * what sets it apart from the next answer, and how much of the question no
 * document has a word for. The weights stand in kb/sure.c; how they were
 * found, and how well they hold, in docs/answering.md.
 */
#ifndef KB_SURE_H
#define KB_SURE_H

#include "kb/answer.h"
#include "kb/rank.h"

/* What a judgement rests on, beside the first document's measures. */
struct kb_grounds {
	const struct kb_match *match;
	float ahead; /* score over that of the next other answer */
	bool holds;  /* the entry says what held on the law date */
};

struct kb_sure {
	enum kb_outcome outcome;
	float confidence; /* the chance that it is the right answer */
};

void kb_sure_judge(struct kb_sure *out, const struct kb_query *query,
	const struct kb_grounds *grounds);

/* The outcome when nothing at all was found. */
extern const struct kb_sure KB_SURE_OF_NOTHING;

#endif
