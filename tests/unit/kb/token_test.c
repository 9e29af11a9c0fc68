/* From texts to syllables. */

#include "tests/unit/kb/kb_test.h"

#include "base/text.h"
#include "kb/syllable.h"
#include "kb/token.h"

/* The folded tokens with "|" for a break and "/" for a line's end. */
static void assert_folds(const char *expected, const char *text)
{
	struct buf out = BUF_INIT;
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, strlen(text));
	while (kb_tokens_next(&tokens)) {
		if (out.len)
			buf_puts(&out, tokens.gap == KB_GAP_NONE    ? " "
				       : tokens.gap == KB_GAP_BREAK ? " | "
								    : " / ");
		buf_puts(&out, tokens.folded);
	}
	assert_string_equal(expected, out.data);
	buf_release(&out);
}

static void marks_case_and_d_are_folded_away(void **state)
{
	(void)state;
	assert_folds("dau gia bang tan", "ĐẤU GIÁ Băng Tần");
	assert_folds("nguoi duoc hoi", "người được hỏi");
}

static void composed_and_combining_marks_fold_alike(void **state)
{
	(void)state;
	assert_folds("viet nam", "Việt Nam");
	assert_folds("viet nam", "Vie\xCC\xA3\xCC\x82t Nam");
}

static void final_y_is_i_where_both_are_written(void **state)
{
	(void)state;
	assert_folds("qui dinh quan li", "quy định quản lý");
	assert_folds("may bay", "máy bay");
}

static void a_number_of_a_document_is_one_run(void **state)
{
	(void)state;
	assert_folds("163 2024 nd cp", "163/2024/NĐ-CP");
}

static void punctuation_breaks_and_lines_end(void **state)
{
	(void)state;
	assert_folds("phi | le phi / han", "phí, lệ phí\nhạn");
}

static void bad_bytes_are_punctuation(void **state)
{
	(void)state;
	assert_folds("a | b", "a\xFF\xFE b");
	assert_folds("a", "a\xE1\xBB");
	assert_folds("", "\x01\x02\x03");
}

static void a_long_token_is_cut_at_a_whole_character(void **state)
{
	struct buf text = BUF_INIT;
	struct kb_tokens tokens;

	(void)state;
	for (int i = 0; i < 60; i++)
		buf_puts(&text, "ế");
	kb_tokens_init(&tokens, text.data, text.len);
	assert_true(kb_tokens_next(&tokens));
	assert_true(tokens.marked_len < KB_TOKEN_MAX);
	assert_true(text_valid(tokens.marked, tokens.marked_len));
	assert_false(kb_tokens_next(&tokens));
	buf_release(&text);
}

static void a_syllable_is_known_by_how_it_is_built(void **state)
{
	(void)state;
	assert_true(kb_is_syllable("nghieng"));
	assert_true(kb_is_syllable("ruoi"));
	assert_true(kb_is_syllable("qui"));
	assert_false(kb_is_syllable("trogn"));
	assert_false(kb_is_syllable("dtaf"));
	assert_false(kb_is_syllable(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_case_and_d_are_folded_away),
		cmocka_unit_test(composed_and_combining_marks_fold_alike),
		cmocka_unit_test(final_y_is_i_where_both_are_written),
		cmocka_unit_test(a_number_of_a_document_is_one_run),
		cmocka_unit_test(punctuation_breaks_and_lines_end),
		cmocka_unit_test(bad_bytes_are_punctuation),
		cmocka_unit_test(a_long_token_is_cut_at_a_whole_character),
		cmocka_unit_test(a_syllable_is_known_by_how_it_is_built),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
