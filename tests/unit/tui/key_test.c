/* Keys, their names, scripts of them, and what they are bound to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "tui/edit.h"
#include "tui/key_script.h"
#include "tui/keymap.h"

static void names_and_keys_are_the_same_both_ways(void **state)
{
	static const char *const names[] = { "j", "G", "<Enter>", "<C-c>",
		"<F1>", "ệ", "<S-Tab>", "?" };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct buf name = BUF_INIT;
		key_code key;

		assert_true(key_parse(&key, names[i], strlen(names[i])));
		key_put_name(&name, key);
		assert_string_equal(name.data, names[i]);
		buf_release(&name);
	}
}

static void no_key_is_bound_twice_in_one_place(void **state)
{
	struct keymap keymap;
	struct err err;

	(void)state;
	assert_int_equal(keymap_init(&keymap, &err), ST_OK);
	assert_int_equal(keymap_find(&keymap, 'X', ON_CASE), CMD_CANCEL_CASE);
	assert_int_equal(keymap_find(&keymap, 'X', ON_PROPOSAL), CMD_REJECT);
	assert_int_equal(keymap_find(&keymap, 'X', ON_HOME), CMD_NONE);
	keymap_release(&keymap);
}

static void a_second_binding_is_refused_with_both_names(void **state)
{
	struct keymap keymap;
	struct err err = { 0 };

	(void)state;
	assert_int_equal(keymap_init(&keymap, &err), ST_OK);
	assert_int_equal(keymap_add(&keymap, 'd', CMD_UNDO, &err), ST_CONFLICT);
	assert_non_null(strstr(err.text[LANG_EN], "\"done\""));
	assert_non_null(strstr(err.text[LANG_EN], "\"undo\""));
	assert_int_equal(keymap_add(&keymap, 'd', CMD_APPROVE, &err), ST_OK);
	keymap_release(&keymap);
}

static void every_command_has_words_in_both_languages(void **state)
{
	(void)state;
	for (int i = 0; i < CMD_COUNT; i++) {
		const struct command_row *row = command_row((enum command)i);

		assert_true(*row->name && row->contexts);
		assert_true(*row->help.in[LANG_VI] && *row->help.in[LANG_EN]);
		assert_true(!*row->hint.in[LANG_VI] == !*row->hint.in[LANG_EN]);
	}
}

static void a_script_is_keys_texts_and_dumps(void **state)
{
	struct key_script script;
	struct err err;

	(void)state;
	assert_int_equal(key_script_read(&script,
				 "jj <Enter> 'điều 1' # lời\n<Dump sau> "
				 "<Size 40x10>",
				 &err),
		ST_OK);
	assert_int_equal(script.steps.len, 11);
	assert_int_equal(script.steps.at[2].key, KEY_NAMED_ENTER);
	assert_int_equal(script.steps.at[3].key, 0x111);
	assert_int_equal(script.steps.at[7].key, KEY_NAMED_SPACE);
	assert_string_equal(script.steps.at[9].name, "sau");
	assert_int_equal(script.steps.at[10].cols, 40);
	key_script_release(&script);
}

static void a_word_that_is_no_key_is_named(void **state)
{
	struct key_script script;
	struct err err = { 0 };

	(void)state;
	assert_int_equal(
		key_script_read(&script, "j <Enterr>", &err), ST_INVALID);
	assert_non_null(strstr(err.text[LANG_VI], "<Enterr>"));
	key_script_release(&script);
}

static void type(struct edit *edit, const char *text)
{
	struct key_script script;
	struct err err;

	assert_int_equal(key_script_read(&script, text, &err), ST_OK);
	for (size_t i = 0; i < script.steps.len; i++)
		edit_key(edit, script.steps.at[i].key);
	key_script_release(&script);
}

static void assert_typed(struct edit *edit, const char *expected)
{
	struct buf value = BUF_INIT;

	edit_value(edit, &value);
	assert_string_equal(value.data, expected);
	buf_release(&value);
}

static void a_letter_with_marks_is_deleted_at_once(void **state)
{
	struct edit edit = EDIT_INIT;

	(void)state;
	type(&edit, "'Vie\xcc\xa3\xcc\x82' <Backspace>");
	assert_typed(&edit, "Vi");
	/* An input method mends a syllable: deletes, then the new letters. */
	type(&edit, "'et' <Backspace><Backspace> 'ệt nam'");
	assert_typed(&edit, "Việt nam");
	type(&edit, "<Left><Left><Left><Left> 'X'");
	assert_typed(&edit, "ViệtX nam");
	type(&edit, "<C-w>");
	assert_typed(&edit, "nam");
	edit_release(&edit);
}

static void what_was_typed_is_taken_composed(void **state)
{
	struct edit edit = EDIT_INIT;

	(void)state;
	type(&edit, "' e\xcc\x82\xcc\xa3 '");
	assert_typed(&edit, "ệ");
	edit_release(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_keys_are_the_same_both_ways),
		cmocka_unit_test(no_key_is_bound_twice_in_one_place),
		cmocka_unit_test(a_second_binding_is_refused_with_both_names),
		cmocka_unit_test(every_command_has_words_in_both_languages),
		cmocka_unit_test(a_script_is_keys_texts_and_dumps),
		cmocka_unit_test(a_word_that_is_no_key_is_named),
		cmocka_unit_test(a_letter_with_marks_is_deleted_at_once),
		cmocka_unit_test(what_was_typed_is_taken_composed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
