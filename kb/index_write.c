#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "kb/index_build.h"
#include "kb/index_build_int.h"

/* The file while it is put together in memory. */
struct writer {
	struct kb_index_build *build;
	struct buf out;
	struct kb_index_header header;
};

static void put_section(struct writer *writer, enum kb_section section,
	const void *bytes, size_t len)
{
	static const char zero[8];

	buf_add(&writer->out, zero, (0 - writer->out.len) & 7);
	writer->header.sections[section].at = writer->out.len;
	writer->header.sections[section].len = len;
	buf_add(&writer->out, bytes, len);
}

/* Texts of the words go behind those of ids and groups. */
static uint32_t put_words(struct buf *text, const struct kb_vocab *vocab)
{
	uint32_t at = (uint32_t)text->len;

	buf_add(text, vocab->text.data, vocab->text.len);
	return at;
}

static void put_marked(struct writer *writer, struct kb_word_row *folded)
{
	const struct kb_index_build *build = writer->build;
	uint32_t count = build->marked.len;
	uint32_t text = put_words(&writer->build->text, &build->marked);
	struct kb_word_row *rows = mem_grow(NULL, count + 1, sizeof(*rows));

	for (uint32_t i = 0; i < count; i++) {
		struct kb_word_row *fold = &folded[build->fold_of.at[i]];
		uint32_t seen = build->marked_count.at[i];

		rows[i] = (struct kb_word_row){
			.text = text + build->marked.starts[i],
			.other = build->fold_of.at[i],
			.count = seen,
			.next = fold->next,
		};
		fold->next = i;
		fold->count += seen;
		if (fold->other == KB_NO_WORD ||
			seen > build->marked_count.at[fold->other])
			fold->other = i;
	}
	put_section(writer, KB_SEC_MARKED, rows, count * sizeof(*rows));
	free(rows);
}

struct named {
	const char *text;
	uint32_t number;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct named *)a)->text,
		((const struct named *)b)->text);
}

static void put_order(struct writer *writer)
{
	const struct kb_vocab *vocab = &writer->build->folded;
	struct named *names = mem_grow(NULL, vocab->len + 1, sizeof(*names));
	uint32_t *order = mem_grow(NULL, vocab->len + 1, sizeof(*order));

	for (uint32_t i = 0; i < vocab->len; i++)
		names[i] = (struct named){ kb_vocab_word(vocab, i), i };
	qsort(names, vocab->len, sizeof(*names), by_text);
	for (uint32_t i = 0; i < vocab->len; i++)
		order[i] = names[i].number;
	put_section(writer, KB_SEC_ORDER, order, vocab->len * sizeof(*order));
	free(names);
	free(order);
}

static void put_vocabularies(struct writer *writer)
{
	struct kb_index_build *build = writer->build;
	uint32_t count = build->folded.len;
	uint32_t text = put_words(&build->text, &build->folded);
	struct kb_word_row *rows = mem_grow(NULL, count + 1, sizeof(*rows));

	for (uint32_t i = 0; i < count; i++)
		rows[i] = (struct kb_word_row){
			.text = text + build->folded.starts[i],
			.other = KB_NO_WORD,
			.next = KB_NO_WORD,
		};
	put_marked(writer, rows);
	put_section(writer, KB_SEC_FOLDED, rows, count * sizeof(*rows));
	put_order(writer);
	free(rows);
}

/* heads[i] is the first row whose head is at least i; one more at the end. */
struct heads {
	uint32_t *at;
	uint32_t len, done;
};

static void heads_reach(struct heads *heads, uint32_t head, uint32_t row)
{
	while (heads->done <= head)
		heads->at[heads->done++] = row;
}

static void put_terms(struct writer *writer)
{
	struct kb_postings *postings = &writer->build->postings;
	uint32_t words = writer->build->folded.len;
	uint32_t docs = (uint32_t)writer->build->docs.len;
	struct heads heads = { .len = KB_CHANNEL_COUNT * words + 1 };
	struct kb_term_row *rows =
		mem_grow(NULL, postings->len + 1, sizeof(*rows));
	struct buf lists = BUF_INIT;

	heads.at = mem_grow(NULL, heads.len, sizeof(*heads.at));
	for (uint32_t i = 0; i < postings->len; i++) {
		const struct kb_posting_list *list = &postings->lists[i];
		size_t before = lists.len;

		heads_reach(&heads,
			kb_key_channel(list->key) * words +
				kb_key_first(list->key),
			i);
		kb_postings_pack(&lists, list, docs);
		if (!kb_is_dense(list->df, docs) && list->df > KB_SKIP_EVERY)
			before = (before + 7) & ~(size_t)7;
		rows[i] = (struct kb_term_row){
			.second = kb_key_second(list->key),
			.df = list->df,
			.where = (uint64_t)before << 8 | list->peak,
		};
	}
	heads_reach(&heads, heads.len - 1, postings->len);
	buf_add(&lists, "\0\0\0\0\0\0\0", 8); /* a cut varint ends here */
	put_section(
		writer, KB_SEC_HEADS, heads.at, heads.len * sizeof(*heads.at));
	put_section(writer, KB_SEC_TERMS, rows, postings->len * sizeof(*rows));
	put_section(writer, KB_SEC_LISTS, lists.data, lists.len);
	buf_release(&lists);
	free(heads.at);
	free(rows);
}

static void put_follow(struct writer *writer)
{
	struct kb_postings *follow = &writer->build->follow;
	struct heads heads = { .len = writer->build->marked.len + 1 };
	struct kb_follow_row *rows =
		mem_grow(NULL, follow->len + 1, sizeof(*rows));

	heads.at = mem_grow(NULL, heads.len, sizeof(*heads.at));
	for (uint32_t i = 0; i < follow->len; i++) {
		uint64_t key = follow->lists[i].key;

		heads_reach(&heads, kb_key_first(key), i);
		rows[i] = (struct kb_follow_row){ kb_key_second(key),
			follow->lists[i].df };
	}
	heads_reach(&heads, heads.len - 1, follow->len);
	put_section(writer, KB_SEC_FOLLOW_HEADS, heads.at,
		heads.len * sizeof(*heads.at));
	put_section(writer, KB_SEC_FOLLOW, rows, follow->len * sizeof(*rows));
	free(heads.at);
	free(rows);
}

static void put_all(struct writer *writer)
{
	struct kb_index_build *build = writer->build;

	buf_add(&writer->out, &writer->header, sizeof(writer->header));
	put_section(writer, KB_SEC_DOCS, build->docs.at,
		build->docs.len * sizeof(*build->docs.at));
	put_section(writer, KB_SEC_GROUPS, build->groups.at,
		build->groups.len * sizeof(*build->groups.at));
	put_vocabularies(writer);
	put_terms(writer);
	put_follow(writer);
	buf_add(&build->forward, "\0\0\0\0\0\0\0", 8);
	put_section(writer, KB_SEC_FORWARD, build->forward.data,
		build->forward.len);
	buf_putc(&build->text, '\0');
	put_section(writer, KB_SEC_TEXT, build->text.data, build->text.len);
}

static void seal(struct writer *writer)
{
	size_t head = sizeof(writer->header);

	writer->header.magic = KB_INDEX_MAGIC;
	writer->header.version = KB_INDEX_VERSION;
	writer->header.header_size = (uint32_t)head;
	writer->header.size = writer->out.len;
	writer->header.checksum =
		kb_checksum(writer->out.data + head, writer->out.len - head);
	memcpy(writer->out.data, &writer->header, head);
}

enum status kb_index_build_write(
	struct kb_index_build *build, const char *path, struct err *err)
{
	struct writer writer = { .build = build, .out = BUF_INIT };
	enum status st;

	kb_index_build_invert(build);
	put_all(&writer);
	seal(&writer);
	st = path_write(path, writer.out.data, writer.out.len, err);
	buf_release(&writer.out);
	return st;
}
