/*
 * Attachments of a case. Files are read and written where the engine is, so
 * only one's own engine does it.
 */
#include <string.h>

#include "engine/cases.h"
#include "engine/files.h"
#include "engine/methods.h"

static const char *text(const struct serve_call *call, const char *name)
{
	return json_text(call->params, name, NULL);
}

static enum status only_own(struct serve_call *call, struct err *err)
{
	if (engine_embedded(call->engine))
		return ST_OK;
	return err_set(err, ST_REFUSED,
		"A served engine reads and writes no file of those who ask; "
		"let its owner do this on its machine");
}

enum status serve_case_attach(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *file = NULL, *intent = json_object();
	enum status st = only_own(call, err);

	if (st == ST_OK)
		st = files_keep(&file, engine_data(call->engine),
			text(call, "file"), text(call, "name"), err);
	json_set(intent, "attach", file);
	struct case_intent one = {
		.method = "case.attach",
		.intent = intent,
		.expect = json_int(call->params, "expect", -1),
	};

	if (st == ST_OK)
		st = cases_step(result, call, text(call, "case"), &one, err);
	json_decref(intent);
	return st;
}

/* What was attached, by its record. */
static enum status list_files(
	json_t **files, struct serve_call *call, struct err *err)
{
	struct store *store = NULL;
	json_t *events = NULL, *event;
	size_t i;
	enum status st = engine_store(&store, call->engine, err);

	*files = json_array();
	if (st == ST_OK)
		st = store_events(&events, store, text(call, "case"), 0, err);
	json_array_foreach(events, i, event)
	{
		json_t *file;

		if (strcmp(json_text(event, "kind", ""), "attached") != 0)
			continue;
		file = json_copy(json_member(event, "data"));
		json_set_text(file, "by", json_text(event, "by", ""));
		json_set_text(file, "at", json_text(event, "at", ""));
		json_array_append_new(*files, file);
	}
	json_decref(events);
	return st;
}

enum status serve_case_files(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *files = NULL;
	enum status st = list_files(&files, call, err);

	if (st == ST_OK)
		*result = json_pack("{s:O}", "files", files);
	json_decref(files);
	return st;
}

/* The one whose hash begins so, or whose name it is; the latest wins. */
static const json_t *find(const json_t *files, const char *what)
{
	for (size_t i = json_array_size(files); i-- > 0;) {
		const json_t *file = json_array_get(files, i);

		if (strcmp(json_text(file, "name", ""), what) == 0 ||
			(strlen(what) >= 8 &&
				strncmp(json_text(file, "sha256", ""), what,
					strlen(what)) == 0))
			return file;
	}
	return NULL;
}

enum status serve_case_fetch(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *files = NULL;
	const json_t *file = NULL;
	enum status st = only_own(call, err);

	if (st == ST_OK)
		st = list_files(&files, call, err);
	if (st == ST_OK && !(file = find(files, text(call, "name"))))
		st = err_set(err, ST_NOT_FOUND,
			"The case %s has no attachment \"%s\"",
			text(call, "case"), text(call, "name"));
	if (st == ST_OK)
		st = files_write(engine_data(call->engine),
			json_text(file, "sha256", ""), text(call, "file"), err);
	if (st == ST_OK)
		*result = json_pack("{s:[O]}", "files", (json_t *)file);
	json_decref(files);
	return st;
}
