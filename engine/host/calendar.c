#include "engine/host/calendar.h"

#include <string.h>

#include "engine/host/lua_json.h"

enum {
	SEARCH_MAX = 100000, /* days; a calendar of days off only ends here */
};

static const moment_t day_ms = (moment_t)24 * 3600 * 1000;

/* { "2025-09-01", "name" } or { from = …, to = …, "name" }. */
static enum status read_range(
	struct day_range *out, const json_t *row, struct err *err)
{
	const char *from = json_text(row, "from", NULL);
	size_t words = from ? 0 : 1;

	if (!from)
		from = json_string_value(lua_json_at(row, 0));
	const char *to = json_text(row, "to", from);

	out->name = json_string_value(lua_json_at(row, words));
	out->from = from ? date_parse(from) : DATE_NONE;
	out->to = to ? date_parse(to) : DATE_NONE;
	if (out->from == DATE_NONE || out->to == DATE_NONE)
		return err_set(err, ST_PLUGIN,
			"A row of the calendar has no day; write { "
			"\"2025-09-02\", \"name\" } or { from = …, to = … }");
	if (out->to < out->from)
		return err_set(err, ST_PLUGIN,
			"A row of the calendar ends (%s) before it begins (%s)",
			to, from);
	return ST_OK;
}

static enum status read_weekend(
	struct calendar *calendar, const json_t *days, struct err *err)
{
	if (!days) {
		calendar->weekend[5] = calendar->weekend[6] = true;
		return ST_OK;
	}
	for (size_t i = 0; i < json_array_size(days); i++) {
		json_int_t day = json_integer_value(json_array_get(days, i));

		if (day < 1 || day > 7)
			return err_set(err, ST_PLUGIN,
				"`weekend` holds the numbers 1 (Monday) to 7 "
				"(Sunday)");
		calendar->weekend[day - 1] = true;
	}
	return ST_OK;
}

enum status calendar_new(struct calendar **out, json_t *spec, struct err *err)
{
	struct calendar *calendar = mem_zero(sizeof(*calendar));
	const json_t *worked = json_object_get(spec, "workdays");
	enum status st = ST_OK;

	calendar->spec = json_incref(spec);
	calendar->title = json_text(spec, "title", NULL);
	st = read_weekend(calendar, json_list(spec, "weekend"), err);
	for (size_t i = 0; st == ST_OK && i < lua_json_count(spec); i++)
		st = read_range(
			VEC_ADD(&calendar->off), lua_json_at(spec, i), err);
	for (size_t i = 0; st == ST_OK && i < json_array_size(worked); i++)
		st = read_range(VEC_ADD(&calendar->worked),
			json_array_get(worked, i), err);
	if (st != ST_OK) {
		calendar_free(calendar);
		return st;
	}
	*out = calendar;
	return ST_OK;
}

void calendar_free(struct calendar *calendar)
{
	if (!calendar)
		return;
	json_decref(calendar->spec);
	VEC_RELEASE(&calendar->off);
	VEC_RELEASE(&calendar->worked);
	free(calendar);
}

static bool in_ranges(const struct day_range *ranges, size_t len, date_t day)
{
	for (size_t i = 0; i < len; i++)
		if (day >= ranges[i].from && day <= ranges[i].to)
			return true;
	return false;
}

bool calendar_is_working(const struct calendar *calendar, date_t day)
{
	int weekday = date_weekday(day);

	if (!calendar)
		return weekday < 5;
	if (in_ranges(calendar->worked.at, calendar->worked.len, day))
		return true;
	if (in_ranges(calendar->off.at, calendar->off.len, day))
		return false;
	return !calendar->weekend[weekday];
}

date_t calendar_roll(const struct calendar *calendar, date_t day)
{
	for (int i = 0; i < SEARCH_MAX; i++)
		if (calendar_is_working(calendar, day + i))
			return day + i;
	return day;
}

date_t calendar_add(const struct calendar *calendar, date_t day, int count)
{
	int step = count < 0 ? -1 : 1;
	int left = count < 0 ? -count : count;

	for (int i = 0; left > 0 && i < SEARCH_MAX; i++) {
		day += step;
		if (calendar_is_working(calendar, day))
			left--;
	}
	return day;
}

int calendar_between(const struct calendar *calendar, date_t from, date_t to)
{
	int count = 0;

	for (date_t day = from + 1; day <= to && day - from < SEARCH_MAX; day++)
		count += calendar_is_working(calendar, day);
	return count;
}

static const struct {
	const char *name;
	enum term_kind kind;
} term_names[] = {
	{ "days", TERM_DAYS },
	{ "working_days", TERM_WORKING_DAYS },
	{ "months", TERM_MONTHS },
	{ "hours", TERM_HOURS },
};

enum {
	TERM_NAMES = sizeof(term_names) / sizeof(*term_names),
	TERM_MAX = 36500,
};

enum status term_read(struct term *out, const json_t *spec, struct err *err)
{
	int found = 0;

	*out = (struct term){
		.kind = TERM_TEXT,
		.text = json_text(spec, "text", NULL),
		.after = json_text(spec, "after", NULL),
		.from = json_text(spec, "from", NULL),
		.calendar = json_text(spec, "calendar", "vn"),
	};
	for (size_t i = 0; i < TERM_NAMES; i++) {
		json_int_t count = json_int(spec, term_names[i].name, -1);

		if (count < 0 || count > TERM_MAX)
			continue;
		out->kind = term_names[i].kind;
		out->count = (int)count;
		found++;
	}
	if (found > 1 || (found == 0 && !out->text))
		return err_set(err, ST_PLUGIN,
			"A term needs one of days, working_days, months or "
			"hours (a whole number from 0), or a text");
	if (out->after && out->from)
		return err_set(err, ST_PLUGIN,
			"A term begins after a step or from a date fact, not "
			"both");
	return ST_OK;
}

moment_t term_end(const struct term *term, const struct calendar *calendar,
	moment_t start, date_t *last)
{
	date_t first = moment_date(start);

	*last = DATE_NONE;
	switch (term->kind) {
	case TERM_HOURS:
		return start + (moment_t)term->count * 3600 * 1000;
	case TERM_WORKING_DAYS:
		*last = calendar_roll(
			calendar, calendar_add(calendar, first, term->count));
		break;
	case TERM_MONTHS:
		*last = calendar_roll(
			calendar, date_add_months(first, term->count));
		break;
	default:
		*last = calendar_roll(calendar, first + term->count);
	}
	return moment_of_date(*last) + day_ms - 1;
}
