/*
 * kb/index.h -- the search index: one read-only mapped file.
 *
 * It holds documents with fields. A document is a knowledge entry or an
 * article of a law; its group is the unit or the law. The file is a cache of
 * one knowledge commit: it can be deleted at any time and is built again by
 * kb/index_build.h. How it lies on disk stands in kb/index_file.h.
 *
 * Ownership: texts that are handed out live as long as the index.
 * Errors: ST_NOT_FOUND without a file, ST_DAMAGED for one that is not whole:
 * both mean "build it".
 * Threads: an open index never changes and may be shared.
 */
#ifndef KB_INDEX_H
#define KB_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

enum kb_field {
	KB_FIELD_TITLE,
	KB_FIELD_QUESTION, /* a way people ask; any number of them */
	KB_FIELD_BODY,
	KB_FIELD_LAW, /* the law's name, or the citations */
	KB_FIELD_COUNT,
};

/* What a term is made of, and which fields it was read from. */
enum kb_channel {
	KB_SYLLABLE, /* one syllable, all fields but the law */
	KB_PAIR,     /* two neighbours, all fields but the law */
	KB_NAME,     /* two neighbours of the law field */
	KB_CHANNEL_COUNT,
};

#define KB_NO_DOC UINT32_MAX

struct kb_index;
struct kb_term_row;

NODISCARD enum status kb_index_open(
	struct kb_index **out, const char *path, struct err *err);
void kb_index_close(struct kb_index *index);

uint32_t kb_index_docs(const struct kb_index *index);
const char *kb_index_id(const struct kb_index *index, uint32_t doc);
const char *kb_index_group(const struct kb_index *index, uint32_t doc);

/* The document with this id, or KB_NO_DOC. */
uint32_t kb_index_find(const struct kb_index *index, const char *id);

/* The number of a folded syllable, or KB_NO_WORD (kb/vocab.h). */
uint32_t kb_index_word(
	const struct kb_index *index, const char *folded, size_t len);
uint32_t kb_index_words(const struct kb_index *index);
const char *kb_index_word_text(const struct kb_index *index, uint32_t word);
uint32_t kb_index_word_count(const struct kb_index *index, uint32_t word);

/* The postings of a term; NULL when no document has it. `second` is
 * KB_NO_WORD for a lone syllable. */
const struct kb_term_row *kb_index_term(const struct kb_index *index,
	enum kb_channel channel, uint32_t first, uint32_t second);

/* In how many documents; 0 for NULL. */
uint32_t kb_term_df(const struct kb_term_row *term);

#endif
