/* A legal document, opened at the article that was cited. */
#include <stdlib.h>
#include <string.h>

#include "tui/law.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	DOCUMENT
};
enum {
	ARTICLE
};

/* The argument is "number" or "number#article". */
static char *number_of(const struct view *view)
{
	const char *arg = view->arg ? view->arg : "";

	return mem_bytes(arg, strcspn(arg, "#"));
}

static const char *cited(const struct view *view)
{
	const char *mark = view->arg ? strchr(view->arg, '#') : NULL;

	return mark ? mark + 1 : NULL;
}

static void open_document(struct view *view)
{
	char *number = number_of(view);

	view_request(
		view, DOCUMENT, "document.show", view_params("number", number));
	free(number);
	free(view->wish);
	view->wish = cited(view) ? mem_text(cited(view)) : NULL;
}

static void title_document(struct view *view, struct buf *out)
{
	char *number = number_of(view);

	buf_puts(out, number);
	if (cited(view))
		buf_printf(out, " %s %s", lang_text(view->lang, "Article"),
			cited(view));
	free(number);
}

static void write_document(struct view *view, struct page *page)
{
	json_t *document = view->data[DOCUMENT], *article;
	size_t i;

	if (!view_has(view, page, DOCUMENT))
		return;
	law_put_head(page, document);
	page_line(page, ROLE_DIM, json_text(document, "validity", ""));
	if (json_text(document, "note", NULL)) {
		page_printf(page, ROLE_WARN, "! %s",
			json_text(document, "note", ""));
		page_end(page, 0, 2);
	}
	if (cited(view) && !law_article(document, cited(view))) {
		page_printf(page, ROLE_WARN,
			lang_text(page->lang,
				"Article %s: its text is not kept here"),
			cited(view));
		page_end(page, 0, 2);
	}
	json_array_foreach(json_list(document, "articles"), i, article)
	{
		page_blank(page);
		page_mark_target(page, ARTICLE,
			json_text(article, "number", ""), (int)i);
		law_put_article(page, article);
		page_untarget(page);
	}
}

const struct view_class view_document = {
	.name = "document",
	.context = ON_DOCUMENT,
	.open = open_document,
	.title = title_document,
	.write = write_document,
};
