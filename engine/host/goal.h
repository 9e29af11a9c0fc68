/*
 * engine/host/goal.h -- an outcome that somebody wants of a decision: what
 * keeps it away, and the smallest change of facts that would give it.
 *
 * Ownership: a goal borrows its text. Errors: ST_INVALID, naming what the
 * decision can give. Threads: one.
 */
#ifndef HOST_GOAL_H
#define HOST_GOAL_H

#include "engine/host/world.h"

struct goal {
	const struct decision *decision;
	char output[64]; /* "" for any */
	const char *value;
};

/* Read "value" or "output=value". The value as the row has it, or in the
 * plugin's words for it. */
NODISCARD enum status goal_read(struct goal *out,
	const struct decision *decision, const char *text, struct err *err);

/* Whether the decided cell gives it. */
bool goal_is_met(const struct goal *goal, const struct cell *cell);

/* The wire's `why not`: each row that would give it, with the cells that rule
 * it out. */
NODISCARD enum status goal_why_not(json_t **out, const struct goal *goal,
	struct world *world, const struct cell *cell, struct err *err);

/* Add what `params` ask of the decided cell: "why_not", "nearest" (texts of
 * goal_read()) and "missing" (true: the questions still to be asked, in
 * order). */
NODISCARD enum status goal_answer(json_t *decided, struct world *world,
	const struct cell *cell, const json_t *params, struct err *err);

/* The wire's `nearest`: ways to it that change as few facts as possible, each
 * by as little as possible. `facts` are those given, accepted. The search is
 * bounded; "complete" says whether it was cut short. goal_nearest.c */
json_t *goal_nearest(const struct goal *goal, struct world *world,
	const struct cell *cell, const json_t *facts);

#endif
