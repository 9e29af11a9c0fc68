/*
 * The types of facts and the kinds of steps: each marks its table with what
 * it is and where it stands, and gives it back.
 */
#include <lauxlib.h>

#include "base/date.h"
#include "engine/host/lua_api.h"
#include "engine/host/lua_state.h"

static void mark(lua_State *lua, int table, int line)
{
	const struct lua_api_row *row = lua_api_row_of(lua);
	struct lua_state *state = lua_state_of(lua);

	lua_pushstring(lua, row->name);
	lua_setfield(lua, table, API_KIND);
	lua_pushinteger(lua, line);
	lua_setfield(lua, table, API_LINE);
	/* Lua forgets the order of names; the order of calls stays. */
	lua_pushinteger(lua, unit_next_number(state->owner));
	lua_setfield(lua, table, API_SEQ);
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

static int type(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (!lua_istable(lua, 1))
		return wrong_use(lua, line);
	mark(lua, 1, line);
	lua_settop(lua, 1);
	return 1;
}

/* The second half of `form "id" { … }`; upvalues: row, id, line. */
static int step_body(lua_State *lua)
{
	int line = (int)lua_tointeger(lua, lua_upvalueindex(3));

	if (!lua_istable(lua, 1))
		return wrong_use(lua, line);
	mark(lua, 1, line);
	lua_pushvalue(lua, lua_upvalueindex(2));
	lua_setfield(lua, 1, API_ID);
	lua_settop(lua, 1);
	return 1;
}

static int step(lua_State *lua)
{
	int line = lua_state_line(lua);

	if (lua_type(lua, 1) != LUA_TSTRING)
		return wrong_use(lua, line);
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_pushvalue(lua, 1);
	lua_pushinteger(lua, line);
	lua_pushcclosure(lua, step_body, 3);
	return 1;
}

/* `date` is a type and, given a text or three numbers, a day. */
static int date_or_type(lua_State *lua)
{
	struct lua_state *state = lua_state_of(lua);
	char text[DATE_TEXT];
	date_t day = DATE_NONE;

	if (lua_istable(lua, 1))
		return type(lua);
	if (lua_isinteger(lua, 1))
		day = date_make((int)luaL_checkinteger(lua, 1),
			(int)luaL_checkinteger(lua, 2),
			(int)luaL_checkinteger(lua, 3));
	else if (lua_type(lua, 1) == LUA_TSTRING)
		day = date_parse(lua_tostring(lua, 1));
	if (day == DATE_NONE) {
		err_set(&state->raised, ST_PLUGIN,
			"date() needs a day as \"2024-07-04\" or as year, "
			"month, day");
		return lua_state_raise(lua);
	}
	date_format(text, day);
	lua_pushstring(lua, text);
	return 1;
}

#define BOUNDS "{ \"label\", unit = text, min = n, max = n, help = text }"
#define LABEL "{ \"label\", help = text, cite = text }"

const struct lua_api_row lua_api_types[] = {
	{ "text", "{ \"label\", max = n, help = text }",
		"A text of at most `max` characters.",
		"name = text { \"Tên\", max = 200 }", 1, type, 0 },
	{ "integer", BOUNDS, "A whole number.",
		"count = integer { \"Số lượng\", min = 0 }", 1, type, 0 },
	{ "number", BOUNDS, "An exact decimal number.",
		"width = number { \"Độ rộng\", unit = \"MHz\" }", 1, type, 0 },
	{ "money", BOUNDS, "An amount in đồng, a whole number.",
		"price = money { \"Giá\", min = 0 }", 1, type, 0 },
	{ "date", "{ \"label\", min = date, max = date } or (\"2024-07-04\")",
		"A day; given a text or year, month, day: that day as a text.",
		"paid_on = date { \"Ngày nộp\" }", 1, date_or_type, 0 },
	{ "boolean", LABEL, "Yes or no.", "again = boolean { \"Đấu lại?\" }", 1,
		type, 0 },
	{ "choice", "{ \"label\", options = { { \"key\", \"label\" }, … } }",
		"One of the options.",
		"band = choice { \"Khối\", options = { { \"B1\", \"B1\" } } }",
		1, type, 0 },
	{ "list", "{ \"label\", of = type { … } }", "Values of one type.",
		"names = list { \"Tên\", of = text { \"Tên\" } }", 1, type, 0 },
	{ "record", "{ name = type { … }, … }", "Values with names.",
		"of = record { name = text { \"Tên\" } }", 1, type, 0 },
	{ "file", LABEL, "A file, by its name.",
		"paper = file { \"Bản quét\" }", 1, type, 0 },
	{ 0 },
};

const struct lua_api_row lua_api_steps[] = {
	{ "form", "\"id\" { \"title\", asks = { … } | goal = text }",
		"Questions that a person answers.",
		"form \"a\" { \"Hồ sơ\", asks = { \"x\" } }", 1, step, 0 },
	{ "task", "\"id\" { \"title\", asks = { … } }",
		"Work outside, closed by \"done\".",
		"task \"b\" { \"Công bố\" }", 1, step, 0 },
	{ "decide", "\"id\" { \"title\", decision = text }",
		"A decision, computed as soon as its facts are known.",
		"decide \"c\" { \"Kết luận\", decision = \"x\" }", 1, step, 0 },
	{ "wait",
		"\"id\" { \"title\", for_ = { days = n } | until_ = text | "
		"event = text }",
		"Until a day, or until something is received.",
		"wait \"d\" { \"Chờ\", for_ = { days = 30 } }", 1, step, 0 },
	{ "approve", "\"id\" { \"title\", role = text, four_eyes = step }",
		"Closed with a verdict, approved or refused; others follow it "
		"by `on`.",
		"approve \"e\" { \"Lãnh đạo duyệt\", four_eyes = \"b\" }", 1,
		step, 0 },
	{ "document", "\"id\" { \"title\", template = text }",
		"A paper made from templates/<name>.md and the case.",
		"document \"f\" { \"Tờ trình\", template = \"to-trinh\" }", 1,
		step, 0 },
	{ "call", "\"id\" { \"title\", procedure = text }",
		"The steps of another procedure, as a part of this one.",
		"call \"g\" { \"Lấy ý kiến\", procedure = \"lay-y-kien\" }", 1,
		step, 0 },
	{ "finish", "\"id\" { \"title\", when = text, outcome = text }",
		"The end of the case.", "finish \"z\" { \"Hoàn thành\" }", 1,
		step, 0 },
	{ 0 },
};
