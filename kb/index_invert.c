#include "kb/index_build_int.h"

/* One document while its tokens become terms. */
struct inversion {
	struct kb_index_build *build;
	const struct kb_doc_lengths *average;
	uint32_t doc;
	VEC(uint32_t) touched; /* lists that this document has been added to */
	float worth[KB_FIELD_COUNT]; /* of one occurrence in this document */
};

static void average_lengths(
	struct kb_doc_lengths *out, const struct kb_index_build *build)
{
	uint64_t sum[KB_FIELD_COUNT] = { 0 }, docs[KB_FIELD_COUNT] = { 0 };

	for (size_t i = 0; i < build->lengths.len; i++) {
		for (int field = 0; field < KB_FIELD_COUNT; field++) {
			sum[field] += build->lengths.at[i].of[field];
			docs[field] += build->lengths.at[i].of[field] > 0;
		}
	}
	for (int field = 0; field < KB_FIELD_COUNT; field++)
		out->of[field] =
			docs[field] ? (uint32_t)(sum[field] / docs[field]) + 1
				    : 1;
}

static void set_worth(struct inversion *in)
{
	const struct kb_weights *weights = in->build->weights;

	for (int field = 0; field < KB_FIELD_COUNT; field++) {
		float b = weights->length[field];
		float ratio = (float)in->build->lengths.at[in->doc].of[field] /
			      (float)in->average->of[field];

		in->worth[field] = weights->field[field] / (1 - b + b * ratio);
	}
}

static void count_term(struct inversion *in, uint64_t key, float worth)
{
	uint32_t number = kb_postings_list(&in->build->postings, key);
	struct kb_posting_list *list = &in->build->postings.lists[number];

	if (list->open != in->doc + 1) {
		list->open = in->doc + 1;
		list->weight = 0;
		*VEC_ADD(&in->touched) = number;
	}
	list->weight += worth;
}

static void count_follow(struct kb_index_build *build, uint32_t a, uint32_t b)
{
	uint32_t number =
		kb_postings_list(&build->follow, kb_term_key(0, a, b));

	build->follow.lists[number].df++;
}

static void count_token(
	struct inversion *in, int field, uint32_t before, uint32_t word)
{
	const uint32_t *fold_of = in->build->fold_of.at;
	float worth = in->worth[field];
	bool name = field == KB_FIELD_LAW;

	if (!name)
		count_term(in,
			kb_term_key(KB_SYLLABLE, fold_of[word], KB_NO_WORD),
			worth);
	if (before == KB_NO_WORD)
		return;
	count_term(in,
		kb_term_key(name ? KB_NAME : KB_PAIR, fold_of[before],
			fold_of[word]),
		worth);
	count_follow(in->build, before, word);
}

static void count_tokens(struct inversion *in)
{
	const struct kb_doc_row *doc = &in->build->docs.at[in->doc];
	const unsigned char *at =
		(const unsigned char *)in->build->forward.data + doc->at;
	const unsigned char *end = at + doc->bytes;
	uint32_t before = KB_NO_WORD;
	int field = 0;

	while (at < end) {
		uint32_t value = (uint32_t)kb_varint(&at);

		if (value >= KB_FORWARD_WORDS) {
			value -= KB_FORWARD_WORDS;
			count_token(in, field, before, value);
			before = value;
			continue;
		}
		before = KB_NO_WORD;
		if (value >= KB_FORWARD_FIELD)
			field = (int)value - KB_FORWARD_FIELD;
	}
}

static void close_document(struct inversion *in)
{
	float k1 = in->build->weights->k1;

	for (size_t i = 0; i < in->touched.len; i++) {
		struct kb_posting_list *list =
			&in->build->postings.lists[in->touched.at[i]];
		float share = list->weight / (k1 + list->weight);
		unsigned impact = (unsigned)(share * 255 + 0.5F);

		kb_postings_add(list, in->doc, impact ? impact : 1);
	}
	in->touched.len = 0;
}

void kb_index_build_invert(struct kb_index_build *build)
{
	struct kb_doc_lengths average;
	struct inversion in = { .build = build, .average = &average };

	average_lengths(&average, build);
	for (in.doc = 0; in.doc < build->docs.len; in.doc++) {
		set_worth(&in);
		count_tokens(&in);
		close_document(&in);
	}
	VEC_RELEASE(&in.touched);
	kb_postings_sort(&build->postings);
	kb_postings_sort(&build->follow);
}
