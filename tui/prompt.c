#include "tui/prompt.h"

#include <string.h>

#include "base/text.h"

void prompt_open(struct prompt *prompt, enum prompt_kind kind, int what,
	const char *label, const char *wanted)
{
	prompt->kind = kind;
	prompt->what = what;
	buf_set(&prompt->label, label, strlen(label));
	buf_set(&prompt->wanted, wanted ? wanted : "",
		wanted ? strlen(wanted) : 0);
	edit_set(&prompt->edit, "");
}

void prompt_close(struct prompt *prompt)
{
	prompt->kind = PROMPT_NONE;
}

void prompt_release(struct prompt *prompt)
{
	buf_release(&prompt->label);
	buf_release(&prompt->wanted);
	edit_release(&prompt->edit);
}

static enum prompt_end enter(struct prompt *prompt)
{
	struct buf text = BUF_INIT;
	bool same;

	edit_value(&prompt->edit, &text);
	same = strcmp(text.data, prompt->wanted.data) == 0;
	buf_release(&text);
	if (prompt->kind == PROMPT_NAME && !same)
		return PROMPT_DROPPED;
	return PROMPT_TAKEN;
}

enum prompt_end prompt_key(struct prompt *prompt, key_code key)
{
	if (key == KEY_NAMED_ESC || key == KEY_CTRL('c') ||
		key == KEY_CTRL('g'))
		return PROMPT_DROPPED;
	if (prompt->kind == PROMPT_YES)
		return key == 'y' || key == 'Y' ? PROMPT_TAKEN : PROMPT_DROPPED;
	if (key == KEY_NAMED_ENTER)
		return enter(prompt);
	if (key == KEY_NAMED_BACKSPACE && prompt->edit.text.len == 0)
		return PROMPT_DROPPED;
	edit_key(&prompt->edit, key);
	return PROMPT_OPEN;
}

void prompt_draw(const struct prompt *prompt, struct grid *grid, int y)
{
	const char *label = prompt->label.data;
	int width = text_width(label, prompt->label.len);

	if (width > grid->cols - 8 && prompt->kind != PROMPT_YES)
		width = grid->cols - 8;
	if (width > grid->cols - 2)
		width = grid->cols - 2;
	grid_put(grid, y, 0, width, ROLE_STRONG, label, prompt->label.len);
	grid_put(grid, y, width, 1, ROLE_TEXT, "", 0);
	edit_draw(&prompt->edit, grid, y, width + 1, grid->cols - width - 1,
		ROLE_TEXT);
}
