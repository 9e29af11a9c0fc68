#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/cite.h"
#include "engine/host/decision.h"
#include "engine/host/fact_int.h"
#include "engine/host/why.h"
#include "engine/host/world.h"

struct decided *decided_new(void)
{
	return mem_zero(sizeof(struct decided));
}

void decided_free(struct decided *decided)
{
	if (!decided)
		return;
	json_decref(decided->outputs);
	VEC_RELEASE(&decided->rows);
	VEC_RELEASE(&decided->missing);
	VEC_RELEASE(&decided->types);
	free(decided);
}

static enum status lookup(
	struct value *out, void *ctx, const char *name, struct err *err)
{
	const struct cell *cell = world_read(ctx, name);

	(void)err;
	*out = VALUE_UNKNOWN;
	if (cell && cell->value)
		fact_to_value(out, cell->type, cell->value);
	return ST_OK;
}

struct feel_scope decision_scope(struct world *world)
{
	return (struct feel_scope){ .lookup = lookup, .ctx = world };
}

enum status decision_feel(
	json_t **out, struct world *world, const char *text, struct err *err)
{
	struct feel_names names = decision_names(world->unit);
	struct feel_scope scope = decision_scope(world);
	struct value value = VALUE_UNKNOWN;
	struct feel *feel = NULL;
	size_t count = 0;
	enum status st = feel_parse(&feel, FEEL_EXPRESSION, text, &names, err);

	if (st == ST_OK)
		st = feel_eval(&value, feel, &scope, err);
	if (st == ST_OK)
		*out = value_to_json(&value);
	const char *const *reads = st == ST_OK && !value_is_known(&value)
					   ? feel_reads(feel, &count)
					   : NULL;

	for (size_t i = 0; reads && i < count; i++)
		world_lacks(world, reads[i]);
	value_release(&value);
	feel_free(feel);
	return st;
}

static enum fact_type type_of(const struct value *value)
{
	switch (value->kind) {
	case VALUE_NUMBER:
		return FACT_NUMBER;
	case VALUE_BOOLEAN:
		return FACT_BOOLEAN;
	case VALUE_DATE:
		return FACT_DATE;
	case VALUE_TEXT:
		return FACT_TEXT;
	case VALUE_LIST:
		return FACT_LIST;
	case VALUE_RECORD:
		return FACT_RECORD;
	default:
		return FACT_ANY;
	}
}

static json_t *answer_json(const struct decision *decision,
	const struct table_result *result, size_t answer)
{
	size_t count = decision->outputs.len;
	json_t *out = json_object();

	for (size_t i = 0; i < count; i++)
		json_object_set_new(out, decision->outputs.at[i],
			value_to_json(&result->answers[answer * count + i]));
	return out;
}

static bool gives_lists(const struct decision *decision)
{
	if (decision->hit == HIT_COLLECT)
		return decision->aggregate == AGGREGATE_LIST;
	return decision->hit == HIT_RULE_ORDER ||
	       decision->hit == HIT_OUTPUT_ORDER;
}

static void take_answers(struct decided *out, const struct table_result *result)
{
	const struct decision *decision = out->decision;

	for (size_t i = 0; i < decision->outputs.len; i++)
		*VEC_ADD(&out->types) = result->answer_count
						? type_of(&result->answers[i])
						: FACT_ANY;
	if (!gives_lists(decision)) {
		out->outputs = result->answer_count
				       ? answer_json(decision, result, 0)
				       : json_object();
		return;
	}
	out->outputs = json_array();
	for (size_t i = 0; i < result->answer_count; i++)
		json_array_append_new(
			out->outputs, answer_json(decision, result, i));
}

static void add_missing(
	struct decided *out, struct world *world, const char *name)
{
	struct cell *cell = world_read(world, name);

	if (cell && !cell->value)
		*VEC_ADD(&out->missing) = cell;
}

/* A column may be an expression over several names. */
static void add_missing_input(
	struct decided *out, struct world *world, const char *input)
{
	struct feel_names names = decision_names(world->unit);
	struct feel *feel = NULL;
	size_t count = 0;

	if (feel_parse(&feel, FEEL_EXPRESSION, input, &names, NULL) != ST_OK)
		return;
	const char *const *reads = feel_reads(feel, &count);

	for (size_t i = 0; i < count; i++)
		add_missing(out, world, reads[i]);
	feel_free(feel);
}

static void take_result(struct decided *out, struct world *world,
	const struct table_result *result)
{
	static const enum decided_state states[] = {
		[TABLE_DECIDED] = DECIDED,
		[TABLE_UNKNOWN] = DECIDED_UNKNOWN,
		[TABLE_NONE] = DECIDED_NONE,
	};

	out->state = states[result->status];
	for (size_t i = 0; i < result->row_count; i++)
		*VEC_ADD(&out->rows) = result->rows[i];
	for (size_t i = 0; i < result->missing_count; i++)
		add_missing_input(out, world,
			out->decision->inputs.at[result->missing[i]]);
	for (size_t i = 0; i < result->missing_name_count; i++)
		add_missing(out, world, result->missing_names[i]);
	if (out->state == DECIDED)
		take_answers(out, result);
}

enum status decision_evaluate(struct decided *out,
	const struct decision *decision, struct world *world, struct err *err)
{
	struct table_result result = TABLE_RESULT_INIT;
	size_t count = table_inputs(decision->table);
	struct value *inputs = mem_zero((count + 1) * sizeof(*inputs));
	struct feel_scope scope = decision_scope(world);

	out->decision = decision;
	enum status st =
		table_read_inputs(inputs, decision->table, &scope, err);

	if (st == ST_OK)
		st = table_decide(
			&result, decision->table, inputs, &scope, false, err);
	if (st == ST_OK)
		take_result(out, world, &result);
	values_release(inputs, count);
	free(inputs);
	table_result_release(&result);
	return st;
}

enum fact_type decided_type(const struct decided *decided, const char *output)
{
	int i = decision_output(decided->decision, output);

	if (i < 0 || (size_t)i >= decided->types.len)
		return FACT_ANY;
	return decided->types.at[i];
}

static void show_one(struct buf *out, const struct decision *decision,
	const char *output, const json_t *value)
{
	const char *label = json_is_string(value)
				    ? decision_label(decision, output,
					      json_string_value(value))
				    : NULL;

	if (label)
		buf_puts(out, label);
	else if (!value || json_is_null(value))
		buf_puts(out, lang_text(LANG_VI, "not known"));
	else
		fact_show_typed(out, FACT_ANY, NULL, value);
}

static void show_row(
	struct buf *out, const struct decision *decision, const json_t *outputs)
{
	size_t count = decision->outputs.len;

	for (size_t i = 0; i < count; i++) {
		const char *name = decision->outputs.at[i];

		if (i)
			buf_puts(out, "; ");
		if (count > 1)
			buf_printf(out, "%s: ",
				json_text(json_member(decision->spec, "names"),
					name, name));
		show_one(out, decision, name, json_object_get(outputs, name));
	}
}

void decision_show(
	struct buf *out, const struct decision *decision, const json_t *outputs)
{
	if (!json_is_array(outputs)) {
		show_row(out, decision, outputs);
		return;
	}
	for (size_t i = 0; i < json_array_size(outputs); i++) {
		if (i)
			buf_puts(out, " | ");
		show_row(out, decision, json_array_get(outputs, i));
	}
}

static json_t *rows_json(const struct decided *decided, json_t *cites)
{
	const struct decision *decision = decided->decision;
	json_t *rows = json_array();

	for (size_t i = 0; i < decided->rows.len; i++) {
		size_t n = decided->rows.at[i];
		const json_t *spec = decision_row(decision, n);
		json_t *row = json_object();
		json_t *own = cite_list(spec);

		json_set(row, "row", json_integer((json_int_t)n + 1));
		if (n < decision->lines.len)
			json_set(row, "line",
				json_integer(decision->lines.at[n]));
		json_set(row, "outputs",
			json_is_array(decided->outputs)
				? json_incref(
					  json_array_get(decided->outputs, i))
				: json_incref(decided->outputs));
		json_set_text(row, "note", json_text(spec, "note", NULL));
		cite_merge(cites, own);
		json_set(row, "cites", own);
		json_array_append_new(rows, row);
	}
	return rows;
}

static const char *const state_names[] = {
	[DECIDED] = "decided",
	[DECIDED_UNKNOWN] = "unknown",
	[DECIDED_NONE] = "none",
};

const char *decided_state_name(const struct decided *decided)
{
	return state_names[decided->state];
}

static void set_text(json_t *out, const struct decided *decided,
	const json_t *missing, const struct unit *unit)
{
	struct buf text = BUF_INIT;

	if (decided->state == DECIDED) {
		decision_show(&text, decided->decision, decided->outputs);
	} else if (decided->state == DECIDED_NONE) {
		const char *gap = json_text(decided->decision->spec, "gap",
			lang_text(LANG_VI, "No rule covers these facts"));

		buf_puts(&text, gap);
	} else {
		buf_puts(&text, lang_text(LANG_VI, "Not known yet; missing: "));
		for (size_t i = 0; i < json_array_size(missing); i++) {
			const char *name =
				json_string_value(json_array_get(missing, i));
			const struct fact *fact = map_get(&unit->facts, name);

			buf_printf(&text, "%s%s", i ? "; " : "",
				fact ? fact->label : name);
		}
	}
	json_set_text(out, "text", text.data);
	buf_release(&text);
}

json_t *decided_json(struct world *world, const struct cell *cell, bool trace)
{
	const struct decided *decided = cell->decided;
	const struct decision *decision = cell->of.decision;
	char day[DATE_TEXT];
	json_t *out = json_object();
	json_t *missing = json_array(), *cites = json_array();
	json_t *parameters = json_array();

	date_format(day, world->as_of);
	world_missing(missing, cell);
	world_parameters(parameters, cell);
	json_set_text(out, "decision", decision->id);
	json_set_text(out, "title", decision->title);
	json_set_text(out, "status", state_names[decided->state]);
	json_set(out, "outputs",
		decided->outputs ? json_incref(decided->outputs)
				 : json_object());
	set_text(out, decided, missing, world->unit);
	if (decided->exception)
		json_set_text(
			out, "exception", decided->exception->decision->id);
	json_set(out, "rows",
		rows_json(decided->exception ? decided->exception : decided,
			cites));
	json_set(out, "missing", missing);
	json_set(out, "cites", cites);
	json_set(out, "parameters", parameters);
	if (trace)
		json_set(out, "trace", why_json(cell));
	json_set_text(out, "commit", world->unit->commit);
	json_set_text(out, "as_of", day);
	return out;
}
