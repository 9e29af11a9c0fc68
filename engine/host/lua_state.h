/*
 * engine/host/lua_state.h -- one Lua state that a plugin lives in.
 *
 * What: text chunks only, an environment made from an allow list
 * (lua_lib.h), a cap on memory, and a clock that ends the process
 * (limits.h). One state serves one unit at one commit.
 *
 * Ownership: lua_state_free() gives everything back; a hostile state is
 * better left to the end of the process.
 * Errors: ST_PLUGIN with one plain sentence. The line that Lua names is taken
 * out of the sentence and handed over by itself.
 * Threads: one.
 */
#ifndef HOST_LUA_STATE_H
#define HOST_LUA_STATE_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "engine/host/limits.h"

struct lua_state {
	lua_State *lua;
	struct limits limits;
	size_t used;    /* bytes that Lua holds now */
	size_t refused; /* bytes that it was just denied; 0 none */
	int env;        /* registry reference of the environment */
	void *owner;    /* what the functions of the API belong to */
	struct buf log; /* what print() said, up to LIMIT_LOG */

	/* The sentence that a function of the API raised, if it did: */
	struct err raised;
	bool has_raised;
	int raised_line; /* where in the file; 0 when not known */
};

void lua_state_new(struct lua_state **out, const struct limits *limits);
void lua_state_free(struct lua_state *state);

/* The state that a C function called from Lua belongs to. */
struct lua_state *lua_state_of(lua_State *lua);

/* Compile and run one source file. `line` is where it failed, or 0. */
NODISCARD enum status lua_state_run(
	struct lua_state *state, const char *text, int *line, struct err *err);

/* Call the function below `args` arguments on the stack, under the rule's
 * deadline; leaves `results` values, or nothing when it fails. ST_NOT_FOUND:
 * it met what is not known. `line` is where it failed; 0 when that is not
 * known, LINE_TOLD when the sentence already says it. */
NODISCARD enum status lua_state_call(struct lua_state *state, int args,
	int results, int *line, struct err *err);

enum {
	LINE_TOLD = -1,
};

/* Raise the sentence in state->raised (already set) at the caller's line. */
int lua_state_raise(lua_State *lua);

/* The line of the plugin's source that called the running C function. */
int lua_state_line(lua_State *lua);

/* An error value that no pcall of a plugin holds up: "not known". */
extern const char lua_state_unknown[];

#endif
