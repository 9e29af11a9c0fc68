/*
 * kb/glossary.h -- other words for the same thing, and words that ask.
 *
 * Three sources: kb/lexicon.def (what people say and how the law says it),
 * kb/frame.def (the frames of questions), and the glossaries of the units,
 * which the caller adds.
 *
 * Threads: after the last _add it never changes and may be shared.
 */
#ifndef KB_GLOSSARY_H
#define KB_GLOSSARY_H

#include "kb/intent.h"
#include "kb/phrase.h"

struct kb_index_build;

struct kb_glossary {
	struct kb_phrases frames;
	struct kb_intents *intents;
	struct kb_phrases words; /* value: number in means */
	VEC(char *) means;       /* owned */
};

/* With the words and frames that come with the program. */
struct kb_glossary *kb_glossary_new(void);
void kb_glossary_free(struct kb_glossary *glossary);

/* Teach the frames to an index in the making: the law never says "bao nhiêu"
 * or "thế nào", and questions do. */
void kb_glossary_teach(struct kb_index_build *build);

/* Whoever says `word` may mean `means`; texts are copied. */
void kb_glossary_add(
	struct kb_glossary *glossary, const char *word, const char *means);

#endif
