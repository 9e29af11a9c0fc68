#include "engine/scope.h"

#include <stdio.h>
#include <string.h>

#include "kb/overlay.h"

#define SHARED "_shared"

/* The files as the client sent them, and what they are laid over with. */
struct laying {
	struct kb_overlay overlay;
	VEC(struct kb_file) files;
};

static enum status read_files(
	struct laying *out, const json_t *files, struct err *err)
{
	size_t i;
	json_t *file;
	enum status st = ST_OK;

	json_array_foreach(files, i, file)
	{
		struct kb_file one = { 0 };

		st = json_need_text(&one.path, file, "path", err);
		if (st == ST_OK)
			st = json_need_text(&one.bytes, file, "text", err);
		if (st != ST_OK)
			return st;
		one.len = json_string_length(json_object_get(file, "text"));
		*VEC_ADD(&out->files) = one;
	}
	return ST_OK;
}

static enum status read_root(
	struct laying *out, const json_t *params, struct err *err)
{
	const char *root = json_text(params, "root", "repository");

	out->overlay.unit = json_text(params, "unit", NULL);
	out->overlay.root =
		strcmp(root, "unit") == 0 ? KB_ROOT_UNIT : KB_ROOT_REPOSITORY;
	if (out->overlay.root == KB_ROOT_REPOSITORY &&
		strcmp(root, "repository") != 0)
		return err_set(err, ST_INVALID,
			"\"%s\" is not a root; it is \"unit\" or "
			"\"repository\"",
			root);
	if (out->overlay.root == KB_ROOT_UNIT && !out->overlay.unit)
		return err_set(err, ST_INVALID,
			"Which unit the files belong to is not said");
	return ST_OK;
}

static enum status lay_over(char out[KB_ID], struct serve_call *call,
	const struct laying *laying, struct err *err)
{
	struct kb_overlay overlay = laying->overlay;
	struct kb_repo *repo = NULL;
	enum status st = engine_repo_borrow(&repo, call->engine, err);

	overlay.files = laying->files.at;
	overlay.count = laying->files.len;
	if (st == ST_OK)
		st = kb_overlay_write(out, repo, call->commit, &overlay, err);
	engine_repo_return(call->engine, repo);
	return st;
}

/* Whether one of the files is in units/<unit>/. */
static bool touches(const struct laying *laying, const char *unit)
{
	size_t len = strlen(unit);

	if (laying->overlay.root == KB_ROOT_UNIT)
		return strcmp(laying->overlay.unit, unit) == 0;
	for (size_t i = 0; i < laying->files.len; i++) {
		const char *path = laying->files.at[i].path;

		if (strncmp(path, "units/", 6) == 0 &&
			strncmp(path + 6, unit, len) == 0 &&
			path[6 + len] == '/')
			return true;
	}
	return false;
}

/* What is shared is everybody's: a change there concerns all. */
static void choose_units(
	struct scope *scope, const struct laying *laying, const char *only)
{
	size_t count = 0;
	const struct kb_unit *units = kb_snapshot_units(scope->snap, &count);

	scope->all = laying ? touches(laying, SHARED) : !only;
	for (size_t i = 0; i < count; i++) {
		const char *id = units[i].id;
		bool wanted = laying ? touches(laying, id)
				     : only && strcmp(only, id) == 0;

		if ((wanted || scope->all) && strcmp(id, SHARED) != 0)
			*VEC_ADD(&scope->units) = id;
	}
}

static enum status init_laid(
	struct scope *out, struct serve_call *call, struct err *err)
{
	struct laying laying = { 0 };
	enum status st = read_root(&laying, call->params, err);

	if (st == ST_OK)
		st = read_files(&laying, json_list(call->params, "files"), err);
	if (st == ST_OK)
		st = lay_over(out->commit, call, &laying, err);
	if (st == ST_OK)
		st = engine_snapshot(
			&out->snap, call->engine, out->commit, err);
	if (st == ST_OK)
		choose_units(out, &laying, NULL);
	VEC_RELEASE(&laying.files);
	return st;
}

enum status scope_init(
	struct scope *out, struct serve_call *call, struct err *err)
{
	const char *only = json_text(call->params, "unit", NULL);
	enum status st;

	*out = (struct scope){ .snap = NULL };
	if (json_list(call->params, "files"))
		return init_laid(out, call, err);
	snprintf(out->commit, KB_ID, "%s", call->commit);
	st = engine_snapshot(&out->snap, call->engine, out->commit, err);
	if (st == ST_OK)
		choose_units(out, NULL, only);
	if (st == ST_OK && only && out->units.len == 0)
		st = err_set(err, ST_NOT_FOUND,
			"There is no unit %s; see the list of units", only);
	return st;
}

void scope_release(struct scope *scope)
{
	VEC_RELEASE(&scope->units);
	kb_snapshot_release(scope->snap);
}
