#include "engine/host/lua_lib.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "engine/host/lua_lib_int.h"

static const char shared_key[] = "troly.shared";

static const char *const base_names[] = {
	"ipairs",
	"pairs",
	"next",
	"select",
	"tonumber",
	"type",
	"error",
	"assert",
	"getmetatable",
	"rawequal",
	"rawget",
	"rawlen",
	NULL,
};

static const char *const string_names[] = {
	"byte",
	"char",
	"len",
	"lower",
	"upper",
	"reverse",
	"sub",
	NULL,
};

static const char *const table_names[] = {
	"concat",
	"insert",
	"move",
	"pack",
	"remove",
	"sort",
	"unpack",
	NULL,
};

static const char *const math_names[] = {
	"abs",
	"ceil",
	"floor",
	"fmod",
	"huge",
	"maxinteger",
	"max",
	"mininteger",
	"min",
	"modf",
	"pi",
	"sqrt",
	"tointeger",
	"type",
	"ult",
	NULL,
};

static const char *const coroutine_names[] = {
	"create",
	"isyieldable",
	"running",
	"status",
	"yield",
	NULL,
};

static const char *const no_names[] = { NULL };

static const char *const utf8_names[] = {
	"char",
	"charpattern",
	"codepoint",
	"codes",
	"len",
	"offset",
	NULL,
};

static int refuse_write(lua_State *lua)
{
	return luaL_error(lua, "'%s' belongs to Troly and cannot be changed",
		lua_tostring(lua, lua_upvalueindex(1)));
}

/* Copy the named fields of the table below the top into the one on top. */
static void copy_fields(lua_State *lua, const char *const *names)
{
	for (; *names; names++) {
		lua_getfield(lua, -2, *names);
		lua_setfield(lua, -2, *names);
	}
}

/* Nobody gets at, or changes, the metatable on top. */
static void protect(lua_State *lua)
{
	lua_pushboolean(lua, 0);
	lua_setfield(lua, -2, "__metatable");
}

/* Replace the table on top by an empty one that reads from it, read-only. */
static void freeze(lua_State *lua, const char *name)
{
	lua_newtable(lua);
	lua_newtable(lua);
	lua_pushvalue(lua, -3);
	lua_setfield(lua, -2, "__index");
	lua_pushstring(lua, name);
	lua_pushcclosure(lua, refuse_write, 1);
	lua_setfield(lua, -2, "__newindex");
	protect(lua);
	lua_setmetatable(lua, -2);
	lua_remove(lua, -2);
}

/* A library: names of Lua's own, and what stands for some of them. */
struct library {
	const char *name;
	lua_CFunction open; /* NULL when nothing is Lua's own */
	const char *const *names;
	const luaL_Reg *more; /* each gets Lua's own as its upvalue */
};

static const struct library libraries[] = {
	{ "string", luaopen_string, string_names, lua_lib_text },
	{ "table", luaopen_table, table_names, NULL },
	{ "math", luaopen_math, math_names, NULL },
	{ "utf8", luaopen_utf8, utf8_names, NULL },
	{ "coroutine", luaopen_coroutine, coroutine_names, lua_lib_coroutine },
	{ "os", NULL, no_names, lua_lib_os },
};

/* Add to the table on top; below it are Lua's own. */
static void add_more(lua_State *lua, const luaL_Reg *row)
{
	for (; row && row->name; row++) {
		lua_getfield(lua, -2, row->name);
		lua_pushcclosure(lua, row->func, 1);
		lua_setfield(lua, -2, row->name);
	}
}

/* Put a frozen library into the table at `shared`. */
static void add_library(
	lua_State *lua, int shared, const struct library *library)
{
	if (library->open) {
		lua_pushcfunction(lua, library->open);
		lua_call(lua, 0, 1);
	} else {
		lua_newtable(lua);
	}
	lua_newtable(lua);
	copy_fields(lua, library->names);
	add_more(lua, library->more);
	lua_remove(lua, -2);
	freeze(lua, library->name);
	lua_setfield(lua, shared, library->name);
}

/* ("x"):rep(n) must meet the same guards as string.rep("x", n). */
static void guard_methods(lua_State *lua, int shared)
{
	lua_pushliteral(lua, "");
	if (lua_getmetatable(lua, -1)) {
		lua_getfield(lua, shared, "string");
		lua_setfield(lua, -2, "__index");
		protect(lua);
		lua_pop(lua, 1);
	}
	lua_pop(lua, 1);
}

static int write_global(lua_State *lua)
{
	const char *name = lua_tostring(lua, 2);

	lua_pushvalue(lua, 2);
	if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL)
		return luaL_error(lua,
			"'%s' is a word of Troly; choose another name",
			name ? name : "?");
	lua_pop(lua, 1);
	lua_rawset(lua, 1);
	return 0;
}

/* The functions without a library, into the table on top. */
static void add_base(lua_State *lua)
{
	lua_pushcfunction(lua, luaopen_base);
	lua_call(lua, 0, 1);
	lua_insert(lua, -2);
	copy_fields(lua, base_names);
	add_more(lua, lua_lib_flow);
	add_more(lua, lua_lib_meta);
	lua_pushcfunction(lua, lua_lib_tostring);
	lua_setfield(lua, -2, "tostring");
	lua_remove(lua, -2);
}

/* Push a new table that reads from the one at `shared`. */
static void push_environment(lua_State *lua, int shared)
{
	lua_newtable(lua);
	lua_newtable(lua);
	lua_pushvalue(lua, shared);
	lua_setfield(lua, -2, "__index");
	lua_pushvalue(lua, shared);
	lua_pushcclosure(lua, write_global, 1);
	lua_setfield(lua, -2, "__newindex");
	protect(lua);
	lua_setmetatable(lua, -2);
	lua_pushvalue(lua, -1);
	lua_setfield(lua, shared, "_G");
}

void lua_lib_open(lua_State *lua)
{
	lua_newtable(lua);
	int shared = lua_gettop(lua);

	add_base(lua);
	for (size_t i = 0; i < sizeof(libraries) / sizeof(*libraries); i++)
		add_library(lua, shared, &libraries[i]);
	guard_methods(lua, shared);
	push_environment(lua, shared);
	lua_pushvalue(lua, shared);
	lua_setfield(lua, LUA_REGISTRYINDEX, shared_key);
	lua_remove(lua, shared);
}

void lua_lib_add(lua_State *lua, const char *name)
{
	lua_getfield(lua, LUA_REGISTRYINDEX, shared_key);
	lua_insert(lua, -2);
	lua_setfield(lua, -2, name);
	lua_pop(lua, 1);
}
