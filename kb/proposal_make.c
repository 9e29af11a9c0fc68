/* Making a proposal: a commit and its number. */

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "kb/commit.h"
#include "kb/git.h"
#include "kb/proposal_int.h"

enum {
	TRIES = 20
}; /* of a number that somebody takes first */

enum status kb_proposal_number(unsigned *number, struct kb_repo *repo,
	const char *tip, struct err *err)
{
	enum status st = ST_CONFLICT;

	for (int i = 0; i < TRIES && st == ST_CONFLICT; i++) {
		struct buf branch = BUF_INIT;
		unsigned *numbers = NULL;
		size_t count = 0;

		st = kb_proposal_numbers(&numbers, &count, repo, err);
		if (st != ST_OK)
			return st;
		*number = count > 0 ? numbers[count - 1] + 1 : 1;
		free(numbers);
		buf_printf(&branch, "proposals/%u", *number);
		st = kb_branch_move(repo, branch.data, NULL, tip, err);
		buf_release(&branch);
	}
	return st;
}

typedef bool wanted_fn(const git_commit *tip, const void *ctx);

/* The newest proposal whose tip is wanted; 0 for none. */
static enum status find(unsigned *number, struct kb_repo *repo,
	wanted_fn *wanted, const void *ctx, struct err *err)
{
	unsigned *numbers = NULL;
	size_t count = 0;
	enum status st = kb_proposal_numbers(&numbers, &count, repo, err);

	*number = 0;
	for (size_t i = count; i > 0 && st == ST_OK && *number == 0; i--) {
		struct buf branch = BUF_INIT;
		git_commit *tip = NULL;

		buf_printf(&branch, "refs/heads/proposals/%u", numbers[i - 1]);
		st = kb_git_commit(&tip, repo, branch.data, err);
		if (st == ST_OK && wanted(tip, ctx))
			*number = numbers[i - 1];
		git_commit_free(tip);
		buf_release(&branch);
	}
	free(numbers);
	return st;
}

static bool merges(const git_commit *tip, const void *ctx)
{
	const git_oid *parent = ctx;

	return git_commit_parentcount(tip) > 1 &&
	       git_oid_equal(git_commit_parent_id(tip, 1), parent);
}

enum status kb_proposal_of_parent(unsigned *number, struct kb_repo *repo,
	const char *parent, struct err *err)
{
	git_oid id;
	enum status st = kb_git_id(&id, parent, err);

	return st == ST_OK ? find(number, repo, merges, &id, err) : st;
}

/* A trailer, as it ends the message of a proposal that came by a request. */
static void put_request(struct buf *out, const struct kb_propose *args)
{
	buf_printf(out, "\nRequest: %s/%s\n", args->person, args->request);
}

static bool is_by_request(const git_commit *tip, const void *ctx)
{
	const char *message = git_commit_message(tip);
	const char *trailer = ctx;
	size_t len = strlen(message), size = strlen(trailer);

	return len >= size && strcmp(message + len - size, trailer) == 0;
}

static enum status find_request(unsigned *number, struct kb_repo *repo,
	const struct kb_propose *args, struct err *err)
{
	struct buf trailer = BUF_INIT;

	*number = 0;
	if (!args->request)
		return ST_OK;
	put_request(&trailer, args);
	enum status st = find(number, repo, is_by_request, trailer.data, err);

	buf_release(&trailer);
	return st;
}

static enum status check_changes(struct kb_repo *repo, const char *base,
	const char *tip, struct err *err)
{
	char before[KB_ID], after[KB_ID];
	enum status st = kb_repo_tree_id(before, repo, base, "", err);

	if (st == ST_OK)
		st = kb_repo_tree_id(after, repo, tip, "", err);
	if (st == ST_OK && strcmp(before, after) == 0)
		st = err_set(err, ST_INVALID,
			"Nothing would change: the published knowledge has "
			"the same files already");
	return st;
}

static void write_message(struct buf *out, const struct kb_propose *args)
{
	buf_puts(out, args->message);
	while (out->len > 0 && strchr("\n ", out->data[out->len - 1]))
		out->data[--out->len] = '\0';
	buf_putc(out, '\n');
	if (args->request)
		put_request(out, args);
}

static enum status write_tip(char out[KB_ID], struct kb_repo *repo,
	const struct kb_propose *args, const struct kb_files *files,
	const char *base, struct err *err)
{
	struct buf message = BUF_INIT;

	write_message(&message, args);
	struct kb_commit_args commit = {
		.parent = base,
		.files = files->at,
		.count = files->len,
		.author = args->person,
		.message = message.data,
		.at = args->at,
	};
	enum status st = kb_commit_write(out, repo, &commit, err);

	buf_release(&message);
	return st;
}

enum status kb_propose(unsigned *number, struct kb_repo *repo,
	const struct kb_propose *args, struct err *err)
{
	struct kb_files files = VEC_INIT;
	char base[KB_ID], tip[KB_ID];
	unsigned found = 0;
	enum status st;

	if (args->message[strspn(args->message, " \t\r\n")] == '\0')
		return err_set(err, ST_INVALID,
			"Say in a few words what changes and why: -m "
			"\"message\"");
	st = find_request(&found, repo, args, err);
	if (st == ST_OK && found > 0) {
		*number = found;
		return ST_OK;
	}
	if (st == ST_OK)
		st = kb_repo_resolve(base, repo, "main", err);
	if (st == ST_OK)
		st = kb_overlay_files(&files, repo, base, args->overlay, err);
	if (st == ST_OK)
		st = write_tip(tip, repo, args, &files, base, err);
	if (st == ST_OK)
		st = check_changes(repo, base, tip, err);
	if (st == ST_OK)
		st = kb_proposal_number(number, repo, tip, err);
	kb_files_release(&files);
	return st;
}
