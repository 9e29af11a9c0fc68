#include "engine/host/value_time.h"

#include <ctype.h>
#include <string.h>

enum {
	SECOND = 1000,
	MINUTE = 60 * SECOND,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
	VIETNAM = 420,
	OFFSET_MAX = 14 * 60,
	AMOUNT_MAX = 1000000000, /* of one part of a duration */
};

/* What is left to read. */
struct span {
	const char *at, *end;
};

static bool mark(struct span *s, char wanted)
{
	bool found = s->at < s->end && *s->at == wanted;

	s->at += found;
	return found;
}

/* Exactly `count` digits; -1 when there are fewer. */
static int digits(struct span *s, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++, s->at++) {
		if (s->at == s->end || !isdigit((unsigned char)*s->at))
			return -1;
		value = value * 10 + *s->at - '0';
	}
	return value;
}

static bool take_date(date_t *out, struct span *s)
{
	int year = digits(s, 4);
	int month = mark(s, '-') ? digits(s, 2) : -1;
	int day = mark(s, '-') ? digits(s, 2) : -1;

	*out = date_make(year, month, day);
	return *out != DATE_NONE;
}

/* Digits behind a point, as thousandths; further ones are dropped. */
static int take_fraction(struct span *s)
{
	int ms = 0;

	for (int unit = 100; s->at < s->end && isdigit((unsigned char)*s->at);
		unit /= 10)
		ms += (*s->at++ - '0') * unit;
	return ms;
}

static bool take_offset(int *out, struct span *s)
{
	*out = VALUE_NO_OFFSET;
	if (s->at == s->end)
		return true;
	if (mark(s, 'Z') || mark(s, 'z')) {
		*out = 0;
		return true;
	}
	bool minus = mark(s, '-');

	if (!minus && !mark(s, '+'))
		return false;
	int hours = digits(s, 2);
	int minutes = mark(s, ':') ? digits(s, 2) : -1;

	*out = (hours * 60 + minutes) * (minus ? -1 : 1);
	return hours >= 0 && minutes >= 0 && minutes < 60 &&
	       hours * 60 + minutes <= OFFSET_MAX;
}

static bool take_time(int64_t *out, int *offset, struct span *s)
{
	int hour = digits(s, 2);
	int minute = mark(s, ':') ? digits(s, 2) : -1;
	bool has_seconds = minute >= 0 && mark(s, ':');
	int second = has_seconds ? digits(s, 2) : 0;
	int ms = has_seconds && mark(s, '.') ? take_fraction(s) : 0;

	if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
		second > 59)
		return false;
	*out = (int64_t)hour * HOUR + minute * MINUTE + second * SECOND + ms;
	return take_offset(offset, s);
}

static const struct duration_part {
	char letter;
	bool in_time; /* behind the "T" */
	int months;
	int64_t ms;
} parts[] = {
	{ 'Y', false, 12, 0 },
	{ 'M', false, 1, 0 },
	{ 'D', false, 0, DAY },
	{ 'H', true, 0, HOUR },
	{ 'M', true, 0, MINUTE },
	{ 'S', true, 0, SECOND },
};

enum {
	PARTS = sizeof(parts) / sizeof(*parts)
};

/* Parts stand in order: the first that fits from *next on. */
static const struct duration_part *take_letter(
	struct span *s, size_t *next, bool in_time)
{
	for (size_t i = *next; i < PARTS; i++)
		if (parts[i].in_time == in_time && mark(s, parts[i].letter)) {
			*next = i + 1;
			return &parts[i];
		}
	return NULL;
}

static bool take_amount(int64_t *out, int *fraction, struct span *s)
{
	const char *start = s->at;

	for (*out = 0; s->at < s->end && isdigit((unsigned char)*s->at);
		s->at++) {
		*out = *out * 10 + *s->at - '0';
		if (*out > AMOUNT_MAX)
			return false;
	}
	if (s->at == start)
		return false;
	*fraction = mark(s, '.') ? take_fraction(s) : -1;
	return true;
}

static bool take_duration(struct value *out, struct span *s)
{
	bool minus = mark(s, '-'), in_time = false, any = false;
	bool has_months = false, has_ms = false;
	int64_t months = 0, ms = 0, amount;
	size_t next = 0;
	int fraction;

	if (!mark(s, 'P'))
		return false;
	for (; s->at < s->end; any = true) {
		in_time = mark(s, 'T') || in_time;
		const struct duration_part *part =
			take_amount(&amount, &fraction, s)
				? take_letter(s, &next, in_time)
				: NULL;

		if (!part || (fraction >= 0 && part->ms != SECOND))
			return false;
		months += amount * part->months;
		ms += amount * part->ms + (fraction > 0 ? fraction : 0);
		*(part->months ? &has_months : &has_ms) = true;
	}
	if (!any || (has_months && has_ms))
		return false;
	*out = has_months ? value_months(minus ? -months : months)
			  : value_duration(minus ? -ms : ms);
	return true;
}

struct value value_moment_of(date_t date, int64_t time, int offset)
{
	int ahead = offset == VALUE_NO_OFFSET ? VIETNAM : offset;

	return value_moment(
		(int64_t)date * DAY + time - (int64_t)ahead * MINUTE, offset);
}

bool value_time_parse(struct value *out, const char *text, size_t len)
{
	struct span s = { text, text + len };
	int offset = VALUE_NO_OFFSET;
	int64_t time = 0;
	date_t date;

	*out = VALUE_UNKNOWN;
	if (memchr(text, 'P', len))
		return take_duration(out, &s);
	if (len > 2 && text[2] == ':') {
		if (!take_time(&time, &offset, &s) || s.at < s.end)
			return false;
		*out = value_time(time, offset);
		return true;
	}
	if (!take_date(&date, &s))
		return false;
	if (s.at == s.end) {
		*out = value_date(date);
		return true;
	}
	if (!mark(&s, 'T') || !take_time(&time, &offset, &s) || s.at < s.end)
		return false;
	*out = value_moment_of(date, time, offset);
	return true;
}

/* Milliseconds since 1970-01-01T00:00 on the clocks of the place. */
static int64_t local_ms(const struct value *moment)
{
	int ahead =
		moment->offset == VALUE_NO_OFFSET ? VIETNAM : moment->offset;

	return moment->as.ms + (int64_t)ahead * MINUTE;
}

date_t value_moment_date(const struct value *moment)
{
	int64_t ms = local_ms(moment);

	return (date_t)(ms / DAY - (ms % DAY < 0));
}

int64_t value_moment_time(const struct value *moment)
{
	int64_t ms = local_ms(moment) % DAY;

	return ms < 0 ? ms + DAY : ms;
}

static void put_fraction(struct buf *out, int ms)
{
	if (ms % 10)
		buf_printf(out, ".%03d", ms);
	else if (ms % 100)
		buf_printf(out, ".%02d", ms / 10);
	else if (ms)
		buf_printf(out, ".%d", ms / 100);
}

static void put_time(struct buf *out, int64_t time, int offset)
{
	int minutes = offset < 0 ? -offset : offset;

	buf_printf(out, "%02d:%02d:%02d", (int)(time / HOUR),
		(int)(time / MINUTE % 60), (int)(time / SECOND % 60));
	put_fraction(out, (int)(time % SECOND));
	if (offset == 0)
		buf_putc(out, 'Z');
	else if (offset != VALUE_NO_OFFSET)
		buf_printf(out, "%c%02d:%02d", offset < 0 ? '-' : '+',
			minutes / 60, minutes % 60);
}

static void put_part(struct buf *out, int64_t amount, char letter)
{
	if (amount)
		buf_printf(out, "%lld%c", (long long)amount, letter);
}

static void put_months(struct buf *out, int64_t months)
{
	if (months < 0) {
		buf_putc(out, '-');
		months = -months;
	}
	buf_putc(out, 'P');
	put_part(out, months / 12, 'Y');
	if (months % 12 || !months)
		buf_printf(out, "%dM", (int)(months % 12));
}

static void put_duration(struct buf *out, int64_t ms)
{
	if (ms < 0) {
		buf_putc(out, '-');
		ms = -ms;
	}
	buf_putc(out, 'P');
	put_part(out, ms / DAY, 'D');
	if (ms % DAY || !ms)
		buf_putc(out, 'T');
	put_part(out, ms % DAY / HOUR, 'H');
	put_part(out, ms % HOUR / MINUTE, 'M');
	if (ms % MINUTE || !ms) {
		buf_printf(out, "%d", (int)(ms % MINUTE / SECOND));
		put_fraction(out, (int)(ms % SECOND));
		buf_putc(out, 'S');
	}
}

void value_time_put(struct buf *out, const struct value *value)
{
	char date[DATE_TEXT];

	switch ((enum value_kind)value->kind) {
	case VALUE_DATE:
		date_format(date, value->as.date);
		buf_puts(out, date);
		break;
	case VALUE_TIME:
		put_time(out, value->as.ms, value->offset);
		break;
	case VALUE_MOMENT:
		date_format(date, value_moment_date(value));
		buf_printf(out, "%sT", date);
		put_time(out, value_moment_time(value), value->offset);
		break;
	case VALUE_MONTHS:
		put_months(out, value->as.months);
		break;
	case VALUE_DURATION:
		put_duration(out, value->as.ms);
		break;
	default:
		break;
	}
}
