/*
 * tui/law.h -- the text of the law that is cited: one document, one article,
 * and the few documents that stand beside a step.
 *
 * A law keeps documents as they come; the view that owns it asks the engine
 * for the next one that is wanted. Cites and documents have the shapes of
 * docs/wire.md and are borrowed.
 */
#ifndef TUI_LAW_H
#define TUI_LAW_H

#include "base/json.h"
#include "tui/page.h"

struct law {
	json_t *documents; /* by number; null for one that is not there */
};
#define LAW_INIT ((struct law){ NULL })

void law_release(struct law *law);

/* The number of the first cited document that has not come; NULL for none. */
const char *law_wanted(const struct law *law, const json_t *cites);
/* Keep what came for that number; NULL when there is no such document. */
void law_take(struct law *law, const char *number, json_t *document);

/* The cited articles with their documents' titles, each once. */
void law_write(const struct law *law, struct page *page, const json_t *cites);

/* Title, number, from when to when, and how far it can be relied on. */
void law_put_head(struct page *page, const json_t *document);
/* "Article 18. Title", and its text. */
void law_put_article(struct page *page, const json_t *article);
/* The article of that number, or NULL. */
const json_t *law_article(const json_t *document, const char *number);

#endif
