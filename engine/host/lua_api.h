/*
 * engine/host/lua_api.h -- the words a plugin is written in.
 *
 * What: tables of rows, all from lua_api.def. The functions, the generated
 * stubs for editors and the check of names come from the same rows, so a word
 * that is not in a row does not exist.
 *
 * A constructor only takes its table over (lua_json.h) and hands it to
 * unit_define(); what it means is read later, in C, when all files are there.
 */
#ifndef HOST_LUA_API_H
#define HOST_LUA_API_H

#include <lua.h>

#include "engine/host/unit.h"

struct lua_api_row {
	const char *name;
	const char *args; /* as written: "\"id\" { title = text, … }" */
	const char *help; /* one or two sentences */
	const char *example;
	int since;          /* API level */
	lua_CFunction fn;   /* its first upvalue is the row */
	enum def_kind kind; /* for constructors of definitions */
};

extern const struct lua_api_row lua_api_definitions[];
extern const struct lua_api_row lua_api_types[];
extern const struct lua_api_row lua_api_steps[];
extern const struct lua_api_row lua_api_dates[];
extern const struct lua_api_row lua_api_reading[];

/* A name that tables of a word may hold (lua_api.def). */
struct lua_api_field {
	const char *word, *name;
};
extern const struct lua_api_field lua_api_fields[]; /* ends with NULLs */

/* All of the tables above, NULL at the end; rows end with a NULL name. */
extern const struct lua_api_row *const lua_api_tables[];

/* Register every row in the state, whose owner is the unit. */
void lua_api_open(struct lua_state *state);

/* The row of the running function. */
const struct lua_api_row *lua_api_row_of(lua_State *lua);

/* The API level that plugin.lua asks for with `api`. */
enum {
	LUA_API_LEVEL = 1,
};

/* Names that constructors add to a table of the plugin. */
#define API_KIND "@kind"
#define API_ID "@id"
#define API_LINE "@line"
#define API_SEQ "@seq"

#endif
