#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hex.h"
#include "base/path.h"
#include "base/rpc_client.h"
#include "base/text.h"
#include "tui/cli_local.h"
#include "tui/cli_run.h"
#include "tui/plain.h"

enum {
	SCRIPT_MAX = 1024 * 1024 /* bytes; the engine's limit is lower */
};

/* Append the text so that it stays on one line and reaches a terminal safely:
 * a line of its own would look like the outcome of another file. */
static void put_line(struct buf *out, const char *text)
{
	struct buf clean = BUF_INIT;

	text_safe(&clean, text, strlen(text));
	for (const char *at = clean.data; *at; at++)
		if (*at == '\n')
			buf_puts(out, "\\n");
		else if (strncmp(at, "\u2028", 3) == 0 ||
			 strncmp(at, "\u2029", 3) == 0)
			at += 2; /* Unicode's own ends of lines */
		else
			buf_putc(out, *at == '\t' ? ' ' : *at);
	buf_release(&clean);
}

static void put_outcome(struct buf *out, const json_t *result)
{
	const char *outcome = json_text(result, "outcome", "CRASH");
	const char *text = json_text(result, "text", NULL);

	buf_puts(out, outcome);
	if (strcmp(outcome, "CRASH") == 0)
		buf_printf(out, " sig=%d", (int)json_int(result, "signal", 0));
	if (text && *text) {
		buf_putc(out, ' ');
		put_line(out, text);
	}
}

static void put_error(
	struct buf *out, const struct cli_call *call, const struct err *err)
{
	buf_puts(out, "ERROR ");
	put_line(out, err->text[options_lang(&call->options)]);
}

/* The last name of a path. */
static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static enum status run_file(json_t **result, struct rpc_client *client,
	const char *path, struct err *err)
{
	struct buf bytes = BUF_INIT, digits = BUF_INIT, name = BUF_INIT;
	enum status st = path_read(&bytes, path, SCRIPT_MAX, err);

	*result = NULL;
	if (st == ST_OK) {
		json_t *params = json_object();

		hex_put(&digits, bytes.data, bytes.len);
		text_safe(&name, base_name(path), strlen(base_name(path)));
		json_set_text(params, "name", name.data);
		json_set_text(params, "bytes", digits.data);
		st = rpc_client_call(result, client, "run", params, err);
		json_decref(params);
	}
	buf_release(&name);
	buf_release(&digits);
	buf_release(&bytes);
	return st;
}

/* What the script printed, for its author: never among the outcomes. */
static void show_log(const json_t *result)
{
	const char *log = json_text(result, "log", "");
	struct buf clean = BUF_INIT;

	text_safe(&clean, log, strlen(log));
	fputs(clean.data, stderr);
	buf_release(&clean);
}

static enum status run_one(struct cli_call *call, struct rpc_client *client,
	const char *path, struct err *err)
{
	struct buf line = BUF_INIT;
	json_t *result = NULL;
	struct err own;

	if (run_file(&result, client, path, &own) != ST_OK)
		put_error(&line, call, &own);
	else if (call->options.json)
		json_put(&line, result);
	else
		put_outcome(&line, result);
	if (line.len == 0 || line.data[line.len - 1] != '\n')
		buf_putc(&line, '\n');
	show_log(result);
	enum status st = plain_write(&line, err);

	json_decref(result);
	buf_release(&line);
	return st;
}

int cli_scripts(struct cli_call *call)
{
	char *data = path_data(call->options.data);
	struct rpc_where where = cli_where(call, data);
	struct rpc_client *client = NULL;
	json_t *path;
	size_t i;
	struct err err;
	enum status st = rpc_client_open(&client, &where, &err);

	json_array_foreach(json_list(call->local, "scripts"), i,
		path) if (st == ST_OK) st =
		run_one(call, client, json_string_value(path), &err);
	rpc_client_close(client);
	free(data);
	return st == ST_OK ? 0 : cli_fail(call, st, &err);
}
