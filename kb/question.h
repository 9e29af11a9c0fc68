/*
 * kb/question.h -- one question of a unit's bank (tests/questions.tsv).
 *
 * A line is: question TAB ids separated by "|", or "-" when the question must
 * be declined, TAB kind. Empty lines and lines that begin with # are passed
 * over.
 */
#ifndef KB_QUESTION_H
#define KB_QUESTION_H

#include "kb/entry.h"
#include "kb/problem.h"

struct kb_question {
	char *unit, *file;
	int line; /* from 1 */
	char *text;
	struct kb_texts ids; /* none: must be declined */
	char *kind;          /* "given", "typo", ... or "" */
};

struct kb_questions {
	struct kb_question *at;
	size_t len, cap;
};

/* Append the questions of a file; a line without a TAB is a problem. */
void kb_questions_read(struct kb_questions *out, struct kb_problems *problems,
	struct kb_place place, const char *text, size_t len);
void kb_questions_release(struct kb_questions *list);

#endif
