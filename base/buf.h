/*
 * base/buf.h -- a growable byte string that is always NUL-terminated.
 *
 * Start with BUF_INIT. data is never NULL and may hold NUL bytes inside;
 * len counts bytes without the final NUL. Growth invalidates data.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

#include "base/status.h"

struct buf {
	char *data; /* never NULL after BUF_INIT; owned */
	size_t len; /* bytes, without the NUL */
	size_t cap; /* bytes allocated; 0 while data is static */
};

extern char buf_empty[1];
#define BUF_INIT ((struct buf){ .data = buf_empty })

void buf_set(struct buf *buf, const void *bytes, size_t len);
void buf_add(struct buf *buf, const void *bytes, size_t len);
void buf_puts(struct buf *buf, const char *text);
void buf_putc(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *fmt, ...) PRINTF_LIKE(2, 3);
void buf_vprintf(struct buf *buf, const char *fmt, va_list args);

/* Room for `more` bytes after len; write there, then add to len yourself. */
char *buf_room(struct buf *buf, size_t more);

/* Drop `count` bytes at the front. */
void buf_drop(struct buf *buf, size_t count);

/* Forget the bytes, keep the room. */
void buf_clear(struct buf *buf);

/* Hand the bytes to the caller, who frees them; buf is BUF_INIT again. */
char *buf_take(struct buf *buf);

void buf_release(struct buf *buf);

#endif
