/*
 * Guards in front of functions of Lua's string library: no addresses, and
 * nothing that works for minutes or asks for more memory than there is.
 */
#include <stdbool.h>
#include <string.h>

#include "engine/host/limits.h"
#include "engine/host/lua_lib_int.h"

/* As Lua's own, but the address of a table or function is nobody's business. */
int lua_lib_tostring(lua_State *lua)
{
	luaL_checkany(lua, 1);
	int type = lua_type(lua, 1);
	int named = luaL_getmetafield(lua, 1, "__tostring");

	if (named != LUA_TNIL) {
		lua_pushvalue(lua, 1);
		lua_call(lua, 1, 1);
		if (!lua_isstring(lua, -1))
			return luaL_error(lua, "'__tostring' must return a "
					       "string");
		lua_tostring(lua, -1);
		return 1;
	}
	if (type == LUA_TSTRING || type == LUA_TNUMBER ||
		type == LUA_TBOOLEAN || type == LUA_TNIL)
		luaL_tolstring(lua, 1, NULL);
	else
		lua_pushstring(lua, lua_typename(lua, type));
	return 1;
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
	int count = lua_gettop(lua);
	size_t len = 0;
	const char *format = luaL_checklstring(lua, 1, &len);

	if (strlen(format) != len)
		return luaL_error(lua, "a format holds no zero byte");
	if (shows_address(format))
		return luaL_error(lua, "string.format has no %%p here");
	for (int i = 2; i <= count; i++) {
		if (lua_type(lua, i) < LUA_TTABLE)
			continue;
		lua_pushcfunction(lua, lua_lib_tostring);
		lua_pushvalue(lua, i);
		lua_call(lua, 1, 1);
		lua_replace(lua, i);
	}
	return original(lua);
}

const luaL_Reg lua_lib_text[] = {
	{ "find", with_pattern },
	{ "match", with_pattern },
	{ "gmatch", with_pattern },
	{ "gsub", with_pattern },
	{ "rep", with_repeat },
	{ "format", with_format },
	{ NULL, NULL },
};
