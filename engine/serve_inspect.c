#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/engine.h"
#include "engine/methods.h"
#include "engine/store/store.h"
#include "kb/question.h"
#include "kb/snapshot.h"

/* What is kept of the last inspection of a unit: a setting of this name. */
static void setting_name(struct buf *out, const char *unit)
{
	buf_printf(out, "inspection/%s", unit);
}

/* The next of a sequence that the seed decides (Knuth's MMIX). */
static uint64_t next_random(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return *state >> 33;
}

static json_t *question_json(const struct kb_question *question)
{
	json_t *ids = json_array();

	for (size_t i = 0; i < question->ids.len; i++)
		json_array_append_new(ids, json_string(question->ids.at[i]));
	return json_pack("{s:s, s:o, s:s}", "question", question->text, "ids",
		ids, "kind", question->kind);
}

/* `count` questions of the unit, none twice. */
static json_t *draw(const struct kb_questions *all, const char *unit,
	size_t count, uint64_t seed)
{
	VEC(size_t) left = VEC_INIT;
	json_t *out = json_array();

	for (size_t i = 0; i < all->len; i++)
		if (strcmp(all->at[i].unit, unit) == 0)
			*VEC_ADD(&left) = i;
	for (; count > 0 && left.len > 0; count--) {
		size_t at = next_random(&seed) % left.len;

		json_array_append_new(
			out, question_json(&all->at[left.at[at]]));
		left.at[at] = left.at[--left.len];
	}
	VEC_RELEASE(&left);
	return out;
}

enum status serve_inspect_draw(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	const char *unit;
	json_int_t count = json_int(call->params, "count", 10);
	json_int_t seed = json_int(call->params, "seed", call->now);
	enum status st = json_need_text(&unit, call->params, "unit", err);

	if (st == ST_OK)
		st = engine_snapshot(&snap, call->engine, call->commit, err);
	if (st == ST_OK && !kb_snapshot_unit(snap, unit))
		st = err_set(err, ST_NOT_FOUND,
			"There is no unit %s; `troly unit list` shows those "
			"there are",
			unit);
	if (st == ST_OK)
		*result = json_pack("{s:s, s:I, s:o}", "unit", unit, "seed",
			seed, "questions",
			draw(kb_snapshot_questions(snap), unit,
				count > 0 ? (size_t)count : 0, (uint64_t)seed));
	kb_snapshot_release(snap);
	return st;
}

static json_int_t count_of(const json_t *results, const char *verdict)
{
	json_int_t n = 0;
	size_t i;
	json_t *row;

	json_array_foreach(results, i, row)
	{
		n += strcmp(json_text(row, "verdict", ""), verdict) == 0;
	}
	return n;
}

static json_t *record_json(
	const struct serve_call *call, const char *unit, json_t *results)
{
	char at[MOMENT_TEXT];

	moment_format(at, call->now);
	return json_pack("{s:s, s:s, s:s, s:s, s:I, s:I, s:I, s:I, s:O}",
		"unit", unit, "by", call->person, "at", at, "commit",
		call->commit, "right", count_of(results, "right"), "wrong",
		count_of(results, "wrong"), "nothing",
		count_of(results, "nothing"), "total",
		(json_int_t)json_array_size(results), "results", results);
}

enum status serve_inspect_keep(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *results = json_list(call->params, "results");
	struct buf name = BUF_INIT, text = BUF_INIT;
	struct store *store = NULL;
	const char *unit;
	enum status st = json_need_text(&unit, call->params, "unit", err);

	if (st == ST_OK)
		st = engine_store(&store, call->engine, err);
	if (st == ST_OK) {
		*result = record_json(call, unit, results);
		setting_name(&name, unit);
		json_put(&text, *result);
		st = store_setting_set(store, name.data, text.data, err);
	}
	if (st != ST_OK) {
		json_decref(*result);
		*result = NULL;
	}
	buf_release(&name);
	buf_release(&text);
	return st;
}

enum status serve_inspect_last(
	json_t **result, struct serve_call *call, struct err *err)
{
	struct store *store = NULL;
	struct buf name = BUF_INIT;
	char *text = NULL;
	const char *unit;
	enum status st = json_need_text(&unit, call->params, "unit", err);

	if (st == ST_OK)
		st = engine_store(&store, call->engine, err);
	if (st == ST_OK) {
		setting_name(&name, unit);
		st = store_setting(&text, store, name.data, err);
	}
	if (st == ST_OK && !text)
		st = err_set(err, ST_NOT_FOUND,
			"The unit %s has not been inspected yet; `troly "
			"inspect %s` begins",
			unit, unit);
	if (st == ST_OK)
		st = json_parse(result, text, strlen(text), err);
	free(text);
	buf_release(&name);
	return st;
}
