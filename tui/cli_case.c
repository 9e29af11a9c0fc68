#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/cli_word.h"
#include "tui/markdown.h"
#include "tui/value.h"

static void put_head(struct page *page, const json_t *state)
{
	const char *status = json_text(state, "status", "");
	const json_t *outcome = json_member(state, "outcome");
	struct buf due = BUF_INIT;

	page_line(page, ROLE_TITLE, json_text(state, "title", ""));
	page_printf(page, ROLE_STRONG, "%s", json_text(state, "case", ""));
	page_printf(page, ROLE_DIM, "  %s, %s  ",
		json_text(state, "procedure", ""),
		json_text(state, "unit", ""));
	page_put(page, cli_word_role("case", status),
		cli_word(page->lang, "case", status));
	page_end(page, 0, 2);
	cli_put_day(&due, page->lang, json_text(state, "due", NULL));
	cli_field(page, "Due",
		json_bool(state, "overdue", false) ? ROLE_BAD : ROLE_TEXT,
		due.data);
	cli_field(page, "Outcome", ROLE_STRONG,
		json_text(outcome, "text", json_text(outcome, "title", NULL)));
	cli_origin(page, state);
	buf_release(&due);
}

/* "21/11/2026 10:00, lan", when the step is done; else what holds it. */
static void put_remark(
	struct buf *out, const struct page *page, const json_t *step)
{
	const json_t *done = json_member(step, "done");
	const json_t *due = json_member(step, "due");

	if (done) {
		cli_put_moment(out, page->lang, json_text(done, "at", NULL));
		buf_printf(out, ", %s", json_text(done, "by", ""));
		if (json_text(done, "note", NULL))
			buf_printf(out, ": %s", json_text(done, "note", ""));
		return;
	}
	if (json_text(step, "reason", NULL))
		buf_puts(out, json_text(step, "reason", ""));
	else if (json_text(due, "text", NULL))
		buf_puts(out, json_text(due, "text", ""));
	if (json_text(due, "left", NULL))
		buf_printf(out, " (%s)", json_text(due, "left", ""));
}

static void put_decided(struct page *page, const json_t *decided)
{
	if (!decided || !json_text(decided, "text", NULL))
		return;
	page_printf(page, ROLE_TEXT, "= %s", json_text(decided, "text", ""));
	page_end(page, 4, 2);
	cli_cites(page, 4, json_list(decided, "cites"));
}

static void put_step(struct page *page, const json_t *step)
{
	const char *state = json_text(step, "state", "");
	enum role role = cli_word_role("step", state);
	struct buf remark = BUF_INIT;

	page_printf(page, role, "%s ", cli_word_mark("step", state));
	page_put(page, role, json_text(step, "title", ""));
	page_printf(page, ROLE_DIM, " (%s)  %s", json_text(step, "id", ""),
		cli_word(page->lang, "step", state));
	if (json_text(step, "mark", NULL))
		page_printf(
			page, ROLE_WARN, " [%s]", json_text(step, "mark", ""));
	put_remark(&remark, page, step);
	if (remark.len > 0)
		page_printf(page, ROLE_DIM, ", %s", remark.data);
	page_end(page, 2, 2);
	put_decided(page, json_member(step, "decided"));
	buf_release(&remark);
}

static void put_options(struct page *page, const json_t *ask)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	size_t i;
	json_t *option;

	json_array_foreach(json_list(ask, "options"), i, option)
	{
		cli_table_add(
			&table, ROLE_STRONG, json_text(option, "key", ""));
		cli_table_add(
			&table, ROLE_TEXT, json_text(option, "label", ""));
	}
	cli_table_put(page, &table, 6);
	cli_table_release(&table);
}

static void put_ask(struct page *page, const json_t *ask)
{
	struct buf hint = BUF_INIT;
	bool required = json_bool(ask, "required", true);

	page_printf(page, ROLE_STRONG, "%s", json_text(ask, "fact", ""));
	page_printf(page, ROLE_TEXT, "  %s", json_text(ask, "label", ""));
	if (json_text(ask, "text", NULL))
		page_printf(
			page, ROLE_GOOD, " = %s", json_text(ask, "text", ""));
	else if (!required)
		page_printf(page, ROLE_DIM, " (%s)",
			cli_say(page, "may be left open"));
	page_end(page, 2, 2);
	value_hint(&hint, ask, page->lang);
	page_put(page, ROLE_DIM, hint.data);
	if (hint.len > 0)
		page_end(page, 4, 0);
	put_options(page, ask);
	if (json_text(ask, "help", NULL)) {
		page_put(page, ROLE_TEXT, json_text(ask, "help", ""));
		page_end(page, 4, 0);
	}
	cli_cites(page, 4, json_list(ask, "cites"));
	buf_release(&hint);
}

/* What is open now: guidance, law, questions, and how to go on. */
static void put_open(struct page *page, const json_t *state, const json_t *step)
{
	const char *id = json_text(state, "case", "");
	bool computed = strcmp(json_text(step, "kind", ""), "decide") == 0;
	size_t i;
	json_t *ask;

	page_heading(page, json_text(step, "title", ""));
	markdown_put(page, json_text(step, "guide", NULL));
	cli_cites(page, 0, json_list(step, "cites"));
	json_array_foreach(json_list(step, "asks"), i, ask) put_ask(page, ask);
	page_blank(page);
	if (i > 0) {
		page_printf(page, ROLE_DIM, "troly case set %s %s", id,
			cli_say(page, "FACT=VALUE..."));
		page_end(page, 2, 2);
	}
	if (!computed) {
		page_printf(page, ROLE_DIM, "troly case done %s %s", id,
			json_text(step, "id", ""));
		page_end(page, 2, 2);
	}
}

static bool is_open(const json_t *step)
{
	const char *state = json_text(step, "state", "");

	return strcmp(state, "open") == 0 ||
	       (strcmp(state, "undecided") == 0 &&
		       json_array_size(json_list(step, "asks")) > 0);
}

static void put_facts(struct page *page, const json_t *facts)
{
	struct cli_table table = CLI_TABLE_INIT(3);
	size_t i;
	json_t *fact;

	json_array_foreach(facts, i, fact)
	{
		bool current = json_bool(fact, "current", true);
		enum role role = current ? ROLE_TEXT : ROLE_DIM;

		cli_table_add(&table, role, json_text(fact, "fact", ""));
		cli_table_add(&table, current ? ROLE_STRONG : ROLE_DIM,
			json_text(fact, "text", "?"));
		cli_table_add(&table, ROLE_DIM, json_text(fact, "label", ""));
	}
	if (i > 0)
		cli_heading(page, "Facts");
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
}

static void put_problems(struct page *page, const json_t *problems)
{
	size_t i;
	json_t *problem;

	json_array_foreach(problems, i, problem)
	{
		page_printf(
			page, ROLE_WARN, "! %s", json_string_value(problem));
		page_end(page, 0, 2);
	}
}

void cli_show_whatif(struct page *page, const json_t *result)
{
	size_t i;
	json_t *step;

	put_head(page, result);
	put_problems(page, json_list(result, "problems"));
	cli_heading(page, "Steps");
	json_array_foreach(json_list(result, "steps"), i, step)
		put_step(page, step);
	put_facts(page, json_list(result, "facts"));
}

void cli_show_case(struct page *page, const json_t *result)
{
	size_t i;
	json_t *step;

	cli_show_whatif(page, result);
	if (json_text(result, "notice", NULL))
		page_line(page, ROLE_WARN, json_text(result, "notice", ""));
	if (strcmp(json_text(result, "status", ""), "running") != 0)
		return;
	json_array_foreach(json_list(result, "steps"), i,
		step) if (is_open(step)) put_open(page, result, step);
}
