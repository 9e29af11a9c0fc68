#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "engine/host/mutate.h"

enum {
	DAY_TEXT = 10, /* 2024-07-04 */
};

/* A constant of a cell's text. */
struct token {
	const char *at;
	size_t len;
	bool day;
};

static bool is_id(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static bool is_day(const char *at)
{
	char text[DAY_TEXT + 1] = "";

	for (size_t i = 0; i < DAY_TEXT && at[i]; i++)
		text[i] = at[i];
	return !is_id(at[strlen(text)]) && date_parse(text) != DATE_NONE;
}

/* A text in quotes: a day when date( or @ stands before it. */
static bool take_quoted(struct token *out, const char *cell, const char **at)
{
	const char *start = *at + 1, *end = start + strcspn(start, "\"");
	bool dated = *at > cell && ((*at)[-1] == '@' || (*at)[-1] == '(');

	*at = *end ? end + 1 : end;
	if (!dated || end - start != DAY_TEXT || !is_day(start))
		return false;
	*out = (struct token){ start, DAY_TEXT, true };
	return true;
}

static bool take_number(struct token *out, const char **at)
{
	const char *start = *at;

	if (is_day(start)) {
		*at += DAY_TEXT;
		*out = (struct token){ start, DAY_TEXT, true };
		return true;
	}
	*at += strspn(*at, "0123456789");
	if (**at == '.' && isdigit((unsigned char)(*at)[1]))
		*at += 1 + strspn(*at + 1, "0123456789");
	*out = (struct token){ start, (size_t)(*at - start), false };
	return true;
}

/* An id, with its dots and hyphens. */
static void skip_id(const char **at)
{
	while (is_id(**at) || ((**at == '.' || **at == '-') && is_id((*at)[1])))
		(*at)++;
}

/* The next constant from *at on; false at the end. */
static bool next_token(struct token *out, const char *cell, const char **at)
{
	while (**at) {
		if (**at == '"') {
			if (take_quoted(out, cell, at))
				return true;
		} else if (isdigit((unsigned char)**at)) {
			return take_number(out, at);
		} else if (is_id(**at)) {
			skip_id(at);
		} else {
			(*at)++;
		}
	}
	return false;
}

static void put_day(struct buf *out, const struct token *token, int step)
{
	char text[DATE_TEXT];
	char *day = mem_bytes(token->at, token->len);

	date_format(text, date_parse(day) + step);
	buf_puts(out, text);
	free(day);
}

static void put_number(struct buf *out, const struct token *token, int step)
{
	const char *dot = memchr(token->at, '.', token->len);
	int32_t places = dot ? (int32_t)(token->at + token->len - dot - 1) : 0;
	struct decimal number, unit = { .low = 1, .scale = places };
	char text[DECIMAL_TEXT];

	if (!decimal_parse(&number, token->at, token->len))
		return;
	if (step > 0)
		(void)!decimal_add(&number, number, unit);
	else
		(void)!decimal_subtract(&number, number, unit);
	decimal_format(text, number);
	buf_puts(out, text);
}

char *mutate_shift(const char *cell, size_t which, int step)
{
	struct buf out = BUF_INIT;
	const char *at = cell;
	struct token token;

	for (size_t i = 0; next_token(&token, cell, &at); i++) {
		if (i < which)
			continue;
		buf_add(&out, cell, (size_t)(token.at - cell));
		if (token.day)
			put_day(&out, &token, step);
		else
			put_number(&out, &token, step);
		buf_puts(&out, token.at + token.len);
		return buf_take(&out);
	}
	return NULL;
}
