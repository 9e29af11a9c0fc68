#include "engine/host/check.h"

#include <ctype.h>
#include <string.h>

#include "engine/host/cite.h"
#include "engine/host/decision.h"
#include "engine/host/fact.h"
#include "engine/host/lua_json.h"
#include "engine/host/param.h"
#include "engine/host/procedure.h"

struct checking {
	const struct unit *unit;
	json_t *problems;
};

static bool is_own(const struct checking *check, const struct place *place)
{
	return strcmp(place->unit, check->unit->id) == 0;
}

static bool has_cite(const json_t *spec)
{
	json_t *cites = cite_list(spec);
	bool any = json_array_size(cites) > 0;

	json_decref(cites);
	return any;
}

static void check_row(struct checking *check, const struct param *param,
	const struct param_row *row)
{
	const char *from = json_text(row->spec, "from", "");
	struct err err;

	if (!has_cite(row->spec)) {
		err_set(&err, ST_FAILED,
			"The parameter \"%s\" from %s cites nothing; add cite "
			"= \"document, article, clause\"",
			param->id, from);
		problem_warning(
			check->problems, &param->place, "param-cite", &err);
	}
	if (!json_text(row->spec, "checked", NULL)) {
		err_set(&err, ST_FAILED,
			"The parameter \"%s\" from %s does not say when it was "
			"last compared with the law; add checked = "
			"\"2024-07-04\"",
			param->id, from);
		problem_warning(
			check->problems, &param->place, "param-checked", &err);
	}
}

static void check_param(struct checking *check, const void *one)
{
	const struct param *param = one;

	for (size_t i = 0; is_own(check, &param->place) && i < param->rows.len;
		i++)
		check_row(check, param, &param->rows.at[i]);
}

static void check_cites(struct checking *check, const struct decision *decision)
{
	struct place place = decision->place;
	struct err err;

	if (has_cite(decision->spec))
		return;
	for (size_t i = 0; i < lua_json_count(decision->spec); i++) {
		if (has_cite(decision_row(decision, i)))
			continue;
		if (i < decision->lines.len)
			place.line = decision->lines.at[i];
		err_set(&err, ST_FAILED,
			"Row %zu of the decision \"%s\" cites nothing; add "
			"cite = \"document, article, clause\"",
			i + 1, decision->id);
		problem_warning(check->problems, &place, "row-cite", &err);
	}
}

static const char *const finding_rules[] = {
	[FINDING_GAP] = "table-gap",
	[FINDING_OVERLAP] = "table-overlap",
	[FINDING_UNREACHABLE] = "table-unreachable",
	[FINDING_CUT] = "table-cut",
};

static void tell_finding(struct checking *check,
	const struct decision *decision, const struct table_finding *finding)
{
	struct place place = decision->place;
	bool has_row = finding->kind == FINDING_OVERLAP ||
		       finding->kind == FINDING_UNREACHABLE;
	bool wanted = json_object_get(decision->spec, "gap") ||
		      json_object_get(decision->spec, "default") ||
		      decision->exception_to;

	if (finding->kind == FINDING_GAP && wanted)
		return;
	if (has_row && finding->rows[0] < decision->lines.len)
		place.line = decision->lines.at[finding->rows[0]];
	problem_warning(check->problems, &place, finding_rules[finding->kind],
		&finding->sentence);
}

static void check_decision(struct checking *check, const void *one)
{
	const struct decision *decision = one;
	struct table_findings findings = TABLE_FINDINGS_INIT;

	if (!is_own(check, &decision->place))
		return;
	check_cites(check, decision);
	table_analyse(&findings, decision->table);
	for (size_t i = 0; i < findings.len; i++)
		tell_finding(check, decision, &findings.at[i]);
	table_findings_release(&findings);
}

static bool always(const struct step *step)
{
	return !step->when.feel && step->when.function < 0 && step->on.len == 0;
}

/* A step after an end that always comes is never reached. */
static void check_reach(struct checking *check,
	const struct procedure *procedure, const struct step *step)
{
	struct err err;

	for (size_t i = 0; i < step->after.len; i++) {
		const struct step *before =
			&procedure->steps.at[step->after.at[i]];

		if (before->kind != STEP_FINISH || !always(before) ||
			step->join != JOIN_ALL)
			continue;
		err_set(&err, ST_FAILED,
			"Step \"%s\" is never reached: \"%s\" before it always "
			"ends the case; give that one a `when`",
			step->id, before->id);
		problem_warning(check->problems, &step->place,
			"step-unreachable", &err);
	}
}

static void check_step(struct checking *check,
	const struct procedure *procedure, const struct step *step)
{
	struct err err;

	if (json_array_size(step->cites) == 0) {
		err_set(&err, ST_FAILED,
			"Step \"%s\" of the procedure \"%s\" cites nothing; "
			"add cite = { \"document, article, clause\" }",
			step->id, procedure->id);
		problem_warning(
			check->problems, &step->place, "step-cite", &err);
	}
	check_reach(check, procedure, step);
}

static void check_procedure(struct checking *check, const void *one)
{
	const struct procedure *procedure = one;
	bool ends = false;
	struct err err;

	if (!is_own(check, &procedure->place))
		return;
	for (size_t i = 0; i < procedure->steps.len; i++) {
		check_step(check, procedure, &procedure->steps.at[i]);
		ends = ends || procedure->steps.at[i].kind == STEP_FINISH;
	}
	if (ends)
		return;
	err_set(&err, ST_FAILED,
		"The procedure \"%s\" has no finish, so its cases never end; "
		"add finish \"…\" { \"…\" }",
		procedure->id);
	problem_warning(check->problems, &procedure->place, "no-finish", &err);
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static size_t count_word(const char *text, const char *word)
{
	size_t len = strlen(word), count = 0;

	for (const char *at = text; (at = strstr(at, word)); at += len)
		count += (at == text || !is_word(at[-1])) && !is_word(at[len]);
	return count;
}

/* Its declaration names a fact once: who uses it names it again. Functions
 * read facts by name too, so the text is what knows. */
static void check_fact(struct checking *check, const void *one)
{
	const struct fact *fact = one;
	size_t count = 0;
	struct err err;

	if (!is_own(check, &fact->place))
		return;
	for (size_t i = 0; i < check->unit->sources.len; i++)
		count += count_word(
			check->unit->sources.at[i]->text, fact->name);
	if (count > 1)
		return;
	err_set(&err, ST_FAILED,
		"The fact \"%s\" is never asked or read; use it or take it "
		"out",
		fact->name);
	problem_warning(check->problems, &fact->place, "fact-unused", &err);
}

static void each(struct checking *check, const struct map *map,
	void (*look)(struct checking *, const void *))
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(map, &at)))
		look(check, slot->value);
}

json_t *check_unit(const struct unit *unit)
{
	struct checking check = { unit, json_copy(unit->problems) };

	each(&check, &unit->facts, check_fact);
	each(&check, &unit->params, check_param);
	each(&check, &unit->decisions, check_decision);
	each(&check, &unit->procedures, check_procedure);
	check_names(check.problems, unit);
	return check.problems;
}
