#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"

static enum status parse(json_t **out, const char *text, struct err *err)
{
	return json_parse(out, text, strlen(text), err);
}

static void refuse(const char *text, const char *expected)
{
	struct err err = { 0 };
	json_t *value = NULL;

	assert_int_equal(parse(&value, text, &err), ST_INVALID);
	assert_null(value);
	assert_string_equal(err.text[LANG_EN], expected);
	assert_string_not_equal(err.text[LANG_VI], expected);
}

/* `depth` arrays, one in the other. */
static enum status parse_nested(int depth)
{
	struct buf text = BUF_INIT;
	json_t *value = NULL;

	for (int i = 0; i < depth; i++)
		buf_putc(&text, '[');
	buf_puts(&text, "\"[[[ \\\" {{{\"");
	for (int i = 0; i < depth; i++)
		buf_putc(&text, ']');
	enum status st = json_parse(&value, text.data, text.len, NULL);

	json_decref(value);
	buf_release(&text);
	return st;
}

static void nests_up_to_the_limit(void **state)
{
	(void)state;
	assert_int_equal(parse_nested(JSON_DEPTH_MAX - 1), ST_OK);
	assert_int_equal(parse_nested(JSON_DEPTH_MAX), ST_OK);
	assert_int_equal(parse_nested(JSON_DEPTH_MAX + 1), ST_INVALID);
	assert_int_equal(parse_nested(100000), ST_INVALID);
}

static void says_what_is_wrong_and_where(void **state)
{
	(void)state;
	refuse("{\"a\": 1,\n \"a\": 2}",
		"Line 2, column 4 of the JSON text has a name that the object "
		"already holds");
	refuse("[\"\xff\"]",
		"Line 1, column 2 of the JSON text is not valid UTF-8");
	refuse("{\"a\": ", "The JSON text ends too early, at line 1, column 6");
	refuse("{a}", "Line 1, column 2 of the JSON text is malformed");
	refuse("1 2", "Line 1, column 3 of the JSON text is malformed");
	refuse("99999999999999999999",
		"Line 1, column 20 of the JSON text has a number that is too "
		"large");
}

static void writes_as_it_was_inserted(void **state)
{
	const char *text = "{\"z\":1,\"đ\":\"đấu giá\",\"a\":[null,true,0.1]}";
	struct buf out = BUF_INIT;
	json_t *value = NULL;

	(void)state;
	assert_int_equal(parse(&value, text, NULL), ST_OK);
	json_put(&out, value);
	assert_string_equal(out.data, text);
	buf_clear(&out);
	json_put(&out, NULL);
	assert_string_equal(out.data, "null");
	buf_clear(&out);
	json_put_pretty(&out, json_object_get(value, "a"));
	assert_string_equal(out.data, "[\n  null,\n  true,\n  0.1\n]");
	json_decref(value);
	buf_release(&out);
}

static void gives_the_default_for_another_type(void **state)
{
	json_t *value = NULL;

	(void)state;
	assert_int_equal(parse(&value,
				 "{\"t\":\"x\",\"i\":7,\"b\":true,\"l\":[],"
				 "\"o\":{}}",
				 NULL),
		ST_OK);
	assert_string_equal(json_text(value, "t", "-"), "x");
	assert_string_equal(json_text(value, "i", "-"), "-");
	assert_null(json_text(value, "none", NULL));
	assert_int_equal(json_int(value, "i", -1), 7);
	assert_int_equal(json_int(value, "t", -1), -1);
	assert_true(json_bool(value, "b", false));
	assert_true(json_bool(value, "i", true));
	assert_non_null(json_list(value, "l"));
	assert_null(json_list(value, "o"));
	assert_non_null(json_member(value, "o"));
	assert_null(json_member(value, "l"));
	assert_null(json_member(NULL, "l"));
	json_decref(value);
}

static void names_what_is_needed(void **state)
{
	json_t *value = json_object();
	struct err err = { 0 };
	const char *text = NULL;

	(void)state;
	json_set_text(value, "unit", "cuc-tan-so");
	json_set_text(value, "nothing", NULL);
	assert_int_equal(json_need_text(&text, value, "unit", &err), ST_OK);
	assert_string_equal(text, "cuc-tan-so");
	assert_int_equal(
		json_need_text(&text, value, "nothing", &err), ST_INVALID);
	assert_string_equal(
		err.text[LANG_EN], "\"nothing\" is missing or not a text");
	json_decref(value);
}

static void repairs_texts_that_are_not_utf8(void **state)
{
	json_t *value = json_object();

	(void)state;
	json_set_text(value, "t", "a\xff");
	assert_string_equal(json_text(value, "t", ""), "a\xef\xbf\xbd");
	json_decref(value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nests_up_to_the_limit),
		cmocka_unit_test(says_what_is_wrong_and_where),
		cmocka_unit_test(writes_as_it_was_inserted),
		cmocka_unit_test(gives_the_default_for_another_type),
		cmocka_unit_test(names_what_is_needed),
		cmocka_unit_test(repairs_texts_that_are_not_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
