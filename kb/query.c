#include "kb/query.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kb/index_int.h"
#include "kb/repair.h"
#include "kb/token.h"

/* What is needed while a question is read, and not after. */
struct reading {
	struct kb_query *query;
	const struct kb_glossary *glossary;
	struct kb_query_worth worth;
	/* The question's words as the phrases know them. */
	uint32_t in_frames[KB_QUERY_WORDS], in_words[KB_QUERY_WORDS];
};

static void number_words(
	struct reading *reading, uint32_t at, const struct kb_tokens *tokens)
{
	if (!reading->glossary)
		return;
	reading->in_frames[at] = kb_vocab_find(&reading->glossary->frames.vocab,
		tokens->folded, tokens->folded_len);
	reading->in_words[at] = kb_vocab_find(&reading->glossary->words.vocab,
		tokens->folded, tokens->folded_len);
}

static uint32_t marked_word(
	const struct kb_index *index, const struct kb_tokens *tokens)
{
	uint32_t folded =
		kb_index_word(index, tokens->folded, tokens->folded_len);
	uint32_t word;

	if (folded == KB_NO_WORD)
		return KB_NO_WORD;
	for (word = index->folded[folded].next; word != KB_NO_WORD;
		word = index->marked[word].next)
		if (strcmp(index->text + index->marked[word].text,
			    tokens->marked) == 0)
			break;
	return word;
}

/* "dieu 20" */
static void see_article(struct kb_query *query, const struct kb_tokens *tokens)
{
	static const char name[] = "dieu";
	uint32_t at = query->word_count - 1, before;
	size_t digits = strspn(tokens->folded, "0123456789");

	if (at == 0 || digits == 0 || digits > 4 || tokens->folded[digits])
		return;
	before = query->words[at - 1].folded;
	if (before != KB_NO_WORD && query->words[at].joined &&
		strcmp(kb_index_word_text(query->index, before), name) == 0)
		query->article = (uint32_t)atoi(tokens->folded);
}

static void read_words(struct reading *reading, const char *text, size_t len)
{
	struct kb_query *query = reading->query;
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, len);
	while (query->word_count < KB_QUERY_WORDS && kb_tokens_next(&tokens)) {
		query->words[query->word_count] = (struct kb_query_word){
			.folded = kb_index_word(
				query->index, tokens.folded, tokens.folded_len),
			.marked = marked_word(query->index, &tokens),
			.worth = 1,
			.joined = query->word_count > 0 &&
				  tokens.gap == KB_GAP_NONE,
		};
		number_words(reading, query->word_count++, &tokens);
		see_article(query, &tokens);
	}
}

static float idf(const struct kb_index *index, uint32_t df)
{
	float docs = (float)index->doc_count, with = (float)df;

	return logf(1 + (docs - with + 0.5F) / (with + 0.5F));
}

static void add_term(struct kb_query *query, enum kb_channel channel,
	uint32_t first, uint32_t second, float worth, bool added)
{
	const struct kb_term_row *row =
		kb_index_term(query->index, channel, first, second);

	for (size_t i = 0; i < query->terms.len; i++) {
		struct kb_query_term *term = &query->terms.at[i];

		if (term->channel != channel || term->first != first ||
			term->second != second)
			continue;
		if (worth > term->worth)
			term->worth = worth;
		return;
	}
	*VEC_ADD(&query->terms) = (struct kb_query_term){
		.row = row,
		.first = first,
		.second = second,
		.channel = channel,
		.worth = worth,
		.idf = idf(query->index, kb_term_df(row)),
		.added = added,
	};
}

static void make_terms(struct kb_query *query)
{
	for (uint32_t i = 0; i < query->word_count; i++) {
		const struct kb_query_word *word = &query->words[i];
		const struct kb_query_word *before = word - 1;
		float worth;

		add_term(query, KB_SYLLABLE, word->folded, KB_NO_WORD,
			word->worth, false);
		if (!word->joined)
			continue;
		worth = word->worth < before->worth ? word->worth
						    : before->worth;
		add_term(query, KB_PAIR, before->folded, word->folded, worth,
			false);
		add_term(query, KB_NAME, before->folded, word->folded, worth,
			false);
	}
}

/* Words inside a frame count less; the longest frame at a place wins. */
static void weigh_frames(struct reading *reading)
{
	struct kb_query *query = reading->query;

	for (uint32_t i = 0; i < query->word_count; i++) {
		const struct kb_phrase *frame = NULL;
		uint32_t longest = 0;

		while ((frame = kb_phrases_at(&reading->glossary->frames,
				reading->in_frames + i, query->word_count - i,
				frame)))
			longest = frame->len > longest ? frame->len : longest;
		for (uint32_t k = 0; k < longest; k++)
			query->words[i + k].worth = reading->worth.frame;
	}
}

static void add_text(struct reading *reading, const char *text)
{
	const struct kb_index *index = reading->query->index;
	float worth = reading->worth.glossary;
	uint32_t before = KB_NO_WORD;
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, strlen(text));
	while (kb_tokens_next(&tokens)) {
		uint32_t word =
			kb_index_word(index, tokens.folded, tokens.folded_len);

		if (word != KB_NO_WORD)
			add_term(reading->query, KB_SYLLABLE, word, KB_NO_WORD,
				worth, true);
		if (word != KB_NO_WORD && before != KB_NO_WORD) {
			add_term(reading->query, KB_PAIR, before, word, worth,
				true);
			add_term(reading->query, KB_NAME, before, word, worth,
				true);
		}
		before = word;
	}
}

/* Behind the question's own terms, so that those keep their weight. */
static void add_meanings(struct reading *reading)
{
	const struct kb_query *query = reading->query;

	for (uint32_t i = 0; i < query->word_count; i++) {
		const struct kb_phrase *word = NULL;

		while ((word = kb_phrases_at(&reading->glossary->words,
				reading->in_words + i, query->word_count - i,
				word)) &&
			query->terms.len < KB_QUERY_TERMS)
			add_text(reading,
				reading->glossary->means.at[word->value]);
	}
}

void kb_query_read(struct kb_query *query, const struct kb_index *index,
	const struct kb_glossary *glossary, struct kb_query_worth worth,
	const char *question, size_t len)
{
	struct reading reading = {
		.query = query,
		.glossary = glossary,
		.worth = worth,
	};

	*query = KB_QUERY_INIT;
	query->index = index;
	read_words(&reading, question, len);
	if (glossary) {
		query->intents =
			kb_intents_of(glossary->intents, question, len);
		weigh_frames(&reading);
	}
	make_terms(query);
	if (glossary)
		add_meanings(&reading);
}

void kb_query_doubt(
	struct kb_query *query, const struct kb_doubts *doubts, float worth)
{
	for (uint32_t i = 0; i < doubts->len; i++) {
		const uint32_t *words = doubts->at[i].words;

		for (int k = 1; k < 4; k++) {
			bool ends = k == 3 || words[k + 1] == KB_NO_WORD;

			if (words[k] == KB_NO_WORD)
				break;
			/* The neighbour on the right is known already. */
			if (k == 1 || !ends)
				add_term(query, KB_SYLLABLE, words[k],
					KB_NO_WORD, worth, true);
			if (words[k - 1] != KB_NO_WORD)
				add_term(query, KB_PAIR, words[k - 1], words[k],
					worth, true);
		}
	}
}

void kb_query_release(struct kb_query *query)
{
	VEC_RELEASE(&query->terms);
}
