/*
 * Metatables of plugins.
 *
 * setmetatable() gives the table a copy of what the plugin wrote, made of the
 * events below and nothing else: so __gc, __mode and __close never come into
 * force, not even when they are written later, and getmetatable() still hands
 * out the plugin's own table. An event that is added to a metatable counts
 * from the next setmetatable() on.
 */
#include <stdbool.h>

#include "engine/host/lua_lib_int.h"

static const char *const events[] = {
	"__index",
	"__newindex",
	"__call",
	"__tostring",
	"__name",
	"__pairs",
	"__len",
	"__eq",
	"__lt",
	"__le",
	"__concat",
	"__unm",
	"__add",
	"__sub",
	"__mul",
	"__div",
	"__mod",
	"__pow",
	"__idiv",
	"__band",
	"__bor",
	"__bxor",
	"__shl",
	"__shr",
	"__bnot",
};

/* In a copy: the plugin may set another one. */
static const char open_key[] = "open";

static bool is_open(lua_State *lua, int table)
{
	if (!lua_getmetatable(lua, table))
		return true;
	bool open = lua_rawgetp(lua, -1, open_key) != LUA_TNIL;

	lua_pop(lua, 2);
	return open;
}

/* Push the copy of the metatable at index 2. */
static void push_copy(lua_State *lua)
{
	lua_createtable(lua, 0, 6);
	for (size_t i = 0; i < sizeof(events) / sizeof(*events); i++) {
		lua_pushstring(lua, events[i]);
		if (lua_rawget(lua, 2) != LUA_TNIL)
			lua_setfield(lua, -2, events[i]);
		else
			lua_pop(lua, 1);
	}
	lua_pushliteral(lua, "__metatable");
	if (lua_rawget(lua, 2) == LUA_TNIL) {
		lua_pop(lua, 1);
		lua_pushboolean(lua, 1);
		lua_rawsetp(lua, -2, open_key);
		lua_pushvalue(lua, 2);
	}
	lua_setfield(lua, -2, "__metatable");
}

static int set_metatable(lua_State *lua)
{
	int type = lua_type(lua, 2);

	luaL_checktype(lua, 1, LUA_TTABLE);
	luaL_argexpected(
		lua, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
	if (!is_open(lua, 1))
		return luaL_error(lua, "cannot change a protected metatable");
	lua_settop(lua, 2);
	if (type == LUA_TTABLE)
		push_copy(lua);
	lua_setmetatable(lua, 1);
	lua_settop(lua, 1);
	return 1;
}

static int set_raw(lua_State *lua)
{
	luaL_checktype(lua, 1, LUA_TTABLE);
	luaL_checkany(lua, 2);
	luaL_checkany(lua, 3);
	if (!is_open(lua, 1))
		return luaL_error(lua, "rawset: this table is read-only");
	lua_settop(lua, 3);
	lua_rawset(lua, 1);
	return 1;
}

const luaL_Reg lua_lib_meta[] = {
	{ "setmetatable", set_metatable },
	{ "rawset", set_raw },
	{ NULL, NULL },
};
