#include "kb/proposal.h"

#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "kb/git.h"
#include "kb/history.h"
#include "kb/meaning.h"
#include "kb/merge.h"
#include "kb/proposal_int.h"

static const char request_line[] = "\nRequest: ";

/* What follows `key` at the end of a message, or NULL. */
static const char *find_request(const char *message)
{
	const char *last = NULL;

	for (const char *at = message; (at = strstr(at, request_line));)
		last = at += strlen(request_line);
	return last;
}

static void ref_name(struct buf *out, const char *state, unsigned number)
{
	buf_clear(out);
	buf_printf(out, "refs/troly/%s/%u", state, number);
}

static bool has_ref(struct kb_repo *repo, const char *state, unsigned number)
{
	struct buf name = BUF_INIT;
	git_oid id;

	ref_name(&name, state, number);
	bool has = git_reference_name_to_id(&id, repo->git, name.data) == 0;

	buf_release(&name);
	return has;
}

/* The merge that published the tip: the first-parent line of main, from its
 * tip back to where the proposal was made. */
static enum status find_published(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err)
{
	git_commit *at = NULL;
	git_oid tip;
	enum status st = kb_git_commit(&at, repo, "main", err);
	int rc = 0;

	if (st == ST_OK)
		st = kb_git_id(&tip, out->commit, err);
	while (st == ST_OK && at) {
		git_commit *parent = NULL;

		for (unsigned i = 1; i < git_commit_parentcount(at); i++)
			if (git_oid_equal(git_commit_parent_id(at, i), &tip)) {
				kb_git_id_text(
					out->published, git_commit_id(at));
				goto done;
			}
		if (git_commit_parentcount(at) > 0)
			rc = git_commit_parent(&parent, at, 0);
		if (rc < 0)
			st = kb_git_failed(err, repo, rc);
		git_commit_free(at);
		at = parent;
	}
done:
	git_commit_free(at);
	return st;
}

static enum status find_conflict(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err)
{
	struct kb_merge merge = { .count = 0 };
	enum status st = kb_merge(&merge, repo, "main", out->commit, err);

	if (st == ST_OK)
		out->state = merge.count > 0 ? KB_CONFLICT : KB_OPEN;
	kb_merge_release(&merge);
	return st;
}

/* Main itself says what is approved, so that a crash between moving main and
 * anything else leaves no doubt. */
enum status kb_proposal_state(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err)
{
	bool merged = false;
	enum status st = kb_merged(&merged, repo, "main", out->commit, err);

	if (st != ST_OK)
		return st;
	if (merged) {
		out->state = KB_APPROVED;
		return find_published(out, repo, err);
	}
	if (has_ref(repo, "rejected", out->number))
		out->state = KB_REJECTED;
	else if (has_ref(repo, "withdrawn", out->number))
		out->state = KB_WITHDRAWN;
	else
		st = find_conflict(out, repo, err);
	return st;
}

static enum status read_paths(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err)
{
	struct kb_changes changes = { NULL, 0 };
	struct map units = MAP_INIT;
	const struct map_slot *slot;
	struct buf unit = BUF_INIT;
	size_t at = 0;
	enum status st =
		kb_diff(&changes, repo, out->base, out->commit, "", err);

	if (st != ST_OK)
		return st;
	out->paths = mem_zero((changes.len + 1) * sizeof(*out->paths));
	for (size_t i = 0; i < changes.len; i++) {
		out->paths[out->path_count++] = mem_text(changes.at[i].path);
		if (kb_path_unit(&unit, changes.at[i].path))
			map_set(&units, unit.data, out);
	}
	out->units = mem_zero((units.live + 1) * sizeof(*out->units));
	while ((slot = map_next(&units, &at)))
		out->units[out->unit_count++] = mem_text(slot->key);
	map_release(&units);
	buf_release(&unit);
	kb_changes_release(&changes);
	return ST_OK;
}

/* The message without the request and the newlines at its end. */
static char *message_of(const char *message)
{
	const char *request = find_request(message);
	size_t len =
		request ? (size_t)(request - strlen(request_line) - message)
			: strlen(message);

	while (len > 0 && message[len - 1] == '\n')
		len--;
	return mem_bytes(message, len);
}

static enum status read_tip(struct kb_proposal *out, struct kb_repo *repo,
	unsigned number, struct err *err)
{
	struct buf branch = BUF_INIT;
	git_commit *tip = NULL;

	buf_printf(&branch, "refs/heads/proposals/%u", number);
	enum status st = kb_git_commit(&tip, repo, branch.data, err);

	buf_release(&branch);
	if (st == ST_NOT_FOUND)
		return err_set(err, ST_NOT_FOUND,
			"There is no proposal %u; `troly review list` shows "
			"those there are",
			number);
	if (st != ST_OK)
		return st;
	const git_signature *author = git_commit_author(tip);

	out->number = number;
	out->author = mem_text(author->name);
	out->at = kb_git_moment(author);
	out->message = message_of(git_commit_message(tip));
	kb_git_id_text(out->commit, git_commit_id(tip));
	if (git_commit_parentcount(tip) > 0)
		kb_git_id_text(out->base, git_commit_parent_id(tip, 0));
	else
		st = err_set(err, ST_INVALID,
			"Proposal %u stands on no published knowledge; "
			"withdraw it and propose again",
			number);
	git_commit_free(tip);
	return st;
}

static enum status read_head(struct kb_proposal *out, struct kb_repo *repo,
	unsigned number, struct err *err)
{
	enum status st = read_tip(out, repo, number, err);

	if (st == ST_OK)
		st = kb_proposal_state(out, repo, err);
	if (st == ST_OK)
		st = read_paths(out, repo, err);
	return st;
}

enum status kb_proposal_read(struct kb_proposal *out, struct kb_repo *repo,
	unsigned number, struct err *err)
{
	struct kb_proposal proposal = { .number = number };
	enum status st = read_head(&proposal, repo, number, err);

	if (st == ST_OK)
		st = kb_remarks_read(&proposal, repo, err);
	if (st == ST_OK)
		*out = proposal;
	else
		kb_proposal_release(&proposal);
	return st;
}

void kb_proposal_release(struct kb_proposal *proposal)
{
	free(proposal->author);
	free(proposal->message);
	for (size_t i = 0; i < proposal->path_count; i++)
		free(proposal->paths[i]);
	free(proposal->paths);
	for (size_t i = 0; i < proposal->unit_count; i++)
		free(proposal->units[i]);
	free(proposal->units);
	for (size_t i = 0; i < proposal->remark_count; i++) {
		free(proposal->remarks[i].by);
		free(proposal->remarks[i].text);
	}
	free(proposal->remarks);
	*proposal = (struct kb_proposal){ .number = 0 };
}

static int by_number(const void *a, const void *b)
{
	unsigned one = *(const unsigned *)a, two = *(const unsigned *)b;

	return (one > two) - (one < two);
}

enum status kb_proposal_numbers(
	unsigned **out, size_t *count, struct kb_repo *repo, struct err *err)
{
	static const char folder[] = "refs/heads/proposals/";
	git_reference_iterator *iter = NULL;
	VEC(unsigned) numbers = VEC_INIT;
	const char *name;
	int rc = git_reference_iterator_glob_new(
		&iter, repo->git, "refs/heads/proposals/*");

	while (rc == 0) {
		rc = git_reference_next_name(&name, iter);
		if (rc == 0)
			*VEC_ADD(&numbers) = (unsigned)strtoul(
				name + strlen(folder), NULL, 10);
	}
	git_reference_iterator_free(iter);
	if (rc != GIT_ITEROVER) {
		VEC_RELEASE(&numbers);
		return kb_git_failed(err, repo, rc);
	}
	if (numbers.len > 1)
		qsort(numbers.at, numbers.len, sizeof(*numbers.at), by_number);
	*out = numbers.at;
	*count = numbers.len;
	return ST_OK;
}

enum status kb_proposal_list(
	struct kb_proposals *out, struct kb_repo *repo, struct err *err)
{
	struct kb_proposals list = VEC_INIT;
	unsigned *numbers = NULL;
	size_t count = 0;
	enum status st = kb_proposal_numbers(&numbers, &count, repo, err);

	for (size_t i = count; i > 0 && st == ST_OK; i--) {
		struct kb_proposal *one = VEC_ADD(&list);

		*one = (struct kb_proposal){ .number = 0 };
		st = read_head(one, repo, numbers[i - 1], err);
	}
	free(numbers);
	if (st == ST_OK)
		*out = list;
	else
		kb_proposals_release(&list);
	return st;
}

void kb_proposals_release(struct kb_proposals *list)
{
	for (size_t i = 0; i < list->len; i++)
		kb_proposal_release(&list->at[i]);
	VEC_RELEASE(list);
}

const char *kb_proposal_state_name(enum kb_proposal_state state)
{
	static const char *const names[] = {
		[KB_OPEN] = "open",
		[KB_APPROVED] = "approved",
		[KB_REJECTED] = "rejected",
		[KB_WITHDRAWN] = "withdrawn",
		[KB_CONFLICT] = "conflict",
	};

	return names[state];
}
