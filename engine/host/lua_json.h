/*
 * engine/host/lua_json.h -- tables of a plugin as JSON, and JSON as tables.
 *
 * What crosses the border between Lua and C is copied, once, by raw access:
 * what C then reads can't change or run code under its hands.
 *
 * Shapes: a table with only positions is an array; with only names, an
 * object, its names sorted; with both, an object whose positions stand as an
 * array under "#". A function is {"\1function": reference} in the registry.
 * A whole number is an integer, any other a real. NaN, infinities, other
 * keys, cycles, bad UTF-8 and what goes over the limits are refused.
 */
#ifndef HOST_LUA_JSON_H
#define HOST_LUA_JSON_H

#include <lua.h>

#include "base/json.h"

/* The value at `index` in *out (new reference); ST_PLUGIN names the field. */
NODISCARD enum status lua_json_take(
	json_t **out, lua_State *lua, int index, struct err *err);

/* The same for what a script returns, which has narrower limits. */
NODISCARD enum status lua_json_result(
	json_t **out, lua_State *lua, int index, struct err *err);

/* Push a copy: null is nil, an object is a table. */
void lua_json_push(lua_State *lua, const json_t *value);

enum {
	LUA_NO_FUNCTION = -2, /* as LUA_NOREF has it */
};

/* The registry reference of a function taken over, or LUA_NO_FUNCTION. */
int lua_json_function(const json_t *value);

/* The positional element `i` of a table, or NULL: of an array, or of "#". */
json_t *lua_json_at(const json_t *table, size_t i);
size_t lua_json_count(const json_t *table);

#endif
