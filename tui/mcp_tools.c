#include <string.h>

#include "tui/mcp.h"

/* One argument of a tool: its JSON type, and where it goes in the params. */
struct arg {
	const char *name, *type, *help;
	bool required;
};

struct tool {
	const char *name, *method, *help;
	bool writes;
	cli_show_fn *show;
	struct arg args[4]; /* ends with a NULL name */
};

static const struct tool tools[] = {
	{ "ask", "ask",
		"Answer a question from the units' knowledge, in the entry's "
		"own words, with the law cited; says honestly when it is not "
		"known",
		false, cli_show_answer,
		{ { "question", "string", "in Vietnamese, as people ask",
			  true },
			{ "unit", "string", "id of a unit", false },
			{ "as_of", "string", "law date, YYYY-MM-DD",
				false } } },
	{ "search", "ask",
		"The entries nearest to some words: the best one, and the "
		"alternatives after it",
		false, cli_show_answer,
		{ { "question", "string", "words to look for", true },
			{ "unit", "string", "id of a unit", false } } },
	{ "read_entry", "entry.show", "One entry with its citations", false,
		cli_show_entry,
		{ { "id", "string", "id of the entry", true } } },
	{ "read_document", "document.show", "One legal document", false,
		cli_show_document,
		{ { "number", "string", "as in 163/2024/NĐ-CP", true } } },
	{ "list_units", "unit.list", "The units", false, cli_show_units,
		{ { 0 } } },
	{ "list_procedures", "procedure.list", "The procedures", false,
		cli_show_procedures,
		{ { "unit", "string", "id of a unit", false } } },
	{ "explain_procedure", "procedure.show",
		"A procedure: its steps, deadlines and law", false,
		cli_show_procedure,
		{ { "id", "string", "id of the procedure", true } } },
	{ "list_decisions", "decision.list",
		"Decisions that can be computed from facts", false,
		cli_show_decisions,
		{ { "unit", "string", "id of a unit", false } } },
	{ "decide", "decide",
		"Compute a decision from facts; says which facts are missing",
		false, cli_show_decided,
		{ { "decision", "string", "id of the decision", true },
			{ "facts", "object", "fact: value", true },
			{ "as_of", "string", "law date, YYYY-MM-DD",
				false } } },
	{ "start_case", "case.start", "Begin a case of a procedure", true,
		cli_show_case,
		{ { "procedure", "string", "id of the procedure", true },
			{ "facts", "object", "fact: value", false },
			{ "title", "string", "what it is about", false } } },
	{ "answer_case", "case.set", "Answer questions of a case", true,
		cli_show_case,
		{ { "case", "string", "id of the case", true },
			{ "facts", "object", "fact: value", true } } },
	{ "finish_step", "case.done", "Say that a step of a case is done", true,
		cli_show_case,
		{ { "case", "string", "id of the case", true },
			{ "step", "string", "id of the step", true } } },
	{ "show_case", "case.show", "Where a case is and what it asks next",
		false, cli_show_case,
		{ { "case", "string", "id of the case", true } } },
	{ "list_cases", "case.list", "The cases", false, cli_show_cases,
		{ { 0 } } },
	{ "why", "case.why",
		"The facts, rules and law behind a value of a case", false,
		cli_show_why,
		{ { "case", "string", "id of the case", true },
			{ "fact", "string", "name of the fact", true } } },
};

static json_t *schema_of(const struct tool *tool)
{
	json_t *properties = json_object(), *required = json_array();

	for (const struct arg *arg = tool->args; arg->name; arg++) {
		json_set(properties, arg->name,
			json_pack("{s:s, s:s}", "type", arg->type,
				"description", arg->help));
		if (arg->required)
			json_array_append_new(required, json_string(arg->name));
	}
	return json_pack("{s:s, s:o, s:o, s:b}", "type", "object", "properties",
		properties, "required", required, "additionalProperties", 0);
}

enum mcp_error mcp_tools_list(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	json_t *all = json_array();

	(void)mcp;
	for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++)
		json_array_append_new(
			all, json_pack("{s:s, s:s, s:o, s:{s:b}}", "name",
				     tools[i].name, "description",
				     tools[i].help, "inputSchema",
				     schema_of(&tools[i]), "annotations",
				     "readOnlyHint", !tools[i].writes));
	return mcp_part(result, all, "tools", params, err);
}

static const struct tool *find_tool(const char *name)
{
	for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++)
		if (strcmp(tools[i].name, name) == 0)
			return &tools[i];
	return NULL;
}

/* Only what the tool names goes on, and of the right type. */
static enum status read_args(json_t *out, const struct tool *tool,
	const json_t *given, struct err *err)
{
	for (const struct arg *arg = tool->args; arg->name; arg++) {
		json_t *value = json_object_get(given, arg->name);
		bool object = strcmp(arg->type, "object") == 0;

		if (!value && !arg->required)
			continue;
		if (object ? !json_is_object(value) : !json_is_string(value))
			return err_set(err, ST_INVALID,
				"The tool \"%s\" needs \"%s\" as %s",
				tool->name, arg->name, arg->type);
		json_object_set(out, arg->name, value);
	}
	return ST_OK;
}

static json_t *tool_result(json_t *text, json_t *structured, bool failed)
{
	json_t *result = json_pack("{s:[{s:s, s:o}], s:b}", "content", "type",
		"text", "text", text, "isError", failed);

	json_set(result, "structuredContent", structured);
	return result;
}

enum mcp_error mcp_tools_call(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	const char *name = json_text(params, "name", "");
	const struct tool *tool = find_tool(name);
	json_t *args = json_object(), *reply = NULL;
	char request[33];

	if (!tool)
		err_set(err, ST_NOT_FOUND, "There is no tool \"%s\"", name);
	if (!tool || read_args(args, tool, json_member(params, "arguments"),
			     err) != ST_OK) {
		json_decref(args);
		return MCP_PARAMS;
	}
	if (tool->writes) {
		rpc_request_id(request);
		json_set_text(args, "request", request);
	}
	enum status st = mcp_ask(&reply, mcp, tool->method, args, err);

	*result = st == ST_OK ? tool_result(mcp_page(mcp, tool->show, reply),
					reply, false)
			      : tool_result(json_string(err->text[mcp->lang]),
					NULL, true);
	return MCP_NONE;
}
