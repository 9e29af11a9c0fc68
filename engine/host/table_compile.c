#include <stdlib.h>
#include <string.h>

#include "engine/host/table_int.h"

/* One compilation, and the faults it has met. */
struct work {
	const struct table_def *def;
	struct table *table;
	VEC(struct lazy_cell) lazies;
	struct buf texts;
	table_fault_fn *fault;
	void *ctx;
	struct err *err; /* gets the first */
	int faults;
};

static int row_line(const struct work *work, size_t row)
{
	int line = work->def->rows[row].line;

	return line ? line : work->def->line;
}

/* Pass the fault on, and keep the first with its place. */
static void report(struct work *work, int line, struct err *fault)
{
	if (work->faults++ < TABLE_FAULTS_MAX && work->fault)
		work->fault(work->ctx, line, fault);
	if (work->faults > 1 || !work->err)
		return;
	if (work->def->file)
		err_prefix(fault, "%s:%d", work->def->file, line);
	*work->err = *fault;
}

static bool is_too_faulty(const struct work *work)
{
	return work->faults >= TABLE_FAULTS_MAX;
}

static void report_cell(struct work *work, size_t row, const char *column,
	const struct err *cause)
{
	struct err fault = *cause;

	err_prefix(&fault, "Decision \"%s\", row %zu, column \"%s\"",
		work->def->name, row + 1, column);
	report(work, row_line(work, row), &fault);
}

static void report_part(
	struct work *work, const char *part, const struct err *cause)
{
	struct err fault = *cause;

	err_prefix(&fault, "Decision \"%s\", column \"%s\"", work->def->name,
		part);
	report(work, work->def->line, &fault);
}

static void note_reads(struct table *table, const struct feel *feel)
{
	size_t count;
	const char *const *names = feel_reads(feel, &count);

	for (size_t i = 0; i < count; i++)
		if (!map_has(&table->reads, names[i]))
			map_set(&table->reads, names[i], NULL);
}

/* An expression of the table's head. */
static struct feel *head_expression(
	struct work *work, const char *text, const char *part)
{
	struct feel *feel;
	struct err err;

	if (feel_parse(&feel, FEEL_EXPRESSION, text, work->def->names, &err) ==
		ST_OK)
		note_reads(work->table, feel);
	else
		report_part(work, part, &err);
	return feel;
}

static const char *label_of(const struct table_input *input)
{
	return input->label ? input->label : input->expression;
}

static const char *cell_of(const struct work *work, size_t row, size_t column)
{
	const char *text = work->def->rows[row].inputs[column];

	return text ? text : "";
}

/* Parse and place one cell; what must be evaluated is kept. */
static void compile_cell(
	struct work *work, struct axis *axis, size_t row, size_t column)
{
	struct feel *test;
	struct err err;
	bool lazy = false;
	enum status st = feel_parse(&test, FEEL_TEST,
		cell_of(work, row, column), work->def->names, &err);

	if (st == ST_OK)
		st = axis_add(axis, row, test, &lazy, &err);
	if (st != ST_OK) {
		report_cell(
			work, row, label_of(&work->def->inputs[column]), &err);
		lazy = false;
	}
	if (!lazy) {
		feel_free(test);
		return;
	}
	note_reads(work->table, test);
	*VEC_ADD(&work->lazies) = (struct lazy_cell){
		.row = (uint32_t)row, .column = (uint32_t)column, .test = test
	};
}

static void compile_column(struct work *work, size_t i)
{
	const struct table_input *input = &work->def->inputs[i];
	struct column *column = &work->table->columns[i];
	struct axis *axis = axis_new(&input->domain, work->def->row_count);
	int faults = work->faults;

	column->text = mem_text(input->expression);
	column->label = mem_text(label_of(input));
	column->null_is_a_value = work->def->null_is_a_value;
	column->expression =
		head_expression(work, input->expression, column->label);
	for (size_t row = 0; row < work->def->row_count && !is_too_faulty(work);
		row++)
		compile_cell(work, axis, row, i);
	if (work->faults == faults)
		axis_finish(axis, column, work->def->row_count);
	axis_free(axis);
}

static void keep_texts(struct work *work)
{
	struct table *table = work->table;
	size_t columns = work->def->input_count;

	table->cell_at = mem_zero(
		(table->row_count * columns + 1) * sizeof(*table->cell_at));
	for (size_t i = 0; i < table->row_count * columns; i++) {
		const char *text = cell_of(work, i / columns, i % columns);

		/* A column mostly repeats itself downwards. */
		const char *above =
			i >= columns
				? work->texts.data + table->cell_at[i - columns]
				: NULL;

		if (above && strcmp(above, text) == 0) {
			table->cell_at[i] = table->cell_at[i - columns];
			continue;
		}
		table->cell_at[i] = (uint32_t)work->texts.len;
		buf_add(&work->texts, text, strlen(text) + 1);
	}
	table->cell_texts = buf_take(&work->texts);
}

static int by_row(const void *a, const void *b)
{
	const struct lazy_cell *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->column < y->column ? -1 : 1;
}

static void keep_lazies(struct work *work)
{
	struct table *table = work->table;

	table->lazies = work->lazies.at;
	table->lazy_count = work->lazies.len;
	if (!table->lazy_count)
		return;
	qsort(table->lazies, table->lazy_count, sizeof(*table->lazies), by_row);
	table->is_lazy = mem_zero((table->words + 1) * sizeof(uint64_t));
	for (size_t i = 0; i < table->lazy_count; i++)
		bit_set(table->is_lazy, table->lazies[i].row);
}

static void compile_output_head(struct work *work, size_t i)
{
	const struct table_output *def = &work->def->outputs[i];
	struct output *output = &work->table->outputs[i];

	output->name = mem_text(def->name);
	output->kind = def->kind;
	output->allowed_count = def->allowed_count;
	output->allowed =
		mem_zero((def->allowed_count + 1) * sizeof(struct value));
	for (size_t k = 0; k < def->allowed_count; k++)
		output->allowed[k] = value_copy(def->allowed[k]);
	if (def->otherwise)
		output->otherwise =
			head_expression(work, def->otherwise, def->name);
}

/* The place of the answer in the order of priority; SIZE_MAX for none. */
static size_t place_of(const struct output *output, const struct value *answer)
{
	for (size_t i = 0; i < output->allowed_count; i++)
		if (value_same(&output->allowed[i], answer))
			return i;
	return SIZE_MAX;
}

static bool uses_ranks(const struct table *table)
{
	return table->hit == HIT_PRIORITY || table->hit == HIT_OUTPUT_ORDER;
}

static enum status check_constant(const struct work *work,
	const struct output *output, const struct value *answer,
	struct err *err)
{
	(void)work;
	if (output->kind != VALUE_NULL && answer->kind > VALUE_NA &&
		answer->kind != output->kind)
		return err_set(err, ST_INVALID,
			"this is a %s, but the output is a %s",
			value_kind_name(answer->kind),
			value_kind_name(output->kind));
	if (!output->allowed_count || place_of(output, answer) != SIZE_MAX)
		return ST_OK;
	struct buf given = BUF_INIT;

	value_put_feel(&given, answer);
	err_set(err, ST_INVALID,
		"%s is not one of the values that the output may have",
		given.data);
	buf_release(&given);
	return ST_INVALID;
}

/* One output cell: a constant, or an expression for later. */
static enum status take_output(struct work *work, size_t at, const char *text,
	const struct output *output, struct err *err)
{
	struct table *table = work->table;
	struct feel *feel;
	enum status st =
		feel_parse(&feel, FEEL_EXPRESSION, text, work->def->names, err);

	if (st != ST_OK)
		return st;
	const struct value *constant = feel_constant(feel);

	if (constant) {
		st = check_constant(work, output, constant, err);
		table->answers[at] = value_copy(*constant);
		feel_free(feel);
		return st;
	}
	note_reads(table, feel);
	if (!table->expressions)
		table->expressions =
			mem_zero(table->row_count * table->output_count *
				 sizeof(struct feel *));
	table->expressions[at] = feel;
	if (uses_ranks(table))
		return err_set(err, ST_INVALID,
			"with hit policy %s outputs are constant values",
			table_hit_name(table->hit));
	return ST_OK;
}

static void compile_outputs(struct work *work)
{
	struct table *table = work->table;
	size_t count = table->row_count * table->output_count;
	struct err err;

	table->answers = mem_zero((count + 1) * sizeof(struct value));
	for (size_t i = 0; i < count && !is_too_faulty(work); i++) {
		size_t row = i / table->output_count;
		size_t k = i % table->output_count;
		const char *text = work->def->rows[row].outputs[k];

		if (take_output(work, i, text ? text : "", &table->outputs[k],
			    &err) != ST_OK)
			report_cell(work, row, table->outputs[k].name, &err);
	}
}

static bool has_expressions(const struct table *table, size_t row)
{
	for (size_t k = 0; table->expressions && k < table->output_count; k++)
		if (table->expressions[row * table->output_count + k])
			return true;
	return false;
}

static bool same_answers(const struct table *table, size_t a, size_t b)
{
	const struct value *x = table->answers + a * table->output_count;
	const struct value *y = table->answers + b * table->output_count;

	for (size_t k = 0; k < table->output_count; k++)
		if (!value_same(&x[k], &y[k]))
			return false;
	return true;
}

static uint64_t hash_answers(const struct table *table, size_t row)
{
	uint64_t hash = 0;

	for (size_t k = 0; k < table->output_count; k++)
		hash = hash * 31 +
		       value_hash(
			       &table->answers[row * table->output_count + k]);
	return hash ^ hash >> 29;
}

/* Which rows give the same: then it need not be known which one applies. */
static void note_same(struct table *table)
{
	size_t size = 16;

	while (size < table->row_count * 2)
		size *= 2;
	uint32_t *slots = mem_zero(size * sizeof(*slots));

	table->same = mem_zero((table->row_count + 1) * sizeof(*table->same));
	for (size_t row = 0; row < table->row_count; row++) {
		size_t at = hash_answers(table, row) & (size - 1);

		table->same[row] = (uint32_t)row;
		if (has_expressions(table, row))
			continue;
		while (slots[at] && !same_answers(table, slots[at] - 1, row))
			at = (at + 1) & (size - 1);
		if (slots[at])
			table->same[row] = slots[at] - 1;
		else
			slots[at] = (uint32_t)row + 1;
	}
	free(slots);
}

static void note_ranks(struct table *table)
{
	table->ranks = mem_zero((table->row_count + 1) * sizeof(uint64_t));
	for (size_t row = 0; row < table->row_count; row++)
		for (size_t k = 0; k < table->output_count; k++) {
			const struct output *output = &table->outputs[k];
			size_t place = place_of(output,
				&table->answers[row * table->output_count + k]);

			table->ranks[row] =
				table->ranks[row] *
					(output->allowed_count + 1) +
				(place == SIZE_MAX ? output->allowed_count
						   : place);
		}
}

/* What must hold of the whole table; the sentence when it does not. */
static const char *head_fault(const struct table_def *def)
{
	bool ranks = def->hit == HIT_PRIORITY || def->hit == HIT_OUTPUT_ORDER;
	size_t ordered = 0;

	for (size_t i = 0; i < def->output_count; i++)
		ordered += def->outputs[i].allowed_count > 0;
	if (!def->row_count)
		return "Decision \"%s\" has no rows; write at least one";
	if (def->row_count > TABLE_ROWS_MAX)
		return "Decision \"%s\" has more than a million rows; split it";
	if (!def->output_count)
		return "Decision \"%s\" has no output; name at least one";
	if (def->input_count > TABLE_INPUTS_MAX)
		return "Decision \"%s\" has more than 250 inputs; split it";
	if (ranks && !ordered)
		return "Decision \"%s\" orders rows by their outputs, but no "
		       "output lists its values in order of priority";
	if (def->aggregate != AGGREGATE_LIST &&
		(def->hit != HIT_COLLECT || def->output_count != 1))
		return "Decision \"%s\" adds up outputs: that needs hit policy "
		       "COLLECT and exactly one output";
	return NULL;
}

static bool check_head(struct work *work)
{
	const char *sentence = head_fault(work->def);
	struct err fault;

	if (!sentence)
		return true;
	err_set(&fault, ST_PLUGIN, sentence, work->def->name);
	report(work, work->def->line, &fault);
	return false;
}

static void compile_all(struct work *work)
{
	const struct table_def *def = work->def;
	struct table *table = work->table;

	table->columns =
		mem_zero((def->input_count + 1) * sizeof(struct column));
	table->outputs =
		mem_zero((def->output_count + 1) * sizeof(struct output));
	for (size_t i = 0; i < def->input_count; i++, table->column_count++)
		compile_column(work, i);
	for (size_t i = 0; i < def->output_count; i++, table->output_count++)
		compile_output_head(work, i);
	compile_outputs(work);
	keep_lazies(work);
	keep_texts(work);
	note_same(table);
	if (uses_ranks(table))
		note_ranks(table);
}

static void list_reads(struct table *table)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&table->reads, &at)))
		*VEC_ADD(&table->read_list) = slot->key;
}

static struct table *new_table(const struct table_def *def)
{
	struct table *table = mem_zero(sizeof(*table));

	table->name = mem_text(def->name);
	table->file = mem_text(def->file);
	table->line = def->line;
	table->hit = def->hit;
	table->aggregate = def->aggregate;
	table->row_count = def->row_count;
	table->words = (def->row_count + 63) / 64;
	table->lines = mem_zero((def->row_count + 1) * sizeof(int));
	for (size_t i = 0; i < def->row_count; i++)
		table->lines[i] = def->rows[i].line;
	return table;
}

enum status table_compile(struct table **out, const struct table_def *def,
	table_fault_fn *fault, void *ctx, struct err *err)
{
	struct work work = {
		.def = def,
		.texts = BUF_INIT,
		.fault = fault,
		.ctx = ctx,
		.err = err,
	};

	*out = NULL;
	if (!check_head(&work))
		return ST_PLUGIN;
	work.table = new_table(def);
	compile_all(&work);
	if (work.faults) {
		table_free(work.table);
		return ST_PLUGIN;
	}
	list_reads(work.table);
	*out = work.table;
	return ST_OK;
}
