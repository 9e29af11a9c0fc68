#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/engine.h"
#include "engine/library.h"
#include "engine/mask.h"
#include "engine/methods.h"
#include "engine/store/store.h"
#include "kb/answer.h"
#include "kb/gap.h"

enum {
	WORDINGS = 8 /* shown of a group */
};

/* The open questions in groups. */
struct gaps {
	json_t *rows;  /* oldest first */
	size_t *group; /* per row: the first of its group */
};

static void gaps_release(struct gaps *gaps)
{
	json_decref(gaps->rows);
	free(gaps->group);
}

/* Wrong answers stand apart from unknown ones, and units from each other. */
static bool is_with(const json_t *a, const json_t *b)
{
	return strcmp(json_text(a, "status", ""), json_text(b, "status", "")) ==
		       0 &&
	       strcmp(json_text(a, "unit", ""), json_text(b, "unit", "")) == 0;
}

static void group_all(struct gaps *gaps)
{
	size_t count = json_array_size(gaps->rows);
	const char **texts = mem_zero((count + 1) * sizeof(*texts));

	gaps->group = mem_zero((count + 1) * sizeof(*gaps->group));
	for (size_t i = 0; i < count; i++)
		texts[i] = json_text(
			json_array_get(gaps->rows, i), "question", "");
	kb_gap_groups(gaps->group, texts, count);
	for (size_t i = 0; i < count; i++)
		if (!is_with(json_array_get(gaps->rows, i),
			    json_array_get(gaps->rows, gaps->group[i])))
			gaps->group[i] = i;
	free(texts);
}

static enum status gaps_read(struct gaps *out, struct serve_call *call,
	const char *unit, struct err *err)
{
	struct store *store = NULL;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_open_questions(&out->rows, store, unit, err);
	if (st == ST_OK)
		group_all(out);
	return st;
}

/* Other words for the same, each once. */
static void add_wording(json_t *gap, const char *question)
{
	json_t *wordings = json_list(gap, "wordings"), *one;
	size_t i;

	json_array_foreach(wordings, i, one)
	{
		if (strcmp(json_string_value(one), question) == 0)
			return;
	}
	if (i < WORDINGS)
		json_array_append_new(wordings, json_string(question));
}

static json_t *gap_json(const struct gaps *gaps, size_t first)
{
	json_t *gap = json_copy(json_array_get(gaps->rows, first));
	json_int_t count = 0;

	json_set(gap, "gap", json_incref(json_object_get(gap, "id")));
	json_object_del(gap, "id");
	json_set(gap, "wordings", json_array());
	for (size_t i = first; i < json_array_size(gaps->rows); i++) {
		const json_t *row = json_array_get(gaps->rows, i);

		if (gaps->group[i] != first)
			continue;
		count++;
		add_wording(gap, json_text(row, "question", ""));
		json_set_text(gap, "last", json_text(row, "at", NULL));
	}
	json_set(gap, "count", json_integer(count));
	return gap;
}

/* A gap is closed when what is published now answers it. */
static void set_answer(
	json_t *gap, const struct kb_library *library, date_t as_of)
{
	const char *question = json_text(gap, "question", "");
	struct kb_answer answer = KB_ANSWER_INIT;
	struct kb_ask ask = {
		.question = question, .len = strlen(question), .as_of = as_of
	};

	if (strcmp(json_text(gap, "status", ""), "not_known") == 0 &&
		kb_answer_find(&answer, library, &ask, NULL) == ST_OK &&
		answer.outcome == KB_ANSWERED)
		json_set_text(gap, "answered_by", answer.entry->id);
	kb_answer_release(&answer);
}

static enum status unit_curators(json_t **out, struct serve_call *call,
	const char *unit, struct err *err)
{
	struct store *store = NULL;
	json_t *roles = NULL;
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_roles(&roles, store, unit, err);
	if (st == ST_OK)
		*out = json_incref(json_object_get(roles, "curator"));
	json_decref(roles);
	return st;
}

static enum status add_gap(json_t *list, struct serve_call *call,
	const struct kb_library *library, json_t *gap, struct err *err)
{
	json_t *curators = NULL;
	enum status st =
		unit_curators(&curators, call, json_text(gap, "unit", ""), err);

	set_answer(gap, library, call->as_of);
	json_set(gap, "curators", curators);
	if (st != ST_OK || (json_text(gap, "answered_by", NULL) &&
				   !json_bool(call->params, "all", false)))
		json_decref(gap);
	else
		json_array_append_new(list, gap);
	return st;
}

enum status serve_gap_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct kb_library *library = NULL;
	struct gaps gaps = { 0 };
	json_t *list = json_array();
	enum status st =
		engine_library(&library, call->engine, call->commit, err);

	if (st == ST_OK)
		st = gaps_read(&gaps, call,
			json_text(call->params, "unit", NULL), err);
	for (size_t i = 0; st == ST_OK && i < json_array_size(gaps.rows); i++)
		if (gaps.group[i] == i)
			st = add_gap(
				list, call, library, gap_json(&gaps, i), err);
	if (st == ST_OK)
		*result = json_pack(
			"{s:s, s:O}", "commit", call->commit, "gaps", list);
	json_decref(list);
	gaps_release(&gaps);
	kb_library_close(library);
	return st;
}

enum status serve_gap_wrong(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	const char *question, *id = json_text(call->params, "entry", NULL);
	struct store *store = NULL;
	struct buf masked = BUF_INIT, note = BUF_INIT;
	enum status st =
		json_need_text(&question, call->params, "question", err);

	if (st == ST_OK)
		st = engine_snapshot(&snap, call->engine, call->commit, err);
	const struct kb_entry *entry =
		st == ST_OK && id ? kb_snapshot_entry(snap, id) : NULL;

	if (st == ST_OK && id && !entry)
		st = err_set(err, ST_NOT_FOUND,
			"There is no entry %s; `troly entry list` shows those "
			"there are",
			id);
	if (st == ST_OK)
		st = engine_store(&store, call->engine, err);
	if (st == ST_OK) {
		mask_personal(&masked, question);
		mask_personal(&note, json_text(call->params, "text", ""));
		st = store_wrong(store,
			&(struct store_question){ .at = call->now,
				.person = call->person,
				.question = masked.data,
				.unit = entry ? entry->unit
					      : json_text(call->params, "unit",
							NULL),
				.entry = id,
				.commit = call->commit },
			note.len ? note.data : NULL, err);
	}
	if (st == ST_OK)
		*result = json_pack("{s:s}", "question", masked.data);
	kb_snapshot_release(snap);
	buf_release(&masked);
	buf_release(&note);
	return st;
}

/* The ids of the group that begins with the question of that number. */
static enum status group_ids(
	json_t **ids, json_t **gap, struct serve_call *call, struct err *err)
{
	json_int_t number = json_int(call->params, "gap", 0);
	struct gaps gaps = { 0 };
	enum status st = gaps_read(&gaps, call, NULL, err);
	size_t count = json_array_size(gaps.rows), first = 0;

	while (st == ST_OK && first < count &&
		json_int(json_array_get(gaps.rows, first), "id", 0) != number)
		first++;
	if (st == ST_OK && first == count)
		st = err_set(err, ST_NOT_FOUND,
			"There is no open gap %lld; `troly gap list` shows "
			"those there are",
			(long long)number);
	*ids = json_array();
	for (size_t i = first; st == ST_OK && i < count; i++)
		if (gaps.group[i] == gaps.group[first])
			json_array_append(*ids,
				json_object_get(
					json_array_get(gaps.rows, i), "id"));
	if (st == ST_OK)
		*gap = gap_json(&gaps, gaps.group[first]);
	gaps_release(&gaps);
	return st;
}

static enum status mark(json_t **result, struct serve_call *call,
	enum store_question_mark what, const char *text, struct err *err)
{
	struct store *store = NULL;
	json_t *ids = NULL, *gap = NULL;
	enum status st = group_ids(&ids, &gap, call, err);

	if (st == ST_OK)
		st = engine_store(&store, call->engine, err);
	if (st == ST_OK)
		st = store_mark_questions(store, ids, what, text, err);
	if (st == ST_OK)
		*result = json_incref(gap);
	json_decref(ids);
	json_decref(gap);
	return st;
}

enum status serve_gap_assign(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *person;
	enum status st = json_need_text(&person, call->params, "person", err);

	if (st == ST_OK)
		st = mark(result, call, STORE_CURATOR, person, err);
	if (st == ST_OK)
		json_set_text(*result, "curator", person);
	return st;
}

enum status serve_gap_close(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *reason;
	enum status st = json_need_text(&reason, call->params, "reason", err);

	return st == ST_OK ? mark(result, call, STORE_CLOSED, reason, err) : st;
}

enum status serve_gap_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *ids = NULL;
	enum status st = group_ids(&ids, result, call, err);

	json_decref(ids);
	return st;
}
