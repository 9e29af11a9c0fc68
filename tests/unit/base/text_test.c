#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

#define S(text) text, strlen(text)
#define REPLACEMENT "\xef\xbf\xbd"

/* "tiếng Việt" in ready-made letters, and with every mark apart. */
#define READY "ti\u1ebfng Vi\u1ec7t"
#define APART "tie\u0302\u0301ng Vie\u0323\u0302t"

typedef void make_fn(struct buf *out, const char *text, size_t len);

static void expect(make_fn *make, const char *text, const char *expected)
{
	struct buf out = BUF_INIT;

	make(&out, S(text));
	assert_string_equal(out.data, expected);
	buf_release(&out);
}

static void tells_valid_utf8(void **state)
{
	(void)state;
	assert_true(text_valid(S("")));
	assert_true(text_valid(S(READY " \U0001f600")));
	assert_false(text_valid(S("\xc0\xaf")));     /* overlong */
	assert_false(text_valid(S("\xed\xa0\x80"))); /* surrogate */
	assert_false(text_valid(S("\xf4\x90\x80\x80")));
	assert_false(text_valid(S("cut \xe1\xba")));
	assert_false(text_valid("a\0b", 3));
}

static void composes_what_stands_apart(void **state)
{
	(void)state;
	expect(text_nfc, APART, READY);
	expect(text_nfc, READY, READY);
	expect(text_nfc, "bad \xff byte", "bad " REPLACEMENT " byte");
	assert_true(text_is_nfc(S(READY)));
	assert_false(text_is_nfc(S(APART)));
	assert_false(text_is_nfc(S("\xff")));
}

static void orders_the_marks(void **state)
{
	(void)state;
	/* dot below before circumflex or after it: one letter */
	expect(text_nfc, "e\u0302\u0323", "\u1ec7");
	expect(text_nfc, "e\u0323\u0302", "\u1ec7");
}

static void folds_marks_case_and_bar(void **state)
{
	(void)state;
	expect(text_fold, "ĐẤU GIÁ Băng Tần đường", "dau gia bang tan duong");
	expect(text_fold, APART, "tieng viet");
	expect(text_fold, "Ab1-c", "ab1-c");
	expect(text_fold, "ƯỠ ưỡ Ợ", "uo uo o");
	expect(text_fold,
		"\xff"
		"Đ",
		REPLACEMENT "d");
}

static void lowers_and_keeps_marks(void **state)
{
	(void)state;
	expect(text_lower, "ĐẤU GIÁ", "đấu giá");
	expect(text_lower, "TIE\u0302\u0301NG", "ti\u1ebfng");
	expect(text_lower, "SIM 2G", "sim 2g");
}

static void sees_marks(void **state)
{
	(void)state;
	assert_true(text_has_marks(S("sim rác")));
	assert_true(text_has_marks(S("di dong đ")));
	assert_true(text_has_marks(S(APART)));
	assert_true(text_has_marks(S("tư")));
	assert_false(text_has_marks(S("sim rac 2G \u20ab \u2013")));
	assert_false(text_has_marks(S("")));
}

static void steps_by_character(void **state)
{
	const char *text = "ế\n\xff\U0001f600", *end = text + strlen(text);

	(void)state;
	assert_int_equal(text_next(&text, end), 0x1ebf);
	assert_int_equal(text_next(&text, end), 0xfffd);
	assert_int_equal(text_next(&text, end), 0xfffd);
	assert_int_equal(text_next(&text, end), 0x1f600);
	assert_ptr_equal(text, end);
}

static void puts_characters(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	text_put(&out, 'a');
	text_put(&out, 0x1ebf);
	text_put(&out, 0xd800); /* not a character */
	assert_string_equal(out.data, "aế" REPLACEMENT);
	buf_release(&out);
}

static void is_as_wide_however_it_is_spelt(void **state)
{
	(void)state;
	assert_int_equal(text_width(S(READY)), 10);
	assert_int_equal(text_width(S(APART)), 10);
	assert_int_equal(text_width(S("đ\u20ab")), 2);
	assert_int_equal(text_width(S("")), 0);
	assert_int_equal(text_width(S("\u6f22\u5b57")), 4);
	assert_int_equal(text_width(S("\U0001f600")), 2);
	assert_int_equal(
		text_width(S("\u00b1\u2192\u2500")), 3); /* ambiguous */
	assert_int_equal(text_width(S("\u0301")), 1);    /* lone mark */
	assert_int_equal(text_width(S("\xff\x01")), 2);
}

static void measures_clusters(void **state)
{
	int columns = 0;

	(void)state;
	assert_int_equal(text_cluster(S("e\u0302\u0301x"), &columns), 5);
	assert_int_equal(columns, 1);
	assert_int_equal(text_cluster(S("\u6f22x"), &columns), 3);
	assert_int_equal(columns, 2);
	assert_int_equal(text_cluster("", 0, &columns), 0);
	assert_int_equal(columns, 0);
	/* a cluster ends with the text, also in the midst of a character */
	assert_int_equal(text_cluster("e\xcc", 2, &columns), 1);
}

static void clips_between_clusters(void **state)
{
	(void)state;
	assert_int_equal(text_clip(S("abc"), 2), 2);
	assert_int_equal(text_clip(S("e\u0302\u0301x"), 1), 5);
	assert_int_equal(text_clip(S("a\u6f22"), 2), 1);
	assert_int_equal(text_clip(S("abc"), 0), 0);
	assert_int_equal(text_clip(S("abc"), 9), 3);
}

/* The lines of the text with "|" after each. */
static void expect_lines(const char *text, int columns, const char *expected)
{
	struct buf lines = BUF_INIT;
	size_t len = strlen(text), show = 0, next;

	while ((next = text_wrap(text, len, columns, &show))) {
		buf_add(&lines, text, show);
		buf_putc(&lines, '|');
		text += next;
		len -= next;
	}
	assert_string_equal(lines.data, expected);
	buf_release(&lines);
}

static void wraps_at_spaces(void **state)
{
	(void)state;
	expect_lines("đấu giá băng tần", 8, "đấu giá|băng tần|");
	expect_lines("đấu giá băng tần", 7, "đấu giá|băng|tần|");
	expect_lines("a b", 80, "a b|");
	expect_lines("một   hai", 4, "một|hai|");
	expect_lines("", 4, "");
}

static void wraps_where_lines_end(void **state)
{
	(void)state;
	expect_lines("a\n\nb\n", 4, "a||b|");
	expect_lines("abcd\nx", 4, "abcd|x|");
	expect_lines("abcd \nx", 4, "abcd|x|");
	expect_lines("ab ", 2, "ab|");
}

static void cuts_words_that_are_too_long(void **state)
{
	(void)state;
	expect_lines("abcdefgh ij", 3, "abc|def|gh|ij|");
	expect_lines("  abcdef", 4, "  ab|cdef|");
	expect_lines("\u6f22\u5b57", 1, "\u6f22|\u5b57|");
}

static void makes_text_safe_for_a_terminal(void **state)
{
	(void)state;
	expect(text_safe, READY "\n\t" APART, READY "\n\t" APART);
	expect(text_safe, "\033[31m", REPLACEMENT "[31m");
	expect(text_safe,
		"\xc2\x9b"
		"1\x7f",
		REPLACEMENT "1" REPLACEMENT);
	expect(text_safe, "a\u202eb\u2066", "a" REPLACEMENT "b" REPLACEMENT);
	expect(text_safe, "x\u200by\ufeff", "x" REPLACEMENT "y" REPLACEMENT);
	expect(text_safe, "\xc0\xaf", REPLACEMENT REPLACEMENT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_valid_utf8),
		cmocka_unit_test(composes_what_stands_apart),
		cmocka_unit_test(orders_the_marks),
		cmocka_unit_test(folds_marks_case_and_bar),
		cmocka_unit_test(lowers_and_keeps_marks),
		cmocka_unit_test(sees_marks),
		cmocka_unit_test(steps_by_character),
		cmocka_unit_test(puts_characters),
		cmocka_unit_test(is_as_wide_however_it_is_spelt),
		cmocka_unit_test(measures_clusters),
		cmocka_unit_test(clips_between_clusters),
		cmocka_unit_test(wraps_at_spaces),
		cmocka_unit_test(wraps_where_lines_end),
		cmocka_unit_test(cuts_words_that_are_too_long),
		cmocka_unit_test(makes_text_safe_for_a_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
