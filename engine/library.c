#include "engine/library.h"

#include "engine/serve.h"

/* The word of a row: named, or the first of the table that Lua wrote
 * (`{ "thẻ nhà báo", also = { ... } }`). */
static const char *word_of(const json_t *row)
{
	return json_text(row, "word",
		json_string_value(json_array_get(json_list(row, "#"), 0)));
}

/* The words of one glossary row, joined both ways: {word, also: [text]}. */
static void add_row(struct kb_glossary *glossary, const json_t *row)
{
	const char *word = word_of(row);
	json_t *also = json_list(row, "also");

	for (size_t i = 0; word && i < json_array_size(also); i++) {
		const char *other = json_string_value(json_array_get(also, i));

		if (!other)
			continue;
		kb_glossary_add(glossary, other, word);
		kb_glossary_add(glossary, word, other);
	}
}

static enum status make_glossary(struct kb_glossary **out,
	struct engine *engine, const char *commit, struct err *err)
{
	json_t *units, *reply;
	const char *id;
	enum status st = engine_units(&units, engine, commit, err);

	if (st != ST_OK)
		return st;
	*out = kb_glossary_new();
	json_object_foreach(units, id, reply)
	{
		json_t *rows =
			json_list(json_member(reply, "unit"), "glossary");

		for (size_t i = 0; i < json_array_size(rows); i++)
			add_row(*out, json_array_get(rows, i));
	}
	json_decref(units);
	return ST_OK;
}

enum status engine_library(struct kb_library **out, struct engine *engine,
	const char *commit, struct err *err)
{
	const struct kb_snapshot *snapshot = NULL;
	struct kb_glossary *glossary = NULL;
	struct buf dir = BUF_INIT;
	enum status st = engine_snapshot(&snapshot, engine, commit, err);

	if (st == ST_OK)
		st = make_glossary(&glossary, engine, commit, err);
	buf_printf(&dir, "%s/index", engine_data(engine));
	if (st == ST_OK)
		st = kb_library_open(out, snapshot, glossary, dir.data, err);
	buf_release(&dir);
	kb_snapshot_release(snapshot);
	return st;
}
