#include "engine/host/trial.h"

#include "engine/host/intent.h"

json_t *trial_journal(const struct trial *trial, const json_t *events)
{
	json_t *all = trial->journal ? json_copy((json_t *)trial->journal)
				     : json_array();
	char moment[MOMENT_TEXT];

	moment_format(moment, trial->now);
	for (size_t i = 0; i < json_array_size(events); i++) {
		json_t *event = json_copy(json_array_get(events, i));

		json_set(event, "n",
			json_integer((json_int_t)json_array_size(all) + 1));
		json_set_text(event, "by", trial->by);
		json_set_text(event, "at", moment);
		json_array_append_new(all, event);
	}
	return all;
}

static enum status open_run(struct run *run, const struct trial *trial,
	const json_t *journal, struct err *err)
{
	enum status st = run_init(run, trial->unit, trial->procedure, journal,
		trial->as_of, trial->now, err);

	if (st == ST_OK) {
		run->by = trial->by;
		run->held = trial->held;
	}
	return st;
}

/* One round of what follows; false when nothing does any more. */
static enum status follow(json_t *events, json_t **state, bool *more,
	const struct trial *trial, struct err *err)
{
	json_t *journal = trial_journal(trial, events);
	size_t before = json_array_size(events);
	struct run run;
	enum status st = open_run(&run, trial, journal, err);

	if (st == ST_OK) {
		run_react(events, &run);
		*more = json_array_size(events) > before;
		if (!*more && state)
			*state = run_state(&run);
		run_release(&run);
	}
	json_decref(journal);
	return st;
}

enum status trial_run(json_t **events, json_t **state,
	const struct trial *trial, const json_t *intent, struct err *err)
{
	json_t *list = NULL;
	struct run run;
	bool more = true;
	enum status st = open_run(&run, trial, trial->journal, err);

	*events = NULL;
	if (st == ST_OK) {
		st = intent_events(&list, &run, intent, err);
		run_release(&run);
	}
	while (st == ST_OK && more)
		st = follow(list, state, &more, trial, err);
	if (st != ST_OK) {
		json_decref(list);
		return st;
	}
	*events = list;
	return ST_OK;
}
