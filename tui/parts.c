#include "tui/parts.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"

void part_time(char out[PART_TIME], const char *text)
{
	moment_t moment;
	date_t date = date_parse(text ? text : "");
	char day[DATE_TEXT];
	int minutes;

	if (date != DATE_NONE) {
		date_format_vi(out, date);
		return;
	}
	if (!text || !moment_parse(&moment, text)) {
		snprintf(out, PART_TIME, "%s", text ? text : "");
		return;
	}
	date = moment_date(moment);
	date_format_vi(day, date);
	minutes = (int)((moment - moment_of_date(date)) / 60000);
	snprintf(out, PART_TIME, "%s %02d:%02d", day, minutes / 60 % 24,
		minutes % 60);
}

const struct part_word *part_word(
	const struct part_word *table, const char *key)
{
	while (table->key && strcmp(table->key, key) != 0)
		table++;
	return table;
}

static const struct part_word doubts[] = {
	{ "unverified", ROLE_WARN, WORDS("not verified", "chưa kiểm chứng") },
	{ "superseded", ROLE_WARN, WORDS("superseded", "đã bị thay thế") },
	{ "verified/secondary", ROLE_WARN,
		WORDS("second-hand", "theo nguồn thứ cấp") },
	{ "from-memory", ROLE_WARN, WORDS("from memory", "theo trí nhớ") },
	{ "conflict", ROLE_WARN,
		WORDS("sources disagree", "các nguồn không thống nhất") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

void part_doubt_mark(struct page *page, const char *status)
{
	const struct part_word *word = part_word(doubts, status);

	if (word->key)
		page_printf(
			page, word->role, "[%s]", word->words.in[page->lang]);
}

void part_doubt(struct page *page, const char *status)
{
	const struct part_word *word = part_word(doubts, status);

	if (!word->key)
		return;
	page_printf(page, word->role,
		lang_text(page->lang,
			"! %s: check it against the source before relying on "
			"it"),
		word->words.in[page->lang]);
	page_end(page, 0, 2);
}

static void mark_law(struct page *page, const json_t *cite)
{
	const char *article = json_text(cite, "article", NULL);
	struct buf id = BUF_INIT;

	buf_puts(&id, json_text(cite, "document", ""));
	if (article)
		buf_printf(&id, "#%s", article);
	page_mark_target(page, PART_CITE, id.data, 0);
	buf_release(&id);
}

void part_cite(struct page *page, const json_t *cite, int indent)
{
	if (json_text(cite, "document", NULL))
		mark_law(page, cite);
	page_put(page, ROLE_TEXT, "- ");
	page_put(page, ROLE_CITE, json_text(cite, "text", ""));
	if (json_text(cite, "status", NULL)) {
		page_put(page, ROLE_TEXT, " ");
		part_doubt_mark(page, json_text(cite, "status", ""));
	}
	page_end(page, indent, 2);
	page_untarget(page);
}

void part_cites(struct page *page, const char *heading, const json_t *cites)
{
	size_t i;
	json_t *cite;

	if (json_array_size(cites) == 0)
		return;
	page_heading(page, heading);
	json_array_foreach(cites, i, cite) part_cite(page, cite, 2);
}

void part_valid(struct page *page, const json_t *valid)
{
	const char *from = json_text(valid, "from", NULL);
	const char *to = json_text(valid, "to", NULL);
	const char *words = json_text(valid, "text", NULL);
	char day[PART_TIME];

	if (!from && !to && !words)
		return;
	page_printf(page, ROLE_LABEL, "%s:", lang_text(page->lang, "In force"));
	if (from) {
		part_time(day, from);
		page_printf(page, ROLE_TEXT, lang_text(page->lang, " from %s"),
			day);
	}
	if (to) {
		part_time(day, to);
		page_printf(page, ROLE_WARN, lang_text(page->lang, " until %s"),
			day);
	}
	if (words && *words)
		page_printf(
			page, ROLE_DIM, from || to ? " (%s)" : " %s", words);
	page_end(page, 0, 2);
}

void part_commit(struct page *page, const json_t *commit)
{
	char at[PART_TIME];

	part_time(at, json_text(commit, "at", NULL));
	page_printf(page, ROLE_KEY, "%.8s ", json_text(commit, "id", ""));
	page_printf(page, ROLE_DIM, "%s  %s  ", at,
		json_text(commit, "author", ""));
	page_put(page, ROLE_TEXT, json_text(commit, "subject", ""));
}

const struct part_word part_proposal_states[] = {
	{ "open", ROLE_STRONG, WORDS("open", "chờ duyệt") },
	{ "approved", ROLE_GOOD, WORDS("approved", "đã duyệt") },
	{ "rejected", ROLE_BAD, WORDS("rejected", "bị từ chối") },
	{ "withdrawn", ROLE_DIM, WORDS("withdrawn", "đã rút") },
	{ "conflict", ROLE_WARN, WORDS("conflict", "xung đột") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static const struct part_word case_states[] = {
	{ "finished", ROLE_GOOD, WORDS("finished", "đã xong") },
	{ "cancelled", ROLE_DIM, WORDS("cancelled", "đã hủy") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void put_case_state(struct page *page, const json_t *head)
{
	const struct part_word *state =
		part_word(case_states, json_text(head, "status", ""));
	char due[PART_TIME];

	part_time(due, json_text(head, "due", NULL));
	if (state->key)
		page_printf(page, state->role, "[%s] ",
			state->words.in[page->lang]);
	else if (json_bool(head, "overdue", false))
		page_printf(page, ROLE_BAD,
			lang_text(page->lang, "OVERDUE %s "), due);
	else if (*due)
		page_printf(
			page, ROLE_WARN, lang_text(page->lang, "due %s "), due);
}

void part_case_row(struct page *page, const json_t *head)
{
	const char *step = json_text(json_member(head, "step"), "title", "");
	const char *title = json_text(head, "title", NULL);

	if (page->cols >= 60)
		page_cell(page, ROLE_KEY, 24, json_text(head, "case", ""));
	put_case_state(page, head);
	page_put(page, ROLE_TEXT,
		title && *title ? title : json_text(head, "procedure", ""));
	if (*step)
		page_printf(page, ROLE_DIM, "  > %s", step);
	page_end_row(page, 2);
	if (page->cols < 60) {
		page_put(page, ROLE_KEY, json_text(head, "case", ""));
		page_end_row(page, 4);
	}
}

static const struct part_word step_kinds[] = {
	{ "form", ROLE_DIM, WORDS("questions", "câu hỏi") },
	{ "decide", ROLE_DIM, WORDS("decision", "quyết định") },
	{ "task", ROLE_DIM, WORDS("work", "công việc") },
	{ "wait", ROLE_DIM, WORDS("wait", "chờ") },
	{ "finish", ROLE_DIM, WORDS("end", "kết thúc") },
	{ "approve", ROLE_DIM, WORDS("approval", "phê duyệt") },
	{ "document", ROLE_DIM, WORDS("document", "văn bản") },
	{ "call", ROLE_DIM, WORDS("procedure", "quy trình con") },
	{ NULL, ROLE_DIM, WORDS("", "") },
};

const char *part_step_kind(const struct page *page, const json_t *step)
{
	return part_word(step_kinds, json_text(step, "kind", ""))
		->words.in[page->lang];
}

static const struct part_word kinds[] = {
	{ "added", ROLE_ADDED, WORDS("new", "thêm") },
	{ "removed", ROLE_REMOVED, WORDS("gone", "bỏ") },
	{ "modified", ROLE_WARN, WORDS("changed", "sửa") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static const struct part_word whats[] = {
	{ "entry", ROLE_TEXT, WORDS("entry", "mục tri thức") },
	{ "procedure", ROLE_TEXT, WORDS("procedure", "quy trình") },
	{ "rules", ROLE_TEXT, WORDS("rules", "quy tắc") },
	{ "document", ROLE_TEXT, WORDS("document", "văn bản") },
	{ "test", ROLE_TEXT, WORDS("test", "kiểm thử") },
	{ "other", ROLE_TEXT, WORDS("file", "tệp") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void put_change_head(struct page *page, const json_t *change)
{
	const struct part_word *kind =
		part_word(kinds, json_text(change, "kind", ""));
	const struct part_word *what =
		part_word(whats, json_text(change, "what", ""));

	page_blank(page);
	page_printf(page, kind->role, "%s %s ", kind->words.in[page->lang],
		what->words.in[page->lang]);
	page_put(page, ROLE_STRONG,
		json_text(change, "id", json_text(change, "path", "")));
	if (json_text(change, "unit", NULL))
		page_printf(page, ROLE_DIM, "  (%s)",
			json_text(change, "unit", ""));
	page_end(page, 0, 2);
}

static size_t put_meaning(struct page *page, const json_t *change)
{
	size_t i;
	json_t *sentence;
	json_t *meaning = json_list(change, "meaning");

	json_array_foreach(meaning, i, sentence)
	{
		page_put(page, ROLE_TEXT, "- ");
		page_put(page, ROLE_TEXT, json_string_value(sentence));
		page_end(page, 2, 2);
	}
	return json_array_size(meaning);
}

static enum role role_of_sign(char sign)
{
	if (sign == '+')
		return ROLE_ADDED;
	return sign == '-' ? ROLE_REMOVED : ROLE_TEXT;
}

static void put_hunk(struct page *page, const json_t *hunk)
{
	size_t i;
	json_t *line;

	page_line(page, ROLE_DIM, json_text(hunk, "header", ""));
	json_array_foreach(json_list(hunk, "lines"), i, line)
	{
		const char *sign = json_text(line, "sign", " ");
		enum role role = role_of_sign(*sign);

		page_printf(page, role, "%c ", *sign ? *sign : ' ');
		page_put(page, role, json_text(line, "text", ""));
		page_end(page, 0, 2);
	}
}

void part_changes(struct page *page, const json_t *changes, bool by_line)
{
	size_t i, h, sentences;
	json_t *change, *hunk;

	json_array_foreach(changes, i, change)
	{
		put_change_head(page, change);
		sentences = put_meaning(page, change);
		if (sentences > 0 && !by_line)
			continue;
		json_array_foreach(json_list(change, "hunks"), h, hunk)
			put_hunk(page, hunk);
	}
}

void part_problems(struct page *page, const json_t *problems)
{
	size_t i;
	json_t *problem;

	json_array_foreach(problems, i, problem)
	{
		bool error =
			strcmp(json_text(problem, "level", ""), "error") == 0;

		if (json_is_string(problem)) {
			page_put(page, ROLE_WARN, json_string_value(problem));
			page_end(page, 0, 2);
			continue;
		}
		page_printf(page, ROLE_DIM,
			"%s:%d: ", json_text(problem, "file", ""),
			(int)json_int(problem, "line", 0));
		page_put(page, error ? ROLE_BAD : ROLE_WARN,
			json_text(problem, "text", ""));
		page_end(page, 0, 2);
	}
}

static void put_parameters(struct page *page, const json_t *parameters)
{
	size_t i;
	json_t *parameter, *value;
	struct buf text = BUF_INIT;
	char from[PART_TIME];

	json_array_foreach(parameters, i, parameter)
	{
		value = json_object_get(parameter, "value");
		part_time(from, json_text(parameter, "from", NULL));
		buf_clear(&text);
		if (value)
			json_put(&text, value);
		if (json_text(parameter, "unit", NULL))
			buf_printf(
				&text, " %s", json_text(parameter, "unit", ""));
		page_printf(page, ROLE_TEXT,
			lang_text(page->lang, "%s = %s, since %s"),
			json_text(parameter, "title",
				json_text(parameter, "name", "")),
			text.data, from);
		page_put(page, ROLE_TEXT, " ");
		part_doubt_mark(page, json_text(parameter, "status", ""));
		page_end(page, 2, 2);
	}
	buf_release(&text);
}

static void put_rows(struct page *page, const json_t *rows)
{
	size_t i, c;
	json_t *row, *cite;

	json_array_foreach(rows, i, row)
	{
		page_printf(page, ROLE_LABEL, lang_text(page->lang, "Row %d"),
			(int)json_int(row, "row", 0));
		if (json_text(row, "note", NULL))
			page_printf(page, ROLE_TEXT, ": %s",
				json_text(row, "note", ""));
		json_array_foreach(json_list(row, "cites"), c, cite)
			page_printf(page, ROLE_CITE, "  %s",
				json_text(cite, "text", ""));
		page_end(page, 2, 2);
	}
}

void part_decided(struct page *page, const json_t *decided)
{
	size_t i;
	json_t *fact;

	if (!decided)
		return;
	page_heading(page, json_text(decided, "title",
				   json_text(decided, "decision", "")));
	page_line(page, ROLE_STRONG, json_text(decided, "text", ""));
	put_rows(page, json_list(decided, "rows"));
	put_parameters(page, json_list(decided, "parameters"));
	json_array_foreach(json_list(decided, "missing"), i, fact)
	{
		page_printf(page, ROLE_WARN,
			lang_text(page->lang, "Not known yet: %s"),
			json_is_string(fact) ? json_string_value(fact)
					     : json_text(fact, "label", ""));
		page_end(page, 2, 2);
	}
	part_cites(page, lang_text(page->lang, "Grounds"),
		json_list(decided, "cites"));
}
