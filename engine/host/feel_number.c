#include <string.h>

#include "engine/host/feel_int.h"

static bool is_number(const struct value *value)
{
	return value->kind == VALUE_NUMBER;
}

static void call_abs(struct value *out, const struct value *args, size_t count)
{
	(void)count;
	if (is_number(args))
		*out = value_number(decimal_sign(args->as.number) < 0
					    ? decimal_negate(args->as.number)
					    : args->as.number);
	else if (args->kind == VALUE_DURATION)
		*out = value_duration(
			args->as.ms < 0 ? -args->as.ms : args->as.ms);
	else if (args->kind == VALUE_MONTHS)
		*out = value_months(args->as.months < 0 ? -args->as.months
							: args->as.months);
}

static void round_to(struct value *out, const struct value *args, size_t count,
	enum decimal_round how)
{
	struct decimal result;
	int64_t places = 0;

	if (!is_number(args) ||
		(count > 1 &&
			(!is_number(&args[1]) ||
				!decimal_whole(&places, args[1].as.number))) ||
		places < -6111 || places > 6176)
		return;
	if (decimal_round(&result, args->as.number, (int)places, how))
		*out = value_number(result);
}

#define ROUNDING(name, how) \
	static void name( \
		struct value *out, const struct value *args, size_t count) \
	{ \
		round_to(out, args, count, how); \
	}

ROUNDING(call_floor, DECIMAL_FLOOR)
ROUNDING(call_ceiling, DECIMAL_CEILING)
ROUNDING(call_decimal, DECIMAL_HALF_EVEN)
ROUNDING(call_round_up, DECIMAL_UP)
ROUNDING(call_round_down, DECIMAL_DOWN)
ROUNDING(call_round_half_up, DECIMAL_HALF_UP)
ROUNDING(call_round_half_down, DECIMAL_HALF_DOWN)

static void call_modulo(
	struct value *out, const struct value *args, size_t count)
{
	struct decimal result;

	(void)count;
	if (is_number(&args[0]) && is_number(&args[1]) &&
		decimal_modulo(&result, args[0].as.number, args[1].as.number))
		*out = value_number(result);
}

static void is_odd(struct value *out, const struct value *args, bool wanted)
{
	struct decimal rest;

	if (is_number(args) &&
		decimal_modulo(&rest, args->as.number, decimal_of(2)) &&
		decimal_is_whole(args->as.number))
		*out = value_boolean((decimal_sign(rest) != 0) == wanted);
}

static void call_odd(struct value *out, const struct value *args, size_t count)
{
	(void)count;
	is_odd(out, args, true);
}

static void call_even(struct value *out, const struct value *args, size_t count)
{
	(void)count;
	is_odd(out, args, false);
}

/* number("1 000,5", " ", ","): what groups, and the point. */
static void call_number(
	struct value *out, const struct value *args, size_t count)
{
	struct buf plain = BUF_INIT;
	struct decimal number;
	const char *group = count > 1 && args[1].kind == VALUE_TEXT
				    ? value_chars(&args[1], NULL)
				    : "";
	const char *point = count > 2 && args[2].kind == VALUE_TEXT
				    ? value_chars(&args[2], NULL)
				    : ".";

	if (is_number(args))
		*out = value_copy(*args);
	if (args->kind != VALUE_TEXT)
		return;
	for (const char *at = value_chars(args, NULL); *at; at++)
		if (*at == *point)
			buf_putc(&plain, '.');
		else if (*at != *group)
			buf_putc(&plain, *at);
	if (decimal_parse(&number, plain.data, plain.len))
		*out = value_number(number);
	buf_release(&plain);
}

const struct feel_builtin feel_number_builtins[] = {
	{ "abs", 1, 1, false, call_abs },
	{ "floor", 1, 2, false, call_floor },
	{ "ceiling", 1, 2, false, call_ceiling },
	{ "decimal", 2, 2, false, call_decimal },
	{ "round", 1, 2, false, call_round_half_up },
	{ "round up", 1, 2, false, call_round_up },
	{ "round down", 1, 2, false, call_round_down },
	{ "round half up", 1, 2, false, call_round_half_up },
	{ "round half down", 1, 2, false, call_round_half_down },
	{ "modulo", 2, 2, false, call_modulo },
	{ "odd", 1, 1, false, call_odd },
	{ "even", 1, 1, false, call_even },
	{ "number", 1, 3, false, call_number },
	{ NULL, 0, 0, false, NULL },
};
