#include "tui/palette.h"

#include <string.h>

#include "base/text.h"
#include "tui/keymap.h"

enum {
	KEY_COLUMNS = 11,
	NAME_COLUMNS = 16
};

void palette_init(
	struct palette *palette, palette_refuses_fn *refuses, void *ctx)
{
	*palette = (struct palette){
		.edit = EDIT_INIT, .refuses = refuses, .ctx = ctx
	};
}

void palette_release(struct palette *palette)
{
	edit_release(&palette->edit);
}

static bool passes(const struct palette *palette, enum command command)
{
	const struct command_row *row = command_row(command);
	struct buf all = BUF_INIT, folded = BUF_INIT, words = BUF_INIT;
	bool found;

	buf_printf(&all, "%s %s %s", row->name, row->help.in[palette->lang],
		row->keys);
	text_fold(&folded, all.data, all.len);
	text_fold(&words, palette->edit.text.data, palette->edit.text.len);
	found = strstr(folded.data, words.data) != NULL;
	buf_release(&words);
	buf_release(&folded);
	buf_release(&all);
	return found;
}

static bool is_everywhere(enum command command)
{
	return command_row(command)->contexts == ON_ANY;
}

/* Of the commands that pass: those of this place alone, or those of every
 * place, and in the end those that can't be done now. */
static void add_rows(struct palette *palette, bool everywhere, bool refused)
{
	for (int i = 0; i < CMD_COUNT; i++) {
		enum command command = (enum command)i;
		const char *reason;

		if (!(command_row(command)->contexts & palette->contexts) ||
			!passes(palette, command))
			continue;
		reason = palette->refuses(command, palette->ctx);
		if ((reason != NULL) == refused &&
			is_everywhere(command) == everywhere)
			palette->rows[palette->count++] =
				(struct palette_row){ command, reason };
	}
}

static void filter(struct palette *palette)
{
	palette->count = palette->cursor = 0;
	for (int refused = 0; refused < 2; refused++) {
		add_rows(palette, false, refused);
		add_rows(palette, true, refused);
	}
}

void palette_open(struct palette *palette, unsigned contexts, enum lang lang)
{
	palette->open = true;
	palette->contexts = contexts;
	palette->lang = lang;
	edit_set(&palette->edit, "");
	filter(palette);
}

enum command palette_key(struct palette *palette, key_code key)
{
	int last = palette->count - 1;

	if (key == KEY_NAMED_ESC || key == KEY_CTRL('c')) {
		palette->open = false;
	} else if (key == KEY_NAMED_ENTER) {
		palette->open = false;
		if (palette->count > 0)
			return palette->rows[palette->cursor].command;
	} else if (key == KEY_NAMED_UP || key == KEY_CTRL('p')) {
		palette->cursor -= palette->cursor > 0;
	} else if (key == KEY_NAMED_DOWN || key == KEY_CTRL('n')) {
		palette->cursor += palette->cursor < last;
	} else if (edit_key(&palette->edit, key)) {
		filter(palette);
	}
	return CMD_NONE;
}

static void draw_row(const struct palette *palette, struct grid *grid,
	struct rect at, const struct palette_row *row)
{
	const struct command_row *command = command_row(row->command);
	bool selected = row == &palette->rows[palette->cursor];
	enum role over = selected ? ROLE_SELECTED : ROLE_TEXT;
	const char *help = command->help.in[palette->lang];
	struct buf key = BUF_INIT, text = BUF_INIT;
	int x = at.x + 1;

	grid_put(grid, at.y, at.x, at.cols, over, "", 0);
	keymap_put_label(&key, row->command);
	grid_put(grid, at.y, x, KEY_COLUMNS, selected ? over : ROLE_KEY,
		key.data, key.len);
	x += KEY_COLUMNS;
	if (at.cols >= 60) {
		grid_put(grid, at.y, x, NAME_COLUMNS, over, command->name,
			strlen(command->name));
		x += NAME_COLUMNS;
	}
	buf_puts(&text, help);
	if (row->reason)
		buf_printf(&text, " (%s)", row->reason);
	if (row->reason && !selected)
		over = ROLE_DIM;
	grid_put(grid, at.y, x, at.x + at.cols - x, over, text.data, text.len);
	buf_release(&text);
	buf_release(&key);
}

void palette_draw(
	const struct palette *palette, struct grid *grid, struct rect at)
{
	int rows = at.rows - 1;
	int top = palette->cursor >= rows ? palette->cursor - rows + 1 : 0;

	grid_put(grid, at.y, at.x, at.cols, ROLE_STRONG, ": ", 2);
	edit_draw(
		&palette->edit, grid, at.y, at.x + 2, at.cols - 2, ROLE_INPUT);
	for (int y = 0; y < rows; y++) {
		struct rect line = { at.y + 1 + y, at.x, 1, at.cols };

		if (top + y < palette->count)
			draw_row(palette, grid, line, &palette->rows[top + y]);
		else
			grid_put(grid, line.y, line.x, line.cols, ROLE_TEXT, "",
				0);
	}
}
