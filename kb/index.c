#include "kb/index.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/map.h"
#include "base/mem.h"
#include "kb/index_int.h"

uint64_t kb_checksum(const void *bytes, size_t len)
{
	const unsigned char *at = bytes;
	uint64_t lanes[4] = { 1, 2, 3, 4 }, word;

	for (; len >= 32; len -= 32) {
		for (int i = 0; i < 4; i++, at += 8) {
			memcpy(&word, at, 8);
			lanes[i] = (lanes[i] ^ word) * 0x9E3779B97F4A7C15ULL;
			lanes[i] ^= lanes[i] >> 29;
		}
	}
	for (; len > 0; len--)
		lanes[0] = (lanes[0] ^ *at++) * 0x100000001B3ULL;
	return lanes[0] ^ lanes[1] * 3 ^ lanes[2] * 5 ^ lanes[3] * 7;
}

static const void *section(const struct kb_index *index, enum kb_section number,
	size_t row, uint32_t *count)
{
	const struct kb_index_header *header = (const void *)index->bytes;

	if (count)
		*count = (uint32_t)(header->sections[number].len / row);
	return index->bytes + header->sections[number].at;
}

static void find_sections(struct kb_index *index)
{
	index->docs = section(
		index, KB_SEC_DOCS, sizeof(*index->docs), &index->doc_count);
	index->groups = section(index, KB_SEC_GROUPS, sizeof(*index->groups),
		&index->group_count);
	index->folded = section(index, KB_SEC_FOLDED, sizeof(*index->folded),
		&index->folded_count);
	index->marked = section(index, KB_SEC_MARKED, sizeof(*index->marked),
		&index->marked_count);
	index->terms = section(
		index, KB_SEC_TERMS, sizeof(*index->terms), &index->term_count);
	index->order = section(index, KB_SEC_ORDER, 1, NULL);
	index->heads = section(index, KB_SEC_HEADS, 1, NULL);
	index->lists = section(index, KB_SEC_LISTS, 1, NULL);
	index->forward = section(index, KB_SEC_FORWARD, 1, NULL);
	index->follow_heads = section(index, KB_SEC_FOLLOW_HEADS, 1, NULL);
	index->follow = section(index, KB_SEC_FOLLOW, 1, NULL);
	index->text = section(index, KB_SEC_TEXT, 1, NULL);
}

static bool is_whole(const struct kb_index *index)
{
	const struct kb_index_header *header = (const void *)index->bytes;

	return index->size > sizeof(*header) &&
	       header->magic == KB_INDEX_MAGIC &&
	       header->version == KB_INDEX_VERSION &&
	       header->header_size == sizeof(*header) &&
	       header->size == index->size &&
	       header->checksum == kb_checksum(index->bytes + sizeof(*header),
					   index->size - sizeof(*header));
}

static enum status map_file(
	struct kb_index *index, const char *path, struct err *err)
{
	struct stat about;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	void *bytes = MAP_FAILED;

	if (fd < 0)
		return err_set(err, errno == ENOENT ? ST_NOT_FOUND : ST_IO,
			"There is no search index %s; it is built again", path);
	if (fstat(fd, &about) == 0 && about.st_size > 0)
		bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_SHARED,
			fd, 0);
	close(fd);
	if (bytes == MAP_FAILED)
		return err_set(err, ST_DAMAGED,
			"The search index %s is empty; it is built again",
			path);
	index->bytes = bytes;
	index->size = (size_t)about.st_size;
	return ST_OK;
}

static uint32_t hash_bit(const char *word, size_t len)
{
	return (uint32_t)map_hash(word, len) & (KB_HASH_BITS - 1);
}

/* Most words that are tried when a slip is mended are none. */
static void hash_words(struct kb_index *index)
{
	index->hashes = mem_zero(KB_HASH_BITS / 8);
	for (uint32_t word = 0; word < index->folded_count; word++) {
		const char *text = kb_index_word_text(index, word);
		uint32_t bit = hash_bit(text, strlen(text));

		index->hashes[bit / 64] |= 1ULL << bit % 64;
	}
}

static void count_words(struct kb_index *index)
{
	float docs = (float)index->doc_count;

	for (uint32_t doc = 0; doc < index->doc_count; doc++)
		index->token_count += index->docs[doc].tokens;
	index->rarity =
		mem_grow(NULL, index->folded_count + 1, sizeof(*index->rarity));
	for (uint32_t word = 0; word < index->folded_count; word++) {
		float df = (float)kb_term_df(
			kb_index_term(index, KB_SYLLABLE, word, KB_NO_WORD));

		index->rarity[word] =
			logf(1 + (docs - df + 0.5F) / (df + 0.5F));
	}
}

enum status kb_index_open(
	struct kb_index **out, const char *path, struct err *err)
{
	struct kb_index *index = mem_zero(sizeof(*index));
	enum status st = map_file(index, path, err);

	if (st == ST_OK && !is_whole(index))
		st = err_set(err, ST_DAMAGED,
			"The search index %s is damaged; it is built again",
			path);
	if (st != ST_OK) {
		kb_index_close(index);
		return st;
	}
	find_sections(index);
	count_words(index);
	hash_words(index);
	index->spare_sums = mem_zero(sizeof(*index->spare_sums));
	*out = index;
	return ST_OK;
}

void kb_index_close(struct kb_index *index)
{
	if (!index)
		return;
	if (index->bytes)
		munmap((void *)(uintptr_t)index->bytes, index->size);
	free(index->rarity);
	free(index->hashes);
	if (index->spare_sums)
		free(*index->spare_sums);
	free(index->spare_sums);
	free(index);
}

uint32_t kb_index_docs(const struct kb_index *index)
{
	return index->doc_count;
}

const char *kb_index_id(const struct kb_index *index, uint32_t doc)
{
	return index->text + index->docs[doc].id;
}

const char *kb_index_group(const struct kb_index *index, uint32_t doc)
{
	return index->text + index->groups[index->docs[doc].group].name;
}

uint32_t kb_index_find(const struct kb_index *index, const char *id)
{
	for (uint32_t doc = 0; doc < index->doc_count; doc++)
		if (strcmp(kb_index_id(index, doc), id) == 0)
			return doc;
	return KB_NO_DOC;
}

const char *kb_index_word_text(const struct kb_index *index, uint32_t word)
{
	return index->text + index->folded[word].text;
}

uint32_t kb_index_words(const struct kb_index *index)
{
	return index->folded_count;
}

uint32_t kb_index_word_count(const struct kb_index *index, uint32_t word)
{
	return index->folded[word].count;
}

uint32_t kb_index_word(
	const struct kb_index *index, const char *folded, size_t len)
{
	uint32_t low = 0, high = index->folded_count;
	uint32_t bit = hash_bit(folded, len);

	if (!(index->hashes[bit / 64] >> bit % 64 & 1))
		return KB_NO_WORD;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		uint32_t word = index->order[middle];
		const char *have = kb_index_word_text(index, word);
		int order = strncmp(have, folded, len);

		if (order == 0 && have[len] == '\0')
			return word;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return KB_NO_WORD;
}

const struct kb_term_row *kb_index_term(const struct kb_index *index,
	enum kb_channel channel, uint32_t first, uint32_t second)
{
	uint32_t head = (uint32_t)channel * index->folded_count + first;
	uint32_t low, high;

	if (first >= index->folded_count)
		return NULL;
	second &= 0x3FFFFFFF; /* as in kb/postings.c */
	low = index->heads[head];
	high = index->heads[head + 1];
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (index->terms[middle].second < second)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < index->heads[head + 1] && index->terms[low].second == second)
		return &index->terms[low];
	return NULL;
}

uint32_t kb_term_df(const struct kb_term_row *term)
{
	return term ? term->df : 0;
}

uint32_t kb_index_follow(const struct kb_index *index, uint32_t a, uint32_t b)
{
	uint32_t low = index->follow_heads[a];
	uint32_t end = index->follow_heads[a + 1], high = end;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (index->follow[middle].word < b)
			low = middle + 1;
		else
			high = middle;
	}
	return low < end && index->follow[low].word == b
		       ? index->follow[low].count
		       : 0;
}
