#include <string.h>

#include "tui/case_int.h"
#include "tui/markdown.h"
#include "tui/parts.h"

struct step_state {
	const char *key;
	const char *mark;
	enum role role;
	struct words words;
};

static const struct step_state states[] = {
	{ "open", "[>]", ROLE_STRONG, WORDS("to do now", "cần làm") },
	{ "waiting", "[~]", ROLE_WARN, WORDS("waiting", "đang chờ") },
	{ "done", "[x]", ROLE_GOOD, WORDS("done", "đã xong") },
	{ "skipped", "[-]", ROLE_DIM,
		WORDS("does not apply", "không áp dụng") },
	{ "blocked", "[ ]", ROLE_DIM, WORDS("later", "chưa đến lượt") },
	{ "undecided", "[?]", ROLE_WARN,
		WORDS("not known whether it applies",
			"chưa rõ có áp dụng không") },
	{ "cancelled", "[/]", ROLE_DIM, WORDS("cancelled", "đã hủy") },
	{ NULL, "[ ]", ROLE_TEXT, WORDS("", "") },
};

static const struct step_state *state_of(const json_t *step)
{
	const char *key = json_text(step, "state", "");
	const struct step_state *state = states;

	while (state->key && strcmp(state->key, key) != 0)
		state++;
	return state;
}

/* "due 04/07/2024", the day alone when `words` is NULL. */
static void put_due(struct page *page, const json_t *step)
{
	json_t *due = json_member(step, "due");
	bool overdue = json_bool(due, "overdue", false);
	const char *date =
		json_text(due, "date", json_text(due, "moment", NULL));
	char day[PART_TIME];

	if (!date)
		return;
	part_time(day, date);
	page_printf(page, overdue ? ROLE_BAD : ROLE_WARN,
		overdue ? lang_text(page->lang, "OVERDUE %s")
			: lang_text(page->lang, "due %s"),
		day);
	page_end(page, 4, 0);
}

static bool is_over(const struct step_state *state)
{
	return state->key && (strcmp(state->key, "done") == 0 ||
				     strcmp(state->key, "skipped") == 0 ||
				     strcmp(state->key, "cancelled") == 0);
}

void case_write_steps(struct view *view, struct page *page)
{
	size_t i;
	json_t *step;

	json_array_foreach(json_list(view->data[CASE_STATE], "steps"), i, step)
	{
		const struct step_state *state = state_of(step);

		page_mark_target(
			page, CASE_STEP, json_text(step, "id", ""), (int)i);
		page_printf(page, state->role, "%s ", state->mark);
		page_put(page, state->role, json_text(step, "title", ""));
		page_end(page, 0, 4);
		if (!is_over(state))
			put_due(page, step);
		page_untarget(page);
	}
}

void case_write_head(struct view *view, struct buf *out)
{
	json_t *steps = json_list(view->data[CASE_STATE], "steps"), *step;
	json_t *outcome = json_member(view->data[CASE_STATE], "outcome");
	struct case_view *own = case_view_of(view);
	int over = 0;
	size_t i;

	json_array_foreach(steps, i, step) over += is_over(state_of(step));
	buf_printf(out, lang_text(view->lang, "%s  %d of %d steps"),
		own->case_id, over, (int)json_array_size(steps));
	if (own->event > 0)
		buf_printf(out,
			lang_text(view->lang, "  as it was after event %d"),
			own->event);
	if (outcome)
		buf_printf(out, "  [%s]",
			json_text(outcome, "title",
				json_text(outcome, "id", "")));
}

static void write_top(struct page *page, const json_t *step)
{
	const struct step_state *state = state_of(step);
	const char *role =
		json_text(step, "role_title", json_text(step, "role", NULL));

	page_put(page, ROLE_HEADING, json_text(step, "title", ""));
	page_end(page, 0, 0);
	page_printf(page, state->role, "%s %s", state->mark,
		state->words.in[page->lang]);
	page_printf(page, ROLE_DIM, "  %s", part_step_kind(page, step));
	if (role)
		page_printf(page, ROLE_DIM, "  %s", role);
	page_end(page, 0, 0);
}

static void write_when(struct page *page, const json_t *step)
{
	json_t *due = json_member(step, "due"),
	       *done = json_member(step, "done");
	bool overdue = json_bool(due, "overdue", false);
	char at[PART_TIME];

	if (due) {
		part_time(at,
			json_text(due, "date", json_text(due, "moment", NULL)));
		page_printf(page, overdue ? ROLE_BAD : ROLE_WARN, "%s: %s%s%s",
			lang_text(page->lang, "Due"), at, *at ? "  " : "",
			json_text(due, "text", ""));
		if (json_text(due, "left", NULL))
			page_printf(page, ROLE_DIM, "  (%s)",
				json_text(due, "left", ""));
		page_end(page, 0, 2);
	}
	if (done) {
		part_time(at, json_text(done, "at", NULL));
		if (json_text(done, "by", NULL))
			page_printf(page, ROLE_GOOD,
				lang_text(page->lang, "Done by %s, %s"),
				json_text(done, "by", ""), at);
		else
			page_printf(page, ROLE_GOOD,
				lang_text(page->lang, "By itself, %s"), at);
		if (json_text(done, "note", NULL))
			page_printf(page, ROLE_TEXT, ": %s",
				json_text(done, "note", ""));
		page_end(page, 0, 2);
	}
	if (json_text(step, "reason", NULL)) {
		page_printf(page, ROLE_DIM, "%s: %s",
			lang_text(page->lang, "Reason"),
			json_text(step, "reason", ""));
		page_end(page, 0, 2);
	}
}

static void write_questions(
	struct view *view, struct page *page, const json_t *step)
{
	struct case_view *own = case_view_of(view);

	if (json_array_size(json_list(step, "asks")) > 0) {
		page_blank(page);
		form_write(&own->form, page);
	}
	if (case_is_live(view) &&
		strcmp(json_text(step, "state", ""), "open") == 0 &&
		form_first_open(&own->form) < 0) {
		page_blank(page);
		page_put(page, ROLE_KEY, "d ");
		page_put(page, ROLE_TEXT,
			case_open_row(view, json_text(step, "id", NULL))
				? lang_text(page->lang,
					  "to the first line that is not done")
				: lang_text(page->lang, "this step is done"));
		page_end(page, 0, 0);
	}
}

static void write_outcome(struct view *view, struct page *page)
{
	json_t *outcome = json_member(view->data[CASE_STATE], "outcome");

	if (!outcome)
		return;
	page_printf(page, ROLE_GOOD, "%s: %s", lang_text(page->lang, "Outcome"),
		json_text(outcome, "title", json_text(outcome, "id", "")));
	page_end(page, 0, 2);
	if (json_text(outcome, "text", NULL))
		page_line(page, ROLE_TEXT, json_text(outcome, "text", ""));
	page_blank(page);
}

/* While it is open, what it still lacks is asked right below. */
static void write_decided(struct page *page, const json_t *step)
{
	if (strcmp(json_text(step, "state", ""), "open") != 0)
		part_decided(page, json_member(step, "decided"));
}

static void write_guide(struct page *page, const json_t *step)
{
	if (!json_text(step, "guide", NULL))
		return;
	page_heading(page, lang_text(page->lang, "Guidance"));
	markdown_put(page, json_text(step, "guide", ""));
}

/* The law of the step, unless the decision has just cited the same. */
static void write_law(struct page *page, const json_t *step)
{
	json_t *cites = json_list(step, "cites");

	if (!json_equal(
		    cites, json_list(json_member(step, "decided"), "cites")))
		part_cites(page, lang_text(page->lang, "Grounds"), cites);
}

json_t *case_cites(struct view *view)
{
	const struct page_target *here = pane_target(&view->pane);
	const json_t *step = case_step(view);
	json_t *all = json_array();

	json_array_extend(all,
		json_list(form_ask(&case_view_of(view)->form, here), "cites"));
	json_array_extend(
		all, json_list(json_member(step, "decided"), "cites"));
	json_array_extend(all, json_list(step, "cites"));
	return all;
}

/* What the last answer decided, with the law; it opens the step that did. */
static void write_news(struct view *view, struct page *page)
{
	size_t i, c;
	json_t *step, *cite;

	json_array_foreach(case_view_of(view)->news, i, step)
	{
		json_t *decided = json_member(step, "decided");
		const char *id = json_text(step, "id", "");

		if (strcmp(id, json_text(case_step(view), "id", "")) == 0)
			continue;
		page_mark_target(page, CASE_NEWS, id, (int)i);
		page_printf(page, ROLE_STRONG,
			"%s: ", json_text(step, "title", ""));
		page_put(page, ROLE_GOOD, json_text(decided, "text", ""));
		page_end(page, 0, 2);
		json_array_foreach(json_list(decided, "cites"), c, cite)
		{
			page_put(page, ROLE_CITE, json_text(cite, "text", ""));
			page_end(page, 2, 2);
		}
		page_untarget(page);
		page_blank(page);
	}
}

void case_write_step(struct view *view, struct page *page)
{
	json_t *step = case_step(view);

	if (!view_has(view, page, CASE_STATE))
		return;
	write_news(view, page);
	write_outcome(view, page);
	part_problems(page, json_list(view->data[CASE_STATE], "problems"));
	if (!step)
		return;
	write_top(page, step);
	write_when(page, step);
	write_decided(page, step);
	write_guide(page, step);
	write_questions(view, page, step);
	write_law(page, step);
}
