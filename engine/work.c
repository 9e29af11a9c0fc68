#include "engine/work.h"

#include <string.h>

/* A step for each row of a list is done by its rows. */
static bool has_rows(const json_t *steps, size_t i)
{
	const json_t *next = json_array_get(steps, i + 1);
	const char *of = json_text(next, "of", NULL);

	return of &&
	       strcmp(of, json_text(json_array_get(steps, i), "id", "")) == 0;
}

static bool is_work(const json_t *step)
{
	const char *state = json_text(step, "state", "");

	return strcmp(state, "open") == 0 || strcmp(state, "undecided") == 0;
}

static json_t *work_row(const json_t *step)
{
	json_t *row = json_object();
	const json_t *due = json_member(step, "due");
	const char *moment = json_text(due, "moment", NULL);
	moment_t at = 0;
	char day[DATE_TEXT];

	json_set_text(row, "step", json_text(step, "id", ""));
	json_set_text(row, "step_title", json_text(step, "title", ""));
	json_set_text(row, "role", json_text(step, "role", NULL));
	json_set_text(row, "person",
		json_text(json_member(step, "assigned"), "to", NULL));
	json_set_text(row, "due", json_text(due, "date", NULL));
	if (moment && moment_parse(&at, moment)) {
		date_format(day, moment_date(at));
		json_set_text(row, "due", day);
	}
	json_set_text(row, "late", json_text(step, "escalated", NULL));
	return row;
}

json_t *work_of(const json_t *state)
{
	const json_t *steps = json_list(state, "steps");
	json_t *work = json_array();

	if (strcmp(json_text(state, "status", ""), "running") != 0)
		return work;
	for (size_t i = 0; i < json_array_size(steps); i++) {
		const json_t *step = json_array_get(steps, i);

		if (is_work(step) && !has_rows(steps, i))
			json_array_append_new(work, work_row(step));
	}
	return work;
}

moment_t work_wake(const json_t *state)
{
	const char *text = json_text(state, "wake", NULL);
	moment_t wake = 0;

	return text && moment_parse(&wake, text) ? wake : 0;
}
