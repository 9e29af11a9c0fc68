/*
 * engine/host/wide.h -- whole numbers of 256 bits, what decimal.c needs to
 * be exact before it rounds once.
 *
 * Unsigned plain values. Callers keep results below 10^77; products of two
 * numbers of 128 bits always fit.
 */
#ifndef HOST_WIDE_H
#define HOST_WIDE_H

#include <stdbool.h>
#include <stdint.h>

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

struct wide {
	uint128 high, low;
};

enum {
	WIDE_POWERS = 39, /* 10^38 is the last that fits 128 bits */
};

uint128 wide_power(int exponent); /* 10^exponent, 0 to 38 */

struct wide wide_multiply(uint128 a, uint128 b);
struct wide wide_add(struct wide a, struct wide b);
struct wide wide_subtract(struct wide a, struct wide b); /* a >= b */
int wide_compare(struct wide a, struct wide b);          /* -1, 0 or 1 */

/* a * 10^exponent, 0 to 76, of a number that fits 128 bits. */
struct wide wide_shift(uint128 a, int exponent);

int wide_digits(struct wide a); /* decimal digits; 1 for zero */

/* Divide in place; the remainder comes back. */
uint64_t wide_divide_small(struct wide *a, uint64_t by);
/* a / by for by > 0; *rest is what is left. */
struct wide wide_divide(struct wide a, uint128 by, uint128 *rest);

#endif
