/* propose and review.*: a change from its making to its publishing. */

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "engine/methods.h"
#include "kb/check.h"
#include "kb/meaning.h"
#include "kb/proposal.h"

/* propose */

/* The request's files as an overlay; texts are borrowed from the request. */
struct given {
	struct kb_overlay overlay;
	VEC(struct kb_file) files;
};

static enum status read_root(
	struct given *out, const json_t *params, struct err *err)
{
	const char *root = json_text(params, "root", "");

	out->overlay.unit = json_text(params, "unit", NULL);
	if (strcmp(root, "unit") == 0) {
		out->overlay.root = KB_ROOT_UNIT;
		if (!out->overlay.unit)
			return err_set(err, ST_INVALID,
				"Say which unit the files belong to: \"unit\"");
		return ST_OK;
	}
	out->overlay.root = KB_ROOT_REPOSITORY;
	if (strcmp(root, "repository") == 0)
		return ST_OK;
	return err_set(
		err, ST_INVALID, "\"root\" must be \"unit\" or \"repository\"");
}

static enum status read_files(
	struct given *out, const json_t *params, struct err *err)
{
	enum status st = read_root(out, params, err);
	const json_t *file;
	size_t i;

	json_array_foreach(json_list(params, "files"), i, file)
	{
		const char *path = NULL, *text = NULL;

		if (st == ST_OK)
			st = json_need_text(&path, file, "path", err);
		if (st == ST_OK)
			st = json_need_text(&text, file, "text", err);
		if (st == ST_OK)
			*VEC_ADD(&out->files) = (struct kb_file){
				.path = path, .bytes = text, .len = strlen(text)
			};
	}
	out->overlay.files = out->files.at;
	out->overlay.count = out->files.len;
	return st;
}

/* Problems */

/* What a host said of the unit's rules and procedures. */
static void add_host_problems(json_t *list, const struct serve_call *call,
	const json_t *reply, const char *unit)
{
	const char *key = call->lang == LANG_EN ? "problem_en" : "problem";
	const char *text = json_text(reply, key, NULL);

	json_array_extend(list, json_list(reply, "problems"));
	if (!text)
		return;
	json_t *problem = json_object();
	struct buf file = BUF_INIT;

	buf_printf(&file, "units/%s/plugin.lua", unit);
	json_set_text(problem, "unit", unit);
	json_set_text(problem, "file", file.data);
	json_set_text(problem, "level", "error");
	json_set_text(problem, "rule", "unreadable");
	json_set_text(problem, "text", text);
	json_array_append_new(list, problem);
	buf_release(&file);
}

/* The problems that the units of a proposal have with it. */
static enum status problems_of(json_t **out, struct serve_call *call,
	const struct kb_proposal *proposal, const char *commit, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	struct kb_problems found = KB_PROBLEMS_INIT;
	json_t *units = NULL;
	enum status st = engine_snapshot(&snap, call->engine, commit, err);

	if (st == ST_OK)
		st = engine_units(&units, call->engine, commit, err);
	if (st == ST_OK) {
		for (size_t i = 0; i < proposal->unit_count; i++)
			kb_check(&found, snap, proposal->units[i],
				moment_date(call->now));
		*out = kb_problems_json(&found, call->lang);
		for (size_t i = 0; i < proposal->unit_count; i++)
			add_host_problems(*out, call,
				json_member(units, proposal->units[i]),
				proposal->units[i]);
	}
	kb_problems_release(&found);
	json_decref(units);
	kb_snapshot_release(snap);
	return st;
}

/* Shapes */

static json_t *strings(char *const *texts, size_t count)
{
	json_t *list = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, json_string(texts[i]));
	return list;
}

static void set_moment(json_t *out, const char *key, moment_t at)
{
	char text[MOMENT_TEXT];

	moment_format(text, at);
	json_set_text(out, key, text);
}

static json_t *proposal_head(const struct kb_proposal *proposal)
{
	json_t *out = json_object();

	json_set(out, "number", json_integer(proposal->number));
	json_set_text(out, "author", proposal->author);
	set_moment(out, "at", proposal->at);
	json_set_text(out, "message", proposal->message);
	json_set_text(out, "state", kb_proposal_state_name(proposal->state));
	json_set(out, "files", json_integer((json_int_t)proposal->path_count));
	json_set(out, "units", strings(proposal->units, proposal->unit_count));
	return out;
}

static json_t *remarks_json(const struct kb_proposal *proposal)
{
	json_t *list = json_array();

	for (size_t i = 0; i < proposal->remark_count; i++) {
		const struct kb_remark *remark = &proposal->remarks[i];
		json_t *one = json_object();

		json_set_text(one, "by", remark->by);
		set_moment(one, "at", remark->at);
		json_set_text(one, "verb", kb_verb_name(remark->verb));
		json_set_text(one, "text", remark->text);
		json_array_append_new(list, one);
	}
	return list;
}

/* Where the problems are looked for: main with the change, or the change
 * alone when they do not go together. */
static void commit_to_check(char out[KB_ID], struct kb_repo *repo,
	const struct kb_proposal *proposal)
{
	struct err err;

	memcpy(out, proposal->commit, KB_ID);
	if (proposal->state == KB_OPEN)
		(void)!kb_proposal_merge(out, repo, proposal->number, &err);
}

static enum status proposal_json(json_t **result, struct serve_call *call,
	struct kb_repo *repo, const struct kb_proposal *proposal,
	struct err *err)
{
	struct kb_changes changes = { NULL, 0 };
	json_t *problems = NULL;
	char checked[KB_ID];
	enum status st = kb_diff(
		&changes, repo, proposal->base, proposal->commit, "", err);

	if (st != ST_OK)
		return st;
	commit_to_check(checked, repo, proposal);
	st = problems_of(&problems, call, proposal, checked, err);
	if (st == ST_OK) {
		json_t *out = proposal_head(proposal);

		json_set_text(out, "base", proposal->base);
		json_set_text(out, "commit", proposal->commit);
		json_set(out, "changes",
			kb_changes_json(repo, &changes, call->lang));
		json_set(out, "remarks", remarks_json(proposal));
		json_set(out, "problems", problems);
		if (*proposal->published)
			json_set_text(out, "published", proposal->published);
		*result = out;
	}
	kb_changes_release(&changes);
	return st;
}

/* Methods */

static enum status show(json_t **result, struct serve_call *call,
	struct kb_repo *repo, unsigned number, struct err *err)
{
	struct kb_proposal proposal = { .number = 0 };
	enum status st = kb_proposal_read(&proposal, repo, number, err);

	if (st == ST_OK)
		st = proposal_json(result, call, repo, &proposal, err);
	kb_proposal_release(&proposal);
	return st;
}

enum status serve_propose(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct given given = { .files = VEC_INIT };
	struct kb_propose args = {
		.overlay = &given.overlay,
		.person = call->person,
		.message = json_text(call->params, "message", ""),
		.request = call->request,
		.at = call->now,
	};
	struct kb_repo *repo = NULL;
	unsigned number = 0;
	enum status st = read_files(&given, call->params, err);

	if (st == ST_OK)
		st = engine_repo_borrow(&repo, call->engine, err);
	if (st == ST_OK)
		st = kb_propose(&number, repo, &args, err);
	if (st == ST_OK)
		st = show(result, call, repo, number, err);
	if (repo)
		engine_repo_return(call->engine, repo);
	VEC_RELEASE(&given.files);
	return st;
}

enum status serve_review_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *state = json_text(call->params, "state", NULL);
	struct kb_proposals list = { NULL, 0, 0 };
	struct kb_repo *repo = NULL;
	enum status st = engine_repo_borrow(&repo, call->engine, err);

	if (st != ST_OK)
		return st;
	st = kb_proposal_list(&list, repo, err);
	engine_repo_return(call->engine, repo);
	if (st == ST_OK) {
		json_t *heads = json_array();

		for (size_t i = 0; i < list.len; i++)
			if (!state ||
				strcmp(state, kb_proposal_state_name(
						      list.at[i].state)) == 0)
				json_array_append_new(
					heads, proposal_head(&list.at[i]));
		*result = json_object();
		json_set(*result, "proposals", heads);
	}
	kb_proposals_release(&list);
	return st;
}

static enum status read_number(
	unsigned *out, struct serve_call *call, struct err *err)
{
	json_int_t number = json_int(call->params, "number", 0);

	if (number < 1 || number > 1000000)
		return err_set(err, ST_INVALID,
			"\"number\" must be the number of a proposal");
	*out = (unsigned)number;
	return ST_OK;
}

enum status serve_review_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct kb_repo *repo = NULL;
	unsigned number = 0;
	enum status st = read_number(&number, call, err);

	if (st == ST_OK)
		st = engine_repo_borrow(&repo, call->engine, err);
	if (st == ST_OK) {
		st = show(result, call, repo, number, err);
		engine_repo_return(call->engine, repo);
	}
	return st;
}

/* Tell the engine when main has moved. */
static void tell_published(struct serve_call *call, const json_t *proposal)
{
	const char *commit = json_text(proposal, "published", NULL);

	if (commit)
		engine_published(call->engine, commit);
}

static enum status review(json_t **result, struct serve_call *call,
	enum kb_verb verb, struct err *err)
{
	struct kb_review args = {
		.verb = verb,
		.person = call->person,
		.text = json_text(call->params, "text", NULL),
		.request = call->request,
		.at = call->now,
	};
	struct kb_repo *repo = NULL;
	enum status st = read_number(&args.number, call, err);

	if (st == ST_OK)
		st = engine_repo_borrow(&repo, call->engine, err);
	if (st != ST_OK)
		return st;
	st = kb_review(repo, &args, err);
	if (st == ST_OK)
		st = show(result, call, repo, args.number, err);
	engine_repo_return(call->engine, repo);
	if (st == ST_OK && verb == KB_APPROVE)
		tell_published(call, *result);
	return st;
}

enum status serve_review_comment(
	json_t **result, struct serve_call *call, struct err *err)
{
	return review(result, call, KB_COMMENT, err);
}

enum status serve_review_approve(
	json_t **result, struct serve_call *call, struct err *err)
{
	return review(result, call, KB_APPROVE, err);
}

enum status serve_review_reject(
	json_t **result, struct serve_call *call, struct err *err)
{
	return review(result, call, KB_REJECT, err);
}

enum status serve_review_withdraw(
	json_t **result, struct serve_call *call, struct err *err)
{
	return review(result, call, KB_WITHDRAW, err);
}
