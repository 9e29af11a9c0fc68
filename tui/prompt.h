/*
 * tui/prompt.h -- the one line where a person types an answer or confirms.
 *
 * What is reversible is not asked for; what is costly takes "y"; what cannot
 * be taken back takes the name of the thing, typed. The default is no.
 */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include "tui/edit.h"

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_TEXT, /* any text */
	PROMPT_YES,  /* y, anything else is no */
	PROMPT_NAME, /* the text must be `wanted` */
};

enum prompt_end {
	PROMPT_OPEN, /* goes on */
	PROMPT_TAKEN,
	PROMPT_DROPPED,
};

struct prompt {
	enum prompt_kind kind;
	struct buf label;
	struct buf wanted; /* of PROMPT_NAME */
	struct edit edit;
	int what; /* of whoever asked: what the answer is for */
};
#define PROMPT_INIT \
	((struct prompt){ \
		.label = BUF_INIT, .wanted = BUF_INIT, .edit = EDIT_INIT })

void prompt_open(struct prompt *prompt, enum prompt_kind kind, int what,
	const char *label, const char *wanted);
void prompt_close(struct prompt *prompt);
void prompt_release(struct prompt *prompt);

/* A key; when it ends the prompt, the text stays until prompt_close(). */
enum prompt_end prompt_key(struct prompt *prompt, key_code key);

void prompt_draw(const struct prompt *prompt, struct grid *grid, int y);

#endif
