/* A question on one line, and the answer with its law below it. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tui/app_int.h"
#include "tui/markdown.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	ANSWER,
	WRONG
};
enum {
	ENTRY,
	PROCEDURE
};

struct ask {
	struct edit edit;
	char *asked;    /* the question that the answer is to; owned */
	bool answering; /* the cursor is in the answer, not on the line */
	bool ready;
};

static struct ask *ask_of(struct view *view)
{
	struct ask *ask = view->own;

	if (!ask->ready) {
		ask->edit = EDIT_INIT;
		ask->ready = true;
	}
	return ask;
}

static void close_ask(struct view *view)
{
	edit_release(&ask_of(view)->edit);
	free(ask_of(view)->asked);
}

static void title_ask(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Ask"));
	if (view->arg)
		buf_printf(out, " (%s)", view->arg);
}

static void send_question(struct view *view)
{
	struct buf question = BUF_INIT;
	json_t *params;

	edit_value(&ask_of(view)->edit, &question);
	if (question.len > 0) {
		params = view_params("question", question.data);
		json_set_text(params, "unit", view->arg);
		view_request(view, ANSWER, "ask", params);
		free(ask_of(view)->asked);
		ask_of(view)->asked = mem_text(question.data);
	}
	buf_release(&question);
}

static void reply_wrong(struct view *view)
{
	if (view->status[WRONG] == ST_OK)
		view_say(view, ROLE_GOOD,
			lang_text(view->lang,
				"Thank you: the unit has it on its list now; Q "
				"shows the list"));
	else
		view_say(view, ROLE_BAD, view->err[WRONG].text[view->lang]);
}

static void reply_ask(struct view *view, int tag)
{
	if (tag == WRONG) {
		reply_wrong(view);
		return;
	}
	ask_of(view)->answering = true;
	view->pane.top = 0;
	view->pane.cursor = NO_TARGET;
}

/* How an answer is to be taken. */
static const struct part_word statuses[] = {
	{ "partial", ROLE_WARN,
		WORDS("Only a part of the question is answered",
			"Mới trả lời được một phần câu hỏi") },
	{ "clarify", ROLE_WARN,
		WORDS("Several things may be meant; choose one",
			"Câu hỏi có thể hiểu theo nhiều cách, hãy chọn một") },
	{ "not_known", ROLE_WARN,
		WORDS("The knowledge base does not hold the answer",
			"Kho tri thức chưa có câu trả lời") },
	{ "out_of_scope", ROLE_WARN,
		WORDS("This is outside what these units answer for",
			"Câu hỏi nằm ngoài phạm vi của các đơn vị") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void write_links(struct page *page, const json_t *answer)
{
	const char *entry = json_text(answer, "entry", NULL);
	json_t *procedure = json_member(answer, "procedure");

	page_blank(page);
	if (procedure) {
		page_mark_target(
			page, PROCEDURE, json_text(procedure, "id", ""), 0);
		page_put(page, ROLE_KEY, lang_text(page->lang, "Procedure: "));
		page_put(page, ROLE_TEXT, json_text(procedure, "title", ""));
		page_end(page, 0, 2);
		page_untarget(page);
	}
	if (entry) {
		page_mark_target(page, ENTRY, entry, 0);
		page_put(page, ROLE_KEY, lang_text(page->lang, "Entry: "));
		page_put(page, ROLE_TEXT, entry);
		page_printf(page, ROLE_DIM, "  %s  %.8s",
			json_text(answer, "unit", ""),
			json_text(answer, "commit", ""));
		page_end(page, 0, 2);
		page_untarget(page);
	}
}

static void write_alternatives(struct page *page, const json_t *answer)
{
	json_t *rows = json_list(answer, "alternatives");
	size_t i;
	json_t *row;

	if (json_array_size(rows) == 0)
		return;
	page_heading(page, lang_text(page->lang, "See also"));
	json_array_foreach(rows, i, row)
	{
		page_mark_target(page, ENTRY, json_text(row, "entry", ""), 0);
		page_put(page, ROLE_TEXT, json_text(row, "title", ""));
		page_printf(
			page, ROLE_DIM, "  (%s)", json_text(row, "unit", ""));
		page_end(page, 2, 2);
		page_untarget(page);
	}
}

static void write_answer(struct page *page, const json_t *answer)
{
	const struct part_word *status =
		part_word(statuses, json_text(answer, "status", ""));

	if (json_text(answer, "repaired", NULL)) {
		page_printf(page, ROLE_DIM,
			lang_text(page->lang, "Understood as: %s"),
			json_text(answer, "repaired", ""));
		page_end(page, 0, 2);
	}
	if (status->key)
		page_line(page, status->role, status->words.in[page->lang]);
	page_line(page, ROLE_STRONG, json_text(answer, "title", ""));
	if (json_text(answer, "mark", NULL)) {
		page_printf(
			page, ROLE_WARN, "! %s", json_text(answer, "mark", ""));
		page_end(page, 0, 2);
	}
	page_blank(page);
	markdown_put(page, json_text(answer, "answer", ""));
	part_decided(page, json_member(answer, "decided"));
	part_cites(page, lang_text(page->lang, "Grounds"),
		json_list(answer, "cites"));
	page_blank(page);
	part_valid(page, json_member(answer, "valid"));
	write_links(page, answer);
	write_alternatives(page, answer);
}

static void write_ask(struct view *view, struct page *page)
{
	if (view_has(view, page, ANSWER))
		write_answer(page, view->data[ANSWER]);
	else if (view->status[ANSWER] == ST_OK)
		page_line(page, ROLE_DIM,
			lang_text(page->lang,
				"Type a question, with or without marks, and "
				"press Enter. The answer names the law it "
				"rests on."));
}

static void select_ask(struct view *view, const struct page_target *target)
{
	view_push(view, target->kind == ENTRY ? "entry" : "procedure",
		target->id);
}

static bool key_ask(struct view *view, key_code key)
{
	struct ask *ask = ask_of(view);

	if (ask->answering)
		return false;
	if (key == KEY_NAMED_ENTER) {
		send_question(view);
		return true;
	}
	if (key == KEY_NAMED_DOWN || key == KEY_NAMED_TAB ||
		(key == KEY_NAMED_ESC && view->data[ANSWER])) {
		ask->answering = view->data[ANSWER] != NULL;
		return true;
	}
	return edit_key(&ask->edit, key);
}

static bool typing_ask(struct view *view)
{
	return !ask_of(view)->answering;
}

static void ask_what_is_wrong(struct view *view)
{
	view_prompt(view, WRONG,
		lang_text(view->lang,
			"What is wrong with it? (may stay empty; Esc: "
			"nothing)"));
}

static void submit_ask(struct view *view, int what, const char *text)
{
	json_t *params = view_params("question", ask_of(view)->asked);
	const json_t *answer = view->data[ANSWER];

	json_set_text(params, "unit", json_text(answer, "unit", view->arg));
	json_set_text(params, "entry", json_text(answer, "entry", NULL));
	if (*text)
		json_set_text(params, "text", text);
	view_write(view, what, "gap.wrong", params);
}

static const char *refuses_ask(struct view *view, enum command command)
{
	if (command == CMD_WRONG &&
		(!view->data[ANSWER] || !ask_of(view)->asked))
		return lang_text(view->lang, "there is no answer yet");
	return NULL;
}

/* `a` and Tab go back to the line for another question. */
static bool command_ask(struct view *view, enum command command)
{
	struct ask *ask = ask_of(view);

	if (command == CMD_WRONG) {
		ask_what_is_wrong(view);
		return true;
	}
	if (command != CMD_ASK && command != CMD_NEXT_PANE &&
		command != CMD_LAST_PANE)
		return false;
	ask->answering = false;
	if (command == CMD_ASK)
		edit_set(&ask->edit, "");
	return true;
}

static void draw_ask(struct view *view, struct grid *grid, struct rect at)
{
	struct ask *ask = ask_of(view);
	const char *label = lang_text(view->lang, "Question: ");
	int width = text_width(label, strlen(label));
	struct rect body = { at.y + 2, at.x + 1, at.rows - 2, at.cols - 2 };

	grid_put(grid, at.y, 1, width, ROLE_LABEL, label, strlen(label));
	edit_draw(&ask->edit, grid, at.y, 1 + width, at.cols - width - 2,
		ask->answering ? ROLE_STRONG : ROLE_INPUT);
	if (ask->answering)
		grid->cursor_y = grid->cursor_x = -1;
	grid_rule(grid, (struct rect){ at.y + 1, at.x, 1, at.cols },
		view->app->options->ascii ? "-" : "\xe2\x94\x80");
	view_settle(view, body.rows, body.cols);
	pane_draw(&view->pane, grid, body, ask->answering);
}

const struct view_class view_ask = {
	.name = "ask",
	.context = ON_ASK,
	.size = sizeof(struct ask),
	.close = close_ask,
	.title = title_ask,
	.reply = reply_ask,
	.write = write_ask,
	.select = select_ask,
	.command = command_ask,
	.refuses = refuses_ask,
	.submit = submit_ask,
	.key = key_ask,
	.typing = typing_ask,
	.draw = draw_ask,
};
