#include "tui/edit.h"

#include <string.h>

#include "base/text.h"

void edit_set(struct edit *edit, const char *text)
{
	buf_set(&edit->text, text, strlen(text));
	edit->at = edit->text.len;
}

void edit_release(struct edit *edit)
{
	buf_release(&edit->text);
}

/* Where the cluster before the cursor begins. */
static size_t before(const struct edit *edit)
{
	size_t at = 0, last = 0;
	int columns;

	while (at < edit->at) {
		last = at;
		at += text_cluster(
			edit->text.data + at, edit->text.len - at, &columns);
	}
	return last;
}

static size_t after(const struct edit *edit)
{
	int columns;

	return edit->at + text_cluster(edit->text.data + edit->at,
				  edit->text.len - edit->at, &columns);
}

static void cut(struct edit *edit, size_t from, size_t to)
{
	char *text = edit->text.data;

	if (from == to)
		return;
	memmove(text + from, text + to, edit->text.len - to + 1);
	edit->text.len -= to - from;
	edit->at = from;
}

static void insert(struct edit *edit, key_code key)
{
	struct buf one = BUF_INIT;
	char *at;

	if (edit->text.len > EDIT_MAX)
		return;
	text_put(&one, key == KEY_NAMED_SPACE ? ' ' : key);
	buf_room(&edit->text, one.len);
	at = edit->text.data + edit->at;
	memmove(at + one.len, at, edit->text.len - edit->at + 1);
	memcpy(at, one.data, one.len);
	edit->text.len += one.len;
	edit->at += one.len;
	buf_release(&one);
}

static size_t word_before(const struct edit *edit)
{
	size_t at = edit->at;

	while (at > 0 && edit->text.data[at - 1] == ' ')
		at--;
	while (at > 0 && edit->text.data[at - 1] != ' ')
		at--;
	return at;
}

bool edit_key(struct edit *edit, key_code key)
{
	if (key == KEY_NAMED_LEFT)
		edit->at = before(edit);
	else if (key == KEY_NAMED_RIGHT)
		edit->at = after(edit);
	else if (key == KEY_NAMED_HOME || key == KEY_CTRL('a'))
		edit->at = 0;
	else if (key == KEY_NAMED_END || key == KEY_CTRL('e'))
		edit->at = edit->text.len;
	else if (key == KEY_NAMED_BACKSPACE)
		cut(edit, before(edit), edit->at);
	else if (key == KEY_NAMED_DELETE)
		cut(edit, edit->at, after(edit));
	else if (key == KEY_CTRL('u'))
		cut(edit, 0, edit->at);
	else if (key == KEY_CTRL('k'))
		cut(edit, edit->at, edit->text.len);
	else if (key == KEY_CTRL('w'))
		cut(edit, word_before(edit), edit->at);
	else if (key_is_text(key))
		insert(edit, key);
	else
		return false;
	return true;
}

void edit_value(const struct edit *edit, struct buf *out)
{
	const char *text = edit->text.data;
	size_t len = edit->text.len;

	while (len > 0 && *text == ' ') {
		text++;
		len--;
	}
	while (len > 0 && text[len - 1] == ' ')
		len--;
	text_nfc(out, text, len);
}

void edit_draw(const struct edit *edit, struct grid *grid, int y, int x,
	int cols, enum role role)
{
	const char *text = edit->text.data;
	size_t from = 0;
	int columns;

	while (from < edit->at &&
		text_width(text + from, edit->at - from) > cols - 1)
		from += text_cluster(
			text + from, edit->text.len - from, &columns);
	grid_put(grid, y, x, cols, role, text + from, edit->text.len - from);
	grid->cursor_y = y;
	grid->cursor_x = x + text_width(text + from, edit->at - from);
}
