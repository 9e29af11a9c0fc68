/*
 * base/hex.h -- any bytes as text, for JSON, which holds only UTF-8.
 */
#ifndef BASE_HEX_H
#define BASE_HEX_H

#include <stdbool.h>

#include "base/buf.h"

/* Append two digits for each byte. */
void hex_put(struct buf *out, const void *bytes, size_t len);

/* Replace out by the bytes; false when the text is no such digits. */
bool hex_read(struct buf *out, const char *text);

#endif
