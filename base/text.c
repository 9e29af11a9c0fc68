#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
	REPLACEMENT = 0xfffd
};

typedef utf8proc_int32_t map_fn(utf8proc_int32_t ch, void *ctx);

/* The character at text (len > 0), -1 for a bad byte; the bytes to step. */
static utf8proc_int32_t decode(const char *text, size_t len, size_t *step)
{
	utf8proc_int32_t ch = -1;
	utf8proc_ssize_t got = utf8proc_iterate(
		(const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &ch);

	*step = got > 0 ? (size_t)got : 1;
	return got > 0 ? ch : -1;
}

static bool is_ascii(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] >= 0x80)
			return false;
	return true;
}

bool text_valid(const char *text, size_t len)
{
	for (size_t i = 0, step = 0; i < len; i += step)
		if (decode(text + i, len - i, &step) <= 0)
			return false;
	return true;
}

void text_put(struct buf *out, uint32_t ch)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t len = utf8proc_encode_char(
		utf8proc_codepoint_valid((utf8proc_int32_t)ch)
			? (utf8proc_int32_t)ch
			: REPLACEMENT,
		bytes);

	buf_add(out, bytes, (size_t)len);
}

uint32_t text_next(const char **text, const char *end)
{
	size_t step = 0;
	utf8proc_int32_t ch = decode(*text, (size_t)(end - *text), &step);

	*text += step;
	if (ch < 0x20 || (ch >= 0x7f && ch < 0xa0))
		return REPLACEMENT;
	return (uint32_t)ch;
}

static void repair(struct buf *out, const char *text, size_t len)
{
	for (size_t i = 0, step = 0; i < len; i += step) {
		utf8proc_int32_t ch = decode(text + i, len - i, &step);

		text_put(out, ch < 0 ? REPLACEMENT : (uint32_t)ch);
	}
}

/*
 * Letters of ready-made Vietnamese text, all of which stay themselves in NFC
 * and meet no neighbour to join with: true for nearly every text there is,
 * and ten times faster to see than to normalise.
 */
static bool is_plain(const char *text, size_t len)
{
	for (size_t i = 0, step = 0; i < len; i += step) {
		utf8proc_int32_t ch = decode(text + i, len - i, &step);

		if (ch < 0 || (ch >= 0x300 && ch < 0x1e00) ||
			(ch >= 0x1f00 && ch < 0x2010) || ch > 0x2027)
			return false;
	}
	return true;
}

/* Map each character by `change` (may be NULL), then normalise. */
static void normalise(struct buf *out, const char *text, size_t len,
	unsigned options, map_fn *change)
{
	struct buf fixed = BUF_INIT;
	utf8proc_uint8_t *made = NULL;

	repair(&fixed, text, len);
	utf8proc_ssize_t got = utf8proc_map_custom(
		(const utf8proc_uint8_t *)fixed.data,
		(utf8proc_ssize_t)fixed.len, &made,
		(utf8proc_option_t)(UTF8PROC_STABLE | options), change, NULL);

	/* Valid UTF-8 cannot fail but for lack of memory. */
	if (got < 0)
		buf_set(out, fixed.data, fixed.len);
	else
		buf_set(out, made, (size_t)got);
	free(made);
	buf_release(&fixed);
}

void text_nfc(struct buf *out, const char *text, size_t len)
{
	if (is_plain(text, len))
		buf_set(out, text, len);
	else
		normalise(out, text, len, UTF8PROC_COMPOSE, NULL);
}

bool text_is_nfc(const char *text, size_t len)
{
	struct buf nfc = BUF_INIT;

	if (is_plain(text, len))
		return true;
	text_nfc(&nfc, text, len);
	bool same = nfc.len == len && memcmp(nfc.data, text, len) == 0;

	buf_release(&nfc);
	return same;
}

static void lower_ascii(struct buf *out, const char *text, size_t len)
{
	buf_set(out, text, len);
	for (size_t i = 0; i < len; i++)
		if (text[i] >= 'A' && text[i] <= 'Z')
			out->data[i] = (char)(text[i] | 0x20);
}

/* đ is a letter of its own: no normal form takes its bar away. */
static utf8proc_int32_t without_bar(utf8proc_int32_t ch, void *ctx)
{
	(void)ctx;
	return ch == 0x110 || ch == 0x111 ? 'd' : ch;
}

void text_fold(struct buf *out, const char *text, size_t len)
{
	if (is_ascii(text, len))
		lower_ascii(out, text, len);
	else
		normalise(out, text, len,
			UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
				UTF8PROC_STRIPMARK,
			without_bar);
}

static utf8proc_int32_t lowered(utf8proc_int32_t ch, void *ctx)
{
	(void)ctx;
	return utf8proc_tolower(ch);
}

void text_lower(struct buf *out, const char *text, size_t len)
{
	if (is_ascii(text, len))
		lower_ascii(out, text, len);
	else
		normalise(out, text, len, UTF8PROC_COMPOSE, lowered);
}

static utf8proc_int32_t raised(utf8proc_int32_t ch, void *ctx)
{
	(void)ctx;
	return utf8proc_toupper(ch);
}

void text_upper(struct buf *out, const char *text, size_t len)
{
	normalise(out, text, len, UTF8PROC_COMPOSE, raised);
}

/* Grave, acute, circumflex, tilde, breve, hook above, horn, dot below. */
static bool is_mark(utf8proc_int32_t ch)
{
	return (ch >= 0x300 && ch <= 0x303) || ch == 0x306 || ch == 0x309 ||
	       ch == 0x31b || ch == 0x323;
}

static bool carries_mark(utf8proc_int32_t ch)
{
	enum {
		PARTS = 8
	};
	utf8proc_int32_t parts[PARTS];
	int boundary = 0;
	utf8proc_ssize_t count = utf8proc_decompose_char(
		ch, parts, PARTS, UTF8PROC_DECOMPOSE, &boundary);

	for (utf8proc_ssize_t i = 0; i < count && i < PARTS; i++)
		if (is_mark(parts[i]))
			return true;
	return ch == 0x110 || ch == 0x111;
}

bool text_has_marks(const char *text, size_t len)
{
	for (size_t i = 0, step = 0; i < len; i += step) {
		utf8proc_int32_t ch = decode(text + i, len - i, &step);

		if (ch >= 0x80 && carries_mark(ch))
			return true;
	}
	return false;
}

/* Marks that turn, join or hide what a reader sees. */
static bool is_deceptive(utf8proc_int32_t ch)
{
	return (ch >= 0x200b && ch <= 0x200f) ||
	       (ch >= 0x2028 && ch <= 0x202e) ||
	       (ch >= 0x2060 && ch <= 0x206f) || ch == 0x61c || ch == 0xfeff ||
	       (ch >= 0xe0000 && ch <= 0xe007f);
}

static bool is_safe(utf8proc_int32_t ch)
{
	if (ch == '\n' || ch == '\t')
		return true;
	return ch >= 0x20 && (ch < 0x7f || ch >= 0xa0) && !is_deceptive(ch);
}

void text_safe(struct buf *out, const char *text, size_t len)
{
	buf_clear(out);
	for (size_t i = 0, step = 0; i < len; i += step) {
		utf8proc_int32_t ch = decode(text + i, len - i, &step);

		text_put(out, is_safe(ch) ? (uint32_t)ch : REPLACEMENT);
	}
}
