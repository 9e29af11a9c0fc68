/*
 * engine/host/decimal.h -- exact decimal numbers.
 *
 * A number is coefficient * 10^-scale with at most 34 digits, as decimal128
 * has; money keeps every đồng. What needs more digits is rounded half to even.
 * Numbers are kept in one form each, so that equal numbers have equal members:
 * no trailing zeros behind the point; whole numbers of up to 34 digits have
 * scale 0; a negative scale stands only with 34 digits; zero is { 0, 0, 0 }.
 *
 * Plain values: nothing to release. Operations say false, and leave *out
 * alone, when there is no result: division by zero, or outside 10^+-6144.
 */
#ifndef HOST_DECIMAL_H
#define HOST_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

struct decimal {
	int64_t high; /* the coefficient, 128 bits in two's complement */
	uint64_t low;
	int32_t scale;
};

enum {
	DECIMAL_DIGITS = 34,
	DECIMAL_TEXT = 56, /* bytes of decimal_format(), NUL included */
};

enum decimal_round {
	DECIMAL_HALF_EVEN,
	DECIMAL_HALF_UP,   /* away from zero */
	DECIMAL_HALF_DOWN, /* towards zero */
	DECIMAL_UP,        /* away from zero */
	DECIMAL_DOWN,      /* towards zero */
	DECIMAL_FLOOR,
	DECIMAL_CEILING,
};

struct decimal decimal_of(int64_t whole);

/* True, and the number, when it is whole and fits. */
bool decimal_whole(int64_t *out, struct decimal number);
bool decimal_is_whole(struct decimal number);

/* The whole text, "-12.50", ".5" or "1e3"; no spaces, no thousands. */
bool decimal_parse(struct decimal *out, const char *text, size_t len);
/* The number nearest to the double, as its first 15 digits say it. */
bool decimal_of_double(struct decimal *out, double real);
double decimal_to_double(struct decimal number);

/* "-12.5"; with an exponent only outside of 34 digits ("1E+40"). */
void decimal_format(char out[DECIMAL_TEXT], struct decimal number);
int decimal_digits(struct decimal number); /* significant; 1 for zero */

int decimal_sign(struct decimal number);                 /* -1, 0 or 1 */
int decimal_compare(struct decimal a, struct decimal b); /* -1, 0 or 1 */
bool decimal_equal(struct decimal a, struct decimal b);
struct decimal decimal_negate(struct decimal number);

bool decimal_add(struct decimal *out, struct decimal a, struct decimal b);
bool decimal_subtract(struct decimal *out, struct decimal a, struct decimal b);
bool decimal_multiply(struct decimal *out, struct decimal a, struct decimal b);
bool decimal_divide(struct decimal *out, struct decimal a, struct decimal b);
/* a - b * floor(a / b): has the sign of b. */
bool decimal_modulo(struct decimal *out, struct decimal a, struct decimal b);
bool decimal_power(struct decimal *out, struct decimal base, int64_t exponent);

/* Keep `places` digits behind the point; negative places round to tens. */
bool decimal_round(struct decimal *out, struct decimal number, int places,
	enum decimal_round how);

#endif
