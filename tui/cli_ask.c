#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"
#include "tui/markdown.h"

static bool is_status(const json_t *answer, const char *status)
{
	return strcmp(json_text(answer, "status", ""), status) == 0;
}

static void put_alternatives(struct page *page, const json_t *answer)
{
	struct cli_table table = CLI_TABLE_INIT(3);
	size_t i;
	json_t *item;

	json_array_foreach(json_list(answer, "alternatives"), i, item)
	{
		cli_table_add(
			&table, ROLE_STRONG, json_text(item, "entry", ""));
		cli_table_add(&table, ROLE_DIM, json_text(item, "unit", ""));
		cli_table_add(&table, ROLE_TEXT, json_text(item, "title", ""));
	}
	if (i > 0 && !is_status(answer, "clarify"))
		cli_heading(page, "See also");
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
}

static void put_answer(struct page *page, const json_t *answer)
{
	struct buf valid = BUF_INIT;

	cli_put_valid(&valid, page->lang, json_member(answer, "valid"));
	page_line(page, ROLE_TITLE, json_text(answer, "title", ""));
	if (is_status(answer, "partial"))
		page_line(page, ROLE_WARN,
			cli_word(page->lang, "answer", "partial"));
	page_blank(page);
	markdown_put(page, json_text(answer, "answer", ""));
	if (json_text(answer, "mark", NULL)) {
		page_blank(page);
		page_printf(
			page, ROLE_WARN, "! %s", json_text(answer, "mark", ""));
		page_end(page, 0, 2);
	}
	if (json_array_size(json_list(answer, "cites")) > 0)
		cli_heading(page, "By law");
	cli_cites(page, 2, json_list(answer, "cites"));
	page_blank(page);
	cli_field(page, "In force", ROLE_TEXT, valid.data);
	cli_field(page, "Entry", ROLE_TEXT, json_text(answer, "entry", NULL));
	cli_field(page, "Unit", ROLE_TEXT, json_text(answer, "unit", NULL));
	buf_release(&valid);
}

static void put_procedure(struct page *page, const json_t *procedure)
{
	if (!procedure)
		return;
	page_printf(page, ROLE_LABEL, "%s: ", cli_say(page, "Procedure"));
	page_put(page, ROLE_TEXT, json_text(procedure, "title", ""));
	page_printf(page, ROLE_DIM, " (troly case start %s)",
		json_text(procedure, "id", ""));
	page_end(page, 0, 2);
}

/* That there is no answer, and why when that is known. */
static void put_refusal(struct page *page, const json_t *result)
{
	page_line(page, ROLE_WARN,
		cli_word(page->lang, "answer",
			json_text(result, "status", NULL)));
	if (!json_text(result, "mark", NULL))
		return;
	page_put(page, ROLE_TEXT, json_text(result, "mark", ""));
	page_end(page, 0, 0);
}

void cli_show_answer(struct page *page, const json_t *result)
{
	cli_field(page, "Understood as", ROLE_DIM,
		json_text(result, "repaired", NULL));
	if (json_text(result, "answer", NULL))
		put_answer(page, result);
	else
		put_refusal(page, result);
	if (json_member(result, "decided")) {
		page_blank(page);
		cli_show_decided(page, json_member(result, "decided"));
	}
	put_procedure(page, json_member(result, "procedure"));
	if (!json_member(result, "decided"))
		cli_origin(page, result);
	put_alternatives(page, result);
}

int cli_verdict_answer(const json_t *result)
{
	return is_status(result, "not_known") ||
	       is_status(result, "out_of_scope");
}

/* Counts of the bank, a row per unit. */
static const char *const counts[] = { "right", "partial", "wrong", "declined",
	"total" };

enum {
	COUNTS = sizeof(counts) / sizeof(*counts)
};

static void add_counts(struct cli_table *table, const char *name,
	enum role role, const json_t *row)
{
	for (size_t i = 0; i < COUNTS; i++) {
		struct buf text = BUF_INIT;

		buf_printf(&text, "%5d", (int)json_int(row, counts[i], 0));
		if (i == 0)
			cli_table_add(table, role, name);
		cli_table_add(table, role, text.data);
		buf_release(&text);
	}
}

static void add_head(struct cli_table *table, const struct page *page)
{
	const char *const heads[] = { cli_say(page, "Unit"),
		cli_say(page, "Right"), cli_say(page, "Partial"),
		cli_say(page, "Wrong"), cli_say(page, "Declined"),
		cli_say(page, "Total") };

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		cli_table_add(table, ROLE_LABEL, heads[i]);
}

static void add_number(struct cli_table *table, const char *fmt, double number)
{
	struct buf text = BUF_INIT;

	buf_printf(&text, fmt, number);
	cli_table_add(table, ROLE_TEXT, text.data);
	buf_release(&text);
}

/* How documents were found: a row per group of questions. */
static void put_ranking_row(struct cli_table *table, const json_t *group)
{
	json_t *share;
	size_t i;

	cli_table_add(table, ROLE_TEXT, json_text(group, "group", ""));
	add_number(table, "%5.0f", (double)json_int(group, "questions", 0));
	json_array_foreach(json_list(group, "hits"), i, share)
		add_number(table, "%5.1f%%", json_number_value(share) * 100);
	add_number(table, "%.3f",
		json_number_value(json_object_get(group, "mrr")));
}

static void put_ranking(struct page *page, const json_t *result)
{
	static const char *const heads[] = { "", "n", "hit@1", "hit@3", "hit@5",
		"hit@10", "MRR@10" };
	struct cli_table table = CLI_TABLE_INIT(sizeof(heads) / sizeof(*heads));
	json_t *ms = json_member(result, "ms"), *group;
	size_t i;

	for (i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		cli_table_add(&table, ROLE_LABEL, heads[i]);
	json_array_foreach(json_list(result, "ranking"), i, group)
		put_ranking_row(&table, group);
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	page_printf(page, ROLE_DIM,
		cli_say(page, "%d documents; index %.0f ms; a question %.2f "
			      "ms (median), %.2f ms (99th of 100)"),
		(int)json_int(result, "documents", 0),
		json_number_value(json_object_get(ms, "build")),
		json_number_value(json_object_get(ms, "median")),
		json_number_value(json_object_get(ms, "p99")));
	page_end(page, 0, 0);
}

/* Said and true beside each other: a bar of twenty for the true share. */
static void put_reliability(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(4);
	json_t *bin;
	size_t i;

	json_array_foreach(json_list(result, "reliability"), i, bin)
	{
		double right = json_number_value(json_object_get(bin, "right"));
		struct buf bar = BUF_INIT;

		add_number(&table, "%3.0f%%",
			json_number_value(json_object_get(bin, "confidence")) *
				100);
		add_number(&table, "%3.0f%%", right * 100);
		add_number(&table, "%5.0f", (double)json_int(bin, "given", 0));
		for (int k = 0; k < (int)(right * 20 + 0.5); k++)
			buf_putc(&bar, '#');
		cli_table_add(&table, ROLE_DIM, bar.data);
		buf_release(&bar);
	}
	if (i == 0)
		return;
	cli_heading(page, "How sure it was, how often it was right, answers");
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
}

static void put_bank(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(COUNTS + 1);
	bool passed = json_bool(result, "passed", false);
	json_t *gate = json_object_get(result, "gate");
	size_t i;
	json_t *unit;

	add_head(&table, page);
	json_array_foreach(json_list(result, "units"), i, unit) add_counts(
		&table, json_text(unit, "unit", ""), ROLE_TEXT, unit);
	add_counts(&table, cli_say(page, "Total"), ROLE_STRONG,
		json_member(result, "total"));
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
	put_reliability(page, result);
	page_blank(page);
	page_printf(page, passed ? ROLE_GOOD : ROLE_BAD, "%s (%.0f%%)",
		passed ? cli_say(page, "The gate is passed")
		       : cli_say(page, "The gate is not passed"),
		json_number_value(gate) * 100);
	page_end(page, 0, 0);
}

void cli_show_eval(struct page *page, const json_t *result)
{
	if (json_list(result, "ranking")) {
		put_ranking(page, result);
		return;
	}
	put_bank(page, result);
}

int cli_verdict_eval(const json_t *result)
{
	return !json_list(result, "ranking") &&
	       !json_bool(result, "passed", false);
}
