#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/run.h"

static bool is_kind(const json_t *event, const char *kind)
{
	return strcmp(json_text(event, "kind", ""), kind) == 0;
}

static int number_of(const json_t *event, size_t i)
{
	return (int)json_int(event, "n", (json_int_t)i + 1);
}

/* By number, whether a later `undone` names the event: it counts no more. */
static bool *find_void(const json_t *events)
{
	size_t count = json_array_size(events);
	bool *is_void = mem_zero((count + 1) * sizeof(*is_void));

	for (size_t i = 0; i < count; i++) {
		const json_t *event = json_array_get(events, i);
		json_int_t number =
			json_int(json_member(event, "data"), "event", 0);

		if (is_kind(event, "undone") && number > 0 &&
			(size_t)number <= count)
			is_void[number] = true;
	}
	/* What followed by itself falls with what it followed from. */
	for (size_t i = 1; i < count; i++)
		if (is_kind(json_array_get(events, i), "returned") &&
			is_void[i])
			is_void[i + 1] = true;
	return is_void;
}

static bool counts(const bool *is_void, const json_t *events, size_t i)
{
	int number = number_of(json_array_get(events, i), i);

	return number < 1 || (size_t)number > json_array_size(events) ||
	       !is_void[number];
}

/* A case that was cancelled is reopened instead. */
static bool can_be_undone(const json_t *event)
{
	static const char *const kinds[] = { "set", "done", "document",
		"received", "dropped", "extended", "paused", "resumed",
		"assigned" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (is_kind(event, kinds[i]))
			return true;
	return false;
}

int run_undoable(const json_t *events)
{
	bool *is_void = find_void(events);
	int found = 0;

	for (size_t i = json_array_size(events); i-- > 0 && !found;) {
		const json_t *event = json_array_get(events, i);

		if (can_be_undone(event) && counts(is_void, events, i))
			found = number_of(event, i);
	}
	free(is_void);
	return found;
}

/* One field of one row of a list: the list is another one from then on. */
static void take_cell(struct run *run, const char *path, json_t *value,
	const struct answer *from)
{
	char list[128];
	const char *field;
	size_t row;

	if (!run_split_path(path, list, sizeof(list), &row, &field))
		return;
	const struct answer *old = map_get(&run->world.answers, list);

	if (!old || row >= json_array_size(old->value))
		return;
	json_t *rows = json_copy(old->value);
	json_t *one = json_copy(json_array_get(rows, row));

	if (json_is_object(one))
		json_object_set(one, field, value);
	json_array_set_new(rows, row, one);
	world_answer(&run->world, list, rows, from);
}

static void take_facts(struct run *run, const json_t *event, size_t i)
{
	const json_t *facts = json_member(json_member(event, "data"), "facts");
	struct answer from = {
		.event = number_of(event, i),
		.by = json_text(event, "by", NULL),
		.at = json_text(event, "at", NULL),
	};
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)facts, name, value)
	{
		if (strchr(name, '['))
			take_cell(run, name, value, &from);
		else
			world_answer(
				&run->world, name, json_incref(value), &from);
	}
}

static struct mark mark_of(const json_t *event)
{
	struct mark mark = {
		.by = json_text(event, "by", NULL),
		.at = json_text(event, "at", NULL),
		.note = json_text(json_member(event, "data"), "note",
			json_text(json_member(event, "data"), "reason", NULL)),
		.way = json_text(json_member(event, "data"), "verdict", NULL),
		.set = true,
	};

	if (mark.at)
		(void)!moment_parse(&mark.moment, mark.at);
	return mark;
}

static struct step_run *step_of(struct run *run, const json_t *event)
{
	const char *id = json_text(json_member(event, "data"), "step", "");
	int i = procedure_step(run->procedure, id);

	return i < 0 ? NULL : &run->steps.at[i];
}

static void on_started(struct run *run, const json_t *event, size_t i)
{
	struct mark mark = mark_of(event);

	run->started = mark.moment;
	take_facts(run, event, i);
}

static void on_set(struct run *run, const json_t *event, size_t i)
{
	run->may_finish = true;
	take_facts(run, event, i);
}

static void on_done(struct run *run, const json_t *event, size_t i)
{
	struct step_run *step = step_of(run, event);
	const json_t *data = json_member(event, "data");

	(void)i;
	run->may_finish = true;
	if (step && json_object_get(data, "item"))
		*VEC_ADD(&step->marks) = (struct item_mark){
			.key = json_object_get(data, "key")
				       ? json_object_get(data, "key")
				       : json_object_get(data, "item"),
			.done = mark_of(event),
		};
	else if (step)
		step->done = mark_of(event);
}

static void on_timer(struct run *run, const json_t *event, size_t i)
{
	struct step_run *step = step_of(run, event);

	(void)i;
	run->may_finish = true;
	if (step && !step->timer.set)
		step->timer = mark_of(event);
}

static void on_received(struct run *run, const json_t *event, size_t i)
{
	const char *name = json_text(json_member(event, "data"), "event", "");

	(void)i;
	run->may_finish = true;
	map_set(&run->received, name, (void *)json_text(event, "at", ""));
}

static void on_cancelled(struct run *run, const json_t *event, size_t i)
{
	(void)event;
	(void)i;
	run->status = RUN_CANCELLED;
}

static void forget(struct run *run, const char *fact, const struct mark *mark)
{
	struct answer from = { .by = mark->by, .at = mark->at };

	world_answer(&run->world, fact, json_null(), &from);
}

/* The step begins anew; how long it was open then is kept for clocks. */
static void begin_anew(struct run *run, size_t number, moment_t at)
{
	const struct step *step = &run->procedure->steps.at[number];
	struct step_run *there = &run->steps.at[number];

	if (there->reopened_at && there->done.set)
		*VEC_ADD(&there->spans) =
			(struct span){ there->reopened_at, there->done.moment };
	if (step->event)
		map_remove(&run->received, step->event);
	there->done = there->timer = (struct mark){ 0 };
	there->marks.len = 0;
	there->reopened_at = at;
}

static void on_returned(struct run *run, const json_t *event, size_t i)
{
	const struct procedure *procedure = run->procedure;
	struct step_run *at = step_of(run, event);
	struct mark mark = mark_of(event);
	int to = procedure_step(
		procedure, json_text(json_member(event, "data"), "to", ""));

	(void)i;
	if (!at || to < 0)
		return;
	size_t number = (size_t)(at - run->steps.at);
	const struct step *step = &procedure->steps.at[number];
	bool *in = mem_zero(run->steps.len * sizeof(*in));

	procedure_region(procedure, (size_t)to, number, in);
	for (size_t k = 0; k < run->steps.len; k++)
		if (in[k])
			begin_anew(run, k, mark.moment);
	for (size_t k = 0; !step->each.list && k < step->asks.len; k++)
		forget(run, step->asks.at[k], &mark);
	for (size_t k = 0; k < step->repeat.forgets.len; k++)
		forget(run, step->repeat.forgets.at[k], &mark);
	at->round++;
	free(in);
}

static void on_dropped(struct run *run, const json_t *event, size_t i)
{
	struct step_run *step = step_of(run, event);

	(void)i;
	if (step)
		step->dropped = mark_of(event);
}

static void on_assigned(struct run *run, const json_t *event, size_t i)
{
	const json_t *data = json_member(event, "data");
	struct step_run *step = step_of(run, event);

	(void)i;
	if (!step)
		return;
	step->holder = (struct holder){
		.to = json_text(data, "to", NULL),
		.instead = json_text(data, "instead", NULL),
		.by = json_text(event, "by", NULL),
		.at = json_text(event, "at", NULL),
	};
}

/* All that one person has in this case goes to another. */
static void on_handed(struct run *run, const json_t *event, size_t i)
{
	const json_t *data = json_member(event, "data");
	const char *from = json_text(data, "from", "");

	(void)i;
	for (size_t k = 0; k < run->steps.len; k++) {
		struct holder *holder = &run->steps.at[k].holder;

		if (!holder->to || strcmp(holder->to, from) != 0)
			continue;
		holder->to = json_text(data, "to", NULL);
		holder->by = json_text(event, "by", NULL);
		holder->at = json_text(event, "at", NULL);
	}
}

static void on_extended(struct run *run, const json_t *event, size_t i)
{
	struct step_run *step = step_of(run, event);
	struct term term;

	(void)i;
	if (step && term_read(&term, json_member(event, "data"), NULL) == ST_OK)
		*VEC_ADD(&step->extensions) = term;
}

static void on_paused(struct run *run, const json_t *event, size_t i)
{
	(void)i;
	*VEC_ADD(&run->pauses) = (struct span){ mark_of(event).moment, 0 };
}

static void on_resumed(struct run *run, const json_t *event, size_t i)
{
	(void)i;
	if (run->pauses.len && !run->pauses.at[run->pauses.len - 1].to)
		run->pauses.at[run->pauses.len - 1].to = mark_of(event).moment;
}

static void on_reminded(struct run *run, const json_t *event, size_t i)
{
	struct step_run *step = step_of(run, event);

	(void)i;
	if (step)
		step->reminded =
			json_text(json_member(event, "data"), "date", "");
}

static void on_overdue(struct run *run, const json_t *event, size_t i)
{
	struct step_run *step = step_of(run, event);

	(void)i;
	if (step)
		step->late = json_text(json_member(event, "data"), "date", "");
}

static void on_reopened(struct run *run, const json_t *event, size_t i)
{
	(void)event;
	(void)i;
	/* What ended by itself would end again at once: wait for news. */
	if (run->status != RUN_CANCELLED)
		run->may_finish = false;
	run->status = RUN_RUNNING;
}

static const struct {
	const char *kind;
	void (*take)(struct run *, const json_t *, size_t);
} rows[] = {
	{ "started", on_started },
	{ "set", on_set },
	{ "done", on_done },
	{ "document", on_done }, /* a paper that is issued is done */
	{ "timer", on_timer },
	{ "received", on_received },
	{ "cancelled", on_cancelled },
	{ "reopened", on_reopened },
	{ "returned", on_returned },
	{ "dropped", on_dropped },
	{ "assigned", on_assigned },
	{ "handed", on_handed },
	{ "extended", on_extended },
	{ "paused", on_paused },
	{ "resumed", on_resumed },
	{ "reminded", on_reminded },
	{ "overdue", on_overdue },
};

static void take_event(struct run *run, size_t i)
{
	const json_t *event = json_array_get(run->events, i);

	for (size_t k = 0; k < sizeof(rows) / sizeof(*rows); k++)
		if (is_kind(event, rows[k].kind))
			rows[k].take(run, event, i);
}

enum status run_replay(struct run *run, struct err *err)
{
	bool *is_void = find_void(run->events);
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < json_array_size(run->events);
		i++) {
		const json_t *event = json_array_get(run->events, i);

		if (!json_text(event, "kind", NULL))
			st = err_set(err, ST_INVALID,
				"Event %zu of the journal has no kind", i + 1);
		else if (counts(is_void, run->events, i))
			take_event(run, i);
	}
	free(is_void);
	return st;
}
