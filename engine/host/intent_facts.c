/*
 * Answers: checked by their facts, and refused where the law has closed them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/intent_int.h"

static enum status no_such_fact(
	const struct unit *unit, const char *name, struct err *err)
{
	const char *closest = unit_closest_name(unit, name);

	if (unit_is_name(unit, name) || map_has(&unit->decisions, name))
		return err_set(err, ST_INVALID,
			"\"%s\" is computed from other facts and cannot be "
			"set; change the answers it rests on",
			name);
	if (closest)
		return err_set(err, ST_INVALID,
			"There is no fact \"%s\"; did you mean \"%s\"?", name,
			closest);
	return err_set(err, ST_INVALID,
		"There is no fact \"%s\"; the case's steps show what is asked",
		name);
}

static bool is_same(
	const struct run *run, const char *name, const json_t *value)
{
	const struct answer *answer = map_get(&run->world.answers, name);

	if (!answer)
		return json_is_null(value);
	return json_equal(answer->value, value);
}

static bool asks_fact(const struct step *step, const char *fact)
{
	if (step->each.list)
		return strcmp(step->each.list, fact) == 0;
	for (size_t i = 0; i < step->asks.len; i++)
		if (strcmp(step->asks.at[i], fact) == 0)
			return true;
	return false;
}

/* What was asked only before a step can't be changed behind it. */
static enum status check_open(
	const struct run *run, const struct fact *fact, struct err *err)
{
	const struct step *gate = NULL;

	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		if (!asks_fact(step, fact->name))
			continue;
		if (step->while_open < 0 ||
			!run->steps.at[step->while_open].passed)
			return ST_OK;
		gate = &run->procedure->steps.at[step->while_open];
	}
	if (!gate)
		return ST_OK;
	return err_set(err, ST_CONFLICT,
		"“%s” can't be changed any more: “%s” is done", fact->label,
		gate->title);
}

static enum status check_list(struct run *run, const struct fact *fact,
	const json_t *value, struct err *err)
{
	const struct answer *old = map_get(&run->world.answers, fact->name);
	size_t before = old ? json_array_size(old->value) : 0;
	moment_t at = 0;
	char day[DATE_TEXT];

	for (size_t i = 0; i < run->steps.len; i++) {
		const struct step *step = &run->procedure->steps.at[i];

		if (!step->each.list ||
			strcmp(step->each.list, fact->name) != 0 ||
			json_array_size(value) == before ||
			!run_list_closed(run, i, &at))
			continue;
		date_format_vi(day, moment_date(at));
		return err_set(err, ST_CONFLICT,
			"“%s” takes no more rows: the list was closed on %s",
			fact->label, day);
	}
	return ST_OK;
}

static enum status accept_whole(json_t **out, struct run *run,
	const struct fact *fact, const json_t *value, struct err *err)
{
	enum status st = check_open(run, fact, err);

	if (st == ST_OK)
		st = fact_accept(out, fact, value, err);
	if (st == ST_OK && fact->type == FACT_LIST)
		st = check_list(run, fact, *out, err);
	return st;
}

static enum status accept_fact(json_t *out, struct buf *words, struct run *run,
	const char *name, const json_t *value, struct err *err)
{
	const struct fact *fact = map_get(&run->unit->facts, name);
	json_t *accepted = NULL;

	if (!fact)
		return no_such_fact(run->unit, name, err);
	enum status st = accept_whole(&accepted, run, fact, value, err);

	if (st == ST_OK && !is_same(run, name, accepted)) {
		buf_printf(
			words, "%s%s: ", words->len ? "; " : "", fact->label);
		fact_show(words, fact, accepted);
		json_set(out, name, json_incref(accepted));
	}
	json_decref(accepted);
	return st;
}

/* "list[3].field", a field of a row that is there. */
static enum status accept_cell(json_t *out, struct buf *words, struct run *run,
	const char *path, const json_t *value, struct err *err)
{
	char list[128];
	const char *field = "";
	size_t row = 0;
	bool well = run_split_path(path, list, sizeof(list), &row, &field);
	const struct answer *answer =
		well ? map_get(&run->world.answers, list) : NULL;
	const struct fact *fact = well ? run_field(run, list, field) : NULL;
	const json_t *there =
		json_array_get(answer ? answer->value : NULL, row);
	json_t *accepted = NULL;

	if (!fact || !there)
		return err_set(err, ST_INVALID,
			"There is no \"%s\"; the case's steps show what is "
			"asked",
			path);
	enum status st = fact_accept(&accepted, fact, value, err);

	if (st == ST_OK &&
		!json_equal(json_object_get(there, field), accepted)) {
		buf_printf(words, "%s%s (%zu): ", words->len ? "; " : "",
			fact->label, row + 1);
		fact_show(words, fact, accepted);
		json_set(out, path, json_incref(accepted));
	}
	json_decref(accepted);
	return st;
}

enum status intent_facts(json_t *out, struct buf *words, struct run *run,
	const json_t *given, struct err *err)
{
	enum status st = ST_OK;
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)given, name, value) if (st == ST_OK) st =
		strchr(name, '[')
			? accept_cell(out, words, run, name, value, err)
			: accept_fact(out, words, run, name, value, err);
	return st;
}

json_t *intent_row_key(struct run *run, size_t number, size_t row)
{
	const struct each *each = &run->procedure->steps.at[number].each;
	const struct answer *answer = map_get(&run->world.answers, each->list);
	const json_t *one = json_array_get(answer ? answer->value : NULL, row);
	json_t *key = each->key ? json_object_get(one, each->key) : NULL;

	return key ? json_incref(key) : NULL;
}
