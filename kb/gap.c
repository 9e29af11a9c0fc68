#include "kb/gap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "kb/token.h"

enum {
	SYLLABLES_MAX = 64 /* of a question that are looked at */
};

/* The syllables of one question: hashes, in order, none twice. */
struct syllables {
	uint64_t at[SYLLABLES_MAX];
	size_t len;
};

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static void read_syllables(struct syllables *out, const char *text)
{
	struct kb_tokens tokens;
	size_t kept = 0;

	out->len = 0;
	kb_tokens_init(&tokens, text, strlen(text));
	while (out->len < SYLLABLES_MAX && kb_tokens_next(&tokens))
		out->at[out->len++] =
			map_hash(tokens.folded, tokens.folded_len);
	qsort(out->at, out->len, sizeof(*out->at), by_value);
	for (size_t i = 0; i < out->len; i++)
		if (i == 0 || out->at[i] != out->at[i - 1])
			out->at[kept++] = out->at[i];
	out->len = kept;
}

static double likeness(const struct syllables *a, const struct syllables *b)
{
	size_t i = 0, k = 0, shared = 0;

	while (i < a->len && k < b->len) {
		uint64_t x = a->at[i], y = b->at[k];

		shared += x == y;
		i += x <= y;
		k += y <= x;
	}
	size_t together = a->len + b->len - shared;

	return together ? (double)shared / (double)together : 1;
}

void kb_gap_groups(size_t *group, const char *const *questions, size_t count)
{
	VEC(struct syllables) firsts = VEC_INIT;
	VEC(size_t) numbers = VEC_INIT;

	for (size_t i = 0; i < count; i++) {
		struct syllables here;
		size_t k = 0;

		read_syllables(&here, questions[i]);
		while (k < firsts.len &&
			likeness(&here, &firsts.at[k]) < KB_GAP_ALIKE)
			k++;
		group[i] = k < firsts.len ? numbers.at[k] : i;
		if (k < firsts.len)
			continue;
		*VEC_ADD(&firsts) = here;
		*VEC_ADD(&numbers) = i;
	}
	VEC_RELEASE(&firsts);
	VEC_RELEASE(&numbers);
}
