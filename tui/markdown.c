#include "tui/markdown.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* What is open while a text is read. */
struct reader {
	struct page *page;
	bool writing; /* a paragraph or list item has text so far */
	bool fenced;
	int indent, hang;
};

static void put_piece(
	struct page *page, enum role role, const char *text, size_t len)
{
	struct buf piece = BUF_INIT;

	buf_set(&piece, text, len);
	page_put(page, role, piece.data);
	buf_release(&piece);
}

/* The length of a run in `mark`s at text, with them; 0 when it is none. */
static size_t span(const char *text, size_t len, const char *mark)
{
	size_t width = strlen(mark);

	if (len < 2 * width + 1 || strncmp(text, mark, width) != 0 ||
		text[width] == ' ' || text[width] == *mark)
		return 0;
	for (size_t i = width + 1; i + width <= len; i++)
		if (strncmp(text + i, mark, width) == 0 && text[i - 1] != ' ')
			return i + width;
	return 0;
}

static size_t link_span(const char *text, size_t len, size_t *label)
{
	const char *middle = memchr(text, ']', len);
	const char *end;

	if (*text != '[' || !middle || middle + 1 >= text + len ||
		middle[1] != '(')
		return 0;
	end = memchr(middle, ')', len - (size_t)(middle - text));
	*label = (size_t)(middle - text) - 1;
	return end ? (size_t)(end - text) + 1 : 0;
}

/* Write one marked run; the bytes it took, or 0 when text begins none. */
static size_t put_span(struct page *page, const char *text, size_t len)
{
	static const struct {
		const char *mark;
		enum role role;
	} marks[] = {
		{ "**", ROLE_STRONG },
		{ "`", ROLE_STRONG },
		{ "*", ROLE_STRONG },
	};
	size_t label = 0, took = link_span(text, len, &label);

	if (took > 0) {
		put_piece(page, ROLE_CITE, text + 1, label);
		return took;
	}
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t width = strlen(marks[i].mark);

		took = span(text, len, marks[i].mark);
		if (took > 0) {
			put_piece(page, marks[i].role, text + width,
				took - 2 * width);
			return took;
		}
	}
	return 0;
}

static void put_inline(struct page *page, const char *text, size_t len)
{
	while (len > 0) {
		size_t plain = 0, took;

		while (plain < len && !strchr("*`[", text[plain]))
			plain++;
		put_piece(page, ROLE_TEXT, text, plain);
		text += plain;
		len -= plain;
		if (len == 0)
			return;
		took = put_span(page, text, len);
		if (took == 0)
			put_piece(page, ROLE_TEXT, text, took = 1);
		text += took;
		len -= took;
	}
}

static void end_paragraph(struct reader *reader)
{
	if (reader->writing)
		page_end(reader->page, reader->indent, reader->hang);
	reader->writing = false;
	reader->indent = reader->hang = 0;
}

/* The bytes of "- ", "* ", "12. " or "12) " at text, or 0. */
static size_t item_mark(const char *text, size_t len)
{
	size_t at = 0;

	if (len > 1 && strchr("-*+", text[0]) && text[1] == ' ')
		return 2;
	while (at < len && at < 3 && isdigit((unsigned char)text[at]))
		at++;
	if (at > 0 && at + 1 < len && (text[at] == '.' || text[at] == ')') &&
		text[at + 1] == ' ')
		return at + 2;
	return 0;
}

static void put_item(struct reader *reader, size_t depth, size_t mark,
	const char *text, size_t len)
{
	end_paragraph(reader);
	reader->indent = (int)(depth > 8 ? 8 : depth);
	reader->hang = (int)mark;
	put_piece(reader->page, ROLE_TEXT, mark == 2 ? "- " : text, mark);
	put_inline(reader->page, text + mark, len - mark);
	reader->writing = true;
}

static void put_heading(struct reader *reader, const char *text, size_t len)
{
	while (len > 0 && (*text == '#' || *text == ' ')) {
		text++;
		len--;
	}
	end_paragraph(reader);
	page_blank(reader->page);
	put_piece(reader->page, ROLE_HEADING, text, len);
	page_end(reader->page, 0, 0);
}

static void put_verbatim(struct reader *reader, const char *text, size_t len)
{
	end_paragraph(reader);
	put_piece(reader->page, ROLE_TEXT, text, len);
	page_end(reader->page, 2, 0);
}

static void put_line(struct reader *reader, const char *line, size_t len)
{
	size_t depth = 0, mark;
	const char *text = line;

	while (depth < len && *text == ' ') {
		text++;
		depth++;
	}
	len -= depth;
	mark = item_mark(text, len);
	if (len >= 3 && strncmp(text, "```", 3) == 0) {
		end_paragraph(reader);
		reader->fenced = !reader->fenced;
	} else if (reader->fenced || (len > 0 && *text == '|')) {
		put_verbatim(reader, text, len);
	} else if (len == 0) {
		end_paragraph(reader);
		page_blank(reader->page);
	} else if (*text == '#') {
		put_heading(reader, text, len);
	} else if (mark > 0) {
		put_item(reader, depth, mark, text, len);
	} else {
		if (reader->writing)
			page_put(reader->page, ROLE_TEXT, " ");
		put_inline(reader->page, text, len);
		reader->writing = true;
	}
}

void markdown_put(struct page *page, const char *text)
{
	struct reader reader = { .page = page };

	while (text && *text) {
		size_t len = strcspn(text, "\n");

		put_line(&reader, text, len);
		text += len;
		text += *text == '\n';
	}
	end_paragraph(&reader);
}
