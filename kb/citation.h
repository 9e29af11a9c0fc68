/*
 * kb/citation.h -- where the law says it.
 *
 * A citation is always kept as its writer put it; what can be read from it,
 * is: "NĐ 163/2024/NĐ-CP Đ20 k4 a" is the document 163/2024/NĐ-CP, article
 * 20, clause 4, point a.
 */
#ifndef KB_CITATION_H
#define KB_CITATION_H

struct kb_cite {
	char *text;     /* never NULL */
	char *document; /* a number such as "163/2024/NĐ-CP", or NULL */
	char *article, *clause, *point; /* NULL where not said */
	char *past; /* why it is cited though it no longer holds, or NULL */
};

/* Read a text. Never fails: what is not understood stays in text only. A
 * list or a range ("Đ5–7") gives the first number. */
void kb_cite_init(struct kb_cite *cite, const char *text);
void kb_cite_release(struct kb_cite *cite);

/* The first number of a document in the text ("24/2023/QH15", "1219/QĐ-BTTTT"),
 * or NULL; for the caller to free. */
char *kb_cite_number(const char *text);

#endif
