#include "tui/cli_page.h"

#include <string.h>

#include "base/date.h"
#include "tui/cli_word.h"

enum {
	COMMIT_SHOWN = 10,         /* digits */
	VIETNAM = 7 * 3600 * 1000, /* milliseconds east of Greenwich */
};

const char *cli_say(const struct page *page, const char *english)
{
	return lang_text(page->lang, english);
}

void cli_heading(struct page *page, const char *english)
{
	page_heading(page, lang_text(page->lang, english));
}

void cli_field(struct page *page, const char *english, enum role role,
	const char *text)
{
	page_field(page, lang_text(page->lang, english), role, text);
}

void cli_note(struct page *page, enum role role, const char *english)
{
	page_line(page, role, lang_text(page->lang, english));
}

static void put_date(struct buf *out, enum lang lang, date_t date)
{
	char text[DATE_TEXT];

	if (lang == LANG_VI)
		date_format_vi(text, date);
	else
		date_format(text, date);
	buf_puts(out, text);
}

void cli_put_day(struct buf *out, enum lang lang, const char *text)
{
	date_t date = text ? date_parse(text) : DATE_NONE;

	if (date != DATE_NONE)
		put_date(out, lang, date);
	else if (text)
		buf_puts(out, text);
}

void cli_put_moment(struct buf *out, enum lang lang, const char *text)
{
	enum {
		MINUTE = 60 * 1000
	};
	moment_t moment;

	if (!text || !moment_parse(&moment, text)) {
		cli_put_day(out, lang, text);
		return;
	}
	put_date(out, lang, moment_date(moment));
	moment_t minutes = (moment + VIETNAM) / MINUTE;

	buf_printf(out, " %02d:%02d", (int)(minutes / 60 % 24),
		(int)(minutes % 60));
}

void cli_put_valid(struct buf *out, enum lang lang, const json_t *valid)
{
	const char *from = json_text(valid, "from", NULL);
	const char *to = json_text(valid, "to", NULL);

	if (from) {
		buf_printf(out, "%s ", lang_text(lang, "from"));
		cli_put_day(out, lang, from);
	}
	if (to) {
		buf_printf(
			out, "%s%s ", from ? " " : "", lang_text(lang, "to"));
		cli_put_day(out, lang, to);
	}
	if (!from && !to)
		buf_puts(out, json_text(valid, "text", ""));
}

void cli_put_list(struct buf *out, const json_t *texts)
{
	size_t i;
	json_t *text;

	json_array_foreach(texts, i, text)
	{
		if (i > 0)
			buf_puts(out, ", ");
		buf_puts(out,
			json_is_string(text) ? json_string_value(text) : "");
	}
}

const char *cli_unit_of(const json_t *heads, const json_t *head)
{
	const char *unit = json_text(head, "unit", "");
	size_t i;
	json_t *other;

	json_array_foreach(heads, i,
		other) if (strcmp(json_text(other, "unit", ""), unit) !=
			   0) return unit;
	return "";
}

void cli_cites(struct page *page, int indent, const json_t *cites)
{
	size_t i;
	json_t *cite;

	json_array_foreach(cites, i, cite)
	{
		page_put(page, ROLE_CITE, page->ascii ? "- " : "§ ");
		page_put(page, ROLE_CITE, json_text(cite, "text", ""));
		cli_put_doubt(page, json_text(cite, "status", NULL));
		page_end(page, indent, 2);
	}
}

void cli_put_commit(struct buf *out, const char *commit)
{
	size_t len = strlen(commit);

	buf_add(out, commit, len < COMMIT_SHOWN ? len : COMMIT_SHOWN);
}

void cli_origin(struct page *page, const json_t *result)
{
	const char *commit = json_text(result, "commit", NULL);
	const char *as_of = json_text(result, "as_of", NULL);
	struct buf text = BUF_INIT;

	if (commit)
		cli_put_commit(&text, commit);
	if (commit && as_of)
		buf_printf(&text, ", %s ", cli_say(page, "law of"));
	if (as_of)
		cli_put_day(&text, page->lang, as_of);
	if (commit)
		cli_field(page, "Knowledge", ROLE_DIM, text.data);
	else
		cli_field(page, "Law of", ROLE_DIM, text.data);
	buf_release(&text);
}
