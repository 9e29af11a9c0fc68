#include "engine/serve_ask.h"

#include <string.h>

#include "base/mem.h"
#include "engine/library.h"
#include "kb/eval.h"

/* "-" says that nothing is expected. */
static void read_ids(struct kb_texts *out, const json_t *ids)
{
	out->at = mem_zero((json_array_size(ids) + 1) * sizeof(*out->at));
	for (size_t i = 0; i < json_array_size(ids); i++) {
		const char *id = json_string_value(json_array_get(ids, i));

		if (id && strcmp(id, "-") != 0)
			out->at[out->len++] = mem_text(id);
	}
}

/* Questions that came with the request, as kb/question.h holds them. */
static void read_given(struct kb_questions *out, const json_t *list)
{
	out->len = out->cap = json_array_size(list);
	out->at = mem_zero((out->len + 1) * sizeof(*out->at));
	for (size_t i = 0; i < out->len; i++) {
		const json_t *row = json_array_get(list, i);
		struct kb_question *question = &out->at[i];

		question->text = mem_text(json_text(row, "question", ""));
		question->kind = mem_text(json_text(row, "kind", ""));
		question->unit = mem_text(json_text(row, "unit", ""));
		read_ids(&question->ids, json_list(row, "ids"));
	}
}

/* The unit a question belongs to: where its bank lies, else that of the entry
 * it expects. */
static const char *unit_of(
	const struct kb_asked *asked, const struct kb_library *library)
{
	const struct kb_question *question = asked->question;
	const struct kb_entry *entry = NULL;

	if (question->unit && question->unit[0])
		return question->unit;
	if (question->ids.len)
		entry = kb_snapshot_entry(
			library->snapshot, question->ids.at[0]);
	return entry ? entry->unit : "-";
}

static void count(json_t *totals, const char *name)
{
	json_object_set_new(
		totals, name, json_integer(json_int(totals, name, 0) + 1));
}

static json_t *new_totals(const char *unit)
{
	json_t *totals = json_object();

	json_set_text(totals, "unit", unit);
	for (int i = 0; i < KB_VERDICT_COUNT; i++)
		json_set(totals, kb_verdict_name(i), json_integer(0));
	json_set(totals, "total", json_integer(0));
	return totals;
}

static json_t *totals_of(json_t *units, const char *unit)
{
	json_t *totals;
	size_t i;

	json_array_foreach(units, i, totals)
	{
		if (strcmp(json_text(totals, "unit", ""), unit) == 0)
			return totals;
	}
	totals = new_totals(unit);
	json_array_append_new(units, totals);
	return totals;
}

static json_t *asked_json(const struct kb_asked *asked, const char *unit)
{
	json_t *row = json_object(), *ids = json_array();

	for (size_t i = 0; i < asked->question->ids.len; i++)
		json_array_append_new(
			ids, json_string(asked->question->ids.at[i]));
	json_set_text(row, "question", asked->question->text);
	json_set_text(row, "unit", unit);
	json_set_text(row, "kind", asked->question->kind);
	json_set(row, "expected", ids);
	json_set(row, "got",
		asked->got ? json_string(asked->got->id) : json_null());
	json_set_text(row, "status", kb_outcome_name(asked->outcome));
	json_set_text(row, "verdict", kb_verdict_name(asked->verdict));
	json_set(row, "confidence", json_real((double)asked->confidence));
	return row;
}

static bool is_asked(const struct serve_call *call, const char *unit)
{
	const char *only = json_text(call->params, "unit", NULL);

	return !only || strcmp(only, unit) == 0;
}

/* What `unit` asks for, as a choice among the questions. */
struct choice {
	const struct serve_call *call;
	const struct kb_library *library;
};

static bool is_chosen(const struct kb_asked *asked, void *ctx)
{
	const struct choice *choice = ctx;

	return is_asked(choice->call, unit_of(asked, choice->library));
}

static json_t *reliability_json(const struct kb_eval *eval,
	const struct kb_library *library, const struct serve_call *call)
{
	struct choice choice = { call, library };
	struct kb_eval_bin bins[KB_EVAL_BINS];
	json_t *out = json_array();

	kb_eval_reliability(bins, eval, is_chosen, &choice);
	for (int i = 0; i < KB_EVAL_BINS; i++) {
		double given = (double)bins[i].given;
		json_t *row = json_object();

		if (bins[i].given == 0) {
			json_decref(row);
			continue;
		}
		json_set(row, "from", json_real((double)i / KB_EVAL_BINS));
		json_set(row, "given", json_integer((json_int_t)bins[i].given));
		json_set(
			row, "right", json_real((double)bins[i].right / given));
		json_set(row, "confidence",
			json_real(bins[i].confidence / given));
		json_array_append_new(out, row);
	}
	return out;
}

static json_t *eval_json(const struct kb_eval *eval,
	const struct kb_library *library, const struct serve_call *call)
{
	json_t *out = json_object(), *units = json_array();
	json_t *rows = json_array(), *all = new_totals(NULL);
	json_int_t right, total;

	for (size_t i = 0; i < eval->len; i++) {
		const struct kb_asked *asked = &eval->asked[i];
		const char *unit = unit_of(asked, library);
		json_t *totals;

		if (!is_asked(call, unit))
			continue;
		totals = totals_of(units, unit);
		count(totals, kb_verdict_name(asked->verdict));
		count(totals, "total");
		count(all, kb_verdict_name(asked->verdict));
		count(all, "total");
		json_array_append_new(rows, asked_json(asked, unit));
	}
	right = json_int(all, "right", 0);
	total = json_int(all, "total", 0);
	json_set(out, "units", units);
	json_set(out, "total", all);
	json_set(out, "gate", json_real(KB_GATE));
	json_set(out, "passed",
		json_boolean((double)right >= KB_GATE * (double)total));
	json_set(out, "reliability", reliability_json(eval, library, call));
	json_set_text(out, "commit", call->commit);
	json_set(out, "questions", rows);
	return out;
}

enum status serve_eval(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct kb_library *library = NULL;
	struct kb_questions given = { 0 };
	const struct kb_questions *questions = &given;
	const json_t *list = json_list(call->params, "questions");
	struct kb_eval eval = { 0 };
	enum status st;

	if (json_member(call->params, "ranking"))
		return serve_ranking(result, call, err);
	st = engine_library(&library, call->engine, call->commit, err);
	if (st != ST_OK)
		return st;
	if (list)
		read_given(&given, list);
	else
		questions = kb_snapshot_questions(library->snapshot);
	kb_eval_run(&eval, library, questions, call->as_of);
	*result = eval_json(&eval, library, call);
	kb_eval_release(&eval);
	kb_questions_release(&given);
	kb_library_close(library);
	return ST_OK;
}
