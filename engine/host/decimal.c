#include "engine/host/decimal.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/host/decimal_int.h"

enum {
	READ_DIGITS = 70, /* further ones only say that there is more */
	SCALE_PLAIN = 40, /* more places are written with an exponent */
};

static struct decimal pack(bool negative, uint128 magnitude, int64_t scale)
{
	uint128 bits = negative ? -magnitude : magnitude;

	return (struct decimal){
		.high = (int64_t)(uint64_t)(bits >> 64),
		.low = (uint64_t)bits,
		.scale = (int32_t)scale,
	};
}

/* Drop `count` digits, half to even. */
static void drop_digits(struct wide *magnitude, int count, bool sticky)
{
	for (; count > 1; count -= count > 18 ? 18 : count - 1) {
		int some = count > 18 ? 18 : count - 1;

		sticky |= wide_divide_small(
				  magnitude, (uint64_t)wide_power(some)) != 0;
	}
	uint64_t last = wide_divide_small(magnitude, 10);

	if (last > 5 || (last == 5 && (sticky || (magnitude->low & 1))))
		*magnitude = wide_add(*magnitude, (struct wide){ 0, 1 });
}

/* The one form of each number; false when it is too large. */
static bool settle(
	struct decimal *out, bool negative, uint128 magnitude, int64_t scale)
{
	while (magnitude && scale > 0 && magnitude % 10 == 0) {
		magnitude /= 10;
		scale--;
	}
	while (magnitude && scale < 0 &&
		magnitude < wide_power(DECIMAL_DIGITS - 1)) {
		magnitude *= 10;
		scale++;
	}
	if (!magnitude || scale > SCALE_MAX) {
		*out = (struct decimal){ 0 };
		return true;
	}
	if (scale < SCALE_MIN)
		return false;
	*out = pack(negative, magnitude, scale);
	return true;
}

bool decimal_make(struct decimal *out, bool negative, struct wide magnitude,
	int64_t scale, bool sticky)
{
	int extra = wide_digits(magnitude) - DECIMAL_DIGITS;

	if (extra > 0) {
		drop_digits(&magnitude, extra, sticky);
		scale -= extra;
	}
	/* Rounding up may have made 10^34: a zero that goes again. */
	if (magnitude.low == wide_power(DECIMAL_DIGITS)) {
		magnitude.low /= 10;
		scale--;
	}
	return settle(out, negative, magnitude.low, scale);
}

struct decimal decimal_of(int64_t whole)
{
	return (struct decimal){ .high = whole < 0 ? -1 : 0,
		.low = (uint64_t)whole };
}

bool decimal_whole(int64_t *out, struct decimal number)
{
	if (number.scale != 0 || !decimal_is_short(number))
		return false;
	*out = (int64_t)number.low;
	return true;
}

bool decimal_is_whole(struct decimal number)
{
	return number.scale <= 0;
}

int decimal_digits(struct decimal number)
{
	return wide_digits((struct wide){ 0, decimal_magnitude(number) });
}

/* What decimal_parse() has read so far. */
struct reading {
	struct wide magnitude;
	int64_t scale;
	int digits; /* significant ones taken */
	int seen;   /* digits of any kind */
	bool sticky;
};

static void take_digit(struct reading *r, int digit, bool behind_point)
{
	r->seen++;
	if (r->digits < READ_DIGITS) {
		struct wide twice = wide_add(r->magnitude, r->magnitude);
		struct wide four = wide_add(twice, twice);

		r->magnitude = wide_add(wide_add(four, four), twice);
		r->magnitude = wide_add(
			r->magnitude, (struct wide){ 0, (uint128)digit });
		r->digits += r->digits > 0 || digit > 0;
		r->scale += behind_point;
	} else {
		r->sticky |= digit != 0;
		r->scale -= !behind_point;
	}
}

static const char *take_digits(
	struct reading *r, const char *at, const char *end, bool behind_point)
{
	while (at < end && isdigit((unsigned char)*at))
		take_digit(r, *at++ - '0', behind_point);
	return at;
}

/* "e-12" at `at`; NULL when it is malformed. */
static const char *take_exponent(
	struct reading *r, const char *at, const char *end)
{
	bool minus = at + 1 < end && at[1] == '-';
	int64_t exponent = 0;

	at += 1 + (at + 1 < end && (at[1] == '-' || at[1] == '+'));
	if (at == end || !isdigit((unsigned char)*at))
		return NULL;
	for (; at < end && isdigit((unsigned char)*at); at++)
		if (exponent < 100000)
			exponent = exponent * 10 + *at - '0';
	r->scale -= minus ? -exponent : exponent;
	return at;
}

bool decimal_parse(struct decimal *out, const char *text, size_t len)
{
	const char *at = text, *end = text + len;
	struct reading r = { 0 };
	bool minus = len > 0 && *at == '-';

	at += len > 0 && (*at == '-' || *at == '+');
	at = take_digits(&r, at, end, false);
	if (at + 1 < end && *at == '.' && isdigit((unsigned char)at[1]))
		at = take_digits(&r, at + 1, end, true);
	if (at < end && r.seen && (*at == 'e' || *at == 'E'))
		at = take_exponent(&r, at, end);
	if (at != end || !r.seen)
		return false;
	return decimal_make(out, minus, r.magnitude, r.scale, r.sticky);
}

bool decimal_of_double(struct decimal *out, double real)
{
	char text[32];

	if (!isfinite(real))
		return false;
	int len = snprintf(text, sizeof(text), "%.15g", real);

	return decimal_parse(out, text, (size_t)len);
}

double decimal_to_double(struct decimal number)
{
	char text[DECIMAL_TEXT];

	decimal_format(text, number);
	return strtod(text, NULL);
}

/* The digits of a magnitude, without sign or point; how many. */
static int put_digits(char out[DECIMAL_DIGITS + 2], uint128 magnitude)
{
	char turned[DECIMAL_DIGITS + 2];
	int len = 0;

	do
		turned[len++] = (char)('0' + (int)(magnitude % 10));
	while (magnitude /= 10);
	for (int i = 0; i < len; i++)
		out[i] = turned[len - 1 - i];
	out[len] = '\0';
	return len;
}

/* "0.00125": zeros, then the digits. */
static void format_small(
	char *out, const char *sign, const char *digits, int len, int scale)
{
	int at = snprintf(out, DECIMAL_TEXT, "%s0.", sign);

	memset(out + at, '0', (size_t)(scale - len));
	memcpy(out + at + scale - len, digits, (size_t)len + 1);
}

static void format_plain(
	char *out, const char *sign, const char *digits, int len, int scale)
{
	if (scale <= 0)
		snprintf(out, DECIMAL_TEXT, "%s%s", sign, digits);
	else if (scale < len)
		snprintf(out, DECIMAL_TEXT, "%s%.*s.%s", sign, len - scale,
			digits, digits + len - scale);
	else
		format_small(out, sign, digits, len, scale);
}

static void format_exponent(
	char *out, const char *sign, char *digits, int len, int scale)
{
	int exponent = len - 1 - scale;

	while (len > 1 && digits[len - 1] == '0')
		digits[--len] = '\0';
	snprintf(out, DECIMAL_TEXT, "%s%c%s%sE%+d", sign, digits[0],
		len > 1 ? "." : "", digits + 1, exponent);
}

void decimal_format(char out[DECIMAL_TEXT], struct decimal number)
{
	char digits[DECIMAL_DIGITS + 2];
	const char *sign = number.high < 0 ? "-" : "";
	int len = put_digits(digits, decimal_magnitude(number));

	if (number.scale < 0 || number.scale > SCALE_PLAIN)
		format_exponent(out, sign, digits, len, number.scale);
	else
		format_plain(out, sign, digits, len, number.scale);
}
