#include "engine/mask.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

enum {
	DIGITS_MIN = 9 /* of a number that names a person */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Digits with single separators between them. */
struct digits {
	size_t len; /* bytes */
	int count;  /* digits */
	bool money; /* groups of three after the first, and points or spaces */
};

static struct digits read_digits(const char *at)
{
	struct digits out = { .money = true };
	size_t group = 0, groups = 0;

	for (size_t i = 0; at[i]; i++) {
		if (is_digit(at[i])) {
			out.count++;
			group++;
			out.len = i + 1;
			continue;
		}
		if (!strchr(" .-", at[i]) || !is_digit(at[i + 1]))
			break;
		out.money = out.money && at[i] == '.' &&
			    (groups == 0 ? group <= 3 : group == 3);
		group = 0;
		groups++;
	}
	out.money = out.money && groups > 0 && group == 3;
	return out;
}

static bool is_mail(char c)
{
	return isalnum((unsigned char)c) || strchr("._%+-", c);
}

/* Bytes of an address that begins here; 0 for none. */
static size_t mail_len(const char *at)
{
	size_t name = 0, host;

	while (at[name] && is_mail(at[name]))
		name++;
	if (name == 0 || at[name] != '@')
		return 0;
	for (host = name + 1; at[host] && is_mail(at[host]); host++)
		;
	return host > name + 1 && memchr(at + name, '.', host - name) ? host
								      : 0;
}

/* Bytes of what must go, and the word that stands for it. */
static size_t personal_len(const char **word, const char *at)
{
	size_t len = mail_len(at);

	*word = "[thư]";
	if (len || !is_digit(*at))
		return len;
	struct digits digits = read_digits(at);

	*word = "[số]";
	return digits.count >= DIGITS_MIN && !digits.money ? digits.len : 0;
}

static bool continues_word(const char *text, const char *at)
{
	return at > text && (isalnum((unsigned char)at[-1]) || (at[-1] & 0x80));
}

void mask_personal(struct buf *out, const char *text)
{
	size_t start = out->len;

	for (const char *at = text; *at;) {
		const char *word;
		size_t len =
			continues_word(text, at) ? 0 : personal_len(&word, at);

		if (out->len - start >= MASK_KEPT && (*at & 0xC0) != 0x80)
			break;
		if (len)
			buf_puts(out, word);
		else
			buf_putc(out, *at);
		at += len ? len : 1;
	}
}
