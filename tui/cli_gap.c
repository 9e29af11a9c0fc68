#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "tui/cli_page.h"
#include "tui/cli_prepare.h"
#include "tui/cli_show.h"

static void put_wordings(struct page *page, const json_t *gap)
{
	const char *first = json_text(gap, "question", "");
	size_t i;
	json_t *text;

	json_array_foreach(json_list(gap, "wordings"), i, text)
	{
		if (strcmp(json_string_value(text), first) == 0)
			continue;
		page_printf(page, ROLE_DIM, "“%s”", json_string_value(text));
		page_end(page, 6, 6);
	}
}

static void put_people(struct page *page, const json_t *gap)
{
	const char *curator = json_text(gap, "curator", NULL);
	struct buf curators = BUF_INIT;

	cli_put_list(&curators, json_list(gap, "curators"));
	if (curator || curators.len)
		page_printf(page, ROLE_DIM, "; %s: %s",
			cli_say(page, "Curator"),
			curator ? curator : curators.data);
	buf_release(&curators);
}

static void put_gap(struct page *page, const json_t *gap)
{
	bool wrong = strcmp(json_text(gap, "status", ""), "wrong") == 0;
	struct buf first = BUF_INIT;

	cli_put_moment(&first, page->lang, json_text(gap, "at", NULL));
	page_printf(page, ROLE_STRONG, "%4lld  ",
		(long long)json_int(gap, "gap", 0));
	page_put(page, ROLE_TEXT, json_text(gap, "question", ""));
	page_end(page, 0, 6);
	page_printf(page, wrong ? ROLE_BAD : ROLE_WARN, "%s",
		wrong ? cli_say(page, "Answered wrongly")
		      : cli_say(page, "No answer"));
	if (json_text(gap, "entry", NULL))
		page_printf(
			page, ROLE_DIM, " (%s)", json_text(gap, "entry", ""));
	page_printf(page, ROLE_DIM, "; %s; %lld; %s",
		json_text(gap, "unit", "-"),
		(long long)json_int(gap, "count", 1), first.data);
	put_people(page, gap);
	page_end(page, 6, 6);
	if (json_text(gap, "note", NULL)) {
		page_printf(page, ROLE_TEXT, "%s", json_text(gap, "note", ""));
		page_end(page, 6, 6);
	}
	if (json_text(gap, "answered_by", NULL)) {
		page_printf(page, ROLE_GOOD, "%s: %s",
			cli_say(page, "Answered now by"),
			json_text(gap, "answered_by", ""));
		page_end(page, 6, 6);
	}
	put_wordings(page, gap);
	buf_release(&first);
}

void cli_show_gaps(struct page *page, const json_t *result)
{
	size_t i;
	json_t *gap;

	json_array_foreach(json_list(result, "gaps"), i, gap)
	{
		put_gap(page, gap);
	}
	if (i == 0)
		cli_note(page, ROLE_GOOD,
			"No question is waiting for an answer.");
}

void cli_show_gap(struct page *page, const json_t *result)
{
	put_gap(page, result);
}

void cli_show_wrong(struct page *page, const json_t *result)
{
	(void)result;
	cli_note(page, ROLE_GOOD,
		"Thank you: the unit has it on its list now (troly gap list).");
}

/* A text as YAML has it in double quotes. */
static void put_quoted(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *text == '\n' ? ' ' : *text);
	}
	buf_putc(out, '"');
}

/* An entry to be filled in: the question is its title, the other wordings are
 * how people ask, and it is unverified until somebody has the source. */
static void put_entry(struct buf *out, const json_t *gap, const char *id)
{
	size_t i;
	json_t *text;

	buf_printf(out, "---\nid: %s\ntitle: ", id);
	put_quoted(out, json_text(gap, "question", ""));
	buf_puts(out, "\nquestions:\n");
	json_array_foreach(json_list(gap, "wordings"), i, text)
	{
		buf_puts(out, "  - ");
		put_quoted(out, json_string_value(text));
		buf_putc(out, '\n');
	}
	buf_printf(out,
		"cites:\n  - { text: \"\" }\n"
		"valid: { from: null, to: null }\nstatus: unverified\n"
		"owner: %s\n---\n\n",
		json_text(gap, "unit", ""));
}

enum status cli_after_gap_entry(
	struct cli_call *call, const json_t *result, struct err *err)
{
	const char *id = json_text(call->local, "name", "");
	char *folder =
		path_join(json_text(call->local, "dir", "."), "knowledge");
	struct buf name = BUF_INIT, text = BUF_INIT;
	enum status st = path_make_dir(folder, err);

	buf_printf(&name, "%s/%s.md", folder, id);
	put_entry(&text, result, id);
	if (st == ST_OK && path_exists(name.data))
		st = err_set(err, ST_CONFLICT,
			"%s is there already; choose another id", name.data);
	if (st == ST_OK)
		st = path_write(name.data, text.data, text.len, err);
	if (st == ST_OK)
		json_set_text((json_t *)result, "path", name.data);
	buf_release(&name);
	buf_release(&text);
	free(folder);
	return st;
}

void cli_show_gap_entry(struct page *page, const json_t *result)
{
	page_line(page, ROLE_STRONG, json_text(result, "path", ""));
	cli_note(page, ROLE_TEXT,
		"Write the answer and its citation, then `troly check` and "
		"`troly propose`.");
}
