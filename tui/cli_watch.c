/*
 * `troly watch DIR`: check and test a plugin again each time a file of it is
 * saved. Nothing is proposed; the engine sees the files as they are.
 */
#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/path.h"
#include "base/rpc_client.h"
#include "tui/cli_files.h"
#include "tui/cli_local.h"
#include "tui/cli_run.h"
#include "tui/cli_show.h"
#include "tui/plain.h"

enum {
	SETTLE_MS = 150, /* an editor writes several times when it saves */
	DEPTH_MOST = 4,
};

struct watch {
	struct cli_call *call;
	const char *dir;
	struct rpc_client *client;
	int notify; /* inotify's descriptor */
};

static void watch_folder(const struct watch *watch, const char *dir, int depth)
{
	DIR *folder = depth < DEPTH_MOST ? opendir(dir) : NULL;
	const struct dirent *entry;

	inotify_add_watch(watch->notify, dir,
		IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
			IN_CREATE);
	while (folder && (entry = readdir(folder))) {
		if (entry->d_type != DT_DIR || *entry->d_name == '.')
			continue;
		char *inner = path_join(dir, entry->d_name);

		watch_folder(watch, inner, depth + 1);
		free(inner);
	}
	if (folder)
		closedir(folder);
}

/* Wait for a change, and then until nothing changes any more. */
static bool wait_for_change(const struct watch *watch)
{
	struct pollfd ready = { .fd = watch->notify, .events = POLLIN };
	char events[4096];
	int ms = -1;

	for (;;) {
		int count = poll(&ready, 1, ms);

		if (count < 0 && errno != EINTR)
			return false;
		if (count == 0)
			return true;
		if (count > 0 &&
			read(watch->notify, events, sizeof(events)) < 0)
			return false;
		ms = SETTLE_MS;
	}
}

/* Ask one method about the files and show what it says. */
static void ask(struct watch *watch, const char *method, json_t *params,
	cli_show_fn *show)
{
	struct plain how = plain_for(&watch->call->options);
	struct page page = PAGE_INIT;
	json_t *result = NULL;
	struct err err;

	if (rpc_client_call(&result, watch->client, method, params, &err) !=
		ST_OK) {
		cli_fail(watch->call, ST_FAILED, &err);
		return;
	}
	page_reset(&page, options_lang(&watch->call->options), how.cols,
		how.ascii);
	show(&page, result);
	cli_print_page(watch->call, &page);
	page_release(&page);
	json_decref(result);
}

static void look(struct watch *watch)
{
	json_t *params = json_object();
	struct err err;

	if (cli_files_read(params, watch->dir, &err) == ST_OK) {
		ask(watch, "check", params, cli_show_check);
		ask(watch, "test", params, cli_show_test);
	} else {
		cli_fail(watch->call, ST_INVALID, &err);
	}
	json_decref(params);
}

static void show_heading(struct watch *watch)
{
	struct page page = PAGE_INIT;

	page_reset(&page, options_lang(&watch->call->options), 80, true);
	page_line(&page, ROLE_TITLE,
		lang_text(page.lang, "Checked again after each save; Ctrl-C "
				     "ends"));
	cli_print_page(watch->call, &page);
	page_release(&page);
}

int cli_watch(struct cli_call *call)
{
	char *data = path_data(call->options.data);
	struct rpc_where where = cli_where(call, data);
	struct watch watch = { .call = call,
		.dir = json_text(call->local, "dir", ".") };
	struct err err;
	enum status st = path_is_dir(watch.dir)
				 ? rpc_client_open(&watch.client, &where, &err)
				 : err_set(&err, ST_INVALID,
					   "There is no folder %s; check the "
					   "name",
					   watch.dir);

	free(data);
	if (st != ST_OK)
		return cli_fail(call, st, &err);
	watch.notify = inotify_init1(IN_CLOEXEC);
	show_heading(&watch);
	do {
		watch_folder(&watch, watch.dir, 0);
		look(&watch);
	} while (wait_for_change(&watch));
	close(watch.notify);
	rpc_client_close(watch.client);
	return 0;
}
