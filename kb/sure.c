#include "kb/sure.h"

#include <math.h>
#include <string.h>

/* Found by tests/bench; see docs/answering.md. */
static const float BIAS = -6.0F;
static const float WORTH[KB_G_COUNT] = {
	[KB_G_HEAD] = 4.0F,
	[KB_G_HEAD_PAIRS] = 2.0F,
	[KB_G_FILLED] = 1.0F,
	[KB_G_ALL] = 3.0F,
	[KB_G_ALL_PAIRS] = 1.0F,
	[KB_G_NEAR] = 1.0F,
	[KB_G_MARKED] = 0.0F,
	[KB_G_UNKNOWN] = -3.0F,
	[KB_G_AHEAD] = 2.0F,
};

static const float ANSWER_FROM = 0.55F;
static const float CLARIFY_FROM = 0.35F;
static const float KNOWN_FIELD_FROM = 0.08F;

static float at_most(float value, float most)
{
	return value < most ? value : most;
}

static void set_grounds(float grounds[KB_G_COUNT], const struct kb_match *match)
{
	const float *of = match->of;

	grounds[KB_G_HEAD] = at_most(of[KB_HEAD_SYLLABLES], 1);
	grounds[KB_G_HEAD_PAIRS] = at_most(of[KB_HEAD_PAIRS], 1);
	grounds[KB_G_FILLED] = of[KB_HEAD_FILLED];
	grounds[KB_G_ALL] = at_most(of[KB_ALL_SYLLABLES], 1);
	grounds[KB_G_ALL_PAIRS] = at_most(of[KB_ALL_PAIRS], 1);
	grounds[KB_G_NEAR] = at_most(of[KB_NEAR], 1);
	grounds[KB_G_MARKED] = at_most(of[KB_MARKED], 1);
	grounds[KB_G_UNKNOWN] = 0;
	grounds[KB_G_AHEAD] = 0;
}

static float logistic(const float grounds[KB_G_COUNT])
{
	float sum = BIAS;

	for (int i = 0; i < KB_G_COUNT; i++)
		sum += WORTH[i] * grounds[i];
	return 1 / (1 + expf(-sum));
}

static float unknown_share(const struct kb_query *query)
{
	float unknown = 0;

	for (uint32_t i = 0; i < query->word_count; i++)
		unknown += query->words[i].folded == KB_NO_WORD;
	return query->word_count ? unknown / (float)query->word_count : 1;
}

void kb_sure_judge(struct kb_sure *out, const struct kb_query *query,
	const struct kb_ranked *ranked, uint32_t count)
{
	*out = (struct kb_sure){ .outcome = KB_OUT_OF_SCOPE };
	if (!count)
		return;
	set_grounds(out->grounds, &ranked[0].match);
	out->grounds[KB_G_UNKNOWN] = unknown_share(query);
	out->grounds[KB_G_AHEAD] =
		count > 1 ? at_most((ranked[0].score - ranked[1].score) / 4, 1)
			  : 1;
	out->confidence = logistic(out->grounds);
	if (out->confidence >= ANSWER_FROM)
		out->outcome = KB_ANSWERED;
	else if (out->confidence >= CLARIFY_FROM)
		out->outcome = KB_CLARIFY;
	else if (out->confidence >= KNOWN_FIELD_FROM)
		out->outcome = KB_NOT_KNOWN;
}

float kb_sure_alone(const struct kb_match *match)
{
	float grounds[KB_G_COUNT];

	set_grounds(grounds, match);
	return logistic(grounds);
}
