#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/csv.h"
#include "tui/group_count.h"

/* All rows as "line:cell|cell", one a line. */
static char *rows_of(const char *text)
{
	FILE *file = fmemopen((void *)text, strlen(text), "r");
	struct buf out = BUF_INIT;
	struct csv csv;

	assert_non_null(file);
	csv_init(&csv, file);
	while (csv_next(&csv)) {
		buf_printf(&out, "%s%d:", out.len ? "\n" : "", csv.line);
		for (size_t i = 0; i < csv_count(&csv); i++)
			buf_printf(
				&out, "%s%s", i ? "|" : "", csv_cell(&csv, i));
	}
	assert_int_equal(csv.offset, strlen(text));
	csv_release(&csv);
	fclose(file);
	return out.data ? buf_take(&out) : strdup("");
}

static void rows_are_read_as_they_were_meant(void **state)
{
	static const char *const cases[][2] = {
		{ "a,b\n1,2\n", "1:a|b\n2:1|2" },
		{ "a,b\r\n1,2", "1:a|b\n2:1|2" },
		{ "\xef\xbb\xbf"
		  "a\n",
			"1:a" },
		{ "\"a,\"\"b\"\"\",c\n", "1:a,\"b\"|c" },
		{ "\"a\nb\",c\nd,e\n", "1:a\nb|c\n3:d|e" },
		{ "a\n\n\nb\n", "1:a\n4:b" },
		{ "a,\n,b\n", "1:a|\n2:|b" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases) - 1; i++) {
		char *got = rows_of(cases[i][0]);

		assert_string_equal(got, cases[i][1]);
		free(got);
	}
}

static void cells_are_quoted_when_they_must_be(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	csv_put(&out, "a", true);
	csv_put(&out, "b,c", false);
	csv_put(&out, "say \"d\"", false);
	csv_put(&out, "", false);
	assert_string_equal(out.data, "a,\"b,c\",\"say \"\"d\"\"\",");
	buf_release(&out);
}

static void groups_are_counted(void **state)
{
	struct group_count count = GROUP_COUNT_INIT;
	char text[16];

	(void)state;
	assert_int_equal(group_count_of(&count, "1"), 0);
	for (int i = 0; i < 30000; i++) {
		snprintf(text, sizeof(text), "%d", i % 10000);
		group_count_add(&count, text);
	}
	assert_int_equal(group_count_of(&count, "0"), 3);
	assert_int_equal(group_count_of(&count, "9999"), 3);
	assert_int_equal(group_count_of(&count, "10000"), 0);
	group_count_release(&count);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_read_as_they_were_meant),
		cmocka_unit_test(cells_are_quoted_when_they_must_be),
		cmocka_unit_test(groups_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
