#include "kb/citation.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Any byte of a letter that is not ASCII counts as one. */
static bool is_word(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static size_t digits(const char *at)
{
	return strspn(at, "0123456789");
}

/* Capitals, digits, "-" and Đ: how the last part of a number is written. */
static size_t symbol(const char *at)
{
	const char *from = at;

	for (;;) {
		if (memcmp(at, "Đ", 2) == 0)
			at += 2;
		else if ((*at >= 'A' && *at <= 'Z') || is_digit(*at) ||
			 *at == '-' || (at > from && *at == 'g'))
			at++; /* "TTg" */
		else
			return (size_t)(at - from);
	}
}

/* The length of a document's number at `at`: "24/2023/QH15", "36/QĐ-TTg". */
static size_t number_at(const char *at)
{
	const char *from = at;
	size_t len = digits(at);

	if (len == 0 || at[len] != '/')
		return 0;
	at += len + 1;
	len = digits(at);
	if (len == 4 && at[len] == '/')
		at += len + 1;
	else if (len == 4 && !is_word(at[len]))
		return (size_t)(at - from) + len; /* "174/2026" */
	if (is_digit(*at))
		return 0; /* a date */
	len = symbol(at);
	return len >= 2 ? (size_t)(at - from) + len : 0;
}

char *kb_cite_number(const char *text)
{
	for (const char *at = text; *at; at++) {
		size_t len = number_at(at);

		if (len > 0 && (at == text || !is_word(at[-1])))
			return mem_bytes(at, len);
	}
	return NULL;
}

/* How a part of a law is announced. The long word comes first. */
static const char *const ARTICLE[] = { "Điều", "điều", "Đ", NULL };
static const char *const CLAUSE[] = { "Khoản", "khoản", "k", NULL };
static const char *const POINT[] = { "Điểm", "điểm", NULL };

/* Behind the announcing word at `at` and the spaces after it, or NULL. */
static const char *behind(const char *at, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (strncmp(at, *words, len) == 0)
			return at + len + strspn(at + len, " ");
	}
	return NULL;
}

static bool begins_word(const char *text, const char *at)
{
	return at == text || !is_word(at[-1]);
}

/* "20", "20a": a number with at most one letter. */
static char *take_number(const char *at, const char **rest)
{
	size_t len = digits(at);

	if (len == 0)
		return NULL;
	if (at[len] >= 'a' && at[len] <= 'z' && !is_word(at[len + 1]))
		len++;
	*rest = at + len;
	return mem_bytes(at, len);
}

static char *find_part(
	const char *text, const char *const *words, const char **rest)
{
	for (const char *at = text; *at; at++) {
		const char *value =
			begins_word(text, at) ? behind(at, words) : NULL;
		char *found = value ? take_number(value, rest) : NULL;

		if (found)
			return found;
	}
	return NULL;
}

/* One letter that stands alone; đ is a letter of lists too. */
static char *letter_at(const char *at)
{
	size_t len = strncmp(at, "đ", 2) == 0   ? 2
		     : *at >= 'a' && *at <= 'z' ? 1
						: 0;

	return len > 0 && !is_word(at[len]) ? mem_bytes(at, len) : NULL;
}

static char *find_point(const char *text, const char *after_clause)
{
	for (const char *at = text; *at; at++) {
		const char *value =
			begins_word(text, at) ? behind(at, POINT) : NULL;
		char *found = value ? letter_at(value) : NULL;

		if (found)
			return found;
	}
	/* "k1 d" */
	return after_clause && *after_clause == ' '
		       ? letter_at(after_clause + 1)
		       : NULL;
}

void kb_cite_init(struct kb_cite *cite, const char *text)
{
	const char *rest = NULL, *after_clause = NULL;

	*cite = (struct kb_cite){ .text = mem_text(text) };
	cite->document = kb_cite_number(text);
	cite->article = find_part(text, ARTICLE, &rest);
	cite->clause = find_part(text, CLAUSE, &after_clause);
	cite->point = find_point(text, after_clause);
}

void kb_cite_release(struct kb_cite *cite)
{
	free(cite->text);
	free(cite->document);
	free(cite->article);
	free(cite->clause);
	free(cite->point);
	free(cite->past);
	*cite = (struct kb_cite){ NULL, NULL, NULL, NULL, NULL, NULL };
}
