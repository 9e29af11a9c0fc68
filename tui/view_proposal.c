/* One proposal: what it changes for whom, line by line too, and the verdict. */
#include <stdlib.h>
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	PROPOSAL,
	ACT
};

struct proposal {
	bool by_line;
};

static json_t *numbered(struct view *view)
{
	json_t *params = json_object();

	json_set(params, "number", json_integer(atoi(view->arg)));
	return params;
}

static void open_proposal(struct view *view)
{
	view_request(view, PROPOSAL, "review.show", numbered(view));
}

static void title_proposal(struct view *view, struct buf *out)
{
	buf_printf(out, lang_text(view->lang, "Proposal %s"), view->arg);
}

static void reply_proposal(struct view *view, int tag)
{
	if (tag != ACT)
		return;
	if (view->status[ACT] != ST_OK) {
		view_say(view, ROLE_BAD, view->err[ACT].text[view->lang]);
		return;
	}
	view_say(view, ROLE_GOOD, lang_text(view->lang, "Noted"));
	json_decref(view->data[PROPOSAL]);
	view->data[PROPOSAL] = json_incref(view->data[ACT]);
}

static const struct part_word verbs[] = {
	{ "comment", ROLE_TEXT, WORDS("remark", "góp ý") },
	{ "approve", ROLE_GOOD, WORDS("approved", "duyệt") },
	{ "reject", ROLE_BAD, WORDS("rejected", "từ chối") },
	{ "withdraw", ROLE_DIM, WORDS("withdrew", "rút lại") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void write_remarks(struct page *page, const json_t *remarks)
{
	size_t i;
	json_t *remark;
	char at[PART_TIME];

	if (json_array_size(remarks) == 0)
		return;
	page_heading(page, lang_text(page->lang, "Remarks"));
	json_array_foreach(remarks, i, remark)
	{
		const struct part_word *verb =
			part_word(verbs, json_text(remark, "verb", ""));

		part_time(at, json_text(remark, "at", NULL));
		page_printf(page, ROLE_DIM, "%s  %s  ", at,
			json_text(remark, "by", ""));
		page_put(page, verb->role, verb->words.in[page->lang]);
		if (json_text(remark, "text", NULL))
			page_printf(page, ROLE_TEXT, ": %s",
				json_text(remark, "text", ""));
		page_end(page, 2, 2);
	}
}

static void write_head(struct page *page, const json_t *proposal)
{
	const struct part_word *state = part_word(
		part_proposal_states, json_text(proposal, "state", ""));
	char at[PART_TIME];

	part_time(at, json_text(proposal, "at", NULL));
	page_printf(page, state->role, "[%s] ", state->words.in[page->lang]);
	page_put(page, ROLE_STRONG, json_text(proposal, "message", ""));
	page_end(page, 0, 2);
	page_printf(page, ROLE_DIM, "%s  %s  %.8s -> %.8s",
		json_text(proposal, "author", ""), at,
		json_text(proposal, "base", ""),
		json_text(proposal, "commit", ""));
	page_end(page, 0, 0);
	if (json_text(proposal, "published", NULL)) {
		page_printf(page, ROLE_GOOD,
			lang_text(page->lang, "Published as %.8s"),
			json_text(proposal, "published", ""));
		page_end(page, 0, 0);
	}
}

/* Errors stand before the change, as they forbid it; warnings, which are of
 * the whole folder, after it. */
static void write_problems(
	struct page *page, const json_t *problems, bool errors)
{
	json_t *some = json_array(), *problem;
	size_t i;

	json_array_foreach(problems, i, problem)
	{
		const char *level = json_text(problem, "level", "");

		if ((strcmp(level, "error") == 0) == errors)
			json_array_append(some, problem);
	}
	if (json_array_size(some) > 0)
		page_heading(
			page, errors ? lang_text(page->lang,
					       "Errors, to be mended first")
				     : lang_text(page->lang,
					       "Warnings in the whole folder"));
	part_problems(page, some);
	json_decref(some);
}

static void write_proposal(struct view *view, struct page *page)
{
	const struct proposal *own = view->own;
	json_t *proposal = view->data[PROPOSAL];

	if (!view_has(view, page, PROPOSAL))
		return;
	write_head(page, proposal);
	write_problems(page, json_list(proposal, "problems"), true);
	part_changes(page, json_list(proposal, "changes"), own->by_line);
	write_remarks(page, json_list(proposal, "remarks"));
	write_problems(page, json_list(proposal, "problems"), false);
}

/* What each command asks first, and which method it is. A costly one takes a
 * yes, one that others read takes a text. */
static const struct verdict {
	enum command command;
	const char *method;
	bool text;
	struct words question; /* with %s for the number */
} verdicts[] = {
	{ CMD_APPROVE, "review.approve", false,
		WORDS("Approve and publish proposal %s? y/N",
			"Duyệt và công bố đề xuất %s? y/N") },
	{ CMD_REJECT, "review.reject", true,
		WORDS("Why reject proposal %s?", "Lý do từ chối đề xuất %s:") },
	{ CMD_COMMENT, "review.comment", true,
		WORDS("Remark on proposal %s:", "Góp ý cho đề xuất %s:") },
	{ CMD_WITHDRAW, "review.withdraw", false,
		WORDS("Withdraw proposal %s? y/N", "Rút đề xuất %s? y/N") },
};

enum {
	VERDICTS = sizeof(verdicts) / sizeof(verdicts[0])
};

static bool command_proposal(struct view *view, enum command command)
{
	struct proposal *own = view->own;
	struct buf question = BUF_INIT;

	if (command == CMD_TEXT_VIEW) {
		own->by_line = !own->by_line;
		view->dirty = true;
		return true;
	}
	for (int i = 0; i < VERDICTS; i++) {
		if (verdicts[i].command != command)
			continue;
		buf_printf(&question, verdicts[i].question.in[view->lang],
			view->arg);
		if (verdicts[i].text)
			view_prompt(view, i, question.data);
		else
			view_confirm(view, i, question.data);
		buf_release(&question);
		return true;
	}
	return false;
}

static void submit_proposal(struct view *view, int what, const char *text)
{
	json_t *params = numbered(view);

	if (verdicts[what].text && !*text) {
		view_say(view, ROLE_WARN,
			lang_text(view->lang,
				"Words are needed; nothing was done"));
		json_decref(params);
		return;
	}
	if (*text)
		json_set_text(params, "text", text);
	view_write(view, ACT, verdicts[what].method, params);
}

static const char *refuses_proposal(struct view *view, enum command command)
{
	const char *state = json_text(view->data[PROPOSAL], "state", "");
	bool open =
		strcmp(state, "open") == 0 || strcmp(state, "conflict") == 0;

	if (!view->data[PROPOSAL])
		return lang_text(view->lang, "it is still being fetched");
	if ((command == CMD_APPROVE || command == CMD_REJECT ||
		    command == CMD_WITHDRAW) &&
		!open)
		return lang_text(view->lang, "the proposal is closed");
	return NULL;
}

const struct view_class view_proposal = {
	.name = "proposal",
	.context = ON_PROPOSAL,
	.size = sizeof(struct proposal),
	.open = open_proposal,
	.title = title_proposal,
	.reply = reply_proposal,
	.write = write_proposal,
	.command = command_proposal,
	.refuses = refuses_proposal,
	.submit = submit_proposal,
};
