#include "kb/library.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
#include "kb/index_build.h"
#include "kb/weights.h"

static void add_field(
	struct kb_index_build *build, enum kb_field field, const char *text)
{
	if (text)
		kb_index_build_text(build, field, text, strlen(text));
}

/* How people name kinds of documents, by the letters of their numbers. */
static const struct {
	const char *letters, *name;
} kinds[] = {
	{ "/NĐ-", "Nghị định" },
	{ "/TTLT", "Thông tư liên tịch" },
	{ "/TT-", "Thông tư" },
	{ "/QĐ-", "Quyết định" },
	{ "/QH", "Luật" },
	{ "/NQ", "Nghị quyết" },
	{ "/CT-", "Chỉ thị" },
};

/* A citation as people say it: "Nghị định 163/2024/NĐ-CP Điều 20 khoản 4". */
static void add_cite(struct kb_index_build *build, const struct kb_cite *cite)
{
	struct buf text = BUF_INIT;

	add_field(build, KB_FIELD_LAW, cite->text);
	if (!cite->document)
		return;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strstr(cite->document, kinds[i].letters)) {
			buf_printf(&text, "%s ", kinds[i].name);
			break;
		}
	buf_printf(&text, "%s", cite->document);
	if (cite->article)
		buf_printf(&text, ", Điều %s", cite->article);
	if (cite->clause)
		buf_printf(&text, ", khoản %s", cite->clause);
	add_field(build, KB_FIELD_LAW, text.data);
	buf_release(&text);
}

static void add_entry(
	struct kb_index_build *build, const struct kb_entry *entry)
{
	kb_index_build_add(build, entry->id, entry->unit);
	for (size_t i = 0; i < entry->cite_count; i++)
		add_cite(build, &entry->cites[i]);
	add_field(build, KB_FIELD_TITLE, entry->title);
	for (size_t i = 0; i < entry->questions.len; i++)
		add_field(build, KB_FIELD_QUESTION, entry->questions.at[i]);
	add_field(build, KB_FIELD_BODY, entry->plain);
}

static enum status build_index(
	const struct kb_snapshot *snapshot, const char *path, struct err *err)
{
	struct kb_index_build *build = kb_index_build_new(&KB_WEIGHTS);
	size_t count;
	const struct kb_entry *const *entries =
		kb_snapshot_entries(snapshot, &count);
	enum status st;

	for (size_t i = 0; i < count; i++)
		add_entry(build, entries[i]);
	kb_glossary_teach(build);
	st = kb_index_build_write(build, path, err);
	kb_index_build_free(build);
	return st;
}

static enum status open_index(struct kb_index **out,
	const struct kb_snapshot *snapshot, const char *dir, struct err *err)
{
	struct buf path = BUF_INIT;
	enum status st;

	buf_printf(&path, "%s/%s.idx", dir, kb_snapshot_commit(snapshot));
	st = kb_index_open(out, path.data, err);
	if (st == ST_NOT_FOUND || st == ST_DAMAGED) {
		st = path_make_dir(dir, err);
		if (st == ST_OK)
			st = build_index(snapshot, path.data, err);
		if (st == ST_OK)
			st = kb_index_open(out, path.data, err);
	}
	buf_release(&path);
	return st;
}

enum status kb_library_open(struct kb_library **out,
	const struct kb_snapshot *snapshot, struct kb_glossary *glossary,
	const char *dir, struct err *err)
{
	struct kb_library *library = mem_zero(sizeof(*library));
	enum status st;

	atomic_init(&library->holders, 1);
	library->glossary = glossary;
	library->snapshot = kb_snapshot_retain(snapshot);
	st = open_index(&library->index, snapshot, dir, err);
	if (st == ST_OK)
		*out = library;
	else
		kb_library_close(library);
	return st;
}

struct kb_library *kb_library_retain(struct kb_library *library)
{
	atomic_fetch_add(&library->holders, 1);
	return library;
}

void kb_library_close(struct kb_library *library)
{
	if (!library || atomic_fetch_sub(&library->holders, 1) > 1)
		return;
	kb_index_close(library->index);
	kb_glossary_free(library->glossary);
	kb_snapshot_release(library->snapshot);
	free(library);
}
