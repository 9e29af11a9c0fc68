#include "kb/check.h"

#include <stdlib.h>
#include <string.h>

struct checking {
	struct kb_problems *out;
	const struct kb_snapshot *snap;
	date_t today;
};

static struct kb_place at_line(const struct kb_entry *entry, int line)
{
	return (struct kb_place){ entry->unit, entry->path, line };
}

static void check_name(
	const struct checking *checking, const struct kb_entry *entry)
{
	const char *name = strrchr(entry->path, '/') + 1;
	size_t len = strlen(name) - strlen(".md");

	if (strlen(entry->id) != len || strncmp(name, entry->id, len) != 0)
		kb_error_add(checking->out, at_line(entry, entry->line.id),
			"id-not-file",
			"The id %s is not the file's name; call the file %s.md",
			entry->id, entry->id);
}

static void check_cites(
	const struct checking *checking, const struct kb_entry *entry)
{
	if (entry->cite_count == 0 && entry->status == KB_VERIFIED)
		kb_error_add(checking->out, at_line(entry, entry->line.cites),
			"no-citation",
			"The answer says it is verified but cites no document; "
			"add \"cites\" or write status: unverified");
}

/* The document has been replaced, or ended before today. */
static bool is_over(
	const struct checking *checking, const struct kb_document *document)
{
	date_t to = document->valid.to;

	return document->replaced_by ||
	       (checking->today != DATE_NONE && to != DATE_NONE &&
		       to < checking->today);
}

/* What holds today rests on what holds today; what is cited as the past says
 * why. */
static void check_in_force(
	const struct checking *checking, const struct kb_entry *entry)
{
	bool holds = entry->status != KB_SUPERSEDED &&
		     (entry->valid.to == DATE_NONE ||
			     entry->valid.to >= checking->today);

	for (size_t i = 0; holds && i < entry->cite_count; i++) {
		const char *number = entry->cites[i].document;
		const struct kb_document *document =
			number ? kb_snapshot_document(checking->snap, number)
			       : NULL;

		if (entry->cites[i].past || !document ||
			!is_over(checking, document))
			continue;
		struct kb_place place = at_line(entry, entry->line.cites);

		if (document->replaced_by)
			kb_warning_add(checking->out, place, "cite-superseded",
				"%s has been replaced by %s; cite that, or say "
				"in \"valid\" until when the answer holds, or "
				"in \"past\" why it is cited",
				number, document->replaced_by);
		else
			kb_warning_add(checking->out, place, "cite-superseded",
				"%s is no longer in force; cite what holds "
				"now, or say in \"valid\" until when the "
				"answer holds, or in \"past\" why it is "
				"cited",
				number);
	}
}

static void check_answer(
	const struct checking *checking, const struct kb_entry *entry)
{
	if (*entry->plain == '\0' && !entry->answer)
		kb_error_add(checking->out, at_line(entry, 0), "empty-answer",
			"The answer is empty; write it below the front matter");
	if (entry->questions.len == 0)
		kb_warning_add(checking->out, at_line(entry, 0), "no-question",
			"Only the title says how people ask; add some "
			"\"questions\"");
}

static void check_valid(
	const struct checking *checking, const struct kb_entry *entry)
{
	const struct kb_valid *valid = &entry->valid;

	if (valid->from != DATE_NONE && valid->to != DATE_NONE &&
		valid->to < valid->from)
		kb_error_add(checking->out, at_line(entry, entry->line.valid),
			"valid-backwards",
			"The answer would end before it begins; look at "
			"\"valid\"");
}

static void check_superseded(
	const struct checking *checking, const struct kb_entry *entry)
{
	struct kb_place place = at_line(entry, entry->line.superseded_by);

	if (entry->superseded_by &&
		!kb_snapshot_entry(checking->snap, entry->superseded_by))
		kb_error_add(checking->out, place, "unknown-entry",
			"There is no entry %s; check the id",
			entry->superseded_by);
	else if (entry->status == KB_SUPERSEDED && !entry->superseded_by)
		kb_warning_add(checking->out, place, "no-successor",
			"The answer is superseded, but \"superseded_by\" does "
			"not say by which");
}

static void check_owner(
	const struct checking *checking, const struct kb_entry *entry)
{
	if (entry->owner && !kb_snapshot_unit(checking->snap, entry->owner))
		kb_error_add(checking->out, at_line(entry, entry->line.owner),
			"unknown-unit", "There is no unit %s; check the id",
			entry->owner);
}

static void check_day(
	const struct checking *checking, const struct kb_entry *entry)
{
	struct kb_place place = at_line(entry, entry->line.checked);

	if (entry->checked == DATE_NONE)
		kb_warning_add(checking->out, place, "no-check-day",
			"Nobody said when the answer was last compared with "
			"the law; add \"checked\"");
	else if (checking->today != DATE_NONE &&
		 entry->checked > checking->today)
		kb_warning_add(checking->out, place, "check-ahead",
			"The day in \"checked\" has not come yet");
}

static void (*const entry_rules[])(
	const struct checking *, const struct kb_entry *) = {
	check_name,
	check_cites,
	check_in_force,
	check_answer,
	check_valid,
	check_superseded,
	check_owner,
	check_day,
};
enum {
	ENTRY_RULES = sizeof(entry_rules) / sizeof(*entry_rules)
};

static bool is_of(const char *unit, const char *of)
{
	return !unit || strcmp(unit, of) == 0;
}

static void check_entries(const struct checking *checking, const char *unit)
{
	size_t count = 0;
	const struct kb_entry *const *entries =
		kb_snapshot_entries(checking->snap, &count);

	for (size_t i = 0; i < count; i++)
		for (int rule = 0; rule < ENTRY_RULES; rule++)
			if (is_of(unit, entries[i]->unit))
				entry_rules[rule](checking, entries[i]);
}

static void check_documents(const struct checking *checking, const char *unit)
{
	size_t count = 0;
	const struct kb_document *const *documents =
		kb_snapshot_documents(checking->snap, &count);

	for (size_t i = 0; i < count; i++) {
		const struct kb_document *document = documents[i];
		const struct kb_valid *valid = &document->valid;
		struct kb_place place = { document->unit, document->path, 0 };

		if (is_of(unit, document->unit) && valid->from != DATE_NONE &&
			valid->to != DATE_NONE && valid->to < valid->from)
			kb_error_add(checking->out, place, "valid-backwards",
				"The document would end before it begins; look "
				"at \"valid\"");
	}
}

static void check_questions(const struct checking *checking, const char *unit)
{
	const struct kb_questions *list = kb_snapshot_questions(checking->snap);

	for (size_t i = 0; i < list->len; i++) {
		const struct kb_question *one = &list->at[i];
		struct kb_place place = { one->unit, one->file, one->line };

		if (!is_of(unit, one->unit))
			continue;
		for (size_t k = 0; k < one->ids.len; k++)
			if (!kb_snapshot_entry(checking->snap, one->ids.at[k]))
				kb_error_add(checking->out, place,
					"unknown-entry",
					"There is no entry %s; check the id",
					one->ids.at[k]);
	}
}

static void copy_problems(const struct checking *checking, const char *unit)
{
	const struct kb_problems *read = kb_snapshot_problems(checking->snap);

	for (size_t i = 0; i < read->len; i++) {
		struct kb_problems one = { &read->at[i], 1, 1 };

		if (is_of(unit, read->at[i].unit))
			kb_problems_copy(checking->out, &one);
	}
}

static int by_place(const void *a, const void *b)
{
	const struct kb_problem *one = a, *two = b;
	int order = strcmp(one->file, two->file);

	if (order == 0)
		order = one->line - two->line;
	return order ? order : strcmp(one->rule, two->rule);
}

void kb_check(struct kb_problems *out, const struct kb_snapshot *snap,
	const char *unit, date_t today)
{
	struct checking checking = { out, snap, today };
	size_t before = out->len;

	copy_problems(&checking, unit);
	check_entries(&checking, unit);
	check_documents(&checking, unit);
	check_questions(&checking, unit);
	if (out->len - before > 1)
		qsort(out->at + before, out->len - before, sizeof(*out->at),
			by_place);
}
