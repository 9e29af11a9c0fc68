#include "engine/host/derive.h"

#include <stdlib.h>

#include "engine/host/cite.h"
#include "engine/host/lua_json.h"

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

	if (function == LUA_NO_FUNCTION)
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
		.cites = cite_list(spec),
		.place = *place,
	};
	*out = derive;
	return ST_OK;
}

void derive_free(struct derive *derive)
{
	if (!derive)
		return;
	json_decref(derive->cites);
	json_decref(derive->spec);
	free(derive);
}
