/*
 * engine/host/lua_lib.h -- what of Lua's own libraries a plugin may use.
 *
 * What: ipairs pairs next select tostring tonumber type error assert pcall,
 * string, table, math, utf8, each without the parts that leave the sandbox,
 * show addresses, give chance results or make more than memory can hold.
 * Libraries and the method table of strings are read-only.
 * There is no setmetatable, so no __gc, __mode or __close either.
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
