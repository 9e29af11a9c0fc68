/* Cells: nothing is cut inside a letter, nothing gets out of its columns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "tui/grid.h"

#define NFC "Việt Nam"
#define NFD "Vie\xcc\xa3\xcc\x82t Nam"

static void put(struct grid *grid, int y, int cols, const char *text)
{
	grid_put(grid, y, 0, cols, ROLE_TEXT, text, strlen(text));
}

static void assert_row(struct grid *grid, const char *expected)
{
	struct buf out = BUF_INIT;

	grid_dump(grid, &out);
	out.data[strcspn(out.data, "\n")] = 0;
	assert_string_equal(out.data, expected);
	buf_release(&out);
}

static void composed_and_decomposed_take_the_same_columns(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 20);
	assert_int_equal(
		grid_put(&grid, 0, 0, 20, ROLE_TEXT, NFC, strlen(NFC)), 8);
	assert_int_equal(
		grid_put(&grid, 0, 0, 20, ROLE_TEXT, NFD, strlen(NFD)), 8);
	assert_string_equal(grid_at(&grid, 0, 3)->text, "t");
	grid_release(&grid);
}

static void a_letter_is_never_cut(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 20);
	put(&grid, 0, 3, NFD);
	assert_row(&grid, "Vie\xcc\xa3\xcc\x82");
	put(&grid, 0, 3, "中文");
	assert_row(&grid, "中");
	assert_string_equal(grid_at(&grid, 0, 1)->text, "");
	assert_string_equal(grid_at(&grid, 0, 2)->text, " ");
	grid_release(&grid);
}

static void a_mark_alone_gets_something_to_sit_on(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 20);
	put(&grid, 0, 5,
		"\xcc\xa3"
		"abc");
	assert_string_equal(grid_at(&grid, 0, 0)->text, "\xe2\x97\x8c\xcc\xa3");
	grid_release(&grid);
}

static void controls_and_bad_bytes_do_not_get_through(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 20);
	put(&grid, 0, 10,
		"a\x1b[31m\xff"
		"b");
	for (int x = 0; x < 10; x++)
		assert_null(strchr(grid_at(&grid, 0, x)->text, 0x1b));
	assert_string_equal(grid_at(&grid, 0, 1)->text, "\xef\xbf\xbd");
	grid_release(&grid);
}

static void a_pile_of_marks_fits_a_cell(void **state)
{
	struct grid grid;
	struct buf pile = BUF_INIT;

	(void)state;
	buf_puts(&pile, "e");
	for (int i = 0; i < 200; i++)
		buf_puts(&pile, "\xcc\x80");
	buf_puts(&pile, "!");
	grid_init(&grid, 1, 4);
	put(&grid, 0, 4, pile.data);
	assert_true(strlen(grid_at(&grid, 0, 0)->text) < CELL_TEXT);
	assert_string_equal(grid_at(&grid, 0, 1)->text, "!");
	grid_release(&grid);
	buf_release(&pile);
}

static void drawing_outside_changes_nothing(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 3);
	put(&grid, 0, 3, "abc");
	grid_put(&grid, 5, 0, 3, ROLE_TEXT, "x", 1);
	grid_put(&grid, 0, 7, 3, ROLE_TEXT, "x", 1);
	grid_put(&grid, -1, -1, 3, ROLE_TEXT, "x", 1);
	assert_row(&grid, "abc");
	grid_resize(&grid, 0, 0);
	put(&grid, 0, 100, "abc");
	assert_row(&grid, "a");
	grid_release(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(composed_and_decomposed_take_the_same_columns),
		cmocka_unit_test(a_letter_is_never_cut),
		cmocka_unit_test(a_mark_alone_gets_something_to_sit_on),
		cmocka_unit_test(controls_and_bad_bytes_do_not_get_through),
		cmocka_unit_test(a_pile_of_marks_fits_a_cell),
		cmocka_unit_test(drawing_outside_changes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
