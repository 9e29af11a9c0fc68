/* The first screen: open work, proposals to review, the units. */
#include <string.h>

#include "tui/app_int.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	UNITS,
	CASES,
	PROPOSALS,
	INBOX
};
enum {
	UNIT,
	CASE,
	REVIEW,
	WORK,
	ASK
};
enum {
	CASES_SHOWN = 5
};

static void open_home(struct view *view)
{
	view_request(view, UNITS, "unit.list", NULL);
	view_request(
		view, CASES, "case.list", view_params("status", "running"));
	view_request(
		view, PROPOSALS, "review.list", view_params("state", "open"));
	view_request(view, INBOX, "case.inbox", NULL);
}

static void write_ask(struct page *page)
{
	page_mark_target(page, ASK, "?", 0);
	page_put(page, ROLE_KEY, "a ");
	page_put(page, ROLE_TEXT,
		lang_text(page->lang,
			"Ask: an answer with its law and the commit it is of"));
	page_end_row(page, 0);
	page_untarget(page);
}

static void write_cases(struct view *view, struct page *page)
{
	json_t *cases = json_list(view->data[CASES], "cases");
	size_t i;
	json_t *row;

	if (!view_has(view, page, CASES) || json_array_size(cases) == 0)
		return;
	page_blank(page);
	page_printf(page, ROLE_HEADING,
		lang_text(page->lang, "Cases in hand (%d)"),
		(int)json_array_size(cases));
	page_end(page, 0, 0);
	json_array_foreach(cases, i, row)
	{
		if (i >= CASES_SHOWN)
			break;
		page_mark_target(page, CASE, json_text(row, "case", ""), 0);
		part_case_row(page, row);
		page_untarget(page);
	}
}

static void write_proposals(struct view *view, struct page *page)
{
	size_t count =
		json_array_size(json_list(view->data[PROPOSALS], "proposals"));

	if (!view_has(view, page, PROPOSALS) || count == 0)
		return;
	page_blank(page);
	page_mark_target(page, REVIEW, "V", 0);
	page_printf(page, ROLE_HEADING,
		lang_text(page->lang, "Proposals to review (%d)"), (int)count);
	page_end(page, 0, 0);
	page_untarget(page);
}

/* Work has a screen of its own; here is only how much there is. */
static void write_inbox(struct view *view, struct page *page)
{
	int mine = (int)json_int(view->data[INBOX], "mine_total", 0);
	int unclaimed = (int)json_int(view->data[INBOX], "open_total", 0);

	if (mine + unclaimed == 0)
		return;
	page_blank(page);
	page_mark_target(page, WORK, "I", 0);
	page_printf(page, ROLE_HEADING,
		lang_text(page->lang, "My work (%d); free to take (%d)"), mine,
		unclaimed);
	page_end(page, 0, 0);
	page_untarget(page);
}

static const char *name_of(const struct page *page, const json_t *unit)
{
	const char *name = json_text(unit, "name", "");

	return page->lang == LANG_EN ? json_text(unit, "name_en", name) : name;
}

static void write_counts(struct page *page, const json_t *unit)
{
	int entries = (int)json_int(unit, "entries", 0);
	int procedures = (int)json_int(unit, "procedures", 0);

	if (!json_bool(unit, "loads", true))
		page_put(page, ROLE_BAD,
			lang_text(page->lang, "! does not load"));
	else if (procedures > 0)
		page_printf(page, ROLE_DIM,
			lang_text(page->lang, "%3d entries %2d procedures"),
			entries, procedures);
	else
		page_printf(page, ROLE_DIM,
			lang_text(page->lang, "%3d entries"), entries);
}

static void write_unit(struct view *view, struct page *page, const json_t *unit)
{
	struct buf all = BUF_INIT;
	bool wide = page->cols >= 60;
	int counts = wide ? 24 : 9;

	buf_printf(&all, "%s %s %s %s", json_text(unit, "id", ""),
		json_text(unit, "name", ""), json_text(unit, "name_en", ""),
		json_text(unit, "abbr", ""));
	if (view_passes(view, all.data)) {
		page_mark_target(page, UNIT, json_text(unit, "id", ""), 0);
		page_cell(page, ROLE_TEXT, page->cols - counts - 3,
			name_of(page, unit));
		write_counts(page, unit);
		page_end_row(page, 2);
		page_untarget(page);
	}
	buf_release(&all);
}

static void write_units(struct view *view, struct page *page)
{
	json_t *units = json_list(view->data[UNITS], "units");
	size_t i;
	json_t *unit;

	if (!view_has(view, page, UNITS))
		return;
	page_blank(page);
	page_printf(page, ROLE_HEADING, lang_text(page->lang, "Units (%d)"),
		(int)json_array_size(units));
	page_printf(page, ROLE_DIM, "  %.8s",
		json_text(view->data[UNITS], "commit", ""));
	page_end(page, 0, 0);
	json_array_foreach(units, i, unit) write_unit(view, page, unit);
}

/* A filter leaves units alone, so that Enter opens the first that fits. */
static void write_home(struct view *view, struct page *page)
{
	if (view->filter.len == 0) {
		write_ask(page);
		write_cases(view, page);
		write_proposals(view, page);
		write_inbox(view, page);
	}
	write_units(view, page);
}

static void select_home(struct view *view, const struct page_target *target)
{
	static const char *const views[] = { [UNIT] = "unit",
		[CASE] = "case",
		[REVIEW] = "review",
		[WORK] = "inbox",
		[ASK] = "ask" };
	bool named = target->kind == UNIT || target->kind == CASE;

	view_push(view, views[target->kind], named ? target->id : NULL);
}

const struct view_class view_home = {
	.name = "home",
	.context = ON_HOME,
	.open = open_home,
	.write = write_home,
	.select = select_home,
};
