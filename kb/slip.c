#include "kb/slip.h"

#include <stdlib.h>
#include <string.h>

#include "kb/index_int.h"
#include "kb/token.h"

struct slips {
	const struct kb_index *index;
	struct kb_slip *out;
	uint32_t len;
};

static uint32_t weight(const struct slips *slips, const struct kb_slip *slip)
{
	uint32_t count = kb_index_word_count(slips->index, slip->word);

	if (slip->behind != KB_NO_WORD)
		count /= 4;
	return count;
}

/* Keep the candidate, in the place of the rarest when there is no room. */
static void keep(struct slips *slips, struct kb_slip slip)
{
	uint32_t rarest = 0;

	for (uint32_t i = 0; i < slips->len; i++) {
		if (slips->out[i].word == slip.word &&
			slips->out[i].behind == slip.behind)
			return;
		if (weight(slips, &slips->out[i]) <
			weight(slips, &slips->out[rarest]))
			rarest = i;
	}
	if (slips->len < KB_SLIPS)
		slips->out[slips->len++] = slip;
	else if (weight(slips, &slip) > weight(slips, &slips->out[rarest]))
		slips->out[rarest] = slip;
}

static void try_word(struct slips *slips, const char *text, size_t len)
{
	uint32_t word = kb_index_word(slips->index, text, len);

	if (word != KB_NO_WORD)
		keep(slips, (struct kb_slip){ word, KB_NO_WORD });
}

static void try_left_out(struct slips *slips, const char *text, size_t len)
{
	char edit[KB_TOKEN_MAX + 1];

	for (size_t at = 0; at <= len; at++) {
		memcpy(edit, text, at);
		memcpy(edit + at + 1, text + at, len - at);
		for (char c = 'a'; c <= 'z'; c++) {
			edit[at] = c;
			try_word(slips, edit, len + 1);
		}
	}
}

static void try_wrong(struct slips *slips, const char *text, size_t len)
{
	char edit[KB_TOKEN_MAX];

	memcpy(edit, text, len);
	for (size_t at = 0; at < len; at++) {
		for (char c = 'a'; c <= 'z'; c++) {
			edit[at] = c;
			if (c != text[at])
				try_word(slips, edit, len);
		}
		edit[at] = text[at];
	}
}

static void try_too_many(struct slips *slips, const char *text, size_t len)
{
	char edit[KB_TOKEN_MAX];

	for (size_t at = 0; len > 1 && at < len; at++) {
		memcpy(edit, text, at);
		memcpy(edit + at, text + at + 1, len - at - 1);
		try_word(slips, edit, len - 1);
	}
}

static void try_swapped(struct slips *slips, const char *text, size_t len)
{
	char edit[KB_TOKEN_MAX];

	memcpy(edit, text, len);
	for (size_t at = 0; at + 1 < len; at++) {
		edit[at] = text[at + 1];
		edit[at + 1] = text[at];
		try_word(slips, edit, len);
		edit[at] = text[at];
		edit[at + 1] = text[at + 1];
	}
}

static void try_split(struct slips *slips, const char *text, size_t len)
{
	for (size_t at = 2; at + 2 <= len; at++) {
		uint32_t word = kb_index_word(slips->index, text, at);
		uint32_t behind =
			kb_index_word(slips->index, text + at, len - at);

		if (word != KB_NO_WORD && behind != KB_NO_WORD &&
			kb_index_term(slips->index, KB_PAIR, word, behind))
			keep(slips, (struct kb_slip){ word, behind });
	}
}

uint32_t kb_slips(struct kb_slip out[KB_SLIPS], const struct kb_index *index,
	const char *folded)
{
	struct slips slips = { .index = index, .out = out };
	size_t len = strlen(folded);

	if (strcspn(folded, "0123456789") < len || len > 14)
		return 0;
	try_left_out(&slips, folded, len);
	try_wrong(&slips, folded, len);
	try_too_many(&slips, folded, len);
	try_swapped(&slips, folded, len);
	try_split(&slips, folded, len);
	return slips.len;
}
