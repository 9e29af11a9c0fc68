#include "kb/intent.h"

#include <string.h>

#include "kb/token.h"

static const struct {
	enum kb_intent intent;
	const char *text;
} table[] = {
#define INTENT(class, text) { KB_ASKS_##class, text },
#include "kb/intent.def"
#undef INTENT
};

enum {
	WORDS = 128,     /* of a text that are read */
	UNIT_WITHIN = 3, /* words behind a number */
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

static bool is_number(const char *word)
{
	return word[0] >= '0' && word[0] <= '9';
}

static bool is_one_of(const char *word, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(word, *list) == 0)
			return true;
	return false;
}

/* Whether a number with one of the units behind it stands in the text. */
static bool has_quantity(const char *text, const char *const *units)
{
	struct kb_tokens tokens;
	int since = UNIT_WITHIN;

	kb_tokens_init(&tokens, text, strlen(text));
	while (kb_tokens_next(&tokens)) {
		since = is_number(tokens.folded) ? 0 : since + 1;
		if (since > 0 && since < UNIT_WITHIN &&
			is_one_of(tokens.folded, units))
			return true;
	}
	return false;
}

bool kb_says(const char *text, uint32_t intents)
{
	static const char *const money[] = { "dong", "trieu", "ti", "nghin",
		"ngan", "usd", NULL };
	static const char *const time[] = { "ngay", "thang", "nam", "gio",
		"phut", "tuan", "quy", NULL };

	if (intents & 1U << KB_ASKS_MONEY)
		return has_quantity(text, money) || strstr(text, "miễn") ||
		       strstr(text, "không thu");
	if (intents & 1U << KB_ASKS_TERM)
		return has_quantity(text, time) || strchr(text, '/');
	return true;
}
