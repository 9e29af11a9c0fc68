/*
 * kb/reference.h -- a question that is nothing but a place in the law.
 *
 * "điều 20 nghị định 163", "khoản 3 Điều 34 NĐ 174/2026/NĐ-CP nói gì", "dieu 5
 * luat vien thong": an article and a document, by number, by number and year,
 * or by the name of a law; beside them only words that ask ("quy định", "nói
 * gì"). Of several documents the one in force on the law date is meant, of
 * those the newest.
 *
 * Ownership: document and article belong to the snapshot.
 */
#ifndef KB_REFERENCE_H
#define KB_REFERENCE_H

#include "kb/snapshot.h"

enum {
	KB_REFERENCE_NUMBER = 16
};

struct kb_reference {
	const struct kb_document *document;
	const struct kb_article *article; /* NULL: its text is not here */
	char number[KB_REFERENCE_NUMBER]; /* of the article: "20", "20a" */
};

/* False when the question is something else, or names no document we have. */
bool kb_reference_read(struct kb_reference *out,
	const struct kb_snapshot *snapshot, const char *question, size_t len,
	date_t as_of);

/* Whether the entry cites that article. */
bool kb_reference_is_cited(
	const struct kb_reference *reference, const struct kb_entry *entry);

#endif
