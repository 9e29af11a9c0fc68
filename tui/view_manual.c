/* Every command and key on one page, and the habits behind them. */
#include <string.h>

#include "tui/command.h"
#include "tui/parts.h"
#include "tui/views.h"

static void title_manual(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Keys"));
}

static void write_command(struct page *page, const struct command_row *row)
{
	page_cell(page, ROLE_KEY, 26, *row->keys ? row->keys : "-");
	page_cell(page, ROLE_DIM, 16, row->name);
	page_put(page, ROLE_TEXT, row->help.in[page->lang]);
	page_end(page, 0, 44);
}

static void write_narrow(struct page *page, const struct command_row *row)
{
	page_put(page, ROLE_KEY, *row->keys ? row->keys : row->name);
	page_printf(page, ROLE_TEXT, "  %s", row->help.in[page->lang]);
	page_end(page, 0, 4);
}

static void write_manual(struct view *view, struct page *page)
{
	(void)view;
	page_line(page, ROLE_TEXT,
		lang_text(page->lang,
			"What can be taken back is done at once; what is "
			"costly asks, and the default is no. Esc leads out of "
			"everything. : runs a command by its name."));
	page_blank(page);
	for (int i = 0; i < CMD_COUNT; i++) {
		const struct command_row *row = command_row((enum command)i);

		if (page->cols >= 70)
			write_command(page, row);
		else
			write_narrow(page, row);
	}
}

const struct view_class view_manual = {
	.name = "manual",
	.context = ON_MANUAL,
	.title = title_manual,
	.write = write_manual,
};
