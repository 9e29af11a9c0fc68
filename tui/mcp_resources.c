#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tui/mcp.h"

/* A kind of resource: troly:KIND/ID, the id in UTF-8 with percent signs. */
struct kind {
	const char *name, *list_method, *list_key, *show_method, *id_key, *help;
	cli_show_fn *show;
};

static const struct kind kinds[] = {
	{ "entry", "entry.list", "entries", "entry.show", "id",
		"An entry of the knowledge", cli_show_entry },
	{ "document", "document.list", "documents", "document.show", "number",
		"A legal document", cli_show_document },
};

enum {
	KINDS = sizeof(kinds) / sizeof(*kinds)
};

static const char scheme[] = "troly:";
static const char unreserved[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				 "abcdefghijklmnopqrstuvwxyz0123456789-._~/";

static void put_uri(struct buf *out, const struct kind *kind, const char *id)
{
	buf_printf(out, "%s%s/", scheme, kind->name);
	for (; *id; id++)
		if (strchr(unreserved, *id))
			buf_putc(out, *id);
		else
			buf_printf(out, "%%%02X", (unsigned char)*id);
}

static int hex_digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c ? strchr(digits, c | 0x20) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* The id in the URI and its kind; NULL when it is none of ours. */
static const struct kind *read_uri(struct buf *id, const char *uri)
{
	const struct kind *kind = NULL;

	if (strncmp(uri, scheme, strlen(scheme)) != 0)
		return NULL;
	uri += strlen(scheme);
	for (size_t i = 0; i < KINDS; i++) {
		size_t len = strlen(kinds[i].name);

		if (strncmp(uri, kinds[i].name, len) == 0 && uri[len] == '/')
			kind = &kinds[i];
	}
	for (uri += kind ? strlen(kind->name) + 1 : 0; kind && *uri; uri++) {
		int high = *uri == '%' ? hex_digit(uri[1]) : -1;
		int low = high >= 0 ? hex_digit(uri[2]) : -1;

		buf_putc(id, low >= 0 ? (char)(high * 16 + low) : *uri);
		uri += low >= 0 ? 2 : 0;
	}
	return kind;
}

static json_t *resource_json(const struct kind *kind, const json_t *head)
{
	const char *id = json_text(head, kind->id_key, "");
	struct buf uri = BUF_INIT;

	put_uri(&uri, kind, id);
	json_t *out = json_pack("{s:s, s:s, s:s, s:s}", "uri", uri.data, "name",
		id, "title", json_text(head, "title", id), "mimeType",
		"text/plain");

	buf_release(&uri);
	return out;
}

enum mcp_error mcp_resources_list(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	json_t *all = json_array();

	for (size_t k = 0; k < KINDS; k++) {
		json_t *reply = NULL, *head;
		size_t i;

		if (mcp_ask(&reply, mcp, kinds[k].list_method, json_object(),
			    err) != ST_OK) {
			json_decref(all);
			return MCP_NO_RESOURCE;
		}
		json_array_foreach(json_list(reply, kinds[k].list_key), i, head)
		{
			json_array_append_new(
				all, resource_json(&kinds[k], head));
		}
		json_decref(reply);
	}
	return mcp_part(result, all, "resources", params, err);
}

enum mcp_error mcp_resources_templates(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	json_t *all = json_array();
	struct buf uri = BUF_INIT;

	(void)mcp;
	for (size_t k = 0; k < KINDS; k++) {
		buf_clear(&uri);
		buf_printf(&uri, "%s%s/{%s}", scheme, kinds[k].name,
			kinds[k].id_key);
		json_array_append_new(all,
			json_pack("{s:s, s:s, s:s, s:s}", "uriTemplate",
				uri.data, "name", kinds[k].name, "description",
				kinds[k].help, "mimeType", "text/plain"));
	}
	buf_release(&uri);
	return mcp_part(result, all, "resourceTemplates", params, err);
}

enum mcp_error mcp_resources_read(
	json_t **result, struct mcp *mcp, const json_t *params, struct err *err)
{
	const char *uri = json_text(params, "uri", "");
	struct buf id = BUF_INIT;
	const struct kind *kind = read_uri(&id, uri);
	json_t *ask = json_object(), *reply = NULL;

	if (!kind) {
		json_decref(ask);
		buf_release(&id);
		err_set(err, ST_NOT_FOUND, "There is no resource \"%s\"", uri);
		return MCP_NO_RESOURCE;
	}
	json_set_text(ask, kind->id_key, id.data);
	buf_release(&id);
	if (mcp_ask(&reply, mcp, kind->show_method, ask, err) != ST_OK)
		return MCP_NO_RESOURCE;
	*result = json_pack("{s:[{s:s, s:s, s:o}]}", "contents", "uri", uri,
		"mimeType", "text/plain", "text",
		mcp_page(mcp, kind->show, reply));
	json_decref(reply);
	return MCP_NONE;
}
