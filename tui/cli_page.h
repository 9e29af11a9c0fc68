/*
 * tui/cli_page.h -- what the pages of the one-shot commands have in common.
 *
 * Labels are English here and looked up in the page's language.
 *
 * lang: cli_say 2
 * lang: cli_heading 2
 * lang: cli_field 2
 * lang: cli_note 3
 */
#ifndef TUI_CLI_PAGE_H
#define TUI_CLI_PAGE_H

#include "base/json.h"
#include "tui/page.h"

/* The words in the page's language. */
const char *cli_say(const struct page *page, const char *english);

void cli_heading(struct page *page, const char *english);

/* "Label: text"; nothing when text is NULL or "". */
void cli_field(struct page *page, const char *english, enum role role,
	const char *text);

/* A line of its own. */
void cli_note(struct page *page, enum role role, const char *english);

/* Append a day or a moment of the wire as people write it: 04/07/2024, with
 * the time in Vietnam; 2024-07-04 in English. Other text as it is. */
void cli_put_day(struct buf *out, enum lang lang, const char *text);
void cli_put_moment(struct buf *out, enum lang lang, const char *text);

/* "from 01/07/2017 to 31/12/2024" of a wire's `valid`; nothing when open. */
void cli_put_valid(struct buf *out, enum lang lang, const json_t *valid);

/* A list of texts with ", " between. */
void cli_put_list(struct buf *out, const json_t *texts);

/* The unit of a head; "" when all heads of the list have the same one. */
const char *cli_unit_of(const json_t *heads, const json_t *head);

/* One line per citation, with its mark of doubt. */
void cli_cites(struct page *page, int indent, const json_t *cites);

/* The first 10 digits of a commit. */
void cli_put_commit(struct buf *out, const char *commit);

/* "Knowledge: 0123456789, law of 04/07/2024" when the result tells. */
void cli_origin(struct page *page, const json_t *result);

#endif
