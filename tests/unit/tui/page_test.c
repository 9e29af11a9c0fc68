/* Pages, their Markdown, and panes that scroll over them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "tui/markdown.h"
#include "tui/pane.h"

static void assert_page(struct page *page, const char *expected)
{
	struct buf out = BUF_INIT;

	page_dump(page, &out);
	assert_string_equal(out.data, expected);
	buf_release(&out);
}

static void paragraphs_wrap_and_hang(void **state)
{
	struct page page = PAGE_INIT;

	(void)state;
	page_reset(&page, LANG_VI, 12, true);
	page_put(&page, ROLE_TEXT, "- ");
	page_put(&page, ROLE_STRONG, "tiền đặt trước của phiên");
	page_end(&page, 1, 2);
	assert_page(&page, " - tiền đặt\n   trước của\n   phiên\n");
	page_release(&page);
}

static void markdown_shows_what_it_means(void **state)
{
	struct page page = PAGE_INIT;

	(void)state;
	page_reset(&page, LANG_VI, 40, true);
	markdown_put(&page,
		"# Nơi nộp\nMột dòng **đậm**\nnối tiếp.\n\n"
		"1. thứ `nhất`\n2. thứ *hai*\n- [Luật](http://x)\n\n"
		"5 * 3 và a_b **");
	assert_page(&page,
		"Nơi nộp\nMột dòng đậm nối tiếp.\n\n1. thứ nhất\n2. thứ hai\n"
		"- Luật\n\n5 * 3 và a_b **\n");
	page_release(&page);
}

static void controls_in_a_text_stay_off_the_page(void **state)
{
	struct page page = PAGE_INIT;

	(void)state;
	page_reset(&page, LANG_VI, 40, true);
	page_line(&page, ROLE_TEXT, "a\x1b[2Jb\tc");
	assert_page(&page, "a\xef\xbf\xbd[2Jb    c\n");
	page_release(&page);
}

static void cells_stand_in_columns_whatever_the_marks(void **state)
{
	struct page page = PAGE_INIT;

	(void)state;
	page_reset(&page, LANG_VI, 20, true);
	page_cell(&page, ROLE_TEXT, 6, "Vie\xcc\xa3\xcc\x82t Nam");
	page_put(&page, ROLE_TEXT, "x");
	page_end_row(&page, 0);
	page_cell(&page, ROLE_TEXT, 6, "Cục");
	page_put(&page, ROLE_TEXT, "x");
	page_end_row(&page, 0);
	assert_page(&page, "Vie\xcc\xa3\xcc\x82t N x\nCục    x\n");
	page_release(&page);
}

/* Ten lines; each third one, from the second, is a target. */
static void fill(struct pane *pane)
{
	char name[8];

	page_reset(&pane->page, LANG_VI, 20, true);
	for (int i = 0; i < 10; i++) {
		snprintf(name, sizeof(name), "dòng %d", i);
		if (i % 3 == 1)
			page_mark_target(&pane->page, 0, name, i);
		page_line(&pane->page, ROLE_TEXT, name);
		page_untarget(&pane->page);
	}
}

static void the_cursor_goes_from_target_to_target(void **state)
{
	struct pane pane = PANE_INIT;

	(void)state;
	fill(&pane);
	pane_settle(&pane, 4);
	assert_int_equal(pane_target(&pane)->number, 1);
	pane_command(&pane, CMD_DOWN);
	while (pane_target(&pane)->number == 1)
		pane_command(&pane, CMD_DOWN);
	assert_int_equal(pane_target(&pane)->number, 4);
	assert_true(pane.top > 0);
	pane_command(&pane, CMD_BOTTOM);
	assert_int_equal(pane_target(&pane)->number, 7);
	assert_int_equal(pane.top, 6);
	pane_command(&pane, CMD_TOP);
	assert_int_equal(pane_target(&pane)->number, 1);
	assert_int_equal(pane.top, 0);
	pane_release(&pane);
}

static void a_search_without_marks_finds_marks(void **state)
{
	struct pane pane = PANE_INIT;

	(void)state;
	fill(&pane);
	pane_settle(&pane, 4);
	assert_true(pane_search(&pane, "DONG 8"));
	assert_int_equal(pane.found, 8);
	assert_true(pane_search(&pane, "dòng 2"));
	assert_false(pane_search(&pane, "dóng"));
	pane_release(&pane);
}

static void a_shorter_page_keeps_the_cursor_on_it(void **state)
{
	struct pane pane = PANE_INIT;

	(void)state;
	fill(&pane);
	pane_settle(&pane, 4);
	pane_command(&pane, CMD_BOTTOM);
	page_reset(&pane.page, LANG_VI, 20, true);
	page_line(&pane.page, ROLE_TEXT, "hết");
	pane_settle(&pane, 4);
	assert_null(pane_target(&pane));
	assert_int_equal(pane.top, 0);
	pane_release(&pane);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_wrap_and_hang),
		cmocka_unit_test(markdown_shows_what_it_means),
		cmocka_unit_test(controls_in_a_text_stay_off_the_page),
		cmocka_unit_test(cells_stand_in_columns_whatever_the_marks),
		cmocka_unit_test(the_cursor_goes_from_target_to_target),
		cmocka_unit_test(a_search_without_marks_finds_marks),
		cmocka_unit_test(a_shorter_page_keeps_the_cursor_on_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
