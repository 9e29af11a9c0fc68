#include "engine/serve_ask.h"

#include <string.h>

#include "engine/asked.h"
#include "engine/computed.h"
#include "engine/library.h"
#include "kb/answer.h"

static json_t *alternatives(const struct kb_answer *answer)
{
	json_t *list = json_array();

	for (size_t i = 0; i < answer->alternative_count; i++) {
		const struct kb_alternative *one = &answer->alternatives[i];
		json_t *row = json_object();

		json_set_text(row, "entry", one->entry->id);
		json_set_text(row, "unit", one->entry->unit);
		json_set_text(row, "title", one->entry->title);
		json_set(row, "score", json_real((double)one->score));
		json_array_append_new(list, row);
	}
	return list;
}

static void put_entry(json_t *out, const struct kb_answer *answer,
	const struct serve_call *call)
{
	const struct kb_entry *entry = answer->entry;
	struct buf mark = BUF_INIT;

	json_set_text(out, "entry", entry->id);
	json_set_text(out, "unit", entry->unit);
	json_set_text(out, "title", entry->title);
	json_set_text(out, "answer", entry->plain);
	json_set(out, "cites", kb_cites_json(entry));
	json_set(out, "valid", kb_valid_json(&entry->valid));
	json_set_text(out, "entry_status", kb_entry_status_name(entry->status));
	json_set_text(out, "owner", entry->owner);
	kb_entry_mark(&mark, entry, answer->as_of, call->lang);
	json_set_text(out, "mark", mark.len ? mark.data : NULL);
	buf_release(&mark);
}

/* The article that the question named, or that its text is not here. */
static void put_place(json_t *out, const struct kb_reference *place,
	const struct serve_call *call)
{
	const struct kb_document *document = place->document;
	struct buf text = BUF_INIT, mark = BUF_INIT;
	json_t *cite = json_pack("{s:s, s:s}", "document", document->number,
		"article", place->number);

	json_set_text(out, "document", document->number);
	json_set_text(out, "article", place->number);
	buf_printf(&text, lang_text(call->lang, "Article %s, %s"),
		place->number, document->number);
	json_set_text(cite, "text", text.data);
	json_set_text(cite, "status", document->status);
	json_set(out, "cites", json_pack("[o]", cite));
	if (place->article && place->article->title)
		buf_printf(&text, ": %s", place->article->title);
	json_set_text(out, "title", text.data);
	json_set_text(
		out, "answer", place->article ? place->article->text : NULL);
	json_set(out, "valid", kb_valid_json(&document->valid));
	if (!place->article)
		buf_printf(&mark,
			lang_text(call->lang,
				"The document %s is known, but the text of "
				"article %s is not here"),
			document->number, place->number);
	else if (document->note)
		buf_printf(&mark, lang_text(call->lang, "Of this text: %s"),
			document->note);
	json_set_text(out, "mark", mark.len ? mark.data : NULL);
	buf_release(&text);
	buf_release(&mark);
}

static json_t *answer_json(const struct kb_answer *answer, const char *question,
	struct serve_call *call)
{
	json_t *out = json_object();
	char day[DATE_TEXT];

	json_set_text(out, "status", kb_outcome_name(answer->outcome));
	json_set_text(out, "question", question);
	json_set_text(out, "repaired",
		answer->repaired.len ? answer->repaired.data : NULL);
	if (answer->entry) {
		json_t *decided;

		put_entry(out, answer, call);
		computed_answer(&decided, call, answer, question);
		json_set(out, "decided", decided);
	}
	if (answer->place.document)
		put_place(out, &answer->place, call);
	date_format(day, answer->as_of);
	json_set_text(out, "as_of", day);
	json_set_text(out, "commit", call->commit);
	json_set(out, "confidence", json_real((double)answer->confidence));
	json_set(out, "alternatives", alternatives(answer));
	return out;
}

enum status serve_ask(json_t **result, struct serve_call *call, struct err *err)
{
	struct kb_library *library = NULL;
	struct kb_answer answer = KB_ANSWER_INIT;
	struct kb_ask ask = {
		.unit = json_text(call->params, "unit", NULL),
		.as_of = call->as_of,
	};
	enum status st;

	st = json_need_text(&ask.question, call->params, "question", err);
	if (st == ST_OK)
		st = engine_library(&library, call->engine, call->commit, err);
	if (st == ST_OK) {
		ask.len = strlen(ask.question);
		st = kb_answer_find(&answer, library, &ask, err);
	}
	if (st == ST_OK) {
		*result = answer_json(&answer, ask.question, call);
		asked_keep(call, &answer, ask.question);
	}
	kb_answer_release(&answer);
	kb_library_close(library);
	return st;
}
