#include "tui/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

static void forget_targets(struct page *page)
{
	for (size_t i = 0; i < page->targets.len; i++)
		free(page->targets.at[i].id);
	page->targets.len = 0;
}

void page_reset(struct page *page, enum lang lang, int cols, bool ascii)
{
	forget_targets(page);
	buf_clear(&page->text);
	page->styles.len = page->lines.len = 0;
	page->written = 0;
	page->target = NO_TARGET;
	page->lang = lang;
	page->cols = cols < 8 ? 8 : cols;
	page->ascii = ascii;
}

void page_release(struct page *page)
{
	forget_targets(page);
	VEC_RELEASE(&page->targets);
	VEC_RELEASE(&page->lines);
	VEC_RELEASE(&page->styles);
	buf_release(&page->text);
}

static void set_role(struct page *page, enum role role)
{
	size_t count = page->styles.len;

	if (count > 0 && page->styles.at[count - 1].role == role)
		return;
	*VEC_ADD(&page->styles) = (struct page_style){ page->text.len, role };
}

void page_put(struct page *page, enum role role, const char *text)
{
	struct buf safe = BUF_INIT;

	if (!text || !*text)
		return;
	set_role(page, role);
	text_safe(&safe, text, strlen(text));
	for (size_t i = 0; i < safe.len; i++) {
		if (safe.data[i] == '\t')
			buf_puts(&page->text, "    ");
		else
			buf_putc(&page->text, safe.data[i]);
	}
	buf_release(&safe);
}

void page_printf(struct page *page, enum role role, const char *fmt, ...)
{
	struct buf text = BUF_INIT;
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	page_put(page, role, text.data);
	buf_release(&text);
}

void page_cell(struct page *page, enum role role, int cols, const char *text)
{
	size_t start = page->text.len;
	int used;

	page_put(page, role, text);
	for (size_t i = start; i < page->text.len; i++)
		if (page->text.data[i] == '\n')
			page->text.data[i] = ' ';
	page->text.len = start + text_clip(page->text.data + start,
					 page->text.len - start, cols);
	page->text.data[page->text.len] = 0;
	used = text_width(page->text.data + start, page->text.len - start);
	set_role(page, ROLE_TEXT);
	for (; used <= cols; used++)
		buf_putc(&page->text, ' ');
}

static void add_line(struct page *page, size_t at, size_t len, int indent)
{
	*VEC_ADD(&page->lines) =
		(struct page_line){ at, len, indent, page->target };
}

void page_end(struct page *page, int indent, int hang)
{
	size_t at = page->written, end = page->text.len;

	if (at == end)
		add_line(page, at, 0, indent);
	while (at < end) {
		size_t show = 0;
		int room = page->cols - indent;
		size_t next = text_wrap(page->text.data + at, end - at,
			room < 4 ? 4 : room, &show);

		if (next == 0)
			break;
		add_line(page, at, show, indent);
		if (at == page->written)
			indent += hang;
		at += next;
	}
	page->written = page->text.len;
}

void page_end_row(struct page *page, int indent)
{
	size_t at = page->written, len = page->text.len - at;

	len = text_clip(page->text.data + at, len, page->cols - indent);
	while (len > 0 && page->text.data[at + len - 1] == ' ')
		len--;
	add_line(page, at, len, indent);
	page->written = page->text.len;
}

void page_line(struct page *page, enum role role, const char *text)
{
	page_put(page, role, text);
	page_end(page, 0, 0);
}

void page_blank(struct page *page)
{
	size_t count = page->lines.len;

	if (count > 0 && page->lines.at[count - 1].len > 0)
		page_end(page, 0, 0);
}

void page_heading(struct page *page, const char *text)
{
	page_blank(page);
	page_line(page, ROLE_HEADING, text);
}

void page_field(
	struct page *page, const char *label, enum role role, const char *text)
{
	if (!text || !*text)
		return;
	page_printf(page, ROLE_LABEL, "%s: ", label);
	page_put(page, role, text);
	page_end(page, 0, 2);
}

void page_mark_target(struct page *page, int kind, const char *id, int number)
{
	*VEC_ADD(&page->targets) = (struct page_target){ kind, mem_text(id),
		number, (int)page->lines.len };
	page->target = (int)page->targets.len - 1;
}

void page_untarget(struct page *page)
{
	page->target = NO_TARGET;
}

/* The style in force at byte `at`: the last that begins there or before. */
static size_t style_at(const struct page *page, size_t at)
{
	size_t low = 0, high = page->styles.len;

	while (low + 1 < high) {
		size_t middle = (low + high) / 2;

		if (page->styles.at[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The bytes from `at` that have one role, at most up to `end`. */
static size_t run_length(
	const struct page *page, size_t style, size_t at, size_t end)
{
	if (style + 1 < page->styles.len && page->styles.at[style + 1].at < end)
		end = page->styles.at[style + 1].at;
	return end - at;
}

void page_draw_line(const struct page *page, size_t line, struct grid *grid,
	int y, int x, int cols, enum role over)
{
	const struct page_line *row = &page->lines.at[line];
	size_t at = row->at, end = row->at + row->len;
	size_t style = style_at(page, at);
	int used = row->indent < cols ? row->indent : cols;

	grid_put(grid, y, x, cols, over, "", 0);
	for (; at < end && used < cols; style++) {
		size_t len = run_length(page, style, at, end);
		enum role role =
			over != ROLE_TEXT ? over : page->styles.at[style].role;

		used += grid_put(grid, y, x + used, cols - used, role,
			page->text.data + at, len);
		at += len;
	}
	if (used < cols)
		grid_put(grid, y, x + used, cols - used, over, "", 0);
}

void page_line_text(const struct page *page, size_t line, struct buf *out)
{
	const struct page_line *row = &page->lines.at[line];

	buf_set(out, page->text.data + row->at, row->len);
}

void page_dump(const struct page *page, struct buf *out)
{
	for (size_t i = 0; i < page->lines.len; i++) {
		const struct page_line *row = &page->lines.at[i];

		for (int x = 0; x < row->indent && row->len > 0; x++)
			buf_putc(out, ' ');
		buf_add(out, page->text.data + row->at, row->len);
		buf_putc(out, '\n');
	}
}
