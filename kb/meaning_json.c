/* Changes as they go over the wire. */

#include <string.h>

#include "kb/meaning.h"

static void set_line(json_t *out, const char *key, int line)
{
	if (line > 0)
		json_set(out, key, json_integer(line));
}

static json_t *line_json(const struct kb_diff_line *line)
{
	json_t *out = json_object();

	json_set(out, "sign", json_stringn(&line->sign, 1));
	json_set_text(out, "text", line->text);
	set_line(out, "old", line->old_line);
	set_line(out, "new", line->new_line);
	return out;
}

static json_t *hunks_json(const struct kb_change *change)
{
	json_t *hunks = json_array();

	for (size_t h = 0; h < change->count; h++) {
		const struct kb_hunk *hunk = &change->hunks[h];
		json_t *one = json_object(), *lines = json_array();

		for (size_t i = 0; i < hunk->count; i++)
			json_array_append_new(
				lines, line_json(&hunk->lines[i]));
		json_set_text(one, "header", hunk->header);
		json_set(one, "lines", lines);
		json_array_append_new(hunks, one);
	}
	return hunks;
}

/* An entry's id is its file's name. */
static void set_id(json_t *out, const char *path, const char *what)
{
	const char *name = strrchr(path, '/');
	size_t len = name ? strlen(++name) : 0;

	if (strcmp(what, "entry") == 0 && len > strlen(".md"))
		json_set(out, "id", json_stringn(name, len - strlen(".md")));
}

static json_t *change_json(
	struct kb_repo *repo, const struct kb_change *change, enum lang lang)
{
	json_t *out = json_object();
	const char *what = kb_path_what(change->path);
	struct buf unit = BUF_INIT;

	json_set_text(out, "path", change->path);
	if (kb_path_unit(&unit, change->path))
		json_set_text(out, "unit", unit.data);
	json_set_text(out, "kind", kb_change_name(change->kind));
	json_set_text(out, "what", what);
	set_id(out, change->path, what);
	json_set(out, "meaning", kb_meaning(repo, change, lang));
	json_set(out, "hunks", hunks_json(change));
	buf_release(&unit);
	return out;
}

json_t *kb_changes_json(
	struct kb_repo *repo, const struct kb_changes *changes, enum lang lang)
{
	json_t *list = json_array();

	for (size_t i = 0; i < changes->len; i++)
		json_array_append_new(
			list, change_json(repo, &changes->at[i], lang));
	return list;
}
