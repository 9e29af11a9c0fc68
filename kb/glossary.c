#include "kb/glossary.h"

#include <stdlib.h>
#include <string.h>

#include "kb/index_build.h"

static const char *const frames[] = {
#define FRAME(text) text,
#include "kb/frame.def"
#undef FRAME
};

static const struct {
	const char *word, *means;
} lexicon[] = {
#define LAY(word, means) { word, means },
#include "kb/lexicon.def"
#undef LAY
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

struct kb_glossary *kb_glossary_new(void)
{
	struct kb_glossary *glossary = mem_zero(sizeof(*glossary));

	glossary->intents = kb_intents_new();
	glossary->frames = glossary->words = KB_PHRASES_INIT;
	for (size_t i = 0; i < COUNT(frames); i++)
		kb_phrases_add(&glossary->frames, frames[i], 0);
	for (size_t i = 0; i < COUNT(lexicon); i++)
		kb_glossary_add(glossary, lexicon[i].word, lexicon[i].means);
	return glossary;
}

void kb_glossary_teach(struct kb_index_build *build)
{
	for (size_t i = 0; i < COUNT(frames); i++)
		kb_index_build_teach(build, frames[i], strlen(frames[i]));
}

void kb_glossary_add(
	struct kb_glossary *glossary, const char *word, const char *means)
{
	kb_phrases_add(&glossary->words, word, (uint32_t)glossary->means.len);
	*VEC_ADD(&glossary->means) = mem_text(means);
}

void kb_glossary_free(struct kb_glossary *glossary)
{
	if (!glossary)
		return;
	kb_intents_free(glossary->intents);
	kb_phrases_release(&glossary->frames);
	kb_phrases_release(&glossary->words);
	for (size_t i = 0; i < glossary->means.len; i++)
		free(glossary->means.at[i]);
	VEC_RELEASE(&glossary->means);
	free(glossary);
}
