/*
 * tui/form.h -- the questions of a step, and their answers being given.
 *
 * A form shows asks (docs/wire.md) on a page, one target per thing that can be
 * chosen or typed, and says when an answer is complete. A list or a record is
 * kept here as a draft until every required part of it is there; then the
 * whole value is one answer. Drafts survive a refresh and a lost engine.
 */
#ifndef TUI_FORM_H
#define TUI_FORM_H

#include "base/json.h"
#include "tui/edit.h"
#include "tui/page.h"

/* Kinds of page targets, beside those of the view that holds the form. */
enum {
	FORM_FIELD = 1000, /* number: the field */
	FORM_OPTION,       /* number: the field; id: the key */
	FORM_ADD,          /* number: the list's field */
};

enum {
	FORM_DIGITS = 9 /* options that a digit chooses */
};

struct form_field {
	json_t *ask;  /* of the thing to type; borrowed from the asks */
	json_t *fact; /* the ask of the whole fact; the same for most */
	int item;     /* in a list, else -1 */
	bool head;    /* the line of a list itself */
};

struct form {
	json_t *asks; /* what is shown; a reference */
	VEC(struct form_field) fields;
	json_t *drafts; /* fact to value not given yet; owned */
	int editing;    /* the field being typed or chosen, or -1 */
	bool typing;    /* by the keyboard, not from a list of options */
	struct edit edit;
	size_t edit_line; /* the page's line to type on */
	int wrong;        /* the field that `err` is about, or -1 */
	struct err err;
};

/* An answer that is complete: `value` is a new reference. */
struct form_answer {
	const char *fact; /* lives as long as the asks; NULL for none */
	json_t *value;
};

void form_init(struct form *form);
void form_release(struct form *form);

/* Show these asks from now on; what is being typed goes on when its fact is
 * still among them. `asks` is borrowed and kept. */
void form_set(struct form *form, json_t *asks);

/* Write the fields; the page's targets are what form_open() takes. */
void form_write(struct form *form, struct page *page);

/* Enter on a target. Fills *out when that completes an answer. */
void form_open(struct form *form, const struct page_target *target,
	struct form_answer *out);

/* A digit on a target: the option with that number, or the beginning of a new
 * answer to a question that is typed. False when it is neither. */
bool form_digit(struct form *form, const struct page_target *target, int digit,
	struct form_answer *out);

/* A key while typing; false when it was not for the form. */
bool form_key(struct form *form, key_code key, struct form_answer *out);

/* Take the item under this target off its list. */
void form_drop_item(struct form *form, const struct page_target *target,
	struct form_answer *out);

/* The value of a field, borrowed; NULL when there is none. */
json_t *form_value(const struct form *form, const struct form_field *field);

/* The engine has taken the answer to this fact: no draft of it any more. */
void form_accepted(struct form *form, const char *fact);

/* A list or record is begun and lacks something. */
bool form_is_incomplete(const struct form *form);

/* The first field without an answer, or -1. */
int form_first_open(const struct form *form);

/* The fact that a target of this form is about; NULL when it is none. */
const char *form_fact(
	const struct form *form, const struct page_target *target);
/* The question of that target, borrowed; NULL when it is none. */
const json_t *form_ask(
	const struct form *form, const struct page_target *target);

#endif
