/*
 * Names in a plugin's tables that no word knows: a slip of the hand that would
 * otherwise be passed over in silence. And texts that are not in NFC, which
 * look the same as others and are not.
 */
#include <string.h>

#include "base/text.h"
#include "engine/host/check.h"
#include "engine/host/lua_api.h"
#include "engine/host/lua_json.h"

struct looking {
	const struct unit *unit;
	json_t *problems;
	struct place place;
	const char *what; /* the definition, for the sentence */
};

static bool is_field(const char *word, const char *name)
{
	for (const struct lua_api_field *row = lua_api_fields; row->word; row++)
		if (strcmp(row->word, word) == 0 &&
			strcmp(row->name, name) == 0)
			return true;
	return false;
}

/* The name of the word that is nearest, or NULL. */
static const char *nearest(const char *word, const char *name)
{
	int best = (int)strlen(name) / 3 + 2;
	const char *found = NULL;

	for (const struct lua_api_field *row = lua_api_fields; row->word;
		row++) {
		if (strcmp(row->word, word) != 0)
			continue;
		int far = unit_distance(row->name, name, best);

		if (far >= best)
			continue;
		best = far;
		found = row->name;
	}
	return found;
}

static void tell(
	const struct looking *looking, const char *word, const char *name)
{
	const char *meant = nearest(word, name);
	struct err err;

	if (meant)
		err_set(&err, ST_FAILED,
			"\"%s\" in %s means nothing to Troly; did you mean "
			"\"%s\"?",
			name, looking->what, meant);
	else
		err_set(&err, ST_FAILED,
			"\"%s\" in %s means nothing to Troly; take it out, or "
			"say it in a note",
			name, looking->what);
	problem_warning(
		looking->problems, &looking->place, "unknown-name", &err);
}

/* Hold the names of a table against those of a word. */
static void look_at(
	const struct looking *looking, const char *word, const json_t *table)
{
	const char *name;
	json_t *value;

	if (!json_is_object(table) || lua_json_function(table) >= 0)
		return;
	json_object_foreach((json_t *)table, name, value)
	{
		bool ours = *name == '@' || *name == '#' || *name == '\1';

		if (!ours && !is_field(word, name))
			tell(looking, word, name);
	}
}

static struct looking at_table(
	const struct looking *looking, const json_t *table)
{
	struct looking inner = *looking;

	inner.place.line = (int)json_int(table, API_LINE, looking->place.line);
	inner.what = json_text(table, API_ID, looking->what);
	return inner;
}

static void look_at_facts(const struct looking *looking, const json_t *facts)
{
	const char *name;
	json_t *fact;

	json_object_foreach((json_t *)facts, name, fact)
	{
		struct looking inner = at_table(looking, fact);

		inner.what = name;
		if (strcmp(json_text(fact, API_KIND, "record"), "record") != 0)
			look_at(&inner, "type", fact);
	}
}

/* The steps of a procedure, or the rows of a parameter. */
static void look_at_parts(
	const struct looking *looking, const char *word, const json_t *table)
{
	for (size_t i = 0; i < lua_json_count(table); i++) {
		const json_t *part = lua_json_at(table, i);
		struct looking inner = at_table(looking, part);

		look_at(&inner, word, part);
	}
}

static const char *const words[] = {
	[DEF_UNIT] = "unit",
	[DEF_PARAM] = "param",
	[DEF_DERIVE] = "derive",
	[DEF_DECISION] = "decision",
	[DEF_PROCEDURE] = "procedure",
	[DEF_CALENDAR] = "calendar",
	[DEF_TEST] = "test",
	[DEF_FACTS] = NULL,
};

static void look_at_def(
	json_t *problems, const struct unit *unit, const struct def *def)
{
	struct looking looking = { unit, problems, def->place,
		*def->id ? def->id : "unit" };

	if (def->kind == DEF_FACTS)
		look_at_facts(&looking, def->spec);
	else if (words[def->kind])
		look_at(&looking, words[def->kind], def->spec);
	if (def->kind == DEF_PROCEDURE)
		look_at_parts(&looking, "step", def->spec);
	if (def->kind == DEF_PARAM)
		look_at_parts(&looking, "row", def->spec);
}

static int line_of(const char *text, const char *at)
{
	int line = 1;

	for (; text < at; text++)
		line += *text == '\n';
	return line;
}

/* The first line that is not in NFC; 0 when all are. */
static int first_not_nfc(const char *text)
{
	const char *at = text;

	while (*at) {
		size_t len = strcspn(at, "\n");

		if (!text_is_nfc(at, len))
			return line_of(text, at);
		at += len + (at[len] == '\n');
	}
	return 0;
}

static void look_at_source(json_t *problems, const struct source *source)
{
	int line = first_not_nfc(source->text);
	struct place place = { source->unit, source->path, line };
	struct err err;

	if (!line)
		return;
	err_set(&err, ST_FAILED,
		"The text is not in Unicode's form NFC, so equal words "
		"differ; `troly fmt` writes it so");
	problem_error(problems, &place, "not-nfc", &err);
}

void check_names(json_t *problems, const struct unit *unit)
{
	for (size_t i = 0; i < unit->defs.len; i++)
		if (strcmp(unit->defs.at[i].place.unit, unit->id) == 0)
			look_at_def(problems, unit, &unit->defs.at[i]);
	for (size_t i = 0; i < unit->sources.len; i++)
		if (strcmp(unit->sources.at[i]->unit, unit->id) == 0)
			look_at_source(problems, unit->sources.at[i]);
}
