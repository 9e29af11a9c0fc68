/*
 * engine/host/decimal_int.h -- the inside of decimals, for decimal*.c.
 */
#ifndef HOST_DECIMAL_INT_H
#define HOST_DECIMAL_INT_H

#include "engine/host/decimal.h"
#include "engine/host/wide.h"

enum {
	SCALE_MAX = 6176,  /* smaller than 10^-6176 is zero */
	SCALE_MIN = -6111, /* larger has no decimal */
};

static inline int128 decimal_coefficient(struct decimal number)
{
	return (int128)((uint128)(uint64_t)number.high << 64 | number.low);
}

static inline uint128 decimal_magnitude(struct decimal number)
{
	int128 coefficient = decimal_coefficient(number);

	return number.high < 0 ? -(uint128)coefficient : (uint128)coefficient;
}

/* The coefficient fits 64 bits. */
static inline bool decimal_is_short(struct decimal number)
{
	return number.high == (int64_t)number.low >> 63;
}

/* The decimal nearest to magnitude * 10^-scale, half to even. `sticky`: the
 * true value is a little further from zero than that. */
bool decimal_make(struct decimal *out, bool negative, struct wide magnitude,
	int64_t scale, bool sticky);

#endif
