#include "base/date.h"
#include "engine/host/feel_int.h"
#include "engine/host/value_time.h"

enum {
	SECOND = 1000,
	MINUTE = 60 * SECOND,
	HOUR = 60 * MINUTE,
};

static bool whole_of(int64_t *out, const struct value *value)
{
	return value->kind == VALUE_NUMBER &&
	       decimal_whole(out, value->as.number) && *out >= -10000 &&
	       *out <= 10000;
}

/* The text as a date, time or duration of one of two kinds. */
static void from_text(struct value *out, const struct value *text,
	enum value_kind kind, enum value_kind or_kind)
{
	struct value read;
	size_t len;

	if (text->kind != VALUE_TEXT)
		return;
	const char *chars = value_chars(text, &len);

	if (value_time_parse(&read, chars, len) &&
		(read.kind == kind || read.kind == or_kind))
		*out = read;
}

/* date("2024-07-04"), date(2024, 7, 4), date(moment). */
static void call_date(struct value *out, const struct value *args, size_t count)
{
	int64_t year, month, day;

	if (count == 3 && whole_of(&year, &args[0]) &&
		whole_of(&month, &args[1]) && whole_of(&day, &args[2]))
		*out = value_date(date_make((int)year, (int)month, (int)day));
	else if (count == 1 && args->kind == VALUE_DATE)
		*out = *args;
	else if (count == 1 && args->kind == VALUE_MOMENT)
		*out = value_date(value_moment_date(args));
	else if (count == 1)
		from_text(out, args, VALUE_DATE, VALUE_DATE);
}

/* time("08:30:00"), time(8, 30, 0), time(moment). */
static void call_time(struct value *out, const struct value *args, size_t count)
{
	int64_t hour, minute, second;

	if (count == 3 && whole_of(&hour, &args[0]) &&
		whole_of(&minute, &args[1]) && whole_of(&second, &args[2]) &&
		hour >= 0 && hour < 24 && minute >= 0 && minute < 60 &&
		second >= 0 && second < 60)
		*out = value_time(
			hour * HOUR + minute * MINUTE + second * SECOND,
			VALUE_NO_OFFSET);
	else if (count == 1 && args->kind == VALUE_TIME)
		*out = *args;
	else if (count == 1 && args->kind == VALUE_MOMENT)
		*out = value_time(value_moment_time(args), args->offset);
	else if (count == 1)
		from_text(out, args, VALUE_TIME, VALUE_TIME);
}

/* date and time("2024-07-04T08:30:00"), date and time(date, time). */
static void call_moment(
	struct value *out, const struct value *args, size_t count)
{
	if (count == 1 && args->kind == VALUE_MOMENT)
		*out = *args;
	else if (count == 1 && args->kind == VALUE_DATE)
		*out = value_moment_of(args->as.date, 0, VALUE_NO_OFFSET);
	else if (count == 1)
		from_text(out, args, VALUE_MOMENT, VALUE_MOMENT);
	else if (args[0].kind == VALUE_DATE && args[1].kind == VALUE_TIME)
		*out = value_moment_of(
			args[0].as.date, args[1].as.ms, args[1].offset);
}

static void call_duration(
	struct value *out, const struct value *args, size_t count)
{
	(void)count;
	if (args->kind == VALUE_DURATION || args->kind == VALUE_MONTHS)
		*out = *args;
	else
		from_text(out, args, VALUE_DURATION, VALUE_MONTHS);
}

/* Whole months from one day to another, towards zero. */
static void call_months(
	struct value *out, const struct value *args, size_t count)
{
	int y1, m1, d1, y2, m2, d2;

	(void)count;
	if (args[0].kind != VALUE_DATE || args[1].kind != VALUE_DATE)
		return;
	date_split(args[0].as.date, &y1, &m1, &d1);
	date_split(args[1].as.date, &y2, &m2, &d2);
	int months = (y2 - y1) * 12 + m2 - m1;

	if (months > 0 && d2 < d1)
		months--;
	else if (months < 0 && d2 > d1)
		months++;
	*out = value_months(months);
}

static bool day_of(date_t *out, const struct value *value)
{
	if (value->kind == VALUE_MOMENT)
		*out = value_moment_date(value);
	else if (value->kind == VALUE_DATE)
		*out = value->as.date;
	else
		return false;
	return true;
}

static int day_of_year(date_t date)
{
	int year, month, day;

	date_split(date, &year, &month, &day);
	return date - date_make(year, 1, 1) + 1;
}

static void call_day_of_year(
	struct value *out, const struct value *args, size_t count)
{
	date_t date;

	(void)count;
	if (day_of(&date, args))
		*out = value_whole(day_of_year(date));
}

static void name_of(struct value *out, const char *const *names, int at)
{
	*out = value_text(names[at], strlen(names[at]));
}

static void call_day_of_week(
	struct value *out, const struct value *args, size_t count)
{
	static const char *const names[] = { "Monday", "Tuesday", "Wednesday",
		"Thursday", "Friday", "Saturday", "Sunday" };
	date_t date;

	(void)count;
	if (day_of(&date, args))
		name_of(out, names, date_weekday(date));
}

static void call_month_of_year(
	struct value *out, const struct value *args, size_t count)
{
	static const char *const names[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December" };
	int year, month, day;
	date_t date;

	(void)count;
	if (!day_of(&date, args))
		return;
	date_split(date, &year, &month, &day);
	name_of(out, names, month - 1);
}

/* ISO 8601: a week belongs to the year that its Thursday is in. */
static void call_week_of_year(
	struct value *out, const struct value *args, size_t count)
{
	date_t date;

	(void)count;
	if (day_of(&date, args))
		*out = value_whole(
			(day_of_year(date - date_weekday(date) + 3) - 1) / 7 +
			1);
}

const struct feel_builtin feel_time_builtins[] = {
	{ "date", 1, 3, false, call_date },
	{ "time", 1, 3, false, call_time },
	{ "date and time", 1, 2, false, call_moment },
	{ "duration", 1, 1, false, call_duration },
	{ "years and months duration", 2, 2, false, call_months },
	{ "day of year", 1, 1, false, call_day_of_year },
	{ "day of week", 1, 1, false, call_day_of_week },
	{ "month of year", 1, 1, false, call_month_of_year },
	{ "week of year", 1, 1, false, call_week_of_year },
	{ NULL, 0, 0, false, NULL },
};
