/*
 * Where errors are caught: three kinds pass through every plugin's hands, for
 * they are not the plugin's to handle: the end of memory (which ends the
 * process), "not known", and what a word of the API found wrong.
 */
#include <stdbool.h>

#include "base/buf.h"
#include "engine/host/lua_lib_int.h"
#include "engine/host/lua_state.h"

static bool is_ours(lua_State *lua, int index)
{
	return lua_state_of(lua)->has_raised ||
	       lua_touserdata(lua, index) == (void *)lua_state_unknown;
}

/* The error on top of the stack was caught: raise it again if it is ours. */
static void pass_through(lua_State *lua, int status)
{
	if (status == LUA_ERRMEM)
		limits_exit(EXIT_MEMORY);
	if (is_ours(lua, -1))
		lua_error(lua);
}

/* As in Lua's own: `skipped` values below the results are not among them. */
static int finish_call(lua_State *lua, int status, lua_KContext skipped)
{
	if (status == LUA_OK || status == LUA_YIELD)
		return lua_gettop(lua) - (int)skipped;
	pass_through(lua, status);
	lua_pushboolean(lua, 0);
	lua_pushvalue(lua, -2);
	return 2;
}

static int protected_call(lua_State *lua)
{
	luaL_checkany(lua, 1);
	lua_pushboolean(lua, 1);
	lua_insert(lua, 1);
	int status = lua_pcallk(
		lua, lua_gettop(lua) - 2, LUA_MULTRET, 0, 0, finish_call);

	return finish_call(lua, status, 0);
}

/* The plugin's handler sees only errors that it may keep. */
static int handle(lua_State *lua)
{
	if (is_ours(lua, 1))
		return 1;
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_insert(lua, 1);
	lua_call(lua, lua_gettop(lua) - 1, LUA_MULTRET);
	return lua_gettop(lua);
}

static int handled_call(lua_State *lua)
{
	int count = lua_gettop(lua);

	luaL_checktype(lua, 2, LUA_TFUNCTION);
	lua_pushvalue(lua, 2);
	lua_pushcclosure(lua, handle, 1);
	lua_replace(lua, 2);
	lua_pushboolean(lua, 1);
	lua_pushvalue(lua, 1);
	lua_rotate(lua, 3, 2);
	int status = lua_pcallk(lua, count - 2, LUA_MULTRET, 2, 2, finish_call);

	return finish_call(lua, status, 2);
}

/* Text only, from a text only, in the plugin's own environment. */
static int load_text(lua_State *lua)
{
	size_t len = 0;
	const char *text = luaL_checklstring(lua, 1, &len);
	const char *name = luaL_optstring(lua, 2, "=load");
	const struct lua_state *state = lua_state_of(lua);
	bool has_env = !lua_isnone(lua, 4);

	if (lua_type(lua, 1) != LUA_TSTRING)
		return luaL_argerror(lua, 1, "load takes a text");
	if (len > state->limits.source)
		return luaL_error(lua, "load takes at most %d bytes",
			(int)state->limits.source);
	int status = luaL_loadbufferx(lua, text, len, name, "t");

	if (status != LUA_OK) {
		pass_through(lua, status);
		lua_pushnil(lua);
		lua_insert(lua, -2);
		return 2;
	}
	if (has_env)
		lua_pushvalue(lua, 4);
	else
		lua_rawgeti(lua, LUA_REGISTRYINDEX, state->env);
	if (!lua_setupvalue(lua, -2, 1))
		lua_pop(lua, 1);
	return 1;
}

/* What is printed goes to the log of whoever runs a script by hand. */
static int print(lua_State *lua)
{
	struct buf *log = &lua_state_of(lua)->log;
	int count = lua_gettop(lua);

	for (int i = 1; i <= count; i++) {
		size_t len = 0;

		lua_pushcfunction(lua, lua_lib_tostring);
		lua_pushvalue(lua, i);
		lua_call(lua, 1, 1);
		const char *text = lua_tolstring(lua, -1, &len);
		size_t room = LIMIT_LOG > log->len ? LIMIT_LOG - log->len : 0;

		if (i > 1 && room)
			buf_putc(log, '\t');
		buf_add(log, text, len < room ? len : room);
		lua_pop(lua, 1);
	}
	if (log->len < LIMIT_LOG)
		buf_putc(log, '\n');
	return 0;
}

const luaL_Reg lua_lib_flow[] = {
	{ "pcall", protected_call },
	{ "xpcall", handled_call },
	{ "load", load_text },
	{ "print", print },
	{ NULL, NULL },
};

/* Results on the stack of `lua`, how many; -1 and the error instead. */
static int resume_with(lua_State *lua, lua_State *thread, int args)
{
	int results = 0;

	if (!lua_checkstack(thread, args)) {
		lua_pushliteral(lua, "too many arguments to resume");
		return -1;
	}
	lua_xmove(lua, thread, args);
	int status = lua_resume(thread, lua, args, &results);

	if (status != LUA_OK && status != LUA_YIELD) {
		lua_xmove(thread, lua, 1);
		pass_through(lua, status);
		return -1;
	}
	if (!lua_checkstack(lua, results + 1)) {
		lua_pop(thread, results);
		lua_pushliteral(lua, "too many results to resume");
		return -1;
	}
	lua_xmove(thread, lua, results);
	return results;
}

static int resume(lua_State *lua)
{
	lua_State *thread = lua_tothread(lua, 1);

	luaL_argexpected(lua, thread, 1, "coroutine");
	int results = resume_with(lua, thread, lua_gettop(lua) - 1);

	lua_pushboolean(lua, results >= 0);
	lua_insert(lua, results >= 0 ? -(results + 1) : -2);
	return results >= 0 ? results + 1 : 2;
}

static int resume_wrapped(lua_State *lua)
{
	lua_State *thread = lua_tothread(lua, lua_upvalueindex(1));
	int results = resume_with(lua, thread, lua_gettop(lua));

	return results >= 0 ? results : lua_error(lua);
}

static int wrap(lua_State *lua)
{
	luaL_checktype(lua, 1, LUA_TFUNCTION);
	lua_State *thread = lua_newthread(lua);

	lua_pushvalue(lua, 1);
	lua_xmove(lua, thread, 1);
	lua_pushcclosure(lua, resume_wrapped, 1);
	return 1;
}

const luaL_Reg lua_lib_coroutine[] = {
	{ "resume", resume },
	{ "wrap", wrap },
	{ NULL, NULL },
};
