#include "engine/host/procedure.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/cite.h"
#include "engine/host/decision.h"
#include "engine/host/lua_api.h"
#include "engine/host/lua_json.h"
#include "engine/host/unit.h"

static const char *const kind_names[STEP_KINDS] = {
	[STEP_FORM] = "form",
	[STEP_TASK] = "task",
	[STEP_DECIDE] = "decide",
	[STEP_WAIT] = "wait",
	[STEP_DOCUMENT] = "document",
	[STEP_APPROVE] = "approve",
	[STEP_CALL] = "call",
	[STEP_FINISH] = "finish",
};

const char *step_kind_name(enum step_kind kind)
{
	return kind_names[kind];
}

int procedure_step(const struct procedure *procedure, const char *id)
{
	for (size_t i = 0; i < procedure->steps.len; i++)
		if (strcmp(procedure->steps.at[i].id, id) == 0)
			return (int)i;
	return -1;
}

int procedure_step_from(const struct procedure *procedure,
	const struct step *step, const char *id)
{
	struct buf name = BUF_INIT;
	int number;

	buf_printf(&name, "%s%s", step->scope, id);
	number = procedure_step(procedure, name.data);
	buf_release(&name);
	return number;
}

bool procedure_inside(
	const struct procedure *procedure, size_t step, size_t call)
{
	int at = procedure->steps.at[step].inside;

	while (at >= 0 && (size_t)at != call)
		at = procedure->steps.at[at].inside;
	return at >= 0;
}

enum status condition_read(struct condition *out, struct unit *unit,
	const struct step *step, const json_t *when, struct err *err)
{
	struct feel_names names = decision_names(unit);

	out->function = lua_json_function(when);
	if (!when || out->function != LUA_NO_FUNCTION)
		return ST_OK;
	out->text = json_string_value(when);
	if (!out->text)
		return err_set(err, ST_PLUGIN,
			"The `when` of step \"%s\" is neither a text nor a "
			"function",
			step->id);
	enum status st =
		feel_parse(&out->feel, FEEL_EXPRESSION, out->text, &names, err);

	if (st == ST_OK)
		return ST_OK;
	err_prefix(err, "%s, %s", step->id, "when");
	return ST_PLUGIN;
}

/* A list of texts, or one text alone. */
static const json_t *texts_of(const json_t *spec, const char *name)
{
	const json_t *list = json_object_get(spec, name);

	return json_is_array(list) ? list : NULL;
}

static enum status add_after(const struct procedure *procedure,
	struct step *step, const json_t *list, struct err *err)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *id = json_string_value(json_array_get(list, i));
		int number = id ? procedure_step_from(procedure, step, id) : -1;

		if (number < 0)
			return err_set(err, ST_PLUGIN,
				"Step \"%s\" comes after \"%s\", which is not "
				"a step of this procedure",
				step->id, id ? id : "?");
		*VEC_ADD(&step->after) = (size_t)number;
	}
	return ST_OK;
}

/* The step written before it, on the same level. */
static int step_before(const struct procedure *procedure, size_t number)
{
	int inside = procedure->steps.at[number].inside;

	while (number-- > 0)
		if (procedure->steps.at[number].inside == inside)
			return (int)number;
	return -1;
}

static enum status read_order(
	const struct procedure *procedure, struct step *step, struct err *err)
{
	const json_t *any = texts_of(step->spec, "after_any");
	const json_t *all = texts_of(step->spec, "after");
	size_t number = (size_t)(step - procedure->steps.at);
	json_int_t count = json_int(step->spec, "after_count", 0);
	enum status st = add_after(procedure, step, any ? any : all, err);

	if (any)
		step->join = JOIN_ANY;
	if (count > 0) {
		step->join = JOIN_COUNT;
		step->join_count = (size_t)count;
	}
	int before = step_before(procedure, number);

	/* `on` names what it comes after. */
	if (!any && !all && before >= 0 && !json_member(step->spec, "on"))
		*VEC_ADD(&step->after) = (size_t)before;
	if (st == ST_OK && step->join_count > step->after.len)
		st = err_set(err, ST_PLUGIN,
			"Step \"%s\" waits for %zu steps, but comes after %zu",
			step->id, step->join_count, step->after.len);
	return st;
}

/* The field of a list's rows that is called so. */
static const struct fact *field_of(
	const struct unit *unit, const char *list, const char *name)
{
	const struct fact *fact = map_get(&unit->facts, list);
	const struct fact *row = fact ? fact->of : NULL;

	for (size_t i = 0; row && name && i < row->fields.len; i++)
		if (strcmp(row->fields.at[i]->name, name) == 0)
			return row->fields.at[i];
	return NULL;
}

static enum status read_fields(
	struct step *step, const struct unit *unit, struct err *err)
{
	const json_t *asks = texts_of(step->spec, "asks");
	const struct fact *list = map_get(&unit->facts, step->each.list);

	if (!list || list->type != FACT_LIST)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" is there for each of \"%s\", which is not "
			"a fact of the type list",
			step->id, step->each.list);
	for (size_t i = 0; i < json_array_size(asks); i++) {
		const char *name = json_string_value(json_array_get(asks, i));

		if (!field_of(unit, step->each.list, name))
			return err_set(err, ST_PLUGIN,
				"Step \"%s\" asks \"%s\", which is not a field "
				"of the rows of \"%s\"",
				step->id, name ? name : "?", step->each.list);
		*VEC_ADD(&step->asks) = name;
	}
	return ST_OK;
}

static enum status read_asks(
	struct step *step, const struct unit *unit, struct err *err)
{
	const json_t *asks = texts_of(step->spec, "asks");

	if (step->each.list)
		return read_fields(step, unit, err);
	for (size_t i = 0; i < json_array_size(asks); i++) {
		const char *name = json_string_value(json_array_get(asks, i));
		const char *closest;

		if (name && map_has(&unit->facts, name)) {
			*VEC_ADD(&step->asks) = name;
			continue;
		}
		closest = name ? unit_closest_name(unit, name) : NULL;
		if (closest)
			return err_set(err, ST_PLUGIN,
				"Step \"%s\" asks \"%s\", which is not a fact; "
				"did you mean \"%s\"?",
				step->id, name, closest);
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" asks \"%s\", which is not a fact",
			step->id, name ? name : "?");
	}
	return ST_OK;
}

static enum status check_goal(
	const struct step *step, const struct unit *unit, struct err *err)
{
	if (step->goal && !unit_is_name(unit, step->goal) &&
		!map_has(&unit->decisions, step->goal))
		return err_set(err, ST_PLUGIN,
			"The goal \"%s\" of step \"%s\" is neither a decision "
			"nor a fact",
			step->goal, step->id);
	if (step->kind == STEP_DECIDE &&
		(!step->decision || !map_has(&unit->decisions, step->decision)))
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" decides \"%s\", which is not a decision "
			"that can be used",
			step->id, step->decision ? step->decision : "?");
	return ST_OK;
}

static enum status check_term(const struct procedure *procedure,
	const struct unit *unit, const struct step *step, struct term *term,
	struct err *err)
{
	if (term->after)
		term->after_step =
			procedure_step_from(procedure, step, term->after);
	if (term->after && term->after_step < 0)
		return err_set(err, ST_PLUGIN,
			"The term of step \"%s\" begins after \"%s\", which is "
			"not a step of this procedure",
			step->id, term->after);
	if (term->from && !unit_is_name(unit, term->from))
		return err_set(err, ST_PLUGIN,
			"The term of step \"%s\" begins from \"%s\", which is "
			"not a fact",
			step->id, term->from);
	return ST_OK;
}

enum status procedure_read_term(struct term *out,
	const struct procedure *procedure, const struct unit *unit,
	const struct step *step, const json_t *spec, struct err *err)
{
	enum status st = term_read(out, spec, err);

	if (st != ST_OK) {
		err_prefix(err, "%s", step->id);
		return st;
	}
	return check_term(procedure, unit, step, out, err);
}

static enum status read_due(const struct procedure *procedure,
	const struct unit *unit, struct step *step, struct err *err)
{
	const json_t *spec = json_object_get(step->spec, "due");

	step->has_due = spec != NULL;
	return spec ? procedure_read_term(
			      &step->due, procedure, unit, step, spec, err)
		    : ST_OK;
}

/* `for_`, or `or_after` beside an event. */
static enum status read_wait(const struct procedure *procedure,
	const struct unit *unit, struct step *step, struct err *err)
{
	const json_t *spec = json_object_get(step->spec, "for_");

	if (!spec)
		spec = json_object_get(step->spec, "or_after");
	step->has_term = spec != NULL;
	return spec ? procedure_read_term(
			      &step->term, procedure, unit, step, spec, err)
		    : ST_OK;
}

static enum status check_wait(
	const struct step *step, const struct unit *unit, struct err *err)
{
	if (step->kind != STEP_WAIT)
		return ST_OK;
	if (!step->has_term && !step->until && !step->event)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" does not say what it waits for; add for_ "
			"= { days = n }, until_ = \"date fact\" or event = "
			"\"name\"",
			step->id);
	if (step->until && !unit_is_name(unit, step->until))
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" waits until \"%s\", which is not a fact",
			step->id, step->until);
	return ST_OK;
}

static enum status read_step(const struct procedure *procedure,
	struct unit *unit, struct step *step, struct err *err)
{
	enum status st = read_order(procedure, step, err);

	if (st == ST_OK)
		st = condition_read(&step->when, unit, step,
			json_object_get(step->spec, "when"), err);
	if (st == ST_OK)
		st = read_asks(step, unit, err);
	if (st == ST_OK)
		st = check_goal(step, unit, err);
	if (st == ST_OK)
		st = read_due(procedure, unit, step, err);
	if (st == ST_OK)
		st = read_wait(procedure, unit, step, err);
	if (st == ST_OK)
		st = check_wait(step, unit, err);
	if (st == ST_OK)
		st = procedure_read_flow(procedure, unit, step, err);
	return st;
}

static int kind_of(const json_t *spec)
{
	const char *kind = json_text(spec, API_KIND, "");
	int i = 0;

	while (i < STEP_KINDS && strcmp(kind_names[i], kind) != 0)
		i++;
	return i;
}

/* Where steps are read: in the procedure itself, or inside a call. */
struct level {
	const char *scope;
	int call;
	int depth;
};

enum {
	CALL_DEPTH = 8
};

static const char *keep_name(
	struct procedure *procedure, const char *scope, const char *id)
{
	struct buf name = BUF_INIT;

	buf_printf(&name, "%s%s", scope, id);
	char *kept = mem_text(name.data);

	buf_release(&name);
	*VEC_ADD(&procedure->names) = kept;
	return kept;
}

static const char *scoped_id(struct procedure *procedure,
	const struct level *level, const json_t *spec)
{
	const char *id = json_text(spec, API_ID, NULL);

	return id && *level->scope ? keep_name(procedure, level->scope, id)
				   : id;
}

/* What needs no other step to be known. */
static enum status add_step(struct procedure *procedure, const json_t *spec,
	const struct level *level, struct place *place, struct err *err)
{
	const char *title = json_string_value(lua_json_at(spec, 0));
	const char *id = scoped_id(procedure, level, spec);
	int kind = kind_of(spec);

	if (kind == STEP_KINDS || !id)
		return err_set(err, ST_PLUGIN,
			"Element %zu of the procedure is not a step; write "
			"form, task, decide, wait, document, approve, call or "
			"finish \"id\" { … }",
			procedure->steps.len + 1);
	place->line = (int)json_int(spec, API_LINE, place->line);
	if (!title)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" has no title; put it first: { \"title\", "
			"… }",
			id);
	int before = procedure_step(procedure, id);

	if (before >= 0)
		return err_set(err, ST_PLUGIN,
			"Two steps are called \"%s\": on line %d and on line "
			"%d",
			id, procedure->steps.at[before].place.line,
			place->line);
	*VEC_ADD(&procedure->steps) = (struct step){
		.spec = spec,
		.id = id,
		.title = title,
		.role = json_text(spec, "role", NULL),
		.guide = json_text(spec, "guide", NULL),
		.mark = json_text(spec, "mark", NULL),
		.kind = (enum step_kind)kind,
		.place = *place,
		.cites = cite_list(spec),
		.scope = level->scope,
		.inside = level->call,
		.each = { .list = json_text(spec, "for_each", NULL) },
		.call = json_text(spec, "procedure", NULL),
		.goal = json_text(spec, "goal", NULL),
		.decision = json_text(spec, "decision", NULL),
		.until = json_text(spec, "until_", NULL),
		.event = json_text(spec, "event", NULL),
		.outcome = json_text(spec, "outcome", NULL),
		.automatic = json_bool(spec, "auto", false),
		.when = { .function = LUA_NO_FUNCTION },
		.repeat = { .when = { .function = LUA_NO_FUNCTION } },
	};
	procedure->has_finish = procedure->has_finish ||
				(kind == STEP_FINISH && level->call < 0);
	return ST_OK;
}

/* A step that waits for itself, by way of others, would never open. `seen`
 * holds a mark for each step already followed. */
static bool waits_for(const struct procedure *procedure, size_t from,
	size_t target, bool *seen)
{
	const struct step *step = &procedure->steps.at[from];

	for (size_t i = 0; i < step->after.len; i++) {
		size_t before = step->after.at[i];

		if (before == target)
			return true;
		if (seen[before])
			continue;
		seen[before] = true;
		if (waits_for(procedure, before, target, seen))
			return true;
	}
	return false;
}

static enum status check_circles(
	const struct procedure *procedure, struct place *place, struct err *err)
{
	for (size_t i = 0; i < procedure->steps.len; i++) {
		const struct step *step = &procedure->steps.at[i];
		bool *seen = mem_zero(procedure->steps.len * sizeof(*seen));
		bool circle = waits_for(procedure, i, i, seen);

		free(seen);
		if (!circle)
			continue;
		*place = step->place;
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" comes after itself by way of other steps; "
			"it would never open",
			step->id);
	}
	return ST_OK;
}

static const struct def *find_def(const struct unit *unit, const char *id)
{
	for (size_t i = 0; id && i < unit->defs.len; i++)
		if (unit->defs.at[i].kind == DEF_PROCEDURE &&
			strcmp(unit->defs.at[i].id, id) == 0)
			return &unit->defs.at[i];
	return NULL;
}

static enum status add_steps(struct procedure *procedure,
	const struct unit *unit, const json_t *spec, const struct level *level,
	struct place *place, struct err *err);

/* Put the steps of the procedure that step `number` calls behind it. */
static enum status add_called(struct procedure *procedure,
	const struct unit *unit, size_t number, int depth, struct err *err)
{
	const struct step *step = &procedure->steps.at[number];
	const struct def *def = find_def(unit, step->call);
	struct place place;

	if (!def)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" calls \"%s\", which is not a procedure of "
			"this unit or of _shared",
			step->id, step->call ? step->call : "?");
	if (depth >= CALL_DEPTH)
		return err_set(err, ST_PLUGIN,
			"Step \"%s\" calls \"%s\" inside itself; a procedure "
			"can't be part of itself",
			step->id, step->call);
	struct level inner = {
		.scope = keep_name(procedure, step->id, "."),
		.call = (int)number,
		.depth = depth + 1,
	};

	place = def->place;
	return add_steps(procedure, unit, def->spec, &inner, &place, err);
}

static enum status add_steps(struct procedure *procedure,
	const struct unit *unit, const json_t *spec, const struct level *level,
	struct place *place, struct err *err)
{
	size_t count = lua_json_count(spec);
	int line = place->line;
	enum status st = ST_OK;

	if (count == 0)
		return err_set(err, ST_PLUGIN, "The procedure has no steps");
	for (size_t i = 0; st == ST_OK && i < count; i++) {
		place->line = line;
		st = add_step(
			procedure, lua_json_at(spec, i), level, place, err);
		size_t last = procedure->steps.len - 1;

		if (st == ST_OK && procedure->steps.at[last].kind == STEP_CALL)
			st = add_called(
				procedure, unit, last, level->depth, err);
	}
	return st;
}

static enum status read_steps(struct procedure *procedure, struct unit *unit,
	struct place *place, struct err *err)
{
	struct level top = { .scope = "", .call = -1 };
	enum status st =
		add_steps(procedure, unit, procedure->spec, &top, place, err);

	for (size_t i = 0; st == ST_OK && i < procedure->steps.len; i++) {
		*place = procedure->steps.at[i].place;
		st = read_step(procedure, unit, &procedure->steps.at[i], err);
	}
	return st == ST_OK ? check_circles(procedure, place, err) : st;
}

static enum status read_period(struct procedure *procedure, struct err *err)
{
	static const char *const periods[] = { "month", "quarter", "year" };

	procedure->period = json_text(procedure->spec, "every", NULL);
	if (!procedure->period)
		return ST_OK;
	for (size_t i = 0; i < sizeof(periods) / sizeof(*periods); i++)
		if (strcmp(periods[i], procedure->period) == 0)
			return ST_OK;
	return err_set(err, ST_PLUGIN,
		"`every` is \"%s\"; it may be month, quarter or year",
		procedure->period);
}

enum status procedure_new(struct procedure **out, struct unit *unit,
	const char *id, json_t *spec, struct place *place, struct err *err)
{
	struct procedure *procedure = mem_zero(sizeof(*procedure));

	procedure->spec = json_incref(spec);
	procedure->id = id;
	procedure->title = json_text(spec, "title", id);
	procedure->place = *place;
	procedure->cites = cite_list(spec);
	enum status st = read_period(procedure, err);

	if (st == ST_OK)
		st = read_steps(procedure, unit, place, err);
	if (st != ST_OK) {
		procedure_free(procedure);
		return st;
	}
	*out = procedure;
	return ST_OK;
}

void procedure_free(struct procedure *procedure)
{
	if (!procedure)
		return;
	for (size_t i = 0; i < procedure->steps.len; i++) {
		struct step *step = &procedure->steps.at[i];

		json_decref(step->cites);
		feel_free(step->when.feel);
		VEC_RELEASE(&step->after);
		VEC_RELEASE(&step->asks);
		procedure_release_flow(step);
	}
	VEC_RELEASE(&procedure->steps);
	for (size_t i = 0; i < procedure->names.len; i++)
		free(procedure->names.at[i]);
	VEC_RELEASE(&procedure->names);
	json_decref(procedure->cites);
	json_decref(procedure->spec);
	free(procedure);
}
