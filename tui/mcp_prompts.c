#include "tui/mcp.h"

enum mcp_error mcp_prompts_list(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	json_t *reply = NULL, *all = json_array(), *head;
	size_t i;

	if (mcp_ask(&reply, mcp, "procedure.list", json_object(), err) !=
		ST_OK) {
		json_decref(all);
		return MCP_PARAMS;
	}
	json_array_foreach(json_list(reply, "procedures"), i, head)
	{
		json_t *prompt = json_pack("{s:s, s:s}", "name",
			json_text(head, "id", ""), "title",
			json_text(head, "title", ""));

		json_set_text(prompt, "description",
			json_text(head, "summary", NULL));
		json_array_append_new(all, prompt);
	}
	json_decref(reply);
	return mcp_part(result, all, "prompts", params, err);
}

enum mcp_error mcp_prompts_get(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	const char *name = json_text(params, "name", "");
	json_t *ask = json_pack("{s:s}", "id", name), *reply = NULL;

	if (mcp_ask(&reply, mcp, "procedure.show", ask, err) != ST_OK)
		return MCP_PARAMS;
	json_t *page = mcp_page(mcp, cli_show_procedure, reply);
	struct buf text = BUF_INIT;

	buf_puts(&text,
		lang_text(mcp->lang,
			"Lead me through this procedure: begin a case of it "
			"with the tool start_case, put its questions to me one "
			"at a time with the guidance and the law beside them, "
			"and answer the case with what I say."));
	buf_printf(&text, "\n\n%s", json_string_value(page));
	*result = json_pack("{s:s, s:[{s:s, s:{s:s, s:s}}]}", "description",
		json_text(reply, "title", ""), "messages", "role", "user",
		"content", "type", "text", "text", text.data);
	buf_release(&text);
	json_decref(page);
	json_decref(reply);
	return MCP_NONE;
}
