/* A case: its steps, and the step being worked on with its law beside it. */
#include <stdlib.h>
#include <string.h>

#include "tui/app_int.h"
#include "tui/case_int.h"
#include "tui/views.h"

enum {
	WHY_CANCEL = 1,
	WHY_REOPEN
};
enum {
	SIDE_BY_SIDE = 64,
	LAW_BESIDE = 140,
	STEPS_MAX = 40,
	AHEAD_MAX = 256,
	AHEAD_TIME = 10000 /* ms for the engine to answer */
};

/* "case" or "case@event". */
static void read_arg(struct view *view, struct case_view *own)
{
	const char *arg = view->arg ? view->arg : "";
	const char *at = strchr(arg, '@');
	size_t len = at ? (size_t)(at - arg) : strlen(arg);

	own->case_id = mem_bytes(arg, len);
	own->event = at ? atoi(at + 1) : 0;
}

struct case_view *case_view_of(struct view *view)
{
	struct case_view *own = view->own;

	if (!own->case_id) {
		form_init(&own->form);
		own->steps = PANE_INIT;
		own->law_page = PAGE_INIT;
		own->go_to = -1;
		read_arg(view, own);
	}
	return own;
}

static void open_case(struct view *view)
{
	struct case_view *own = case_view_of(view);
	json_t *params = view_params("case", own->case_id);

	if (own->event > 0)
		json_set(params, "event", json_integer(own->event));
	view_request(view, CASE_STATE, "case.show", params);
}

static void close_case(struct view *view)
{
	struct case_view *own = case_view_of(view);

	form_release(&own->form);
	pane_release(&own->steps);
	free(own->case_id);
	free(own->step);
	free(own->sent);
	free(own->law_asked);
	law_release(&own->law);
	page_release(&own->law_page);
	json_decref(own->news);
	VEC_RELEASE(&own->ahead);
}

static void title_case(struct view *view, struct buf *out)
{
	const char *title = json_text(view->data[CASE_STATE], "title", "");

	buf_puts(out, *title ? title : case_view_of(view)->case_id);
}

static json_t *find_step(struct view *view, const char *id)
{
	size_t i;
	json_t *step;

	json_array_foreach(json_list(view->data[CASE_STATE], "steps"), i,
		step) if (id && strcmp(json_text(step, "id", ""), id) ==
					0) return step;
	return NULL;
}

json_t *case_step(struct view *view)
{
	return find_step(view, case_view_of(view)->step);
}

bool case_is_live(struct view *view)
{
	const char *status = json_text(view->data[CASE_STATE], "status", "");

	return case_view_of(view)->event == 0 && strcmp(status, "running") == 0;
}

/* Show the questions of this step as the state has them now. */
static void show_step(struct view *view, const char *id)
{
	struct case_view *own = case_view_of(view);
	bool other = !own->step || strcmp(own->step, id) != 0;
	char *step = mem_text(id);

	free(own->step);
	own->step = step;
	form_set(&own->form, json_list(case_step(view), "asks"));
	if (other) {
		view->pane.top = 0;
		view->pane.cursor = 0;
		own->go_to = form_first_open(&own->form);
	}
	view->dirty = true;
}

static bool is_open(const json_t *step)
{
	return strcmp(json_text(step, "state", ""), "open") == 0;
}

static bool is_waiting(const json_t *step)
{
	return strcmp(json_text(step, "state", ""), "waiting") == 0;
}

const char *case_open_row(struct view *view, const char *id)
{
	json_t *steps = json_list(view->data[CASE_STATE], "steps"), *step;
	size_t i;

	json_array_foreach(steps, i, step)
	{
		if (id && strcmp(json_text(step, "of", ""), id) == 0 &&
			is_open(step))
			return json_text(step, "id", NULL);
	}
	return NULL;
}

static const char *first_step(struct view *view)
{
	json_t *steps = json_list(view->data[CASE_STATE], "steps"), *step;
	const char *next = json_text(view->data[CASE_STATE], "next", NULL);
	const char *row = case_open_row(view, next);
	const char *end = json_text(
		json_member(view->data[CASE_STATE], "outcome"), "id", NULL);
	size_t i;

	if (end && find_step(view, end))
		return end;
	if (next)
		return row ? row : next;
	json_array_foreach(steps, i, step) if (is_open(step)) return json_text(
		step, "id", "");
	json_array_foreach(steps, i,
		step) if (is_waiting(step)) return json_text(step, "id", "");
	return json_text(
		json_array_get(steps, json_array_size(steps) - 1), "id", "");
}

/* The list of steps has its cursor on the one that is shown. */
static void follow_step(struct view *view)
{
	struct case_view *own = case_view_of(view);
	struct page *page = &own->steps.page;
	/* A list that was never drawn will stand where the step stands. */
	int cols = page->cols ? page->cols : view->pane.page.cols;

	page_reset(page, view->app->lang, cols, false);
	case_write_steps(view, page);
	pane_go(&own->steps,
		pane_find_target(&own->steps, CASE_STEP, own->step));
}

static void take_state(struct view *view)
{
	struct case_view *own = case_view_of(view);
	json_t *before = case_step(view);

	/* Stay where the person looks, unless that step is over or unknown. */
	if (!before || (!own->on_steps && !is_open(before)))
		show_step(view, first_step(view));
	else
		show_step(view, own->step);
	follow_step(view);
}

static void forget_sent(struct case_view *own)
{
	if (own->sent)
		form_accepted(&own->form, own->sent);
	free(own->sent);
	own->sent = NULL;
}

static void say_what_next(struct view *view)
{
	struct case_view *own = case_view_of(view);

	if (is_open(case_step(view)) && form_first_open(&own->form) < 0 &&
		json_array_size(own->news) == 0)
		view_say(view, ROLE_GOOD,
			lang_text(view->lang,
				"All is answered: d when the step is done"));
}

static bool is_decided(const json_t *step)
{
	return json_member(step, "decided") &&
	       strcmp(json_text(step, "state", ""), "done") == 0;
}

/* What was decided by what was done: the steps that are decided now and were
 * not, or came to something else. */
static void note_news(struct view *view, const json_t *before)
{
	struct case_view *own = case_view_of(view);
	json_t *steps = json_list(view->data[CASE_STATE], "steps"), *step;
	struct buf said = BUF_INIT;
	size_t i;

	json_decref(own->news);
	own->news = json_array();
	json_array_foreach(steps, i, step)
	{
		json_t *old = json_array_get(json_list(before, "steps"), i);
		json_t *decided = json_member(step, "decided");

		if (!is_decided(step) ||
			(is_decided(old) &&
				strcmp(json_text(json_member(old, "decided"),
					       "text", ""),
					json_text(decided, "text", "")) == 0))
			continue;
		json_array_append(own->news, step);
		buf_printf(&said, "%s%s: %s", said.len ? "; " : "",
			json_text(step, "title", ""),
			json_text(decided, "text", ""));
	}
	if (said.len > 0)
		view_say(view, ROLE_GOOD, said.data);
	buf_release(&said);
}

static void took_act(struct view *view)
{
	struct case_view *own = case_view_of(view);
	json_t *before = view->data[CASE_STATE];

	view->data[CASE_STATE] = json_incref(view->data[CASE_ACT]);
	note_news(view, before);
	json_decref(before);
	take_state(view);
	own->go_to = form_first_open(&own->form);
	say_what_next(view);
}

/* The cursor to the field, with its label and as many options as fit. */
static void go_to_field(struct view *view, struct case_view *own)
{
	struct pane *pane = &view->pane;
	struct page *page = &pane->page;
	int first = NO_TARGET, last = NO_TARGET;

	if (own->go_to < 0)
		return;
	for (size_t i = 0; i < page->targets.len; i++) {
		const struct page_target *target = &page->targets.at[i];

		if (target->kind < FORM_FIELD || target->number != own->go_to)
			continue;
		if (first == NO_TARGET)
			first = (int)i;
		last = (int)i;
	}
	own->go_to = -1;
	pane_go(pane, last);
	pane_go(pane, first);
	if (first != last && pane->top >= page->targets.at[first].line)
		pane->top = page->targets.at[first].line - 1;
}

static void take_ahead(struct view *view)
{
	struct case_view *own = case_view_of(view);
	struct app *app = view->app;
	key_code keys[AHEAD_MAX];
	size_t count = own->ahead.len;

	for (size_t i = 0; i < count; i++)
		keys[i] = own->ahead.at[i];
	own->ahead.len = 0;
	view_settle(view, view->pane.rows, view->pane.page.cols);
	go_to_field(view, own);
	/* A key may lead away from here, and this view be gone. */
	for (size_t i = 0; i < count && app_view(app) == view; i++) {
		app_key(app, keys[i]);
		if (app_view(app) != view)
			break;
		view_settle(view, view->pane.rows, view->pane.page.cols);
		go_to_field(view, own);
	}
}

/* A document came, or is not there; either way it is not asked for again. */
static void took_law(struct view *view)
{
	struct case_view *own = case_view_of(view);
	bool came = view->status[CASE_LAW] == ST_OK;

	law_take(&own->law, own->law_asked, came ? view->data[CASE_LAW] : NULL);
	free(own->law_asked);
	own->law_asked = NULL;
}

static void reply_case(struct view *view, int tag)
{
	struct case_view *own = case_view_of(view);

	if (tag == CASE_LAW) {
		took_law(view);
		return;
	}
	forget_sent(own);
	if (view->status[tag] == ST_OK && tag == CASE_ACT) {
		took_act(view);
		take_ahead(view);
	} else if (view->status[tag] == ST_OK) {
		take_state(view);
	} else if (tag == CASE_ACT) {
		own->ahead.len = 0;
		view_say(view, ROLE_BAD, view->err[tag].text[view->lang]);
		open_case(view);
	}
}

static json_t *act_params(struct view *view)
{
	json_t *params = view_params("case", case_view_of(view)->case_id);
	json_t *events = json_object_get(view->data[CASE_STATE], "events");

	if (json_is_integer(events))
		json_object_set(params, "expect", events);
	return params;
}

static void act(struct view *view, const char *method, json_t *params)
{
	view_write(view, CASE_ACT, method, params);
}

/* Send an answer of the form, if there is one. */
static void send_answer(struct view *view, struct form_answer *answer)
{
	struct case_view *own = case_view_of(view);
	json_t *params, *facts;

	if (!answer->fact)
		return;
	params = act_params(view);
	facts = json_object();
	json_object_set_new(facts, answer->fact, answer->value);
	json_set(params, "facts", facts);
	free(own->sent);
	own->sent = mem_text(answer->fact);
	act(view, "case.set", params);
}

static const char *not_live(struct view *view)
{
	if (case_view_of(view)->event > 0)
		return lang_text(view->lang,
			"this is the past; open the case itself to change it");
	return lang_text(view->lang,
		"the case is closed; open it again with O to change it");
}

/* False, with the reason in the message line, when nothing can be given. */
static bool may_answer(struct view *view)
{
	const char *reason = NULL;

	if (view->app->options->where.readonly)
		reason = lang_text(view->lang, "this session only reads");
	else if (!case_is_live(view))
		reason = not_live(view);
	else if (view->waiting[CASE_ACT])
		reason = lang_text(
			view->lang, "the answer before this one is on its way");
	if (reason)
		view_say(view, ROLE_WARN, reason);
	return !reason;
}

/* After what was chosen: to what is typed now, or asked next. */
static void go_on(struct case_view *own)
{
	own->go_to = own->form.editing >= 0 ? own->form.editing
					    : form_first_open(&own->form);
}

static void select_case(struct view *view, const struct page_target *target)
{
	struct case_view *own = case_view_of(view);
	struct form_answer answer = { 0 };

	if (target->kind == CASE_NEWS) {
		show_step(view, target->id);
		follow_step(view);
		return;
	}
	if (!may_answer(view))
		return;
	form_open(&own->form, target, &answer);
	send_answer(view, &answer);
	go_on(own);
	view->dirty = true;
}

/* A digit while nothing is typed yet. */
static bool digit_case(struct view *view, key_code key)
{
	struct case_view *own = case_view_of(view);
	const struct page_target *here = pane_target(&view->pane);
	struct form_answer answer = { 0 };

	if (own->on_steps || own->form.typing || key < '0' || key > '9' ||
		!form_fact(&own->form, here) || !may_answer(view) ||
		!form_digit(&own->form, here, (int)(key - '0'), &answer))
		return false;
	send_answer(view, &answer);
	go_on(own);
	return true;
}

/* Who types faster than the engine answers is not told to wait: the keys are
 * taken when the answer before them is. Esc takes them back. An engine that is
 * slow or stopped leaves the keys free, unless some wait already. */
static bool keep_for_later(struct view *view, key_code key)
{
	struct case_view *own = case_view_of(view);
	bool any = own->ahead.len > 0;

	if (!view->waiting[CASE_ACT] || own->ahead.len >= AHEAD_MAX)
		return false;
	if (key == KEY_NAMED_ESC || key == KEY_CTRL('c')) {
		own->ahead.len = 0;
		if (any)
			view_say(view, ROLE_WARN,
				lang_text(view->lang,
					"What was typed ahead is dropped"));
		return any && key == KEY_NAMED_ESC;
	}
	if (!any && view->app->now - wire_since(view->app->wire) > AHEAD_TIME)
		return false;
	*VEC_ADD(&own->ahead) = key;
	return true;
}

static bool key_case(struct view *view, key_code key)
{
	struct case_view *own = case_view_of(view);
	struct form_answer answer = { 0 };
	int edited = own->form.editing;
	bool taken;

	if (keep_for_later(view, key))
		return true;
	taken = form_key(&own->form, key, &answer);
	if (!taken && digit_case(view, key))
		return true;
	send_answer(view, &answer);
	if (taken && own->form.editing >= 0)
		own->go_to = edited;
	else if (taken)
		go_on(own);
	return taken;
}

static bool typing_case(struct view *view)
{
	return case_view_of(view)->form.typing;
}

/* The list that the cursor is in gets a line more, or this line less. */
static void change_list(struct view *view, bool more)
{
	struct case_view *own = case_view_of(view);
	const struct page_target *here = pane_target(&view->pane);
	const char *fact = form_fact(&own->form, here);
	struct page_target head = { .kind = FORM_ADD };
	struct form_answer answer = { 0 };

	if (!fact || !case_is_live(view))
		return;
	for (size_t i = 0; i < own->form.fields.len; i++) {
		head.number = (int)i;
		if (own->form.fields.at[i].head &&
			strcmp(form_fact(&own->form, &head), fact) == 0)
			break;
	}
	if (!more)
		form_drop_item(&own->form, here, &answer);
	else if (own->form.fields.at[head.number].head)
		form_open(&own->form, &head, &answer);
	send_answer(view, &answer);
	view->dirty = true;
}

/* What the step came to, as the name of a fact: decision.output. */
static void put_decided_name(const json_t *step, struct buf *out)
{
	json_t *decided = json_member(step, "decided");
	json_t *outputs = json_member(decided, "outputs");
	const char *output = json_object_iter_key(json_object_iter(outputs));

	if (output)
		buf_printf(out, "%s.%s", json_text(decided, "decision", ""),
			output);
}

/* Why the answer here; on a step that decided, why it came to that; else all
 * facts, to choose from. */
static void push_why(struct view *view)
{
	struct case_view *own = case_view_of(view);
	const struct page_target *here = pane_target(&view->pane);
	struct buf id = BUF_INIT, fact = BUF_INIT;

	if (!own->on_steps && here && here->kind == CASE_NEWS)
		put_decided_name(find_step(view, here->id), &fact);
	else if (!own->on_steps && form_fact(&own->form, here))
		buf_puts(&fact, form_fact(&own->form, here));
	else
		put_decided_name(case_step(view), &fact);
	buf_puts(&id, own->case_id);
	if (fact.len > 0)
		buf_printf(&id, "/%s", fact.data);
	view_push(view, fact.len > 0 ? "why" : "facts", id.data);
	buf_release(&fact);
	buf_release(&id);
}

/* A step of many rows is done by its rows: the first open one is next. */
static void done(struct view *view)
{
	const char *row = case_open_row(view, case_view_of(view)->step);
	json_t *params;

	if (row) {
		show_step(view, row);
		follow_step(view);
		return;
	}
	params = act_params(view);

	json_set_text(params, "step", case_view_of(view)->step);
	act(view, "case.done", params);
}

static void ask_reason(struct view *view, int what)
{
	struct buf label = BUF_INIT;

	buf_printf(&label,
		what == WHY_CANCEL
			? lang_text(view->lang, "Why cancel %s? (Esc: don't)")
			: lang_text(view->lang,
				  "Why open %s again? (Esc: don't)"),
		case_view_of(view)->case_id);
	view_prompt(view, what, label.data);
	buf_release(&label);
}

static void submit_case(struct view *view, int what, const char *text)
{
	json_t *params;

	if (!*text) {
		view_say(view, ROLE_WARN,
			lang_text(view->lang,
				"A reason is needed; nothing was done"));
		return;
	}
	params = act_params(view);
	json_set_text(params, "reason", text);
	act(view, what == WHY_CANCEL ? "case.cancel" : "case.reopen", params);
}

static bool go_back(struct view *view)
{
	struct case_view *own = case_view_of(view);

	if (own->form.editing >= 0) {
		own->form.editing = -1;
		view->dirty = true;
		return true;
	}
	if (own->on_steps || view->pane.found >= 0)
		return false;
	own->on_steps = true;
	follow_step(view);
	return true;
}

static void other_pane(struct view *view)
{
	struct case_view *own = case_view_of(view);

	own->on_steps = !own->on_steps;
	if (own->on_steps)
		follow_step(view);
}

/* Moving in the list shows the step that is moved to. */
static bool move_steps(struct view *view, enum command command)
{
	struct case_view *own = case_view_of(view);
	const struct page_target *target;

	if (!own->on_steps || !pane_command(&own->steps, command))
		return false;
	target = pane_target(&own->steps);
	if (target)
		show_step(view, target->id);
	return true;
}

static bool command_case(struct view *view, enum command command)
{
	struct case_view *own = case_view_of(view);

	if (command == CMD_DONE)
		done(view);
	else if (command == CMD_UNDO)
		act(view, "case.undo", view_params("case", own->case_id));
	else if (command == CMD_WHY)
		push_why(view);
	else if (command == CMD_RECORD)
		view_push(view, "record", own->case_id);
	else if (command == CMD_CANCEL_CASE)
		ask_reason(view, WHY_CANCEL);
	else if (command == CMD_REOPEN_CASE)
		ask_reason(view, WHY_REOPEN);
	else if (command == CMD_ADD_ITEM || command == CMD_DROP_ITEM)
		change_list(view, command == CMD_ADD_ITEM);
	else if (command == CMD_NEXT_PANE || command == CMD_LAST_PANE)
		other_pane(view);
	else if (command == CMD_OPEN && own->on_steps)
		own->on_steps = false;
	else if (command == CMD_BACK)
		return go_back(view);
	else
		return move_steps(view, command);
	return true;
}

static const char *refuses_case(struct view *view, enum command command)
{
	const char *status = json_text(view->data[CASE_STATE], "status", "");
	bool closed = strcmp(status, "cancelled") == 0 ||
		      strcmp(status, "finished") == 0;

	if (command == CMD_REOPEN_CASE)
		return closed ? NULL
			      : lang_text(view->lang, "the case is not closed");
	if (command == CMD_DONE || command == CMD_CANCEL_CASE ||
		command == CMD_ADD_ITEM || command == CMD_DROP_ITEM)
		return case_is_live(view) ? NULL : not_live(view);
	if (command == CMD_UNDO && case_view_of(view)->event > 0)
		return not_live(view);
	return NULL;
}

static struct pane *focus_case(struct view *view)
{
	struct case_view *own = case_view_of(view);

	return own->on_steps ? &own->steps : &view->pane;
}

static void draw_steps(struct view *view, struct grid *grid, struct rect at)
{
	struct case_view *own = case_view_of(view);
	struct page *page = &own->steps.page;
	const struct page_target *target;
	int cursor = own->steps.cursor;

	page_reset(page, view->app->lang, at.cols, false);
	case_write_steps(view, page);
	own->steps.cursor = cursor;
	pane_settle(&own->steps, at.rows);
	target = pane_target(&own->steps);
	/* A search moves the cursor too: what it stands on is shown. */
	if (own->on_steps && target && strcmp(target->id, own->step) != 0)
		show_step(view, target->id);
	pane_go(&own->steps,
		pane_find_target(&own->steps, CASE_STEP, own->step));
	pane_draw(&own->steps, grid, at, own->on_steps);
}

/* What is being typed lies over its line of the page. */
static void draw_edit(struct view *view, struct grid *grid, struct rect at)
{
	struct form *form = &case_view_of(view)->form;
	int y = (int)form->edit_line - view->pane.top;

	if (form->editing >= 0 && form->typing && y >= 0 && y < at.rows)
		edit_draw(&form->edit, grid, at.y + y, at.x + 6, at.cols - 6,
			ROLE_INPUT);
}

static void draw_detail(struct view *view, struct grid *grid, struct rect at)
{
	struct case_view *own = case_view_of(view);

	view_settle(view, at.rows, at.cols);
	go_to_field(view, own);
	pane_draw(&view->pane, grid, at, !own->on_steps);
	draw_edit(view, grid, at);
}

static void ask_for_law(struct view *view, const json_t *cites)
{
	struct case_view *own = case_view_of(view);
	const char *wanted = law_wanted(&own->law, cites);

	if (!wanted || view->waiting[CASE_LAW])
		return;
	free(own->law_asked);
	own->law_asked = mem_text(wanted);
	view_request(
		view, CASE_LAW, "document.show", view_params("number", wanted));
}

/* What the question and its step rest on, from the top; Enter on a citation
 * opens the whole. */
static void draw_law(struct view *view, struct grid *grid, struct rect at)
{
	struct page *page = &case_view_of(view)->law_page;
	json_t *cites = case_cites(view);
	int lines;

	ask_for_law(view, cites);
	page_reset(page, view->app->lang, at.cols, false);
	law_write(&case_view_of(view)->law, page, cites);
	json_decref(cites);
	lines = (int)page->lines.len;
	for (int i = 0; i < lines && i < at.rows; i++)
		page_draw_line(page, (size_t)i, grid, at.y + i, at.x, at.cols,
			ROLE_TEXT);
	if (lines > at.rows)
		grid_put(grid, at.y + at.rows - 1, at.x, at.cols, ROLE_DIM,
			"...", 3);
}

static void draw_rule(struct view *view, struct grid *grid, struct rect beside)
{
	grid_rule(grid, (struct rect){ beside.y, beside.x - 2, beside.rows, 1 },
		view->app->options->ascii ? "|" : "\xe2\x94\x82");
}

/* Steps, the step being worked on, and on a wide terminal its law. */
static void draw_columns(struct view *view, struct grid *grid, struct rect at)
{
	int width = at.cols * 2 / 5 > STEPS_MAX ? STEPS_MAX : at.cols * 2 / 5;
	int law = at.cols >= LAW_BESIDE ? at.cols * 3 / 10 : 0;
	struct rect left = { at.y, 1, at.rows, width - 1 };
	struct rect right = { at.y, width + 2, at.rows, at.cols - width - 3 };
	struct rect beside = { at.y, at.cols - law - 1, at.rows, law };

	if (law > 0)
		right.cols -= law + 3;
	draw_steps(view, grid, left);
	draw_rule(view, grid, right);
	draw_detail(view, grid, right);
	if (law > 0) {
		draw_rule(view, grid, beside);
		draw_law(view, grid, beside);
	}
}

static void draw_case(struct view *view, struct grid *grid, struct rect at)
{
	struct rect body = { at.y + 1, at.x, at.rows - 1, at.cols };
	struct rect whole = { at.y + 1, 1, at.rows - 1, at.cols - 2 };
	struct buf head = BUF_INIT;

	case_write_head(view, &head);
	grid_put(grid, at.y, 1, at.cols - 2, ROLE_DIM, head.data, head.len);
	buf_release(&head);
	if (at.cols >= SIDE_BY_SIDE)
		draw_columns(view, grid, body);
	else if (case_view_of(view)->on_steps)
		draw_steps(view, grid, whole);
	else
		draw_detail(view, grid, whole);
}

const struct view_class view_case = {
	.name = "case",
	.context = ON_CASE,
	.size = sizeof(struct case_view),
	.open = open_case,
	.close = close_case,
	.title = title_case,
	.reply = reply_case,
	.write = case_write_step,
	.select = select_case,
	.command = command_case,
	.refuses = refuses_case,
	.key = key_case,
	.typing = typing_case,
	.draw = draw_case,
	.submit = submit_case,
	.focus = focus_case,
};
