/*
 * engine/host/run_int.h -- a run from inside. Private to engine/host/run*.c.
 */
#ifndef HOST_RUN_INT_H
#define HOST_RUN_INT_H

#include "engine/host/run.h"

/* run_when.c: a world_current_fn; ctx is the run. */
bool run_is_current(void *ctx, const char *fact);

/* run_join.c: whether what the step comes after lets it open, and when it
 * did. */
bool run_joins(const struct run *run, const struct step *step);
moment_t run_join_moment(const struct run *run, const struct step *step);
/* The day that a fact names, as its first moment; false when not known. */
bool run_fact_moment(struct run *run, const char *name, moment_t *out);

/* run_settle.c: the step and all that it comes after. */
void run_settle(struct run *run, size_t step);

#endif
