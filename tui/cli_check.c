#include <limits.h>
#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_word.h"

/* Lines that editors and scripts read are never wrapped. */
static void end_unwrapped(struct page *page)
{
	int cols = page->cols;

	page->cols = INT_MAX;
	page_end(page, 0, 0);
	page->cols = cols;
}

void cli_put_problems(struct page *page, const json_t *problems)
{
	size_t i;
	json_t *problem;

	json_array_foreach(problems, i, problem)
	{
		const char *level = json_text(problem, "level", "error");
		json_int_t line = json_int(problem, "line", 0);
		json_int_t column = json_int(problem, "column", 0);

		page_put(page, ROLE_STRONG,
			json_text(problem, "file",
				json_text(problem, "unit", "")));
		if (line > 0)
			page_printf(page, ROLE_STRONG, ":%d", (int)line);
		if (line > 0 && column > 0)
			page_printf(page, ROLE_STRONG, ":%d", (int)column);
		page_put(page, ROLE_TEXT, ": ");
		page_printf(page, cli_word_role("level", level),
			"%s: ", cli_word(page->lang, "level", level));
		page_put(page, ROLE_TEXT, json_text(problem, "text", ""));
		if (json_text(problem, "rule", NULL))
			page_printf(page, ROLE_DIM, " [%s]",
				json_text(problem, "rule", ""));
		end_unwrapped(page);
	}
}

static int count_level(const json_t *problems, const char *level)
{
	int count = 0;
	size_t i;
	json_t *problem;

	json_array_foreach(problems, i, problem) count +=
		strcmp(json_text(problem, "level", "error"), level) == 0;
	return count;
}

static void put_counts(struct page *page, const json_t *problems)
{
	int errors = count_level(problems, "error");
	int warnings = count_level(problems, "warning");

	page_printf(page, errors > 0 ? ROLE_BAD : ROLE_GOOD,
		cli_say(page, "%d errors, %d warnings"), errors, warnings);
	page_end(page, 0, 0);
}

void cli_show_check(struct page *page, const json_t *result)
{
	cli_put_problems(page, json_list(result, "problems"));
	page_printf(page, ROLE_DIM,
		cli_say(page,
			"%d units, %d entries, %d procedures, %d decisions"),
		(int)json_int(result, "units", 0),
		(int)json_int(result, "entries", 0),
		(int)json_int(result, "procedures", 0),
		(int)json_int(result, "decisions", 0));
	page_end(page, 0, 0);
	put_counts(page, json_list(result, "problems"));
}

int cli_verdict_problems(const json_t *result)
{
	return count_level(json_list(result, "problems"), "error") > 0;
}

static void put_test(struct page *page, const json_t *test)
{
	bool ok = json_bool(test, "ok", false);

	page_printf(page, ok ? ROLE_GOOD : ROLE_BAD, "%s ",
		ok ? cli_say(page, "pass") : cli_say(page, "FAIL"));
	page_printf(page, ROLE_DIM, "%s/%s: ", json_text(test, "unit", ""),
		json_text(test, "file", ""));
	page_put(page, ROLE_TEXT, json_text(test, "name", ""));
	end_unwrapped(page);
	if (ok || !json_text(test, "text", NULL))
		return;
	page_put(page, ROLE_TEXT, json_text(test, "text", ""));
	page_end(page, 4, 0);
}

static int percent(const json_t *share)
{
	json_int_t total = json_int(share, "total", 0);

	return total ? (int)(json_int(share, "done", 0) * 100 / total) : 100;
}

static void put_percent(struct page *page, const json_t *share)
{
	page_printf(page, ROLE_STRONG, " (%d %%)", percent(share));
	page_end(page, 0, 0);
}

/* How far the tests reach: what they leave out, each unit, and all. */
static void put_share(
	struct page *page, const char *sentence, const json_t *share)
{
	bool passed = json_bool(share, "passed", true);
	size_t i;
	json_t *unit;

	if (!share)
		return;
	cli_put_problems(page, json_list(share, "lacking"));
	json_array_foreach(json_list(share, "units"), i, unit)
	{
		page_printf(page, ROLE_DIM, "%s: %d/%d",
			json_text(unit, "unit", ""),
			(int)json_int(unit, "done", 0),
			(int)json_int(unit, "total", 0));
		put_percent(page, unit);
	}
	page_printf(page, passed ? ROLE_GOOD : ROLE_BAD,
		cli_say(page, sentence), (int)json_int(share, "done", 0),
		(int)json_int(share, "total", 0));
	put_percent(page, share);
}

void cli_show_test(struct page *page, const json_t *result)
{
	int failed = (int)json_int(result, "failed", 0);
	size_t i;
	json_t *test;

	cli_put_problems(page, json_list(result, "problems"));
	json_array_foreach(json_list(result, "tests"), i, test)
		put_test(page, test);
	put_share(page, "Rules and rows exercised both ways: %d of %d",
		json_member(result, "coverage"));
	put_share(page, "Changes of rules that a test notices: %d of %d",
		json_member(result, "mutation"));
	page_printf(page, failed > 0 ? ROLE_BAD : ROLE_GOOD,
		cli_say(page, "%d passed, %d failed"),
		(int)json_int(result, "passed", 0), failed);
	page_end(page, 0, 0);
}

static bool is_under_gate(const json_t *share)
{
	return share && !json_bool(share, "passed", true);
}

int cli_verdict_test(const json_t *result)
{
	return json_int(result, "failed", 0) > 0 ||
	       cli_verdict_problems(result) ||
	       is_under_gate(json_member(result, "coverage")) ||
	       is_under_gate(json_member(result, "mutation"));
}

void cli_show_proposed(struct page *page, const json_t *result)
{
	json_int_t number = json_int(result, "number", 0);

	cli_put_problems(page, json_list(result, "problems"));
	cli_show_changes(page, result);
	page_blank(page);
	if (number <= 0) {
		put_counts(page, json_list(result, "problems"));
		return;
	}
	page_printf(page, ROLE_GOOD,
		cli_say(page, "Proposal %d now waits for another person's "
			      "review."),
		(int)number);
	page_end(page, 0, 0);
	page_printf(page, ROLE_DIM, "troly review show %d", (int)number);
	page_end(page, 2, 0);
}
