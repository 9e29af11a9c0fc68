/* Values as people type and read them, and themes for every terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "tui/theme.h"
#include "tui/value.h"

static json_t *ask(const char *json)
{
	json_t *out = json_loads(json, 0, NULL);

	assert_non_null(out);
	return out;
}

/* What is typed, as JSON; "!" and a part of the sentence when refused. */
static void assert_taken(
	const char *ask_json, const char *typed, const char *expected)
{
	json_t *question = ask(ask_json), *value = NULL;
	struct buf text = BUF_INIT;
	struct err err = { 0 };
	enum status st = value_parse(&value, question, typed, &err);

	if (st == ST_OK)
		json_put(&text, value);
	else
		buf_printf(&text, "!%s", err.text[LANG_EN]);
	if (*expected == '!')
		assert_non_null(strstr(text.data, expected + 1));
	else
		assert_string_equal(text.data, expected);
	json_decref(value);
	json_decref(question);
	buf_release(&text);
}

#define INTEGER "{\"type\": \"integer\", \"label\": \"n\", \"max\": 100000000}"
#define NUMBER "{\"type\": \"number\", \"label\": \"n\", \"min\": -5}"
#define MONEY "{\"type\": \"money\", \"label\": \"n\"}"
#define DATE "{\"type\": \"date\"}"
#define BOOLEAN "{\"type\": \"boolean\"}"
#define CHOICE \
	"{\"type\": \"choice\", \"options\": [" \
	"{\"key\": \"b1\", \"label\": \"Khối B1\"}]}"

static void numbers_are_taken_as_they_are_written_here(void **state)
{
	(void)state;
	assert_taken(INTEGER, "1.234.567", "1234567");
	assert_taken(INTEGER, "12 000", "12000");
	assert_taken(INTEGER, "1,5", "!not a whole number");
	assert_taken(INTEGER, "100.000.001", "!at most");
	assert_taken(NUMBER, "1.234,5", "1234.5");
	assert_taken(NUMBER, "0.125", "0.125");
	assert_taken(NUMBER, "-6", "!at least");
	assert_taken(NUMBER, "0x10", "!not a number");
	assert_taken(NUMBER, "nan", "!not a number");
	assert_taken(NUMBER, "5 %", "5");
	assert_taken(NUMBER, "", "null");
}

static void amounts_may_be_said_in_words(void **state)
{
	(void)state;
	assert_taken(MONEY, "2.581.892.500.000", "2581892500000");
	assert_taken(MONEY, "25 tỷ", "25000000000");
	assert_taken(MONEY, "2,5 triệu", "2500000");
	assert_taken(MONEY, "500.000 đồng", "500000");
	assert_taken(MONEY, "tỷ", "!not a number");
}

static void days_truths_and_choices(void **state)
{
	(void)state;
	assert_taken(DATE, "4/7/2024", "\"2024-07-04\"");
	assert_taken(DATE, "31/2/2024", "!not a day");
	assert_taken(BOOLEAN, "có", "true");
	assert_taken(BOOLEAN, "Không", "false");
	assert_taken(BOOLEAN, "chắc", "!neither");
	assert_taken(CHOICE, "Khối B1", "\"b1\"");
	assert_taken(CHOICE, "b2", "!not one of");
}

static void assert_shown_as(
	const char *ask_json, const char *value_json, const char *expected)
{
	json_t *question = ask(ask_json), *value = ask(value_json);
	struct buf text = BUF_INIT;

	value_put(&text, question, value, LANG_VI);
	assert_string_equal(text.data, expected);
	json_decref(value);
	json_decref(question);
	buf_release(&text);
}

static void values_are_shown_in_words(void **state)
{
	(void)state;
	assert_shown_as(
		"{\"of\": " MONEY "}", "[2581892500000]", "2.581.892.500.000");
	assert_shown_as("{\"of\": " NUMBER "}", "[-1234.5]", "-1.234,5");
	assert_shown_as("{\"of\": {\"type\": \"date\"}}",
		"[\"2024-07-04\", \"2024-07-05\"]", "04/07/2024; 05/07/2024");
	assert_shown_as("{\"type\": \"record\", \"fields\": [{\"fact\": \"a\","
			" \"type\": \"text\"}, {\"fact\": \"b\","
			" \"type\": \"boolean\"}]}",
		"{\"a\": \"MobiFone\", \"b\": true}", "MobiFone, Có");
	assert_shown_as(NUMBER, "{\"na\": true}", "không áp dụng");
}

static void a_terminal_gets_the_theme_it_can_show(void **state)
{
	(void)state;
	assert_int_equal(theme_level_for(256, NULL, NULL), THEME_256);
	assert_int_equal(theme_level_for(8, "truecolor", NULL), THEME_8);
	assert_int_equal(
		theme_level_for(0x1000000, "truecolor", NULL), THEME_TRUE);
	assert_int_equal(theme_level_for(256, NULL, "1"), THEME_MONO);
	assert_int_equal(theme_level_for(256, NULL, ""), THEME_256);
	assert_int_equal(theme_level_for(1, NULL, NULL), THEME_MONO);
}

static void no_role_has_a_background_without_a_foreground(void **state)
{
	(void)state;
	for (int level = 0; level < THEME_LEVELS; level++) {
		for (int role = 0; role < ROLE_COUNT; role++) {
			struct look look = theme_look(
				(enum theme_level)level, (enum role)role);

			assert_true(
				look.bg == COLOR_OWN || look.fg != COLOR_OWN);
			if (level == THEME_MONO)
				assert_int_equal(look.fg, COLOR_OWN);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_taken_as_they_are_written_here),
		cmocka_unit_test(amounts_may_be_said_in_words),
		cmocka_unit_test(days_truths_and_choices),
		cmocka_unit_test(values_are_shown_in_words),
		cmocka_unit_test(a_terminal_gets_the_theme_it_can_show),
		cmocka_unit_test(no_role_has_a_background_without_a_foreground),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
