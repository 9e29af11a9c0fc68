/* One answer of a unit, with all that it rests on. */
#include <string.h>

#include "tui/markdown.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	ENTRY
};
enum {
	OTHER
};

static void open_entry(struct view *view)
{
	view_request(view, ENTRY, "entry.show", view_params("id", view->arg));
}

static void title_entry(struct view *view, struct buf *out)
{
	buf_puts(out, json_text(view->data[ENTRY], "title", view->arg));
}

static void write_doubts(struct page *page, const json_t *entry)
{
	const char *grade = json_text(entry, "grade", "");

	part_doubt(page, json_text(entry, "status", ""));
	if (*grade == 'C')
		page_line(page, ROLE_WARN,
			lang_text(page->lang,
				"! second-hand source; the text of the law "
				"itself was not seen"));
	if (json_text(entry, "note", NULL)) {
		page_printf(
			page, ROLE_WARN, "! %s", json_text(entry, "note", ""));
		page_end(page, 0, 2);
	}
	if (json_text(entry, "superseded_by", NULL)) {
		const char *id = json_text(entry, "superseded_by", "");

		page_mark_target(page, OTHER, id, 0);
		page_printf(page, ROLE_WARN,
			lang_text(page->lang, "Superseded by %s"), id);
		page_end(page, 0, 2);
		page_untarget(page);
	}
}

static void write_texts(
	struct page *page, const char *heading, const json_t *texts)
{
	size_t i;
	json_t *text;

	if (json_array_size(texts) == 0)
		return;
	page_heading(page, heading);
	json_array_foreach(texts, i, text)
	{
		page_printf(page, ROLE_TEXT, "- %s", json_string_value(text));
		page_end(page, 2, 2);
	}
}

static void write_origin(struct page *page, const json_t *entry)
{
	json_t *commit = json_member(entry, "commit");
	char day[PART_TIME];

	page_heading(page, lang_text(page->lang, "Where this comes from"));
	part_time(day, json_text(entry, "checked", NULL));
	page_field(page, lang_text(page->lang, "Compared with the source on"),
		ROLE_TEXT, day);
	page_field(page, lang_text(page->lang, "Owner"), ROLE_TEXT,
		json_text(entry, "owner", NULL));
	page_field(page, lang_text(page->lang, "Evidence"), ROLE_TEXT,
		json_text(entry, "evidence", NULL));
	page_field(page, lang_text(page->lang, "File"), ROLE_TEXT,
		json_text(entry, "path", NULL));
	if (commit) {
		part_commit(page, commit);
		page_end(page, 0, 2);
	}
}

static void write_entry(struct view *view, struct page *page)
{
	json_t *entry = view->data[ENTRY];

	if (!view_has(view, page, ENTRY))
		return;
	page_line(page, ROLE_STRONG, json_text(entry, "title", ""));
	page_blank(page);
	write_doubts(page, entry);
	markdown_put(page, json_text(entry, "body", ""));
	part_cites(page, lang_text(page->lang, "Grounds"),
		json_list(entry, "cites"));
	page_blank(page);
	part_valid(page, json_member(entry, "valid"));
	write_texts(page, lang_text(page->lang, "How people ask"),
		json_list(entry, "questions"));
	write_origin(page, entry);
	write_texts(page, lang_text(page->lang, "Sources"),
		json_list(entry, "sources"));
}

static void select_entry(struct view *view, const struct page_target *target)
{
	view_push(view, "entry", target->id);
}

const struct view_class view_entry = {
	.name = "entry",
	.context = ON_ENTRY,
	.open = open_entry,
	.title = title_entry,
	.write = write_entry,
	.select = select_entry,
};
