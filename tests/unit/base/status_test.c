#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/status.h"
#include "base/text.h"

static void says_it_in_both_languages(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(err_set(&err, ST_NOT_FOUND,
				 "There is no file %s; check the name", "a.md"),
		ST_NOT_FOUND);
	assert_string_equal(
		err.text[LANG_EN], "There is no file a.md; check the name");
	assert_string_equal(
		err.text[LANG_VI], "Không có tệp a.md; hãy kiểm tra lại tên");
}

static void may_be_told_to_nobody(void **state)
{
	(void)state;
	assert_int_equal(err_set(NULL, ST_IO, "%s", "x"), ST_IO);
	err_prefix(NULL, "%s", "x");
}

static void quotes_its_own_sentence(void **state)
{
	struct err err;

	(void)state;
	(void)err_set(&err, ST_IO, "one");
	(void)err_set(&err, ST_IO, "[%s]", err.text[LANG_EN]);
	assert_string_equal(err.text[LANG_EN], "[one]");
}

static void puts_a_context_in_front(void **state)
{
	struct err err;

	(void)state;
	(void)err_set(
		&err, ST_NOT_FOUND, "There is no file %s; check the name", "b");
	err_prefix(&err, "%s:%d", "rules/sim.lua", 7);
	assert_string_equal(err.text[LANG_EN],
		"rules/sim.lua:7: There is no file b; check the name");
	assert_string_equal(err.text[LANG_VI],
		"rules/sim.lua:7: Không có tệp b; hãy kiểm tra lại tên");
}

static void cuts_between_characters(void **state)
{
	char text[ERR_TEXT_MAX + 20];
	struct err err;

	(void)state;
	for (size_t pad = 0; pad < 3; pad++) {
		memset(text, 'x', pad);
		for (size_t i = pad; i + 3 < sizeof(text); i += 3)
			memcpy(text + i, "ế", 4);
		(void)err_set(&err, ST_IO, "%s", text);
		assert_true(text_valid(
			err.text[LANG_EN], strlen(err.text[LANG_EN])));
		err_prefix(&err, "%s", "y");
		assert_true(text_valid(
			err.text[LANG_EN], strlen(err.text[LANG_EN])));
		assert_in_range(strlen(err.text[LANG_EN]), ERR_TEXT_MAX - 8,
			ERR_TEXT_MAX - 1);
	}
}

static void names_go_there_and_back(void **state)
{
	(void)state;
	for (enum status st = 0; st < ST_COUNT; st++)
		assert_int_equal(status_from_name(status_name(st)), st);
	assert_string_equal(status_name(ST_NOT_FOUND), "not_found");
	assert_int_equal(status_from_name("nonsense"), ST_IO);
	assert_int_equal(status_from_name(NULL), ST_IO);
}

static void exits_as_documented(void **state)
{
	(void)state;
	assert_int_equal(status_exit(ST_OK), 0);
	assert_int_equal(status_exit(ST_NOT_FOUND), 1);
	assert_int_equal(status_exit(ST_FAILED), 1);
	assert_int_equal(status_exit(ST_INVALID), 2);
	assert_int_equal(status_exit(ST_UNREACHABLE), 3);
	assert_int_equal(status_exit(ST_REFUSED), 4);
	assert_int_equal(status_exit(ST_CONFLICT), 4);
	assert_int_equal(status_exit(ST_CANCELLED), 130);
}

static void leaves_unknown_texts_as_they_are(void **state)
{
	const char *text = "no such sentence";

	(void)state;
	assert_ptr_equal(lang_text(LANG_VI, text), text);
	assert_ptr_equal(lang_text(LANG_EN, text), text);
	assert_null(lang_text(LANG_VI, NULL));
}

static void defaults_to_vietnamese(void **state)
{
	(void)state;
	assert_int_equal(lang_from_name("en"), LANG_EN);
	assert_int_equal(lang_from_name("vi"), LANG_VI);
	assert_int_equal(lang_from_name("fr"), LANG_VI);
	assert_int_equal(lang_from_name(NULL), LANG_VI);
	assert_string_equal(lang_name(LANG_VI), "vi");
	assert_string_equal(lang_name(LANG_EN), "en");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_it_in_both_languages),
		cmocka_unit_test(may_be_told_to_nobody),
		cmocka_unit_test(quotes_its_own_sentence),
		cmocka_unit_test(puts_a_context_in_front),
		cmocka_unit_test(cuts_between_characters),
		cmocka_unit_test(names_go_there_and_back),
		cmocka_unit_test(exits_as_documented),
		cmocka_unit_test(leaves_unknown_texts_as_they_are),
		cmocka_unit_test(defaults_to_vietnamese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
