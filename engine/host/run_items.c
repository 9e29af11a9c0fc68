/*
 * A step that stands once for each row of a list: its rows are done one by
 * one, and more may come until the list closes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/host/run.h"

void run_items_clear(struct step_run *step)
{
	for (size_t i = 0; i < step->items.len; i++) {
		buf_release(&step->items.at[i].name);
		json_decref(step->items.at[i].needs);
	}
	step->items.len = 0;
}

bool run_split_path(const char *name, char *list, size_t room, size_t *row,
	const char **field)
{
	const char *open = strchr(name, '['), *close;
	char *end = NULL;

	if (!open || (size_t)(open - name) >= room)
		return false;
	unsigned long number = strtoul(open + 1, &end, 10);

	close = end;
	if (number < 1 || close[0] != ']' || close[1] != '.' || !close[2])
		return false;
	memcpy(list, name, (size_t)(open - name));
	list[open - name] = '\0';
	*row = number - 1;
	*field = close + 2;
	return true;
}

const struct fact *run_field(
	const struct run *run, const char *list, const char *field)
{
	const struct fact *fact = map_get(&run->unit->facts, list);
	const struct fact *row = fact ? fact->of : NULL;

	for (size_t i = 0; row && i < row->fields.len; i++)
		if (strcmp(row->fields.at[i]->name, field) == 0)
			return row->fields.at[i];
	return NULL;
}

/* The day or the event after which no row comes any more. */
static bool is_closed(struct run *run, size_t number, moment_t *at)
{
	const struct each *each = &run->procedure->steps.at[number].each;
	const char *came =
		each->event ? map_get(&run->received, each->event) : NULL;
	const struct cell *cell;
	date_t day = DATE_NONE;
	moment_t end = 0;

	if (came)
		return moment_parse(at, came);
	if (each->has_term &&
		run_term_end(run, number, &each->term, &day, &end)) {
		*at = end + 1;
		return run->now >= *at;
	}
	cell = each->until ? world_read(&run->world, each->until) : NULL;
	day = cell && cell->value ? date_parse(json_string_value(cell->value))
				  : DATE_NONE;
	if (day == DATE_NONE)
		return false;
	*at = moment_of_date(day + 1); /* the last day is a day like others */
	return run->now >= *at;
}

bool run_list_closed(struct run *run, size_t number, moment_t *at)
{
	*at = 0;
	return run->procedure->steps.at[number].each.closes &&
	       is_closed(run, number, at);
}

static const struct mark *find_mark(
	const struct step_run *at, const json_t *key, size_t row)
{
	for (size_t i = at->marks.len; i-- > 0;) {
		const json_t *named = at->marks.at[i].key;

		if (key ? json_equal(named, key)
			: json_is_integer(named) && json_integer_value(named) ==
							    (json_int_t)row + 1)
			return &at->marks.at[i].done;
	}
	return NULL;
}

/* "Kiểm tra hồ sơ: Công ty A", or "Kiểm tra hồ sơ: 2". */
static void name_item(struct buf *out, const struct step *step,
	const json_t *row, size_t number)
{
	const json_t *key =
		step->each.key ? json_object_get(row, step->each.key) : NULL;

	buf_printf(out, "%s: ", step->title);
	if (json_is_string(key))
		buf_puts(out, json_string_value(key));
	else if (json_is_string(row))
		buf_puts(out, json_string_value(row));
	else
		buf_printf(out, "%zu", number + 1);
}

static void add_item(
	struct run *run, size_t number, const json_t *row, size_t i)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];
	const json_t *key =
		step->each.key ? json_object_get(row, step->each.key) : NULL;
	const struct mark *mark = find_mark(at, key, i);
	struct item_run *item = VEC_ADD(&at->items);

	*item = (struct item_run){
		.row = i,
		.name = BUF_INIT,
		.state = STATE_OPEN,
		.needs = json_array(),
	};
	name_item(&item->name, step, row, i);
	for (size_t k = 0; k < step->asks.len; k++) {
		const char *field = step->asks.at[k];
		const json_t *value = json_object_get(row, field);

		if (!value || json_is_null(value))
			json_array_append_new(item->needs, json_string(field));
	}
	if (mark)
		item->done = *mark;
	if (mark && json_array_size(item->needs) == 0)
		item->state = STATE_DONE;
}

static size_t count_done(const struct step_run *at, moment_t *last)
{
	size_t done = 0;

	for (size_t i = 0; i < at->items.len; i++) {
		const struct item_run *item = &at->items.at[i];

		done += item->state == STATE_DONE;
		if (item->state == STATE_DONE && item->done.moment > *last)
			*last = item->done.moment;
	}
	return done;
}

/* Rows that are not needed any more. */
static void leave_rest(struct step_run *at)
{
	for (size_t i = 0; i < at->items.len; i++)
		if (at->items.at[i].state == STATE_OPEN)
			at->items.at[i].state = STATE_CANCELLED;
}

static void pass_items(
	struct run *run, size_t number, bool closed, moment_t since)
{
	const struct each *each = &run->procedure->steps.at[number].each;
	struct step_run *at = &run->steps.at[number];
	moment_t last = since;
	size_t done = count_done(at, &last);
	bool enough = each->enough && done >= each->enough;

	if (enough || (closed && done == at->items.len)) {
		leave_rest(at);
		run_pass(at, STATE_DONE, last);
		return;
	}
	at->state = done < at->items.len ? STATE_OPEN : STATE_WAITING;
	if (at->state == STATE_WAITING)
		buf_puts(&at->reason,
			lang_text(LANG_VI, "More may come until the list "
					   "closes"));
}

void run_settle_items(struct run *run, size_t number)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *at = &run->steps.at[number];
	const struct cell *list = world_read(&run->world, step->each.list);
	moment_t since = list->value ? run_answered_at(run, list) : 0;
	moment_t over = 0;
	bool closed = !step->each.closes || is_closed(run, number, &over);

	run_items_clear(at);
	for (size_t i = 0; i < json_array_size(list->value); i++)
		add_item(run, number, json_array_get(list->value, i), i);
	if (!list->value && !(step->each.closes && closed)) {
		json_array_append_new(at->asks, json_string(step->each.list));
		json_array_append_new(at->needs, json_string(step->each.list));
		return;
	}
	/* Until it closes, rows that come late are put where the first were. */
	if (step->each.closes && !closed)
		json_array_append_new(at->asks, json_string(step->each.list));
	pass_items(run, number, closed, over > since ? over : since);
}
