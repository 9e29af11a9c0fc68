#include "base/date.h"

#include <string.h>
#include <time.h>

enum {
	YEAR_MAX = 9999,
	SECOND = 1000, /* milliseconds */
	MINUTE = 60 * SECOND,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
	VIETNAM = 7 * HOUR, /* ahead of UTC, all year */
};

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/*
 * Both ways count in years that begin on 1 March, so that the leap day is the
 * last of its year, and in eras of 400 years, which all have 146097 days.
 */
date_t date_make(int year, int month, int day)
{
	if (year < 1 || year > YEAR_MAX || month < 1 || month > 12 || day < 1 ||
		day > month_days(year, month))
		return DATE_NONE;
	int y = month <= 2 ? year - 1 : year;
	int m = month <= 2 ? month + 9 : month - 3;
	int era = y / 400, of_era = y % 400;
	int of_year = (153 * m + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

void date_split(date_t date, int *year, int *month, int *day)
{
	int64_t days = (int64_t)date + 719468;
	int64_t era = floor_div(days, 146097);
	int of_era = (int)(days - era * 146097);
	int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) /
		365;
	int of_year = of_era - (365 * y + y / 4 - y / 100);
	int m = (5 * of_year + 2) / 153;

	*day = of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = y + (int)era * 400 + (*month <= 2);
}

int date_weekday(date_t date)
{
	int64_t days = (int64_t)date + 3; /* 1970-01-01 was a Thursday */

	return (int)(days - floor_div(days, 7) * 7);
}

/* Read `min` to `max` digits; -1 when there are fewer. Steps over them. */
static int digits(const char **text, int min, int max)
{
	int value = 0, count = 0;

	while (count < max && **text >= '0' && **text <= '9') {
		value = value * 10 + *(*text)++ - '0';
		count++;
	}
	return count < min ? -1 : value;
}

static bool mark(const char **text, char wanted)
{
	if (**text != wanted)
		return false;
	++*text;
	return true;
}

static date_t parse_iso(const char **text)
{
	int year = digits(text, 4, 4);
	int month = year >= 0 && mark(text, '-') ? digits(text, 2, 2) : -1;
	int day = month >= 0 && mark(text, '-') ? digits(text, 2, 2) : -1;

	return date_make(year, month, day);
}

static date_t parse_vi(const char **text)
{
	int day = digits(text, 1, 2);
	int month = day >= 0 && mark(text, '/') ? digits(text, 1, 2) : -1;
	int year = month >= 0 && mark(text, '/') ? digits(text, 4, 4) : -1;

	return date_make(year, month, day);
}

date_t date_parse(const char *text)
{
	if (!text)
		return DATE_NONE;
	date_t date = strchr(text, '/') ? parse_vi(&text) : parse_iso(&text);

	return *text ? DATE_NONE : date;
}

static char *put_digits(char *out, int value, int count)
{
	for (int i = count - 1; i >= 0; i--, value /= 10)
		out[i] = (char)('0' + value % 10);
	return out + count;
}

static char *put_iso(char *out, date_t date)
{
	int year, month, day;

	date_split(date, &year, &month, &day);
	out = put_digits(out, year, 4);
	*out++ = '-';
	out = put_digits(out, month, 2);
	*out++ = '-';
	return put_digits(out, day, 2);
}

/* Only days that date_make() knows have a text. */
static bool has_text(date_t date)
{
	return date >= date_make(1, 1, 1) &&
	       date <= date_make(YEAR_MAX, 12, 31);
}

void date_format(char out[DATE_TEXT], date_t date)
{
	*(has_text(date) ? put_iso(out, date) : out) = '\0';
}

void date_format_vi(char out[DATE_TEXT], date_t date)
{
	int year, month, day;

	out[0] = '\0';
	if (!has_text(date))
		return;
	date_split(date, &year, &month, &day);
	char *at = put_digits(out, day, 2);

	*at++ = '/';
	at = put_digits(at, month, 2);
	*at++ = '/';
	*put_digits(at, year, 4) = '\0';
}

date_t date_add_months(date_t date, int months)
{
	int year, month, day;

	if (!has_text(date))
		return DATE_NONE;
	date_split(date, &year, &month, &day);
	int64_t total = (int64_t)year * 12 + month - 1 + months;

	if (total < 12 || total / 12 > YEAR_MAX)
		return DATE_NONE;
	year = (int)(total / 12);
	month = (int)(total % 12) + 1;
	int last = month_days(year, month);

	return date_make(year, month, day < last ? day : last);
}

moment_t moment_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (moment_t)now.tv_sec * SECOND + now.tv_nsec / 1000000;
}

date_t moment_date(moment_t moment)
{
	return (date_t)floor_div(moment + VIETNAM, DAY);
}

moment_t moment_of_date(date_t date)
{
	return (moment_t)date * DAY - VIETNAM;
}

void moment_format(char out[MOMENT_TEXT], moment_t moment)
{
	int64_t day = floor_div(moment, DAY);
	int ms = (int)(moment - day * DAY);

	out[0] = '\0';
	if (day < date_make(1, 1, 1) || day > date_make(YEAR_MAX, 12, 31))
		return;
	char *at = put_iso(out, (date_t)day);

	*at++ = 'T';
	at = put_digits(at, ms / HOUR, 2);
	*at++ = ':';
	at = put_digits(at, ms / MINUTE % 60, 2);
	*at++ = ':';
	at = put_digits(at, ms / SECOND % 60, 2);
	*at++ = '.';
	at = put_digits(at, ms % SECOND, 3);
	*at++ = 'Z';
	*at = '\0';
}

bool moment_parse(moment_t *out, const char *text)
{
	if (!text)
		return false;
	date_t date = parse_iso(&text);

	if (date == DATE_NONE || !mark(&text, 'T'))
		return false;
	int hour = digits(&text, 2, 2);
	int minute = mark(&text, ':') ? digits(&text, 2, 2) : -1;
	int second = mark(&text, ':') ? digits(&text, 2, 2) : -1;
	int ms = mark(&text, '.') ? digits(&text, 3, 3) : 0;

	if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
		second > 59 || ms < 0 || !mark(&text, 'Z') || *text)
		return false;
	*out = (moment_t)date * DAY + hour * HOUR + minute * MINUTE +
	       second * SECOND + ms;
	return true;
}
