/* All units in numbers, for those who lead: what was asked and answered, what
 * waits, what is late. */
#include <string.h>

#include "base/text.h"
#include "tui/app_int.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	NUMBERS
};
enum {
	WIDE = 64, /* columns for a table */
	SHARE = 5
};

static const struct {
	const char *key;
	struct words words;
	enum role role; /* when it is not 0 */
} columns[] = {
	{ "asked", WORDS("Asked", "Đã hỏi"), ROLE_TEXT },
	{ "answered", WORDS("Answered", "Trả lời"), ROLE_GOOD },
	{ "not_known", WORDS("Not known", "Thiếu"), ROLE_WARN },
	{ "wrong", WORDS("Wrong", "Sai"), ROLE_BAD },
	{ "open_gaps", WORDS("Waiting", "Chờ"), ROLE_WARN },
	{ "running", WORDS("Cases", "Hồ sơ"), ROLE_TEXT },
	{ "overdue", WORDS("Overdue", "Quá hạn"), ROLE_BAD },
};

enum {
	COLUMNS = sizeof(columns) / sizeof(*columns)
};

static void open_report(struct view *view)
{
	view_request(view, NUMBERS, "report", NULL);
}

static void title_report(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Overview"));
}

static const char *word(const struct page *page, size_t i)
{
	return columns[i].words.in[page->lang];
}

static int width_of(const struct page *page, size_t i)
{
	return text_width(word(page, i), strlen(word(page, i)));
}

/* What is left of the line for the name. */
static int name_width(const struct page *page)
{
	int width = page->cols - SHARE - 1;

	for (size_t i = 0; i < COLUMNS; i++)
		width -= width_of(page, i) + 1;
	return width - 1;
}

static void put_head(struct page *page)
{
	page_cell(page, ROLE_LABEL, name_width(page),
		lang_text(page->lang, "Unit"));
	for (size_t i = 0; i < COLUMNS; i++)
		page_cell(page, ROLE_LABEL, width_of(page, i), word(page, i));
	page_put(page, ROLE_LABEL, lang_text(page->lang, "Share"));
	page_end_row(page, 0);
}

static void put_share(struct page *page, const json_t *row)
{
	const json_t *share = json_object_get(row, "share");

	if (share)
		page_printf(page, ROLE_TEXT, "%4.0f%%",
			100 * json_number_value(share));
}

static void put_columns(struct page *page, const char *name, const json_t *row)
{
	page_cell(page, ROLE_STRONG, name_width(page), name);
	for (size_t i = 0; i < COLUMNS; i++) {
		json_int_t n = json_int(row, columns[i].key, 0);
		struct buf text = BUF_INIT;

		buf_printf(&text, "%*lld", width_of(page, i), (long long)n);
		page_cell(page, n ? columns[i].role : ROLE_DIM,
			width_of(page, i), text.data);
		buf_release(&text);
	}
	put_share(page, row);
	page_end_row(page, 0);
}

/* In a small window: the name, and below it what is not 0. */
static void put_lines(struct page *page, const char *name, const json_t *row)
{
	page_put(page, ROLE_STRONG, name);
	put_share(page, row);
	page_end(page, 0, 2);
	for (size_t i = 0; i < COLUMNS; i++) {
		json_int_t n = json_int(row, columns[i].key, 0);

		if (n)
			page_printf(page, columns[i].role, "%s %lld  ",
				word(page, i), (long long)n);
	}
	page_end(page, 2, 0);
}

static void put_numbers(struct page *page, const char *name, const json_t *row)
{
	if (page->cols >= WIDE)
		put_columns(page, name, row);
	else
		put_lines(page, name, row);
}

static bool is_idle(const json_t *row)
{
	for (size_t i = 0; i < COLUMNS; i++)
		if (json_int(row, columns[i].key, 0))
			return false;
	return true;
}

static int write_units(struct view *view, struct page *page)
{
	int written = 0;
	size_t i;
	json_t *row;

	json_array_foreach(json_list(view->data[NUMBERS], "units"), i, row)
	{
		const char *unit = json_text(row, "unit", "");

		if (is_idle(row) || !view_passes(view, unit))
			continue;
		page_mark_target(page, 0, unit, 0);
		put_numbers(page, unit, row);
		page_untarget(page);
		written++;
	}
	return written;
}

static void put_count(struct page *page, const char *label, const json_t *row,
	const char *key)
{
	page_printf(page, ROLE_LABEL, "%s: ", label);
	page_printf(page, ROLE_TEXT, "%lld", (long long)json_int(row, key, 0));
	page_end(page, 0, 2);
}

static void write_rest(struct page *page, const json_t *total)
{
	char day[PART_TIME];

	page_blank(page);
	put_count(page, lang_text(page->lang, "Changes to be reviewed"), total,
		"proposals");
	put_count(page, lang_text(page->lang, "Entries not verified"), total,
		"unverified");
	part_time(day, json_text(total, "oldest_gap", NULL));
	page_field(page,
		lang_text(page->lang, "The oldest question that waits"),
		ROLE_WARN, day);
}

static void write_report(struct view *view, struct page *page)
{
	const json_t *total = json_member(view->data[NUMBERS], "total");

	if (!view_has(view, page, NUMBERS))
		return;
	if (page->cols >= WIDE)
		put_head(page);
	if (write_units(view, page) == 0)
		page_line(page, ROLE_DIM,
			lang_text(page->lang,
				"Nothing was asked and no case is open."));
	put_numbers(page, lang_text(page->lang, "Total"), total);
	write_rest(page, total);
}

static void select_report(struct view *view, const struct page_target *target)
{
	view_push(view, "unit", target->id);
}

const struct view_class view_report = {
	.name = "report",
	.context = ON_REPORT,
	.open = open_report,
	.title = title_report,
	.write = write_report,
	.select = select_report,
};
