#include "tui/law.h"

#include <string.h>

#include "tui/markdown.h"
#include "tui/parts.h"

void law_release(struct law *law)
{
	json_decref(law->documents);
	law->documents = NULL;
}

const char *law_wanted(const struct law *law, const json_t *cites)
{
	size_t i;
	json_t *cite;

	json_array_foreach(cites, i, cite)
	{
		const char *number = json_text(cite, "document", NULL);

		if (number && !json_object_get(law->documents, number))
			return number;
	}
	return NULL;
}

void law_take(struct law *law, const char *number, json_t *document)
{
	if (!law->documents)
		law->documents = json_object();
	json_object_set_new(law->documents, number,
		document ? json_incref(document) : json_null());
}

const json_t *law_article(const json_t *document, const char *number)
{
	size_t i;
	json_t *article;

	json_array_foreach(json_list(document, "articles"), i, article)
	{
		if (strcmp(json_text(article, "number", ""), number) == 0)
			return article;
	}
	return NULL;
}

void law_put_head(struct page *page, const json_t *document)
{
	const char *replaced = json_text(document, "replaced_by", NULL);

	page_put(page, ROLE_STRONG, json_text(document, "number", ""));
	page_printf(
		page, ROLE_STRONG, "  %s", json_text(document, "title", ""));
	page_end(page, 0, 2);
	part_valid(page, document);
	if (replaced) {
		page_mark_target(page, PART_CITE, replaced, 0);
		page_printf(page, ROLE_WARN,
			lang_text(page->lang, "Superseded by %s"), replaced);
		page_end(page, 0, 2);
		page_untarget(page);
	}
	part_doubt(page, json_text(document, "status", ""));
}

void law_put_article(struct page *page, const json_t *article)
{
	struct buf title = BUF_INIT;

	buf_printf(&title, "%s %s", lang_text(page->lang, "Article"),
		json_text(article, "number", ""));
	if (json_text(article, "title", NULL))
		buf_printf(&title, ". %s", json_text(article, "title", ""));
	page_line(page, ROLE_CITE, title.data);
	markdown_put(page, json_text(article, "text", ""));
	buf_release(&title);
}

static void put_cited(
	struct page *page, const json_t *document, const char *number)
{
	const json_t *article = law_article(document, number);

	if (article) {
		law_put_article(page, article);
		return;
	}
	page_printf(page, ROLE_DIM,
		lang_text(page->lang, "Article %s: its text is not kept here"),
		number);
	page_end(page, 0, 2);
}

/* Is the same cited further up? With `article` NULL: the same document. */
static bool is_above(const json_t *cites, size_t at, const char *article)
{
	const json_t *cite = json_array_get(cites, at);

	for (size_t i = 0; i < at; i++) {
		const json_t *other = json_array_get(cites, i);

		if (strcmp(json_text(other, "document", ""),
			    json_text(cite, "document", "")) == 0 &&
			(!article || strcmp(json_text(other, "article", ""),
					     article) == 0))
			return true;
	}
	return false;
}

/* The document of that cite, and under it each article that is cited. */
static void write_document(struct page *page, const json_t *document,
	const json_t *cites, size_t at)
{
	const char *number = json_text(document, "number", "");

	page_blank(page);
	law_put_head(page, document);
	for (size_t i = at; i < json_array_size(cites); i++) {
		const json_t *cite = json_array_get(cites, i);
		const char *article = json_text(cite, "article", NULL);

		if (article &&
			strcmp(json_text(cite, "document", ""), number) == 0 &&
			!is_above(cites, i, article))
			put_cited(page, document, article);
	}
}

void law_write(const struct law *law, struct page *page, const json_t *cites)
{
	size_t i;
	json_t *cite;

	json_array_foreach(cites, i, cite)
	{
		const char *number = json_text(cite, "document", NULL);
		json_t *document =
			number ? json_object_get(law->documents, number) : NULL;

		if (number && is_above(cites, i, NULL))
			continue;
		if (json_is_object(document)) {
			write_document(page, document, cites, i);
			continue;
		}
		page_blank(page);
		page_line(page, ROLE_CITE, json_text(cite, "text", ""));
		if (number && !document)
			page_line(page, ROLE_DIM,
				lang_text(page->lang, "loading... "));
	}
}
