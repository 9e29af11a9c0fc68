#include "tui/pane.h"

#include <string.h>

#include "base/text.h"

void pane_release(struct pane *pane)
{
	page_release(&pane->page);
	buf_release(&pane->words);
}

static int line_count(const struct pane *pane)
{
	return (int)pane->page.lines.len;
}

static int target_count(const struct pane *pane)
{
	return (int)pane->page.targets.len;
}

static int last_top(const struct pane *pane)
{
	int top = line_count(pane) - pane->rows;

	return top > 0 ? top : 0;
}

static void scroll_to(struct pane *pane, int top)
{
	int last = last_top(pane);

	pane->top = top > last ? last : top;
	if (pane->top < 0)
		pane->top = 0;
}

/* The line after the last one of a target. */
static int target_end(const struct pane *pane, int target)
{
	int line = pane->page.targets.at[target].line;

	while (line < line_count(pane) &&
		pane->page.lines.at[line].target == target)
		line++;
	return line;
}

static bool in_window(const struct pane *pane, int target)
{
	int line = pane->page.targets.at[target].line;

	return line >= pane->top && line < pane->top + pane->rows;
}

static void show(struct pane *pane, int target)
{
	int line = pane->page.targets.at[target].line;
	int end = target_end(pane, target);

	if (end > pane->top + pane->rows)
		scroll_to(pane, end - pane->rows);
	if (line < pane->top)
		scroll_to(pane, target == 0 && line < pane->rows ? 0 : line);
}

void pane_go(struct pane *pane, int target)
{
	if (target < 0 || target >= target_count(pane))
		return;
	pane->cursor = target;
	show(pane, target);
}

int pane_find_target(const struct pane *pane, int kind, const char *id)
{
	for (int i = 0; i < target_count(pane); i++) {
		const struct page_target *target = &pane->page.targets.at[i];

		if (target->kind == kind && target->id && id &&
			strcmp(target->id, id) == 0)
			return i;
	}
	return NO_TARGET;
}

const struct page_target *pane_target(const struct pane *pane)
{
	if (pane->cursor < 0 || pane->cursor >= target_count(pane))
		return NULL;
	return &pane->page.targets.at[pane->cursor];
}

void pane_settle(struct pane *pane, int rows)
{
	int count = target_count(pane);

	pane->rows = rows < 1 ? 1 : rows;
	if (pane->cursor >= count)
		pane->cursor = count - 1;
	if (pane->cursor < 0 && count > 0)
		pane->cursor = 0;
	if (pane->found >= line_count(pane))
		pane->found = -1;
	scroll_to(pane, pane->top);
}

/* The target nearest to the window's edge that one moves away from. */
static void keep_cursor_seen(struct pane *pane, int step)
{
	int target = pane->cursor;

	if (target < 0 || in_window(pane, target))
		return;
	for (int i = 0; i < target_count(pane); i++) {
		int candidate = step > 0 ? i : target_count(pane) - 1 - i;

		if (in_window(pane, candidate)) {
			pane->cursor = candidate;
			return;
		}
	}
}

static void move(struct pane *pane, int step)
{
	int next = pane->cursor + step;
	bool there =
		pane->cursor >= 0 && next >= 0 && next < target_count(pane);

	if (there && !in_window(pane, next)) {
		scroll_to(pane, pane->top + step);
		there = in_window(pane, next);
		if (!there)
			return;
	}
	if (there)
		pane_go(pane, next);
	else
		scroll_to(pane, pane->top + step);
}

static void move_far(struct pane *pane, int lines)
{
	int old = pane->top;

	scroll_to(pane, old + lines);
	if (pane->top == old && target_count(pane) > 0)
		pane_go(pane, lines > 0 ? target_count(pane) - 1 : 0);
	keep_cursor_seen(pane, lines);
}

static void move_end(struct pane *pane, bool bottom)
{
	scroll_to(pane, bottom ? line_count(pane) : 0);
	if (target_count(pane) == 0)
		return;
	pane->cursor = bottom ? target_count(pane) - 1 : 0;
	keep_cursor_seen(pane, bottom ? -1 : 1);
}

static bool line_has(struct pane *pane, int line)
{
	struct buf text = BUF_INIT, folded = BUF_INIT;
	const char *words = pane->words.data;
	bool has;

	page_line_text(&pane->page, (size_t)line, &text);
	if (text_has_marks(words, pane->words.len))
		text_lower(&folded, text.data, text.len);
	else
		text_fold(&folded, text.data, text.len);
	has = strstr(folded.data, words) != NULL;
	buf_release(&folded);
	buf_release(&text);
	return has;
}

static bool search_from(struct pane *pane, int from, int step)
{
	int count = line_count(pane);

	if (pane->words.len == 0)
		return false;
	for (int i = 0; i < count; i++) {
		int line = ((from + i * step) % count + count) % count;
		int target = pane->page.lines.at[line].target;

		if (!line_has(pane, line))
			continue;
		pane->found = line;
		if (line < pane->top || line >= pane->top + pane->rows)
			scroll_to(pane, line - pane->rows / 3);
		if (target != NO_TARGET)
			pane_go(pane, target);
		return true;
	}
	return false;
}

bool pane_search(struct pane *pane, const char *words)
{
	size_t len = strlen(words);

	if (text_has_marks(words, len))
		text_lower(&pane->words, words, len);
	else
		text_fold(&pane->words, words, len);
	pane->found = -1;
	return search_from(pane, pane->top, 1);
}

enum reach {
	BY_LINE,
	BY_HALF,
	BY_PAGE,
	TO_END,
	TO_MATCH
};

static const struct {
	enum command command;
	enum reach reach;
	int step;
} moves[] = {
	{ CMD_UP, BY_LINE, -1 },
	{ CMD_DOWN, BY_LINE, 1 },
	{ CMD_HALF_UP, BY_HALF, -1 },
	{ CMD_HALF_DOWN, BY_HALF, 1 },
	{ CMD_PAGE_UP, BY_PAGE, -1 },
	{ CMD_PAGE_DOWN, BY_PAGE, 1 },
	{ CMD_TOP, TO_END, -1 },
	{ CMD_BOTTOM, TO_END, 1 },
	{ CMD_SEARCH_NEXT, TO_MATCH, 1 },
	{ CMD_SEARCH_LAST, TO_MATCH, -1 },
};

static void go(struct pane *pane, enum reach reach, int step)
{
	int half = pane->rows / 2, page = pane->rows - 2;

	if (reach == BY_LINE)
		move(pane, step);
	else if (reach == BY_HALF)
		move_far(pane, step * (half > 0 ? half : 1));
	else if (reach == BY_PAGE)
		move_far(pane, step * (page > 0 ? page : 1));
	else if (reach == TO_END)
		move_end(pane, step > 0);
	else
		search_from(pane, pane->found + step, step);
}

bool pane_command(struct pane *pane, enum command command)
{
	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++) {
		if (moves[i].command == command) {
			go(pane, moves[i].reach, moves[i].step);
			return true;
		}
	}
	return false;
}

void pane_draw(
	const struct pane *pane, struct grid *grid, struct rect at, bool focus)
{
	for (int y = 0; y < at.rows; y++) {
		int line = pane->top + y;
		enum role over = ROLE_TEXT;

		if (line >= line_count(pane))
			break;
		if (line == pane->found)
			over = ROLE_FOUND;
		if (focus && pane->cursor != NO_TARGET &&
			pane->page.lines.at[line].target == pane->cursor)
			over = ROLE_SELECTED;
		page_draw_line(&pane->page, (size_t)line, grid, at.y + y, at.x,
			at.cols, over);
	}
}
