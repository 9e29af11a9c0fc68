/*
 * Arithmetic on days for rules. Days are texts "2024-07-04", which compare
 * as days do.
 */
#include <lauxlib.h>

#include "engine/host/calendar.h"
#include "engine/host/lua_api.h"

static date_t check_day(lua_State *lua, int index)
{
	struct lua_state *state = lua_state_of(lua);
	const char *text = lua_tostring(lua, index);
	date_t day = text ? date_parse(text) : DATE_NONE;

	if (day != DATE_NONE)
		return day;
	err_set(&state->raised, ST_PLUGIN,
		"%s needs a day such as \"2024-07-04\" as argument %d, and got "
		"%s",
		lua_api_row_of(lua)->name, index,
		text ? text : luaL_typename(lua, index));
	lua_state_raise(lua);
	return DATE_NONE;
}

static int check_count(lua_State *lua, int index)
{
	lua_Integer count = luaL_checkinteger(lua, index);

	luaL_argcheck(lua, count > -40000 && count < 40000, index,
		"is too large for a number of days");
	return (int)count;
}

static int push_day(lua_State *lua, date_t day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	lua_pushstring(lua, text);
	return 1;
}

static const struct calendar *calendar_named(lua_State *lua, int index)
{
	struct lua_state *state = lua_state_of(lua);
	const struct unit *unit = state->owner;
	const char *name = luaL_optstring(lua, index, NULL);
	const struct calendar *calendar = unit_calendar(unit, name);

	if (name && !calendar) {
		err_set(&state->raised, ST_PLUGIN,
			"There is no calendar \"%s\"; declare it with calendar "
			"\"%s\" { … }",
			name, name);
		lua_state_raise(lua);
	}
	return calendar;
}

static int days_between(lua_State *lua)
{
	date_t from = check_day(lua, 1), to = check_day(lua, 2);

	lua_pushinteger(lua, (lua_Integer)to - from);
	return 1;
}

static int add_days(lua_State *lua)
{
	return push_day(lua, check_day(lua, 1) + check_count(lua, 2));
}

static int add_months(lua_State *lua)
{
	return push_day(
		lua, date_add_months(check_day(lua, 1), check_count(lua, 2)));
}

static int add_working_days(lua_State *lua)
{
	date_t day = check_day(lua, 1);
	int count = check_count(lua, 2);

	return push_day(lua, calendar_add(calendar_named(lua, 3), day, count));
}

static int working_days_between(lua_State *lua)
{
	date_t from = check_day(lua, 1), to = check_day(lua, 2);

	lua_pushinteger(
		lua, calendar_between(calendar_named(lua, 3), from, to));
	return 1;
}

static int is_working_day(lua_State *lua)
{
	date_t day = check_day(lua, 1);

	lua_pushboolean(lua, calendar_is_working(calendar_named(lua, 2), day));
	return 1;
}

const struct lua_api_row lua_api_dates[] = {
#define DATE(name, args, help, example, since, signature) \
	{ #name, args, help, example, since, name, 0 },
#include "engine/host/lua_api_rows.h"
	{ 0 },
};
