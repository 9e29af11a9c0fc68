#include "kb/repair.h"

#include <string.h>

#include "base/text.h"
#include "kb/repair_int.h"
#include "kb/slip.h"
#include "kb/syllable.h"

/* Logarithms: what a change costs, and what a pair never seen is worth. */
static const float SLIP_COST = -4;
static const float WORD_COST = -16;  /* of one that may be one */
static const float SWITCH_COST = -9; /* of a word that is one itself */
static const float TYPED_GAIN = 1;   /* for the marks as they were typed */
/* For a word of the index under marks that it has nowhere. */
static const float OWN_MARKS_GAIN = 7;
static const float ODD_SHARE = 500000;
static const float DOUBT_WITHIN = 6; /* of the best path */

static void read_places(
	struct kb_reading *reading, const char *text, size_t len)
{
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, len);
	while (reading->len < KB_QUERY_WORDS && kb_tokens_next(&tokens)) {
		struct kb_place *place = &reading->places[reading->len++];

		place->from = tokens.from;
		place->to = tokens.at;
		memcpy(place->marked, tokens.marked, sizeof(place->marked));
		memcpy(place->folded, tokens.folded, sizeof(place->folded));
		place->known = kb_index_word(
			reading->index, tokens.folded, tokens.folded_len);
		place->joined = reading->len > 1 && tokens.gap == KB_GAP_NONE;
		place->count = 0;
	}
}

static void add_state(
	struct kb_place *place, uint32_t word, uint32_t behind, float own)
{
	if (place->count < KB_STATES)
		place->states[place->count++] = (struct kb_state){
			.word = word,
			.behind = behind,
			.own = own,
		};
}

/* The marked forms of a folded word; of the word itself only the one that was
 * typed, unless nothing was typed with marks. */
static void add_forms(const struct kb_reading *reading, struct kb_place *place,
	uint32_t folded, uint32_t behind, float own)
{
	const struct kb_index *index = reading->index;
	bool as_typed = folded == place->known && !reading->bare;

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
	if (as_typed && behind == KB_NO_WORD)
		add_state(place, KB_NO_WORD, KB_NO_WORD, OWN_MARKS_GAIN);
}

static void add_slips(
	const struct kb_reading *reading, struct kb_place *place, float cost)
{
	struct kb_slip slips[KB_SLIPS];
	uint32_t count = kb_slips(slips, reading->index, place->folded);

	for (uint32_t i = 0; i < count; i++) {
		const struct kb_index *index = reading->index;
		uint32_t form = index->folded[slips[i].word].other;
		uint32_t behind = slips[i].behind;

		if (slips[i].word == place->known)
			continue;
		if (behind != KB_NO_WORD)
			add_state(
				place, form, index->folded[behind].other, cost);
		else
			add_forms(reading, place, slips[i].word, KB_NO_WORD,
				cost);
	}
}

static bool met(const struct kb_reading *reading, uint32_t left, uint32_t right)
{
	const struct kb_place *a = &reading->places[left];
	const struct kb_place *b = &reading->places[right];

	return a->known != KB_NO_WORD && b->known != KB_NO_WORD &&
	       kb_index_term(reading->index, KB_PAIR, a->known, b->known);
}

/* Whether the word was seen beside each of its neighbours; one that has none
 * is not doubted. */
static bool at_home(const struct kb_reading *reading, uint32_t at)
{
	bool left = reading->places[at].joined;
	bool right = at + 1 < reading->len && reading->places[at + 1].joined;

	return (!left || met(reading, at - 1, at)) &&
	       (!right || met(reading, at, at + 1));
}

/* A word that a large collection has once or twice is a slip of its own. */
static bool is_odd(
	const struct kb_reading *reading, const struct kb_place *place)
{
	return (float)reading->index->folded[place->known].count * ODD_SHARE <
	       reading->total;
}

static void fill_states(struct kb_reading *reading)
{
	for (uint32_t at = 0; at < reading->len; at++) {
		struct kb_place *place = &reading->places[at];

		if (place->known == KB_NO_WORD) {
			add_state(place, KB_NO_WORD, KB_NO_WORD, 0);
			if (place->folded[1])
				add_slips(reading, place,
					kb_is_syllable(place->folded)
						? WORD_COST
						: SLIP_COST);
		} else {
			add_forms(reading, place, place->known, KB_NO_WORD, 0);
			if (place->folded[1] && is_odd(reading, place))
				add_slips(reading, place, SLIP_COST);
			else if (place->folded[1] && !at_home(reading, at))
				add_slips(reading, place, SWITCH_COST);
		}
		if (!place->count)
			add_state(place, KB_NO_WORD, KB_NO_WORD, 0);
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

static bool put_place(struct buf *out, const struct kb_reading *reading,
	const struct kb_place *place)
{
	const struct kb_state *state = &place->states[place->chosen];
	const struct kb_index *index = reading->index;
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

/* The word that stands at the right end of the place's chosen reading, or at
 * its left one. */
static uint32_t folded_end(
	const struct kb_reading *reading, uint32_t at, bool right)
{
	const struct kb_place *place = &reading->places[at];
	const struct kb_state *state = &place->states[place->chosen];
	uint32_t word = right && state->behind != KB_NO_WORD ? state->behind
							     : state->word;

	return word == KB_NO_WORD ? KB_NO_WORD
				  : reading->index->marked[word].other;
}

static void add_doubt(struct kb_doubts *out, const struct kb_reading *reading,
	uint32_t at, const struct kb_state *state)
{
	const struct kb_word_row *marked = reading->index->marked;
	bool right = at + 1 < reading->len && reading->places[at + 1].joined;
	struct kb_doubt doubt = {
		.words = { KB_NO_WORD, marked[state->word].other, KB_NO_WORD,
			KB_NO_WORD },
	};
	uint32_t *next = &doubt.words[2];

	if (reading->places[at].joined)
		doubt.words[0] = folded_end(reading, at - 1, true);
	if (state->behind != KB_NO_WORD)
		*next++ = marked[state->behind].other;
	if (right)
		*next = folded_end(reading, at + 1, false);
	for (size_t i = 0; i < out->len; i++)
		if (memcmp(&out->at[i], &doubt, sizeof(doubt)) == 0)
			return;
	if (out->len < KB_DOUBTS)
		out->at[out->len++] = doubt;
}

/* Other readings of a place that are nearly as good as the chosen one. */
static void doubt_place(
	struct kb_doubts *out, const struct kb_reading *reading, uint32_t at)
{
	const struct kb_place *place = &reading->places[at];
	const struct kb_state *chosen = &place->states[place->chosen];
	const struct kb_word_row *marked = reading->index->marked;

	for (uint32_t i = 0; i < place->count; i++) {
		const struct kb_state *state = &place->states[i];

		if (state->word == KB_NO_WORD || i == place->chosen ||
			state->best + state->after <
				chosen->best + chosen->after - DOUBT_WITHIN)
			continue;
		if (chosen->word != KB_NO_WORD &&
			marked[chosen->word].other ==
				marked[state->word].other &&
			chosen->behind == state->behind)
			continue;
		add_doubt(out, reading, at, state);
	}
}

bool kb_repair(struct buf *out, struct kb_doubts *doubts,
	const struct kb_index *index, const char *text, size_t len)
{
	struct kb_reading *reading = mem_zero(sizeof(*reading));
	const char *at = text;
	bool changed = false;

	reading->index = index;
	reading->bare = !text_has_marks(text, len);
	reading->total = (float)index->token_count + 1;
	read_places(reading, text, len);
	fill_states(reading);
	kb_reading_choose(reading);
	doubts->len = 0;
	for (uint32_t i = 0; i < reading->len; i++)
		doubt_place(doubts, reading, i);
	buf_clear(out);
	for (uint32_t i = 0; i < reading->len; i++) {
		const struct kb_place *place = &reading->places[i];

		buf_add(out, at, (size_t)(place->from - at));
		changed |= put_place(out, reading, place);
		at = place->to;
	}
	buf_add(out, at, (size_t)(text + len - at));
	free(reading);
	return changed;
}
