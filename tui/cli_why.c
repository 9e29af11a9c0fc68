#include <string.h>

#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_word.h"

enum {
	DEPTH_MAX = 32, /* deeper parts of a tree are not indented further */
	STEP = 3,       /* columns per level */
};

static void put_who(struct page *page, const json_t *why)
{
	struct buf at = BUF_INIT;

	cli_put_moment(&at, page->lang, json_text(why, "at", NULL));
	if (json_text(why, "by", NULL))
		page_printf(page, ROLE_DIM, ", %s", json_text(why, "by", ""));
	if (at.len > 0)
		page_printf(page, ROLE_DIM, ", %s", at.data);
	buf_release(&at);
}

static void put_rule(struct page *page, const json_t *why, int indent)
{
	const json_t *rule = json_member(why, "rule");
	json_int_t row = json_int(why, "row", 0);

	if (!rule)
		return;
	page_printf(page, ROLE_DIM, "%s: %s/%s:%d", cli_say(page, "Rule"),
		json_text(rule, "unit", ""), json_text(rule, "file", ""),
		(int)json_int(rule, "line", 0));
	if (json_text(rule, "title", NULL))
		page_printf(
			page, ROLE_DIM, " (%s)", json_text(rule, "title", ""));
	if (row > 0)
		page_printf(page, ROLE_DIM, ", %s %d", cli_say(page, "row"),
			(int)row);
	page_end(page, indent, 2);
}

static void put_node(struct page *page, const json_t *why, int depth)
{
	const char *kind = json_text(why, "kind", "");
	const char *fact = json_text(why, "fact", "");
	const char *label = json_text(why, "label", NULL);
	int indent = STEP * (depth < DEPTH_MAX ? depth : DEPTH_MAX);
	size_t i;
	json_t *from;

	if (depth > 0)
		page_put(page, ROLE_FRAME, page->ascii ? "- " : "└ ");
	page_put(page, ROLE_TEXT, label ? label : fact);
	if (label && *fact && strcmp(label, fact) != 0)
		page_printf(page, ROLE_DIM, " (%s)", fact);
	if (json_text(why, "text", NULL))
		page_printf(
			page, ROLE_STRONG, " = %s", json_text(why, "text", ""));
	page_printf(page, ROLE_DIM, "  %s", cli_word(page->lang, "why", kind));
	put_who(page, why);
	page_end(page, indent, 2);
	indent += depth > 0 ? 2 : 0;
	put_rule(page, why, indent);
	cli_cites(page, indent, json_list(why, "cites"));
	if (json_text(why, "note", NULL)) {
		page_put(page, ROLE_WARN, json_text(why, "note", ""));
		page_end(page, indent, 0);
	}
	json_array_foreach(json_list(why, "from"), i, from)
		put_node(page, from, depth + 1);
}

void cli_show_why(struct page *page, const json_t *result)
{
	put_node(page, result, 0);
}
