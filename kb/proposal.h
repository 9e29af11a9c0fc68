/*
 * kb/proposal.h -- a change under review, from its making to main.
 *
 * All of it lies in git. Proposal 7 is branch proposals/7; its message is the
 * message of the branch's tip. What became of it is a ref:
 * refs/troly/approved/7, rejected/7 or withdrawn/7. Remarks are git notes
 * (refs/notes/review) on the tip, one JSON object per line. Approval merges the
 * tip into main and is bound to that tip: what is published is what was looked
 * at.
 *
 * Ownership: lists and proposals belong to the caller.
 * Errors: ST_NOT_FOUND for a number that is none; ST_REFUSED when the person
 * may not; ST_CONFLICT when main changed the same lines, or somebody decided
 * first; else as in kb/repo.h.
 */
#ifndef KB_PROPOSAL_H
#define KB_PROPOSAL_H

#include "kb/overlay.h"

enum kb_proposal_state {
	KB_OPEN,
	KB_APPROVED,
	KB_REJECTED,
	KB_WITHDRAWN,
	KB_CONFLICT, /* open, but it does not merge into main any more */
};

enum kb_verb {
	KB_COMMENT,
	KB_APPROVE,
	KB_REJECT,
	KB_WITHDRAW,
};

struct kb_remark {
	char *by;
	moment_t at;
	enum kb_verb verb;
	char *text; /* or NULL */
};

struct kb_proposal {
	unsigned number;
	char *author;
	moment_t at;
	char *message;
	enum kb_proposal_state state;
	char commit[KB_ID];    /* the tip */
	char base[KB_ID];      /* where main was when it was made */
	char published[KB_ID]; /* the merge; "" unless approved */
	char **paths;          /* files it changes */
	size_t path_count;
	char **units; /* units it touches */
	size_t unit_count;
	struct kb_remark *remarks; /* oldest first */
	size_t remark_count;
};

struct kb_proposals {
	struct kb_proposal *at;
	size_t len, cap;
};

struct kb_propose {
	const struct kb_overlay *overlay;
	const char *person;
	const char *message;
	const char *request; /* the same one again gives the same proposal */
	moment_t at;
};

struct kb_review {
	unsigned number;
	enum kb_verb verb;
	const char *person;
	const char *text;   /* or NULL */
	const char *commit; /* the tip that was looked at, or NULL */
	const char *request;
	moment_t at;
};

/* ST_INVALID when nothing would change. */
NODISCARD enum status kb_propose(unsigned *number, struct kb_repo *repo,
	const struct kb_propose *args, struct err *err);

/* All of them, newest first, without remarks. */
NODISCARD enum status kb_proposal_list(
	struct kb_proposals *out, struct kb_repo *repo, struct err *err);
void kb_proposals_release(struct kb_proposals *list);

NODISCARD enum status kb_proposal_read(struct kb_proposal *out,
	struct kb_repo *repo, unsigned number, struct err *err);
void kb_proposal_release(struct kb_proposal *proposal);

/*
 * Comment, approve, reject or withdraw. The author cannot approve or reject,
 * nobody else can withdraw. Doing the same again by the same person is done.
 */
NODISCARD enum status kb_review(
	struct kb_repo *repo, const struct kb_review *args, struct err *err);

/* The commit that main would be after approval: its tree is main's with the
 * change. ST_CONFLICT names the files that clash. */
NODISCARD enum status kb_proposal_merge(char out[KB_ID], struct kb_repo *repo,
	unsigned number, struct err *err);

/* "open", "approved", ...; "comment", "approve", ... */
const char *kb_proposal_state_name(enum kb_proposal_state state);
const char *kb_verb_name(enum kb_verb verb);

#endif
