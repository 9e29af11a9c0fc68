/* Why a fact has its value: a tree of facts, rule rows and law. */
#include <stdlib.h>
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	WHY
};
enum {
	DEPTH_MAX = 24,
	STEP = 3
};

static void open_why(struct view *view)
{
	const char *slash = strchr(view->arg, '/');
	struct buf id = BUF_INIT;
	json_t *params;

	if (!slash)
		return;
	buf_set(&id, view->arg, (size_t)(slash - view->arg));
	params = view_params("case", id.data);
	json_set_text(params, "fact", slash + 1);
	view_request(view, WHY, "case.why", params);
	buf_release(&id);
}

static void title_why(struct view *view, struct buf *out)
{
	const char *slash = strchr(view->arg, '/');

	buf_printf(out, "%s: %s", lang_text(view->lang, "Why"),
		json_text(view->data[WHY], "label", slash ? slash + 1 : ""));
}

static const struct part_word kinds[] = {
	{ "answer", ROLE_TEXT, WORDS("answered", "người trả lời") },
	{ "derived", ROLE_DIM, WORDS("computed", "tính ra") },
	{ "decision", ROLE_GOOD, WORDS("decision", "quyết định") },
	{ "row", ROLE_DIM, WORDS("row", "dòng của bảng") },
	{ "parameter", ROLE_DIM, WORDS("parameter", "tham số") },
	{ "unknown", ROLE_WARN, WORDS("not known", "chưa biết") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void put_origin(struct page *page, const json_t *why, int indent)
{
	json_t *rule = json_member(why, "rule");
	char at[PART_TIME];

	if (json_text(why, "by", NULL)) {
		part_time(at, json_text(why, "at", NULL));
		page_printf(
			page, ROLE_DIM, "%s, %s", json_text(why, "by", ""), at);
		page_end(page, indent, 0);
	}
	if (rule) {
		page_printf(page, ROLE_DIM, "%s  %s/%s:%d",
			json_text(rule, "title", ""),
			json_text(rule, "unit", ""),
			json_text(rule, "file", ""),
			(int)json_int(rule, "line", 0));
		page_end(page, indent, 2);
	}
	if (json_text(why, "note", NULL)) {
		page_put(page, ROLE_TEXT, json_text(why, "note", ""));
		page_end(page, indent, 2);
	}
}

static void put_cites(struct page *page, const json_t *why, int indent)
{
	size_t i;
	json_t *cite;

	json_array_foreach(json_list(why, "cites"), i, cite)
	{
		page_put(page, ROLE_CITE, json_text(cite, "text", ""));
		page_put(page, ROLE_TEXT, " ");
		part_doubt_mark(page, json_text(cite, "status", ""));
		page_end(page, indent, 2);
	}
}

static void put_node(struct page *page, const json_t *why, int depth)
{
	const struct part_word *kind =
		part_word(kinds, json_text(why, "kind", ""));
	int indent = depth * STEP;
	size_t i;
	json_t *from;

	if (indent > page->cols / 2)
		indent = page->cols / 2;
	page_mark_target(page, 0, NULL, depth);
	page_put(page, ROLE_TEXT, depth ? "- " : "");
	page_put(page, ROLE_STRONG,
		json_text(why, "label", json_text(why, "fact", "")));
	if (json_int(why, "row", 0) > 0)
		page_printf(page, ROLE_LABEL, lang_text(page->lang, " row %d"),
			(int)json_int(why, "row", 0));
	if (json_text(why, "text", NULL))
		page_printf(
			page, ROLE_GOOD, " = %s", json_text(why, "text", ""));
	page_printf(page, kind->role, "  (%s)", kind->words.in[page->lang]);
	page_end(page, indent, 2);
	page_untarget(page);
	put_origin(page, why, indent + 2);
	put_cites(page, why, indent + 2);
	json_array_foreach(json_list(why, "from"), i,
		from) if (depth < DEPTH_MAX) put_node(page, from, depth + 1);
}

static void write_why(struct view *view, struct page *page)
{
	if (view_has(view, page, WHY))
		put_node(page, view->data[WHY], 0);
}

const struct view_class view_why = {
	.name = "why",
	.context = ON_WHY,
	.open = open_why,
	.title = title_why,
	.write = write_why,
};
