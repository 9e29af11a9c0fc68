#include "engine/host/decision.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/derive.h"
#include "engine/host/domain.h"
#include "engine/host/lua_json.h"
#include "engine/host/rows.h"
#include "engine/host/unit.h"

/* What table_compile() reads, made from the spec; freed after it. */
struct drafting {
	VEC(struct table_input) inputs;
	VEC(struct table_output) outputs;
	VEC(struct table_row) rows;
	VEC(char *) texts;        /* cells that were not written as texts */
	VEC(void *) blocks;       /* arrays that rows point to */
	VEC(struct value) values; /* allowed outputs */
	struct domain_keep keep;
	struct decision *decision;
	struct unit *unit;
};

static void drafting_release(struct drafting *draft)
{
	for (size_t i = 0; i < draft->texts.len; i++)
		free(draft->texts.at[i]);
	for (size_t i = 0; i < draft->blocks.len; i++)
		free(draft->blocks.at[i]);
	for (size_t i = 0; i < draft->values.len; i++)
		value_release(&draft->values.at[i]);
	domain_release(&draft->keep);
	VEC_RELEASE(&draft->inputs);
	VEC_RELEASE(&draft->outputs);
	VEC_RELEASE(&draft->rows);
	VEC_RELEASE(&draft->texts);
	VEC_RELEASE(&draft->blocks);
	VEC_RELEASE(&draft->values);
}

/* A cell as FEEL text: authors may write true and 5 without quotes. */
static const char *cell_text(struct drafting *draft, const json_t *cell)
{
	if (json_is_string(cell))
		return json_string_value(cell);
	if (!cell)
		return NULL;
	struct value value = value_from_json(cell);
	struct buf text = BUF_INIT;

	value_put_feel(&text, &value);
	value_release(&value);
	*VEC_ADD(&draft->texts) = buf_take(&text);
	return draft->texts.at[draft->texts.len - 1];
}

static bool is_name(void *ctx, const char *name, size_t len)
{
	char *copy = mem_bytes(name, len);
	bool known = unit_is_name(ctx, copy);

	free(copy);
	return known;
}

struct feel_names decision_names(struct unit *unit)
{
	return (struct feel_names){ .is_name = is_name, .ctx = unit };
}

static struct value keep(struct drafting *draft, struct value value)
{
	*VEC_ADD(&draft->values) = value;
	return value;
}

static const char *label_of(const struct unit *unit, const char *name)
{
	const struct fact *fact = map_get(&unit->facts, name);
	const struct derive *derive = map_get(&unit->derives, name);

	return fact ? fact->label : derive ? derive->label : NULL;
}

static enum status draft_inputs(struct drafting *draft, struct err *err)
{
	const json_t *list = json_list(draft->decision->spec, "inputs");

	if (json_array_size(list) == 0)
		return err_set(err, ST_PLUGIN,
			"The decision has no inputs; add inputs = { \"fact\", "
			"… }");
	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *name = json_string_value(json_array_get(list, i));

		if (!name)
			return err_set(err, ST_PLUGIN,
				"Input %zu of the decision is not a name",
				i + 1);
		*VEC_ADD(&draft->decision->inputs) = name;
		*VEC_ADD(&draft->inputs) = (struct table_input){
			.expression = name,
			.label = label_of(draft->unit, name),
			.domain = domain_of(&draft->keep, draft->unit, name),
		};
	}
	return ST_OK;
}

/* `allowed = { output = { "highest", … } }`: for PRIORITY, OUTPUT-ORDER. */
static void add_allowed(struct table_output *output, struct drafting *draft)
{
	const json_t *list = json_list(
		json_member(draft->decision->spec, "allowed"), output->name);
	size_t count = json_array_size(list);
	struct value *values = mem_zero((count + 1) * sizeof(*values));

	*VEC_ADD(&draft->blocks) = values;
	for (size_t i = 0; i < count; i++)
		values[i] =
			keep(draft, value_from_json(json_array_get(list, i)));
	output->allowed = values;
	output->allowed_count = count;
}

static const char *default_of(struct drafting *draft, size_t i)
{
	const json_t *given = json_object_get(draft->decision->spec, "default");
	const json_t *cell = lua_json_at(given, i);

	if (!cell)
		cell = json_object_get(given, draft->decision->outputs.at[i]);
	return cell_text(draft, cell);
}

static enum status draft_outputs(struct drafting *draft, struct err *err)
{
	const json_t *list = json_list(draft->decision->spec, "outputs");

	if (json_array_size(list) == 0)
		return err_set(err, ST_PLUGIN,
			"The decision has no outputs; add outputs = { "
			"\"name\" }");
	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *name = json_string_value(json_array_get(list, i));

		if (!name || strchr(name, '.'))
			return err_set(err, ST_PLUGIN,
				"Output %zu of the decision is not a name "
				"without dots",
				i + 1);
		*VEC_ADD(&draft->decision->outputs) = name;
		struct table_output *output = VEC_ADD(&draft->outputs);

		*output = (struct table_output){ .name = name };
		output->otherwise = default_of(draft, i);
		add_allowed(output, draft);
	}
	return ST_OK;
}

static enum status draft_row(
	struct drafting *draft, size_t number, struct err *err)
{
	struct decision *decision = draft->decision;
	const json_t *row = lua_json_at(decision->spec, number);
	size_t ins = decision->inputs.len, outs = decision->outputs.len;
	size_t count = lua_json_count(row);
	int line = number < decision->lines.len ? decision->lines.at[number]
						: decision->place.line;

	if (count != ins + outs) {
		decision->place.line = line;
		return err_set(err, ST_PLUGIN,
			"Row %zu of the decision \"%s\" has %zu cells; it "
			"needs %zu: one for each of the %zu inputs, then one "
			"for each output",
			number + 1, decision->id, count, ins + outs, ins);
	}
	const char **cells = mem_zero((count + 1) * sizeof(*cells));

	*VEC_ADD(&draft->blocks) = cells;
	for (size_t i = 0; i < count; i++)
		cells[i] = cell_text(draft, lua_json_at(row, i));
	*VEC_ADD(&draft->rows) = (struct table_row){
		.inputs = cells,
		.outputs = cells + ins,
		.line = line,
	};
	return ST_OK;
}

static enum status draft_rows(struct drafting *draft, struct err *err)
{
	size_t count = lua_json_count(draft->decision->spec);
	enum status st = ST_OK;

	if (count == 0)
		return err_set(err, ST_PLUGIN,
			"The decision \"%s\" has no rows", draft->decision->id);
	for (size_t i = 0; st == ST_OK && i < count; i++)
		st = draft_row(draft, i, err);
	return st;
}

static enum status read_hit(struct decision *decision, struct err *err)
{
	const char *hit = json_text(decision->spec, "hit", "UNIQUE");
	const char *aggregate = json_text(decision->spec, "aggregate", NULL);

	if (!table_hit_read(&decision->hit, &decision->aggregate, hit))
		return err_set(err, ST_PLUGIN,
			"\"%s\" is not a hit policy; write UNIQUE, ANY, "
			"FIRST, PRIORITY, COLLECT, RULE-ORDER or OUTPUT-ORDER",
			hit);
	if (aggregate && !table_aggregate_read(&decision->aggregate, aggregate))
		return err_set(err, ST_PLUGIN,
			"The aggregate \"%s\" is not known; write SUM, MIN, "
			"MAX "
			"or COUNT",
			aggregate);
	return ST_OK;
}

static void report(void *ctx, int line, const struct err *fault)
{
	struct drafting *draft = ctx;
	struct place place = draft->decision->place;

	if (line > 0)
		place.line = line;
	problem_error(draft->unit->problems, &place, "table", fault);
}

static enum status compile(struct drafting *draft, struct err *err)
{
	struct decision *decision = draft->decision;
	struct feel_names names = decision_names(draft->unit);
	const struct table_def def = {
		.name = decision->id,
		.file = decision->place.file,
		.line = decision->place.line,
		.hit = decision->hit,
		.aggregate = decision->aggregate,
		.inputs = draft->inputs.at,
		.input_count = draft->inputs.len,
		.outputs = draft->outputs.at,
		.output_count = draft->outputs.len,
		.rows = draft->rows.at,
		.row_count = draft->rows.len,
		.names = &names,
	};

	return table_compile(&decision->table, &def, report, draft, err);
}

static void find_lines(struct decision *decision, const char *text)
{
	size_t count = lua_json_count(decision->spec);
	int *lines = mem_zero((count + 1) * sizeof(*lines));
	size_t found =
		text ? rows_find(text, decision->place.line, lines, count) : 0;

	/* Rows made by a function are not in the text: better no line than
	 * a wrong one. */
	for (size_t i = 0; found == count && i < count; i++)
		*VEC_ADD(&decision->lines) = lines[i];
	free(lines);
}

enum status decision_new(struct decision **out, struct unit *unit,
	const char *id, json_t *spec, const struct place *place,
	const char *text, struct err *err)
{
	struct decision *decision = mem_zero(sizeof(*decision));
	struct drafting draft = { .decision = decision, .unit = unit };
	size_t problems = json_array_size(unit->problems);
	enum status st = ST_OK;

	decision->spec = json_incref(spec);
	decision->id = id;
	decision->title = json_text(spec, "title", id);
	decision->place = *place;
	decision->exception_to = json_text(spec, "exception_to", NULL);
	find_lines(decision, text);
	st = read_hit(decision, err);
	if (st == ST_OK)
		st = draft_inputs(&draft, err);
	if (st == ST_OK)
		st = draft_outputs(&draft, err);
	if (st == ST_OK)
		st = draft_rows(&draft, err);
	if (st == ST_OK)
		st = compile(&draft, err);
	/* The faults of cells were told one by one. */
	if (st != ST_OK && json_array_size(unit->problems) == problems)
		problem_error(
			unit->problems, &decision->place, "decision", err);
	drafting_release(&draft);
	if (st != ST_OK) {
		decision_free(decision);
		return st;
	}
	*out = decision;
	return ST_OK;
}

void decision_free(struct decision *decision)
{
	if (!decision)
		return;
	table_free(decision->table);
	VEC_RELEASE(&decision->inputs);
	VEC_RELEASE(&decision->outputs);
	VEC_RELEASE(&decision->lines);
	VEC_RELEASE(&decision->exceptions);
	json_decref(decision->spec);
	free(decision);
}

int decision_output(const struct decision *decision, const char *name)
{
	for (size_t i = 0; i < decision->outputs.len; i++)
		if (strcmp(decision->outputs.at[i], name) == 0)
			return (int)i;
	return -1;
}

const char *decision_label(
	const struct decision *decision, const char *output, const char *value)
{
	const json_t *labels =
		json_member(json_member(decision->spec, "labels"), output);

	return json_text(labels, value, NULL);
}

const json_t *decision_row(const struct decision *decision, size_t row)
{
	return lua_json_at(decision->spec, row);
}

static json_t *texts_json(const char *const *texts, size_t count)
{
	json_t *out = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(out, json_string(texts[i]));
	return out;
}

json_t *decision_head(const struct decision *decision)
{
	json_t *head = json_object();

	json_set_text(head, "id", decision->id);
	json_set_text(head, "unit", decision->place.unit);
	json_set_text(head, "title", decision->title);
	json_set_text(head, "hit", table_hit_name(decision->hit));
	json_set(head, "inputs",
		texts_json(decision->inputs.at, decision->inputs.len));
	json_set(head, "outputs",
		texts_json(decision->outputs.at, decision->outputs.len));
	json_set(head, "rows",
		json_integer((json_int_t)table_rows(decision->table)));
	return head;
}
