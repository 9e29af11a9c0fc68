#include "engine/host/goal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/cite.h"
#include "engine/host/fact_int.h"

/* Whether the answer is the one wanted. */
static bool is_wanted(
	const struct goal *goal, const char *output, const struct value *answer)
{
	struct buf text = BUF_INIT;
	size_t len;

	if (!value_is_known(answer) ||
		(*goal->output && strcmp(goal->output, output) != 0))
		return false;
	if (answer->kind == VALUE_TEXT)
		buf_puts(&text, value_chars(answer, &len));
	else
		value_put_feel(&text, answer);
	const char *label = decision_label(goal->decision, output, text.data);
	bool wanted = strcmp(text.data, goal->value) == 0 ||
		      (label && strcmp(label, goal->value) == 0);

	buf_release(&text);
	return wanted;
}

static bool row_gives(
	const struct goal *goal, const struct decision *decision, size_t row)
{
	for (size_t i = 0; i < decision->outputs.len; i++) {
		const struct value *answer =
			table_answer_at(decision->table, row, i);

		if (answer && is_wanted(goal, decision->outputs.at[i], answer))
			return true;
	}
	return false;
}

static void put_answers(struct buf *out, const struct decision *decision)
{
	for (size_t row = 0; row < table_rows(decision->table); row++) {
		const struct value *answer =
			table_answer_at(decision->table, row, 0);
		struct buf text = BUF_INIT;

		if (answer)
			value_put_feel(&text, answer);
		if (text.len && (!out->data || !strstr(out->data, text.data)))
			buf_printf(
				out, "%s%s", out->len ? ", " : "", text.data);
		buf_release(&text);
	}
}

enum status goal_read(struct goal *out, const struct decision *decision,
	const char *text, struct err *err)
{
	const char *equals = strchr(text, '=');
	size_t len = equals ? (size_t)(equals - text) : 0;
	struct buf answers = BUF_INIT;

	*out = (struct goal){ .decision = decision, .value = text };
	if (len && len < sizeof(out->output)) {
		memcpy(out->output, text, len);
		if (decision_output(decision, out->output) >= 0)
			out->value = equals + 1;
		else
			*out->output = '\0';
	}
	for (size_t row = 0; row < table_rows(decision->table); row++)
		if (row_gives(out, decision, row))
			return ST_OK;
	put_answers(&answers, decision);
	err_set(err, ST_INVALID,
		"No row of the decision \"%s\" gives \"%s\"; it can give %s",
		decision->id, text, answers.data ? answers.data : "–");
	buf_release(&answers);
	return ST_INVALID;
}

static bool object_meets(const struct goal *goal, const json_t *outputs)
{
	const char *name;
	json_t *value;
	bool met = false;

	json_object_foreach((json_t *)outputs, name, value)
	{
		struct value answer = value_from_json(value);

		met = met || is_wanted(goal, name, &answer);
		value_release(&answer);
	}
	return met;
}

bool goal_is_met(const struct goal *goal, const struct cell *cell)
{
	bool met =
		json_is_object(cell->value) && object_meets(goal, cell->value);

	for (size_t i = 0; !met && i < json_array_size(cell->value); i++)
		met = object_meets(goal, json_array_get(cell->value, i));
	return met;
}

/* One decision seen from the outcome that it did not give. */
struct asking {
	const struct goal *goal;
	struct world *world;
	const struct cell *cell;
	struct value *inputs;
	struct feel_scope scope;
};

/* The cell of the input when it is a name. */
static struct cell *input_cell(struct asking *asking, size_t input)
{
	return world_read(
		asking->world, asking->goal->decision->inputs.at[input]);
}

static json_t *block_json(
	struct asking *asking, size_t row, size_t input, enum truth truth)
{
	const struct decision *decision = asking->goal->decision;
	const struct cell *cell = input_cell(asking, input);
	json_t *block = json_object(), *rests = json_array();
	struct buf text = BUF_INIT;

	json_set_text(block, "fact", decision->inputs.at[input]);
	json_set_text(block, "label",
		cell ? cell->label : decision->inputs.at[input]);
	json_set(block, "value", value_to_json(&asking->inputs[input]));
	if (cell) {
		cell_show(&text, cell);
		world_rests_on(rests, cell);
		world_missing(rests, cell);
	} else {
		value_show(&text, &asking->inputs[input], LANG_VI, NULL);
	}
	json_set_text(block, "text", text.data);
	json_set_text(
		block, "needs", table_cell_text(decision->table, row, input));
	json_set(block, "unknown", json_boolean(truth == TRUTH_UNKNOWN));
	json_set(block, "rests", rests);
	buf_release(&text);
	return block;
}

static enum status list_blocks(
	json_t *blocks, struct asking *asking, size_t row, struct err *err)
{
	const struct table *table = asking->goal->decision->table;
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < table_inputs(table); i++) {
		enum truth truth = TRUTH_TRUE;

		st = table_test_cell(&truth, table, row, i, &asking->inputs[i],
			&asking->scope, err);
		if (st == ST_OK && truth != TRUTH_TRUE)
			json_array_append_new(
				blocks, block_json(asking, row, i, truth));
	}
	return st;
}

/* A row that holds gives way to the one that was taken. */
static void set_behind(json_t *out, const struct asking *asking, size_t row)
{
	const struct decided *decided = asking->cell->decided;

	if (decided->rows.len && decided->rows.at[0] != row)
		json_set(out, "behind",
			json_integer((json_int_t)decided->rows.at[0] + 1));
}

static enum status add_row(
	json_t *rows, struct asking *asking, size_t row, struct err *err)
{
	const struct decision *decision = asking->goal->decision;
	json_t *out = json_object(), *blocks = json_array();
	enum status st = list_blocks(blocks, asking, row, err);

	json_set(out, "row", json_integer((json_int_t)row + 1));
	if (row < decision->lines.len)
		json_set(out, "line", json_integer(decision->lines.at[row]));
	json_set(out, "cites", cite_list(decision_row(decision, row)));
	json_set_text(out, "note",
		json_text(decision_row(decision, row), "note", NULL));
	if (json_array_size(blocks) == 0)
		set_behind(out, asking, row);
	json_set(out, "blocked", blocks);
	json_array_append_new(rows, out);
	return st;
}

static size_t blocks_of(const json_t *row)
{
	return json_array_size(json_list(row, "blocked"));
}

/* The row that lacks least comes first. */
static json_t *sorted(json_t *rows)
{
	json_t *out = json_array();

	while (json_array_size(rows)) {
		size_t best = 0;

		for (size_t i = 1; i < json_array_size(rows); i++)
			if (blocks_of(json_array_get(rows, i)) <
				blocks_of(json_array_get(rows, best)))
				best = i;
		json_array_append(out, json_array_get(rows, best));
		json_array_remove(rows, best);
	}
	json_decref(rows);
	return out;
}

static enum status list_rows(
	json_t **out, struct asking *asking, struct err *err)
{
	const struct decision *decision = asking->goal->decision;
	json_t *rows = json_array();
	enum status st = ST_OK;

	for (size_t row = 0; st == ST_OK && row < table_rows(decision->table);
		row++)
		if (row_gives(asking->goal, decision, row))
			st = add_row(rows, asking, row, err);
	*out = sorted(rows);
	return st;
}

enum status goal_why_not(json_t **out, const struct goal *goal,
	struct world *world, const struct cell *cell, struct err *err)
{
	const struct table *table = goal->decision->table;
	struct asking asking = { goal, world, cell,
		mem_zero((table_inputs(table) + 1) * sizeof(struct value)),
		decision_scope(world) };
	const struct decided *exception = cell->decided->exception;
	json_t *rows = NULL;
	enum status st =
		table_read_inputs(asking.inputs, table, &asking.scope, err);

	if (st == ST_OK)
		st = list_rows(&rows, &asking, err);
	if (st == ST_OK) {
		*out = json_pack("{s:s, s:b, s:O}", "outcome", goal->value,
			"holds", goal_is_met(goal, cell), "rows", rows);
		if (exception)
			json_set_text(
				*out, "exception", exception->decision->id);
	}
	json_decref(rows);
	values_release(asking.inputs, table_inputs(table));
	free(asking.inputs);
	return st;
}

static json_t *accepted_facts(const struct world *world)
{
	const struct map_slot *slot;
	json_t *facts = json_object();
	size_t at = 0;

	while ((slot = map_next(&world->answers, &at))) {
		const struct answer *answer = slot->value;

		json_object_set(facts, slot->key, answer->value);
	}
	return facts;
}

static enum status add_why_not(json_t *decided, struct world *world,
	const struct cell *cell, const char *text, struct err *err)
{
	struct goal goal;
	json_t *why_not = NULL;
	enum status st = goal_read(&goal, cell->of.decision, text, err);

	if (st == ST_OK)
		st = goal_why_not(&why_not, &goal, world, cell, err);
	if (st == ST_OK)
		json_set(decided, "why_not", why_not);
	return st;
}

static enum status add_nearest(json_t *decided, struct world *world,
	const struct cell *cell, const char *text, struct err *err)
{
	struct goal goal;
	enum status st = goal_read(&goal, cell->of.decision, text, err);

	if (st != ST_OK)
		return st;
	json_t *facts = accepted_facts(world);

	json_set(decided, "nearest", goal_nearest(&goal, world, cell, facts));
	json_decref(facts);
	return ST_OK;
}

static void add_questions(
	json_t *decided, const struct world *world, const struct cell *cell)
{
	json_t *names = json_array(), *asks = json_array();

	world_missing(names, cell);
	for (size_t i = 0; i < json_array_size(names); i++) {
		const struct fact *fact = map_get(&world->unit->facts,
			json_string_value(json_array_get(names, i)));

		if (fact)
			json_array_append_new(asks, fact_ask(fact));
	}
	json_set(decided, "asks", asks);
	json_decref(names);
}

enum status goal_answer(json_t *decided, struct world *world,
	const struct cell *cell, const json_t *params, struct err *err)
{
	const char *why_not = json_text(params, "why_not", NULL);
	const char *nearest = json_text(params, "nearest", NULL);
	enum status st = ST_OK;

	if (json_bool(params, "missing", false))
		add_questions(decided, world, cell);
	if (why_not)
		st = add_why_not(decided, world, cell, why_not, err);
	if (st == ST_OK && nearest)
		st = add_nearest(decided, world, cell, nearest, err);
	return st;
}
