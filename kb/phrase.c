#include "kb/phrase.h"

#include <stdbool.h>
#include <string.h>

#include "kb/token.h"

void kb_phrases_add(
	struct kb_phrases *phrases, const char *text, uint32_t value)
{
	struct kb_phrase phrase = { .value = value };
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, strlen(text));
	while (kb_tokens_next(&tokens)) {
		if (phrase.len == KB_PHRASE_WORDS)
			return;
		phrase.words[phrase.len++] = kb_vocab_add(
			&phrases->vocab, tokens.folded, tokens.folded_len);
	}
	if (!phrase.len)
		return;
	while (phrases->first.len < phrases->vocab.len)
		*VEC_ADD(&phrases->first) = 0;
	phrase.next = phrases->first.at[phrase.words[0]];
	*VEC_ADD(&phrases->list) = phrase;
	phrases->first.at[phrase.words[0]] = (uint32_t)phrases->list.len;
}

static bool stands_at(
	const struct kb_phrase *phrase, const uint32_t *words, uint32_t count)
{
	return phrase->len <= count &&
	       memcmp(phrase->words, words, phrase->len * sizeof(*words)) == 0;
}

const struct kb_phrase *kb_phrases_at(const struct kb_phrases *phrases,
	const uint32_t *words, uint32_t count, const struct kb_phrase *after)
{
	uint32_t next = 0;

	if (after)
		next = after->next;
	else if (count && words[0] < phrases->first.len)
		next = phrases->first.at[words[0]];
	while (next) {
		const struct kb_phrase *phrase = &phrases->list.at[next - 1];

		if (stands_at(phrase, words, count))
			return phrase;
		next = phrase->next;
	}
	return NULL;
}

void kb_phrases_release(struct kb_phrases *phrases)
{
	kb_vocab_release(&phrases->vocab);
	VEC_RELEASE(&phrases->list);
	VEC_RELEASE(&phrases->first);
	*phrases = KB_PHRASES_INIT;
}
