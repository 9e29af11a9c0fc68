#include <string.h>

#include "engine/host/value.h"
#include "engine/host/value_time.h"

enum {
	SECOND = 1000,
	MINUTE = 60 * SECOND,
	HOUR = 60 * MINUTE,
};
#define DAY ((int64_t)24 * HOUR)

/* The digits in groups of three. */
static void show_grouped(
	struct buf *out, const char *digits, size_t len, char mark)
{
	for (size_t i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			buf_putc(out, mark);
		buf_putc(out, digits[i]);
	}
}

static void show_number(struct buf *out, struct decimal number, enum lang lang,
	const char *unit)
{
	char text[DECIMAL_TEXT];
	const char *digits = text;

	decimal_format(text, number);
	if (*digits == '-')
		buf_putc(out, *digits++);
	size_t whole = strcspn(digits, ".E");

	show_grouped(out, digits, whole, lang == LANG_VI ? '.' : ',');
	if (digits[whole] == '.')
		buf_putc(out, lang == LANG_VI ? ',' : '.');
	buf_puts(out, digits + whole + (digits[whole] == '.'));
	if (unit && *unit)
		buf_printf(out, " %s", unit);
}

/* "3 ngày" behind what is there already. */
static void show_part(
	struct buf *out, int64_t amount, const char *word, size_t start)
{
	if (amount)
		buf_printf(out, "%s%lld %s", out->len > start ? " " : "",
			(long long)amount, word);
}

static void show_months(struct buf *out, int64_t months, enum lang lang)
{
	if (months < 0)
		buf_putc(out, '-');
	uint64_t all = months < 0 ? -(uint64_t)months : (uint64_t)months;
	size_t start = out->len;

	show_part(out, (int64_t)(all / 12), lang_text(lang, "years"), start);
	show_part(out, (int64_t)(all % 12), lang_text(lang, "months"), start);
	if (!all)
		buf_printf(out, "0 %s", lang_text(lang, "months"));
}

static void show_duration(struct buf *out, int64_t ms, enum lang lang)
{
	if (ms < 0)
		buf_putc(out, '-');
	ms = ms < 0 ? -ms : ms;
	size_t start = out->len;

	show_part(out, ms / DAY, lang_text(lang, "days"), start);
	show_part(out, ms % DAY / HOUR, lang_text(lang, "hours"), start);
	show_part(out, ms % HOUR / MINUTE, lang_text(lang, "minutes"), start);
	show_part(out, ms % MINUTE / SECOND, lang_text(lang, "seconds"), start);
	show_part(out, ms % SECOND, lang_text(lang, "milliseconds"), start);
	if (!ms)
		buf_printf(out, "0 %s", lang_text(lang, "days"));
}

static void show_date(struct buf *out, date_t date, enum lang lang)
{
	char text[DATE_TEXT];

	if (lang == LANG_VI)
		date_format_vi(text, date);
	else
		date_format(text, date);
	buf_puts(out, text);
}

/* Seconds only when there are some. */
static void show_time(struct buf *out, int64_t time)
{
	buf_printf(out, "%02d:%02d", (int)(time / HOUR),
		(int)(time / MINUTE % 60));
	if (time % MINUTE)
		buf_printf(out, ":%02d", (int)(time / SECOND % 60));
}

static void show_list(struct buf *out, const struct value *list, enum lang lang,
	const char *unit)
{
	size_t count;
	const struct value *items = value_items(list, &count);

	for (size_t i = 0; i < count; i++) {
		buf_puts(out, i ? ", " : "");
		value_show(out, &items[i], lang, unit);
	}
}

static void show_record(
	struct buf *out, const struct value *record, enum lang lang)
{
	for (size_t i = 0; i < value_fields(record); i++) {
		buf_printf(out, "%s%s: ", i ? "; " : "",
			value_field_name(record, i));
		value_show(out, value_field_at(record, i), lang, NULL);
	}
}

void value_show(struct buf *out, const struct value *value, enum lang lang,
	const char *unit)
{
	switch ((enum value_kind)value->kind) {
	case VALUE_NA:
		buf_puts(out, lang_text(lang, "not applicable"));
		break;
	case VALUE_BOOLEAN:
		buf_puts(
			out, lang_text(lang, value->as.boolean ? "yes" : "no"));
		break;
	case VALUE_NUMBER:
		show_number(out, value->as.number, lang, unit);
		break;
	case VALUE_TEXT:
		buf_puts(out, value_chars(value, NULL));
		break;
	case VALUE_DATE:
		show_date(out, value->as.date, lang);
		break;
	case VALUE_TIME:
		show_time(out, value->as.ms);
		break;
	case VALUE_MOMENT:
		show_time(out, value_moment_time(value));
		buf_putc(out, ' ');
		show_date(out, value_moment_date(value), lang);
		break;
	case VALUE_DURATION:
		show_duration(out, value->as.ms, lang);
		break;
	case VALUE_MONTHS:
		show_months(out, value->as.months, lang);
		break;
	case VALUE_LIST:
		show_list(out, value, lang, unit);
		break;
	case VALUE_RECORD:
		show_record(out, value, lang);
		break;
	default:
		buf_puts(out, lang_text(lang, "not known"));
	}
}

static void put_text(struct buf *out, const struct value *text)
{
	buf_putc(out, '"');
	for (const char *at = value_chars(text, NULL); *at; at++) {
		if (*at == '"' || *at == '\\')
			buf_putc(out, '\\');
		if (*at == '\n')
			buf_puts(out, "\\n");
		else
			buf_putc(out, *at);
	}
	buf_putc(out, '"');
}

static void put_list(struct buf *out, const struct value *list)
{
	size_t count;
	const struct value *items = value_items(list, &count);

	buf_putc(out, '[');
	for (size_t i = 0; i < count; i++) {
		buf_puts(out, i ? ", " : "");
		value_put_feel(out, &items[i]);
	}
	buf_putc(out, ']');
}

static void put_record(struct buf *out, const struct value *record)
{
	buf_putc(out, '{');
	for (size_t i = 0; i < value_fields(record); i++) {
		buf_printf(out, "%s\"%s\": ", i ? ", " : "",
			value_field_name(record, i));
		value_put_feel(out, value_field_at(record, i));
	}
	buf_putc(out, '}');
}

void value_put_feel(struct buf *out, const struct value *value)
{
	char number[DECIMAL_TEXT];

	switch ((enum value_kind)value->kind) {
	case VALUE_NULL:
		buf_puts(out, "null");
		break;
	case VALUE_NA:
		buf_puts(out, "na");
		break;
	case VALUE_BOOLEAN:
		buf_puts(out, value->as.boolean ? "true" : "false");
		break;
	case VALUE_NUMBER:
		decimal_format(number, value->as.number);
		buf_puts(out, number);
		break;
	case VALUE_TEXT:
		put_text(out, value);
		break;
	case VALUE_LIST:
		put_list(out, value);
		break;
	case VALUE_RECORD:
		put_record(out, value);
		break;
	default:
		buf_puts(out, "@\"");
		value_time_put(out, value);
		buf_putc(out, '"');
	}
}
