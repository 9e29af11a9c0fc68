/*
 * kb/meaning_int.h -- the kinds of change. Private to kb/meaning*.c.
 */
#ifndef KB_MEANING_INT_H
#define KB_MEANING_INT_H

#include "kb/meaning.h"

/* A changed file with both its texts; "" where there is none. */
struct kb_meant {
	const struct kb_change *change;
	struct buf before, after;
	json_t *out; /* the sentences */
	enum lang lang;
};

/* Add a sentence.
 * lang: kb_say 2 */
void kb_say(struct kb_meant *meant, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* A short text for a sentence, cut to a readable length; "nothing" in words
 * for NULL or "". Valid until the buffer changes. */
const char *kb_shown(
	struct buf *out, const struct kb_meant *meant, const char *text);

void kb_mean_entry(struct kb_meant *meant);
void kb_mean_document(struct kb_meant *meant);
void kb_mean_blocks(struct kb_meant *meant); /* rules and procedures */
void kb_mean_questions(struct kb_meant *meant);
void kb_mean_lines(struct kb_meant *meant); /* anything else */

#endif
