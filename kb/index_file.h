/*
 * kb/index_file.h -- how the index lies in its file. Private to kb/index*.c.
 *
 * A header, then sections, each aligned to 8 bytes, in the machine's own byte
 * order: the file is a cache, and one from another machine is just rebuilt.
 *
 * Words of both forms (kb/token.h) are numbered. A term is a pair of folded
 * numbers on a channel; a lone syllable has KB_NO_WORD as its second. Terms
 * are sorted by (channel, first, second); `heads` says where the terms of each
 * (channel, first) begin.
 *
 * A posting is a document and an impact of 1 ... 255, the saturated weight of
 * the term in it (kb/index_build.c). Lists lie at term.where:
 *   dense   (df >= docs / 4) one byte for each document, 0 where absent,
 *           padded to a multiple of KB_DENSE_ROW
 *   sparse  a varint step of the document number, then the impact; lists of
 *           more than KB_SKIP_EVERY begin with a skip table
 *
 * The forward section holds each document's own tokens, so that the best
 * candidates can be looked at word by word: varints, where 0 is a break, 1 a
 * new line, 2 + field the start of a field, the rest a marked word +
 * KB_FORWARD_WORDS.
 */
#ifndef KB_INDEX_FILE_H
#define KB_INDEX_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define KB_INDEX_MAGIC 0x3158495954524f4cULL
enum {
	KB_INDEX_VERSION = 4,
	KB_SKIP_EVERY = 128,
	KB_DENSE_SHARE = 4,
	KB_DENSE_ROW = 16,
};
enum {
	KB_FORWARD_BREAK,
	KB_FORWARD_LINE,
	KB_FORWARD_FIELD
};
enum {
	KB_FORWARD_WORDS = 8
};

enum kb_section {
	KB_SEC_DOCS,         /* struct kb_doc_row */
	KB_SEC_GROUPS,       /* struct kb_group_row */
	KB_SEC_FOLDED,       /* struct kb_word_row, by number */
	KB_SEC_ORDER,        /* uint32_t: folded words in order of their text */
	KB_SEC_MARKED,       /* struct kb_word_row, by number */
	KB_SEC_HEADS,        /* uint32_t: first term of (channel, first word) */
	KB_SEC_TERMS,        /* struct kb_term_row */
	KB_SEC_LISTS,        /* postings */
	KB_SEC_FORWARD,      /* tokens */
	KB_SEC_FOLLOW_HEADS, /* uint32_t: by marked word, first of follow */
	KB_SEC_FOLLOW, /* struct kb_follow_row: what stands after a word */
	KB_SEC_TEXT,   /* NUL-terminated texts */
	KB_SEC_COUNT,
};

struct kb_index_header {
	uint64_t magic;
	uint32_t version, header_size;
	uint64_t checksum; /* of all bytes after the header */
	uint64_t size;     /* of the file */
	struct {
		uint64_t at, len; /* bytes */
	} sections[KB_SEC_COUNT];
};

struct kb_doc_row {
	uint32_t id;    /* in text */
	uint32_t group; /* number of a group row */
	uint64_t at;    /* of its tokens in forward */
	uint32_t bytes, tokens;
	uint32_t number;  /* of the article in its law; 0 without one */
	uint32_t intents; /* of its headlines (kb/intent.h) */
};

struct kb_group_row {
	uint32_t name;  /* in text: unit, or law */
	uint32_t first; /* first document */
	uint32_t docs;  /* how many documents */
};

/* Of a folded word: `other` is the number of one marked form, the commonest.
 * Of a marked word: `other` is its folded form. */
struct kb_word_row {
	uint32_t text, other, count;
	uint32_t next; /* of a marked word: another of the same folded form */
};

struct kb_term_row {
	uint32_t second, df;
	uint64_t where; /* byte in lists * 256 + greatest impact */
};

struct kb_follow_row {
	uint32_t word, count;
};

struct kb_skip_row {
	uint32_t doc; /* the last document before the block */
	uint32_t at;  /* byte of the block after the skip table */
};

static inline bool kb_is_dense(uint32_t df, uint32_t docs)
{
	return (uint64_t)df * KB_DENSE_SHARE >= docs;
}

static inline uint32_t kb_dense_bytes(uint32_t docs)
{
	return (docs + KB_DENSE_ROW - 1) / KB_DENSE_ROW * KB_DENSE_ROW;
}

static inline uint64_t kb_varint(const unsigned char **at)
{
	uint64_t value = *(*at)++;

	if (value < 0x80)
		return value;
	value &= 0x7F;
	for (unsigned shift = 7;; shift += 7) {
		uint64_t byte = *(*at)++;

		value |= (byte & 0x7F) << shift;
		if (byte < 0x80 || shift > 49)
			return value;
	}
}

/* Four sums side by side, so that a big file is read as fast as memory. */
uint64_t kb_checksum(const void *bytes, size_t len);

#endif
