#include <stdlib.h>

#include "base/mem.h"
#include "engine/host/mutate.h"
#include "engine/host/table_int.h"

enum {
	TRIES_MAX = 50000, /* inputs tried before taking it as the same */
};

/* The values of one column that are worth a try. */
struct candidates {
	VEC(struct value) values;
};

struct trial {
	const struct table *a, *b;
	struct candidates *columns;
	struct table_result first, second;
	struct value *inputs;
};

static bool stands(const struct column *column, const struct value *value,
	const struct table *table, size_t row)
{
	uint64_t *scratch = mem_zero((table->words + 1) * sizeof(*scratch));
	bool out =
		bit_at(column_bits(column, value, table->words, scratch), row);

	free(scratch);
	return out;
}

static bool possible(const struct column *column, const struct value *value)
{
	if (!value_is_known(value))
		return column->null_is_a_value;
	if (column->kind != VALUE_NULL && value->kind != column->kind)
		return false;
	return column->possible[column_segment(column, value)];
}

/* Keep the value when the row applies to it, in either form. */
static void offer(struct trial *trial, size_t i, size_t row, struct value value)
{
	const struct column *a = &trial->a->columns[i];
	const struct column *b = &trial->b->columns[i];
	bool wanted = possible(a, &value) && possible(b, &value) &&
		      (stands(a, &value, trial->a, row) ||
			      (row < trial->b->row_count &&
				      stands(b, &value, trial->b, row)));

	for (size_t k = 0; wanted && k < trial->columns[i].values.len; k++)
		wanted = !value_same(&trial->columns[i].values.at[k], &value);
	if (wanted)
		*VEC_ADD(&trial->columns[i].values) = value_copy(value);
}

static struct value beside(const struct value *point, int step)
{
	struct decimal number = { 0 }, half = { .low = 5, .scale = 1 };

	if (point->kind == VALUE_DATE)
		return value_date(point->as.date + step);
	if (point->kind != VALUE_NUMBER)
		return VALUE_UNKNOWN;
	if (step % 2)
		half = decimal_of(1);
	if (step > 0)
		(void)!decimal_add(&number, point->as.number, half);
	else
		(void)!decimal_subtract(&number, point->as.number, half);
	return value_number(number);
}

static void offer_points(
	struct trial *trial, size_t i, size_t row, const struct column *column)
{
	static const int steps[] = { -1, 1, -2, 2 }; /* 2: a half */

	for (size_t k = 0; k < column->point_count; k++) {
		offer(trial, i, row, column->points[k]);
		for (size_t s = 0; s < sizeof(steps) / sizeof(*steps); s++) {
			struct value value =
				beside(&column->points[k], steps[s]);

			if (value_is_known(&value))
				offer(trial, i, row, value);
		}
	}
}

static void gather(struct trial *trial, size_t i, size_t row)
{
	struct value other = value_text("…", strlen("…"));

	offer_points(trial, i, row, &trial->a->columns[i]);
	offer_points(trial, i, row, &trial->b->columns[i]);
	offer(trial, i, row, other);
	offer(trial, i, row, value_boolean(true));
	offer(trial, i, row, value_whole(1));
	offer(trial, i, row, value_date(0));
	offer(trial, i, row, VALUE_UNKNOWN);
	value_release(&other);
}

static bool same_outcome(struct trial *trial)
{
	struct table_result *x = &trial->first, *y = &trial->second;
	enum status a = table_decide(x, trial->a, trial->inputs, NULL, false,
			    &(struct err){ 0 }),
		    b = table_decide(y, trial->b, trial->inputs, NULL, false,
			    &(struct err){ 0 });

	if (a != ST_OK || b != ST_OK)
		return a == b;
	if (x->status != y->status || x->answer_count != y->answer_count)
		return false;
	for (size_t i = 0; i < x->answer_count * trial->a->output_count; i++)
		if (!value_same(&x->answers[i], &y->answers[i]))
			return false;
	return true;
}

/* The inputs number n, counted through all columns. */
static void choose(struct trial *trial, uint64_t n)
{
	for (size_t i = 0; i < trial->a->column_count; i++) {
		size_t count = trial->columns[i].values.len;

		trial->inputs[i] = trial->columns[i].values.at[n % count];
		n /= count;
	}
}

/* The inputs that the row asks about. */
static void put_example(struct buf *out, const struct trial *trial, size_t row)
{
	for (size_t i = 0; i < trial->a->column_count; i++) {
		if (bit_at(trial->a->columns[i].always, row))
			continue;
		buf_printf(out, "%s%s = ", out->len ? ", " : "",
			trial->a->columns[i].label);
		value_put_feel(out, &trial->inputs[i]);
	}
}

static uint64_t count_inputs(const struct trial *trial)
{
	uint64_t count = 1;

	for (size_t i = 0; i < trial->a->column_count; i++) {
		count *= trial->columns[i].values.len;
		if (count > (uint64_t)1 << 40)
			break;
	}
	return count;
}

/* All inputs, or as many, spread out evenly, as there is time for. */
static bool try_all(struct buf *example, struct trial *trial, size_t row)
{
	uint64_t count = count_inputs(trial);
	uint64_t stride = count / TRIES_MAX + 1;

	for (uint64_t n = 0; n < count; n += stride) {
		choose(trial, n);
		if (same_outcome(trial))
			continue;
		put_example(example, trial, row);
		return false;
	}
	return true;
}

bool mutate_same(struct buf *example, const struct table *a,
	const struct table *b, size_t row)
{
	struct trial trial = { .a = a, .b = b };
	size_t count = a->column_count;

	if (a->lazy_count || b->lazy_count || a->expressions || b->expressions)
		return false;
	trial.columns = mem_zero((count + 1) * sizeof(*trial.columns));
	trial.inputs = mem_zero((count + 1) * sizeof(*trial.inputs));
	for (size_t i = 0; i < count; i++)
		gather(&trial, i, row);
	bool same = try_all(example, &trial, row);

	for (size_t i = 0; i < count; i++) {
		values_release(trial.columns[i].values.at,
			trial.columns[i].values.len);
		VEC_RELEASE(&trial.columns[i].values);
	}
	table_result_release(&trial.first);
	table_result_release(&trial.second);
	free(trial.columns);
	free(trial.inputs);
	return same;
}
