#include <string.h>

#include "engine/host/feel_int.h"
#include "engine/host/value_time.h"

enum {
	SECOND = 1000,
	MINUTE = 60 * SECOND,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
};

static const struct feel_builtin *const families[] = { feel_number_builtins,
	feel_text_builtins, feel_list_builtins, feel_time_builtins };

static bool is_call_of(const char *text, const char *name)
{
	size_t len = strlen(name);

	return strncmp(text, name, len) == 0 &&
	       text[len + strspn(text + len, " \t\n")] == '(';
}

const struct feel_builtin *feel_builtin_at(const char *text, size_t *len)
{
	for (size_t i = 0; i < sizeof(families) / sizeof(*families); i++)
		for (const struct feel_builtin *at = families[i]; at->name;
			at++)
			if (is_call_of(text, at->name)) {
				*len = strlen(at->name);
				return at;
			}
	return NULL;
}

static struct value date_member(date_t date, const char *name)
{
	int year, month, day;

	date_split(date, &year, &month, &day);
	if (strcmp(name, "year") == 0)
		return value_whole(year);
	if (strcmp(name, "month") == 0)
		return value_whole(month);
	if (strcmp(name, "day") == 0)
		return value_whole(day);
	if (strcmp(name, "weekday") == 0)
		return value_whole(date_weekday(date) + 1);
	return VALUE_UNKNOWN;
}

static struct value time_member(int64_t ms, const char *name)
{
	if (strcmp(name, "hour") == 0)
		return value_whole(ms / HOUR);
	if (strcmp(name, "minute") == 0)
		return value_whole(ms / MINUTE % 60);
	if (strcmp(name, "second") == 0)
		return value_whole(ms / SECOND % 60);
	return VALUE_UNKNOWN;
}

static struct value duration_member(int64_t ms, const char *name)
{
	if (strcmp(name, "days") == 0)
		return value_whole(ms / DAY);
	if (strcmp(name, "hours") == 0)
		return value_whole(ms / HOUR % 24);
	if (strcmp(name, "minutes") == 0)
		return value_whole(ms / MINUTE % 60);
	if (strcmp(name, "seconds") == 0)
		return value_whole(ms / SECOND % 60);
	return VALUE_UNKNOWN;
}

static struct value months_member(int64_t months, const char *name)
{
	if (strcmp(name, "years") == 0)
		return value_whole(months / 12);
	if (strcmp(name, "months") == 0)
		return value_whole(months % 12);
	return VALUE_UNKNOWN;
}

static struct value moment_member(const struct value *of, const char *name)
{
	struct value found = date_member(value_moment_date(of), name);

	if (strcmp(name, "date") == 0)
		return value_date(value_moment_date(of));
	if (strcmp(name, "time") == 0)
		return value_time(value_moment_time(of), of->offset);
	return value_is_known(&found)
		       ? found
		       : time_member(value_moment_time(of), name);
}

/* list.name: the member of each element. */
static struct value list_member(const struct value *of, const char *name)
{
	VEC(struct value) found = VEC_INIT;
	size_t count;
	const struct value *items = value_items(of, &count);

	for (size_t i = 0; i < count; i++)
		*VEC_ADD(&found) = feel_member(&items[i], name);
	struct value made = value_list(found.at, found.len);

	VEC_RELEASE(&found);
	return made;
}

static struct value record_member(const struct value *of, const char *name)
{
	const struct value *field = value_field(of, name);

	return field ? value_copy(*field) : VALUE_UNKNOWN;
}

struct value feel_member(const struct value *of, const char *name)
{
	switch ((enum value_kind)of->kind) {
	case VALUE_DATE:
		return date_member(of->as.date, name);
	case VALUE_TIME:
		return time_member(of->as.ms, name);
	case VALUE_MOMENT:
		return moment_member(of, name);
	case VALUE_DURATION:
		return duration_member(of->as.ms, name);
	case VALUE_MONTHS:
		return months_member(of->as.months, name);
	case VALUE_LIST:
		return list_member(of, name);
	case VALUE_RECORD:
		return record_member(of, name);
	case VALUE_NA:
		return value_na();
	default:
		return VALUE_UNKNOWN;
	}
}
