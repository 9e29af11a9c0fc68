/* Which readings of a question's tokens go together best (Viterbi). */

#include <math.h>

#include "kb/repair_int.h"

static const float UNKNOWN_CHANCE = -15; /* a logarithm, as all here */
static const float SEEN_SHARE = 0.85F;

/* log of the chance that `b` comes after `a`. */
static float chance(
	const struct kb_reading *reading, uint32_t a, uint32_t b, bool joined)
{
	const struct kb_word_row *rows = reading->index->marked;
	float share = 0.01F, alone;

	if (b == KB_NO_WORD)
		return UNKNOWN_CHANCE;
	alone = ((float)rows[b].count + 0.1F) / reading->total;
	if (a != KB_NO_WORD && joined)
		share = (float)kb_index_follow(reading->index, a, b) /
			(float)rows[a].count;
	return logf(SEEN_SHARE * share + (1 - SEEN_SHARE) * alone);
}

/* What the step from one state to the next is worth. */
static float step(const struct kb_reading *reading,
	const struct kb_state *before, const struct kb_state *state,
	bool joined)
{
	uint32_t last =
		before->behind != KB_NO_WORD ? before->behind : before->word;
	float sum = state->own + chance(reading, last, state->word, joined);

	if (state->behind != KB_NO_WORD)
		sum += chance(reading, state->word, state->behind, true);
	return sum;
}

static void reach(const struct kb_reading *reading,
	const struct kb_place *before, const struct kb_place *place,
	struct kb_state *state)
{
	for (uint32_t i = 0; i < before->count; i++) {
		const struct kb_state *last = &before->states[i];
		float sum =
			last->best + step(reading, last, state, place->joined);

		if (i == 0 || sum > state->best) {
			state->best = sum;
			state->from = i;
		}
	}
}

static void go_forward(struct kb_reading *reading)
{
	static const struct kb_place start = {
		.states = { { .word = KB_NO_WORD, .behind = KB_NO_WORD } },
		.count = 1,
	};
	const struct kb_place *before = &start;

	for (uint32_t at = 0; at < reading->len; at++) {
		struct kb_place *place = &reading->places[at];

		for (uint32_t i = 0; i < place->count; i++)
			reach(reading, before, place, &place->states[i]);
		before = place;
	}
}

static void go_back(struct kb_reading *reading)
{
	for (uint32_t at = reading->len; at-- > 1;) {
		const struct kb_place *place = &reading->places[at];
		struct kb_place *before = &reading->places[at - 1];

		for (uint32_t i = 0; i < before->count; i++) {
			struct kb_state *state = &before->states[i];

			state->after = -INFINITY;
			for (uint32_t k = 0; k < place->count; k++)
				state->after = fmaxf(state->after,
					place->states[k].after +
						step(reading, state,
							&place->states[k],
							place->joined));
		}
	}
}

static void trace_back(struct kb_reading *reading)
{
	struct kb_place *place = &reading->places[reading->len - 1];
	uint32_t best = 0;

	for (uint32_t i = 1; i < place->count; i++)
		if (place->states[i].best > place->states[best].best)
			best = i;
	for (uint32_t at = reading->len; at-- > 0;) {
		place = &reading->places[at];
		place->chosen = best;
		best = place->states[best].from;
	}
}

void kb_reading_choose(struct kb_reading *reading)
{
	if (!reading->len)
		return;
	go_forward(reading);
	go_back(reading);
	trace_back(reading);
}
