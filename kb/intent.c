#include "kb/intent.h"

#include "kb/token.h"

enum intent {
	PENALTY,
	TERM,
	WHO,
	PAPERS,
	STEPS,
	MONEY,
	CONDITION,
	MEANING,
	DUTY,
	REVOKE,
	RENEW,
	REFUSE,
	COUNT,
	MINISTRY,
	BEFORE,
};

static const struct {
	enum intent intent;
	const char *text;
} table[] = {
#define INTENT(class, text) { class, text },
#include "kb/intent.def"
#undef INTENT
};

enum {
	WORDS = 128 /* of a text that are read */
};

struct kb_intents *kb_intents_new(void)
{
	struct kb_intents *intents = mem_zero(sizeof(*intents));

	intents->phrases = KB_PHRASES_INIT;
	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
		kb_phrases_add(&intents->phrases, table[i].text,
			(uint32_t)table[i].intent);
	return intents;
}

void kb_intents_free(struct kb_intents *intents)
{
	if (!intents)
		return;
	kb_phrases_release(&intents->phrases);
	free(intents);
}

uint32_t kb_intents_of(
	const struct kb_intents *intents, const char *text, size_t len)
{
	uint32_t words[WORDS], count = 0, found = 0;
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, len);
	while (count < WORDS && kb_tokens_next(&tokens))
		words[count++] = kb_vocab_find(&intents->phrases.vocab,
			tokens.folded, tokens.folded_len);
	for (uint32_t i = 0; i < count; i++) {
		const struct kb_phrase *phrase = NULL;

		while ((phrase = kb_phrases_at(&intents->phrases, words + i,
				count - i, phrase)))
			found |= 1U << phrase->value;
	}
	return found;
}
