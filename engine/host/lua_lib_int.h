/*
 * engine/host/lua_lib_int.h -- what the lua_lib_*.c share.
 */
#ifndef HOST_LUA_LIB_INT_H
#define HOST_LUA_LIB_INT_H

#include <lauxlib.h>
#include <lua.h>

/* Functions by name, NULL at the end. Each stands in the file named. */
extern const luaL_Reg lua_lib_flow[];      /* pcall xpcall load print: flow */
extern const luaL_Reg lua_lib_coroutine[]; /* resume wrap: flow */
extern const luaL_Reg lua_lib_meta[];      /* setmetatable …: meta */
extern const luaL_Reg lua_lib_text[];      /* guards; upvalue: Lua's own */
extern const luaL_Reg lua_lib_os[];        /* date arithmetic */

/* tostring() without addresses, of the first argument. */
int lua_lib_tostring(lua_State *lua);

#endif
