/*
 * base/text.h -- Vietnamese text: validity, normal forms, folding, width.
 *
 * All texts are UTF-8. "Columns" are terminal columns; this is the only place
 * that knows how wide a character is, so drawing, clipping and tests agree.
 * "Folded" is lower case, without marks, with đ as d: what people type when
 * they type no accents. Uses utf8proc.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Strict UTF-8: no overlong forms, no surrogates, no NUL. */
bool text_valid(const char *text, size_t len);

/* Replace out by the text in NFC; invalid bytes become U+FFFD. */
void text_nfc(struct buf *out, const char *text, size_t len);
bool text_is_nfc(const char *text, size_t len);

/* Replace out by the folded text. */
void text_fold(struct buf *out, const char *text, size_t len);

/* Replace out by lower, or upper, case in NFC, marks kept. */
void text_lower(struct buf *out, const char *text, size_t len);
void text_upper(struct buf *out, const char *text, size_t len);

/* True when any letter carries a Vietnamese mark, or is đ. */
bool text_has_marks(const char *text, size_t len);

/* Decode the character at *text (not at end) and step over it. A bad byte or
 * a control character gives U+FFFD. */
uint32_t text_next(const char **text, const char *end);

/* Append a character. */
void text_put(struct buf *out, uint32_t ch);

/* Bytes and columns of the grapheme cluster at text; 0 bytes at the end. */
size_t text_cluster(const char *text, size_t len, int *columns);

int text_width(const char *text, size_t len); /* columns of all of it */

/* Bytes of the longest prefix of whole clusters in at most `columns`. */
size_t text_clip(const char *text, size_t len, int columns);

/* The next line of at most `columns` when wrapping at spaces: bytes to show
 * in *show, the return value is where the next line begins. A "\n" ends a
 * line. 0 at the end. */
size_t text_wrap(const char *text, size_t len, int columns, size_t *show);

/* Replace out by the text as it may reach a terminal: controls (but \n and
 * \t), C1, bidi and zero-width marks and bad bytes become U+FFFD. */
void text_safe(struct buf *out, const char *text, size_t len);

#endif
