#include "tests/unit/host/unit_test.h"

#include "engine/host/dmn.h"
#include "engine/host/limits.h"

#define HEAD \
	"<?xml version='1.0' encoding='UTF-8'?>\n" \
	"<definitions name='Phí' " \
	"xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'>\n"

static const char fees[] = HEAD
	"<itemDefinition "
	"name='tKind'><typeRef>string</typeRef><allowedValues>\n"
	"<text>\"mới\", \"cũ\"</text></allowedValues></itemDefinition>\n"
	"<inputData name='Loại xe'><variable name='Loại xe' typeRef='tKind'/>\n"
	"</inputData>\n"
	"<inputData name='Số năm'><variable name='Số năm' typeRef='number'/>\n"
	"</inputData>\n"
	"<decision name='Mức phí'><variable name='Mức phí' typeRef='number'/>\n"
	"<decisionTable hitPolicy='FIRST'>\n"
	"<input><inputExpression typeRef='string'><text>Loại xe</text>\n"
	"</inputExpression></input>\n"
	"<input><inputExpression><text>Số năm + 1</text></inputExpression>\n"
	"</input><output name='phí'/>\n"
	"<rule><inputEntry><text>\"mới\"</text></inputEntry>\n"
	"<inputEntry><text></text></inputEntry>\n"
	"<outputEntry><text>10 * Số năm</text></outputEntry>\n"
	"<annotationEntry><text>Xe mới</text></annotationEntry></rule>\n"
	"<rule><inputEntry><text>-</text></inputEntry>\n"
	"<inputEntry><text>&gt; 5</text></inputEntry>\n"
	"<outputEntry><text>7</text></outputEntry></rule>\n"
	"</decisionTable></decision>\n"
	"<decision name='Tổng'><variable name='Tổng' typeRef='number'/>\n"
	"<literalExpression><text>Mức phí * 2</text></literalExpression>\n"
	"</decision>\n"
	"<decision name='Khác'><variable name='Khác'/><context/></decision>\n"
	"</definitions>\n";

static json_t *answer(const char *text, const char *decision, json_t *facts)
{
	json_t *params = json_pack("{s:s, s:s*, s:o*}", "text", text,
		"decision", decision, "facts", facts);
	struct limits limits = LIMITS_DEFAULT;
	json_t *out = NULL;
	struct err err = { 0 };

	if (dmn_answer(&out, params, &limits, &err) != ST_OK)
		fail_msg("%s", err.text[LANG_EN]);
	json_decref(params);
	return out;
}

static void a_model_becomes_the_rules_a_person_would_write(void **state)
{
	json_t *out = answer(fees, NULL, NULL);

	(void)state;
	assert_string_equal(json_text(out, "rules", ""),
		"-- Phí\n"
		"\n"
		"facts {\n"
		"\tloai_xe = choice { 'Loại xe', options = { \"mới\", \"cũ\" } "
		"},\n"
		"\tso_nam = number { 'Số năm' },\n"
		"}\n"
		"\n"
		"decision 'muc_phi' { title = 'Mức phí', hit = 'FIRST',\n"
		"\tinputs = { 'loai_xe', 'so_nam + 1' },\n"
		"\toutputs = { 'phi' },\n"
		"\t{ '\"mới\"', '-', '10 * so_nam', note = 'Xe mới' },\n"
		"\t{ '-', '> 5', '7', },\n"
		"}\n"
		"\n"
		"derive 'tong' { 'Tổng', type = 'number', "
		"feel = 'muc_phi.phi * 2' }\n");
	assert_int_equal(json_array_size(json_list(out, "problems")), 0);
	json_decref(out);
}

static void what_is_left_out_is_named_with_its_line(void **state)
{
	json_t *out = answer(fees, NULL, NULL);
	const json_t *notes = json_list(out, "notes");

	(void)state;
	assert_int_equal(json_array_size(notes), 1);
	assert_string_equal(json_text(json_array_get(notes, 0), "en", ""),
		"Line 26: <decision> (Khác) has no counterpart here and was "
		"left out");
	json_decref(out);
}

static void a_model_decides_by_its_own_names(void **state)
{
	json_t *out = answer(fees, "Tổng",
		json_pack("{s:s, s:i}", "Loại xe", "mới", "Số năm", 3));

	(void)state;
	assert_int_equal(
		json_int(json_member(json_member(out, "decided"), "outputs"),
			"tong", -1),
		60);
	json_decref(out);
	out = answer(fees, "Mức phí",
		json_pack("{s:s, s:i}", "Loại xe", "cũ", "Số năm", 5));
	assert_int_equal(
		json_int(json_member(json_member(out, "decided"), "outputs"),
			"phi", -1),
		7);
	json_decref(out);
}

static void what_is_no_dmn_is_refused_with_its_line(void **state)
{
	static const char *const cases[][2] = {
		{ "<a>\n<b></a>",
			"Line 2: this is not XML that can be read: mismatched "
			"tag" },
		{ "<html/>",
			"Line 1: a DMN file begins with <definitions>, not "
			"<html>" },
		{ "<!DOCTYPE d [<!ENTITY a \"b\">]>\n<definitions/>",
			"Line 1: this is not XML that can be read: a DOCTYPE "
			"is not allowed" },
	};
	struct dmn dmn;
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_int_equal(
			dmn_read(&dmn, cases[i][0], strlen(cases[i][0]), &err),
			ST_INVALID);
		assert_string_equal(err.text[LANG_EN], cases[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_model_becomes_the_rules_a_person_would_write),
		cmocka_unit_test(what_is_left_out_is_named_with_its_line),
		cmocka_unit_test(a_model_decides_by_its_own_names),
		cmocka_unit_test(what_is_no_dmn_is_refused_with_its_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
