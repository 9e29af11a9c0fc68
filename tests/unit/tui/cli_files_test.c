#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/path.h"
#include "tui/cli_fact.h"
#include "tui/cli_files.h"

/* A folder of its own for each test. */
static int make_folder(void **state)
{
	char *dir = strdup("/tmp/troly-files-XXXXXX");

	*state = dir;
	return mkdtemp(dir) ? 0 : -1;
}

static int drop_folder(void **state)
{
	char command[256];

	snprintf(command, sizeof(command), "rm -rf '%s'", (char *)*state);
	int rc = system(command);

	free(*state);
	return rc;
}

static char *put_file(const char *dir, const char *name, const char *text)
{
	char *path = path_join(dir, name), *slash = strrchr(path, '/');
	struct err err;

	*slash = 0;
	assert_int_equal(path_make_dir(path, &err), ST_OK);
	*slash = '/';
	assert_int_equal(path_write(path, text, strlen(text), &err), ST_OK);
	return path;
}

static void put(const char *dir, const char *name, const char *text)
{
	free(put_file(dir, name, text));
}

/* --- facts --- */

static void keeps_a_value_as_it_was_typed(void **state)
{
	json_t *facts = json_object();
	struct err err;

	(void)state;
	assert_int_equal(cli_fact_put(facts, "gia=1.234,5", &err), ST_OK);
	assert_int_equal(cli_fact_put(facts, "a=b=c", &err), ST_OK);
	assert_int_equal(cli_fact_put(facts, "text=[mật]!", &err), ST_OK);
	assert_string_equal(json_text(facts, "gia", ""), "1.234,5");
	assert_string_equal(json_text(facts, "a", ""), "b=c");
	assert_string_equal(json_text(facts, "text", ""), "[mật]!");
	json_decref(facts);
}

static void reads_lists_and_records_as_json(void **state)
{
	json_t *facts = json_object();
	struct err err;

	(void)state;
	assert_int_equal(
		cli_fact_put(facts, "b=[{\"name\": \"A\"}]", &err), ST_OK);
	assert_int_equal(json_array_size(json_list(facts, "b")), 1);
	assert_int_equal(cli_fact_put(facts, "c=[1,]", &err), ST_INVALID);
	assert_non_null(strstr(err.text[LANG_EN], "c: "));
	json_decref(facts);
}

static void reads_a_value_from_a_file(void **state)
{
	char *path = put_file(*state, "v.txt", "hai\ndòng\n\n");
	struct buf word = BUF_INIT;
	json_t *facts = json_object();
	struct err err;

	buf_printf(&word, "note=@%s", path);
	assert_int_equal(cli_fact_put(facts, word.data, &err), ST_OK);
	assert_string_equal(json_text(facts, "note", ""), "hai\ndòng");
	assert_int_equal(cli_fact_put(facts, "x=@/no/file", &err), ST_INVALID);
	assert_non_null(strstr(err.text[LANG_EN], "/no/file"));
	json_decref(facts);
	buf_release(&word);
	free(path);
}

static void refuses_what_is_no_fact(void **state)
{
	json_t *facts = json_object();
	struct err err;

	(void)state;
	assert_int_equal(cli_fact_put(facts, "a", &err), ST_INVALID);
	assert_int_equal(cli_fact_put(facts, "=1", &err), ST_INVALID);
	assert_int_equal(cli_fact_put(facts, "a=1", &err), ST_OK);
	assert_int_equal(cli_fact_put(facts, "a=2", &err), ST_INVALID);
	assert_non_null(strstr(err.text[LANG_EN], "twice"));
	json_decref(facts);
}

/* --- folders --- */

static const char *path_of(const json_t *params, size_t i)
{
	return json_text(
		json_array_get(json_list(params, "files"), i), "path", "");
}

static void reads_a_units_folder(void **state)
{
	json_t *params = json_object();
	struct err err;

	put(*state, "plugin.lua", "unit {\n  kid = \"no\", id = \"cuc-a\" }");
	put(*state, "rules/a.lua", "-- luật");
	put(*state, ".git/HEAD", "hidden");
	assert_int_equal(cli_files_read(params, *state, &err), ST_OK);
	assert_string_equal(json_text(params, "root", ""), "unit");
	assert_string_equal(json_text(params, "unit", ""), "cuc-a");
	assert_int_equal(json_array_size(json_list(params, "files")), 2);
	assert_string_equal(path_of(params, 0), "plugin.lua");
	assert_string_equal(path_of(params, 1), "rules/a.lua");
	json_decref(params);
}

static void reads_a_repository_and_units_side_by_side(void **state)
{
	char *inner = path_join(*state, "units");
	json_t *whole = json_object(), *side = json_object();
	struct err err;

	put(*state, "units/cuc-a/plugin.lua", "unit {}");
	put(*state, "units/_shared/x.lua", "");
	assert_int_equal(cli_files_read(whole, *state, &err), ST_OK);
	assert_int_equal(cli_files_read(side, inner, &err), ST_OK);
	assert_string_equal(json_text(whole, "root", ""), "repository");
	assert_true(json_equal(whole, side));
	json_decref(whole);
	json_decref(side);
	free(inner);
}

static void names_a_folder_without_an_id_by_its_name(void **state)
{
	json_t *params = json_object();
	struct err err;

	put(*state, "plugin.lua", "broken (");
	assert_int_equal(cli_files_read(params, *state, &err), ST_OK);
	assert_string_equal(
		json_text(params, "unit", ""), strrchr(*state, '/') + 1);
	json_decref(params);
}

/* The folder is refused with a sentence that holds `words`. */
static void refuses(const char *dir, const char *words)
{
	json_t *params = json_object();
	struct err err;

	assert_int_equal(cli_files_read(params, dir, &err), ST_INVALID);
	if (!strstr(err.text[LANG_EN], words))
		fail_msg("\"%s\" is not in: %s", words, err.text[LANG_EN]);
	json_decref(params);
}

static void refuses_what_is_no_plugin(void **state)
{
	refuses("/no/such/folder", "no folder");
	refuses(*state, "neither plugin.lua");
}

static void refuses_files_that_are_not_text(void **state)
{
	put(*state, "plugin.lua", "unit {}");
	put(*state, "x.bin", "\xff\xfe");
	refuses(*state, "x.bin is not a text");
}

static void refuses_a_file_over_a_mebibyte(void **state)
{
	size_t len = 1024 * 1024 + 1;
	char *text = malloc(len + 1);

	memset(text, 'a', len);
	text[len] = 0;
	put(*state, "plugin.lua", "unit {}");
	put(*state, "big.md", text);
	refuses(*state, "big.md");
	free(text);
}

int main(void)
{
#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, make_folder, drop_folder)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_a_value_as_it_was_typed),
		cmocka_unit_test(reads_lists_and_records_as_json),
		IN_FOLDER(reads_a_value_from_a_file),
		cmocka_unit_test(refuses_what_is_no_fact),
		IN_FOLDER(reads_a_units_folder),
		IN_FOLDER(reads_a_repository_and_units_side_by_side),
		IN_FOLDER(names_a_folder_without_an_id_by_its_name),
		IN_FOLDER(refuses_what_is_no_plugin),
		IN_FOLDER(refuses_files_that_are_not_text),
		IN_FOLDER(refuses_a_file_over_a_mebibyte),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
