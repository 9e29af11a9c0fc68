/*
 * The constructors that define something by name, and the two that take one
 * table. All end in unit_define().
 */
#include <lauxlib.h>

#include "engine/host/lua_api.h"
#include "engine/host/lua_json.h"
#include "engine/host/lua_state.h"

/* Take over the value at `index` and define it; raises what is wrong. */
static int define(lua_State *lua, int index, const char *id, int line)
{
	struct lua_state *state = lua_state_of(lua);
	const struct lua_api_row *row = lua_api_row_of(lua);
	const struct unit *unit = state->owner;
	json_t *spec = NULL;

	state->raised_line = line;
	if (!unit->running) {
		err_set(&state->raised, ST_PLUGIN,
			"\"%s\" defines something, so it stands in a file of "
			"the plugin, outside all functions",
			row->name);
		return lua_state_raise(lua);
	}
	if (lua_json_take(&spec, lua, index, &state->raised) != ST_OK) {
		err_prefix(&state->raised, "%s%s%s", row->name, *id ? " " : "",
			id);
		return lua_state_raise(lua);
	}
	unit_define(state->owner, row->kind, id, spec, line);
	state->raised_line = 0;
	return 0;
}

static int wrong_use(lua_State *lua, int line)
{
	struct lua_state *state = lua_state_of(lua);
	const struct lua_api_row *row = lua_api_row_of(lua);

	state->raised_line = line;
	err_set(&state->raised, ST_PLUGIN,
		"\"%s\" is not used this way; write: %s %s", row->name,
		row->name, row->args);
	return lua_state_raise(lua);
}

/* The second half of `param "id" { … }`; upvalues: row, id, line. */
static int with_body(lua_State *lua)
{
	int line = (int)lua_tointeger(lua, lua_upvalueindex(3));

	if (!lua_istable(lua, 1) && !lua_isfunction(lua, 1))
		return wrong_use(lua, line);
	return define(lua, 1, lua_tostring(lua, lua_upvalueindex(2)), line);
}

static int named(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (lua_type(lua, 1) != LUA_TSTRING)
		return wrong_use(lua, line);
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_pushvalue(lua, 1);
	lua_pushinteger(lua, line);
	lua_pushcclosure(lua, with_body, 3);
	return 1;
}

static int single(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (!lua_istable(lua, 1))
		return wrong_use(lua, line);
	return define(lua, 1, "", line);
}

const struct lua_api_row lua_api_definitions[] = {
	{ "unit", "{ id = text, api = 1, name = text, … }",
		"Who the unit is, and the words it uses. Once, in plugin.lua.",
		"unit { id = \"cuc-x\", api = 1, name = \"Cục X\" }", 1, single,
		DEF_UNIT },
	{ "facts", "{ name = type { \"question\", … }, … }",
		"What people are asked: each fact with its type, its label "
		"and its bounds.",
		"facts { paid_on = date { \"Ngày nộp tiền\" } }", 1, single,
		DEF_FACTS },
	{ "param",
		"\"id\" { title = text, { from = date, value = …, cite = "
		"text, checked = date }, … }",
		"A value that the law sets, with the days it holds. Read it "
		"as p[\"id\"].",
		"param \"x.min\" { title = \"Tối thiểu\", { from = "
		"\"2024-01-01\", value = 5, cite = \"…\", checked = "
		"\"2024-01-02\" } }",
		1, named, DEF_PARAM },
	{ "derive", "\"name\" { \"label\", type = text, function(f, p) … end }",
		"A fact that is computed from others. What it reads is "
		"recorded.",
		"derive \"twice\" (function(f) return f.x * 2 end)", 1, named,
		DEF_DERIVE },
	{ "decision",
		"\"id\" { title = text, hit = text, inputs = { … }, outputs = "
		"{ … }, { cells, cite = text }, … }",
		"A decision table as in DMN: cells are FEEL unary tests.",
		"decision \"x\" { title = \"…\", hit = \"UNIQUE\", inputs = { "
		"\"a\" }, outputs = { \"b\" }, { \"true\", '\"yes\"' } }",
		1, named, DEF_DECISION },
	{ "procedure", "\"id\" { title = text, steps … }",
		"A guided procedure: its steps in order, each made by form, "
		"decide, task, wait or finish.",
		"procedure \"x\" { title = \"…\", task \"a\" { \"Làm\" }, "
		"finish \"z\" { \"Xong\" } }",
		1, named, DEF_PROCEDURE },
	{ "calendar",
		"\"id\" { title = text, weekend = { 6, 7 }, { \"date\", "
		"\"name\" }, …, workdays = { … } }",
		"Days off, and days that are worked instead.",
		"calendar \"vn\" { { \"2025-09-02\", \"Quốc khánh\" } }", 1,
		named, DEF_CALENDAR },
	{ "test",
		"\"name\" { decision = text | procedure = text, on = date, "
		"… }",
		"A case with its expected outcome, run by `troly test`.",
		"test \"…\" { decision = \"x\", on = \"2024-01-01\", given = { "
		"a = true }, expect = { b = \"yes\" } }",
		1, named, DEF_TEST },
	{ 0 },
};
