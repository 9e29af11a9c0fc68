#include "tests/unit/host/unit_test.h"

/* A decision over another's output. */
static const char chained[] =
	"facts { n = integer { 'N', min = 0 } }\n"
	"decision 'size' { hit = 'U', inputs = { 'n' }, outputs = { 'size' },\n"
	"  { '< 10', '\"small\"' },\n"
	"  { '>= 10', '\"big\"' } }\n"
	"decision 'fee' { hit = 'U', inputs = { 'size.size' },\n"
	"  outputs = { 'fee' },\n"
	"  { '%s', '1' },\n"
	"  { 'not(\"small\")', '2' } }\n";

static struct host *chained_with(const char *cell)
{
	char rules[512];

	snprintf(rules, sizeof(rules), chained, cell);
	return host_with(rules, NULL);
}

static void an_output_may_be_what_its_rows_give(void **state)
{
	struct host *host = chained_with("\"small\"");

	(void)state;
	PROBLEMS(host, "table-gap", "");
	PROBLEMS(host, "table-unreachable", "");
	host_free(host);
}

static void a_cell_that_no_output_can_be_is_refused(void **state)
{
	struct host *host = chained_with("\"smal\"");

	(void)state;
	PROBLEMS(host, "table",
		"units/u/rules/r.lua:7: Decision \"fee\", row 1, column "
		"\"size.size\": \"smal\" is not a value of this input; "
		"expected \"small\", \"big\"");
	host_free(host);
}

static void problems_name_the_path_from_the_repository(void **state)
{
	struct host *host =
		host_with("facts { n = integer { 'N', min = 0, max = 9 } }\n"
			  "decision 'd' { hit = 'U', inputs = { 'n' },\n"
			  "  outputs = { 'o' },\n"
			  "  { '< 5', '1' } }\n",
			NULL);

	(void)state;
	PROBLEMS(host, "table-gap",
		"units/u/rules/r.lua:2: No row of the decision \"d\" covers N: "
		">= 5 (for example N = 5); add a row or a default, or say why "
		"in gap = \"…\"");
	host_free(host);
}

static void a_wanted_gap_is_no_problem(void **state)
{
	struct host *host = host_with(
		"facts { n = integer { 'N' } }\n"
		"decision 'd' { hit = 'U', inputs = { 'n' },\n"
		"  outputs = { 'o' }, { '< 5', '1' }, gap = 'as the law' }\n",
		NULL);

	(void)state;
	PROBLEMS(host, "table-gap", "");
	host_free(host);
}

static void a_circle_of_rules_names_its_path(void **state)
{
	struct host *host =
		host_with("derive 'a' (function(f) return f.b + 1 end)\n"
			  "derive 'b' (function(f) return f.a + 1 end)\n"
			  "decision 'd' { hit = 'U', inputs = { 'a' },\n"
			  "  outputs = { 'o' }, { '-', 'a' } }\n",
			NULL);
	char *said = host_refusal(host, "decide",
		"{\"decision\": \"d\", \"facts\": {}, \"as_of\": "
		"\"2024-01-01\"}");

	(void)state;
	assert_non_null(strstr(said, "a → b → a"));
	free(said);
	host_free(host);
}

static void parameters_are_those_of_the_law_date(void **state)
{
	struct host *host = host_with(
		"facts { n = integer { 'N' } }\n"
		"param 'k' { title = 'K',\n"
		"  { from = '2020-01-01', to = '2024-01-01', value = 5 },\n"
		"  { from = '2024-01-01', value = 10 } }\n"
		"derive 'over' { 'Over', type = 'boolean',\n"
		"  function(f, p) return f.n >= p.k end }\n"
		"decision 'd' { hit = 'U', inputs = { 'over' },\n"
		"  outputs = { 'o' }, { 'true', '1' }, { 'false', '0' } }\n",
		NULL);
	static const char *const days[][2] = { { "2023-12-31", "1" },
		{ "2024-01-01", "0" }, { "2999-01-01", "0" } };
	char params[128];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		snprintf(params, sizeof(params),
			"{\"decision\": \"d\", \"facts\": {\"n\": 7}, "
			"\"as_of\": \"%s\"}",
			days[i][0]);
		json_t *decided = ask_host(host, "decide", params);

		assert_int_equal(
			json_int(json_member(decided, "outputs"), "o", -1),
			atoi(days[i][1]));
		json_decref(decided);
	}
	host_free(host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_output_may_be_what_its_rows_give),
		cmocka_unit_test(a_cell_that_no_output_can_be_is_refused),
		cmocka_unit_test(problems_name_the_path_from_the_repository),
		cmocka_unit_test(a_wanted_gap_is_no_problem),
		cmocka_unit_test(a_circle_of_rules_names_its_path),
		cmocka_unit_test(parameters_are_those_of_the_law_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
