#include "kb/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "kb/index_int.h"

enum {
	SCALE = 1 << 12,     /* of weights, so that sums are whole numbers */
	WORTH_PRUNING = 512, /* postings: a shorter list is just read */
};

/* Documents that may still be among the best, and what they have so far. */
struct hunt {
	const struct kb_index *index;
	int32_t *sums; /* by document; signed is quicker to compare */
	struct kb_found *kept;
	uint32_t kept_len;
	uint32_t limit;
	uint32_t from, to; /* documents of the group that is asked for */
};

/* An impact times it stays below 65,536: such products are added eight at a
 * time. No weight comes near: a term of one document in a million has 14. */
static uint16_t scaled(const struct kb_find_term *term)
{
	float weight = term->weight * SCALE / 255;

	return weight < 1 ? 1 : weight > 257 ? 257 : (uint16_t)(weight + 0.5F);
}

/* The most that the term can add to a document. */
static uint32_t bound(const struct kb_find_term *term)
{
	return (uint32_t)scaled(term) * (uint32_t)(term->row->where & 0xFF);
}

/* Short lists first: they weigh most and cost least. */
static int by_cost(const void *a, const void *b)
{
	const struct kb_find_term *left = a, *right = b;

	if (left->row->df != right->row->df)
		return left->row->df < right->row->df ? -1 : 1;
	return left->row < right->row ? -1 : left->row > right->row;
}

static const unsigned char *list_of(
	const struct kb_index *index, const struct kb_term_row *row)
{
	return index->lists + (row->where >> 8);
}

/* Both are padded to whole rows, so that a row is added at once. */
static void add_dense(int32_t *restrict sums,
	const unsigned char *restrict list, uint32_t docs, uint16_t weight)
{
	for (uint32_t doc = 0; doc < docs; doc += KB_DENSE_ROW)
		for (uint32_t i = 0; i < KB_DENSE_ROW; i++)
			sums[doc + i] +=
				(uint16_t)((uint16_t)list[doc + i] * weight);
}

static void add_sparse(
	int32_t *sums, const unsigned char *at, uint32_t df, uint16_t weight)
{
	int32_t *next = sums - 1;

	while (df--) {
		next += kb_varint(&at);
		*next += *at++ * weight;
	}
}

static size_t skip_bytes(uint32_t df)
{
	return df > KB_SKIP_EVERY
		       ? (df - 1) / KB_SKIP_EVERY * sizeof(struct kb_skip_row)
		       : 0;
}

static void add_list(struct hunt *hunt, const struct kb_find_term *term)
{
	const struct kb_term_row *row = term->row;
	const unsigned char *list = list_of(hunt->index, row);
	uint32_t docs = hunt->index->doc_count;

	if (kb_is_dense(row->df, docs))
		add_dense(hunt->sums, list, docs, scaled(term));
	else
		add_sparse(hunt->sums, list + skip_bytes(row->df), row->df,
			scaled(term));
}

/* Whether one document of a row has reached `least`. */
static bool any_reaches(const int32_t *sums, int32_t least)
{
	int32_t any = 0;

	for (uint32_t i = 0; i < KB_DENSE_ROW; i++)
		any |= -(sums[i] >= least);
	return any;
}

enum {
	BINS = 1024
};

/* Sums from `low` on, counted by size. */
struct histogram {
	uint32_t bins[BINS + 1];
	int32_t low, step;
};

static void histogram_init(struct histogram *out, uint64_t low, uint64_t top)
{
	memset(out, 0, sizeof(*out));
	out->low = (int32_t)low;
	out->step = (int32_t)((top - low) / BINS + 1);
}

static void histogram_add(struct histogram *out, int32_t sum)
{
	if (sum >= out->low)
		out->bins[(sum - out->low) / out->step]++;
}

/* What `limit` sums have reached, never more than the true one; 0 when there
 * are not so many. */
static uint32_t histogram_reach(const struct histogram *of, uint32_t limit)
{
	uint32_t count = 0;

	for (int bin = BINS; bin >= 0; bin--) {
		count += of->bins[bin];
		if (count >= limit)
			return (uint32_t)(of->low + bin * of->step);
	}
	return 0;
}

/* The sum that `limit` documents have reached or passed, at least roughly; 0
 * when it is not above `floor`. No sum is above `top`. */
static uint32_t threshold(const struct hunt *hunt, uint64_t floor, uint64_t top)
{
	struct histogram sums;

	histogram_init(&sums, floor > top / 16 ? floor : top / 16, top);
	for (uint32_t at = hunt->from; at < hunt->to; at += KB_DENSE_ROW) {
		if (!any_reaches(hunt->sums + at, sums.low))
			continue;
		for (uint32_t doc = at;
			doc < at + KB_DENSE_ROW && doc < hunt->to; doc++)
			histogram_add(&sums, hunt->sums[doc]);
	}
	return histogram_reach(&sums, hunt->limit);
}

/* The same among those that were kept. */
static uint32_t threshold_kept(
	const struct hunt *hunt, uint64_t floor, uint64_t top)
{
	struct histogram sums;
	uint32_t reached;

	histogram_init(&sums, floor, top);
	for (uint32_t i = 0; i < hunt->kept_len; i++)
		histogram_add(&sums, hunt->sums[hunt->kept[i].doc]);
	reached = histogram_reach(&sums, hunt->limit);
	return reached > floor ? reached : (uint32_t)floor;
}

/* Keep the documents with at least `least`. */
static void keep(struct hunt *hunt, uint32_t enough)
{
	VEC(struct kb_found) kept = VEC_INIT;
	int32_t least = enough ? (int32_t)enough : 1;

	for (uint32_t at = hunt->from; at < hunt->to; at += KB_DENSE_ROW) {
		if (!any_reaches(hunt->sums + at, least))
			continue;
		for (uint32_t doc = at; doc < at + KB_DENSE_ROW; doc++)
			if (doc < hunt->to && hunt->sums[doc] >= least)
				VEC_ADD(&kept)->doc = doc;
	}
	hunt->kept = kept.at;
	hunt->kept_len = (uint32_t)kept.len;
}

/* The block in which `doc` must be, no earlier than block `from`. */
static uint32_t block_of(const struct kb_skip_row *skips, uint32_t blocks,
	uint32_t from, uint32_t doc)
{
	uint32_t low = from, high = blocks;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (skips[middle].doc <= doc)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void look_up_sparse(struct hunt *hunt, const struct kb_find_term *term)
{
	const struct kb_term_row *row = term->row;
	const struct kb_skip_row *skips =
		(const void *)list_of(hunt->index, row);
	const unsigned char *start =
		list_of(hunt->index, row) + skip_bytes(row->df);
	const unsigned char *at = start;
	uint32_t blocks =
		row->df > KB_SKIP_EVERY ? (row->df - 1) / KB_SKIP_EVERY : 0;
	uint32_t read = 0, block = 0, next = 0;
	int32_t weight = scaled(term);
	int32_t impact = 0;

	for (uint32_t i = 0; i < hunt->kept_len; i++) {
		uint32_t doc = hunt->kept[i].doc;

		if (block < blocks && skips[block].doc <= doc) {
			block = block_of(skips, blocks, block, doc);
			if (block * KB_SKIP_EVERY > read) {
				read = block * KB_SKIP_EVERY;
				next = skips[block - 1].doc;
				at = start + skips[block - 1].at;
			}
		}
		while (next < doc + 1 && read < row->df) {
			next += (uint32_t)kb_varint(&at);
			impact = *at++;
			read++;
		}
		if (next == doc + 1)
			hunt->sums[doc] += impact * weight;
	}
}

static void look_up(struct hunt *hunt, const struct kb_find_term *term)
{
	const unsigned char *list = list_of(hunt->index, term->row);
	int32_t weight = scaled(term);

	if (!kb_is_dense(term->row->df, hunt->index->doc_count)) {
		look_up_sparse(hunt, term);
		return;
	}
	for (uint32_t i = 0; i < hunt->kept_len; i++)
		hunt->sums[hunt->kept[i].doc] +=
			list[hunt->kept[i].doc] * weight;
}

static void drop_hopeless(struct hunt *hunt, uint32_t least)
{
	uint32_t len = 0;

	for (uint32_t i = 0; i < hunt->kept_len; i++) {
		hunt->kept[len] = hunt->kept[i];
		len += hunt->sums[hunt->kept[i].doc] >= (int32_t)least;
	}
	hunt->kept_len = len;
}

static void read_terms(
	struct hunt *hunt, struct kb_find_term *terms, uint32_t count)
{
	uint32_t least = 0, at = 0;
	uint64_t left = 0, most = 0; /* most: no sum is above */
	uint64_t tried = UINT64_MAX; /* left, when it was too much */

	for (uint32_t i = 0; i < count; i++)
		left += bound(&terms[i]);
	for (; at < count; at++) {
		if (terms[at].row->df >= WORTH_PRUNING && left < most &&
			left < tried) {
			least = threshold(hunt, left, most);
			if (left < least)
				break;
			tried = left - left / 8;
		}
		left -= bound(&terms[at]);
		most += bound(&terms[at]);
		add_list(hunt, &terms[at]);
	}
	if (at == count) {
		keep(hunt, threshold(hunt, 0, most));
		return;
	}
	keep(hunt, least - (uint32_t)left);
	for (; at < count; at++) {
		left -= bound(&terms[at]);
		most += bound(&terms[at]);
		look_up(hunt, &terms[at]);
		if (hunt->kept_len > WORTH_PRUNING)
			least = threshold_kept(hunt, least, most);
		drop_hopeless(hunt, least > left ? least - (uint32_t)left : 0);
	}
}

static int by_score(const void *a, const void *b)
{
	const struct kb_found *left = a, *right = b;

	if (left->score > right->score || left->score < right->score)
		return left->score > right->score ? -1 : 1;
	return left->doc < right->doc ? -1 : left->doc > right->doc;
}

/* Only the documents of a group, which stand together; false without any. */
static bool set_range(struct hunt *hunt, const char *group)
{
	const struct kb_index *index = hunt->index;

	hunt->to = index->doc_count;
	for (uint32_t i = 0; group && i < index->group_count; i++) {
		const struct kb_group_row *row = &index->groups[i];

		if (strcmp(index->text + row->name, group) != 0)
			continue;
		hunt->from = row->first;
		hunt->to = row->first + row->docs;
		return true;
	}
	return !group;
}

/* A few megabytes that the system need not clear again for each question. */
static int32_t *borrow_sums(const struct kb_index *index)
{
	size_t size = (index->doc_count + KB_DENSE_ROW) * sizeof(int32_t);
	int32_t *sums = atomic_exchange(index->spare_sums, NULL);

	if (!sums)
		return mem_zero(size);
	memset(sums, 0, size);
	return sums;
}

static void return_sums(const struct kb_index *index, int32_t *sums)
{
	free(atomic_exchange(index->spare_sums, sums));
}

uint32_t kb_find(struct kb_found *out, uint32_t limit,
	const struct kb_index *index, const char *group,
	struct kb_find_term *terms, uint32_t count)
{
	struct hunt hunt = { .index = index, .limit = limit };
	uint32_t len;

	if (!count || !index->doc_count || !limit || !set_range(&hunt, group))
		return 0;
	hunt.sums = borrow_sums(index);
	qsort(terms, count, sizeof(*terms), by_cost);
	read_terms(&hunt, terms, count);
	for (uint32_t i = 0; i < hunt.kept_len; i++)
		hunt.kept[i].score = (float)hunt.sums[hunt.kept[i].doc] / SCALE;
	if (hunt.kept_len)
		qsort(hunt.kept, hunt.kept_len, sizeof(*hunt.kept), by_score);
	len = hunt.kept_len < limit ? hunt.kept_len : limit;
	if (len)
		memcpy(out, hunt.kept, len * sizeof(*out));
	free(hunt.kept);
	return_sums(index, hunt.sums);
	return len;
}
