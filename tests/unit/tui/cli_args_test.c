#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "tui/cli_args.h"

/* Parse "troly" and the words; the texts stay in place for the call. */
#define PARSE(call, err, ...) \
	parse(call, err, (char *[]){ (char[]){ "troly" }, __VA_ARGS__, NULL })
#define W(text) ((char[]){ text })

static enum status parse(struct cli_call *call, struct err *err, char **argv)
{
	int argc = 0;

	while (argv[argc])
		argc++;
	cli_call_init(call);
	return cli_args_parse(call, argc, argv, err);
}

static void takes_options_of_every_command_on_both_sides(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(
		PARSE(&call, &err, W("--data"), W("d"), W("ask"), W("--json"),
			W("một"), W("--lang=en"), W("câu")),
		ST_OK);
	assert_int_equal(call.command, CLI_ASK);
	assert_string_equal(call.options.data, "d");
	assert_true(call.options.json);
	assert_int_equal(options_lang(&call.options), LANG_EN);
	assert_string_equal(json_text(call.params, "question", ""), "một câu");
	cli_call_release(&call);
}

static void makes_parameters_of_words_and_options(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(PARSE(&call, &err, W("case"), W("set"), W("sim-0001"),
				 W("--expect"), W("7"), W("a=1"), W("b=")),
		ST_OK);
	assert_int_equal(call.command, CLI_CASE_SET);
	assert_string_equal(json_text(call.params, "case", ""), "sim-0001");
	assert_int_equal(json_int(call.params, "expect", 0), 7);
	json_t *facts = json_member(call.params, "facts");

	assert_string_equal(json_text(facts, "a", ""), "1");
	assert_true(json_is_null(json_object_get(facts, "b")));
	cli_call_release(&call);
}

static void gives_m_the_meaning_of_its_command(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(PARSE(&call, &err, W("propose"), W("dir"), W("-m"),
				 W("vì sao")),
		ST_OK);
	assert_string_equal(json_text(call.params, "message", ""), "vì sao");
	assert_string_equal(json_text(call.local, "dir", ""), "dir");
	cli_call_release(&call);
	assert_int_equal(PARSE(&call, &err, W("review"), W("reject"), W("3"),
				 W("-m"), W("sai luật")),
		ST_OK);
	assert_int_equal(json_int(call.params, "number", 0), 3);
	assert_string_equal(json_text(call.params, "text", ""), "sai luật");
	cli_call_release(&call);
}

static void names_the_view_by_its_switch(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(PARSE(&call, &err, W("review"), W("show"), W("3"),
				 W("--meaning")),
		ST_OK);
	assert_string_equal(json_text(call.params, "view", ""), "meaning");
	cli_call_release(&call);
}

static void ends_options_at_two_dashes(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(
		PARSE(&call, &err, W("ask"), W("--"), W("--json"), W("là gì")),
		ST_OK);
	assert_false(call.options.json);
	assert_string_equal(
		json_text(call.params, "question", ""), "--json là gì");
	cli_call_release(&call);
}

static void takes_a_law_date_in_both_notations(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(PARSE(&call, &err, W("unit"), W("list"), W("--as-of"),
				 W("4/7/2024")),
		ST_OK);
	assert_string_equal(call.options.law_date, "2024-07-04");
	cli_call_release(&call);
}

static void opens_the_screens_without_a_command(void **state)
{
	struct cli_call call;
	struct err err;

	(void)state;
	assert_int_equal(PARSE(&call, &err, W("--keys"), W("k"), W("--size"),
				 W("40x10")),
		ST_OK);
	assert_int_equal(call.command, CLI_NONE);
	assert_int_equal(call.options.cols, 40);
	assert_int_equal(call.options.rows, 10);
	cli_call_release(&call);
}

/* The call is refused with a sentence that holds `words`. */
static void refuses(const char *words, char **argv)
{
	struct cli_call call;
	struct err err;

	assert_int_equal(parse(&call, &err, argv), ST_INVALID);
	if (!strstr(err.text[LANG_EN], words))
		fail_msg("\"%s\" is not in: %s", words, err.text[LANG_EN]);
	assert_string_not_equal(err.text[LANG_EN], err.text[LANG_VI]);
	cli_call_release(&call);
}
#define REFUSES(words, ...) \
	refuses(words, (char *[]){ W("troly"), __VA_ARGS__, NULL })

static void says_what_is_wrong(void **state)
{
	(void)state;
	REFUSES("the nearest: review", W("revew"), W("list"));
	REFUSES("the nearest: unit list", W("list"));
	REFUSES("`troly help` lists all", W("xyzzy"));
	REFUSES("start, set, done", W("case"));
	REFUSES("start, set, done", W("case"), W("sett"), W("x"));
	REFUSES("CASE is missing", W("case"), W("show"));
	REFUSES("FACT=VALUE is missing", W("case"), W("set"), W("x"));
	REFUSES("\"y\" is one too many", W("unit"), W("show"), W("x"), W("y"));
	REFUSES("no option --trace", W("ask"), W("q"), W("--trace"));
	REFUSES("come after its name", W("--unit"), W("x"), W("ask"), W("q"));
	REFUSES("--unit needs a value", W("ask"), W("q"), W("--unit"));
	REFUSES("--json takes no value", W("ask"), W("q"), W("--json=1"));
	REFUSES("whole number", W("review"), W("show"), W("ba"));
	REFUSES("is not a day", W("unit"), W("list"), W("--as-of"), W("nay"));
	REFUSES("vi or en", W("unit"), W("list"), W("--lang"), W("fr"));
	REFUSES("auto, always", W("unit"), W("list"), W("--color=red"));
	REFUSES("80x24", W("--size"), W("80"));
}

static void shows_the_usage_of_every_command(void **state)
{
	(void)state;
	for (enum cli_id id = 0; id < CLI_COUNT; id++) {
		struct buf usage = BUF_INIT;

		cli_args_usage(&usage, id);
		assert_non_null(strstr(usage.data, cli_command(id)->name));
		assert_non_null(strstr(usage.data, cli_command(id)->args));
		buf_release(&usage);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_options_of_every_command_on_both_sides),
		cmocka_unit_test(makes_parameters_of_words_and_options),
		cmocka_unit_test(gives_m_the_meaning_of_its_command),
		cmocka_unit_test(names_the_view_by_its_switch),
		cmocka_unit_test(ends_options_at_two_dashes),
		cmocka_unit_test(takes_a_law_date_in_both_notations),
		cmocka_unit_test(opens_the_screens_without_a_command),
		cmocka_unit_test(says_what_is_wrong),
		cmocka_unit_test(shows_the_usage_of_every_command),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
