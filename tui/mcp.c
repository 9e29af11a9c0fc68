#include "tui/mcp.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/rpc_line.h"
#include "base/version.h"
#include "tui/plain.h"

enum {
	PAGE_COLS = 100,
	PART = 200, /* items of a list in one reply */
};

/* The versions of the protocol that are spoken, the newest first. */
static const char *const versions[] = { "2025-06-18", "2025-03-26",
	"2024-11-05" };

enum status mcp_ask(json_t **result, struct mcp *mcp, const char *method,
	json_t *params, struct err *err)
{
	if (mcp->law_date && *mcp->law_date &&
		!json_object_get(params, "as_of"))
		json_set_text(params, "as_of", mcp->law_date);
	json_set_text(params, "at", mcp->commit);
	enum status st =
		rpc_client_call(result, mcp->engine, method, params, err);

	json_decref(params);
	return st;
}

json_t *mcp_page(const struct mcp *mcp, cli_show_fn *show, const json_t *result)
{
	struct page page = PAGE_INIT;
	struct buf text = BUF_INIT;

	page_reset(&page, mcp->lang, PAGE_COLS, true);
	show(&page, result);
	plain_put(&text, &page,
		(struct plain){ .cols = PAGE_COLS, .ascii = true });
	json_t *out = json_stringn(text.data, text.len);

	buf_release(&text);
	page_release(&page);
	return out;
}

enum mcp_error mcp_part(json_t **result, json_t *all, const char *key,
	const json_t *params, struct err *err)
{
	const char *cursor = json_text(params, "cursor", "0");
	char *end = NULL, next[24];
	size_t from = strtoul(cursor, &end, 10), count = json_array_size(all);
	json_t *part = json_array();

	if (*end || from > count) {
		json_decref(all);
		json_decref(part);
		err_set(err, ST_INVALID,
			"The cursor \"%s\" is not one that was given", cursor);
		return MCP_PARAMS;
	}
	for (size_t i = from; i < count && i < from + PART; i++)
		json_array_append(part, json_array_get(all, i));
	*result = json_object();
	json_set(*result, key, part);
	if (from + PART < count) {
		snprintf(next, sizeof(next), "%zu", from + PART);
		json_set_text(*result, "nextCursor", next);
	}
	json_decref(all);
	return MCP_NONE;
}

static const char *version_for(const json_t *params)
{
	const char *asked = json_text(params, "protocolVersion", "");

	for (size_t i = 0; i < sizeof(versions) / sizeof(*versions); i++)
		if (strcmp(asked, versions[i]) == 0)
			return versions[i];
	return versions[0];
}

static enum mcp_error initialize(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	(void)err;
	*result = json_pack("{s:s, s:{s:{}, s:{}, s:{}}, s:{s:s, s:s, s:s}}",
		"protocolVersion", version_for(params), "capabilities", "tools",
		"resources", "prompts", "serverInfo", "name", "troly", "title",
		"Troly", "version", TROLY_VERSION);
	json_set_text(*result, "instructions",
		lang_text(mcp->lang,
			"Knowledge and procedures of a department's units. "
			"Give "
			"answers in their own words with their citations, and "
			"say when there is none."));
	return MCP_NONE;
}

static enum mcp_error ping(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	(void)mcp;
	(void)params;
	(void)err;
	*result = json_object();
	return MCP_NONE;
}

static const struct {
	const char *method;
	mcp_serve_fn *serve;
} methods[] = {
	{ "initialize", initialize },
	{ "ping", ping },
	{ "tools/list", mcp_tools_list },
	{ "tools/call", mcp_tools_call },
	{ "resources/list", mcp_resources_list },
	{ "resources/templates/list", mcp_resources_templates },
	{ "resources/read", mcp_resources_read },
	{ "prompts/list", mcp_prompts_list },
	{ "prompts/get", mcp_prompts_get },
};

static enum mcp_error serve_method(json_t **result, struct mcp *mcp,
	const json_t *message, struct err *err)
{
	const char *method = json_text(message, "method", "");

	for (size_t i = 0; i < sizeof(methods) / sizeof(*methods); i++)
		if (strcmp(method, methods[i].method) == 0)
			return methods[i].serve(result, mcp,
				json_member(message, "params"), err);
	err_set(err, ST_NOT_FOUND, "There is no method \"%s\"", method);
	return MCP_NO_METHOD;
}

static json_t *error_json(
	const struct mcp *mcp, enum mcp_error code, const struct err *err)
{
	return json_pack("{s:i, s:s}", "code", (int)code, "message",
		err->text[mcp->lang]);
}

/* 0, or -1 when nobody reads any more. */
static int send_message(json_t *id, const char *key, json_t *value)
{
	json_t *message = json_pack("{s:s}", "jsonrpc", "2.0");
	struct buf line = BUF_INIT;
	size_t done = 0;

	json_set(message, "id", id ? json_incref(id) : json_null());
	json_set(message, key, value);
	json_put(&line, message);
	buf_putc(&line, '\n');
	while (done < line.len) {
		ssize_t n =
			write(STDOUT_FILENO, line.data + done, line.len - done);

		if (n < 0 && errno != EINTR)
			break;
		done += n > 0 ? (size_t)n : 0;
	}
	int rc = done == line.len ? 0 : -1;

	buf_release(&line);
	json_decref(message);
	return rc;
}

/* A message without an id wants no reply. */
static int take_message(struct mcp *mcp, const json_t *message)
{
	json_t *id = json_object_get(message, "id"), *result = NULL;
	struct err err;

	if (!id || !json_object_get(message, "method"))
		return 0;
	enum mcp_error code = serve_method(&result, mcp, message, &err);

	return code == MCP_NONE
		       ? send_message(id, "result", result)
		       : send_message(id, "error", error_json(mcp, code, &err));
}

static int take_messages(struct mcp *mcp, struct rpc_reader *reader)
{
	json_t *message;
	struct err err;

	for (;;) {
		enum status st = rpc_reader_next(&message, reader, &err);

		if (st != ST_OK) {
			send_message(NULL, "error",
				error_json(mcp, MCP_PARSE, &err));
			return -1;
		}
		if (!message)
			return 0;
		int rc = take_message(mcp, message);

		json_decref(message);
		if (rc < 0)
			return rc;
	}
}

int mcp_serve(struct mcp *mcp)
{
	struct rpc_reader reader = RPC_READER_INIT;
	char bytes[65536];
	int code = 0;

	for (;;) {
		ssize_t n = read(STDIN_FILENO, bytes, sizeof(bytes));

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		rpc_reader_feed(&reader, bytes, (size_t)n);
		if (take_messages(mcp, &reader) < 0) {
			code = status_exit(ST_INVALID);
			break;
		}
	}
	rpc_reader_release(&reader);
	return code;
}
