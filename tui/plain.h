/*
 * tui/plain.h -- a page written as lines, to a terminal or to a pipe.
 *
 * The one-shot commands lay out pages (tui/page.h) as the screens do; here
 * they become text. Colours are there only on a terminal, or when they are
 * asked for; without them not a single escape byte is written.
 */
#ifndef TUI_PLAIN_H
#define TUI_PLAIN_H

#include "base/status.h"
#include "tui/options.h"
#include "tui/page.h"

struct plain {
	int cols;               /* to wrap at */
	bool styled;            /* escape sequences may be written */
	bool ascii;             /* no drawing characters */
	enum theme_level level; /* of the styles */
};

/* How standard output takes text. */
struct plain plain_for(const struct options *options);

/* Append the page. */
void plain_put(struct buf *out, const struct page *page, struct plain how);

/* Write it to standard output. A reader that went away is no error. */
NODISCARD enum status plain_write(const struct buf *text, struct err *err);

#endif
