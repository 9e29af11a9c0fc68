#include <string.h>

#include "engine/host/feel_int.h"

typedef enum status eval_fn(
	struct value *out, const struct feel_node *node, struct feel_run *run);

void feel_doubt(struct feel_run *run, const char *fmt, const char *what)
{
	struct err *doubt = run->scope->doubt;

	if (doubt && !doubt->text[LANG_EN][0])
		err_set(doubt, ST_INVALID, fmt, what);
}

static enum status run_kid(struct value *out, const struct feel_node *node,
	size_t i, struct feel_run *run)
{
	return feel_run_node(out, node->kids[i], run);
}

/* Two kids; on an error there is nothing to release. */
static enum status run_two(struct value *a, struct value *b,
	const struct feel_node *node, struct feel_run *run)
{
	enum status st = run_kid(a, node, 0, run);

	if (st != ST_OK)
		return st;
	st = run_kid(b, node, 1, run);
	if (st != ST_OK)
		value_release(a);
	return st;
}

static enum status eval_constant(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	(void)run;
	*out = value_copy(node->constant);
	return ST_OK;
}

static enum status eval_name(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	*out = VALUE_UNKNOWN;
	if (!run->scope->lookup)
		return ST_OK;
	return run->scope->lookup(out, run->scope->ctx, node->name, run->err);
}

static enum status eval_local(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	*out = value_copy(run->locals.at[node->local]);
	return ST_OK;
}

static enum status eval_input(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	(void)node;
	*out = run->input ? value_copy(*run->input) : VALUE_UNKNOWN;
	return ST_OK;
}

static const char *const op_signs[OP_COUNT] = {
	[OP_NEGATE] = "-",
	[OP_ADD] = "+",
	[OP_SUBTRACT] = "-",
	[OP_MULTIPLY] = "*",
	[OP_DIVIDE] = "/",
	[OP_POWER] = "**",
};

/* Null although the operands are known. */
static void doubt_result(struct feel_run *run, const struct feel_node *node)
{
	feel_doubt(run,
		"\"%s\" has no result for these values (their kinds do not "
		"fit, the divisor is zero, or the result is too large)",
		op_signs[node->op]);
}

static enum status eval_negate(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value zero, of;
	enum status st = run_kid(&of, node, 0, run);

	if (st != ST_OK)
		return st;
	zero = of.kind == VALUE_MONTHS     ? value_months(0)
	       : of.kind == VALUE_DURATION ? value_duration(0)
					   : value_whole(0);
	*out = feel_arithmetic(OP_SUBTRACT, &zero, &of);
	if (!value_is_known(out) && value_is_known(&of))
		doubt_result(run, node);
	value_release(&of);
	return ST_OK;
}

static enum status eval_arithmetic(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value a, b;
	enum status st = run_two(&a, &b, node, run);

	if (st != ST_OK)
		return st;
	*out = feel_arithmetic(node->op, &a, &b);
	if (!value_is_known(out) && value_is_known(&a) && value_is_known(&b))
		doubt_result(run, node);
	value_release(&a);
	value_release(&b);
	return ST_OK;
}

static bool is_null_literal(const struct feel_node *node)
{
	return node->op == OP_CONSTANT && node->constant.kind == VALUE_NULL;
}

/* x = null asks whether x is known, and is always answered. */
static enum truth compare_null(
	enum feel_compare compare, const struct value *a, const struct value *b)
{
	bool equal = !value_is_known(a) && !value_is_known(b);

	if (compare != COMPARE_EQUAL && compare != COMPARE_NOT_EQUAL)
		return TRUTH_UNKNOWN;
	return equal == (compare == COMPARE_EQUAL) ? TRUTH_TRUE : TRUTH_FALSE;
}

static enum status eval_compare(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value a, b;
	enum truth truth;
	bool strange = false;
	enum status st = run_two(&a, &b, node, run);

	if (st != ST_OK)
		return st;
	if (is_null_literal(node->kids[0]) || is_null_literal(node->kids[1]))
		truth = compare_null(node->compare, &a, &b);
	else
		truth = feel_comparison(node->compare, &a, &b, &strange);
	if (strange)
		feel_doubt(run, "a value cannot be compared with a %s",
			value_kind_name(b.kind));
	*out = value_truth(strange ? TRUTH_UNKNOWN : truth);
	value_release(&a);
	value_release(&b);
	return ST_OK;
}

/* Anything but a boolean counts as not known. */
static enum truth truth_of(const struct value *value, struct feel_run *run)
{
	if (value->kind == VALUE_BOOLEAN)
		return value->as.boolean ? TRUTH_TRUE : TRUTH_FALSE;
	if (value->kind != VALUE_NULL)
		feel_doubt(run, "a condition was expected, not a %s",
			value_kind_name(value->kind));
	return TRUTH_UNKNOWN;
}

static enum status run_truth(enum truth *out, const struct feel_node *node,
	size_t i, struct feel_run *run)
{
	struct value value;
	enum status st = run_kid(&value, node, i, run);

	if (st != ST_OK)
		return st;
	*out = truth_of(&value, run);
	value_release(&value);
	return ST_OK;
}

/* and, or, and lists of tests: the second is not read when the first says it
 * all. */
static enum status eval_joined(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	enum truth end = node->op == OP_AND ? TRUTH_FALSE : TRUTH_TRUE;
	enum truth first, second;
	enum status st = run_truth(&first, node, 0, run);

	if (st == ST_OK && first != end) {
		st = run_truth(&second, node, 1, run);
		if (st == ST_OK)
			first = node->op == OP_AND ? truth_and(first, second)
						   : truth_or(first, second);
	}
	*out = st == ST_OK ? value_truth(first) : VALUE_UNKNOWN;
	return st;
}

/* Both ways when the condition is not known: they may agree. */
static enum status eval_undecided(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value other;
	enum status st = run_kid(out, node, 1, run);

	if (st != ST_OK || !value_is_known(out))
		return st;
	st = run_kid(&other, node, 2, run);
	if (st != ST_OK || !value_same(out, &other))
		value_release(out);
	if (st == ST_OK)
		value_release(&other);
	return st;
}

static enum status eval_if(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	enum truth condition;
	enum status st = run_truth(&condition, node, 0, run);

	*out = VALUE_UNKNOWN;
	if (st != ST_OK)
		return st;
	if (condition == TRUTH_UNKNOWN)
		return eval_undecided(out, node, run);
	return run_kid(out, node, condition == TRUTH_TRUE ? 1 : 2, run);
}

static enum status eval_in(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	const struct value *outer = run->input;
	struct value of;
	enum status st = run_kid(&of, node, 0, run);

	if (st != ST_OK)
		return st;
	run->input = &of;
	st = run_kid(out, node, 1, run);
	run->input = outer;
	value_release(&of);
	return st;
}

static enum status run_all(
	struct value **out, const struct feel_node *node, struct feel_run *run)
{
	struct value *values = mem_zero((node->count + 1) * sizeof(*values));

	for (size_t i = 0; i < node->count; i++) {
		enum status st = run_kid(&values[i], node, i, run);

		if (st != ST_OK) {
			values_release(values, i);
			free(values);
			return st;
		}
	}
	*out = values;
	return ST_OK;
}

static enum status eval_list(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value *values;
	enum status st = run_all(&values, node, run);

	if (st != ST_OK)
		return st;
	*out = value_list(values, node->count);
	free(values);
	return ST_OK;
}

static enum status eval_record(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value *values;
	enum status st = run_all(&values, node, run);

	if (st != ST_OK)
		return st;
	*out = value_record(
		(const char *const *)node->fields, values, node->count);
	free(values);
	return ST_OK;
}

static enum status eval_path(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value of;
	enum status st = run_kid(&of, node, 0, run);

	if (st != ST_OK)
		return st;
	*out = feel_member(&of, node->name);
	value_release(&of);
	return ST_OK;
}

static enum status eval_field(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	const struct value *item = run->item, *field = NULL;

	if (item && strcmp(node->name, "item") == 0)
		field = item;
	else if (item && item->kind == VALUE_RECORD)
		field = value_field(item, node->name);
	if (!field && node->op == OP_FIELD_OR_NAME)
		return eval_name(out, node, run);
	*out = field ? value_copy(*field) : VALUE_UNKNOWN;
	return ST_OK;
}

/* What a filter has found so far. */
struct filtered {
	VEC(struct value) kept;
	bool unknown;     /* whether an item belongs is not known */
	bool is_position; /* the filter is a number */
	int64_t position;
};

static void filter_item(struct filtered *found, const struct value *item,
	const struct value *by, struct feel_run *run)
{
	if (by->kind == VALUE_NUMBER) {
		found->is_position =
			decimal_whole(&found->position, by->as.number);
		return;
	}
	enum truth truth = truth_of(by, run);

	if (truth == TRUTH_TRUE)
		*VEC_ADD(&found->kept) = value_copy(*item);
	found->unknown |= truth == TRUTH_UNKNOWN;
}

/* list[2] counts from the front, list[-1] from the back. */
static struct value item_at(
	const struct value *items, size_t count, int64_t position)
{
	int64_t at = position < 0 ? (int64_t)count + position : position - 1;

	return position && at >= 0 && at < (int64_t)count
		       ? value_copy(items[at])
		       : VALUE_UNKNOWN;
}

static enum status filter_items(struct filtered *found,
	const struct feel_node *node, const struct value *items, size_t count,
	struct feel_run *run)
{
	const struct value *outer = run->item;
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < count && !found->is_position;
		i++) {
		struct value by;

		run->item = &items[i];
		st = run_kid(&by, node, 1, run);
		if (st != ST_OK)
			break;
		filter_item(found, &items[i], &by, run);
		value_release(&by);
	}
	run->item = outer;
	return st;
}

/* A value that is no list is a list of one. */
static const struct value *items_of(const struct value *of, size_t *count)
{
	*count = 1;
	return of->kind == VALUE_LIST ? value_items(of, count) : of;
}

static enum status eval_filter(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct filtered found = { .kept = VEC_INIT };
	struct value of;
	size_t count;
	enum status st = run_kid(&of, node, 0, run);

	*out = VALUE_UNKNOWN;
	if (st != ST_OK || !value_is_known(&of))
		return st;
	const struct value *items = items_of(&of, &count);

	st = filter_items(&found, node, items, count, run);
	if (st == ST_OK && found.is_position)
		*out = item_at(items, count, found.position);
	else if (st == ST_OK && !found.unknown) {
		*out = value_list(found.kept.at, found.kept.len);
		found.kept.len = 0;
	}
	values_release(found.kept.at, found.kept.len);
	VEC_RELEASE(&found.kept);
	value_release(&of);
	return st;
}

/* The body for each item; some and every join truths, for makes a list. */
static enum status loop_items(struct value *results, enum truth *truth,
	const struct feel_node *node, const struct value *items, size_t count,
	struct feel_run *run)
{
	enum status st = ST_OK;

	for (size_t i = 0; i < count; i++) {
		*VEC_ADD(&run->locals) = items[i];
		st = run_kid(&results[i], node, 1, run);
		run->locals.len--;
		if (st != ST_OK)
			break;
		if (node->op == OP_SOME)
			*truth = truth_or(*truth, truth_of(&results[i], run));
		if (node->op == OP_EVERY)
			*truth = truth_and(*truth, truth_of(&results[i], run));
	}
	return st;
}

static enum status eval_loop(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	enum truth truth = node->op == OP_EVERY ? TRUTH_TRUE : TRUTH_FALSE;
	struct value of;
	size_t count;
	enum status st = run_kid(&of, node, 0, run);

	*out = VALUE_UNKNOWN;
	if (st != ST_OK || !value_is_known(&of))
		return st;
	const struct value *items = items_of(&of, &count);
	struct value *results = mem_zero((count + 1) * sizeof(*results));

	st = loop_items(results, &truth, node, items, count, run);
	if (st == ST_OK && node->op == OP_FOR)
		*out = value_list(results, count);
	else {
		values_release(results, count);
		*out = st == ST_OK ? value_truth(truth) : VALUE_UNKNOWN;
	}
	free(results);
	value_release(&of);
	return st;
}

static enum status eval_call(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value *args;
	bool known = true;
	enum status st = run_all(&args, node, run);

	*out = VALUE_UNKNOWN;
	if (st != ST_OK)
		return st;
	for (size_t i = 0; i < node->count; i++)
		known &= value_is_known(&args[i]);
	if (known || node->builtin->takes_null)
		node->builtin->call(out, args, node->count);
	if (known && !value_is_known(out))
		feel_doubt(run,
			"the function \"%s\" has no result for these "
			"values",
			node->builtin->name);
	values_release(args, node->count);
	free(args);
	return ST_OK;
}

static enum status eval_predicate(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value *args;
	enum status st;

	*out = VALUE_UNKNOWN;
	if (!run->scope->call)
		return ST_OK;
	st = run_all(&args, node, run);
	if (st != ST_OK)
		return st;
	st = run->scope->call(
		out, run->scope->ctx, node->name, args, node->count, run->err);
	values_release(args, node->count);
	free(args);
	return st;
}

static enum status eval_any(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	(void)node;
	(void)run;
	*out = value_boolean(true);
	return ST_OK;
}

static enum status eval_not(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	enum truth truth;
	enum status st = run_truth(&truth, node, 0, run);

	*out = st == ST_OK ? value_truth(truth_not(truth)) : VALUE_UNKNOWN;
	return st;
}

/* Compare the input; another kind than expected does not pass. */
static enum truth test_against(enum feel_compare compare,
	const struct value *end, struct feel_run *run)
{
	bool strange = false;
	enum truth truth = feel_comparison(compare, run->input, end, &strange);

	if (!strange)
		return truth;
	feel_doubt(run, "a value cannot be compared with a %s",
		value_kind_name(end->kind));
	return TRUTH_FALSE;
}

static enum status eval_interval(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value low, high;
	enum status st = run_two(&low, &high, node, run);

	if (st != ST_OK)
		return st;
	*out = value_truth(truth_and(
		test_against(node->low_open ? COMPARE_MORE : COMPARE_NOT_LESS,
			&low, run),
		test_against(node->high_open ? COMPARE_LESS : COMPARE_NOT_MORE,
			&high, run)));
	value_release(&low);
	value_release(&high);
	return ST_OK;
}

static enum status eval_test(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value end;
	enum status st = run_kid(&end, node, 0, run);

	if (st != ST_OK)
		return st;
	*out = value_truth(test_against(node->compare, &end, run));
	value_release(&end);
	return ST_OK;
}

/* Equal to the value, or to one of the elements of a list. */
static enum truth equals(const struct value *input, const struct value *value)
{
	enum truth truth = value_equal(input, value);
	size_t count = 0;
	const struct value *items =
		value->kind == VALUE_LIST ? value_items(value, &count) : NULL;

	if (items && input->kind != VALUE_LIST && value_is_known(input))
		truth = TRUTH_FALSE;
	for (size_t i = 0; i < count && truth != TRUTH_TRUE; i++)
		truth = truth_or(truth, value_equal(input, &items[i]));
	return truth;
}

static enum status eval_equals(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value value;
	enum status st = run_kid(&value, node, 0, run);

	if (st != ST_OK)
		return st;
	*out = value_truth(equals(run->input, &value));
	value_release(&value);
	return ST_OK;
}

static enum status eval_is_null(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	(void)node;
	*out = value_boolean(!value_is_known(run->input));
	return ST_OK;
}

/* A predicate may also answer with a value that the input must have. */
static enum status eval_holds(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	struct value value;
	enum status st = run_kid(&value, node, 0, run);

	if (st != ST_OK)
		return st;
	*out = value.kind == VALUE_BOOLEAN
		       ? value
		       : value_truth(equals(run->input, &value));
	value_release(&value);
	return ST_OK;
}

static eval_fn *const evals[OP_COUNT] = {
	[OP_CONSTANT] = eval_constant,
	[OP_NAME] = eval_name,
	[OP_LOCAL] = eval_local,
	[OP_INPUT] = eval_input,
	[OP_NEGATE] = eval_negate,
	[OP_ADD] = eval_arithmetic,
	[OP_SUBTRACT] = eval_arithmetic,
	[OP_MULTIPLY] = eval_arithmetic,
	[OP_DIVIDE] = eval_arithmetic,
	[OP_POWER] = eval_arithmetic,
	[OP_COMPARE] = eval_compare,
	[OP_AND] = eval_joined,
	[OP_OR] = eval_joined,
	[OP_IF] = eval_if,
	[OP_IN] = eval_in,
	[OP_LIST] = eval_list,
	[OP_RECORD] = eval_record,
	[OP_PATH] = eval_path,
	[OP_FILTER] = eval_filter,
	[OP_FIELD] = eval_field,
	[OP_FIELD_OR_NAME] = eval_field,
	[OP_FOR] = eval_loop,
	[OP_SOME] = eval_loop,
	[OP_EVERY] = eval_loop,
	[OP_CALL] = eval_call,
	[OP_PREDICATE] = eval_predicate,
	[OP_ANY] = eval_any,
	[OP_EITHER] = eval_joined,
	[OP_NOT] = eval_not,
	[OP_INTERVAL] = eval_interval,
	[OP_TEST] = eval_test,
	[OP_EQUALS] = eval_equals,
	[OP_IS_NULL] = eval_is_null,
	[OP_HOLDS] = eval_holds,
};

enum status feel_run_node(
	struct value *out, const struct feel_node *node, struct feel_run *run)
{
	*out = VALUE_UNKNOWN;
	return evals[node->op](out, node, run);
}

static enum status run_root(struct value *out, const struct feel *feel,
	const struct value *input, const struct feel_scope *scope,
	struct err *err)
{
	static const struct feel_scope nothing = { 0 };
	struct feel_run run = {
		.scope = scope ? scope : &nothing,
		.input = input,
		.err = err,
	};
	enum status st = feel_run_node(out, feel->root, &run);

	VEC_RELEASE(&run.locals);
	return st;
}

enum status feel_eval(struct value *out, const struct feel *feel,
	const struct feel_scope *scope, struct err *err)
{
	return run_root(out, feel, NULL, scope, err);
}

enum status feel_test(enum truth *out, const struct feel *feel,
	const struct value *input, const struct feel_scope *scope,
	struct err *err)
{
	struct value value;
	enum status st = run_root(&value, feel, input, scope, err);

	*out = TRUTH_UNKNOWN;
	if (st == ST_OK && value.kind == VALUE_BOOLEAN)
		*out = value.as.boolean ? TRUTH_TRUE : TRUTH_FALSE;
	return st;
}
