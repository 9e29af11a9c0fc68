/*
 * The constructors that define something by name, and the two that take one
 * table. All end in unit_define().
 */
#include <lauxlib.h>

#include "engine/host/lua_api.h"
#include "engine/host/lua_json.h"
#include "engine/host/lua_state.h"

/* Take over the value at `index` and define it; raises what is wrong. */
static int define(lua_State *lua, int index, const char *id, int line)
{
	struct lua_state *state = lua_state_of(lua);
	const struct lua_api_row *row = lua_api_row_of(lua);
	const struct unit *unit = state->owner;
	json_t *spec = NULL;

	state->raised_line = line;
	if (!unit->running) {
		err_set(&state->raised, ST_PLUGIN,
			"\"%s\" defines something, so it stands in a file of "
			"the plugin, outside all functions",
			row->name);
		return lua_state_raise(lua);
	}
	if (lua_json_take(&spec, lua, index, &state->raised) != ST_OK) {
		err_prefix(&state->raised, "%s%s%s", row->name, *id ? " " : "",
			id);
		return lua_state_raise(lua);
	}
	unit_define(state->owner, row->kind, id, spec, line);
	state->raised_line = 0;
	return 0;
}

static int wrong_use(lua_State *lua, int line)
{
	struct lua_state *state = lua_state_of(lua);
	const struct lua_api_row *row = lua_api_row_of(lua);

	state->raised_line = line;
	err_set(&state->raised, ST_PLUGIN,
		"\"%s\" is not used this way; write: %s %s", row->name,
		row->name, row->args);
	return lua_state_raise(lua);
}

/* The second half of `param "id" { … }`; upvalues: row, id, line. */
static int with_body(lua_State *lua)
{
	int line = (int)lua_tointeger(lua, lua_upvalueindex(3));

	if (!lua_istable(lua, 1) && !lua_isfunction(lua, 1))
		return wrong_use(lua, line);
	return define(lua, 1, lua_tostring(lua, lua_upvalueindex(2)), line);
}

static int named(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (lua_type(lua, 1) != LUA_TSTRING)
		return wrong_use(lua, line);
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_pushvalue(lua, 1);
	lua_pushinteger(lua, line);
	lua_pushcclosure(lua, with_body, 3);
	return 1;
}

static int single(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (!lua_istable(lua, 1))
		return wrong_use(lua, line);
	return define(lua, 1, "", line);
}

const struct lua_api_row lua_api_definitions[] = {
#define DEFINES(name, fn, kind, args, help, example, since) \
	{ name, args, help, example, since, fn, kind },
#include "engine/host/lua_api_rows.h"
	{ 0 },
};
