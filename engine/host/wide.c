#include "engine/host/wide.h"

uint128 wide_power(int exponent)
{
	static const uint64_t small[] = { 1, 10, 100, 1000, 10000, 100000,
		1000000, 10000000, 100000000, 1000000000, 10000000000,
		100000000000, 1000000000000, 10000000000000, 100000000000000,
		1000000000000000, 10000000000000000, 100000000000000000,
		1000000000000000000, 10000000000000000000u };

	return exponent < 20 ? (uint128)small[exponent]
			     : (uint128)small[19] * small[exponent - 19];
}

struct wide wide_multiply(uint128 a, uint128 b)
{
	uint64_t a0 = (uint64_t)a, a1 = (uint64_t)(a >> 64);
	uint64_t b0 = (uint64_t)b, b1 = (uint64_t)(b >> 64);
	uint128 low = (uint128)a0 * b0;
	uint128 one = (uint128)a1 * b0 + (uint64_t)(low >> 64);
	uint128 two = (uint128)a0 * b1 + (uint64_t)one;

	return (struct wide){
		.high = (uint128)a1 * b1 + (one >> 64) + (two >> 64),
		.low = (two << 64) | (uint64_t)low,
	};
}

struct wide wide_add(struct wide a, struct wide b)
{
	uint128 low = a.low + b.low;

	return (struct wide){ a.high + b.high + (low < a.low), low };
}

struct wide wide_subtract(struct wide a, struct wide b)
{
	return (struct wide){ a.high - b.high - (a.low < b.low),
		a.low - b.low };
}

int wide_compare(struct wide a, struct wide b)
{
	if (a.high != b.high)
		return a.high < b.high ? -1 : 1;
	return a.low < b.low ? -1 : a.low > b.low;
}

struct wide wide_shift(uint128 a, int exponent)
{
	if (exponent < WIDE_POWERS)
		return wide_multiply(a, wide_power(exponent));
	struct wide half = wide_multiply(a, wide_power(WIDE_POWERS - 1));
	uint128 rest = wide_power(exponent - WIDE_POWERS + 1);
	struct wide sum = wide_multiply(half.low, rest);

	sum.high += half.high * rest;
	return sum;
}

int wide_digits(struct wide a)
{
	int digits = 1;

	while (a.high) {
		wide_divide_small(&a, 1000000000000000000u);
		digits += 18;
	}
	for (int more = 0; more < WIDE_POWERS; more++)
		if (more == WIDE_POWERS - 1 || a.low < wide_power(more + 1))
			return digits + more;
	return digits;
}

uint64_t wide_divide_small(struct wide *a, uint64_t by)
{
	uint64_t limbs[] = { (uint64_t)(a->high >> 64), (uint64_t)a->high,
		(uint64_t)(a->low >> 64), (uint64_t)a->low };
	uint128 rest = 0;

	for (int i = 0; i < 4; i++) {
		rest = rest << 64 | limbs[i];
		limbs[i] = (uint64_t)(rest / by);
		rest %= by;
	}
	a->high = (uint128)limbs[0] << 64 | limbs[1];
	a->low = (uint128)limbs[2] << 64 | limbs[3];
	return (uint64_t)rest;
}

/* One bit after the other: divisors of 128 bits are rare. */
struct wide wide_divide(struct wide a, uint128 by, uint128 *rest)
{
	struct wide quotient = { 0, 0 };
	uint128 left = 0;

	for (int i = 255; i >= 0; i--) {
		bool carry = left >> 127;
		uint128 bit = i >= 128 ? a.high >> (i - 128) : a.low >> i;

		left = left << 1 | (bit & 1);
		if (!carry && left < by)
			continue;
		left -= by;
		*(i >= 128 ? &quotient.high : &quotient.low) |= (uint128)1
								<< (i & 127);
	}
	*rest = left;
	return quotient;
}
