/*
 * kb/proposal_int.h -- proposals from inside. Private to kb/proposal*.c and
 * kb/seed.c.
 */
#ifndef KB_PROPOSAL_INT_H
#define KB_PROPOSAL_INT_H

#include "kb/proposal.h"

/* Give the commit the next free number: branch proposals/<number>. */
NODISCARD enum status kb_proposal_number(unsigned *number, struct kb_repo *repo,
	const char *tip, struct err *err);

/* The newest proposal whose tip merges the commit `parent`; 0 for none. */
NODISCARD enum status kb_proposal_of_parent(unsigned *number,
	struct kb_repo *repo, const char *parent, struct err *err);

/* Every number there is, in rising order; free(*out). */
NODISCARD enum status kb_proposal_numbers(
	unsigned **out, size_t *count, struct kb_repo *repo, struct err *err);

/* The state in the head of a proposal and what follows from it. */
NODISCARD enum status kb_proposal_state(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err);

/* The remarks on a proposal's tip; kb/proposal_remark.c. */
NODISCARD enum status kb_remarks_read(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err);
NODISCARD enum status kb_remark_add(struct kb_repo *repo, const char *tip,
	const struct kb_review *review, struct err *err);

#endif
