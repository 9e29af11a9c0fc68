/*
 * tui/parts.h -- pieces that several views write on their pages.
 *
 * Shapes are those of docs/wire.md; what is missing is left out.
 */
#ifndef TUI_PARTS_H
#define TUI_PARTS_H

#include "base/json.h"
#include "tui/page.h"
#include "tui/words.h"

enum {
	PART_TIME = 24,
	PART_CITE = 100 /* kind of a target in any view: a law; id: "number" or
			 * "number#article", the argument of its view */
};

/* "2024-07-04" as 04/07/2024; a moment as 04/07/2024 15:30, in Vietnam. Any
 * other text is left as it is. */
void part_time(char out[PART_TIME], const char *text);

/* The word for a key of a table that ends with a NULL key; the key itself
 * when it is not there. */
struct part_word {
	const char *key;
	enum role role;
	struct words words;
};
const struct part_word *part_word(
	const struct part_word *table, const char *key);

extern const struct part_word part_proposal_states[];

/* One law, a target when it names a document. */
void part_cite(struct page *page, const json_t *cite, int indent);
/* A heading and one law a line; nothing for none. */
void part_cites(struct page *page, const char *heading, const json_t *cites);
/* "In force: from ... to ..., as the source words it". */
void part_valid(struct page *page, const json_t *valid);
/* How far the matter can be relied on, when that is not fully. */
void part_doubt(struct page *page, const char *status);
/* A word of doubt in brackets at the end of a row. */
void part_doubt_mark(struct page *page, const char *status);

/* One line: short commit, day, author, subject. */
void part_commit(struct page *page, const json_t *commit);

/* One row of a list of cases: title, open step, due day. */
void part_case_row(struct page *page, const json_t *head);

/* The word for the kind of a step: questions, work, decision. */
const char *part_step_kind(const struct page *page, const json_t *step);

/* Changes of files: in words, or line by line with + and -. */
void part_changes(struct page *page, const json_t *changes, bool by_line);

/* Sentences of `problems`, with file and line. */
void part_problems(struct page *page, const json_t *problems);

/* A decided value: outputs, the rows that hit, parameters, what is missing. */
void part_decided(struct page *page, const json_t *decided);

#endif
