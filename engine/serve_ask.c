#include "engine/serve_ask.h"

#include <string.h>

#include "engine/asked.h"
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

static json_t *answer_json(const struct kb_answer *answer, const char *question,
	const struct serve_call *call)
{
	json_t *out = json_object();
	char day[DATE_TEXT];

	json_set_text(out, "status", kb_outcome_name(answer->outcome));
	json_set_text(out, "question", question);
	json_set_text(out, "repaired",
		answer->repaired.len ? answer->repaired.data : NULL);
	if (answer->entry)
		put_entry(out, answer, call);
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
