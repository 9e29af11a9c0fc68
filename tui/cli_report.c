#include <string.h>

#include "base/text.h"
#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"

/* The columns of the report, by the wire's names. */
static const struct {
	const char *key, *english;
	enum role role; /* when it is not 0 */
} columns[] = {
	{ "asked", "Asked", ROLE_TEXT },
	{ "answered", "Answered", ROLE_GOOD },
	{ "not_known", "Not known", ROLE_WARN },
	{ "wrong", "Wrong", ROLE_BAD },
	{ "open_gaps", "Waiting", ROLE_WARN },
	{ "running", "Cases", ROLE_TEXT },
	{ "overdue", "Overdue", ROLE_BAD },
};

enum {
	COLUMNS = sizeof(columns) / sizeof(*columns)
};

static const char *heading(const struct page *page, size_t i)
{
	return lang_text(page->lang, columns[i].english);
}

static void add_number(struct cli_table *table, const struct page *page,
	size_t i, const json_t *row)
{
	const char *above = heading(page, i);
	json_int_t n = json_int(row, columns[i].key, 0);
	struct buf text = BUF_INIT;

	buf_printf(
		&text, "%*lld", text_width(above, strlen(above)), (long long)n);
	cli_table_add(table, n ? columns[i].role : ROLE_DIM, text.data);
	buf_release(&text);
}

static void add_row(struct cli_table *table, const struct page *page,
	const char *name, const json_t *row)
{
	const json_t *share = json_object_get(row, "share");
	struct buf text = BUF_INIT;

	cli_table_add(table, ROLE_STRONG, name);
	for (size_t i = 0; i < COLUMNS; i++)
		add_number(table, page, i, row);
	if (share)
		buf_printf(&text, "%.0f%%", 100 * json_number_value(share));
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_release(&text);
}

static bool is_idle(const json_t *row)
{
	for (size_t i = 0; i < COLUMNS; i++)
		if (json_int(row, columns[i].key, 0))
			return false;
	return true;
}

static void put_count(struct page *page, const char *label, const json_t *total,
	const char *key)
{
	page_printf(page, ROLE_LABEL, "%s: ", label);
	page_printf(
		page, ROLE_TEXT, "%lld", (long long)json_int(total, key, 0));
	page_end(page, 0, 2);
}

void cli_show_report(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(COLUMNS + 2);
	const json_t *total = json_member(result, "total");
	const char *oldest = json_text(total, "oldest_gap", NULL);
	size_t i;
	json_t *row;

	cli_table_add(&table, ROLE_LABEL, cli_say(page, "Unit"));
	for (i = 0; i < COLUMNS; i++)
		cli_table_add(&table, ROLE_LABEL, heading(page, i));
	cli_table_add(&table, ROLE_LABEL, cli_say(page, "Share answered"));
	json_array_foreach(json_list(result, "units"), i, row)
	{
		if (!is_idle(row))
			add_row(&table, page, json_text(row, "unit", ""), row);
	}
	add_row(&table, page, cli_say(page, "Total"), total);
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	put_count(page, cli_say(page, "Changes to be reviewed"), total,
		"proposals");
	put_count(page, cli_say(page, "Entries not verified"), total,
		"unverified");
	if (oldest) {
		struct buf day = BUF_INIT;

		cli_put_moment(&day, page->lang, oldest);
		cli_field(page, "The oldest question that waits", ROLE_WARN,
			day.data);
		buf_release(&day);
	}
}

void cli_show_inspection(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(3);
	struct buf when = BUF_INIT;
	size_t i;
	json_t *row;

	cli_put_moment(&when, page->lang, json_text(result, "at", NULL));
	page_printf(page, ROLE_TITLE, "%s: %s",
		cli_say(page, "Record of an inspection"),
		json_text(result, "unit", ""));
	page_end(page, 0, 2);
	page_printf(page, ROLE_DIM, "%s, %s", json_text(result, "by", ""),
		when.data);
	page_end(page, 0, 2);
	json_array_foreach(json_list(result, "results"), i, row)
	{
		cli_table_add(&table, ROLE_STRONG,
			lang_text(page->lang, json_text(row, "verdict", "")));
		cli_table_add(&table, ROLE_DIM, json_text(row, "entry", "-"));
		cli_table_add(
			&table, ROLE_TEXT, json_text(row, "question", ""));
	}
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	page_printf(page, ROLE_STRONG, "%s %lld, %s %lld, %s %lld / %lld",
		cli_say(page, "right"), (long long)json_int(result, "right", 0),
		cli_say(page, "wrong"), (long long)json_int(result, "wrong", 0),
		cli_say(page, "nothing"),
		(long long)json_int(result, "nothing", 0),
		(long long)json_int(result, "total", 0));
	page_end(page, 0, 2);
	buf_release(&when);
}
