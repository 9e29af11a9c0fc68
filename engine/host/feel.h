/*
 * engine/host/feel.h -- FEEL, the expression language of DMN: the cells of
 * decision tables, and conditions.
 *
 * Two forms. FEEL_TEST is a cell: "-", "10", ">= 10", "[18..60)", "]1..2]",
 * "\"WAN\",\"LAN\"", "not(3, 5)", "null", "otherwise-limit" (a fact), "?  > x"
 * or a predicate's call. FEEL_EXPRESSION is a value: arithmetic, comparison,
 * and/or, if, between, in, lists, records, filters, some/every, for, built-in
 * functions (docs/plugins.md lists them). Dates may be written date("…"),
 * @"2024-01-01" or bare, 2024-01-01.
 *
 * Names are ASCII ids that may hold dots and hyphens: with a list of declared
 * names the longest declared one is taken, so `ts.so-nguoi.ket_qua` is a name
 * and `a-b` a subtraction when only `a` and `b` are declared.
 *
 * Logic is three-valued: what is not known (VALUE_NULL) makes an answer not
 * known only when it matters. Comparing kinds that have no order, calling a
 * function with what it does not take and dividing by zero give null, as DMN
 * says; the first such cause is kept for feel_scope.doubt.
 *
 * Ownership: a struct feel is freed by feel_free(); values go out to the
 * caller. Errors: ST_INVALID with the column and what was expected, or what
 * the scope's callbacks said. Threads: a struct feel is read only once made.
 */
#ifndef HOST_FEEL_H
#define HOST_FEEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "engine/host/value.h"

struct feel;

enum feel_form {
	FEEL_EXPRESSION,
	FEEL_TEST,
};

/* What may be named. A member that is NULL: every id is a name; there are no
 * predicates. Names are not NUL-terminated. */
struct feel_names {
	bool (*is_name)(void *ctx, const char *name, size_t len);
	bool (*is_predicate)(void *ctx, const char *name, size_t len);
	void *ctx;
};

/* Where names get their values. */
struct feel_scope {
	/* *out becomes the value, VALUE_NULL when not known; the callee hands
	 * it over. NULL: no name has a value. */
	enum status (*lookup)(struct value *out, void *ctx, const char *name,
		struct err *err);
	/* A declared predicate; args are borrowed. */
	enum status (*call)(struct value *out, void *ctx, const char *name,
		const struct value *args, size_t count, struct err *err);
	void *ctx;
	/* NULL, or where the cause of a null that no unknown fact explains is
	 * written, when its text is still empty. */
	struct err *doubt;
};

NODISCARD enum status feel_parse(struct feel **out, enum feel_form form,
	const char *text, const struct feel_names *names, struct err *err);
void feel_free(struct feel *feel);

/* The text it was made from. */
const char *feel_text(const struct feel *feel);

/* The names it may read, each once, in the order of the text. */
const char *const *feel_reads(const struct feel *feel, size_t *count);

/* Its value when it reads no name, calls nothing and is an expression; NULL
 * otherwise. Borrowed. */
const struct value *feel_constant(const struct feel *feel);

/* Evaluate an expression; scope may be NULL. */
NODISCARD enum status feel_eval(struct value *out, const struct feel *feel,
	const struct feel_scope *scope, struct err *err);

/* Whether a FEEL_TEST holds for the input. */
NODISCARD enum status feel_test(enum truth *out, const struct feel *feel,
	const struct value *input, const struct feel_scope *scope,
	struct err *err);

#endif
