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
	return is_void;
}

static bool counts(const bool *is_void, const json_t *events, size_t i)
{
	int number = number_of(json_array_get(events, i), i);

	return number < 1 || (size_t)number > json_array_size(events) ||
	       !is_void[number];
}

static bool can_be_undone(const json_t *event)
{
	return is_kind(event, "set") || is_kind(event, "done") ||
	       is_kind(event, "received");
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
		world_answer(&run->world, name, json_incref(value), &from);
}

static struct mark mark_of(const json_t *event)
{
	struct mark mark = {
		.by = json_text(event, "by", NULL),
		.at = json_text(event, "at", NULL),
		.note = json_text(json_member(event, "data"), "note", NULL),
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

	(void)i;
	run->may_finish = true;
	if (step)
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
	{ "timer", on_timer },
	{ "received", on_received },
	{ "cancelled", on_cancelled },
	{ "reopened", on_reopened },
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
