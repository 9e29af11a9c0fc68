/* Files of DMN: read here, decided or turned into rules by the engine. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "tui/cli_prepare.h"
#include "tui/cli_show.h"

enum {
	DMN_MAX = 16 * 1024 * 1024
};

static enum status read_model(
	struct cli_call *call, const char *path, struct err *err)
{
	struct buf text = BUF_INIT;
	enum status st = path_read(&text, path, DMN_MAX, err);

	if (st == ST_OK && !text_valid(text.data, text.len))
		st = err_set(err, ST_INVALID,
			"%s is not a text in UTF-8; save it as UTF-8", path);
	if (st == ST_OK)
		json_set_text(call->params, "text", text.data);
	buf_release(&text);
	return st == ST_NOT_FOUND ? ST_INVALID : st;
}

enum status cli_prepare_decide(struct cli_call *call, struct err *err)
{
	const char *path = json_text(call->local, "dmn", NULL);

	return path ? read_model(call, path, err) : ST_OK;
}

enum status cli_prepare_import(struct cli_call *call, struct err *err)
{
	char *path = mem_text(json_text(call->params, "file", ""));
	size_t len = strlen(path);
	enum status st = ST_OK;

	json_object_del(call->params, "file");
	if (len < 4 || strcmp(path + len - 4, ".dmn") != 0)
		st = err_set(err, ST_INVALID,
			"%s is not a DMN file; its name ends in .dmn", path);
	if (st == ST_OK)
		st = read_model(call, path, err);
	free(path);
	return st;
}

/* What was left out goes to standard error, so that the rules can be piped. */
enum status cli_after_import(
	struct cli_call *call, const json_t *result, struct err *err)
{
	const char *path = json_text(call->local, "output", NULL);
	const char *rules = json_text(result, "rules", "");
	bool english = options_lang(&call->options) == LANG_EN;
	size_t i;
	json_t *note;

	json_array_foreach(json_list(result, "notes"), i, note) fprintf(stderr,
		"troly: %s\n", json_text(note, english ? "en" : "text", ""));
	if (path)
		return path_write(path, rules, strlen(rules), err);
	if (!call->options.json)
		fputs(rules, stdout);
	return ST_OK;
}

/* The rules are written as they are, not flowed into a page. */
void cli_show_import(struct page *page, const json_t *result)
{
	(void)page;
	(void)result;
}
