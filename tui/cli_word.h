/*
 * tui/cli_word.h -- the wire's names of states, in words with a role.
 *
 * A name alone may mean several things, so it is looked up with its family:
 * "step.open", "proposal.open".
 */
#ifndef TUI_CLI_WORD_H
#define TUI_CLI_WORD_H

#include "tui/page.h"

/* The words; the name itself when it is unknown. */
const char *cli_word(enum lang lang, const char *family, const char *name);
enum role cli_word_role(const char *family, const char *name);

/* One ASCII character for the state of a step. */
const char *cli_word_mark(const char *family, const char *name);

/* " [not verified]" and the like; nothing for what is beyond doubt. */
void cli_put_doubt(struct page *page, const char *status);

#endif
