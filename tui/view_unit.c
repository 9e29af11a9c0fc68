/* A unit: who it is, what it does, what it knows. */
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	UNIT
};
enum {
	ENTRY,
	PROCEDURE
};

static void open_unit(struct view *view)
{
	view_request(view, UNIT, "unit.show", view_params("unit", view->arg));
}

static void title_unit(struct view *view, struct buf *out)
{
	const char *name = json_text(view->data[UNIT], "name", view->arg);

	if (view->lang == LANG_EN)
		name = json_text(view->data[UNIT], "name_en", name);
	buf_puts(out, name);
}

/* What became of the unit: a date and a sentence, marked when in doubt. */
static void write_now(struct page *page, const json_t *now)
{
	char from[PART_TIME];

	if (!now)
		return;
	part_time(from, json_text(now, "from", NULL));
	page_printf(
		page, ROLE_LABEL, lang_text(page->lang, "Since %s: "), from);
	page_put(page, ROLE_STRONG, json_text(now, "text", ""));
	if (json_text(now, "competent", NULL))
		page_printf(page, ROLE_TEXT,
			lang_text(page->lang, " (competent: %s)"),
			json_text(now, "competent", ""));
	page_put(page, ROLE_TEXT, " ");
	part_doubt_mark(page, json_text(now, "status", ""));
	page_end(page, 0, 2);
}

static void write_identity(struct page *page, const json_t *unit)
{
	const char *other = page->lang == LANG_EN ? "name" : "name_en";

	page_put(page, ROLE_STRONG,
		json_text(unit, page->lang == LANG_EN ? "name_en" : "name",
			json_text(unit, "name", "")));
	if (json_text(unit, "abbr", NULL))
		page_printf(
			page, ROLE_DIM, "  %s", json_text(unit, "abbr", ""));
	page_end(page, 0, 0);
	if (json_text(unit, other, NULL))
		page_line(page, ROLE_DIM, json_text(unit, other, ""));
	page_line(page, ROLE_TEXT, json_text(unit, "duty", ""));
	page_field(page, lang_text(page->lang, "Site"), ROLE_TEXT,
		json_text(unit, "site", NULL));
	write_now(page, json_member(unit, "now"));
	if (json_text(unit, "problem", NULL))
		page_line(page, ROLE_BAD, json_text(unit, "problem", ""));
}

static void write_procedures(
	struct view *view, struct page *page, const json_t *procedures)
{
	size_t i;
	json_t *row;

	if (json_array_size(procedures) == 0)
		return;
	page_heading(page, lang_text(page->lang, "Procedures"));
	json_array_foreach(procedures, i, row)
	{
		if (!view_passes(view, json_text(row, "title", "")))
			continue;
		page_mark_target(page, PROCEDURE, json_text(row, "id", ""), 0);
		page_put(page, ROLE_TEXT, json_text(row, "title", ""));
		page_printf(page, ROLE_DIM,
			lang_text(page->lang, "  (%d steps)"),
			(int)json_int(row, "steps", 0));
		page_end(page, 2, 2);
		page_untarget(page);
	}
}

static void write_entries(
	struct view *view, struct page *page, const json_t *entries)
{
	size_t i;
	json_t *row;

	page_heading(page, lang_text(page->lang, "What the unit knows"));
	json_array_foreach(entries, i, row)
	{
		const char *title = json_text(row, "title", "");

		if (!view_passes(view, title))
			continue;
		page_mark_target(page, ENTRY, json_text(row, "id", ""), 0);
		page_put(page, ROLE_TEXT, title);
		page_put(page, ROLE_TEXT, " ");
		part_doubt_mark(page, json_text(row, "status", ""));
		page_end(page, 2, 2);
		page_untarget(page);
	}
}

static void write_glossary(struct page *page, const json_t *glossary)
{
	size_t i, w;
	json_t *word, *also;

	if (json_array_size(glossary) == 0)
		return;
	page_heading(page, lang_text(page->lang, "Words"));
	json_array_foreach(glossary, i, word)
	{
		page_put(page, ROLE_STRONG, json_text(word, "word", ""));
		json_array_foreach(json_list(word, "also"), w, also)
			page_printf(page, ROLE_DIM, "%s %s", w ? "," : ":",
				json_string_value(also));
		if (json_text(word, "means", NULL))
			page_printf(page, ROLE_TEXT, " - %s",
				json_text(word, "means", ""));
		page_end(page, 2, 2);
	}
}

static void write_unit(struct view *view, struct page *page)
{
	json_t *unit = view->data[UNIT];

	if (!view_has(view, page, UNIT))
		return;
	write_identity(page, unit);
	write_procedures(view, page, json_list(unit, "procedures"));
	write_entries(view, page, json_list(unit, "entries"));
	write_glossary(page, json_list(unit, "glossary"));
}

static void select_unit(struct view *view, const struct page_target *target)
{
	view_push(view, target->kind == ENTRY ? "entry" : "procedure",
		target->id);
}

const struct view_class view_unit = {
	.name = "unit",
	.context = ON_UNIT,
	.open = open_unit,
	.title = title_unit,
	.write = write_unit,
	.select = select_unit,
};
