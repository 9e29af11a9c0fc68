#include "tests/unit/host/unit_test.h"

static const char permit[] =
	"facts {\n"
	"  age = integer { 'Age', min = 0, max = 120 },\n"
	"  fee = money { 'Fee', min = 0 },\n"
	"  paper = choice { 'Paper', options = { 'none', 'copy', 'original' } "
	"},\n"
	"}\n"
	"param 'least' { title = 'Least fee',\n"
	"  { from = '2020-01-01', value = 2500000 } }\n"
	"derive 'paid' { 'Paid', type = 'boolean',\n"
	"  function(f, p) return f.fee * 2 >= p.least end }\n"
	"decision 'permit' { hit = 'FIRST', inputs = { 'age', 'paid', 'paper' "
	"},\n"
	"  outputs = { 'given' },\n"
	"  { '>= 18', 'true', '\"original\"', '\"yes\"', cite = 'Law 1' },\n"
	"  { '-', '-', '-', '\"no\"' },\n"
	"  labels = { given = { yes = 'Granted' } } }\n";

static json_t *decide(struct host *host, const char *facts, const char *asked)
{
	char params[512];

	snprintf(params, sizeof(params),
		"{\"decision\": \"permit\", \"as_of\": \"2024-01-01\", "
		"\"facts\": {%s}, %s}",
		facts, asked);
	return ask_host(host, "decide", params);
}

static void why_not_lists_what_rules_the_row_out(void **state)
{
	struct host *host = host_with(permit, NULL);
	json_t *decided = decide(host,
		"\"age\": 17, \"fee\": 2000000, \"paper\": \"copy\"",
		"\"why_not\": \"yes\"");
	const json_t *row = json_array_get(
		json_list(json_member(decided, "why_not"), "rows"), 0);
	const json_t *blocked = json_list(row, "blocked");

	(void)state;
	assert_int_equal(json_int(row, "row", 0), 1);
	assert_int_equal(json_array_size(blocked), 2);
	assert_string_equal(
		json_text(json_array_get(blocked, 0), "fact", ""), "age");
	assert_string_equal(
		json_text(json_array_get(blocked, 0), "needs", ""), ">= 18");
	assert_string_equal(
		json_text(json_array_get(blocked, 1), "fact", ""), "paper");
	json_decref(decided);
	host_free(host);
}

static void why_not_names_the_row_that_goes_before(void **state)
{
	struct host *host = host_with(permit, NULL);
	json_t *decided = decide(host,
		"\"age\": 18, \"fee\": 2000000, \"paper\": \"original\"",
		"\"why_not\": \"given=no\"");
	const json_t *why_not = json_member(decided, "why_not");
	const json_t *row = json_array_get(json_list(why_not, "rows"), 0);

	(void)state;
	assert_false(json_bool(why_not, "holds", true));
	assert_int_equal(json_int(row, "row", 0), 2);
	assert_int_equal(json_int(row, "behind", 0), 1);
	json_decref(decided);
	host_free(host);
}

static void an_outcome_that_no_row_gives_is_refused(void **state)
{
	struct host *host = host_with(permit, NULL);
	char *said = host_refusal(host, "decide",
		"{\"decision\": \"permit\", \"facts\": {}, \"as_of\": "
		"\"2024-01-01\", \"why_not\": \"maybe\"}");

	(void)state;
	assert_string_equal(said,
		"No row of the decision \"permit\" gives \"maybe\"; it can "
		"give \"yes\", \"no\"");
	free(said);
	host_free(host);
}

/* The changes of the first way: "age=18 paper=\"original\"". */
static char *first_way(const json_t *decided)
{
	const json_t *ways = json_list(json_member(decided, "nearest"), "ways");
	const json_t *changes = json_list(json_array_get(ways, 0), "changes");
	struct buf out = BUF_INIT;
	size_t i;
	json_t *change;

	json_array_foreach(changes, i, change)
	{
		buf_printf(&out, "%s%s=", i ? " " : "",
			json_text(change, "fact", ""));
		json_put(&out, json_object_get(change, "to"));
	}
	return out.data ? buf_take(&out) : strdup("");
}

static void nearest_changes_as_little_as_it_can(void **state)
{
	static const char *const cases[][2] = {
		{ "\"age\": 3, \"fee\": 2000000, \"paper\": \"original\"",
			"age=18" },
		{ "\"age\": 20, \"fee\": 1, \"paper\": \"original\"",
			"fee=1250000" },
		{ "\"age\": 3, \"fee\": 2000000, \"paper\": \"copy\"",
			"age=18 paper=\"original\"" },
		{ "\"age\": 20, \"fee\": 2000000, \"paper\": \"original\"",
			"" },
	};
	struct host *host = host_with(permit, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		json_t *decided =
			decide(host, cases[i][0], "\"nearest\": \"Granted\"");
		char *way = first_way(decided);

		assert_string_equal(way, cases[i][1]);
		free(way);
		json_decref(decided);
	}
	host_free(host);
}

static void missing_asks_in_the_order_of_the_table(void **state)
{
	struct host *host = host_with(permit, NULL);
	json_t *decided = decide(host, "\"age\": 20", "\"missing\": true");
	const json_t *asks = json_list(decided, "asks");

	(void)state;
	assert_int_equal(json_array_size(asks), 2);
	assert_string_equal(
		json_text(json_array_get(asks, 0), "label", ""), "Fee");
	assert_string_equal(
		json_text(json_array_get(asks, 1), "label", ""), "Paper");
	json_decref(decided);
	host_free(host);
}

static const char excepted[] =
	"facts { soldier = boolean { 'Soldier' },\n"
	"  student = boolean { 'Student' } }\n"
	"decision 'permit' { hit = 'UNIQUE', inputs = { 'soldier' },\n"
	"  outputs = { 'fee' }, { '-', '100', cite = 'Law 1' } }\n"
	"decision 'permit.soldier' { exception_to = 'permit', hit = 'UNIQUE',\n"
	"  inputs = { 'soldier' }, outputs = { 'fee' },\n"
	"  { 'true', '0', cite = 'Law 2' } }\n"
	"decision 'permit.student' { exception_to = 'permit', hit = 'UNIQUE',\n"
	"  inputs = { 'student' }, outputs = { 'fee' },\n"
	"  { 'true', '50', cite = 'Law 3' } }\n";

static void an_exception_goes_before_the_general_rule(void **state)
{
	struct host *host = host_with(excepted, NULL);
	json_t *decided = decide(host, "\"soldier\": false, \"student\": true",
		"\"trace\": true");
	const json_t *row = json_array_get(json_list(decided, "rows"), 0);

	(void)state;
	PROBLEMS(host, "table-gap", "");
	assert_int_equal(
		json_int(json_member(decided, "outputs"), "fee", -1), 50);
	assert_string_equal(
		json_text(decided, "exception", ""), "permit.student");
	assert_string_equal(
		json_text(
			json_array_get(json_list(row, "cites"), 0), "text", ""),
		"Law 3");
	json_decref(decided);
	decided = decide(host, "\"soldier\": false, \"student\": false",
		"\"trace\": true");
	assert_int_equal(
		json_int(json_member(decided, "outputs"), "fee", -1), 100);
	json_decref(decided);
	host_free(host);
}

static void what_an_exception_may_be_is_asked_first(void **state)
{
	struct host *host = host_with(excepted, NULL);
	json_t *decided =
		decide(host, "\"soldier\": false", "\"missing\": true");

	(void)state;
	assert_string_equal(json_text(decided, "status", ""), "unknown");
	assert_string_equal(json_string_value(json_array_get(
				    json_list(decided, "missing"), 0)),
		"student");
	json_decref(decided);
	host_free(host);
}

static void two_exceptions_that_both_hold_are_both_named(void **state)
{
	struct host *host = host_with(excepted, NULL);
	char *said = host_refusal(host, "decide",
		"{\"decision\": \"permit\", \"as_of\": \"2024-01-01\", "
		"\"facts\": {\"soldier\": true, \"student\": true}}");

	(void)state;
	assert_string_equal(said,
		"Two exceptions to the decision \"permit\" both hold: "
		"\"permit.soldier\" and \"permit.student\"; narrow one of "
		"them");
	free(said);
	host_free(host);
}

static void an_exception_to_nothing_is_a_problem(void **state)
{
	struct host *host = host_with(
		"facts { a = boolean { 'A' } }\n"
		"decision 'b' { exception_to = 'c', hit = 'U',\n"
		"  inputs = { 'a' }, outputs = { 'o' }, { 'true', '1' } }\n",
		NULL);

	(void)state;
	PROBLEMS(host, "exception",
		"units/u/rules/r.lua:2: The decision \"b\" is an exception to "
		"\"c\", which is not there");
	host_free(host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(why_not_lists_what_rules_the_row_out),
		cmocka_unit_test(why_not_names_the_row_that_goes_before),
		cmocka_unit_test(an_outcome_that_no_row_gives_is_refused),
		cmocka_unit_test(nearest_changes_as_little_as_it_can),
		cmocka_unit_test(missing_asks_in_the_order_of_the_table),
		cmocka_unit_test(an_exception_goes_before_the_general_rule),
		cmocka_unit_test(what_an_exception_may_be_is_asked_first),
		cmocka_unit_test(two_exceptions_that_both_hold_are_both_named),
		cmocka_unit_test(an_exception_to_nothing_is_a_problem),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
