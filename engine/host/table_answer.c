#include <stdlib.h>
#include <string.h>

#include "engine/host/table_int.h"

/* Answers on their way into a result. */
struct answering {
	struct table_result *out;
	const struct table *table;
	const struct feel_scope *scope;
	struct err *err;
	bool unknown; /* an answer reads what is not known */
};

static bool has_name(const struct table_result *result, const char *name)
{
	for (size_t i = 0; i < result->missing_name_count; i++)
		if (strcmp(result->missing_names[i], name) == 0)
			return true;
	return false;
}

static void miss_name(struct table_result *result, const char *name)
{
	if (has_name(result, name))
		return;
	result->missing_names = table_ensure(result->missing_names,
		&result->room->name_cap, result->missing_name_count + 1,
		sizeof(*result->missing_names));
	result->missing_names[result->missing_name_count++] = name;
}

enum status table_miss_names(struct table_result *result,
	const struct feel *feel, const struct feel_scope *scope,
	struct err *err)
{
	size_t count;
	const char *const *names = feel_reads(feel, &count);
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < count; i++) {
		struct value value = VALUE_UNKNOWN;

		if (scope && scope->lookup)
			st = scope->lookup(&value, scope->ctx, names[i], err);
		if (st == ST_OK && !value_is_known(&value))
			miss_name(result, names[i]);
		value_release(&value);
	}
	return st;
}

static struct value *next_answer(struct answering *answering)
{
	struct table_result *out = answering->out;
	struct table_room *room = out->room;

	out->answers = table_ensure(out->answers, &room->answer_cap,
		room->answers_used + 1, sizeof(*out->answers));
	out->answers[room->answers_used] = VALUE_UNKNOWN;
	return &out->answers[room->answers_used++];
}

/* Append what the expression gives. */
static enum status add_evaluated(
	struct answering *answering, const struct feel *feel)
{
	struct value *answer = next_answer(answering);
	enum status st =
		feel_eval(answer, feel, answering->scope, answering->err);
	size_t before = answering->out->missing_name_count;

	if (st != ST_OK || value_is_known(answer))
		return st;
	st = table_miss_names(
		answering->out, feel, answering->scope, answering->err);
	answering->unknown |= answering->out->missing_name_count > before;
	return st;
}

static enum status add_row(struct answering *answering, size_t row)
{
	const struct table *table = answering->table;
	enum status st = ST_OK;

	for (size_t k = 0; st == ST_OK && k < table->output_count; k++) {
		size_t at = row * table->output_count + k;

		if (table->expressions && table->expressions[at])
			st = add_evaluated(answering, table->expressions[at]);
		else
			*next_answer(answering) =
				value_copy(table->answers[at]);
	}
	answering->out->answer_count++;
	return st;
}

static void note_row(struct table_result *out, size_t row)
{
	out->rows = table_ensure(out->rows, &out->room->row_cap,
		out->row_count + 1, sizeof(*out->rows));
	out->rows[out->row_count++] = (uint32_t)row;
}

/* Rows that came in order go by rank; equal ranks stay in order. */
static void order_by_rank(struct table_result *out, const struct table *table)
{
	for (size_t i = 1; i < out->row_count; i++) {
		uint32_t row = out->rows[i];
		size_t at = i;

		for (; at > 0 &&
			table->ranks[out->rows[at - 1]] > table->ranks[row];
			at--)
			out->rows[at] = out->rows[at - 1];
		out->rows[at] = row;
	}
}

static enum status answer_rows(
	struct answering *answering, const uint64_t *rows)
{
	const struct table *table = answering->table;
	struct table_result *out = answering->out;
	enum status st = ST_OK;

	for (size_t row = bits_next(rows, table->words, 0); row != SIZE_MAX;
		row = bits_next(rows, table->words, row + 1))
		note_row(out, row);
	if (table->hit == HIT_OUTPUT_ORDER)
		order_by_rank(out, table);
	for (size_t i = 0; st == ST_OK && i < out->row_count; i++)
		st = add_row(answering, out->rows[i]);
	return st;
}

/* The smaller, or with `sign` -1 the larger one; null without order. */
static struct value pick(const struct value *a, const struct value *b, int sign)
{
	enum value_order order = value_compare(a, b);

	if (order == ORDER_UNKNOWN || order == ORDER_NONE)
		return VALUE_UNKNOWN;
	return (int)order * sign <= 0 ? *a : *b;
}

static struct value combine(enum table_aggregate aggregate,
	const struct value *sum, const struct value *next)
{
	struct decimal total;

	switch (aggregate) {
	case AGGREGATE_MIN:
		return pick(sum, next, 1);
	case AGGREGATE_MAX:
		return pick(sum, next, -1);
	default:
		if (sum->kind != VALUE_NUMBER || next->kind != VALUE_NUMBER ||
			!decimal_add(&total, sum->as.number, next->as.number))
			return VALUE_UNKNOWN;
		return value_number(total);
	}
}

/* One answer of many: a sum, the least, the most, or how many. */
static enum status aggregate(struct answering *answering)
{
	struct table_result *out = answering->out;
	const struct table *table = answering->table;
	struct value result = value_whole((int64_t)out->answer_count);

	if (table->aggregate != AGGREGATE_COUNT) {
		result = out->answers[0];
		for (size_t i = 1; i < out->answer_count; i++)
			result = combine(
				table->aggregate, &result, &out->answers[i]);
		if (!value_is_known(&result) && !answering->unknown)
			return err_set(answering->err, ST_PLUGIN,
				"The decision \"%s\" adds up answers that are "
				"not all numbers; let every row's output be "
				"one",
				table->name);
		result = value_copy(result);
	}
	values_release(out->answers, out->room->answers_used);
	out->answers[0] = result;
	out->room->answers_used = out->answer_count = 1;
	return ST_OK;
}

static enum status answer_default(struct answering *answering)
{
	const struct table *table = answering->table;
	enum status st = ST_OK;
	bool any = table->aggregate == AGGREGATE_COUNT;

	for (size_t k = 0; k < table->output_count; k++)
		any = any || table->outputs[k].otherwise;
	answering->out->status = any ? TABLE_DECIDED : TABLE_NONE;
	for (size_t k = 0; any && st == ST_OK && k < table->output_count; k++) {
		if (table->outputs[k].otherwise)
			st = add_evaluated(
				answering, table->outputs[k].otherwise);
		else
			*next_answer(answering) =
				table->aggregate == AGGREGATE_COUNT
					? value_whole(0)
					: VALUE_UNKNOWN;
	}
	answering->out->answer_count = any;
	return st;
}

static enum status answer_outcome(struct answering *answering,
	struct outcome outcome, const uint64_t *rows)
{
	enum status st = ST_OK;

	switch (outcome.kind) {
	case OUTCOME_NONE:
		return answer_default(answering);
	case OUTCOME_ROW:
		if (!outcome.shared)
			note_row(answering->out, outcome.row);
		return add_row(answering, outcome.row);
	case OUTCOME_ROWS:
		st = answer_rows(answering, rows);
		if (st == ST_OK &&
			answering->table->aggregate != AGGREGATE_LIST)
			st = aggregate(answering);
		return st;
	default:
		answering->out->status = TABLE_UNKNOWN;
		return ST_OK;
	}
}

enum status table_answer(struct table_result *out, const struct table *table,
	struct outcome outcome, const uint64_t *rows,
	const struct feel_scope *scope, struct err *err)
{
	struct answering answering = { out, table, scope, err, false };

	out->status = TABLE_DECIDED;
	enum status st = answer_outcome(&answering, outcome, rows);

	if (st == ST_OK && answering.unknown)
		out->status = TABLE_UNKNOWN;
	return st;
}
