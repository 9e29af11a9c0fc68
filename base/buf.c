#include "base/buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

char buf_empty[1];

enum {
	CAP_MIN = 64
};

char *buf_room(struct buf *buf, size_t more)
{
	if (more >= SIZE_MAX / 2 - buf->len)
		more = SIZE_MAX / 2; /* no system has it: mem_grow() ends */
	size_t need = buf->len + more + 1;

	if (need > buf->cap) {
		size_t cap = buf->cap ? buf->cap + buf->cap / 2 : CAP_MIN;
		char *old = buf->cap ? buf->data : NULL;

		buf->cap = cap < need ? need : cap;
		buf->data = mem_grow(old, buf->cap, 1);
		buf->data[buf->len] = '\0';
	}
	return buf->data + buf->len;
}

void buf_add(struct buf *buf, const void *bytes, size_t len)
{
	if (!len)
		return;
	memcpy(buf_room(buf, len), bytes, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void buf_set(struct buf *buf, const void *bytes, size_t len)
{
	buf_clear(buf);
	buf_add(buf, bytes, len);
}

void buf_puts(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_putc(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void buf_vprintf(struct buf *buf, const char *fmt, va_list args)
{
	va_list again;

	va_copy(again, args);
	int len = vsnprintf(NULL, 0, fmt, args);

	if (len > 0) {
		vsnprintf(buf_room(buf, (size_t)len), (size_t)len + 1, fmt,
			again);
		buf->len += (size_t)len;
	}
	va_end(again);
}

void buf_printf(struct buf *buf, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	buf_vprintf(buf, fmt, args);
	va_end(args);
}

void buf_drop(struct buf *buf, size_t count)
{
	if (count >= buf->len) {
		buf_clear(buf);
		return;
	}
	if (!count)
		return;
	memmove(buf->data, buf->data + count, buf->len - count + 1);
	buf->len -= count;
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->cap)
		buf->data[0] = '\0';
}

char *buf_take(struct buf *buf)
{
	char *bytes = buf->cap ? buf->data : mem_bytes("", 0);

	*buf = BUF_INIT;
	return bytes;
}

void buf_release(struct buf *buf)
{
	if (buf->cap)
		free(buf->data);
	*buf = BUF_INIT;
}
