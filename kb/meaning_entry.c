/* What a change of an answer, a document or a question bank says. */

#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "kb/document.h"
#include "kb/meaning_int.h"
#include "kb/question.h"
#include "kb/words.h"

/* Both texts of a sentence of the form "X changes from A to B".
 * lang: say_change 2 lang: say_one 2 lang: say_date 2 */
static void say_change(struct kb_meant *meant, const char *fmt,
	const char *before, const char *after)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	if (strcmp(before ? before : "", after ? after : "") != 0)
		kb_say(meant, fmt, kb_shown(&a, meant, before),
			kb_shown(&b, meant, after));
	buf_release(&a);
	buf_release(&b);
}

static void say_one(struct kb_meant *meant, const char *fmt, const char *text)
{
	struct buf shown = BUF_INIT;

	kb_say(meant, fmt, kb_shown(&shown, meant, text));
	buf_release(&shown);
}

static void say_date(
	struct kb_meant *meant, const char *fmt, date_t before, date_t after)
{
	char a[DATE_TEXT] = "", b[DATE_TEXT] = "";

	if (before != DATE_NONE)
		date_format_vi(a, before);
	if (after != DATE_NONE)
		date_format_vi(b, after);
	say_change(meant, fmt, a, b);
}

/* Lists: what only one side has. */
struct names {
	const char **at;
	size_t len, cap;
};

static bool has(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->len; i++)
		if (strcmp(names->at[i], name) == 0)
			return true;
	return false;
}

static void say_lists(struct kb_meant *meant, const struct names *before,
	const struct names *after, const char *removed, const char *added)
{
	for (size_t i = 0; i < before->len; i++)
		if (!has(after, before->at[i]))
			say_one(meant, removed, before->at[i]);
	for (size_t i = 0; i < after->len; i++)
		if (!has(before, after->at[i]))
			say_one(meant, added, after->at[i]);
}

static struct names names_of(const struct kb_texts *texts)
{
	struct names names = VEC_INIT;

	for (size_t i = 0; i < texts->len; i++)
		*VEC_ADD(&names) = texts->at[i];
	return names;
}

static struct names cites_of(const struct kb_entry *entry)
{
	struct names names = VEC_INIT;

	for (size_t i = 0; i < entry->cite_count; i++)
		*VEC_ADD(&names) = entry->cites[i].text;
	return names;
}

static void say_questions(struct kb_meant *meant, const struct kb_entry *before,
	const struct kb_entry *after)
{
	struct names a = names_of(&before->questions);
	struct names b = names_of(&after->questions);

	say_lists(meant, &a, &b, "No longer a way to ask: %s",
		"A new way to ask: %s");
	VEC_RELEASE(&a);
	VEC_RELEASE(&b);
}

static void say_cites(struct kb_meant *meant, const struct kb_entry *before,
	const struct kb_entry *after)
{
	struct names a = cites_of(before), b = cites_of(after);

	say_lists(meant, &a, &b, "No longer cited: %s", "Newly cited: %s");
	VEC_RELEASE(&a);
	VEC_RELEASE(&b);
}

static void say_words(
	struct kb_meant *meant, const char *before, const char *after)
{
	enum {
		SHOWN = 6
	};
	struct kb_word_changes words = VEC_INIT;

	kb_words_diff(&words, before, after);
	for (size_t i = 0; i < words.len && i < SHOWN; i++) {
		const struct kb_word_change *one = &words.at[i];

		if (!*one->before)
			say_one(meant, "The text gains %s", one->after);
		else if (!*one->after)
			say_one(meant, "The text loses %s", one->before);
		else
			say_change(meant, "In the text, %s becomes %s",
				one->before, one->after);
	}
	if (words.len > SHOWN)
		kb_say(meant, "%zu more places of the text change",
			words.len - SHOWN);
	kb_word_changes_release(&words);
}

static const char *status_words(
	const struct kb_meant *meant, enum kb_entry_status status)
{
	static const char *const words[] = {
		[KB_VERIFIED] = "verified",
		[KB_UNVERIFIED] = "not verified",
		[KB_SUPERSEDED] = "superseded",
	};

	return lang_text(meant->lang, words[status]);
}

static void compare_entries(struct kb_meant *meant,
	const struct kb_entry *before, const struct kb_entry *after)
{
	say_change(
		meant, "The id changes from %s to %s", before->id, after->id);
	say_change(meant, "The title changes from %s to %s", before->title,
		after->title);
	say_change(meant, "The status changes from %s to %s",
		status_words(meant, before->status),
		status_words(meant, after->status));
	say_date(meant, "The answer holds from %2$s instead of %1$s",
		before->valid.from, after->valid.from);
	say_date(meant, "The answer holds until %2$s instead of %1$s",
		before->valid.to, after->valid.to);
	say_change(meant, "The validity in words changes from %s to %s",
		before->valid.text, after->valid.text);
	say_words(meant, before->plain, after->plain);
	say_cites(meant, before, after);
	say_change(meant,
		"The decision that computes the answer changes from %s to %s",
		before->answer, after->answer);
	say_change(meant, "What replaces the answer changes from %s to %s",
		before->superseded_by, after->superseded_by);
	say_change(meant, "The owner changes from %s to %s", before->owner,
		after->owner);
	say_change(meant, "The remark on doubts changes from %s to %s",
		before->note, after->note);
	say_change(meant, "The grade of the sources changes from %s to %s",
		before->grade, after->grade);
	say_questions(meant, before, after);
	say_date(meant, "Last compared with the law on %2$s instead of %1$s",
		before->checked, after->checked);
}

static void present_entry(struct kb_meant *meant, const struct kb_entry *entry)
{
	struct kb_entry none = { .id = NULL };

	say_one(meant, "A new answer to %s", entry->title);
	kb_say(meant, "Its status: %s", status_words(meant, entry->status));
	say_one(meant, "Its text: %s", entry->plain);
	say_cites(meant, &none, entry);
	say_questions(meant, &none, entry);
}

/* NULL, and a sentence, when the side cannot be read. */
static struct kb_entry *read_entry(
	struct kb_meant *meant, const struct buf *text)
{
	struct kb_source source = { "", meant->change->path, text->data,
		text->len };
	struct kb_entry *entry = NULL;
	struct err err;
	int line = 0;

	if (kb_entry_new(&entry, &line, &source, &err) != ST_OK)
		kb_say(meant, "Line %d cannot be read: %s", line,
			err.text[meant->lang]);
	return entry;
}

void kb_mean_entry(struct kb_meant *meant)
{
	struct kb_entry *before = NULL, *after = NULL;

	if (meant->change->kind != KB_ADDED)
		before = read_entry(meant, &meant->before);
	if (meant->change->kind != KB_REMOVED)
		after = read_entry(meant, &meant->after);
	if (before && after)
		compare_entries(meant, before, after);
	else if (after)
		present_entry(meant, after);
	else if (before)
		say_one(meant, "Nobody gets this answer any more: %s",
			before->title);
	kb_entry_free(before);
	kb_entry_free(after);
}

static struct kb_document *read_document(
	struct kb_meant *meant, const struct buf *text)
{
	struct kb_source source = { "", meant->change->path, text->data,
		text->len };
	struct kb_document *document = NULL;
	struct err err;
	int line = 0;

	if (kb_document_new(&document, &line, &source, &err) != ST_OK)
		kb_say(meant, "Line %d cannot be read: %s", line,
			err.text[meant->lang]);
	return document;
}

static const struct kb_article *find_article(
	const struct kb_document *document, const char *number)
{
	for (size_t i = 0; i < document->article_count; i++)
		if (strcmp(document->articles[i].number, number) == 0)
			return &document->articles[i];
	return NULL;
}

static void compare_articles(struct kb_meant *meant,
	const struct kb_document *before, const struct kb_document *after)
{
	for (size_t i = 0; i < before->article_count; i++)
		if (!find_article(after, before->articles[i].number))
			kb_say(meant, "Article %s is left out",
				before->articles[i].number);
	for (size_t i = 0; i < after->article_count; i++) {
		const struct kb_article *now = &after->articles[i];
		const struct kb_article *was =
			find_article(before, now->number);

		if (!was)
			kb_say(meant, "Article %s is new", now->number);
		else if (strcmp(was->text, now->text) != 0)
			kb_say(meant, "The text of article %s changes",
				now->number);
	}
}

static void compare_documents(struct kb_meant *meant,
	const struct kb_document *before, const struct kb_document *after)
{
	say_change(meant, "The number changes from %s to %s", before->number,
		after->number);
	say_change(meant, "The title changes from %s to %s", before->title,
		after->title);
	say_date(meant, "The document is in force from %2$s instead of %1$s",
		before->valid.from, after->valid.from);
	say_date(meant, "The document is in force until %2$s instead of %1$s",
		before->valid.to, after->valid.to);
	say_change(meant, "The validity in words changes from %s to %s",
		before->valid.text, after->valid.text);
	say_change(meant, "What replaces the document changes from %s to %s",
		before->replaced_by, after->replaced_by);
	say_change(meant, "The remark on doubts changes from %s to %s",
		before->note, after->note);
	compare_articles(meant, before, after);
}

void kb_mean_document(struct kb_meant *meant)
{
	struct kb_document *before = NULL, *after = NULL;

	if (meant->change->kind != KB_ADDED)
		before = read_document(meant, &meant->before);
	if (meant->change->kind != KB_REMOVED)
		after = read_document(meant, &meant->after);
	if (before && after)
		compare_documents(meant, before, after);
	else if (after)
		kb_say(meant, "A new document: %s, %s", after->number,
			after->title);
	else if (before)
		kb_say(meant, "The document %s is left out", before->number);
	kb_document_free(before);
	kb_document_free(after);
}

/* The text of a question with what is expected of it, as one name. */
static struct names questions_of(
	const struct kb_questions *list, struct buf *texts)
{
	struct names names = VEC_INIT;
	VEC(size_t) starts = VEC_INIT;

	for (size_t i = 0; i < list->len; i++) {
		const struct kb_texts *ids = &list->at[i].ids;

		*VEC_ADD(&starts) = texts->len;
		buf_printf(texts, "%s →", list->at[i].text);
		for (size_t k = 0; k < ids->len; k++)
			buf_printf(texts, " %s", ids->at[k]);
		buf_add(texts, ids->len ? "" : " -", ids->len ? 1 : 3);
	}
	for (size_t i = 0; i < starts.len; i++)
		*VEC_ADD(&names) = texts->data + starts.at[i];
	VEC_RELEASE(&starts);
	return names;
}

void kb_mean_questions(struct kb_meant *meant)
{
	struct kb_questions before = VEC_INIT, after = VEC_INIT;
	struct kb_problems problems = KB_PROBLEMS_INIT;
	struct kb_place place = { "", meant->change->path, 0 };
	struct buf a_text = BUF_INIT, b_text = BUF_INIT;

	kb_questions_read(&before, &problems, place, meant->before.data,
		meant->before.len);
	kb_questions_read(
		&after, &problems, place, meant->after.data, meant->after.len);
	struct names a = questions_of(&before, &a_text);
	struct names b = questions_of(&after, &b_text);

	say_lists(meant, &a, &b, "No longer in the question bank: %s",
		"New in the question bank: %s");
	VEC_RELEASE(&a);
	VEC_RELEASE(&b);
	buf_release(&a_text);
	buf_release(&b_text);
	kb_problems_release(&problems);
	kb_questions_release(&before);
	kb_questions_release(&after);
}

void kb_mean_lines(struct kb_meant *meant)
{
	size_t added = 0, removed = 0;

	for (size_t h = 0; h < meant->change->count; h++)
		for (size_t i = 0; i < meant->change->hunks[h].count; i++) {
			char sign = meant->change->hunks[h].lines[i].sign;

			added += sign == '+';
			removed += sign == '-';
		}
	kb_say(meant, "%zu lines are added and %zu removed", added, removed);
}
