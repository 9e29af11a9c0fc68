#include "engine/host/table.h"

#include <stdlib.h>
#include <string.h>

#include "engine/host/table_int.h"

static const struct {
	const char *name, *letter;
	enum table_hit hit;
	enum table_aggregate aggregate;
} hits[] = {
	{ "UNIQUE", "U", HIT_UNIQUE, AGGREGATE_LIST },
	{ "ANY", "A", HIT_ANY, AGGREGATE_LIST },
	{ "FIRST", "F", HIT_FIRST, AGGREGATE_LIST },
	{ "PRIORITY", "P", HIT_PRIORITY, AGGREGATE_LIST },
	{ "COLLECT", "C", HIT_COLLECT, AGGREGATE_LIST },
	{ "RULE-ORDER", "R", HIT_RULE_ORDER, AGGREGATE_LIST },
	{ "OUTPUT-ORDER", "O", HIT_OUTPUT_ORDER, AGGREGATE_LIST },
	{ "RULE ORDER", "R", HIT_RULE_ORDER, AGGREGATE_LIST },
	{ "OUTPUT ORDER", "O", HIT_OUTPUT_ORDER, AGGREGATE_LIST },
	{ "C+", "C+", HIT_COLLECT, AGGREGATE_SUM },
	{ "C<", "C<", HIT_COLLECT, AGGREGATE_MIN },
	{ "C>", "C>", HIT_COLLECT, AGGREGATE_MAX },
	{ "C#", "C#", HIT_COLLECT, AGGREGATE_COUNT },
};

bool table_hit_read(
	enum table_hit *hit, enum table_aggregate *aggregate, const char *name)
{
	for (size_t i = 0; i < sizeof(hits) / sizeof(*hits); i++)
		if (strcmp(name, hits[i].name) == 0 ||
			strcmp(name, hits[i].letter) == 0) {
			*hit = hits[i].hit;
			*aggregate = hits[i].aggregate;
			return true;
		}
	return false;
}

const char *table_hit_name(enum table_hit hit)
{
	return hits[hit].name;
}

bool table_aggregate_read(enum table_aggregate *out, const char *name)
{
	static const char *const names[][2] = { { "LIST", "" }, { "SUM", "+" },
		{ "MIN", "<" }, { "MAX", ">" }, { "COUNT", "#" } };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(name, names[i][0]) == 0 ||
			strcmp(name, names[i][1]) == 0) {
			*out = (enum table_aggregate)i;
			return true;
		}
	return false;
}

static void release_output(struct output *output)
{
	free(output->name);
	feel_free(output->otherwise);
	values_release(output->allowed, output->allowed_count);
	free(output->allowed);
}

static void free_outputs(struct table *table)
{
	size_t count = table->row_count * table->output_count;

	if (table->answers)
		values_release(table->answers, count);
	for (size_t i = 0; table->expressions && i < count; i++)
		feel_free(table->expressions[i]);
	for (size_t i = 0; i < table->output_count; i++)
		release_output(&table->outputs[i]);
	free(table->answers);
	free(table->expressions);
	free(table->outputs);
}

void table_free(struct table *table)
{
	if (!table)
		return;
	for (size_t i = 0; i < table->column_count; i++)
		column_release(&table->columns[i]);
	for (size_t i = 0; i < table->lazy_count; i++)
		feel_free(table->lazies[i].test);
	free_outputs(table);
	free(table->columns);
	free(table->name);
	free(table->file);
	free(table->lines);
	free(table->same);
	free(table->ranks);
	free(table->lazies);
	free(table->is_lazy);
	free(table->cell_texts);
	free(table->cell_at);
	map_release(&table->reads);
	VEC_RELEASE(&table->read_list);
	free(table);
}

size_t table_rows(const struct table *table)
{
	return table->row_count;
}

size_t table_inputs(const struct table *table)
{
	return table->column_count;
}

size_t table_outputs(const struct table *table)
{
	return table->output_count;
}

int table_row_line(const struct table *table, size_t row)
{
	return table->lines[row] ? table->lines[row] : table->line;
}

const char *table_output_name(const struct table *table, size_t output)
{
	return table->outputs[output].name;
}

const char *table_input_text(const struct table *table, size_t input)
{
	return table->columns[input].text;
}

const char *table_cell_text(const struct table *table, size_t row, size_t input)
{
	return table->cell_texts +
	       table->cell_at[row * table->column_count + input];
}

/* With FIRST and PRIORITY another row may come before it. */
bool table_row_always(const struct table *table, size_t row)
{
	bool alone = row == 0 && table->hit == HIT_FIRST;

	if (table->is_lazy && bit_at(table->is_lazy, row))
		return false;
	for (size_t i = 0; i < table->column_count; i++) {
		const struct column *column = &table->columns[i];

		if (!bit_at(column->always, row) ||
			(column->null_is_a_value &&
				!bit_at(column->at_null, row)))
			return false;
	}
	return alone || (table->hit != HIT_FIRST && table->hit != HIT_PRIORITY);
}

const char *const *table_reads(const struct table *table, size_t *count)
{
	*count = table->read_list.len;
	return table->read_list.at;
}

static void release_room(struct table_room *room)
{
	if (!room)
		return;
	free(room->alive);
	free(room->sure);
	free(room->unsure);
	free(room->scratch);
	free(room->first);
	free(room->stack);
	free(room->unknown);
	free(room);
}

void *table_ensure(void *array, size_t *cap, size_t need, size_t size)
{
	if (need <= *cap)
		return array;
	*cap = need * 2;
	return mem_grow(array, *cap, size);
}

void table_result_release(struct table_result *result)
{
	if (result->room)
		values_release(result->answers, result->room->answers_used);
	free(result->answers);
	free(result->rows);
	free(result->missing);
	free(result->missing_names);
	free(result->ruled_out);
	release_room(result->room);
	*result = TABLE_RESULT_INIT;
}
