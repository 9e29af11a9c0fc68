#include "engine/engine.h"
#include "engine/methods.h"

static void set_day(json_t *object, const char *key, date_t date)
{
	char text[DATE_TEXT];

	date_format(text, date);
	json_set_text(object, key, text);
}

static void add_problem(
	json_t *problems, const struct serve_call *call, const struct err *err)
{
	json_array_append_new(problems, json_string(err->text[call->lang]));
}

/* What is wrong but does not stop everything. */
static json_t *problems(struct serve_call *call)
{
	json_t *list = json_array();
	struct store *store = NULL;
	struct err err;

	if (engine_store(&store, call->engine, &err) != ST_OK)
		add_problem(list, call, &err);
	if (*engine_notice(call->engine)->text[LANG_EN])
		add_problem(list, call, engine_notice(call->engine));
	return list;
}

enum status serve_hello(
	json_t **result, struct serve_call *call, struct err *err)
{
	enum status st = engine_commit(call->commit, call->engine, NULL, err);

	if (st != ST_OK)
		return st;
	*result = json_object();
	json_set_text(*result, "version", ENGINE_VERSION);
	json_set_text(*result, "person", call->person);
	json_set_text(*result, "data", engine_data(call->engine));
	json_set_text(*result, "commit", call->commit);
	set_day(*result, "date", call->as_of);
	json_set(*result, "readonly", json_boolean(call->readonly));
	json_set(*result, "embedded",
		json_boolean(engine_embedded(call->engine)));
	json_set(*result, "problems", problems(call));
	return ST_OK;
}
