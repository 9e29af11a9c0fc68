#include "engine/host/script.h"

#include <string.h>

#include "base/text.h"
#include "engine/host/lua_json.h"
#include "engine/host/lua_lib.h"
#include "engine/host/unit.h"

enum {
	SAID_MAX = 4096 /* bytes of an error */
};

/* What a text may hold on its way to a person, in *out's member. */
static void set_text(json_t *out, const char *key, const char *text, size_t len)
{
	struct buf clean = BUF_INIT;

	text_safe(&clean, text, len);
	json_set(out, key, json_stringn(clean.data, clean.len));
	buf_release(&clean);
}

static json_t *failed(const char *text, size_t len)
{
	json_t *out = json_object();

	json_set_text(out, "outcome", "ERROR");
	set_text(out, "text", text, len < SAID_MAX ? len : SAID_MAX);
	return out;
}

/* Never by its metamethods: the error is the script's own making. */
static json_t *failed_by(lua_State *lua)
{
	size_t len = 0;
	struct buf said = BUF_INIT;

	if (lua_type(lua, -1) == LUA_TSTRING) {
		const char *text = lua_tolstring(lua, -1, &len);

		return failed(text, len);
	}
	buf_printf(&said, "error object is a %s value", luaL_typename(lua, -1));
	json_t *out = failed(said.data, said.len);

	buf_release(&said);
	return out;
}

/* Append one value of those returned. */
static enum status put_value(
	struct buf *text, lua_State *lua, int index, struct err *err)
{
	json_t *value = NULL;

	if (lua_isfunction(lua, index))
		return err_set(err, ST_PLUGIN,
			"A function is no result; return what it computes");
	enum status st = lua_json_result(&value, lua, index, err);

	if (st != ST_OK)
		return st;
	if (lua_type(lua, index) == LUA_TSTRING) {
		size_t len = 0;
		const char *bytes = lua_tolstring(lua, index, &len);

		buf_add(text, bytes, len);
	} else if (lua_isnil(lua, index)) {
		buf_puts(text, "nil");
	} else {
		json_put(text, value);
	}
	json_decref(value);
	return ST_OK;
}

static json_t *returned(lua_State *lua, int first)
{
	struct buf text = BUF_INIT;
	enum status st = ST_OK;
	struct err err;
	int last = lua_gettop(lua);
	json_t *out = NULL;

	if (last - first >= LIMIT_RESULTS)
		st = err_set(&err, ST_PLUGIN,
			"The script returns more than %d values",
			LIMIT_RESULTS);
	for (int i = first; st == ST_OK && i <= last; i++) {
		if (i > first)
			buf_puts(&text, ", ");
		st = put_value(&text, lua, i, &err);
		if (st == ST_OK && text.len > LIMIT_RESULT_BYTES)
			st = err_set(&err, ST_PLUGIN,
				"The script returns more than %d bytes",
				LIMIT_RESULT_BYTES);
	}
	if (st == ST_OK) {
		out = json_object();
		json_set_text(out, "outcome", "OK");
		set_text(out, "text", text.data, text.len);
	} else {
		out = failed(err.text[LANG_EN], strlen(err.text[LANG_EN]));
	}
	buf_release(&text);
	return out;
}

static json_t *run(struct lua_state *state, const struct script *script)
{
	lua_State *lua = state->lua;
	struct buf name = BUF_INIT, shown = BUF_INIT;
	int first = lua_gettop(lua) + 1;

	text_safe(&shown, script->name, strlen(script->name));
	buf_printf(&name, "=%s", shown.data);
	int rc = luaL_loadbufferx(
		lua, script->bytes, script->len, name.data, "t");

	buf_release(&shown);
	buf_release(&name);
	if (rc == LUA_OK) {
		lua_rawgeti(lua, LUA_REGISTRYINDEX, state->env);
		lua_setupvalue(lua, -2, 1);
		rc = lua_pcall(lua, 0, LUA_MULTRET, 0);
	}
	if (rc == LUA_ERRMEM)
		limits_exit(EXIT_MEMORY);
	/* A sentence of the API says more than the text that Lua was given. */
	if (rc != LUA_OK && state->has_raised)
		return failed(state->raised.text[LANG_EN],
			strlen(state->raised.text[LANG_EN]));
	return rc == LUA_OK ? returned(lua, first) : failed_by(lua);
}

static json_t *too_large(const struct limits *limits)
{
	struct err err;

	(void)err_set(&err, ST_PLUGIN,
		"The file is larger than %d KiB; split it",
		(int)(limits->source / 1024));
	return failed(err.text[LANG_EN], strlen(err.text[LANG_EN]));
}

json_t *script_run(const struct script *script, const struct limits *limits)
{
	struct unit *unit = NULL;
	json_t *none = json_array();

	if (script->len > limits->source) {
		json_decref(none);
		return too_large(limits);
	}
	enum status st = unit_load(&unit, "script", "", none, limits, NULL);

	json_decref(none);
	if (st != ST_OK)
		return failed("", 0);
	limits_begin(limits);
	json_t *out = run(unit->lua, script);

	set_text(out, "log", unit->lua->log.data, unit->lua->log.len);
	/* Not unit_free(): a hostile state ends with its process. */
	return out;
}
