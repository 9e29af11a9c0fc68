#include <stdlib.h>

#include "engine/host/decimal_int.h"

enum {
	ALIGN_DIGITS = 75, /* aligned numbers stay below 10^76 */
};

int decimal_sign(struct decimal number)
{
	return number.high < 0 ? -1 : number.high > 0 || number.low > 0;
}

bool decimal_equal(struct decimal a, struct decimal b)
{
	return a.low == b.low && a.high == b.high && a.scale == b.scale;
}

struct decimal decimal_negate(struct decimal number)
{
	uint128 bits = -(uint128)decimal_coefficient(number);

	number.high = (int64_t)(uint64_t)(bits >> 64);
	number.low = (uint64_t)bits;
	return number;
}

/* Both positive, with scales that differ. */
static int compare_magnitudes(struct decimal a, struct decimal b)
{
	int a_size = decimal_digits(a) - a.scale;
	int b_size = decimal_digits(b) - b.scale;

	if (a_size != b_size)
		return a_size < b_size ? -1 : 1;
	int scale = a.scale > b.scale ? a.scale : b.scale;

	return wide_compare(wide_shift(decimal_magnitude(a), scale - a.scale),
		wide_shift(decimal_magnitude(b), scale - b.scale));
}

int decimal_compare(struct decimal a, struct decimal b)
{
	if (a.scale == b.scale) {
		int128 ca = decimal_coefficient(a), cb = decimal_coefficient(b);

		return ca < cb ? -1 : ca > cb;
	}
	int sa = decimal_sign(a), sb = decimal_sign(b);

	if (sa != sb)
		return sa < sb ? -1 : 1;
	return sa * compare_magnitudes(a, b);
}

/* The sum of signed magnitudes. `sticky` belongs to the larger, `a`. */
static bool add_wide(struct decimal *out, bool a_minus, struct wide a,
	bool b_minus, struct wide b, int scale)
{
	if (a_minus == b_minus)
		return decimal_make(out, a_minus, wide_add(a, b), scale, false);
	if (wide_compare(a, b) < 0)
		return decimal_make(
			out, b_minus, wide_subtract(b, a), scale, false);
	return decimal_make(out, a_minus, wide_subtract(a, b), scale, false);
}

/* b is so small beside a that it only breaks ties. */
static bool add_speck(struct decimal *out, struct decimal a, struct decimal b)
{
	int shift = DECIMAL_DIGITS + 3 - decimal_digits(a);
	struct wide speck = { 0, 1 };

	return add_wide(out, a.high < 0,
		wide_shift(decimal_magnitude(a), shift), b.high < 0, speck,
		a.scale + shift);
}

static bool add_aligned(struct decimal *out, struct decimal a, struct decimal b)
{
	if (a.scale > b.scale) {
		struct decimal other = a;

		a = b;
		b = other;
	}
	int shift = b.scale - a.scale;

	if (!decimal_sign(a) || !decimal_sign(b)) {
		*out = decimal_sign(a) ? a : b;
		return true;
	}
	if (shift + decimal_digits(a) > ALIGN_DIGITS)
		return add_speck(out, a, b);
	return add_wide(out, a.high < 0,
		wide_shift(decimal_magnitude(a), shift), b.high < 0,
		(struct wide){ 0, decimal_magnitude(b) }, b.scale);
}

bool decimal_add(struct decimal *out, struct decimal a, struct decimal b)
{
	int64_t x, y, sum;

	if (decimal_whole(&x, a) && decimal_whole(&y, b) &&
		!__builtin_add_overflow(x, y, &sum)) {
		*out = decimal_of(sum);
		return true;
	}
	return add_aligned(out, a, b);
}

bool decimal_subtract(struct decimal *out, struct decimal a, struct decimal b)
{
	return decimal_add(out, a, decimal_negate(b));
}

bool decimal_multiply(struct decimal *out, struct decimal a, struct decimal b)
{
	int64_t x, y, product;

	if (decimal_whole(&x, a) && decimal_whole(&y, b) &&
		!__builtin_mul_overflow(x, y, &product)) {
		*out = decimal_of(product);
		return true;
	}
	return decimal_make(out, (a.high < 0) != (b.high < 0),
		wide_multiply(decimal_magnitude(a), decimal_magnitude(b)),
		(int64_t)a.scale + b.scale, false);
}

/* The quotient gets two digits more than are kept, and "there is more". */
bool decimal_divide(struct decimal *out, struct decimal a, struct decimal b)
{
	int64_t x, y;

	if (!decimal_sign(b))
		return false;
	if (decimal_whole(&x, a) && decimal_whole(&y, b) && x > INT64_MIN &&
		x % y == 0) {
		*out = decimal_of(x / y);
		return true;
	}
	int shift = decimal_digits(b) - decimal_digits(a) + DECIMAL_DIGITS + 2;
	uint128 rest;

	shift = shift < 0 ? 0 : shift;
	struct wide quotient =
		wide_divide(wide_shift(decimal_magnitude(a), shift),
			decimal_magnitude(b), &rest);

	return decimal_make(out, (a.high < 0) != (b.high < 0), quotient,
		(int64_t)a.scale - b.scale + shift, rest != 0);
}

bool decimal_modulo(struct decimal *out, struct decimal a, struct decimal b)
{
	struct decimal quotient, product, rest;

	if (!decimal_divide(&quotient, a, b) ||
		!decimal_round(&quotient, quotient, 0, DECIMAL_FLOOR) ||
		!decimal_multiply(&product, b, quotient) ||
		!decimal_subtract(&rest, a, product))
		return false;
	/* The quotient may have been rounded up to a whole number. */
	if (decimal_sign(rest) == -decimal_sign(b) &&
		!decimal_add(&rest, rest, b))
		return false;
	*out = rest;
	return true;
}

static bool multiply_up(
	struct decimal *out, struct decimal base, uint64_t exponent)
{
	struct decimal power = decimal_of(1);

	while (exponent) {
		if ((exponent & 1) && !decimal_multiply(&power, power, base))
			return false;
		exponent >>= 1;
		if (exponent && !decimal_multiply(&base, base, base))
			return false;
	}
	*out = power;
	return true;
}

bool decimal_power(struct decimal *out, struct decimal base, int64_t exponent)
{
	uint64_t times =
		exponent < 0 ? -(uint64_t)exponent : (uint64_t)exponent;
	struct decimal power;

	if (!multiply_up(&power, base, times))
		return false;
	if (exponent < 0)
		return decimal_divide(out, decimal_of(1), power);
	*out = power;
	return true;
}

/* Whether the kept part goes one up in magnitude. `half`: how the dropped
 * part compares with one half, -1, 0 or 1; it is not zero. */
static bool goes_up(
	enum decimal_round how, bool negative, int half, bool is_odd)
{
	switch (how) {
	case DECIMAL_HALF_EVEN:
		return half > 0 || (half == 0 && is_odd);
	case DECIMAL_HALF_UP:
		return half >= 0;
	case DECIMAL_HALF_DOWN:
		return half > 0;
	case DECIMAL_UP:
		return true;
	case DECIMAL_DOWN:
		return false;
	case DECIMAL_FLOOR:
		return negative;
	case DECIMAL_CEILING:
		return !negative;
	}
	return false;
}

bool decimal_round(struct decimal *out, struct decimal number, int places,
	enum decimal_round how)
{
	int64_t drop = (int64_t)number.scale - places;

	if (drop <= 0 || !decimal_sign(number)) {
		*out = number;
		return true;
	}
	uint128 magnitude = decimal_magnitude(number);
	uint128 unit = wide_power(drop < WIDE_POWERS ? (int)drop : 0);
	uint128 kept = drop < WIDE_POWERS ? magnitude / unit : 0;
	uint128 lost = drop < WIDE_POWERS ? magnitude % unit : 1;
	uint128 rest = drop < WIDE_POWERS ? unit - lost : 2;
	int half = lost < rest ? -1 : lost > rest;

	if (lost && goes_up(how, number.high < 0, half, kept & 1))
		kept++;
	return decimal_make(
		out, number.high < 0, (struct wide){ 0, kept }, places, false);
}
