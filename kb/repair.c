#include "kb/repair.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "kb/index_int.h"
#include "kb/query.h"
#include "kb/slip.h"
#include "kb/token.h"

enum {
	STATES = 16
};

/* Logarithms: what a change costs, and what a pair never seen is worth. */
static const float SLIP_COST = -4;
static const float SWITCH_COST = -9; /* of a word that is one itself */
static const float TYPED_GAIN = 1;   /* for the marks as they were typed */
static const float UNKNOWN_CHANCE = -15;
static const float SEEN_SHARE = 0.85F;

/* One reading of one token. */
struct state {
	uint32_t word;   /* marked; KB_NO_WORD: as typed, unknown */
	uint32_t behind; /* a second word, or KB_NO_WORD */
	float own;       /* cost of the reading itself */
	float best;      /* of the best path that ends here */
	uint32_t from;   /* state of the token before */
};

struct place {
	const char *from, *to; /* in the text */
	char marked[KB_TOKEN_MAX], folded[KB_TOKEN_MAX];
	uint32_t known; /* folded word, or KB_NO_WORD */
	bool joined;
	struct state states[STATES];
	uint32_t count;
};

struct repair {
	const struct kb_index *index;
	struct place places[KB_QUERY_WORDS];
	uint32_t len;
	bool bare;   /* the question has no marks at all */
	float total; /* tokens that were indexed */
};

static void read_places(struct repair *repair, const char *text, size_t len)
{
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, len);
	while (repair->len < KB_QUERY_WORDS && kb_tokens_next(&tokens)) {
		struct place *place = &repair->places[repair->len++];

		place->from = tokens.from;
		place->to = tokens.at;
		memcpy(place->marked, tokens.marked, sizeof(place->marked));
		memcpy(place->folded, tokens.folded, sizeof(place->folded));
		place->known = kb_index_word(
			repair->index, tokens.folded, tokens.folded_len);
		place->joined = repair->len > 1 && tokens.gap == KB_GAP_NONE;
		place->count = 0;
	}
}

static void add_state(
	struct place *place, uint32_t word, uint32_t behind, float own)
{
	if (place->count < STATES)
		place->states[place->count++] = (struct state){
			.word = word,
			.behind = behind,
			.own = own,
		};
}

/* The marked forms of a folded word; of the word itself only the one that was
 * typed, unless nothing was typed with marks. */
static void add_forms(const struct repair *repair, struct place *place,
	uint32_t folded, uint32_t behind, float own)
{
	const struct kb_index *index = repair->index;
	bool as_typed = folded == place->known && !repair->bare;

	for (uint32_t word = index->folded[folded].next; word != KB_NO_WORD;
		word = index->marked[word].next) {
		const char *text = index->text + index->marked[word].text;

		if (as_typed && strcmp(text, place->marked) == 0) {
			place->count = 0;
			add_state(place, word, behind, own + TYPED_GAIN);
			return;
		}
		if (!as_typed)
			add_state(place, word, behind, own);
	}
}

static void add_slips(
	const struct repair *repair, struct place *place, float cost)
{
	struct kb_slip slips[KB_SLIPS];
	uint32_t count = kb_slips(slips, repair->index, place->folded);

	for (uint32_t i = 0; i < count; i++) {
		const struct kb_index *index = repair->index;
		uint32_t form = index->folded[slips[i].word].other;
		uint32_t behind = slips[i].behind;

		if (slips[i].word == place->known)
			continue;
		if (behind != KB_NO_WORD)
			add_state(
				place, form, index->folded[behind].other, cost);
		else
			add_forms(
				repair, place, slips[i].word, KB_NO_WORD, cost);
	}
}

static bool met(const struct repair *repair, uint32_t left, uint32_t right)
{
	const struct place *a = &repair->places[left];
	const struct place *b = &repair->places[right];

	return a->known != KB_NO_WORD && b->known != KB_NO_WORD &&
	       kb_index_term(repair->index, KB_PAIR, a->known, b->known);
}

/* Whether the word was ever seen beside one of its neighbours; one that has
 * no neighbours is not doubted. */
static bool at_home(const struct repair *repair, uint32_t at)
{
	bool left = repair->places[at].joined;
	bool right = at + 1 < repair->len && repair->places[at + 1].joined;

	return (left && met(repair, at - 1, at)) ||
	       (right && met(repair, at, at + 1)) || (!left && !right);
}

static void fill_states(struct repair *repair)
{
	for (uint32_t at = 0; at < repair->len; at++) {
		struct place *place = &repair->places[at];

		if (place->known == KB_NO_WORD) {
			add_state(place, KB_NO_WORD, KB_NO_WORD, 0);
			if (place->folded[1])
				add_slips(repair, place, SLIP_COST);
		} else {
			add_forms(repair, place, place->known, KB_NO_WORD, 0);
			if (place->folded[1] && !at_home(repair, at))
				add_slips(repair, place, SWITCH_COST);
		}
		if (!place->count)
			add_state(place, KB_NO_WORD, KB_NO_WORD, 0);
	}
}

/* log of the chance that `b` comes after `a`. */
static float chance(
	const struct repair *repair, uint32_t a, uint32_t b, bool joined)
{
	const struct kb_word_row *rows = repair->index->marked;
	float share = 0.01F, alone;

	if (b == KB_NO_WORD)
		return UNKNOWN_CHANCE;
	alone = ((float)rows[b].count + 0.1F) / repair->total;
	if (a != KB_NO_WORD && joined)
		share = (float)kb_index_follow(repair->index, a, b) /
			(float)rows[a].count;
	return logf(SEEN_SHARE * share + (1 - SEEN_SHARE) * alone);
}

static float entering(const struct repair *repair, const struct state *before,
	const struct state *state, bool joined)
{
	uint32_t last =
		before->behind != KB_NO_WORD ? before->behind : before->word;
	float sum = before->best + state->own +
		    chance(repair, last, state->word, joined);

	if (state->behind != KB_NO_WORD)
		sum += chance(repair, state->word, state->behind, true);
	return sum;
}

static void choose(struct repair *repair)
{
	static const struct state start = { KB_NO_WORD, KB_NO_WORD, 0, 0, 0 };

	for (uint32_t at = 0; at < repair->len; at++) {
		struct place *place = &repair->places[at];
		const struct place *before = at ? place - 1 : NULL;

		for (uint32_t i = 0; i < place->count; i++) {
			struct state *state = &place->states[i];

			state->best = entering(repair,
				before ? &before->states[0] : &start, state,
				place->joined);
			for (uint32_t k = 1; before && k < before->count; k++) {
				float sum = entering(repair, &before->states[k],
					state, place->joined);

				if (sum > state->best) {
					state->best = sum;
					state->from = k;
				}
			}
		}
	}
}

/* Put the chosen state of each place first. */
static void trace_back(struct repair *repair)
{
	uint32_t best = 0;
	struct place *place;

	if (!repair->len)
		return;
	place = &repair->places[repair->len - 1];
	for (uint32_t i = 1; i < place->count; i++)
		if (place->states[i].best > place->states[best].best)
			best = i;
	for (uint32_t at = repair->len; at-- > 0;) {
		place = &repair->places[at];
		place->states[0] = place->states[best];
		best = place->states[0].from;
	}
}

/* The word, with a capital where one was typed. */
static void put_cased(struct buf *out, const char *word, const char *typed)
{
	static const char small_d[] = "đ";
	bool capital = *typed >= 'A' && *typed <= 'Z';

	if (capital && *word >= 'a' && *word <= 'z') {
		buf_putc(out, (char)(*word - 'a' + 'A'));
		word++;
	} else if (capital && strncmp(word, small_d, 2) == 0) {
		buf_puts(out, "Đ");
		word += 2;
	}
	buf_puts(out, word);
}

static bool put_place(
	struct buf *out, const struct repair *repair, const struct place *place)
{
	const struct state *state = &place->states[0];
	const struct kb_index *index = repair->index;
	const char *text =
		state->word == KB_NO_WORD
			? NULL
			: index->text + index->marked[state->word].text;

	if (!text || strcmp(text, place->marked) == 0) {
		buf_add(out, place->from, (size_t)(place->to - place->from));
		return false;
	}
	put_cased(out, text, place->from);
	if (state->behind != KB_NO_WORD)
		buf_printf(out, " %s",
			index->text + index->marked[state->behind].text);
	return true;
}

bool kb_repair(struct buf *out, const struct kb_index *index, const char *text,
	size_t len)
{
	struct repair *repair = mem_zero(sizeof(*repair));
	const char *at = text;
	bool changed = false;

	repair->index = index;
	repair->bare = !text_has_marks(text, len);
	repair->total = (float)index->token_count + 1;
	read_places(repair, text, len);
	fill_states(repair);
	choose(repair);
	trace_back(repair);
	buf_clear(out);
	for (uint32_t i = 0; i < repair->len; i++) {
		const struct place *place = &repair->places[i];

		buf_add(out, at, (size_t)(place->from - at));
		changed |= put_place(out, repair, place);
		at = place->to;
	}
	buf_add(out, at, (size_t)(text + len - at));
	free(repair);
	return changed;
}
