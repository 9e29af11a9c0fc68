#include "engine/host/derive.h"

#include <stdlib.h>

#include "engine/host/cite.h"
#include "engine/host/decision.h"
#include "engine/host/lua_json.h"
#include "engine/host/unit.h"

/* `derive "x" (function …)` or { "label", …, function … }. */
static int function_of(const json_t *spec)
{
	int function = lua_json_function(spec);

	for (size_t i = 0;
		function == LUA_NO_FUNCTION && i < lua_json_count(spec); i++)
		function = lua_json_function(lua_json_at(spec, i));
	return function;
}

enum status derive_new(struct derive **out, const char *name, json_t *spec,
	const struct place *place, struct err *err)
{
	int function = function_of(spec);
	const char *type = json_text(spec, "type", NULL);
	const char *label = json_string_value(lua_json_at(spec, 0));

	const char *feel = json_text(spec, "feel", NULL);

	if (function == LUA_NO_FUNCTION && !feel)
		return err_set(err, ST_PLUGIN,
			"The derived fact \"%s\" has no function; write derive "
			"\"%s\" (function(f, p) return … end)",
			name, name);
	if (type && fact_type_from_name(type) == FACT_ANY)
		return err_set(err, ST_PLUGIN,
			"The derived fact \"%s\" has the unknown type \"%s\"",
			name, type);
	struct derive *derive = mem_zero(sizeof(*derive));

	*derive = (struct derive){
		.spec = json_incref(spec),
		.name = name,
		.label = label ? label : name,
		.unit = json_text(spec, "unit", NULL),
		.type = type ? fact_type_from_name(type) : FACT_ANY,
		.function = function,
		.feel = feel,
		.cites = cite_list(spec),
		.place = *place,
	};
	*out = derive;
	return ST_OK;
}

static void check(struct unit *unit, const struct derive *derive)
{
	struct feel_names names = decision_names(unit);
	struct feel *feel = NULL;
	struct err err;

	if (derive->feel && feel_parse(&feel, FEEL_EXPRESSION, derive->feel,
				    &names, &err) != ST_OK)
		problem_error(unit->problems, &derive->place, "derive", &err);
	feel_free(feel);
}

void derive_check(struct unit *unit)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&unit->derives, &at)))
		check(unit, slot->value);
}

void derive_free(struct derive *derive)
{
	if (!derive)
		return;
	json_decref(derive->cites);
	json_decref(derive->spec);
	free(derive);
}
