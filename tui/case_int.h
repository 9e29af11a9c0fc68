/*
 * tui/case_int.h -- the inside of the case view, for tui/view_case.c (what it
 * does) and tui/case_write.c (how it looks).
 */
#ifndef TUI_CASE_INT_H
#define TUI_CASE_INT_H

#include "tui/form.h"
#include "tui/law.h"
#include "tui/view.h"

enum {
	CASE_STATE,
	CASE_ACT,
	CASE_LAW
}; /* tags: as it is; after what was done; a document that is cited */
enum {
	CASE_STEP = 1, /* kind of the targets among the steps */
	CASE_NEWS      /* what was just decided; id: the step */
};

struct case_view {
	struct form form;  /* the questions of the step that is shown */
	struct pane steps; /* the list of steps; the view's pane has the rest */
	char *case_id;     /* owned */
	int event;         /* as it was after this event; 0: as it is */
	char *step;        /* the one that is shown; owned */
	bool on_steps;     /* the cursor is in the list of steps */
	char *sent;        /* the fact whose answer is on its way; owned */
	json_t *news;      /* the steps that what was done decided; owned */
	VEC(key_code) ahead; /* typed before the last answer was taken */
	int go_to;           /* the field to go to when written; -1: none */
	struct law law;      /* what the steps rest on, as far as it has come */
	struct page law_page; /* the third column */
	char *law_asked;      /* the document that is on its way; owned */
};

struct case_view *case_view_of(struct view *view);

/* The state of the step that is shown, borrowed; NULL when there is none. */
json_t *case_step(struct view *view);

/* The first row that is not done of a step for each row, borrowed, or NULL. */
const char *case_open_row(struct view *view, const char *id);

/* The case can be written: running and seen as it is. */
bool case_is_live(struct view *view);

void case_write_steps(struct view *view, struct page *page);
void case_write_step(struct view *view, struct page *page);
/* The laws of the question under the cursor and of the step; owned. */
json_t *case_cites(struct view *view);
/* One line: the case, how far it is, what is due. */
void case_write_head(struct view *view, struct buf *out);

#endif
