#include <string.h>

#include "engine/host/feel_int.h"
#include "engine/host/value_time.h"

enum {
	SECOND = 1000,
	MINUTE = 60 * SECOND,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
};

typedef bool number_fn(struct decimal *out, struct decimal a, struct decimal b);

static bool power(struct decimal *out, struct decimal a, struct decimal b)
{
	int64_t exponent;

	return decimal_whole(&exponent, b) && exponent < 100000 &&
	       exponent > -100000 && decimal_power(out, a, exponent);
}

static struct value numbers(
	enum feel_op op, const struct value *a, const struct value *b)
{
	static number_fn *const fns[] = { decimal_add, decimal_subtract,
		decimal_multiply, decimal_divide, power };
	struct decimal result;

	return fns[op - OP_ADD](&result, a->as.number, b->as.number)
		       ? value_number(result)
		       : VALUE_UNKNOWN;
}

/* The whole number nearest to `number`, towards zero. */
static bool truncated(int64_t *out, struct decimal number)
{
	return decimal_round(&number, number, 0, DECIMAL_DOWN) &&
	       decimal_whole(out, number);
}

/* amount * or / by, dropping fractions; both kinds of durations. */
static bool scaled(
	int64_t *out, enum feel_op op, int64_t amount, const struct value *by)
{
	struct decimal result;
	number_fn *fn = op == OP_MULTIPLY ? decimal_multiply : decimal_divide;

	return (op == OP_MULTIPLY || op == OP_DIVIDE) &&
	       by->kind == VALUE_NUMBER &&
	       fn(&result, decimal_of(amount), by->as.number) &&
	       truncated(out, result);
}

static struct value ratio(enum feel_op op, int64_t a, int64_t b)
{
	struct decimal result;

	return op == OP_DIVIDE && decimal_divide(
					  &result, decimal_of(a), decimal_of(b))
		       ? value_number(result)
		       : VALUE_UNKNOWN;
}

static bool summed(int64_t *out, enum feel_op op, int64_t a, int64_t b)
{
	if (op == OP_ADD)
		return !__builtin_add_overflow(a, b, out);
	return op == OP_SUBTRACT && !__builtin_sub_overflow(a, b, out);
}

static struct value months(
	enum feel_op op, const struct value *a, const struct value *b)
{
	int64_t result;

	if (b->kind == VALUE_MONTHS &&
		summed(&result, op, a->as.months, b->as.months))
		return value_months(result);
	if (b->kind == VALUE_MONTHS)
		return ratio(op, a->as.months, b->as.months);
	if (scaled(&result, op, a->as.months, b))
		return value_months(result);
	return VALUE_UNKNOWN;
}

static struct value durations(
	enum feel_op op, const struct value *a, const struct value *b)
{
	int64_t result;

	if (b->kind == VALUE_DURATION &&
		summed(&result, op, a->as.ms, b->as.ms))
		return value_duration(result);
	if (b->kind == VALUE_DURATION)
		return ratio(op, a->as.ms, b->as.ms);
	if (scaled(&result, op, a->as.ms, b))
		return value_duration(result);
	return VALUE_UNKNOWN;
}

/* A day so many days away, when the calendar has it. */
static date_t day_after(date_t day, int64_t days)
{
	int64_t result = (int64_t)day + days;

	return result >= date_make(1, 1, 1) && result <= date_make(9999, 12, 31)
		       ? (date_t)result
		       : DATE_NONE;
}

static date_t month_after(date_t day, int64_t count)
{
	return count > -200000 && count < 200000
		       ? date_add_months(day, (int)count)
		       : DATE_NONE;
}

/* Whole days of milliseconds, downwards. */
static int64_t days_of(int64_t ms)
{
	return ms / DAY - (ms % DAY < 0);
}

static struct value dates(
	enum feel_op op, const struct value *a, const struct value *b)
{
	int64_t sign = op == OP_SUBTRACT ? -1 : 1;

	if (op == OP_SUBTRACT && b->kind == VALUE_DATE)
		return value_duration(((int64_t)a->as.date - b->as.date) * DAY);
	if (b->kind == VALUE_MONTHS)
		return value_date(month_after(a->as.date, sign * b->as.months));
	if (b->kind == VALUE_DURATION)
		return value_date(
			day_after(a->as.date, days_of(sign * b->as.ms)));
	return VALUE_UNKNOWN;
}

static struct value moments(
	enum feel_op op, const struct value *a, const struct value *b)
{
	int64_t sign = op == OP_SUBTRACT ? -1 : 1;

	if (op == OP_SUBTRACT && b->kind == VALUE_MOMENT)
		return value_duration(a->as.ms - b->as.ms);
	if (b->kind == VALUE_DURATION)
		return value_moment(a->as.ms + sign * b->as.ms, a->offset);
	if (b->kind != VALUE_MONTHS)
		return VALUE_UNKNOWN;
	date_t day = month_after(value_moment_date(a), sign * b->as.months);

	return day == DATE_NONE
		       ? VALUE_UNKNOWN
		       : value_moment_of(day, value_moment_time(a), a->offset);
}

static struct value times(
	enum feel_op op, const struct value *a, const struct value *b)
{
	int64_t sign = op == OP_SUBTRACT ? -1 : 1;

	if (op == OP_SUBTRACT && b->kind == VALUE_TIME)
		return value_duration(a->as.ms - b->as.ms);
	if (b->kind != VALUE_DURATION)
		return VALUE_UNKNOWN;
	int64_t sum = (a->as.ms + sign * (b->as.ms % DAY)) % DAY;

	return value_time(sum < 0 ? sum + DAY : sum, a->offset);
}

static struct value texts(
	enum feel_op op, const struct value *a, const struct value *b)
{
	struct buf joined = BUF_INIT;
	size_t len;
	const char *chars = value_chars(a, &len);

	if (op != OP_ADD || b->kind != VALUE_TEXT)
		return VALUE_UNKNOWN;
	buf_add(&joined, chars, len);
	chars = value_chars(b, &len);
	buf_add(&joined, chars, len);
	struct value made = value_text(joined.data, joined.len);

	buf_release(&joined);
	return made;
}

static bool is_amount(const struct value *value)
{
	return value->kind == VALUE_MONTHS || value->kind == VALUE_DURATION;
}

static bool is_time(const struct value *value)
{
	return value->kind == VALUE_DATE || value->kind == VALUE_TIME ||
	       value->kind == VALUE_MOMENT;
}

typedef struct value kind_fn(
	enum feel_op op, const struct value *a, const struct value *b);

static kind_fn *const kinds[VALUE_KINDS] = {
	[VALUE_TEXT] = texts,
	[VALUE_DATE] = dates,
	[VALUE_TIME] = times,
	[VALUE_MOMENT] = moments,
	[VALUE_DURATION] = durations,
	[VALUE_MONTHS] = months,
};

struct value feel_arithmetic(
	enum feel_op op, const struct value *a, const struct value *b)
{
	if (a->kind == VALUE_NULL || b->kind == VALUE_NULL)
		return VALUE_UNKNOWN;
	if (a->kind == VALUE_NA || b->kind == VALUE_NA)
		return value_na();
	if (a->kind == VALUE_NUMBER && b->kind == VALUE_NUMBER)
		return numbers(op, a, b);
	/* duration + date, number * duration: the other way round */
	bool turns = (op == OP_ADD && is_amount(a) && is_time(b)) ||
		     (op == OP_MULTIPLY && a->kind == VALUE_NUMBER);

	if (turns)
		return feel_arithmetic(op, b, a);
	bool adds = op == OP_ADD || op == OP_SUBTRACT;

	if (!kinds[a->kind] || (is_time(a) && !adds))
		return VALUE_UNKNOWN;
	return kinds[a->kind](op, a, b);
}

static enum truth ordered(enum feel_compare compare, enum value_order order)
{
	static const bool holds[][3] = {
		[COMPARE_LESS] = { true, false, false },
		[COMPARE_NOT_MORE] = { true, true, false },
		[COMPARE_MORE] = { false, false, true },
		[COMPARE_NOT_LESS] = { false, true, true },
	};

	return holds[compare][order + 1] ? TRUTH_TRUE : TRUTH_FALSE;
}

enum truth feel_comparison(enum feel_compare compare, const struct value *a,
	const struct value *b, bool *strange)
{
	bool na = a->kind == VALUE_NA || b->kind == VALUE_NA;

	*strange = false;
	if (compare == COMPARE_EQUAL || compare == COMPARE_NOT_EQUAL) {
		enum truth equal = value_equal(a, b);

		*strange = a->kind != b->kind && !na && equal != TRUTH_UNKNOWN;
		return compare == COMPARE_EQUAL ? equal : truth_not(equal);
	}
	enum value_order order = value_compare(a, b);

	if (order == ORDER_UNKNOWN)
		return TRUTH_UNKNOWN;
	if (order != ORDER_NONE)
		return ordered(compare, order);
	*strange = !na;
	return TRUTH_FALSE;
}
