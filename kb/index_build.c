#include "kb/index_build.h"

#include <string.h>

#include "base/text.h"
#include "kb/index_build_int.h"
#include "kb/token.h"

struct kb_index_build *kb_index_build_new(const struct kb_weights *weights)
{
	struct kb_index_build *build = mem_zero(sizeof(*build));

	build->weights = weights;
	build->intents = kb_intents_new();
	build->folded = build->marked = KB_VOCAB_INIT;
	build->forward = build->text = BUF_INIT;
	return build;
}

void kb_index_build_free(struct kb_index_build *build)
{
	if (!build)
		return;
	kb_vocab_release(&build->folded);
	kb_vocab_release(&build->marked);
	kb_intents_free(build->intents);
	VEC_RELEASE(&build->fold_of);
	VEC_RELEASE(&build->marked_count);
	VEC_RELEASE(&build->docs);
	VEC_RELEASE(&build->lengths);
	VEC_RELEASE(&build->groups);
	buf_release(&build->forward);
	buf_release(&build->text);
	kb_postings_release(&build->postings);
	kb_postings_release(&build->follow);
	free(build);
}

static uint32_t keep_text(struct kb_index_build *build, const char *text)
{
	uint32_t at = (uint32_t)build->text.len;

	buf_add(&build->text, text, strlen(text) + 1);
	return at;
}

static uint32_t group_number(struct kb_index_build *build, const char *name)
{
	size_t len = build->groups.len;

	if (!len || strcmp(build->text.data + build->groups.at[len - 1].name,
			    name) != 0) {
		*VEC_ADD(&build->groups) = (struct kb_group_row){
			.name = keep_text(build, name),
			.first = (uint32_t)build->docs.len,
		};
		len++;
	}
	build->groups.at[len - 1].docs++;
	return (uint32_t)len - 1;
}

void kb_index_build_add(
	struct kb_index_build *build, const char *id, const char *group)
{
	uint32_t number = group_number(build, group);

	*VEC_ADD(&build->docs) = (struct kb_doc_row){
		.id = keep_text(build, id),
		.group = number,
		.at = build->forward.len,
	};
	*VEC_ADD(&build->lengths) = (struct kb_doc_lengths){ { 0 } };
}

void kb_index_build_number(struct kb_index_build *build, uint32_t number)
{
	build->docs.at[build->docs.len - 1].number = number;
}

static void forward(struct kb_index_build *build, uint32_t value)
{
	for (; value >= 0x80; value >>= 7)
		buf_putc(&build->forward, (char)(0x80 | (value & 0x7F)));
	buf_putc(&build->forward, (char)value);
}

/* The number of the marked form; both forms are counted and joined. */
static uint32_t word_number(
	struct kb_index_build *build, const struct kb_tokens *token)
{
	uint32_t word =
		kb_vocab_add(&build->marked, token->marked, token->marked_len);

	if (word == build->fold_of.len) {
		*VEC_ADD(&build->fold_of) = kb_vocab_add(
			&build->folded, token->folded, token->folded_len);
		*VEC_ADD(&build->marked_count) = 0;
	}
	build->marked_count.at[word]++;
	return word;
}

static void forward_tokens(struct kb_index_build *build, enum kb_field field,
	const char *text, size_t len)
{
	struct kb_doc_row *doc = &build->docs.at[build->docs.len - 1];
	struct kb_doc_lengths *lengths =
		&build->lengths.at[build->docs.len - 1];
	struct kb_tokens tokens;

	if (field == KB_FIELD_TITLE || field == KB_FIELD_QUESTION)
		doc->intents |= kb_intents_of(build->intents, text, len);
	forward(build, KB_FORWARD_FIELD + field);
	kb_tokens_init(&tokens, text, len);
	while (kb_tokens_next(&tokens)) {
		if (tokens.gap != KB_GAP_NONE)
			forward(build, tokens.gap == KB_GAP_LINE
					       ? KB_FORWARD_LINE
					       : KB_FORWARD_BREAK);
		forward(build, KB_FORWARD_WORDS + word_number(build, &tokens));
		lengths->of[field]++;
		doc->tokens++;
	}
	doc->bytes = (uint32_t)(build->forward.len - doc->at);
}

void kb_index_build_teach(
	struct kb_index_build *build, const char *text, size_t len)
{
	uint32_t before = KB_NO_WORD, times = KB_TEACH_TIMES;
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, len);
	while (kb_tokens_next(&tokens)) {
		uint32_t word = word_number(build, &tokens);

		build->marked_count.at[word] += times - 1;
		if (before != KB_NO_WORD && tokens.gap == KB_GAP_NONE) {
			uint32_t number = kb_postings_list(
				&build->follow, kb_term_key(0, before, word));

			build->follow.lists[number].df += times;
		}
		before = word;
	}
}

void kb_index_build_text(struct kb_index_build *build, enum kb_field field,
	const char *text, size_t len)
{
	struct buf nfc = BUF_INIT;

	if (text_is_nfc(text, len)) {
		forward_tokens(build, field, text, len);
		return;
	}
	text_nfc(&nfc, text, len);
	forward_tokens(build, field, nfc.data, nfc.len);
	buf_release(&nfc);
}
