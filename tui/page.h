/*
 * tui/page.h -- styled text of any length, laid out for a width.
 *
 * A view writes its page from top to bottom: pieces of text, each with a
 * role, then page_end() which flows what was written since the last one into
 * lines. A target is a run of lines that the cursor can stop at and that Enter
 * opens. Laying out knows no terminal: tests compare page_dump().
 *
 * Texts come from outside and may hold anything; controls never get through.
 */
#ifndef TUI_PAGE_H
#define TUI_PAGE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/lang.h"
#include "base/status.h"
#include "base/vec.h"
#include "tui/grid.h"

enum {
	NO_TARGET = -1
};

/* From byte `at` on, the text has this role. */
struct page_style {
	size_t at;
	enum role role;
};

struct page_line {
	size_t at, len; /* bytes of the page's text */
	int indent;     /* columns left free before them */
	int target;     /* number of the target it belongs to, or NO_TARGET */
};

struct page_target {
	int kind;   /* of the view that writes the page */
	char *id;   /* owned; NULL when the kind says it all */
	int number; /* likewise of the view */
	int line;   /* its first line */
};

struct page {
	enum lang lang;
	int cols;
	bool ascii;
	struct buf text;
	VEC(struct page_style) styles;
	VEC(struct page_line) lines;
	VEC(struct page_target) targets;
	size_t written; /* bytes of text that are in lines */
	int target;     /* what lines belong to now */
};
#define PAGE_INIT ((struct page){ .text = BUF_INIT, .target = NO_TARGET })

/* Empty, for `cols` columns. */
void page_reset(struct page *page, enum lang lang, int cols, bool ascii);
void page_release(struct page *page);

/* Write a piece; nothing for NULL. "\n" starts a new line. */
void page_put(struct page *page, enum role role, const char *text);
void page_printf(struct page *page, enum role role, const char *fmt, ...)
	PRINTF_LIKE(3, 4);

/* Write a piece clipped or padded to exactly `cols` columns and a space. */
void page_cell(struct page *page, enum role role, int cols, const char *text);

/* Flow what was written into lines: the first is indented by `indent`, the
 * rest by `indent + hang`. */
void page_end(struct page *page, int indent, int hang);
/* The same on one line, clipped: for rows of a table. */
void page_end_row(struct page *page, int indent);

/* A whole paragraph; an empty line; a heading with an empty line before it. */
void page_line(struct page *page, enum role role, const char *text);
void page_blank(struct page *page);
void page_heading(struct page *page, const char *text);
/* "label: text" with the text hanging; nothing when text is NULL or "". */
void page_field(
	struct page *page, const char *label, enum role role, const char *text);

/* Lines from here on belong to a new target, until page_untarget(). */
void page_mark_target(struct page *page, int kind, const char *id, int number);
void page_untarget(struct page *page);

/* Draw one line into `cols` columns; `over` replaces the roles of its text
 * unless it is ROLE_TEXT. */
void page_draw_line(const struct page *page, size_t line, struct grid *grid,
	int y, int x, int cols, enum role over);

/* Replace out by the text of one line, without its indent. */
void page_line_text(const struct page *page, size_t line, struct buf *out);

/* Append all lines as plain text. */
void page_dump(const struct page *page, struct buf *out);

#endif
