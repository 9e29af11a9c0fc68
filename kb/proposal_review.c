/* Deciding about a proposal. */

#include <string.h>

#include "base/mem.h"
#include "kb/commit.h"
#include "kb/merge.h"
#include "kb/proposal_int.h"

static enum status clash(
	struct err *err, unsigned number, const struct kb_merge *merge)
{
	struct buf paths = BUF_INIT;

	for (size_t i = 0; i < merge->count && i < 3; i++)
		buf_printf(&paths, "%s%s", i ? ", " : "", merge->clashes[i]);
	if (merge->count > 3)
		buf_puts(&paths, ", …");
	enum status st = err_set(err, ST_CONFLICT,
		"Proposal %u changes what was published meanwhile (%s); its "
		"author shall take the published files and propose again",
		number, paths.data);

	buf_release(&paths);
	return st;
}

/* Main with the proposal in it, as a commit that no branch names. */
static enum status write_merge(char out[KB_ID], struct kb_repo *repo,
	const struct kb_proposal *proposal, const char *main_tip,
	const struct kb_review *review, struct err *err)
{
	struct kb_merge merge = { .count = 0 };
	struct buf message = BUF_INIT;
	enum status st =
		kb_merge(&merge, repo, main_tip, proposal->commit, err);

	if (st != ST_OK)
		return st;
	if (merge.count > 0) {
		st = clash(err, proposal->number, &merge);
		goto done;
	}
	buf_printf(&message, "Công bố đề xuất %u: %.*s\n\n", proposal->number,
		(int)strcspn(proposal->message, "\n"), proposal->message);
	if (review->text && *review->text)
		buf_printf(&message, "%s\n\n", review->text);
	buf_printf(&message, "Proposal: %u\nReviewed-by: %s\n",
		proposal->number, review->person);
	struct kb_commit_args args = {
		.parent = main_tip,
		.merged = proposal->commit,
		.tree = merge.tree,
		.author = review->person,
		.message = message.data,
		.at = review->at,
	};

	st = kb_commit_write(out, repo, &args, err);
done:
	buf_release(&message);
	kb_merge_release(&merge);
	return st;
}

enum status kb_proposal_merge(
	char out[KB_ID], struct kb_repo *repo, unsigned number, struct err *err)
{
	struct kb_proposal proposal = { .number = 0 };
	char main_tip[KB_ID];
	enum status st = kb_proposal_read(&proposal, repo, number, err);

	if (st == ST_OK && proposal.state == KB_APPROVED) {
		memcpy(out, proposal.published, KB_ID);
		goto done;
	}
	if (st == ST_OK)
		st = kb_repo_resolve(main_tip, repo, "main", err);
	if (st == ST_OK) {
		struct kb_review trial = {
			.person = "troly",
			.at = proposal.at,
		};

		st = write_merge(out, repo, &proposal, main_tip, &trial, err);
	}
done:
	kb_proposal_release(&proposal);
	return st;
}

static enum status set_ref(struct kb_repo *repo, const char *state,
	const struct kb_proposal *proposal, const char *to, struct err *err)
{
	struct buf name = BUF_INIT;

	buf_printf(&name, "refs/troly/%s/%u", state, proposal->number);
	enum status st = kb_ref_move(repo, name.data, NULL, to, err);

	buf_release(&name);
	return st;
}

static enum status approve(struct kb_repo *repo,
	const struct kb_proposal *proposal, const struct kb_review *review,
	struct err *err)
{
	char main_tip[KB_ID], merged[KB_ID];
	struct err none;
	enum status st = kb_repo_resolve(main_tip, repo, "main", err);

	if (st == ST_OK)
		st = write_merge(merged, repo, proposal, main_tip, review, err);
	if (st == ST_OK)
		st = kb_branch_move(repo, "main", main_tip, merged, err);
	/* Main has decided; the reference only names it for people who look
	 * with git, and one that is there already says the same. */
	if (st == ST_OK)
		(void)!set_ref(repo, "approved", proposal, merged, &none);
	return st;
}

static enum status reject(struct kb_repo *repo,
	const struct kb_proposal *proposal, const struct kb_review *review,
	struct err *err)
{
	(void)review;
	return set_ref(repo, "rejected", proposal, proposal->commit, err);
}

static enum status withdraw(struct kb_repo *repo,
	const struct kb_proposal *proposal, const struct kb_review *review,
	struct err *err)
{
	(void)review;
	return set_ref(repo, "withdrawn", proposal, proposal->commit, err);
}

/* Who may do what to a proposal that is still open, and how it is done. */
static const struct rule {
	bool by_author, by_others;
	enum kb_proposal_state leads_to;
	enum status (*act)(struct kb_repo *repo,
		const struct kb_proposal *proposal,
		const struct kb_review *review, struct err *err);
} rules[] = {
	[KB_COMMENT] = { true, true, KB_OPEN, NULL },
	[KB_APPROVE] = { false, true, KB_APPROVED, approve },
	[KB_REJECT] = { false, true, KB_REJECTED, reject },
	[KB_WITHDRAW] = { true, false, KB_WITHDRAWN, withdraw },
};

static enum status check_person(const struct kb_proposal *proposal,
	const struct kb_review *review, struct err *err)
{
	const struct rule *rule = &rules[review->verb];
	bool is_author = strcmp(proposal->author, review->person) == 0;

	if (is_author && !rule->by_author)
		return err_set(err, ST_REFUSED,
			"Proposal %u is your own: another person must approve "
			"or reject it; you can withdraw it",
			proposal->number);
	if (!is_author && !rule->by_others)
		return err_set(err, ST_REFUSED,
			"Only %s can withdraw proposal %u; you can reject it",
			proposal->author, proposal->number);
	return ST_OK;
}

/* For the sentence of a decision that comes too late. */
static enum status too_late(const struct kb_proposal *proposal, struct err *err)
{
	switch (proposal->state) {
	case KB_APPROVED:
		return err_set(err, ST_CONFLICT,
			"Proposal %u is published already; propose a new "
			"change to undo it",
			proposal->number);
	case KB_REJECTED:
		return err_set(err, ST_CONFLICT,
			"Proposal %u is rejected already; its author can "
			"propose again",
			proposal->number);
	default:
		return err_set(err, ST_CONFLICT,
			"Proposal %u was withdrawn by its author; nothing is "
			"left to decide",
			proposal->number);
	}
}

static bool is_open(const struct kb_proposal *proposal)
{
	return proposal->state == KB_OPEN || proposal->state == KB_CONFLICT;
}

static enum status check_review(const struct kb_proposal *proposal,
	const struct kb_review *review, struct err *err)
{
	if (review->verb == KB_COMMENT && (!review->text || !*review->text))
		return err_set(err, ST_INVALID,
			"The comment is empty; write what you want to say");
	if (review->commit && strcmp(review->commit, proposal->commit) != 0)
		return err_set(err, ST_CONFLICT,
			"Proposal %u is not what you looked at any more; look "
			"at it again",
			proposal->number);
	return check_person(proposal, review, err);
}

static bool decided_by(
	const struct kb_proposal *proposal, const struct kb_review *review)
{
	for (size_t i = 0; i < proposal->remark_count; i++)
		if (proposal->remarks[i].verb == review->verb &&
			strcmp(proposal->remarks[i].by, review->person) == 0)
			return true;
	return false;
}

static bool has_decision(const struct kb_proposal *proposal, enum kb_verb verb)
{
	for (size_t i = 0; i < proposal->remark_count; i++)
		if (proposal->remarks[i].verb == verb)
			return true;
	return false;
}

/* Do it unless it is done. */
static enum status act(struct kb_repo *repo, const struct kb_proposal *proposal,
	const struct kb_review *review, struct err *err)
{
	const struct rule *rule = &rules[review->verb];

	if (!rule->act)
		return ST_OK;
	if (is_open(proposal))
		return rule->act(repo, proposal, review, err);
	/* Done already by this person; or done, and the engine was killed
	 * before it was written down by whom. */
	if (proposal->state == rule->leads_to &&
		(decided_by(proposal, review) ||
			!has_decision(proposal, review->verb)))
		return ST_OK;
	return too_late(proposal, err);
}

/* Somebody else's remark can come first; then ours goes below it. */
static enum status add_remark(struct kb_repo *repo, const char *tip,
	const struct kb_review *review, struct err *err)
{
	enum {
		TRIES = 20
	};
	enum status st = ST_CONFLICT;

	for (int i = 0; i < TRIES && st == ST_CONFLICT; i++)
		st = kb_remark_add(repo, tip, review, err);
	return st;
}

enum status kb_review(
	struct kb_repo *repo, const struct kb_review *args, struct err *err)
{
	struct kb_proposal proposal = { .number = 0 };
	enum status st = kb_proposal_read(&proposal, repo, args->number, err);

	if (st == ST_OK)
		st = check_review(&proposal, args, err);
	if (st == ST_OK)
		st = act(repo, &proposal, args, err);
	if (st == ST_OK)
		st = add_remark(repo, proposal.commit, args, err);
	kb_proposal_release(&proposal);
	return st;
}
