#include "kb/sure.h"

#include <math.h>

static const float BIAS = -7.60F;

/* Weights of the first document's measures, each at most 1. */
static const float OF_MEASURE[KB_MEASURE_COUNT] = {
	[KB_HEAD_SYLLABLES] = 0.84F,
	[KB_HEAD_PAIRS] = 0.59F,
	[KB_HEAD_FILLED] = -0.03F,
	[KB_HEAD_ALIKE] = 2.40F,
	[KB_HEAD_RUN] = -1.26F,
	[KB_ALL_SYLLABLES] = -0.31F,
	[KB_ALL_PAIRS] = 0.94F,
	[KB_NEAR] = 0.99F,
	[KB_LINE] = 0.92F,
	[KB_INTENT] = 0.32F,
	[KB_MARKED] = 2.22F,
	[KB_FOUND] = 0.74F,
	[KB_SAYS] = 0.74F,
	[KB_LAW_RUN] = -0.34F,
	[KB_GROUP] = 0.40F,
	[KB_BODY_PAIRS] = -0.79F,
};

/* Weights of the rest. */
static const float OF_UNKNOWN = 0.22F; /* weight of syllables nobody has */
static const float OF_UNKNOWN_PAIRS = 0.55F;
static const float OF_UNKNOWN_WORDS = -2.96F; /* their share by number */
static const float OF_AHEAD = 3.00F;          /* of a lead of 4 or more */
static const float OF_LEAD = 0.14F;           /* of a lead of 1 or more */
static const float OF_WORDS = 1.61F;          /* of 20 words or more */
static const float OF_HOLDS = -0.00F;

static const float ANSWER_FROM = 0.5F;
static const float CLARIFY_FROM = 0.2F;
static const float KNOWN_FIELD_FROM = 0.05F;

const struct kb_sure KB_SURE_OF_NOTHING = { .outcome = KB_OUT_OF_SCOPE };

static float at_most(float value, float most)
{
	return value < most ? value : most;
}

static float share(float part, float whole)
{
	return whole > 0 ? part / whole : 0;
}

/* How much of the question's terms of a channel no document has. */
static float unknown_weight(
	const struct kb_query *query, enum kb_channel channel)
{
	float unknown = 0, all = 0;

	for (size_t i = 0; i < query->terms.len; i++) {
		const struct kb_query_term *term = &query->terms.at[i];

		if (term->added || term->channel != channel)
			continue;
		all += term->worth * term->idf;
		if (!term->row)
			unknown += term->worth * term->idf;
	}
	return share(unknown, all);
}

static float unknown_words(const struct kb_query *query)
{
	float unknown = 0;

	for (uint32_t i = 0; i < query->word_count; i++)
		unknown += query->words[i].folded == KB_NO_WORD;
	return share(unknown, (float)query->word_count);
}

static float sum_of(
	const struct kb_query *query, const struct kb_grounds *grounds)
{
	float sum = BIAS;

	for (int i = 0; i < KB_MEASURE_COUNT; i++)
		sum += OF_MEASURE[i] * at_most(grounds->match->of[i], 1);
	sum += OF_UNKNOWN * unknown_weight(query, KB_SYLLABLE);
	sum += OF_UNKNOWN_PAIRS * unknown_weight(query, KB_PAIR);
	sum += OF_UNKNOWN_WORDS * unknown_words(query);
	sum += OF_AHEAD * at_most(grounds->ahead / 4, 1);
	sum += OF_LEAD * at_most(grounds->ahead, 1);
	sum += OF_WORDS * at_most((float)query->word_count / 20, 1);
	return sum + OF_HOLDS * (float)grounds->holds;
}

void kb_sure_judge(struct kb_sure *out, const struct kb_query *query,
	const struct kb_grounds *grounds)
{
	out->confidence = 1 / (1 + expf(-sum_of(query, grounds)));
	out->outcome = out->confidence >= ANSWER_FROM        ? KB_ANSWERED
		       : out->confidence >= CLARIFY_FROM     ? KB_CLARIFY
		       : out->confidence >= KNOWN_FIELD_FROM ? KB_NOT_KNOWN
							     : KB_OUT_OF_SCOPE;
}
