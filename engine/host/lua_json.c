#include "engine/host/lua_json.h"

#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/vec.h"
#include "engine/host/limits.h"

static const char function_key[] = "\1function";

struct taking {
	lua_State *lua;
	struct err *err;
	size_t nodes, bytes;
	size_t most_nodes, most_bytes;
	bool is_result; /* a function in it is no value then */
	int depth;
	VEC(const char *) path; /* the names that led here */
};

static enum status take(json_t **out, struct taking *taking, int index);

/* `format` has one %s: the field at fault. */
static enum status refuse(struct taking *taking, const char *format)
{
	size_t len = taking->path.len;

	return err_set(taking->err, ST_PLUGIN, format,
		len ? taking->path.at[len - 1] : "{ … }");
}

static enum status take_text(json_t **out, struct taking *taking, int index)
{
	size_t len = 0;
	const char *text = lua_tolstring(taking->lua, index, &len);

	taking->bytes += len;
	if (taking->bytes > taking->most_bytes)
		return refuse(taking, "\"%s\" holds too much text");
	if (!text_valid(text, len))
		return refuse(taking, "The text of \"%s\" is not UTF-8; save "
				      "the file as UTF-8");
	*out = json_stringn(text, len);
	return ST_OK;
}

static enum status take_number(json_t **out, struct taking *taking, int index)
{
	if (lua_isinteger(taking->lua, index)) {
		*out = json_integer(lua_tointeger(taking->lua, index));
		return ST_OK;
	}
	double number = lua_tonumber(taking->lua, index);

	if (!isfinite(number))
		return refuse(taking, "The number of \"%s\" is not finite");
	/* 2581892500000.0 came out of a division and is whole. */
	if (number == floor(number) && fabs(number) < 1e15)
		*out = json_integer((json_int_t)number);
	else
		*out = json_real(number);
	return ST_OK;
}

static enum status take_function(json_t **out, struct taking *taking, int index)
{
	if (taking->is_result)
		return refuse(taking,
			"\"%s\" is given something that is not a value");
	lua_pushvalue(taking->lua, index);
	*out = json_pack("{s:i}", function_key,
		luaL_ref(taking->lua, LUA_REGISTRYINDEX));
	return ST_OK;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names among the keys, sorted so that the order never depends on where
 * Lua keeps them, and the highest position. */
struct keys {
	VEC(const char *) names;
	size_t positions;
};

static enum status read_keys(
	struct keys *keys, struct taking *taking, int table)
{
	lua_State *lua = taking->lua;
	size_t left = taking->most_nodes - taking->nodes;

	for (lua_pushnil(lua); lua_next(lua, table); lua_pop(lua, 1)) {
		if (lua_type(lua, -2) == LUA_TSTRING) {
			if (keys->names.len > left) {
				lua_pop(lua, 2);
				return refuse(
					taking, "\"%s\" holds too many values");
			}
			*VEC_ADD(&keys->names) = lua_tostring(lua, -2);
			continue;
		}
		lua_Integer at =
			lua_isinteger(lua, -2) ? lua_tointeger(lua, -2) : 0;
		if (at < 1 || (size_t)at > taking->most_nodes) {
			lua_pop(lua, 2);
			return refuse(taking, "\"%s\" has a key that is "
					      "neither a name nor a position");
		}
		if ((size_t)at > keys->positions)
			keys->positions = (size_t)at;
	}
	if (keys->names.len)
		qsort(keys->names.at, keys->names.len, sizeof(char *), by_text);
	return ST_OK;
}

static enum status take_positions(
	json_t **out, struct taking *taking, int table, size_t count)
{
	enum status st = ST_OK;

	*out = json_array();
	for (size_t i = 1; st == ST_OK && i <= count; i++) {
		json_t *value = NULL;

		lua_rawgeti(taking->lua, table, (lua_Integer)i);
		st = take(&value, taking, lua_gettop(taking->lua));
		lua_pop(taking->lua, 1);
		if (st == ST_OK)
			json_array_append_new(*out, value);
	}
	return st;
}

static enum status take_names(
	json_t *object, struct taking *taking, int table, struct keys *keys)
{
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < keys->names.len; i++) {
		const char *name = keys->names.at[i];
		json_t *value = NULL;

		if (!text_valid(name, strlen(name)))
			return refuse(taking, "\"%s\" has a name that is not "
					      "UTF-8; save the file as UTF-8");
		taking->bytes += strlen(name);
		*VEC_ADD(&taking->path) = name;
		lua_pushstring(taking->lua, name);
		lua_rawget(taking->lua, table);
		st = take(&value, taking, lua_gettop(taking->lua));
		lua_pop(taking->lua, 1);
		taking->path.len--;
		if (st == ST_OK)
			json_set(object, name, value);
	}
	return st;
}

static enum status take_table(json_t **out, struct taking *taking, int table)
{
	struct keys keys = { .names = VEC_INIT };
	json_t *positions = NULL;
	enum status st = read_keys(&keys, taking, table);

	if (st == ST_OK)
		st = take_positions(&positions, taking, table, keys.positions);
	if (st != ST_OK || keys.names.len == 0)
		goto done;
	*out = json_object();
	st = take_names(*out, taking, table, &keys);
	if (keys.positions)
		json_set(*out, "#", json_incref(positions));
done:
	if (st == ST_OK && !*out)
		*out = json_incref(positions);
	json_decref(positions);
	VEC_RELEASE(&keys.names);
	return st;
}

static enum status take(json_t **out, struct taking *taking, int index)
{
	enum status st = ST_OK;

	if (++taking->nodes > taking->most_nodes)
		return refuse(taking, "\"%s\" holds too many values");
	if (taking->depth >= LIMIT_DEPTH ||
		!lua_checkstack(taking->lua, LUA_MINSTACK))
		return refuse(
			taking, "The tables in \"%s\" are nested too deeply");
	taking->depth++;
	switch (lua_type(taking->lua, index)) {
	case LUA_TNIL:
		*out = json_null();
		break;
	case LUA_TBOOLEAN:
		*out = json_boolean(lua_toboolean(taking->lua, index));
		break;
	case LUA_TNUMBER:
		st = take_number(out, taking, index);
		break;
	case LUA_TSTRING:
		st = take_text(out, taking, index);
		break;
	case LUA_TFUNCTION:
		st = take_function(out, taking, index);
		break;
	case LUA_TTABLE:
		st = take_table(out, taking, index);
		break;
	default:
		st = refuse(taking,
			"\"%s\" is given something that is not a value");
	}
	taking->depth--;
	if (st != ST_OK) {
		json_decref(*out);
		*out = NULL;
	}
	return st;
}

static enum status take_all(json_t **out, struct taking *taking, int index)
{
	*out = NULL;
	enum status st = take(out, taking, lua_absindex(taking->lua, index));

	VEC_RELEASE(&taking->path);
	return st;
}

enum status lua_json_take(
	json_t **out, lua_State *lua, int index, struct err *err)
{
	struct taking taking = { .lua = lua,
		.err = err,
		.most_nodes = LIMIT_NODES,
		.most_bytes = LIMIT_BYTES };

	return take_all(out, &taking, index);
}

enum status lua_json_result(
	json_t **out, lua_State *lua, int index, struct err *err)
{
	struct taking taking = { .lua = lua,
		.err = err,
		.is_result = true,
		.most_nodes = LIMIT_RESULT_NODES,
		.most_bytes = LIMIT_RESULT_BYTES };

	return take_all(out, &taking, index);
}

static void push_array(lua_State *lua, const json_t *array)
{
	size_t i;
	json_t *element;

	lua_createtable(lua, (int)json_array_size(array), 0);
	json_array_foreach(array, i, element)
	{
		lua_json_push(lua, element);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
}

static void push_object(lua_State *lua, const json_t *object)
{
	const char *name;
	json_t *member;

	lua_createtable(lua, 0, (int)json_object_size(object));
	json_object_foreach((json_t *)object, name, member)
	{
		lua_json_push(lua, member);
		lua_setfield(lua, -2, name);
	}
}

void lua_json_push(lua_State *lua, const json_t *value)
{
	luaL_checkstack(lua, LUA_MINSTACK, "value");
	switch (value ? json_typeof(value) : JSON_NULL) {
	case JSON_OBJECT:
		push_object(lua, value);
		break;
	case JSON_ARRAY:
		push_array(lua, value);
		break;
	case JSON_STRING:
		lua_pushlstring(lua, json_string_value(value),
			json_string_length(value));
		break;
	case JSON_INTEGER:
		lua_pushinteger(lua, json_integer_value(value));
		break;
	case JSON_REAL:
		lua_pushnumber(lua, json_real_value(value));
		break;
	case JSON_TRUE:
	case JSON_FALSE:
		lua_pushboolean(lua, json_is_true(value));
		break;
	default:
		lua_pushnil(lua);
	}
}

_Static_assert(LUA_NO_FUNCTION == LUA_NOREF, "see lua_json.h");

int lua_json_function(const json_t *value)
{
	const json_t *reference = json_object_get(value, function_key);

	return json_is_integer(reference) ? (int)json_integer_value(reference)
					  : LUA_NO_FUNCTION;
}

static const json_t *positions_of(const json_t *table)
{
	return json_is_object(table) ? json_object_get(table, "#") : table;
}

json_t *lua_json_at(const json_t *table, size_t i)
{
	return json_array_get(positions_of(table), i);
}

size_t lua_json_count(const json_t *table)
{
	return json_array_size(positions_of(table));
}
