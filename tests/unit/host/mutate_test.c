#include "tests/unit/host/unit_test.h"

#include "engine/host/mutate.h"

static const char rules[] =
	"facts { n = integer { 'N', min = 0 } }\n"
	"derive 'odd' { 'Odd', type = 'boolean',\n"
	"  function(f) return f.n % 2 == 1 end }\n"
	"decision 'd' { hit = 'U', inputs = { 'n', 'odd' },\n"
	"  outputs = { 'o' },\n"
	"  { '< 10', '-', '\"small\"' },\n"
	"  { '>= 10', '-', '\"big\"' } }\n";

#define TEST(name, n, o) \
	"test '" name "' { decision = 'd', on = '2024-01-01',\n" \
	"  given = { n = " n " }, expect = { o = '" o "' } }\n"

static char *lines_of(const json_t *list)
{
	struct buf out = BUF_INIT;
	size_t i;
	json_t *problem;

	json_array_foreach(list, i, problem) buf_printf(&out, "%s%d: %s",
		i ? "\n" : "", (int)json_int(problem, "line", 0),
		json_text(problem, "en", ""));
	return out.data ? buf_take(&out) : strdup("");
}

static void check(const char *tests, const char *part, const char *list,
	const char *done, int covered, int total, const char *lacking)
{
	struct host *host = host_with(rules, tests);
	json_t *result = ask_host(
		host, "test", "{\"coverage\": true, \"mutate\": true}");
	const json_t *counted = json_member(result, part);
	char *lines = lines_of(json_list(counted, list));

	assert_string_equal(lines, lacking);
	assert_int_equal(json_int(counted, done, -1), covered);
	assert_int_equal(json_int(counted, "total", -1), total);
	free(lines);
	json_decref(result);
	host_free(host);
}

static void coverage_wants_each_row_both_ways(void **state)
{
	(void)state;
	check(TEST("a", "3", "small"), "coverage", "lacking", "covered", 0, 3,
		"6: In every test row 1 of the decision \"d\" gives the "
		"answer; add a test where it does not\n"
		"7: In no test does row 2 of the decision \"d\" give the "
		"answer; add a test where it does\n"
		"2: In no test is \"odd\" false; add a test where it is");
	check(TEST("a", "3", "small") TEST("b", "12", "big"), "coverage",
		"lacking", "covered", 3, 3, "");
}

static void mutation_names_the_change_and_a_test_that_would_notice(void **state)
{
	(void)state;
	check(TEST("a", "3", "small") TEST("b", "12", "big"), "mutation",
		"survivors", "killed", 3, 7,
		"6: With N = 9: No test notices when row 1 of the decision "
		"\"d\" has < 9 instead of < 10\n"
		"6: With N = 10: No test notices when row 1 of the decision "
		"\"d\" has < 11 instead of < 10\n"
		"7: With N = 9: No test notices when row 2 of the decision "
		"\"d\" has >= 9 instead of >= 10\n"
		"7: With N = 10: No test notices when row 2 of the decision "
		"\"d\" has >= 11 instead of >= 10");
	check(TEST("a", "9", "small") TEST("b", "10", "big"), "mutation",
		"survivors", "killed", 7, 7, "");
}

static void the_rules_are_as_before_afterwards(void **state)
{
	struct host *host = host_with(rules, TEST("a", "9", "small"));

	(void)state;
	json_decref(ask_host(host, "test", "{\"mutate\": true}"));
	json_t *result = ask_host(host, "test", "{}");
	json_t *test = json_array_get(json_list(result, "tests"), 0);

	assert_true(json_bool(test, "ok", false));
	json_decref(result);
	host_free(host);
}

static void constants_are_moved_one_by_one(void **state)
{
	static const struct {
		const char *cell;
		size_t which;
		int step;
		const char *moved;
	} cases[] = {
		{ "[18..60]", 0, 1, "[19..60]" },
		{ "[18..60]", 1, -1, "[18..59]" },
		{ "< 0.5", 0, 1, "< 0.6" },
		{ ">= date(\"2024-12-31\")", 0, 1, ">= date(\"2025-01-01\")" },
		{ "@\"2024-03-01\"", 0, -1, "@\"2024-02-29\"" },
		{ "> 2024-03-01", 0, -1, "> 2024-02-29" },
		{ "\"a 5\", x5, hai-g.n2", 0, 1, NULL },
		{ "-", 0, 1, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *moved = mutate_shift(
			cases[i].cell, cases[i].which, cases[i].step);

		if (cases[i].moved)
			assert_string_equal(moved, cases[i].moved);
		else
			assert_null(moved);
		free(moved);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(coverage_wants_each_row_both_ways),
		cmocka_unit_test(
			mutation_names_the_change_and_a_test_that_would_notice),
		cmocka_unit_test(the_rules_are_as_before_afterwards),
		cmocka_unit_test(constants_are_moved_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
