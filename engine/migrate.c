#include "engine/migrate.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/map.h"
#include "engine/cases_int.h"

static const json_t *find(const json_t *list, const char *key, const char *id)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *one = json_array_get(list, i);

		if (strcmp(json_text(one, key, ""), id) == 0)
			return one;
	}
	return NULL;
}

static bool is_state(const json_t *step, const char *state)
{
	return strcmp(json_text(step, "state", ""), state) == 0;
}

/* Steps that a person closed and that are not there any more. One that is
 * only open again, for what it asks now, is not lost. */
static void find_lost(json_t *lost, const json_t *before, const json_t *after)
{
	size_t i;
	json_t *step;

	json_array_foreach(json_list(before, "steps"), i, step)
	{
		const char *id = json_text(step, "id", "");
		const json_t *now = find(json_list(after, "steps"), "id", id);
		bool by_hand = json_text(json_member(step, "done"), "by", NULL);

		if (is_state(step, "done") && by_hand &&
			(!now || is_state(now, "skipped") ||
				is_state(now, "cancelled")))
			json_array_append_new(lost, json_string(id));
	}
}

static bool needs_fact(const json_t *state, const char *fact)
{
	size_t i, k;
	json_t *step, *need;

	json_array_foreach(json_list(state, "steps"), i, step)
	{
		json_array_foreach(json_list(step, "needs"), k, need)
		{
			if (strcmp(json_string_value(need), fact) == 0)
				return true;
		}
	}
	return false;
}

static void add_once(json_t *list, const char *text)
{
	for (size_t i = 0; i < json_array_size(list); i++)
		if (strcmp(json_string_value(json_array_get(list, i)), text) ==
			0)
			return;
	json_array_append_new(list, json_string(text));
}

/* What is asked now and was neither asked nor known before. */
static void find_needs(json_t *needs, const json_t *before, const json_t *after)
{
	size_t i, k;
	json_t *step, *need;

	json_array_foreach(json_list(after, "steps"), i, step)
	{
		bool asks =
			is_state(step, "open") || is_state(step, "undecided");

		json_array_foreach(json_list(step, "needs"), k, need)
		{
			if (asks &&
				!needs_fact(before, json_string_value(need)))
				add_once(needs, json_string_value(need));
		}
	}
}

static void say(json_t *texts, enum lang lang, const char *format,
	const char *what, const char *was, const char *is)
{
	struct buf text = BUF_INIT;

	buf_printf(&text, lang_text(lang, format), what, was, is);
	json_array_append_new(texts, json_string(text.data));
	buf_release(&text);
}

static const char *due_of(const json_t *step)
{
	const json_t *due = json_member(step, "due");

	return json_text(due, "date", json_text(due, "moment", "–"));
}

static void compare_steps(json_t *texts, enum lang lang, const json_t *before,
	const json_t *after)
{
	size_t i;
	json_t *step;

	json_array_foreach(json_list(after, "steps"), i, step)
	{
		const char *title = json_text(step, "title", "");
		const json_t *was = find(json_list(before, "steps"), "id",
			json_text(step, "id", ""));
		const char *old = json_text(was, "state", "–");
		const char *now = json_text(step, "state", "");

		if (strcmp(old, now) != 0)
			say(texts, lang, "“%s”: was %s, is %s", title, old,
				now);
		if (was && strcmp(due_of(was), due_of(step)) != 0)
			say(texts, lang, "“%s”: due %s, now %s", title,
				due_of(was), due_of(step));
	}
}

static void compare_facts(json_t *texts, enum lang lang, const json_t *before,
	const json_t *after)
{
	size_t i;
	json_t *fact;

	json_array_foreach(json_list(after, "facts"), i, fact)
	{
		const json_t *was = find(json_list(before, "facts"), "fact",
			json_text(fact, "fact", ""));

		if (was && !json_equal(json_object_get(was, "value"),
				   json_object_get(fact, "value")))
			say(texts, lang, "%s: was %s, is %s",
				json_text(fact, "label", ""),
				json_text(was, "text", ""),
				json_text(fact, "text", ""));
	}
}

static void compare_ends(json_t *texts, enum lang lang, const json_t *before,
	const json_t *after)
{
	const char *was = json_text(json_member(before, "outcome"), "id",
		json_text(before, "status", ""));
	const char *is = json_text(json_member(after, "outcome"), "id",
		json_text(after, "status", ""));

	if (strcmp(was, is) != 0)
		say(texts, lang, "%s: was %s, is %s",
			lang_text(lang, "Outcome"), was, is);
}

/* Fill the report; the class that it leads to. */
static const char *classify(json_t *report, enum lang lang,
	const json_t *before, const json_t *after)
{
	json_t *texts = json_array(), *needs = json_array();
	json_t *lost = json_array();

	json_set(report, "text", texts);
	json_set(report, "needs", needs);
	json_set(report, "lost", lost);
	find_lost(lost, before, after);
	find_needs(needs, before, after);
	compare_ends(texts, lang, before, after);
	compare_steps(texts, lang, before, after);
	compare_facts(texts, lang, before, after);
	if (json_array_size(lost))
		return "lost";
	if (json_array_size(needs))
		return "needs";
	return json_array_size(texts) ? "moves" : "same";
}

/* The procedure is not there: no state to compare with. */
static const char *is_gone(
	json_t *report, enum lang lang, const struct err *err)
{
	json_set(report, "text", json_pack("[s]", err->text[lang]));
	json_set(report, "needs", json_array());
	json_set(report, "lost", json_array());
	return "gone";
}

static bool may_move(const struct migration *migration, const char *class)
{
	if (migration->dry_run || strcmp(class, "gone") == 0)
		return false;
	if (migration->class)
		return strcmp(migration->class, class) == 0;
	return strcmp(class, "lost") != 0;
}

/* The request of one case is made of the whole one's: asked for again, it
 * finds what was done. One event says from where to where; the case rests on
 * the new one then. */
static enum status write_down(struct serve_call *call, struct journal *journal,
	const struct migration *migration, const char *from, const char *class,
	json_t *after, struct err *err)
{
	struct case_intent intent = { .method = "case.migrate" };
	struct serve_call own = *call;
	struct store_done done = { 0 };
	struct buf text = BUF_INIT;
	char request[33];

	buf_printf(&text, "%s %s", call->request,
		json_text(journal->head, "case", ""));
	uint64_t first = map_hash(text.data, text.len);

	buf_putc(&text, '#');
	snprintf(request, sizeof(request), "%016" PRIx64 "%016" PRIx64, first,
		map_hash(text.data, text.len));
	own.request = request;
	buf_clear(&text);
	buf_printf(&text, lang_text(LANG_VI, "Moved to the knowledge of %.10s"),
		migration->to);
	json_t *tried = json_pack("{s:[{s:s, s:{s:s, s:s, s:s}, s:s}], s:O}",
		"events", "kind", "migrated", "data", "from", from, "to",
		migration->to, "class", class, "text", text.data, "state",
		after);
	enum status st =
		journal_append(&done, &own, journal, &intent, tried, err);

	json_decref(tried);
	buf_release(&text);
	return st;
}

static enum status compare(json_t *report, struct serve_call *call,
	struct journal *journal, const struct migration *migration,
	struct err *err)
{
	char from[KB_ID];
	json_t *before = NULL, *after = NULL;
	struct err why;
	enum status st = journal_fold(&before, call, journal, err);
	const char *class;

	snprintf(from, sizeof(from), "%s",
		json_text(journal->head, "commit", ""));
	json_set_text(journal->head, "commit", migration->to);
	if (st == ST_OK && journal_fold(&after, call, journal, &why) == ST_OK)
		class = classify(report, call->lang, before, after);
	else
		class = is_gone(report, call->lang, st == ST_OK ? &why : err);
	json_set_text(report, "class", class);
	bool moves = st == ST_OK && may_move(migration, class) &&
		     strcmp(from, migration->to) != 0;

	json_set(report, "moved", json_boolean(moves));
	if (moves)
		st = write_down(
			call, journal, migration, from, class, after, err);
	json_decref(after);
	json_decref(before);
	return st;
}

enum status migrate_case(json_t **out, struct serve_call *call, const char *id,
	const struct migration *migration, struct err *err)
{
	struct journal journal = { 0 };
	json_t *report = json_object();
	enum status st;

	json_set_text(report, "case", id);
	engine_lock(call->engine, id);
	st = journal_load(&journal, call, id, 0, err);
	if (st == ST_OK) {
		json_set_text(
			report, "title", json_text(journal.head, "title", ""));
		st = compare(report, call, &journal, migration, err);
	}
	engine_unlock(call->engine, id);
	journal_release(&journal);
	if (st != ST_OK) {
		json_decref(report);
		return st;
	}
	*out = report;
	return ST_OK;
}
