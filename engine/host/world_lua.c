/*
 * The functions that a plugin's own functions read the world with: f.name,
 * p["id"], known(f, "name"), law_date().
 */
#include <string.h>

#include "base/mem.h"
#include "engine/host/lua_api.h"
#include "engine/host/lua_json.h"
#include "engine/host/world.h"

static struct world *world_of(lua_State *lua)
{
	struct unit *unit = lua_state_of(lua)->owner;

	return unit->world;
}

static int raise(lua_State *lua, const struct err *err)
{
	lua_state_of(lua)->raised = *err;
	return lua_state_raise(lua);
}

static int raise_unknown(lua_State *lua, struct world *world, struct cell *cell)
{
	if (cell->failed) {
		lua_state_of(lua)->raised_line = LINE_TOLD;
		return raise(lua, &cell->err);
	}
	if (world->stack.len)
		*VEC_ADD(&world->stack.at[world->stack.len - 1]->blockers) =
			cell;
	lua_pushlightuserdata(lua, (void *)lua_state_unknown);
	return lua_error(lua);
}

static int no_such_name(lua_State *lua, const char *name)
{
	struct unit *unit = lua_state_of(lua)->owner;
	const char *closest = unit_closest_name(unit, name);
	struct err err;

	if (closest)
		err_set(&err, ST_PLUGIN,
			"There is no fact \"%s\"; did you mean \"%s\"?", name,
			closest);
	else
		err_set(&err, ST_PLUGIN,
			"There is no fact \"%s\"; declare it in facts { … }",
			name);
	return raise(lua, &err);
}

static int read_fact(lua_State *lua)
{
	struct world *world = world_of(lua);
	const char *name = lua_tostring(lua, 2);

	if (!world || lua_type(lua, 2) != LUA_TSTRING)
		return luaL_error(lua, "f is read by a name: f.name");
	struct cell *cell = world_read(world, name);

	if (!cell)
		return no_such_name(lua, name);
	if (!cell->value)
		return raise_unknown(lua, world, cell);
	lua_json_push(lua, cell->value);
	return 1;
}

static int read_param(lua_State *lua)
{
	struct world *world = world_of(lua);
	const char *name = lua_tostring(lua, 2);
	struct err err;

	if (!world || lua_type(lua, 2) != LUA_TSTRING)
		return luaL_error(lua, "p is read by a name: p[\"id\"]");
	struct cell *cell = world_param(world, name);

	if (!cell) {
		err_set(&err, ST_PLUGIN,
			"There is no parameter \"%s\"; declare it with param "
			"\"%s\" { … }",
			name, name);
		return raise(lua, &err);
	}
	if (!cell->value)
		return raise_unknown(lua, world, cell);
	lua_json_push(lua, cell->value);
	return 1;
}

static int refuse_write(lua_State *lua)
{
	return luaL_error(lua, "facts and parameters are read, not written");
}

static void push_reader(lua_State *lua, lua_CFunction read)
{
	lua_newtable(lua);
	lua_newtable(lua);
	lua_pushcfunction(lua, read);
	lua_setfield(lua, -2, "__index");
	lua_pushcfunction(lua, refuse_write);
	lua_setfield(lua, -2, "__newindex");
	lua_pushboolean(lua, 0);
	lua_setfield(lua, -2, "__metatable");
	lua_setmetatable(lua, -2);
}

/* Runs protected, so that running out of memory here is noticed. */
static int call_function(lua_State *lua)
{
	int function = (int)lua_tointeger(lua, 1);

	lua_rawgeti(lua, LUA_REGISTRYINDEX, function);
	push_reader(lua, read_fact);
	push_reader(lua, read_param);
	lua_call(lua, 2, 1);
	return 1;
}

enum status world_call(json_t **out, struct world *world, int function,
	int *line, struct err *err)
{
	struct lua_state *state = world->unit->lua;
	struct world *outer = world->unit->world;

	world->unit->world = world;
	lua_pushcfunction(state->lua, call_function);
	lua_pushinteger(state->lua, function);
	enum status st = lua_state_call(state, 1, 1, line, err);

	world->unit->world = outer;
	if (st != ST_OK)
		return st;
	st = lua_json_take(out, state->lua, -1, err);
	lua_pop(state->lua, 1);
	return st;
}

static int is_known(lua_State *lua)
{
	struct world *world = world_of(lua);
	const char *name = luaL_checkstring(lua, 2);

	if (!world)
		return luaL_error(lua, "known() is called by a rule");
	struct cell *cell = world_read(world, name);

	if (!cell)
		return no_such_name(lua, name);
	lua_pushboolean(lua, cell->value != NULL);
	return 1;
}

static int law_date(lua_State *lua)
{
	struct world *world = world_of(lua);

	if (!world)
		return luaL_error(lua, "law_date() is called by a rule");
	lua_json_push(lua, world_read(world, "law_date")->value);
	return 1;
}

const struct lua_api_row lua_api_reading[] = {
#define READING(name, fn, args, help, example, since, signature) \
	{ name, args, help, example, since, fn, 0 },
#include "engine/host/lua_api_rows.h"
	{ 0 },
};
