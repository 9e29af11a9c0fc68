/* What a key and a command do. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tui/app_int.h"
#include "tui/parts.h"

static struct pane *focus(struct view *view)
{
	return view->class->focus ? view->class->focus(view) : &view->pane;
}

static void open_target(struct app *app)
{
	struct view *view = app_view(app);
	const struct page_target *target = pane_target(focus(view));

	if (target && target->kind == PART_CITE)
		app_push(app, "document", target->id);
	else if (target && view->class->select)
		view->class->select(view, target);
}

static void go_back(struct app *app)
{
	struct view *view = app_view(app);

	if (view->filter.len > 0 || view->pane.found >= 0) {
		buf_clear(&view->filter);
		view->pane.found = -1;
		view->dirty = true;
	} else if (app->stack.len > 1) {
		app_pop(app);
	} else {
		app_say(app, ROLE_DIM,
			lang_text(app->lang, "This is home; q quits"));
	}
}

static void quit(struct app *app)
{
	if (app->stack.len > 1)
		app_pop(app);
	else
		app->quit = true;
}

static void cancel(struct app *app)
{
	struct view *view = app_view(app);
	bool any = false;

	for (int tag = 0; tag < VIEW_TAGS; tag++) {
		any = any || view->waiting[tag];
		if (view->waiting[tag])
			wire_forget(app->wire, view->waiting[tag]);
		view->waiting[tag] = 0;
	}
	if (app->cancelled) {
		app->quit = true;
		app->exit_code = status_exit(ST_CANCELLED);
	}
	app->cancelled = true;
	app_say(app, ROLE_WARN,
		any ? lang_text(app->lang,
			      "No longer waiting; Ctrl+C again quits")
		    : lang_text(app->lang, "Ctrl+C again quits"));
}

static void search(struct app *app)
{
	app_prompt(app, NULL, PROMPT_TEXT, CMD_SEARCH,
		lang_text(app->lang, "Search:"), NULL);
}

static void filter(struct app *app)
{
	app_prompt(app, NULL, PROMPT_TEXT, CMD_FILTER,
		lang_text(app->lang, "Only lines with:"), NULL);
}

static void home(struct app *app)
{
	while (app->stack.len > 1)
		app_pop(app);
}

/* The unit, entry or procedure that is looked at, for what is about it. */
static const char *subject(const struct app *app)
{
	const struct view *view = app_view(app);

	return view->class->context &
			       (ON_UNIT | ON_ENTRY | ON_PROCEDURE | ON_HISTORY)
		       ? view->arg
		       : NULL;
}

static void ask(struct app *app)
{
	const struct view *view = app_view(app);

	app_push(
		app, "ask", view->class->context == ON_UNIT ? view->arg : NULL);
}

static void history(struct app *app)
{
	app_push(app, "history", subject(app));
}

static void blame(struct app *app)
{
	if (subject(app))
		app_push(app, "blame", subject(app));
}

static void cases(struct app *app)
{
	app_push(app, "cases", NULL);
}

static void inbox(struct app *app)
{
	app_push(app, "inbox", NULL);
}

/* Of the unit that is looked at, or that the cursor is on; else of all. */
static void gaps(struct app *app)
{
	const struct view *view = app_view(app);
	const struct page_target *target = pane_target(&view->pane);
	const char *unit = NULL;

	if (view->class->context == ON_UNIT)
		unit = view->arg;
	else if (view->class->context == ON_REPORT && target)
		unit = target->id;
	app_push(app, "gaps", unit);
}

static void report(struct app *app)
{
	app_push(app, "report", NULL);
}

static void review(struct app *app)
{
	app_push(app, "review", NULL);
}

static void manual(struct app *app)
{
	app_push(app, "manual", NULL);
}

static void refresh(struct app *app)
{
	struct view *view = app_view(app);

	if (view->class->open)
		view->class->open(view);
}

static void palette(struct app *app)
{
	palette_open(&app->palette, ON_ANY, app->lang);
}

static void help(struct app *app)
{
	palette_open(&app->palette, app_view(app)->class->context, app->lang);
}

static void language(struct app *app)
{
	app->lang = app->lang == LANG_VI ? LANG_EN : LANG_VI;
	for (size_t i = 0; i < app->stack.len; i++)
		app->stack.at[i]->dirty = true;
}

static void suspend(struct app *app)
{
	app->wish = WISH_SUSPEND;
}

static void redraw(struct app *app)
{
	app->wish = WISH_REDRAW;
}

static void pager(struct app *app)
{
	app->wish = WISH_PAGER;
}

static const struct {
	enum command command;
	void (*run)(struct app *app);
} actions[] = {
	{ CMD_OPEN, open_target },
	{ CMD_BACK, go_back },
	{ CMD_QUIT, quit },
	{ CMD_CANCEL, cancel },
	{ CMD_SEARCH, search },
	{ CMD_FILTER, filter },
	{ CMD_HOME, home },
	{ CMD_ASK, ask },
	{ CMD_HISTORY, history },
	{ CMD_BLAME, blame },
	{ CMD_CASES, cases },
	{ CMD_INBOX, inbox },
	{ CMD_GAPS, gaps },
	{ CMD_REPORT, report },
	{ CMD_REVIEW, review },
	{ CMD_MANUAL, manual },
	{ CMD_REFRESH, refresh },
	{ CMD_PALETTE, palette },
	{ CMD_HELP, help },
	{ CMD_LANGUAGE, language },
	{ CMD_SUSPEND, suspend },
	{ CMD_REDRAW, redraw },
	{ CMD_PAGER, pager },
};

static const enum command writes[] = { CMD_START, CMD_DONE, CMD_UNDO,
	CMD_CANCEL_CASE, CMD_REOPEN_CASE, CMD_ADD_ITEM, CMD_DROP_ITEM,
	CMD_APPROVE, CMD_REJECT, CMD_COMMENT, CMD_WITHDRAW, CMD_WRONG,
	CMD_CLAIM, CMD_ASSIGN_GAP, CMD_CLOSE_GAP };

static bool is_write(enum command command)
{
	for (size_t i = 0; i < sizeof(writes) / sizeof(writes[0]); i++)
		if (writes[i] == command)
			return true;
	return false;
}

const char *app_refuses(struct app *app, enum command command)
{
	struct view *view = app_view(app);

	if (!(command_row(command)->contexts & view->class->context))
		return lang_text(app->lang, "not here");
	if (app->options->where.readonly && is_write(command))
		return lang_text(app->lang, "this session only reads");
	return view->class->refuses ? view->class->refuses(view, command)
				    : NULL;
}

void app_run_command(struct app *app, enum command command)
{
	struct view *view = app_view(app);
	const char *reason = app_refuses(app, command);

	app->dirty = true;
	if (reason) {
		app_say(app, ROLE_WARN, reason);
		return;
	}
	if (view->class->command && view->class->command(view, command))
		return;
	if (pane_command(focus(view), command))
		return;
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++) {
		if (actions[i].command == command) {
			actions[i].run(app);
			return;
		}
	}
}

/* Searching and filtering follow what is being typed. */
static void follow(struct app *app)
{
	struct view *view = app_view(app);
	struct edit *edit = &app->prompt.edit;

	if (app->prompt.what == CMD_SEARCH) {
		pane_search(focus(view), edit->text.data);
	} else if (app->prompt.what == CMD_FILTER) {
		text_fold(&view->filter, edit->text.data, edit->text.len);
		view->dirty = true;
	}
}

static void found_or_not(struct app *app)
{
	if (app->prompt.what == CMD_SEARCH && focus(app_view(app))->found < 0 &&
		app->prompt.edit.text.len > 0)
		app_say(app, ROLE_WARN, lang_text(app->lang, "Not found"));
}

static void submit(struct app *app)
{
	struct view *asker = app->asker;
	struct buf text = BUF_INIT;

	edit_value(&app->prompt.edit, &text);
	if (asker && asker->class->submit)
		asker->class->submit(asker, app->prompt.what, text.data);
	buf_release(&text);
}

static void prompt_takes(struct app *app, key_code key)
{
	enum prompt_end end = prompt_key(&app->prompt, key);
	int what = app->prompt.what;

	if (!app->asker && end != PROMPT_DROPPED && !app->pasting)
		follow(app);
	if (end == PROMPT_OPEN)
		return;
	prompt_close(&app->prompt);
	if (end == PROMPT_TAKEN && app->asker) {
		submit(app);
	} else if (end == PROMPT_TAKEN) {
		found_or_not(app);
	} else if (app->asker) {
		app_say(app, ROLE_DIM,
			lang_text(app->lang, "Nothing was done"));
	} else if (what == CMD_FILTER) {
		edit_set(&app->prompt.edit, "");
		follow(app);
	}
}

static void palette_takes(struct app *app, key_code key)
{
	enum command command = palette_key(&app->palette, key);

	if (command != CMD_NONE)
		app_run_command(app, command);
}

/* What follows what is typed follows a paste as a whole. */
static void end_paste(struct app *app)
{
	if (app->prompt.kind != PROMPT_NONE && !app->asker)
		follow(app);
	app->dirty = true;
}

/* Pasted text is for a place where text is typed, and is one line there. */
static bool paste_passes(struct app *app, key_code *key)
{
	if (*key == KEY_NAMED_PASTE_BEGIN || *key == KEY_NAMED_PASTE_END) {
		app->pasting = *key == KEY_NAMED_PASTE_BEGIN;
		if (!app->pasting)
			end_paste(app);
		return false;
	}
	if (!app->pasting)
		return true;
	if (*key == KEY_NAMED_ENTER || *key == KEY_NAMED_TAB)
		*key = KEY_NAMED_SPACE;
	return key_is_text(*key);
}

static void view_takes(struct app *app, key_code key)
{
	struct view *view = app_view(app);
	enum command command;

	if (view->class->key && view->class->key(view, key)) {
		view->dirty = true;
		return;
	}
	if (app->pasting) {
		app_say(app, ROLE_WARN,
			lang_text(app->lang,
				"Nothing is being typed here, so the pasted "
				"text was left out"));
		return;
	}
	command = keymap_find(&app->keymap, key, view->class->context);
	if (command != CMD_NONE)
		app_run_command(app, command);
}

void app_key(struct app *app, key_code key)
{
	bool was_cancelled = app->cancelled;

	if (key == KEY_NAMED_GONE) {
		app->quit = true;
		return;
	}
	if (!paste_passes(app, &key))
		return;
	app->dirty = true;
	buf_clear(&app->message);
	if (app->prompt.kind != PROMPT_NONE)
		prompt_takes(app, key);
	else if (app->palette.open)
		palette_takes(app, key);
	else
		view_takes(app, key);
	if (was_cancelled)
		app->cancelled = false;
	app_sweep(app);
}
