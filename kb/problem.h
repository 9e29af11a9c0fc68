/*
 * kb/problem.h -- something wrong in a file of a unit, in words.
 *
 * Start with KB_PROBLEMS_INIT; a list owns its texts.
 */
#ifndef KB_PROBLEM_H
#define KB_PROBLEM_H

#include <stdbool.h>

#include "base/json.h"
#include "base/vec.h"

struct kb_problem {
	char *unit;       /* "" when it belongs to none */
	char *file;       /* in the repository */
	int line;         /* from 1; 0 for the file as a whole */
	bool is_error;    /* else a warning */
	const char *rule; /* a stable name: "no-citation" */
	char *text[LANG_COUNT];
};

struct kb_problems {
	struct kb_problem *at;
	size_t len, cap;
};

#define KB_PROBLEMS_INIT VEC_INIT

/* Where a problem is; the rest of the arguments of kb_problem_add(). */
struct kb_place {
	const char *unit, *file;
	int line;
};

/* lang: kb_error_add 4
 * lang: kb_warning_add 4 */
void kb_error_add(struct kb_problems *list, struct kb_place place,
	const char *rule, const char *fmt, ...) PRINTF_LIKE(4, 5);
void kb_warning_add(struct kb_problems *list, struct kb_place place,
	const char *rule, const char *fmt, ...) PRINTF_LIKE(4, 5);

/* As an error with the sentence of err. */
void kb_error_of(struct kb_problems *list, struct kb_place place,
	const char *rule, const struct err *err);

void kb_problems_copy(struct kb_problems *to, const struct kb_problems *from);
void kb_problems_release(struct kb_problems *list);

/* The wire's shape: a new array. */
json_t *kb_problems_json(const struct kb_problems *list, enum lang lang);

#endif
