#include "kb/when.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "kb/token.h"

enum {
	WORDS = 96,
	YEAR_MIN = 1945,
	YEAR_MAX = 2100
};

struct words {
	char at[WORDS][KB_TOKEN_MAX];
	size_t from[WORDS], to[WORDS]; /* in the text */
	int len;
	int first, behind; /* the words that say the day */
};

static void read_words(struct words *words, const char *text, size_t len)
{
	struct kb_tokens tokens;

	words->len = words->first = words->behind = 0;
	kb_tokens_init(&tokens, text, len);
	while (words->len < WORDS && kb_tokens_next(&tokens)) {
		words->from[words->len] = (size_t)(tokens.from - text);
		words->to[words->len] = (size_t)(tokens.at - text);
		memcpy(words->at[words->len++], tokens.folded,
			tokens.folded_len + 1);
	}
}

/* The number that the word is, from `low` to `high`; else 0. */
static int number(const struct words *words, int at, int low, int high)
{
	const char *word = at >= 0 && at < words->len ? words->at[at] : "";
	size_t digits = strspn(word, "0123456789");
	int value = digits && digits <= 4 && !word[digits] ? atoi(word) : 0;

	return value >= low && value <= high ? value : 0;
}

static int year(const struct words *words, int at)
{
	return number(words, at, YEAR_MIN, YEAR_MAX);
}

static int is(const struct words *words, int at, const char *word)
{
	return at >= 0 && at < words->len && strcmp(words->at[at], word) == 0;
}

static date_t not_after(date_t first, date_t last, date_t today)
{
	return first <= today && today <= last ? today : last;
}

static date_t said(struct words *words, int first, int behind, date_t day)
{
	words->first = first;
	words->behind = behind;
	return day;
}

/* "truoc" or "truoc ngay" stands before it. */
static int is_before(const struct words *words, int at)
{
	return is(words, at - 1, "truoc") ||
	       (is(words, at - 1, "ngay") && is(words, at - 2, "truoc"));
}

/* "12 3 2024", "12 thang 3 nam 2024" */
static date_t day_at(struct words *words, int at, date_t today)
{
	int day = number(words, at, 1, 31), step = is(words, at + 1, "thang");
	int month = number(words, at + 1 + step, 1, 12);
	int next = at + 2 + step;
	date_t found;

	(void)today;
	if (!day || !month)
		return DATE_NONE;
	if (is(words, next, "nam"))
		next++;
	found = year(words, next) ? date_make(year(words, next), month, day)
				  : DATE_NONE;
	if (found == DATE_NONE)
		return DATE_NONE;
	return said(words, at, next + 1, found - is_before(words, at));
}

/* "thang 3 2024", "thang 3 nam 2024" */
static date_t month_at(struct words *words, int at, date_t today)
{
	int month = number(words, at + 1, 1, 12);
	int next = at + 2 + is(words, at + 2, "nam");
	date_t first;

	if (!is(words, at, "thang") || !month || !year(words, next))
		return DATE_NONE;
	first = date_make(year(words, next), month, 1);
	return said(words, at, next + 1,
		is_before(words, at)
			? first - 1
			: not_after(
				  first, date_add_months(first, 1) - 1, today));
}

/* "vao nam 2022", "hoi nam 2022", "trong nam 2022", "den nam 2022" */
static date_t year_at(struct words *words, int at, date_t today)
{
	static const char *const leads[] = { "vao", "hoi", "trong", "den",
		"tai" };
	int is_lead = 0;

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		is_lead |= is(words, at, leads[i]);
	if (!is_lead || !is(words, at + 1, "nam") || !year(words, at + 2))
		return DATE_NONE;
	return said(words, at, at + 3,
		not_after(date_make(year(words, at + 2), 1, 1),
			date_make(year(words, at + 2), 12, 31), today));
}

static date_t find_day(struct words *words, date_t today)
{
	static date_t (*const reads[])(
		struct words *, int, date_t) = { day_at, month_at, year_at };

	for (size_t kind = 0; kind < sizeof(reads) / sizeof(*reads); kind++) {
		for (int i = 0; i < words->len; i++) {
			date_t found = reads[kind](words, i, today);

			if (found != DATE_NONE)
				return found;
		}
	}
	return today;
}

date_t kb_when(const char *question, size_t len, date_t today)
{
	struct words words;

	read_words(&words, question, len);
	return find_day(&words, today);
}

/* "vào ngày" belongs to the day that follows. */
static bool leads(const struct words *words, int at)
{
	return is(words, at, "ngay") || is(words, at, "vao") ||
	       is(words, at, "hoi") || is(words, at, "trong") ||
	       is(words, at, "luc");
}

date_t kb_when_cut(struct buf *question, date_t today)
{
	struct words words;
	date_t found;

	read_words(&words, question->data, question->len);
	found = find_day(&words, today);
	while (words.first > 0 && words.behind > 0 &&
		leads(&words, words.first - 1))
		words.first--;
	if (words.behind - words.first >= words.len - 1)
		return found;
	for (int i = words.first; i < words.behind; i++)
		memset(question->data + words.from[i], ',',
			words.to[i] - words.from[i]);
	return found;
}
