#include "engine/library.h"

#include <pthread.h>
#include <string.h>

#include "base/mem.h"
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

static enum status open_new(struct kb_library **out, struct engine *engine,
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

struct libraries {
	pthread_mutex_t lock;
	/* The one used last comes first. */
	struct kb_library *kept[LIBRARIES_KEPT];
};

struct libraries *libraries_new(void)
{
	struct libraries *libraries = mem_zero(sizeof(*libraries));

	pthread_mutex_init(&libraries->lock, NULL);
	return libraries;
}

void libraries_free(struct libraries *libraries)
{
	if (!libraries)
		return;
	for (size_t i = 0; i < LIBRARIES_KEPT; i++)
		kb_library_close(libraries->kept[i]);
	pthread_mutex_destroy(&libraries->lock);
	free(libraries);
}

static bool is_of(const struct kb_library *library, const char *commit)
{
	return library &&
	       strcmp(kb_snapshot_commit(library->snapshot), commit) == 0;
}

/* Put it first; what falls off the end is let go. */
static void keep(struct libraries *libraries, struct kb_library *library)
{
	size_t at = 0;

	while (at + 1 < LIBRARIES_KEPT && libraries->kept[at] != library)
		at++;
	if (libraries->kept[at] != library)
		kb_library_close(libraries->kept[at]);
	memmove(libraries->kept + 1, libraries->kept,
		at * sizeof(*libraries->kept));
	libraries->kept[0] = library;
}

/* Two that ask for the same new commit open it once. */
enum status engine_library(struct kb_library **out, struct engine *engine,
	const char *commit, struct err *err)
{
	struct libraries *libraries = engine_libraries(engine);
	struct kb_library *found = NULL;
	enum status st = ST_OK;

	pthread_mutex_lock(&libraries->lock);
	for (size_t i = 0; i < LIBRARIES_KEPT && !found; i++)
		if (is_of(libraries->kept[i], commit))
			found = libraries->kept[i];
	if (!found)
		st = open_new(&found, engine, commit, err);
	if (st == ST_OK) {
		keep(libraries, found);
		*out = kb_library_retain(found);
	}
	pthread_mutex_unlock(&libraries->lock);
	return st;
}
