/*
 * The types of facts and the kinds of steps: each marks its table with what
 * it is and where it stands, and gives it back.
 */
#include <lauxlib.h>

#include "base/date.h"
#include "engine/host/lua_api.h"
#include "engine/host/lua_state.h"

static void mark(lua_State *lua, int table, int line)
{
	const struct lua_api_row *row = lua_api_row_of(lua);
	struct lua_state *state = lua_state_of(lua);

	lua_pushstring(lua, row->name);
	lua_setfield(lua, table, API_KIND);
	lua_pushinteger(lua, line);
	lua_setfield(lua, table, API_LINE);
	/* Lua forgets the order of names; the order of calls stays. */
	lua_pushinteger(lua, unit_next_number(state->owner));
	lua_setfield(lua, table, API_SEQ);
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

static int type(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (!lua_istable(lua, 1))
		return wrong_use(lua, line);
	mark(lua, 1, line);
	lua_settop(lua, 1);
	return 1;
}

/* The second half of `form "id" { … }`; upvalues: row, id, line. */
static int step_body(lua_State *lua)
{
	int line = (int)lua_tointeger(lua, lua_upvalueindex(3));

	if (!lua_istable(lua, 1))
		return wrong_use(lua, line);
	mark(lua, 1, line);
	lua_pushvalue(lua, lua_upvalueindex(2));
	lua_setfield(lua, 1, API_ID);
	lua_settop(lua, 1);
	return 1;
}

static int step(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (lua_type(lua, 1) != LUA_TSTRING)
		return wrong_use(lua, line);
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_pushvalue(lua, 1);
	lua_pushinteger(lua, line);
	lua_pushcclosure(lua, step_body, 3);
	return 1;
}

/* `date` is a type and, given a text or three numbers, a day. */
static int date_or_type(lua_State *lua)
{
	struct lua_state *state = lua_state_of(lua);
	char text[DATE_TEXT];
	date_t day = DATE_NONE;

	if (lua_istable(lua, 1))
		return type(lua);
	if (lua_isinteger(lua, 1))
		day = date_make((int)luaL_checkinteger(lua, 1),
			(int)luaL_checkinteger(lua, 2),
			(int)luaL_checkinteger(lua, 3));
	else if (lua_type(lua, 1) == LUA_TSTRING)
		day = date_parse(lua_tostring(lua, 1));
	if (day == DATE_NONE) {
		err_set(&state->raised, ST_PLUGIN,
			"date() needs a day as \"2024-07-04\" or as year, "
			"month, day");
		return lua_state_raise(lua);
	}
	date_format(text, day);
	lua_pushstring(lua, text);
	return 1;
}

const struct lua_api_row lua_api_types[] = {
#define TYPE(name, fn, args, help, example, since) \
	{ name, args, help, example, since, fn, 0 },
#include "engine/host/lua_api_rows.h"
	{ 0 },
};

const struct lua_api_row lua_api_steps[] = {
#define STEP(name, args, help, example, since) \
	{ name, args, help, example, since, step, 0 },
#include "engine/host/lua_api_rows.h"
	{ 0 },
};
