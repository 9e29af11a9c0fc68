/*
 * engine/host/lua_lib.h -- what of Lua's own libraries a plugin may use.
 *
 * What: by allow list, ipairs pairs next select tostring tonumber type error
 * assert pcall xpcall load print, rawequal rawget rawlen rawset, getmetatable
 * setmetatable, and of string, table, math, utf8, coroutine and os what
 * neither leaves the sandbox nor shows addresses, gives chance results or
 * asks for more memory than there is.
 *	load	takes a text, never a compiled chunk
 *	print	writes to the state's log
 *	os	time, date, difftime of dates that are given; no clock
 *	setmetatable	knows no __gc, __mode, __close
 * Libraries, the environment's own names and the metatable of strings are
 * read-only.
 */
#ifndef HOST_LUA_LIB_H
#define HOST_LUA_LIB_H

#include <lua.h>

/* Push the environment of a plugin: a new table over the allowed functions,
 * to which the API's own constructors are then added by lua_lib_add(). */
void lua_lib_open(lua_State *lua);

/* Make the function on top of the stack readable as `name`; pops it. */
void lua_lib_add(lua_State *lua, const char *name);

#endif
