/* Markdown without its marks. */

#include <cmark.h>
#include <string.h>

#include "kb/entry.h"

static void end_line(struct buf *out)
{
	if (out->len > 0 && out->data[out->len - 1] != '\n')
		buf_putc(out, '\n');
}

/* "- " or "3. ", two columns deeper for each list around this one. */
static void begin_item(struct buf *out, cmark_node *item)
{
	cmark_node *list = cmark_node_parent(item);

	end_line(out);
	for (cmark_node *up = cmark_node_parent(list); up;
		up = cmark_node_parent(up))
		if (cmark_node_get_type(up) == CMARK_NODE_ITEM)
			buf_puts(out, "  ");
	if (cmark_node_get_list_type(list) == CMARK_BULLET_LIST) {
		buf_puts(out, "- ");
		return;
	}
	int number = cmark_node_get_list_start(list);

	for (cmark_node *before = cmark_node_previous(item); before;
		before = cmark_node_previous(before))
		number++;
	buf_printf(out, "%d. ", number);
}

static void put_node(struct buf *out, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		buf_puts(out, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_CODE_BLOCK:
		end_line(out);
		buf_puts(out, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_SOFTBREAK:
		buf_putc(out, ' ');
		break;
	case CMARK_NODE_LINEBREAK:
		buf_putc(out, '\n');
		break;
	case CMARK_NODE_ITEM:
		begin_item(out, node);
		break;
	default:
		break;
	}
}

static bool is_block(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

void kb_plain(struct buf *out, const char *markdown, size_t len)
{
	cmark_node *root = cmark_parse_document(
		markdown, len, CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	buf_clear(out);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (event == CMARK_EVENT_ENTER)
			put_node(out, node);
		else if (is_block(node))
			end_line(out);
	}
	cmark_iter_free(iter);
	cmark_node_free(root);
}
