/* entry.* and document.*: what the knowledge says. */

#include <string.h>

#include "engine/methods.h"
#include "kb/history.h"
#include "kb/snapshot.h"

static void set_date(json_t *out, const char *key, date_t date)
{
	char text[DATE_TEXT];

	if (date == DATE_NONE)
		return;
	date_format(text, date);
	json_set_text(out, key, text);
}

static json_t *texts_json(const struct kb_texts *texts)
{
	json_t *list = json_array();

	for (size_t i = 0; i < texts->len; i++)
		json_array_append_new(list, json_string(texts->at[i]));
	return list;
}

static json_t *entry_head(const struct kb_entry *entry)
{
	json_t *out = json_object();

	json_set_text(out, "id", entry->id);
	json_set_text(out, "unit", entry->unit);
	json_set_text(out, "title", entry->title);
	json_set_text(out, "status", kb_entry_status_name(entry->status));
	json_set(out, "valid", kb_valid_json(&entry->valid));
	set_date(out, "checked", entry->checked);
	return out;
}

static json_t *entry_list(const struct kb_snapshot *snap, const char *unit)
{
	json_t *list = json_array();
	size_t count = 0;
	const struct kb_entry *const *entries =
		kb_snapshot_entries(snap, &count);

	for (size_t i = 0; i < count; i++)
		if (!unit || strcmp(entries[i]->unit, unit) == 0)
			json_array_append_new(list, entry_head(entries[i]));
	return list;
}

enum status serve_entry_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	const char *unit = json_text(call->params, "unit", NULL);
	enum status st =
		engine_snapshot(&snap, call->engine, call->commit, err);

	if (st == ST_OK && unit && !kb_snapshot_unit(snap, unit))
		st = err_set(err, ST_NOT_FOUND,
			"There is no unit %s; see the list of units", unit);
	if (st == ST_OK) {
		*result = json_object();
		json_set_text(*result, "commit", call->commit);
		json_set(*result, "entries", entry_list(snap, unit));
	}
	kb_snapshot_release(snap);
	return st;
}

/* Each citation with what is known of its document. */
static json_t *cites_json(
	const struct kb_snapshot *snap, const struct kb_entry *entry)
{
	json_t *list = kb_cites_json(entry);

	for (size_t i = 0; i < entry->cite_count; i++) {
		const char *number = entry->cites[i].document;
		const struct kb_document *document =
			number ? kb_snapshot_document(snap, number) : NULL;

		if (document)
			json_set_text(json_array_get(list, i), "status",
				document->status);
	}
	return list;
}

/* The revision that wrote the entry as it is. */
static enum status add_revision(json_t *out, struct serve_call *call,
	const struct kb_entry *entry, struct err *err)
{
	struct kb_repo *repo = NULL;
	struct kb_log log = { NULL, 0 };
	const char *path = entry->path;
	enum status st = engine_repo_borrow(&repo, call->engine, err);

	if (st != ST_OK)
		return st;
	st = kb_history_log(&log, repo, call->commit, &path, 1, 1, err);
	engine_repo_return(call->engine, repo);
	if (st == ST_OK && log.len > 0) {
		json_t *revision = kb_revision_json(&log.at[0]);

		json_object_del(revision, "paths");
		json_set(out, "commit", revision);
	}
	kb_log_release(&log);
	return st;
}

static json_t *entry_json(
	const struct kb_snapshot *snap, const struct kb_entry *entry)
{
	json_t *out = entry_head(entry);

	json_set(out, "questions", texts_json(&entry->questions));
	json_set_text(out, "answer", entry->answer);
	json_set(out, "cites", cites_json(snap, entry));
	json_set_text(out, "owner", entry->owner ? entry->owner : entry->unit);
	json_set_text(out, "body", entry->body);
	json_set_text(out, "plain", entry->plain);
	json_set_text(out, "note", entry->note);
	json_set_text(out, "evidence", entry->evidence);
	json_set_text(out, "grade", entry->grade);
	json_set(out, "sources", texts_json(&entry->sources));
	json_set_text(out, "superseded_by", entry->superseded_by);
	json_set_text(out, "path", entry->path);
	return out;
}

enum status serve_entry_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	const struct kb_entry *entry = NULL;
	const char *id = json_text(call->params, "id", "");
	json_t *out = NULL;
	enum status st =
		engine_snapshot(&snap, call->engine, call->commit, err);

	if (st == ST_OK) {
		entry = kb_snapshot_entry(snap, id);
		if (!entry)
			st = err_set(err, ST_NOT_FOUND,
				"There is no entry %s; `troly entry list` "
				"shows those there are",
				id);
	}
	if (st == ST_OK) {
		out = entry_json(snap, entry);
		st = add_revision(out, call, entry, err);
	}
	if (st == ST_OK)
		*result = out;
	else
		json_decref(out);
	kb_snapshot_release(snap);
	return st;
}

static json_t *document_head(const struct kb_document *document)
{
	json_t *out = json_object();

	json_set_text(out, "number", document->number);
	json_set_text(out, "title", document->title);
	set_date(out, "issued", document->issued);
	set_date(out, "from", document->valid.from);
	set_date(out, "to", document->valid.to);
	json_set_text(out, "replaced_by", document->replaced_by);
	json_set_text(out, "status", document->status);
	return out;
}

enum status serve_document_list(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	json_t *list = json_array();
	size_t count = 0;
	enum status st =
		engine_snapshot(&snap, call->engine, call->commit, err);

	if (st != ST_OK) {
		json_decref(list);
		return st;
	}
	const struct kb_document *const *documents =
		kb_snapshot_documents(snap, &count);

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, document_head(documents[i]));
	*result = json_object();
	json_set(*result, "documents", list);
	kb_snapshot_release(snap);
	return ST_OK;
}

static json_t *document_json(const struct kb_document *document)
{
	json_t *out = document_head(document), *articles = json_array();

	json_set_text(out, "grade", document->grade);
	json_set_text(out, "note", document->note);
	json_set_text(out, "validity", document->valid.text);
	json_set_text(out, "path", document->path);
	for (size_t i = 0; i < document->article_count; i++) {
		json_t *article = json_object();

		json_set_text(article, "number", document->articles[i].number);
		json_set_text(article, "title", document->articles[i].title);
		json_set_text(article, "text", document->articles[i].text);
		json_array_append_new(articles, article);
	}
	json_set(out, "articles", articles);
	return out;
}

enum status serve_document_show(
	json_t **result, struct serve_call *call, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	const char *number = json_text(call->params, "number", "");
	enum status st =
		engine_snapshot(&snap, call->engine, call->commit, err);

	if (st != ST_OK)
		return st;
	const struct kb_document *document = kb_snapshot_document(snap, number);

	if (document)
		*result = document_json(document);
	else
		st = err_set(err, ST_NOT_FOUND,
			"There is no document %s; write its number as in "
			"163/2024/NĐ-CP",
			number);
	kb_snapshot_release(snap);
	return st;
}
