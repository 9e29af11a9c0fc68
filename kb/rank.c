#include "kb/rank.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "kb/index_int.h"
#include "kb/weights.h"

enum {
	GROUP_FELLOWS = 6
}; /* of one group that are counted */

static uint32_t candidates(struct kb_found out[KB_RANK_DEPTH], float *possible,
	const struct kb_query *query, const char *group,
	const struct kb_weights *weights)
{
	struct kb_find_term *terms =
		mem_grow(NULL, query->terms.len + 1, sizeof(*terms));
	uint32_t count = 0;

	*possible = 0;
	for (size_t i = 0; i < query->terms.len; i++) {
		const struct kb_query_term *term = &query->terms.at[i];
		float weight = term->worth * term->idf *
			       weights->channel[term->channel];

		if (!term->added)
			*possible += weight;
		if (term->row && weight > 0)
			terms[count++] =
				(struct kb_find_term){ term->row, weight };
	}
	count = kb_find(out, KB_RANK_DEPTH, query->index, group, terms, count);
	free(terms);
	return count;
}

/* How many others of the same law or unit were found, and how well. */
static float fellows(const struct kb_index *index, const struct kb_found *found,
	uint32_t count, uint32_t self)
{
	uint32_t group = index->docs[found[self].doc].group, seen = 0;
	float sum = 0;

	for (uint32_t i = 0; i < count && seen < GROUP_FELLOWS; i++) {
		if (i == self || index->docs[found[i].doc].group != group)
			continue;
		sum += found[i].score / found[0].score;
		seen++;
	}
	return sum / (GROUP_FELLOWS - 1);
}

static float intent_share(uint32_t asked, uint32_t said)
{
	int count = __builtin_popcount(asked);

	return count ? (float)__builtin_popcount(asked & said) / (float)count
		     : 0.5F;
}

static void measure(struct kb_match *match, const struct kb_query *query,
	const struct kb_found *found, uint32_t count, uint32_t self,
	float possible)
{
	const struct kb_index *index = query->index;

	match->of[KB_FOUND] = possible > 0 ? found[self].score / possible : 0;
	match->of[KB_FOUND_RAW] = found[self].score / 100;
	match->of[KB_GROUP] = fellows(index, found, count, self);
	match->of[KB_INTENT] = intent_share(
		query->intents, index->docs[found[self].doc].intents);
	match->of[KB_ARTICLE] =
		query->article && query->article ==
					  index->docs[found[self].doc].number
			? 1
			: 0;
}

static int by_score(const void *a, const void *b)
{
	const struct kb_ranked *left = a, *right = b;

	if (left->score > right->score || left->score < right->score)
		return left->score > right->score ? -1 : 1;
	return left->doc < right->doc ? -1 : left->doc > right->doc;
}

uint32_t kb_rank(struct kb_ranked *out, uint32_t limit,
	const struct kb_query *query, const char *group,
	const struct kb_weights *weights)
{
	struct kb_found found[KB_RANK_DEPTH];
	struct kb_ranked *all;
	struct kb_matcher *matcher;
	float possible;
	uint32_t count = candidates(found, &possible, query, group, weights);

	all = mem_zero((count + 1) * sizeof(*all));
	matcher = kb_matcher_new(query);
	for (uint32_t i = 0; i < count; i++) {
		all[i].doc = found[i].doc;
		measure(&all[i].match, query, found, count, i, possible);
		kb_matcher_look(&all[i].match, matcher, found[i].doc);
		for (int m = 0; m < KB_MEASURE_COUNT; m++)
			all[i].score +=
				weights->measure[m] * all[i].match.of[m];
	}
	kb_matcher_free(matcher);
	qsort(all, count, sizeof(*all), by_score);
	count = count < limit ? count : limit;
	memcpy(out, all, count * sizeof(*out));
	free(all);
	return count;
}
