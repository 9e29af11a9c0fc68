/*
 * base/date.h -- days and moments.
 *
 * A day is a count of days since 1970-01-01 in the proleptic Gregorian
 * calendar; DATE_NONE means "no day". A moment is milliseconds since
 * 1970-01-01T00:00Z. The civil day of a moment is taken in Vietnam, which is
 * UTC+7 all year (no daylight saving), wherever the machine stands.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t date_t;
typedef int64_t moment_t;

#define DATE_NONE INT32_MIN
enum {
	DATE_TEXT = 11,
	MOMENT_TEXT = 25
}; /* bytes, NUL included */

date_t date_make(int year, int month, int day); /* DATE_NONE when not a day */
void date_split(date_t date, int *year, int *month, int *day);
int date_weekday(date_t date); /* 0 Monday ... 6 Sunday */

/* "2024-07-04" or "04/07/2024" or "4/7/2024"; DATE_NONE when it is neither. */
date_t date_parse(const char *text);
void date_format(char out[DATE_TEXT], date_t date);    /* 2024-07-04 */
void date_format_vi(char out[DATE_TEXT], date_t date); /* 04/07/2024 */

/* Months are clamped: 31 January + 1 month is the last day of February. */
date_t date_add_months(date_t date, int months);

moment_t moment_now(void); /* the real clock; only main() files call it */
date_t moment_date(moment_t moment);
moment_t moment_of_date(date_t date); /* 00:00 in Vietnam */
void moment_format(
	char out[MOMENT_TEXT], moment_t moment); /* 2024-07-04T08:00:00.123Z */
bool moment_parse(moment_t *out, const char *text);

#endif
