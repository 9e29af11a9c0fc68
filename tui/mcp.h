/*
 * tui/mcp.h -- the engine for other programs: the Model Context Protocol.
 *
 * `troly mcp` reads JSON-RPC 2.0 lines on standard input and writes replies on
 * standard output (modelcontextprotocol.io, stdio transport). Tools and
 * resources are requests to the engine with the rights of the person who
 * started it, --readonly, --as-of and --at included; prompts are the
 * procedures. What the engine refuses is a tool's result with `isError`, so
 * that the other program reads the sentence.
 *
 * Messages from the other program are hostile: base/rpc_line.h has the limits.
 * Threads: one. Ownership: replies are new references.
 */
#ifndef TUI_MCP_H
#define TUI_MCP_H

#include "base/rpc_client.h"
#include "tui/cli_show.h"

enum mcp_error {
	MCP_NONE = 0,
	MCP_PARSE = -32700,
	MCP_NO_METHOD = -32601,
	MCP_PARAMS = -32602,
	MCP_NO_RESOURCE = -32002,
};

struct mcp {
	struct rpc_client *engine;
	enum lang lang;
	const char *law_date, *commit; /* NULL or "": none given */
};

/* One request served: the result, or a code with a sentence in *err. */
typedef enum mcp_error mcp_serve_fn(json_t **result, struct mcp *mcp,
	const json_t *params, struct err *err);

/* mcp_tools.c */
mcp_serve_fn mcp_tools_list, mcp_tools_call;
/* mcp_resources.c */
mcp_serve_fn mcp_resources_list, mcp_resources_templates, mcp_resources_read;
/* mcp_prompts.c */
mcp_serve_fn mcp_prompts_list, mcp_prompts_get;

/* Ask the engine; `params` is taken over. */
NODISCARD enum status mcp_ask(json_t **result, struct mcp *mcp,
	const char *method, json_t *params, struct err *err);

/* A result as people read it, without colours: a new text. */
json_t *mcp_page(
	const struct mcp *mcp, cli_show_fn *show, const json_t *result);

/* The part of `all` that the request's cursor asks for, under `key`, with the
 * next cursor; `all` is taken over. */
enum mcp_error mcp_part(json_t **result, json_t *all, const char *key,
	const json_t *params, struct err *err);

/* Serve until standard input ends; the exit code. */
int mcp_serve(struct mcp *mcp);

#endif
