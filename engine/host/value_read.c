#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "engine/host/value.h"
#include "engine/host/value_time.h"

enum {
	NUMBER_TEXT_MAX = 128, /* longer texts are no number */
};

/* Words are compared folded: small letters without marks. */
static const struct {
	const char *word;
	bool boolean;
} booleans[] = {
	{ "co", true },
	{ "khong", false },
	{ "dung", true },
	{ "sai", false },
	{ "true", true },
	{ "false", false },
	{ "yes", true },
	{ "no", false },
};

static bool read_boolean(struct value *out, const char *folded)
{
	for (size_t i = 0; i < sizeof(booleans) / sizeof(*booleans); i++)
		if (strcmp(folded, booleans[i].word) == 0) {
			*out = value_boolean(booleans[i].boolean);
			return true;
		}
	return false;
}

/* Units that may stand behind a number, and the zeros they mean. */
static const struct {
	const char *word;
	int zeros;
} units[] = {
	{ "nghin dong", 3 },
	{ "ngan dong", 3 },
	{ "trieu dong", 6 },
	{ "ty dong", 9 },
	{ "ti dong", 9 },
	{ "nghin", 3 },
	{ "ngan", 3 },
	{ "trieu", 6 },
	{ "ty", 9 },
	{ "ti", 9 },
	{ "dong", 0 },
	{ "vnd", 0 },
	{ "d", 0 },
	{ "%", 0 },
};

/* Take the unit off the end; the zeros it means. */
static int take_unit(const char *text, size_t *len)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		size_t size = strlen(units[i].word);

		if (*len <= size ||
			memcmp(text + *len - size, units[i].word, size) != 0)
			continue;
		*len -= size;
		while (*len && text[*len - 1] == ' ')
			--*len;
		return units[i].zeros;
	}
	return 0;
}

/* Whether `mark` groups thousands: "1.500.000" up to `len`. */
static bool groups(const char *text, size_t len, char mark)
{
	size_t run = 0, marks = 0;

	for (size_t i = *text == '-' || *text == '+'; i < len; i++) {
		if (text[i] == mark) {
			if (run < 1 || run > 3 || (marks && run != 3))
				return false;
			marks++;
			run = 0;
		} else if (isdigit((unsigned char)text[i])) {
			run++;
		} else {
			return false;
		}
	}
	return marks > 0 && run == 3;
}

static size_t count_of(const char *text, size_t len, char mark)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		count += text[i] == mark;
	return count;
}

/*
 * Which mark is behind the whole part: Vietnam writes 1.234,5. A single dot
 * before three digits groups; a single comma never does. '\0' when there is
 * no fraction; *group is what groups.
 */
static char point_of(const char *text, size_t len, char *group)
{
	const char *comma = memchr(text, ',', len);
	const char *dot = memchr(text, '.', len);

	*group = '\0';
	if (comma && dot) {
		*group = comma < dot ? ',' : '.';
		return comma < dot ? '.' : ',';
	}
	if (comma && count_of(text, len, ',') > 1) {
		*group = ',';
		return '\0';
	}
	if (comma)
		return ',';
	if (dot && text[*text == '-'] != '0' && groups(text, len, '.')) {
		*group = '.';
		return '\0';
	}
	return '.';
}

static bool read_plain(struct decimal *out, const char *text, size_t len)
{
	char plain[NUMBER_TEXT_MAX], group;
	char point = point_of(text, len, &group);
	const char *end = point ? memchr(text, point, len) : NULL;
	size_t whole = end ? (size_t)(end - text) : len, used = 0;

	if (group && count_of(text, whole, group) &&
		!groups(text, whole, group))
		return false;
	for (size_t i = 0; i < len; i++)
		if (text[i] == point)
			plain[used++] = '.';
		else if (i > whole || (text[i] != group && text[i] != ' '))
			plain[used++] = text[i];
	return decimal_parse(out, plain, used);
}

static bool read_number(struct value *out, const char *folded, size_t len)
{
	struct decimal number, factor;
	int zeros = take_unit(folded, &len);

	if (!len || len >= NUMBER_TEXT_MAX ||
		!read_plain(&number, folded, len) ||
		!decimal_power(&factor, decimal_of(10), zeros) ||
		!decimal_multiply(&number, number, factor))
		return false;
	*out = value_number(number);
	return true;
}

static bool read_date(struct value *out, const char *text)
{
	*out = value_date(date_parse(text));
	return out->kind == VALUE_DATE;
}

/* "04/07/2024 08:30" and what ISO 8601 has. */
static bool read_moment(struct value *out, const char *text, size_t len)
{
	struct value time;
	char day[DATE_TEXT];
	size_t gap = strcspn(text, " ");

	if (value_time_parse(out, text, len) && out->kind == VALUE_MOMENT)
		return true;
	if (gap >= sizeof(day) || gap + 1 >= len ||
		!value_time_parse(&time, text + gap + 1, len - gap - 1) ||
		time.kind != VALUE_TIME)
		return false;
	memcpy(day, text, gap);
	day[gap] = '\0';
	date_t date = date_parse(day);

	if (date == DATE_NONE)
		return false;
	*out = value_moment_of(date, time.as.ms, time.offset);
	return true;
}

static bool read_kind(struct value *out, const char *text, size_t len,
	const struct buf *folded, enum value_kind kind)
{
	switch (kind) {
	case VALUE_BOOLEAN:
		return read_boolean(out, folded->data);
	case VALUE_NUMBER:
		return read_number(out, folded->data, folded->len);
	case VALUE_DATE:
		return read_date(out, text);
	case VALUE_MOMENT:
		return read_moment(out, text, len);
	case VALUE_TIME:
	case VALUE_DURATION:
	case VALUE_MONTHS:
		return value_time_parse(out, text, len) && out->kind == kind;
	default:
		return false;
	}
}

static bool read_text(
	struct value *out, const struct value *given, enum value_kind kind)
{
	struct buf text = BUF_INIT, folded = BUF_INIT;
	size_t len;
	const char *at = value_chars(given, &len);

	for (; len && isspace((unsigned char)*at); at++)
		len--;
	while (len && isspace((unsigned char)at[len - 1]))
		len--;
	buf_set(&text, at, len);
	text_fold(&folded, at, len);
	bool read = len && read_kind(out, text.data, len, &folded, kind);

	buf_release(&text);
	buf_release(&folded);
	return read;
}

bool value_read(
	struct value *out, const struct value *given, enum value_kind kind)
{
	struct value read = VALUE_UNKNOWN;
	bool as_it_is = given->kind <= VALUE_NA || kind == VALUE_NULL ||
			given->kind == kind;

	*out = VALUE_UNKNOWN;
	if (as_it_is)
		*out = value_copy(*given);
	else if (given->kind == VALUE_TEXT && read_text(&read, given, kind))
		*out = read;
	else
		return false;
	return true;
}
