#include "tui/app_int.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

int64_t app_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const char *refuses(enum command command, void *ctx)
{
	return app_refuses(ctx, command);
}

enum status app_init(struct app *app, const struct app_options *options,
	int rows, int cols, struct err *err)
{
	enum status st;

	*app = (struct app){ .options = options,
		.lang = lang_from_name(options->where.lang),
		.prompt = PROMPT_INIT,
		.message = BUF_INIT,
		.dirty = true };
	app->now = app_clock();
	grid_init(&app->grid, rows, cols);
	palette_init(&app->palette, refuses, app);
	st = keymap_init(&app->keymap, err);
	if (st == ST_OK)
		st = wire_open(&app->wire, &options->where, err);
	if (st == ST_OK)
		app_push(app, "home", NULL);
	return st;
}

void app_release(struct app *app)
{
	while (app->stack.len > 0)
		view_free(app->stack.at[--app->stack.len]);
	app_sweep(app);
	VEC_RELEASE(&app->stack);
	VEC_RELEASE(&app->closed);
	wire_close(app->wire);
	keymap_release(&app->keymap);
	palette_release(&app->palette);
	prompt_release(&app->prompt);
	buf_release(&app->message);
	grid_release(&app->grid);
}

struct view *app_view(const struct app *app)
{
	return app->stack.at[app->stack.len - 1];
}

void app_say(struct app *app, enum role role, const char *text)
{
	buf_set(&app->message, text, strlen(text));
	app->message_role = role;
	app->dirty = true;
}

void app_prompt(struct app *app, struct view *asker, enum prompt_kind kind,
	int what, const char *label, const char *wanted)
{
	app->asker = asker;
	prompt_open(&app->prompt, kind, what, label, wanted);
	app->dirty = true;
}

void app_push(struct app *app, const char *class_name, const char *arg)
{
	const struct view_class *class = view_class_named(class_name);

	if (!class)
		return;
	*VEC_ADD(&app->stack) = view_new(app, class, arg);
	app->dirty = true;
	if (class->open)
		class->open(app_view(app));
}

void app_pop(struct app *app)
{
	if (app->stack.len < 2)
		return;
	*VEC_ADD(&app->closed) = app->stack.at[--app->stack.len];
	app->dirty = true;
}

void app_sweep(struct app *app)
{
	while (app->closed.len > 0)
		view_free(app->closed.at[--app->closed.len]);
}

static bool take_reply(struct view *view, const struct wire_reply *reply)
{
	for (int tag = 0; tag < VIEW_TAGS; tag++) {
		if (view->waiting[tag] != reply->id)
			continue;
		view->waiting[tag] = 0;
		view->status[tag] = reply->status;
		view->err[tag] = reply->err;
		if (reply->status == ST_OK) {
			json_decref(view->data[tag]);
			view->data[tag] = json_incref(reply->result);
		}
		view->dirty = true;
		if (view->class->reply)
			view->class->reply(view, tag);
		return true;
	}
	return false;
}

static void dispatch(struct app *app, const struct wire_reply *reply)
{
	app->dirty = true;
	for (size_t i = 0; i < app->stack.len; i++)
		if (take_reply(app->stack.at[i], reply))
			return;
}

/* The state of the wire is on the screen. */
static void note_state(struct app *app, enum wire_state before)
{
	enum wire_state state = wire_state(app->wire);

	if (state == before)
		return;
	app->dirty = true;
	if (state == WIRE_UP && app->was_lost)
		app_say(app, ROLE_GOOD,
			lang_text(app->lang,
				"The engine is back; nothing was lost"));
	app->was_lost = state != WIRE_UP && wire_was_up(app->wire);
	if (state == WIRE_FAILED) {
		app->quit = true;
		app->exit_code = status_exit(ST_UNREACHABLE);
	}
}

void app_tick(struct app *app, int64_t now)
{
	enum wire_state before = wire_state(app->wire);
	int64_t old = app->now;
	struct wire_reply reply;

	app->now = now;
	while (wire_poll(app->wire, &reply, now)) {
		dispatch(app, &reply);
		json_decref(reply.result);
	}
	note_state(app, before);
	/* What is waited for shows its seconds. */
	if (wire_waiting(app->wire) && now / 500 != old / 500)
		app->dirty = true;
	app_sweep(app);
}

bool app_idle(const struct app *app)
{
	return !app->dirty && wire_waiting(app->wire) == 0 &&
	       wire_state(app->wire) == WIRE_UP;
}

int app_timeout(const struct app *app)
{
	int timeout = wire_timeout(app->wire, app->now);

	if (wire_waiting(app->wire) && (timeout < 0 || timeout > 50))
		timeout = 50;
	return timeout;
}

int app_run(const struct app_options *options)
{
	if (options->keys)
		return app_by_script(options);
	if (options->accessible)
		return app_in_lines(options);
	return app_on_screen(options);
}
