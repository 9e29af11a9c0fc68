#include "engine/methods.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "engine/params.h"

enum access {
	READS = 0,
	WRITES = 1,
	RECORDS = 2,
	KNOWS = 4,
	SLOW = 8,
	SCRIPT = 16,
};

struct method {
	const char *name;
	serve_fn *fn;
	int access;
	const char *takes, *help;
};

static const struct method methods[] = {
#define M(name, fn, access, params, help) { name, fn, access, params, help },
#include "engine/methods.def"
#undef M
};

static const struct method *find(const char *name)
{
	for (size_t i = 0; i < sizeof(methods) / sizeof(*methods); i++)
		if (strcmp(methods[i].name, name) == 0)
			return &methods[i];
	return NULL;
}

enum methods_pace methods_pace(const char *name)
{
	const struct method *method = find(name);

	if (!method || !(method->access & (SLOW | SCRIPT)))
		return PACE_QUICK;
	return method->access & SLOW ? PACE_SLOW : PACE_SCRIPT;
}

static bool writes(const struct method *method)
{
	return method->access & (WRITES | RECORDS);
}

/* The request and the session, but not `request`, `lang`: a person who asks
 * again in the other language asks the same. */
void methods_digest(
	char out[METHODS_DIGEST], const char *method, const json_t *params)
{
	json_t *asked = json_copy((json_t *)params);
	struct buf text = BUF_INIT;

	json_object_del(asked, "request");
	json_object_del(asked, "lang");
	char *sorted = json_dumps(asked, JSON_COMPACT | JSON_SORT_KEYS);

	buf_printf(&text, "%s %s", method, sorted ? sorted : "");
	uint64_t first = map_hash(text.data, text.len);

	buf_putc(&text, '#');
	snprintf(out, METHODS_DIGEST, "%016" PRIx64 "%016" PRIx64, first,
		map_hash(text.data, text.len));
	free(sorted);
	json_decref(asked);
	buf_release(&text);
}

static bool is_request_id(const char *text)
{
	return strlen(text) == 32 && strspn(text, "0123456789abcdef") == 32;
}

static enum status may_write(struct serve_call *call, struct err *err)
{
	if (call->readonly)
		return err_set(err, ST_REFUSED,
			"Nothing can be changed here: the program was started "
			"read-only");
	call->request = json_text(call->params, "request", "");
	if (is_request_id(call->request))
		return ST_OK;
	return err_set(err, ST_INVALID,
		"A request that changes something needs a number of its own: "
		"\"request\", 32 hexadecimal digits");
}

static enum status read_common(struct serve_call *call,
	const struct session *session, const struct method *method,
	struct err *err)
{
	const char *as_of = json_text(call->params, "as_of", NULL);
	const char *at = json_text(call->params, "at", NULL);
	enum status st = params_check(call->params, method->takes, err);

	call->person = session->person;
	call->readonly = session->readonly || engine_readonly(call->engine);
	call->lang = lang_from_name(
		json_text(call->params, "lang", lang_name(session->lang)));
	call->as_of = as_of ? date_parse(as_of) : moment_date(call->now);
	if (st == ST_OK && writes(method))
		st = may_write(call, err);
	if (st == ST_OK && method->access & KNOWS)
		st = engine_commit(call->commit, call->engine, at, err);
	return st;
}

/* Do it, and keep the reply for whoever asks the same again. */
static enum status do_once(json_t **result, struct serve_call *call,
	const struct method *method, struct err *err)
{
	char digest[METHODS_DIGEST];
	struct store *store = NULL;
	enum status st = engine_store(&store, call->engine, err);

	methods_digest(digest, method->name, call->params);
	if (st == ST_OK)
		st = store_request(result, store, call->person, call->request,
			digest, err);
	if (st != ST_OK || *result)
		return st;
	st = method->fn(result, call, err);
	if (st != ST_OK)
		return st;
	return store_request_keep(store,
		&(struct store_reply){ .person = call->person,
			.request = call->request,
			.digest = digest,
			.at = call->now,
			.reply = *result },
		err);
}

enum status methods_call(json_t **result, struct serve_call *call,
	const struct session *session, const char *name, struct err *err)
{
	const struct method *method = find(name);
	enum status st;

	*result = NULL;
	if (!method)
		return err_set(err, ST_INVALID,
			"The engine does not know \"%s\"; is it older than "
			"your program?",
			name);
	st = read_common(call, session, method, err);
	if (st != ST_OK)
		return st;
	if (!(method->access & WRITES))
		return method->fn(result, call, err);
	engine_lock(call->engine, call->request);
	st = do_once(result, call, method, err);
	engine_unlock(call->engine, call->request);
	return st;
}
