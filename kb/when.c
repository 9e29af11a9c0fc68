#include "kb/when.h"

#include <stdlib.h>
#include <string.h>

#include "kb/token.h"

enum {
	WORDS = 96,
	YEAR_MIN = 1945,
	YEAR_MAX = 2100
};

struct words {
	char at[WORDS][KB_TOKEN_MAX];
	int len;
};

static void read_words(struct words *words, const char *text, size_t len)
{
	struct kb_tokens tokens;

	words->len = 0;
	kb_tokens_init(&tokens, text, len);
	while (words->len < WORDS && kb_tokens_next(&tokens))
		memcpy(words->at[words->len++], tokens.folded,
			tokens.folded_len + 1);
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

/* "12 3 2024", "12 thang 3 nam 2024" */
static date_t day_at(const struct words *words, int at)
{
	int day = number(words, at, 1, 31), step = is(words, at + 1, "thang");
	int month = number(words, at + 1 + step, 1, 12);
	int next = at + 2 + step;

	if (!day || !month)
		return DATE_NONE;
	if (is(words, next, "nam"))
		next++;
	return year(words, next) ? date_make(year(words, next), month, day)
				 : DATE_NONE;
}

/* "thang 3 2024", "thang 3 nam 2024" */
static date_t month_at(const struct words *words, int at, date_t today)
{
	int month = number(words, at + 1, 1, 12);
	int next = at + 2 + is(words, at + 2, "nam");
	date_t first;

	if (!is(words, at, "thang") || !month || !year(words, next))
		return DATE_NONE;
	first = date_make(year(words, next), month, 1);
	return not_after(first, date_add_months(first, 1) - 1, today);
}

/* "vao nam 2022", "hoi nam 2022", "trong nam 2022", "den nam 2022" */
static date_t year_at(const struct words *words, int at, date_t today)
{
	static const char *const leads[] = { "vao", "hoi", "trong", "den",
		"tai" };
	int is_lead = 0;

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		is_lead |= is(words, at, leads[i]);
	if (!is_lead || !is(words, at + 1, "nam") || !year(words, at + 2))
		return DATE_NONE;
	return not_after(date_make(year(words, at + 2), 1, 1),
		date_make(year(words, at + 2), 12, 31), today);
}

date_t kb_when(const char *question, size_t len, date_t today)
{
	struct words words;
	date_t found = DATE_NONE;

	read_words(&words, question, len);
	for (int i = 0; i < words.len && found == DATE_NONE; i++)
		found = day_at(&words, i);
	for (int i = 0; i < words.len && found == DATE_NONE; i++)
		found = month_at(&words, i, today);
	for (int i = 0; i < words.len && found == DATE_NONE; i++)
		found = year_at(&words, i, today);
	return found == DATE_NONE ? today : found;
}
