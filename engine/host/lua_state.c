#include "engine/host/lua_state.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/host/lua_lib.h"

enum {
	HOOK_EVERY = 1000, /* instructions between two looks at the clock */
	SAID_MAX = 300,    /* bytes of Lua's own words in a sentence */
};

const char lua_state_unknown[] = "not known";

/* NULL makes Lua collect its garbage and ask again; the second refusal in a
 * row is the end, before anything could catch it. */
static void *refuse(struct lua_state *state, size_t size)
{
	if (state->refused == size)
		limits_exit(EXIT_MEMORY);
	state->refused = size;
	return NULL;
}

static void *allocate(void *ctx, void *old, size_t old_size, size_t size)
{
	struct lua_state *state = ctx;
	size_t before = old ? old_size : 0;

	if (size == 0) {
		free(old);
		state->used -= before;
		return NULL;
	}
	if (size > before &&
		state->used + (size - before) > state->limits.memory)
		return refuse(state, size);
	void *made = realloc(old, size);

	if (!made)
		return refuse(state, size);
	state->used += size - before;
	if (size > before)
		state->refused = 0;
	return made;
}

static void look_at_clock(lua_State *lua, lua_Debug *at)
{
	(void)lua;
	(void)at;
	limits_look();
}

struct lua_state *lua_state_of(lua_State *lua)
{
	struct lua_state *state = NULL;

	memcpy(&state, lua_getextraspace(lua), sizeof(state));
	return state;
}

static int gone(lua_State *lua)
{
	(void)lua;
	limits_exit(EXIT_MEMORY);
}

static int set_up(lua_State *lua)
{
	struct lua_state *state = lua_state_of(lua);

	lua_lib_open(lua);
	/* What finds no environment of its own gets the plugin's, too. */
	lua_pushvalue(lua, -1);
	lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
	state->env = luaL_ref(lua, LUA_REGISTRYINDEX);
	return 0;
}

void lua_state_new(struct lua_state **out, const struct limits *limits)
{
	struct lua_state *state = mem_zero(sizeof(*state));

	state->limits = *limits;
	state->log = BUF_INIT;
	state->lua = lua_newstate(allocate, state);
	if (!state->lua)
		limits_exit(EXIT_MEMORY);
	memcpy(lua_getextraspace(state->lua), &state, sizeof(state));
	lua_atpanic(state->lua, gone);
	lua_pushcfunction(state->lua, set_up);
	if (lua_pcall(state->lua, 0, 0, 0) != LUA_OK)
		limits_exit(EXIT_MEMORY);
	lua_sethook(state->lua, look_at_clock, LUA_MASKCOUNT, HOOK_EVERY);
	*out = state;
}

void lua_state_free(struct lua_state *state)
{
	if (!state)
		return;
	lua_close(state->lua);
	buf_release(&state->log);
	free(state);
}

int lua_state_line(lua_State *lua)
{
	lua_Debug at;

	for (int level = 1; lua_getstack(lua, level, &at); level++) {
		lua_getinfo(lua, "l", &at);
		if (at.currentline > 0)
			return at.currentline;
	}
	return 0;
}

int lua_state_raise(lua_State *lua)
{
	struct lua_state *state = lua_state_of(lua);

	state->has_raised = true;
	if (!state->raised_line)
		state->raised_line = lua_state_line(lua);
	lua_pushstring(lua, state->raised.text[LANG_EN]);
	return lua_error(lua);
}

/* Split "name:12: what" as Lua writes it: the words, and the line. */
static const char *without_place(const char *said, int *line)
{
	const char *at = strchr(said, ':');

	if (!at)
		return said;
	char *end = NULL;
	long number = strtol(at + 1, &end, 10);

	if (end == at + 1 || strncmp(end, ": ", 2) != 0)
		return said;
	*line = (int)number;
	return end + 2;
}

static enum status failed(
	struct lua_state *state, int rc, int *line, struct err *err)
{
	lua_State *lua = state->lua;

	if (rc == LUA_ERRMEM)
		limits_exit(EXIT_MEMORY);
	if (state->has_raised) {
		state->has_raised = false;
		*line = state->raised_line;
		if (err)
			*err = state->raised;
		return ST_PLUGIN;
	}
	if (lua_type(lua, -1) != LUA_TSTRING)
		return err_set(err, ST_PLUGIN,
			"The plugin's code stopped with an error that is not "
			"a text; call error() with a sentence");
	const char *said = without_place(lua_tostring(lua, -1), line);
	struct buf clean = BUF_INIT;

	text_safe(&clean, said, strnlen(said, SAID_MAX));
	enum status st = err_set(
		err, ST_PLUGIN, "The Lua code is wrong here: %s", clean.data);
	buf_release(&clean);
	return st;
}

static enum status protected_call(struct lua_state *state, int args,
	int results, int *line, struct err *err)
{
	lua_State *lua = state->lua;
	bool outer = limits_in_rule();

	state->has_raised = false;
	state->raised_line = 0;
	/* A rule that reads another rule shares the time of the first. */
	if (!outer)
		limits_rule(state->limits.rule_ms);
	int rc = lua_pcall(lua, args, results, 0);

	if (!outer)
		limits_rule(0);
	if (rc == LUA_OK)
		return ST_OK;
	if (lua_touserdata(lua, -1) == (void *)lua_state_unknown) {
		lua_pop(lua, 1);
		return ST_NOT_FOUND;
	}
	enum status st = failed(state, rc, line, err);

	lua_pop(lua, 1);
	return st;
}

enum status lua_state_run(
	struct lua_state *state, const char *text, int *line, struct err *err)
{
	lua_State *lua = state->lua;

	*line = 0;
	if (strlen(text) > state->limits.source)
		return err_set(err, ST_PLUGIN,
			"The file is larger than %d KiB; split it",
			(int)(state->limits.source / 1024));
	state->has_raised = false;
	int rc = luaL_loadbufferx(lua, text, strlen(text), "=plugin", "t");

	if (rc != LUA_OK) {
		enum status st = failed(state, rc, line, err);

		lua_pop(lua, 1);
		return st;
	}
	lua_rawgeti(lua, LUA_REGISTRYINDEX, state->env);
	lua_setupvalue(lua, -2, 1);
	return protected_call(state, 0, 0, line, err);
}

enum status lua_state_call(struct lua_state *state, int args, int results,
	int *line, struct err *err)
{
	*line = 0;
	return protected_call(state, args, results, line, err);
}
