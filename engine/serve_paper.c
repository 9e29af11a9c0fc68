/*
 * Papers of a case: templates/<name>.md of its unit, as they are at the case's
 * commit, filled and, when that is wanted, issued.
 */
#include <string.h>

#include "engine/cases.h"
#include "engine/methods.h"
#include "kb/repo.h"

static const char *text(const struct serve_call *call, const char *name)
{
	return json_text(call->params, name, NULL);
}

static const json_t *find_step(const json_t *state, const char *id)
{
	const json_t *steps = json_list(state, "steps");

	for (size_t i = 0; i < json_array_size(steps); i++)
		if (strcmp(json_text(json_array_get(steps, i), "id", ""), id) ==
			0)
			return json_array_get(steps, i);
	return NULL;
}

static enum status read_from(struct buf *out, struct kb_repo *repo,
	const json_t *state, const char *unit, const char *name,
	struct err *err)
{
	struct buf path = BUF_INIT;

	buf_printf(&path, "units/%s/templates/%s.md", unit, name);
	enum status st = kb_repo_read(
		out, repo, json_text(state, "commit", "main"), path.data, err);

	buf_release(&path);
	return st;
}

/* The unit's own, or the one that all share. */
static enum status read_template(struct buf *out, struct serve_call *call,
	const json_t *state, const json_t *step, struct err *err)
{
	const char *name = json_text(step, "template", NULL);
	struct kb_repo *repo = NULL;
	enum status st;

	if (!name)
		return err_set(err, ST_INVALID,
			"The step \"%s\" of this case is no paper",
			text(call, "step"));
	st = engine_repo_borrow(&repo, call->engine, err);
	if (st == ST_OK)
		st = read_from(out, repo, state, json_text(state, "unit", ""),
			name, err);
	if (st == ST_NOT_FOUND)
		st = read_from(out, repo, state, "_shared", name, err);
	engine_repo_return(call->engine, repo);
	return st;
}

/* What the issuer says, by the names of templates. */
static json_t *said_of(const struct serve_call *call)
{
	static const char *const names[][2] = { { "number", "so" },
		{ "date", "ngay" }, { "place", "noi" },
		{ "signer", "nguoi_ky" }, { "title", "chuc_vu" },
		{ "issuer", "co_quan" }, { "above", "chu_quan" },
		{ "recipients", "noi_nhan" } };
	json_t *said = json_object();
	char day[DATE_TEXT];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		json_set_text(said, names[i][1], text(call, names[i][0]));
	date_format(day, moment_date(call->now));
	if (!text(call, "date"))
		json_set_text(said, "ngay", day);
	return said;
}

static enum status issue(
	struct serve_call *call, json_t *said, json_t **state, struct err *err)
{
	json_t *intent = json_pack(
		"{s:s, s:O}", "document", text(call, "step"), "said", said);
	struct case_intent one = {
		.method = "case.document",
		.intent = intent,
		.expect = json_int(call->params, "expect", -1),
	};
	enum status st = cases_step(state, call, text(call, "case"), &one, err);

	json_decref(intent);
	return st;
}

static enum status fill(json_t **paper, struct serve_call *call,
	const json_t *state, const json_t *said, struct err *err)
{
	const json_t *step = find_step(state, text(call, "step"));
	struct buf template = BUF_INIT;
	enum status st = ST_OK;

	if (!step)
		st = err_set(err, ST_INVALID,
			"The procedure \"%s\" has no step \"%s\"",
			json_text(state, "title", ""), text(call, "step"));
	if (st == ST_OK)
		st = read_template(&template, call, state, step, err);
	if (st == ST_OK)
		st = cases_paper(paper, call, text(call, "case"), template.data,
			said, err);
	if (st == ST_OK)
		json_set_text(*paper, "title", json_text(step, "title", ""));
	buf_release(&template);
	return st;
}

enum status serve_case_document(
	json_t **result, struct serve_call *call, struct err *err)
{
	bool issued = json_bool(call->params, "issue", false);
	json_t *state = NULL, *after = NULL, *said = said_of(call);
	enum status st = cases_state(&state, call, text(call, "case"), 0, err);

	if (st == ST_OK)
		st = fill(result, call, state, said, err);
	if (st == ST_OK && issued)
		st = issue(call, said, &after, err);
	if (st == ST_OK) {
		json_set_text(*result, "case", text(call, "case"));
		json_set_text(*result, "step", text(call, "step"));
		json_set(*result, "issued", json_boolean(issued));
		json_set(*result, "said", json_incref(said));
	}
	json_decref(after);
	json_decref(state);
	json_decref(said);
	return st;
}
