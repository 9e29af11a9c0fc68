#include <string.h>

#include "engine/engine.h"
#include "engine/methods.h"
#include "engine/migrate.h"

static const char *text(const struct serve_call *call, const char *name)
{
	return json_text(call->params, name, NULL);
}

/* The ids of what is to be looked at. */
static enum status find_cases(
	json_t **ids, struct serve_call *call, struct err *err)
{
	struct store_filter filter = { .status = "running",
		.procedure = text(call, "procedure"),
		.unit = text(call, "unit") };
	struct store *store = NULL;
	json_t *heads = NULL, *head;
	size_t i;
	enum status st = engine_store(&store, call->engine, err);

	*ids = json_array();
	if (text(call, "case")) {
		json_array_append_new(*ids, json_string(text(call, "case")));
		return st;
	}
	if (st == ST_OK)
		st = store_cases(&heads, store, &filter, err);
	json_array_foreach(heads, i, head) json_array_append_new(
		*ids, json_string(json_text(head, "case", "")));
	json_decref(heads);
	return st;
}

static void count(json_t *counts, const json_t *report)
{
	const char *class = json_text(report, "class", "");

	json_set(counts, class, json_integer(json_int(counts, class, 0) + 1));
}

static json_t *no_counts(void)
{
	return json_pack("{s:i, s:i, s:i, s:i, s:i}", "same", 0, "moves", 0,
		"needs", 0, "lost", 0, "gone", 0);
}

static enum status migrate_all(json_t *result, struct serve_call *call,
	const json_t *ids, const struct migration *migration, struct err *err)
{
	json_t *reports = json_array(), *counts = no_counts();
	size_t total = json_array_size(ids);
	enum status st = ST_OK;

	json_set(result, "counts", counts);
	json_set(result, "cases", reports);
	for (size_t i = 0; st == ST_OK && i < total; i++) {
		json_t *report = NULL;

		st = migrate_case(&report, call,
			json_string_value(json_array_get(ids, i)), migration,
			err);
		if (st != ST_OK)
			break;
		count(counts, report);
		json_array_append_new(reports, report);
		if (call->progress && i % 20 == 19)
			call->progress(call, (json_int_t)i + 1,
				(json_int_t)total, NULL);
	}
	return st;
}

enum status serve_case_migrate(
	json_t **result, struct serve_call *call, struct err *err)
{
	char commit[KB_ID];
	struct migration migration = {
		.to = commit,
		.class = text(call, "class"),
		.dry_run = json_bool(call->params, "dry_run", false),
	};
	json_t *ids = NULL, *reply = json_object();
	enum status st =
		engine_commit(commit, call->engine, text(call, "to"), err);

	if (st == ST_OK && !text(call, "case") &&
		!json_bool(call->params, "all", false))
		st = err_set(err, ST_INVALID,
			"Name a case, or say that all running cases are meant "
			"(--all)");
	if (st == ST_OK)
		st = find_cases(&ids, call, err);
	if (st == ST_OK)
		st = migrate_all(reply, call, ids, &migration, err);
	json_set_text(reply, "to", commit);
	json_set(reply, "dry_run", json_boolean(migration.dry_run));
	json_decref(ids);
	if (st != ST_OK) {
		json_decref(reply);
		return st;
	}
	*result = reply;
	return ST_OK;
}
