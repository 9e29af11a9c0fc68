#include "engine/host/lua_lib.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "engine/host/limits.h"
#include "engine/host/lua_state.h"

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

static const char *const utf8_names[] = {
	"char",
	"charpattern",
	"codepoint",
	"codes",
	"len",
	"offset",
	NULL,
};

/* As Lua's own, but the address of a table or function is nobody's business. */
static int plain_tostring(lua_State *lua)
{
	luaL_checkany(lua, 1);
	switch (lua_type(lua, 1)) {
	case LUA_TSTRING:
	case LUA_TNUMBER:
	case LUA_TBOOLEAN:
	case LUA_TNIL:
		luaL_tolstring(lua, 1, NULL);
		break;
	default:
		lua_pushstring(lua, luaL_typename(lua, 1));
	}
	return 1;
}

/* As Lua's own, but "not known" and the end of memory pass through it. */
static int plain_pcall(lua_State *lua)
{
	luaL_checkany(lua, 1);
	int rc = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);

	if (rc == LUA_OK) {
		lua_pushboolean(lua, 1);
		lua_insert(lua, 1);
		return lua_gettop(lua);
	}
	if (rc == LUA_ERRMEM)
		limits_exit(EXIT_MEMORY);
	if (lua_state_of(lua)->has_raised ||
		lua_touserdata(lua, -1) == (void *)lua_state_unknown)
		return lua_error(lua);
	lua_pushboolean(lua, 0);
	lua_insert(lua, -2);
	return 2;
}

static int original(lua_State *lua)
{
	return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

static int with_pattern(lua_State *lua)
{
	size_t subject = 0, pattern = 0;

	luaL_checklstring(lua, 1, &subject);
	luaL_checklstring(lua, 2, &pattern);
	if (pattern > LIMIT_PATTERN || subject > LIMIT_SUBJECT)
		return luaL_error(lua,
			"a pattern has at most %d bytes and is tried on at "
			"most %d",
			LIMIT_PATTERN, LIMIT_SUBJECT);
	return original(lua);
}

static int with_repeat(lua_State *lua)
{
	size_t len = 0, gap = 0;

	luaL_checklstring(lua, 1, &len);
	lua_Integer times = luaL_checkinteger(lua, 2);

	luaL_optlstring(lua, 3, "", &gap);
	if (times > LIMIT_REPEAT || (times > 0 && (len + gap) * (size_t)times >
							  (size_t)LIMIT_REPEAT))
		return luaL_error(
			lua, "string.rep makes at most %d bytes", LIMIT_REPEAT);
	return original(lua);
}

/* True when the format shows an address, as "%p" or "%-20p" does. */
static bool shows_address(const char *format)
{
	while ((format = strchr(format, '%'))) {
		format++;
		format += strspn(format, "-+ #0123456789.");
		if (*format == 'p')
			return true;
		if (*format)
			format++;
	}
	return false;
}

static int with_format(lua_State *lua)
{
	if (shows_address(luaL_checkstring(lua, 1)))
		return luaL_error(lua, "string.format has no %%p here");
	for (int i = 2; i <= lua_gettop(lua); i++) {
		int type = lua_type(lua, i);

		if (type < LUA_TTABLE)
			continue;
		lua_pushstring(lua, lua_typename(lua, type));
		lua_replace(lua, i);
	}
	return original(lua);
}

static const luaL_Reg guarded[] = {
	{ "find", with_pattern },
	{ "match", with_pattern },
	{ "gmatch", with_pattern },
	{ "gsub", with_pattern },
	{ "rep", with_repeat },
	{ "format", with_format },
	{ NULL, NULL },
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
	lua_setmetatable(lua, -2);
	lua_remove(lua, -2);
}

/* Put a frozen library of the allowed names into the table at `shared`. */
static void add_library(lua_State *lua, int shared, const char *name,
	lua_CFunction open, const char *const *names)
{
	lua_pushcfunction(lua, open);
	lua_call(lua, 0, 1);
	lua_newtable(lua);
	copy_fields(lua, names);
	if (open == luaopen_string) {
		for (const luaL_Reg *row = guarded; row->name; row++) {
			lua_getfield(lua, -2, row->name);
			lua_pushcclosure(lua, row->func, 1);
			lua_setfield(lua, -2, row->name);
		}
	}
	lua_remove(lua, -2);
	freeze(lua, name);
	lua_setfield(lua, shared, name);
}

/* ("x"):rep(n) must meet the same guards as string.rep("x", n). */
static void guard_methods(lua_State *lua, int shared)
{
	lua_pushliteral(lua, "");
	if (lua_getmetatable(lua, -1)) {
		lua_getfield(lua, shared, "string");
		lua_setfield(lua, -2, "__index");
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

void lua_lib_open(lua_State *lua)
{
	lua_newtable(lua);
	int shared = lua_gettop(lua);

	lua_pushcfunction(lua, luaopen_base);
	lua_call(lua, 0, 1);
	lua_pushvalue(lua, shared);
	copy_fields(lua, base_names);
	lua_pop(lua, 2);
	lua_pushcfunction(lua, plain_tostring);
	lua_setfield(lua, shared, "tostring");
	lua_pushcfunction(lua, plain_pcall);
	lua_setfield(lua, shared, "pcall");
	add_library(lua, shared, "string", luaopen_string, string_names);
	add_library(lua, shared, "table", luaopen_table, table_names);
	add_library(lua, shared, "math", luaopen_math, math_names);
	add_library(lua, shared, "utf8", luaopen_utf8, utf8_names);
	guard_methods(lua, shared);

	lua_newtable(lua); /* the environment */
	lua_newtable(lua); /* and what it reads from */
	lua_pushvalue(lua, shared);
	lua_setfield(lua, -2, "__index");
	lua_pushvalue(lua, shared);
	lua_pushcclosure(lua, write_global, 1);
	lua_setfield(lua, -2, "__newindex");
	lua_setmetatable(lua, -2);
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
