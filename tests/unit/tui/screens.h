/*
 * tests/unit/tui/screens.h -- an app over a fake engine, driven by keys and
 * read as text.
 */
#ifndef TESTS_SCREENS_H
#define TESTS_SCREENS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "tests/unit/tui/fake_engine.h"
#include "tui/app_int.h"
#include "tui/key_script.h"

struct screens {
	struct fake_engine engine;
	struct app_options options;
	struct app app;
	struct buf text;
};

/* Until nothing is asked and nothing waits to be painted. */
static void screens_settle(struct screens *screens)
{
	struct app *app = &screens->app;
	int64_t end = app_clock() + 10000;

	do {
		struct pollfd fds[2];

		app_tick(app, app_clock());
		if (app->dirty)
			app_paint(app);
		if (app->quit || app_idle(app))
			return;
		poll(fds, (nfds_t)wire_fds(app->wire, fds), 20);
	} while (app_clock() < end);
	fail_msg("the screens did not come to rest: state %d, %d waiting, "
		 "dirty %d, asked %s",
		(int)wire_state(app->wire), wire_waiting(app->wire), app->dirty,
		screens->engine.asked.data);
}

static void screens_open(struct screens *screens, int rows, int cols)
{
	struct err err;

	screens->text = BUF_INIT;
	screens->options = (struct app_options){
		.where = { .host = screens->engine.where,
			.data = "/nonexistent",
			.lang = "vi" },
		.ascii = true,
	};
	assert_int_equal(
		app_init(&screens->app, &screens->options, rows, cols, &err),
		ST_OK);
	screens_settle(screens);
}

/* Hand in the keys of a script, settling after each. */
static void screens_keys(struct screens *screens, const char *keys)
{
	struct key_script script;
	struct err err;

	assert_int_equal(key_script_read(&script, keys, &err), ST_OK);
	for (size_t i = 0; i < script.steps.len; i++) {
		app_key(&screens->app, script.steps.at[i].key);
		screens_settle(screens);
	}
	key_script_release(&script);
}

static const char *screens_text(struct screens *screens)
{
	buf_clear(&screens->text);
	app_paint(&screens->app);
	grid_dump(&screens->app.grid, &screens->text);
	return screens->text.data;
}

static bool screens_show(struct screens *screens, const char *text)
{
	return strstr(screens_text(screens), text) != NULL;
}

#define assert_shown(screens, text) \
	do { \
		if (!screens_show(screens, text)) \
			fail_msg("not shown: %s\n%s", text, \
				screens_text(screens)); \
	} while (0)

#define assert_not_shown(screens, text) \
	do { \
		if (screens_show(screens, text)) \
			fail_msg( \
				"shown: %s\n%s", text, screens_text(screens)); \
	} while (0)

static void screens_close(struct screens *screens)
{
	app_release(&screens->app);
	buf_release(&screens->text);
	fake_stop(&screens->engine);
}

#endif
