/*
 * kb/match.h -- how well one document answers a query, word by word.
 *
 * Looks at the document's own tokens, for the few best documents only. Every
 * measure is a number from 0 to about 1 unless said otherwise. A headline is
 * the title or one of the questions of the document; the best one counts.
 */
#ifndef KB_MATCH_H
#define KB_MATCH_H

#include "kb/query.h"

enum kb_measure {
	KB_FOUND,          /* sum from kb_find() over what was possible */
	KB_FOUND_RAW,      /* the same sum / 100 */
	KB_HEAD_SYLLABLES, /* share of the query that stands in a headline */
	KB_HEAD_PAIRS,
	KB_HEAD_FILLED, /* share of that headline that is in the query */
	KB_HEAD_RUN,    /* longest stretch in common with a headline */
	KB_BODY_SYLLABLES,
	KB_BODY_PAIRS,
	KB_BODY_RUN,
	KB_ALL_SYLLABLES, /* headline, body and law together */
	KB_ALL_PAIRS,
	KB_LINE,          /* the best line of the body: pairs and syllables */
	KB_LINE_DENSE,    /* the same, long lines count less */
	KB_LAW_SYLLABLES, /* share of the query in the law's name */
	KB_LAW_FILLED,    /* share of the law's name in the query */
	KB_BM_SYLLABLES,  /* BM25 of the body alone */
	KB_BM_PAIRS,
	KB_NEAR,    /* pairs whose words stand close, in any order */
	KB_LENGTH,  /* log of the tokens / 10 */
	KB_MARKED,  /* share of the words found with the same marks */
	KB_GROUP,   /* how much the whole law or unit is about it */
	KB_OPENING, /* the best stretch that begins a line of the body */
	KB_LAW_RUN, /* longest stretch in common with the law's name, over it */
	KB_ARTICLE, /* 1 when it has the number that the question names */
	KB_INTENT,  /* share of what is asked after in the headlines */
	KB_HEAD_ALIKE, /* of the headline most like the query: harmonic mean of
			  the shares of each that is in the other */
	KB_SAYS,  /* 1 when it holds an amount or a time, if that is asked */
	KB_HOLDS, /* 1 when its answer held on the law date (kb/answer.c) */
	KB_THEN,  /* 1 when it held only for a time, and that is asked */
	KB_MEASURE_COUNT,
};

struct kb_match {
	float of[KB_MEASURE_COUNT];
};

struct kb_matcher;

struct kb_matcher *kb_matcher_new(const struct kb_query *query);
void kb_matcher_free(struct kb_matcher *matcher);

/* All measures but those from kb_find() and the group. */
void kb_matcher_look(
	struct kb_match *out, struct kb_matcher *matcher, uint32_t doc);

#endif
