/*
 * `troly fmt`: the texts of a plugin in one form. Lua is laid out
 * (tui/lua_layout.h); all texts are put into NFC, with "\n" for newlines.
 */
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/text.h"
#include "tui/cli_local.h"
#include "tui/cli_run.h"
#include "tui/lua_layout.h"

enum {
	TEXT_MAX = 1024 * 1024 /* bytes of one file */
};

struct formatting {
	const char *dir;
	bool only_tell;
	struct page page; /* names of what changes */
	size_t changed;
	enum status status;
	struct err *err;
};

static bool ends_with(const char *name, const char *end)
{
	size_t len = strlen(name), tail = strlen(end);

	return len >= tail && strcmp(name + len - tail, end) == 0;
}

static void drop_returns(struct buf *text)
{
	size_t to = 0;

	for (size_t from = 0; from < text->len; from++)
		if (text->data[from] != '\r' || text->data[from + 1] != '\n')
			text->data[to++] = text->data[from];
	text->len = to;
	text->data[to] = '\0';
}

static void format(struct buf *out, const char *name, const struct buf *text)
{
	struct buf nfc = BUF_INIT;

	text_nfc(&nfc, text->data, text->len);
	drop_returns(&nfc);
	if (ends_with(name, ".lua"))
		lua_layout(out, nfc.data);
	else
		buf_add(out, nfc.data, nfc.len);
	if (out->len && out->data[out->len - 1] != '\n')
		buf_putc(out, '\n');
	buf_release(&nfc);
}

static void format_file(
	struct formatting *formatting, const char *path, const char *relative)
{
	struct buf text = BUF_INIT, done = BUF_INIT;
	enum status st = path_read(&text, path, TEXT_MAX, formatting->err);

	if (st == ST_OK && !text_valid(text.data, text.len))
		st = err_set(formatting->err, ST_INVALID,
			"%s is not a text in UTF-8; save it as UTF-8", path);
	if (st == ST_OK)
		format(&done, relative, &text);
	bool same = done.len == text.len &&
		    memcmp(done.data, text.data, text.len) == 0;

	if (st == ST_OK && !same) {
		formatting->changed++;
		page_line(&formatting->page, ROLE_TEXT, relative);
		if (!formatting->only_tell)
			st = path_write(
				path, done.data, done.len, formatting->err);
	}
	formatting->status = st;
	buf_release(&text);
	buf_release(&done);
}

static bool visit(const char *relative, void *ctx)
{
	struct formatting *formatting = ctx;
	char *path = path_join(formatting->dir, relative);

	if (ends_with(relative, ".lua") || ends_with(relative, ".md") ||
		ends_with(relative, ".tsv"))
		format_file(formatting, path, relative);
	free(path);
	return formatting->status == ST_OK;
}

int cli_fmt(struct cli_call *call)
{
	struct err err;
	struct formatting formatting = {
		.dir = json_text(call->local, "dir", "."),
		.only_tell = json_bool(call->local, "check", false),
		.page = PAGE_INIT,
		.err = &err,
	};
	int code = 0;

	page_reset(&formatting.page, options_lang(&call->options), 200, true);
	enum status st =
		path_is_dir(formatting.dir)
			? path_walk(formatting.dir, visit, &formatting, &err)
			: err_set(&err, ST_INVALID,
				  "There is no folder %s; check the "
				  "name",
				  formatting.dir);

	if (st == ST_OK)
		st = formatting.status;
	code = cli_print_page(call, &formatting.page);
	page_release(&formatting.page);
	if (st != ST_OK)
		return cli_fail(call, st, &err);
	return formatting.only_tell && formatting.changed ? 1 : code;
}
