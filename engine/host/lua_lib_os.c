/*
 * Of Lua's `os`, what only computes with dates: os.time{…}, os.date(format,
 * time), os.difftime(a, b). All in UTC, so that an answer never depends on the
 * machine; there is no clock: law_date() is the day that counts.
 */
#include <string.h>

#include "base/date.h"
#include "engine/host/lua_lib_int.h"

enum {
	DAY = 86400,
	FIELD_MAX = 1000000, /* of any field, so that no sum overflows */
};

static int field(lua_State *lua, const char *name, int otherwise)
{
	lua_pushstring(lua, name);
	lua_rawget(lua, 1);
	lua_Integer value = luaL_optinteger(lua, -1, otherwise);

	if (value < -FIELD_MAX || value > FIELD_MAX ||
		(otherwise < 0 && lua_isnil(lua, -1)))
		luaL_error(lua,
			"os.time: the field '%s' is missing or out of "
			"bounds",
			name);
	lua_pop(lua, 1);
	return (int)value;
}

static int os_time(lua_State *lua)
{
	if (lua_isnoneornil(lua, 1))
		return luaL_error(lua,
			"there is no clock here; law_date() is the day that "
			"counts");
	luaL_checktype(lua, 1, LUA_TTABLE);
	int year = field(lua, "year", -1), month = field(lua, "month", -1);
	date_t first = date_make(year, 1, 1);

	if (first == DATE_NONE || year > 9000 || month < -1200 || month > 1200)
		return luaL_error(lua, "os.time: the year or month is out of "
				       "bounds");
	lua_Integer days = (lua_Integer)date_add_months(first, month - 1) +
			   field(lua, "day", -1) - 1;

	lua_pushinteger(
		lua, days * DAY + (lua_Integer)field(lua, "hour", 12) * 3600 +
			     (lua_Integer)field(lua, "min", 0) * 60 +
			     field(lua, "sec", 0));
	return 1;
}

static int os_difftime(lua_State *lua)
{
	lua_pushnumber(
		lua, luaL_checknumber(lua, 1) - luaL_checknumber(lua, 2));
	return 1;
}

struct clock {
	char day[DATE_TEXT]; /* 2024-07-04 */
	int second;          /* of the day */
};

static void read_clock(struct clock *out, lua_State *lua, int index)
{
	lua_Integer time = luaL_checkinteger(lua, index);
	lua_Integer day = time / DAY - (time % DAY < 0);

	if (day < date_make(1, 1, 1) || day > date_make(9999, 12, 31))
		luaL_error(lua, "os.date: the time is out of bounds");
	date_format(out->day, (date_t)day);
	out->second = (int)(time - day * DAY);
}

static void set(lua_State *lua, const char *name, const char *digits, int len)
{
	int value = 0;

	for (int i = 0; i < len; i++)
		value = value * 10 + digits[i] - '0';
	lua_pushinteger(lua, value);
	lua_setfield(lua, -2, name);
}

static int push_fields(lua_State *lua, const struct clock *clock)
{
	const int second = clock->second;

	lua_newtable(lua);
	set(lua, "year", clock->day, 4);
	set(lua, "month", clock->day + 5, 2);
	set(lua, "day", clock->day + 8, 2);
	lua_pushinteger(lua, second / 3600);
	lua_setfield(lua, -2, "hour");
	lua_pushinteger(lua, second / 60 % 60);
	lua_setfield(lua, -2, "min");
	lua_pushinteger(lua, second % 60);
	lua_setfield(lua, -2, "sec");
	return 1;
}

static void put(luaL_Buffer *out, lua_State *lua, char letter,
	const struct clock *clock)
{
	char two[3] = { 0 };
	int part = letter == 'H'   ? clock->second / 3600
		   : letter == 'M' ? clock->second / 60 % 60
				   : clock->second % 60;

	two[0] = (char)('0' + part / 10);
	two[1] = (char)('0' + part % 10);
	switch (letter) {
	case 'Y':
		luaL_addlstring(out, clock->day, 4);
		break;
	case 'm':
		luaL_addlstring(out, clock->day + 5, 2);
		break;
	case 'd':
		luaL_addlstring(out, clock->day + 8, 2);
		break;
	case 'F':
		luaL_addstring(out, clock->day);
		break;
	case 'H':
	case 'M':
	case 'S':
		luaL_addstring(out, two);
		break;
	case '%':
		luaL_addchar(out, '%');
		break;
	default:
		luaL_error(lua, "os.date knows %%Y %%m %%d %%F %%H %%M %%S");
	}
}

static int os_date(lua_State *lua)
{
	const char *format = luaL_optstring(lua, 1, "%F");
	struct clock clock;
	luaL_Buffer out;

	if (lua_isnoneornil(lua, 2))
		return luaL_error(lua,
			"os.date needs a time; law_date() is the day that "
			"counts");
	read_clock(&clock, lua, 2);
	format += *format == '!';
	if (strcmp(format, "*t") == 0)
		return push_fields(lua, &clock);
	luaL_buffinit(lua, &out);
	for (; *format; format++)
		if (*format == '%' && format[1])
			put(&out, lua, *++format, &clock);
		else
			luaL_addchar(&out, *format);
	luaL_pushresult(&out);
	return 1;
}

const luaL_Reg lua_lib_os[] = {
	{ "time", os_time },
	{ "date", os_date },
	{ "difftime", os_difftime },
	{ NULL, NULL },
};
