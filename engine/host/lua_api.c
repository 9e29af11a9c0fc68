#include "engine/host/lua_api.h"

#include "engine/host/lua_lib.h"

const struct lua_api_row *const lua_api_tables[] = {
	lua_api_definitions,
	lua_api_types,
	lua_api_steps,
	lua_api_dates,
	lua_api_reading,
	NULL,
};

const struct lua_api_field lua_api_fields[] = {
#define FIELD(word, name, type, help, since) { word, name },
#include "engine/host/lua_api_rows.h"
	{ NULL, NULL },
};

const struct lua_api_row *lua_api_row_of(lua_State *lua)
{
	return lua_touserdata(lua, lua_upvalueindex(1));
}

static int register_all(lua_State *lua)
{
	for (size_t i = 0; lua_api_tables[i]; i++) {
		const struct lua_api_row *row = lua_api_tables[i];

		for (; row->name; row++) {
			lua_pushlightuserdata(lua, (void *)row);
			lua_pushcclosure(lua, row->fn, 1);
			lua_lib_add(lua, row->name);
		}
	}
	return 0;
}

void lua_api_open(struct lua_state *state)
{
	lua_pushcfunction(state->lua, register_all);
	if (lua_pcall(state->lua, 0, 0, 0) != LUA_OK)
		limits_exit(EXIT_MEMORY);
}
