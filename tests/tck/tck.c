/*
 * make tck TCK=DIR: the cases of a checkout of the DMN Technology
 * Compatibility Kit, evaluated as `troly decide --dmn` does; passed and failed
 * by folder, and all. Exit 1 when a case of a decision table failed.
 *
 *	tck DIR [part of the folder's path]	default compliance-level-2
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
#include "engine/host/dmn.h"
#include "engine/host/limits.h"
#include "engine/host/value.h"
#include "engine/host/xml.h"

enum {
	FILE_MAX = 16 * 1024 * 1024
};

struct tally {
	int passed, failed;
	int tables_passed, tables_failed; /* of models with decision tables */
};

/* One folder of the kit. */
struct model {
	const char *dir;
	struct buf text; /* of the DMN file */
	bool has_table;
	struct tally tally;
	struct buf said;
};

static json_t *value_of(const struct xml *node);

static json_t *scalar(const struct xml *value)
{
	const char *type = xml_attribute(value, "type");
	const char *nil = xml_attribute(value, "nil"), *text = xml_text(value);
	struct decimal number;

	if (nil && strcmp(nil, "true") == 0)
		return json_null();
	if (type && strstr(type, "boolean"))
		return json_boolean(strcmp(text, "true") == 0);
	if (type &&
		(strstr(type, "decimal") || strstr(type, "double") ||
			strstr(type, "integer")) &&
		decimal_parse(&number, text, strlen(text))) {
		struct value read = value_number(number);

		return value_to_json(&read);
	}
	return json_string(text);
}

static json_t *record_of(const struct xml *node)
{
	json_t *out = json_object();

	for (size_t i = 0; i < node->kids.len; i++) {
		const struct xml *kid = node->kids.at[i];
		struct buf id = BUF_INIT;

		if (strcmp(kid->name, "component") != 0)
			continue;
		dmn_id(&id, xml_attribute(kid, "name"));
		json_set(out, id.data, value_of(kid));
		buf_release(&id);
	}
	return out;
}

static json_t *list_of(const struct xml *list)
{
	json_t *out = json_array();

	for (size_t i = 0; i < list->kids.len; i++)
		json_array_append_new(out, value_of(list->kids.at[i]));
	return out;
}

/* What stands in an input, an expected result, an item or a component. */
static json_t *value_of(const struct xml *node)
{
	if (xml_kid(node, "list"))
		return list_of(xml_kid(node, "list"));
	if (xml_kid(node, "component"))
		return record_of(node);
	if (xml_kid(node, "value"))
		return scalar(xml_kid(node, "value"));
	return json_null();
}

/* Numbers agree to eight places, as the kit's own runner has it. */
static bool near(const struct value *a, const struct value *b)
{
	struct decimal x, y;

	return a->kind == VALUE_NUMBER && b->kind == VALUE_NUMBER &&
	       decimal_round(&x, a->as.number, 8, DECIMAL_HALF_EVEN) &&
	       decimal_round(&y, b->as.number, 8, DECIMAL_HALF_EVEN) &&
	       decimal_equal(x, y);
}

static bool same(const json_t *expected, const json_t *got);

static bool same_members(const json_t *expected, const json_t *got)
{
	const char *name;
	json_t *one;

	json_object_foreach((json_t *)expected, name, one)
	{
		if (!same(one, json_object_get(got, name)))
			return false;
	}
	return true;
}

static bool same(const json_t *expected, const json_t *got)
{
	struct value a, b;

	if (json_is_object(expected))
		return json_is_object(got) && same_members(expected, got);
	if (json_is_array(expected)) {
		bool well = json_array_size(expected) == json_array_size(got);

		for (size_t i = 0; well && i < json_array_size(expected); i++)
			well = same(json_array_get(expected, i),
				json_array_get(got, i));
		return well;
	}
	a = value_from_json(expected);
	b = value_from_json(got);
	/* The wire writes numbers of many digits as texts. */
	if (a.kind == VALUE_NUMBER && b.kind == VALUE_TEXT) {
		struct value text = b;

		(void)!value_read(&b, &text, VALUE_NUMBER);
		value_release(&text);
	}
	bool well = value_same(&a, &b) || near(&a, &b);

	value_release(&a);
	value_release(&b);
	return well;
}

/* The result in the shape of the kit: a single output stands for itself. */
static json_t *result_of(const json_t *reply, const json_t *expected)
{
	json_t *outputs =
		json_object_get(json_member(reply, "decided"), "outputs");
	json_t *list = json_array(), *one;
	size_t i;

	if (json_is_object(outputs) && !json_is_object(expected)) {
		json_decref(list);
		return json_incref(
			json_object_iter_value(json_object_iter(outputs)));
	}
	if (!json_is_array(outputs)) {
		json_decref(list);
		return json_incref(outputs);
	}
	json_array_foreach(outputs, i, one) json_array_append(
		list, json_is_object(json_array_get(expected, 0))
			      ? one
			      : json_object_iter_value(json_object_iter(one)));
	return list;
}

static void count(struct model *model, bool well)
{
	model->tally.passed += well;
	model->tally.failed += !well;
	model->tally.tables_passed += well && model->has_table;
	model->tally.tables_failed += !well && model->has_table;
}

static void prove(struct model *model, const json_t *facts,
	const struct xml *test, const struct xml *node)
{
	json_t *expected = value_of(
		xml_kid(node, "expected") ? xml_kid(node, "expected") : node);
	json_t *params = json_pack("{s:s, s:s, s:O}", "text", model->text.data,
		"decision", xml_attribute(node, "name"), "facts", facts);
	struct limits limits = LIMITS_DEFAULT;
	json_t *reply = NULL;
	struct err err = { 0 };
	enum status st = dmn_answer(&reply, params, &limits, &err);
	json_t *got = st == ST_OK ? result_of(reply, expected) : NULL;
	struct buf a = BUF_INIT, b = BUF_INIT;

	count(model, st == ST_OK && same(expected, got));
	if (st != ST_OK || !same(expected, got)) {
		json_put(&a, expected);
		if (got)
			json_put(&b, got);
		buf_printf(&model->said, "  %s, %s: expected %s, got %s\n",
			xml_attribute(test, "id"), xml_attribute(node, "name"),
			a.data, st == ST_OK ? b.data : err.text[LANG_EN]);
	}
	buf_release(&a);
	buf_release(&b);
	json_decref(got);
	json_decref(reply);
	json_decref(params);
	json_decref(expected);
}

static void run_case(struct model *model, const struct xml *test)
{
	json_t *facts = json_object();

	for (size_t i = 0; i < test->kids.len; i++) {
		const struct xml *kid = test->kids.at[i];

		if (strcmp(kid->name, "inputNode") == 0)
			json_set(facts, xml_attribute(kid, "name"),
				value_of(kid));
	}
	for (size_t i = 0; i < test->kids.len; i++)
		if (strcmp(test->kids.at[i]->name, "resultNode") == 0)
			prove(model, facts, test, test->kids.at[i]);
	json_decref(facts);
}

static void run_tests(struct model *model, const char *path)
{
	struct buf text = BUF_INIT;
	struct xml *root = NULL;
	struct err err;

	if (path_read(&text, path, FILE_MAX, &err) == ST_OK &&
		xml_parse(&root, text.data, text.len, &err) == ST_OK)
		for (size_t i = 0; i < root->kids.len; i++)
			if (strcmp(root->kids.at[i]->name, "testCase") == 0)
				run_case(model, root->kids.at[i]);
	xml_free(root);
	buf_release(&text);
}

static bool ends(const char *text, const char *end)
{
	size_t len = strlen(text), n = strlen(end);

	return len >= n && strcmp(text + len - n, end) == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* Do with each name of the folder what `each` says. */
static void each_name(const char *dir, const char *end,
	void (*each)(void *, const char *), void *ctx)
{
	struct dirent **names;
	int count = scandir(dir, &names, NULL, by_name);

	for (int i = 0; i < count; i++) {
		char *path = path_join(dir, names[i]->d_name);

		if (*names[i]->d_name != '.' && ends(names[i]->d_name, end))
			each(ctx, path);
		free(path);
		free(names[i]);
	}
	if (count >= 0)
		free(names);
}

static void take_model(void *ctx, const char *path)
{
	struct model *model = ctx;
	struct err err;

	buf_clear(&model->text);
	if (path_read(&model->text, path, FILE_MAX, &err) == ST_OK)
		model->has_table =
			strstr(model->text.data, "decisionTable") != NULL;
}

static void take_tests(void *ctx, const char *path)
{
	run_tests(ctx, path);
}

static void run_folder(void *ctx, const char *dir)
{
	struct tally *all = ctx;
	struct model model = { .dir = dir, .text = BUF_INIT, .said = BUF_INIT };

	each_name(dir, ".dmn", take_model, &model);
	if (model.text.len)
		each_name(dir, ".xml", take_tests, &model);
	if (model.text.len)
		printf("%4d passed %4d failed  %s%s\n", model.tally.passed,
			model.tally.failed, strrchr(dir, '/') + 1,
			model.has_table ? "" : "  (no table)");
	if (model.said.len)
		fputs(model.said.data, stdout);
	all->passed += model.tally.passed;
	all->failed += model.tally.failed;
	all->tables_passed += model.tally.tables_passed;
	all->tables_failed += model.tally.tables_failed;
	buf_release(&model.text);
	buf_release(&model.said);
}

int main(int argc, char **argv)
{
	const char *level = argc > 2 ? argv[2] : "compliance-level-2";
	struct tally all = { 0 };

	if (argc < 2 || !*argv[1]) {
		fprintf(stderr, "make tck TCK=DIR: the checkout of dmn-tck/tck "
				"is needed\n");
		return 2;
	}
	char *cases = path_join(argv[1], "TestCases");
	char *dir = path_join(cases, level);

	each_name(dir, "", run_folder, &all);
	printf("all: %d passed, %d failed; of models with decision tables: %d "
	       "passed, %d failed\n",
		all.passed, all.failed, all.tables_passed, all.tables_failed);
	free(cases);
	free(dir);
	return all.tables_failed > 0 || all.passed == 0;
}
