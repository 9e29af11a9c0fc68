#include "base/hex.h"

#include <string.h>

static const char digits[] = "0123456789abcdef";

void hex_put(struct buf *out, const void *bytes, size_t len)
{
	const unsigned char *from = bytes;
	char *to = buf_room(out, 2 * len);

	for (size_t i = 0; i < len; i++) {
		*to++ = digits[from[i] >> 4];
		*to++ = digits[from[i] & 15];
	}
	*to = '\0';
	out->len += 2 * len;
}

/* 0 to 15, or -1. */
static int value_of(char digit)
{
	const char *at = digit ? strchr(digits, digit) : NULL;

	return at ? (int)(at - digits) : -1;
}

bool hex_read(struct buf *out, const char *text)
{
	size_t len = strlen(text);
	char *to;

	buf_clear(out);
	if (len % 2)
		return false;
	to = buf_room(out, len / 2);
	for (size_t i = 0; i < len; i += 2) {
		int high = value_of(text[i]), low = value_of(text[i + 1]);

		if (high < 0 || low < 0)
			return false;
		to[i / 2] = (char)(high << 4 | low);
	}
	out->len += len / 2;
	out->data[out->len] = '\0';
	return true;
}
