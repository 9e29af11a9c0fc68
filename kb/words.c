#include "kb/words.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/vec.h"

enum {
	TABLE_MAX = 4 * 1000 * 1000
}; /* cells of the table, at most */

struct word {
	const char *at;
	size_t len;
};
struct text {
	struct word *at;
	size_t len, cap;
};

static void split(struct text *out, const char *text)
{
	static const char spaces[] = " \t\r\n";

	for (text += strspn(text, spaces); *text;
		text += strspn(text, spaces)) {
		size_t len = strcspn(text, spaces);

		*VEC_ADD(out) = (struct word){ text, len };
		text += len;
	}
}

static bool same(const struct word *a, const struct word *b)
{
	return a->len == b->len && memcmp(a->at, b->at, a->len) == 0;
}

static char *join(const struct word *words, size_t count)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_putc(&text, ' ');
		buf_add(&text, words[i].at, words[i].len);
	}
	char *joined = mem_text(text.data);

	buf_release(&text);
	return joined;
}

/* What differs, between the words that are alike at both ends. */
struct middle {
	const struct word *a, *b;
	size_t a_len, b_len;
};

static struct middle middle_of(const struct text *a, const struct text *b)
{
	struct middle middle = { a->at, b->at, a->len, b->len };

	while (middle.a_len && middle.b_len && same(middle.a, middle.b)) {
		middle.a++;
		middle.b++;
		middle.a_len--;
		middle.b_len--;
	}
	while (middle.a_len && middle.b_len &&
		same(&middle.a[middle.a_len - 1],
			&middle.b[middle.b_len - 1])) {
		middle.a_len--;
		middle.b_len--;
	}
	return middle;
}

static void add(struct kb_word_changes *out, const struct word *a, size_t a_len,
	const struct word *b, size_t b_len)
{
	if (a_len + b_len > 0)
		*VEC_ADD(out) = (struct kb_word_change){ join(a, a_len),
			join(b, b_len) };
}

/* table[i][j]: the most words in common of a from i and b from j. */
static uint32_t *fill(const struct middle *m)
{
	size_t row = m->b_len + 1;
	uint32_t *table = mem_zero((m->a_len + 1) * row * sizeof(*table));

	for (size_t i = m->a_len; i-- > 0;)
		for (size_t j = m->b_len; j-- > 0;) {
			uint32_t down = table[(i + 1) * row + j];
			uint32_t right = table[i * row + j + 1];

			table[i * row + j] =
				same(&m->a[i], &m->b[j])
					? table[(i + 1) * row + j + 1] + 1
				: down > right ? down
					       : right;
		}
	return table;
}

static void read_table(struct kb_word_changes *out, const struct middle *m,
	const uint32_t *table)
{
	size_t row = m->b_len + 1, i = 0, j = 0, from_i = 0, from_j = 0;

	while (i < m->a_len && j < m->b_len) {
		if (same(&m->a[i], &m->b[j])) {
			add(out, m->a + from_i, i - from_i, m->b + from_j,
				j - from_j);
			from_i = ++i;
			from_j = ++j;
		} else if (table[(i + 1) * row + j] >= table[i * row + j + 1]) {
			i++;
		} else {
			j++;
		}
	}
	add(out, m->a + from_i, m->a_len - from_i, m->b + from_j,
		m->b_len - from_j);
}

void kb_words_diff(
	struct kb_word_changes *out, const char *before, const char *after)
{
	struct text a = VEC_INIT, b = VEC_INIT;

	split(&a, before);
	split(&b, after);
	struct middle m = middle_of(&a, &b);

	if ((m.a_len + 1) * (m.b_len + 1) > TABLE_MAX) {
		add(out, m.a, m.a_len, m.b, m.b_len);
	} else {
		uint32_t *table = fill(&m);

		read_table(out, &m, table);
		free(table);
	}
	VEC_RELEASE(&a);
	VEC_RELEASE(&b);
}

void kb_word_changes_release(struct kb_word_changes *changes)
{
	for (size_t i = 0; i < changes->len; i++) {
		free(changes->at[i].before);
		free(changes->at[i].after);
	}
	VEC_RELEASE(changes);
}
