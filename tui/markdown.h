/*
 * tui/markdown.h -- the Markdown of guidance and knowledge, on a page.
 *
 * Only what those texts use: headings, paragraphs, lists, quotes, tables as
 * they stand, code fences, **strong**, `code`, *emphasis* and [links](shown
 * by their text). Anything else is shown as it is written.
 */
#ifndef TUI_MARKDOWN_H
#define TUI_MARKDOWN_H

#include "tui/page.h"

void markdown_put(struct page *page, const char *text);

#endif
