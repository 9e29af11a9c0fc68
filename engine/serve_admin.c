#include <string.h>
#include <sys/statvfs.h>

#include "engine/backup.h"
#include "engine/methods.h"

/* One check: ST_OK and a text for what is well, or a sentence in err. */
typedef enum status check_fn(
	struct buf *text, struct serve_call *call, struct err *err);

static enum status check_folder(
	struct buf *text, struct serve_call *call, struct err *err)
{
	enum {
		MIB = 1024 * 1024,
		LITTLE = 100
	};
	struct statvfs disk;
	unsigned long long free_mib;

	if (statvfs(engine_data(call->engine), &disk) < 0)
		return err_set(err, ST_IO, "The data folder %s cannot be used",
			engine_data(call->engine));
	free_mib = (unsigned long long)disk.f_bavail * disk.f_frsize / MIB;
	if (free_mib < LITTLE)
		return err_set(err, ST_IO,
			"Only %llu MiB are free on the disk of %s; free some "
			"space",
			free_mib, engine_data(call->engine));
	buf_printf(text, lang_text(call->lang, "%s; %llu MiB free"),
		engine_data(call->engine), free_mib);
	return ST_OK;
}

static enum status check_cases(
	struct buf *text, struct serve_call *call, struct err *err)
{
	struct store *store = NULL;
	json_t *cases = NULL;
	struct store_filter all = { 0 };
	enum status st = engine_store(&store, call->engine, err);

	if (st == ST_OK)
		st = store_check(store, err);
	if (st == ST_OK)
		st = store_cases(&cases, store, &all, err);
	if (st == ST_OK)
		buf_printf(text, lang_text(call->lang, "%zu cases, whole"),
			json_array_size(cases));
	json_decref(cases);
	return st;
}

static enum status check_knowledge(
	struct buf *text, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	size_t entries = 0, problems = 0;
	enum status st = engine_commit(call->commit, call->engine, NULL, err);

	if (st == ST_OK)
		st = engine_snapshot(&snap, call->engine, call->commit, err);
	if (st != ST_OK)
		return st;
	kb_snapshot_entries(snap, &entries);
	problems = kb_snapshot_problems(snap)->len;
	kb_snapshot_release(snap);
	if (problems > 0)
		return err_set(err, ST_FAILED,
			"%zu files of the knowledge repository cannot be read; "
			"see troly check",
			problems);
	buf_printf(text, lang_text(call->lang, "%zu entries at commit %.10s"),
		entries, call->commit);
	return ST_OK;
}

static enum status check_plugins(
	struct buf *text, struct serve_call *call, struct err *err)
{
	json_t *units = NULL, *reply;
	const char *unit;
	enum status st = engine_commit(call->commit, call->engine, NULL, err);

	if (st == ST_OK)
		st = engine_units(&units, call->engine, call->commit, err);
	json_object_foreach(units, unit,
		reply) if (st == ST_OK && json_text(reply, "problem", NULL))
		st = err_set(err, ST_PLUGIN,
			"The rules of the unit %s do not load; see "
			"troly check",
			unit);
	if (st == ST_OK)
		buf_printf(text,
			lang_text(call->lang,
				"%zu units load; %zu processes are warm"),
			json_object_size(units), engine_hosts(call->engine));
	json_decref(units);
	return st;
}

static enum status check_notice(
	struct buf *text, struct serve_call *call, struct err *err)
{
	const struct err *notice = engine_notice(call->engine);

	if (*notice->text[LANG_EN]) {
		*err = *notice;
		return ST_CONFLICT;
	}
	buf_printf(text, lang_text(call->lang, "version %s"), ENGINE_VERSION);
	return ST_OK;
}

static const struct {
	const char *name;
	check_fn *check;
} checks[] = {
	{ "release", check_notice },
	{ "folder", check_folder },
	{ "cases", check_cases },
	{ "knowledge", check_knowledge },
	{ "plugins", check_plugins },
};

enum status serve_doctor(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_t *list = json_array();

	(void)err;
	for (size_t i = 0; i < sizeof(checks) / sizeof(*checks); i++) {
		json_t *row = json_object();
		struct buf text = BUF_INIT;
		struct err why;
		enum status st = checks[i].check(&text, call, &why);

		json_set_text(row, "name", checks[i].name);
		json_set(row, "ok", json_boolean(st == ST_OK));
		json_set_text(row, "text",
			st == ST_OK ? text.data : why.text[call->lang]);
		json_array_append_new(list, row);
		buf_release(&text);
	}
	*result = json_object();
	json_set(*result, "checks", list);
	return ST_OK;
}

static enum status only_own(struct serve_call *call, struct err *err)
{
	if (engine_embedded(call->engine))
		return ST_OK;
	return err_set(err, ST_REFUSED,
		"A served engine reads and writes no file of those who ask; "
		"let its owner do this on its machine");
}

static json_t *of_file(struct serve_call *call, json_int_t bytes)
{
	return json_pack("{s:s, s:I}", "file",
		json_text(call->params, "file", ""), "bytes", bytes);
}

enum status serve_backup(
	json_t **result, struct serve_call *call, struct err *err)
{
	json_int_t bytes = 0;
	enum status st = only_own(call, err);

	if (st == ST_OK)
		st = backup_write(&bytes, call->engine,
			json_text(call->params, "file", ""), err);
	if (st == ST_OK)
		*result = of_file(call, bytes);
	return st;
}

enum status serve_restore(
	json_t **result, struct serve_call *call, struct err *err)
{
	enum status st = only_own(call, err);

	if (st == ST_OK && call->readonly)
		st = err_set(err, ST_REFUSED,
			"Nothing can be changed here: the program was started "
			"read-only");
	if (st == ST_OK)
		st = backup_take(
			call->engine, json_text(call->params, "file", ""), err);
	if (st == ST_OK)
		*result = of_file(call, 0);
	return st;
}
