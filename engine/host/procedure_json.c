#include "engine/host/fact.h"
#include "engine/host/procedure.h"
#include "engine/host/unit.h"
#include "engine/host/world.h"

json_t *procedure_head(const struct procedure *procedure)
{
	const json_t *spec = procedure->spec;
	const json_t *valid = json_object_get(spec, "valid");
	json_t *head = json_object();

	json_set_text(head, "id", procedure->id);
	json_set_text(head, "unit", procedure->place.unit);
	json_set_text(head, "title", procedure->title);
	json_set_text(head, "summary", json_text(spec, "summary", NULL));
	json_set(head, "steps", json_integer((json_int_t)procedure->steps.len));
	json_set_text(head, "every", procedure->period);
	json_set(head, "valid", valid ? json_deep_copy(valid) : json_object());
	return head;
}

static const char *const term_formats[] = {
	[TERM_DAYS] = "%d days",
	[TERM_WORKING_DAYS] = "%d working days",
	[TERM_MONTHS] = "%d months",
	[TERM_HOURS] = "%d hours",
};

static const char *name_label(const struct unit *unit, const char *name)
{
	const struct fact *fact = unit ? map_get(&unit->facts, name) : NULL;
	const struct derive *derive =
		unit ? map_get(&unit->derives, name) : NULL;

	return fact ? fact->label : derive ? derive->label : name;
}

void term_show(struct buf *out, const struct procedure *procedure,
	const struct unit *unit, const struct term *term)
{
	int step = term->after ? term->after_step : -1;

	if (term->kind == TERM_TEXT) {
		buf_puts(out, term->text);
		return;
	}
	buf_printf(
		out, lang_text(LANG_VI, term_formats[term->kind]), term->count);
	if (step >= 0)
		buf_printf(out, lang_text(LANG_VI, " after “%s”"),
			procedure->steps.at[step].title);
	else if (term->from)
		buf_printf(out, lang_text(LANG_VI, " from “%s”"),
			name_label(unit, term->from));
	if (term->text)
		buf_printf(out, " (%s)", term->text);
}

static json_t *after_json(
	const struct procedure *procedure, const struct step *step)
{
	json_t *out = json_array();

	for (size_t i = 0; i < step->after.len; i++)
		json_array_append_new(out,
			json_string(procedure->steps.at[step->after.at[i]].id));
	return out;
}

json_t *step_head(const struct procedure *procedure, const struct step *step)
{
	struct buf due = BUF_INIT;
	json_t *head = json_object();

	json_set_text(head, "id", step->id);
	json_set_text(head, "kind", step_kind_name(step->kind));
	json_set_text(head, "title", step->title);
	json_set_text(head, "role", step->role);
	if (step->role)
		json_set_text(head, "role_title",
			json_text(json_member(procedure->spec, "roles"),
				step->role, NULL));
	json_set_text(head, "guide", step->guide);
	json_set(head, "cites", json_incref(step->cites));
	if (step->has_due) {
		term_show(&due, procedure, NULL, &step->due);
		json_set_text(head, "due", due.data);
	}
	json_set(head, "after", after_json(procedure, step));
	json_set_text(head, "when", step->when.text);
	json_set_text(head, "mark", step->mark);
	json_set_text(head, "decision", step->decision);
	buf_release(&due);
	return head;
}

json_t *procedure_json(const struct procedure *procedure)
{
	const json_t *spec = procedure->spec;
	const json_t *roles = json_member(spec, "roles");
	const json_t *exceptions = json_list(spec, "exceptions");
	json_t *out = procedure_head(procedure);
	json_t *steps = json_array();

	for (size_t i = 0; i < procedure->steps.len; i++)
		json_array_append_new(
			steps, step_head(procedure, &procedure->steps.at[i]));
	json_set(out, "roles", roles ? json_deep_copy(roles) : json_object());
	json_set(out, "cites", json_incref(procedure->cites));
	json_set_text(out, "note", json_text(spec, "note", NULL));
	json_set(out, "exceptions",
		exceptions ? json_deep_copy(exceptions) : json_array());
	json_set(out, "steps", steps);
	return out;
}
