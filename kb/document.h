/*
 * kb/document.h -- a legal text: front matter, then one heading per article.
 *
 * "## Điều 20. Tên điều" (any heading level) begins an article; what stands
 * before the first one is the preamble and belongs to no article.
 *
 * Errors: as in kb/entry.h.
 */
#ifndef KB_DOCUMENT_H
#define KB_DOCUMENT_H

#include "kb/entry.h"

struct kb_article {
	char *number; /* "20", "20a" */
	char *title;  /* or NULL */
	char *text;   /* Markdown; never NULL */
};

struct kb_document {
	char *number; /* "163/2024/NĐ-CP" */
	char *title;
	char *unit, *path;
	date_t issued;
	struct kb_valid valid;
	char *status; /* as written, or by the grade: "verified" for A and B */
	char *grade, *note, *sector;
	char *replaced_by; /* a document's number */
	struct kb_article *articles;
	size_t article_count;
};

NODISCARD enum status kb_document_new(struct kb_document **out, int *line,
	const struct kb_source *source, struct err *err);
void kb_document_free(struct kb_document *document);

#endif
