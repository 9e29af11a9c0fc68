#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "tui/cli_show.h"
#include "tui/cli_table.h"
#include "tui/plain.h"

static const struct plain bare = { .cols = 76 };

/* What the shower makes of the JSON, in Vietnamese; caller releases. */
static struct buf shown(cli_show_fn *show, const char *json)
{
	struct page page = PAGE_INIT;
	struct buf out = BUF_INIT;
	json_t *result = NULL;
	struct err err;

	assert_int_equal(json_parse(&result, json, strlen(json), &err), ST_OK);
	page_reset(&page, LANG_VI, bare.cols, false);
	show(&page, result);
	plain_put(&out, &page, bare);
	json_decref(result);
	page_release(&page);
	return out;
}

static void expect(struct buf out, const char *text)
{
	if (!strstr(out.data, text))
		fail_msg("\"%s\" is not in:\n%s", text, out.data);
}

static void lays_columns_by_their_width_on_screen(void **state)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	struct page page = PAGE_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	page_reset(&page, LANG_VI, 24, false);
	cli_table_add(&table, ROLE_TEXT, "điều");
	cli_table_add(&table, ROLE_TEXT, "một dòng dài phải xuống hàng");
	cli_table_add(&table, ROLE_TEXT, "die\xcc\x82\xcc\x80u"); /* NFD */
	cli_table_add(&table, ROLE_TEXT, "hai");
	cli_table_put(&page, &table, 0);
	plain_put(&out, &page, bare);
	assert_string_equal(out.data, "điều  một dòng dài phải\n"
				      "      xuống hàng\n"
				      "die\xcc\x82\xcc\x80u  hai\n");
	cli_table_release(&table);
	page_release(&page);
	buf_release(&out);
}

static void writes_no_escape_without_colours(void **state)
{
	struct page page = PAGE_INIT;
	struct buf out = BUF_INIT;
	struct plain colored = { .cols = 60, .styled = true, .level = THEME_8 };

	(void)state;
	page_reset(&page, LANG_VI, 60, false);
	page_put(&page, ROLE_BAD, "đỏ \033[31m");
	page_put(&page, ROLE_TEXT, " thường");
	page_end(&page, 0, 0);
	plain_put(&out, &page, bare);
	assert_null(strchr(out.data, '\033'));
	buf_clear(&out);
	plain_put(&out, &page, colored);
	expect(out, "\033[0;1;31mđỏ ");
	expect(out, "\033[0m thường\n");
	page_release(&page);
	buf_release(&out);
}

static void shows_an_answer_with_its_law_and_its_doubts(void **state)
{
	struct buf out = shown(cli_show_answer,
		"{\"status\": \"answered\", \"title\": \"Bao nhiêu?\","
		" \"answer\": \"Không có **trần**.\", \"mark\": \"Chưa kiểm\","
		" \"cites\": [{\"text\": \"NĐ 1 Đ2\", \"status\":"
		" \"unverified\"}], \"valid\": {\"from\": \"2024-12-24\"},"
		" \"commit\": \"0123456789abcdef\", \"as_of\": \"2026-11-23\","
		" \"alternatives\": [{\"entry\": \"e2\", \"unit\": \"u\","
		" \"title\": \"Khác\"}]}");

	(void)state;
	expect(out, "Không có trần.");
	expect(out, "! Chưa kiểm");
	expect(out, "§ NĐ 1 Đ2 [chưa kiểm chứng]");
	expect(out, "Hiệu lực: từ 24/12/2024");
	expect(out, "0123456789, pháp luật tại ngày 23/11/2026");
	expect(out, "Xem thêm\n  e2");
	buf_release(&out);
}

static void shows_the_questions_of_an_open_step(void **state)
{
	struct buf out = shown(cli_show_case,
		"{\"case\": \"p-0001\", \"status\": \"running\", \"title\":"
		" \"Đấu giá\", \"steps\": [{\"id\": \"a\", \"kind\": \"form\","
		" \"title\": \"Lập\", \"state\": \"done\", \"done\": {\"by\":"
		" \"lan\", \"at\": \"2026-11-23T17:30:00.000Z\"}}, {\"id\":"
		" \"b\", \"kind\": \"form\", \"title\": \"Nộp\", \"state\":"
		" \"open\", \"guide\": \"Đọc kỹ.\", \"asks\": [{\"fact\":"
		" \"band\", \"label\": \"Khối nào?\", \"type\": \"choice\","
		" \"required\": true, \"options\": [{\"key\": \"C3\","
		" \"label\": \"3800-3900 MHz\"}]}]}]}");

	(void)state;
	/* 17:30 in Greenwich is the next day in Vietnam. */
	expect(out, "x Lập (a)  đã xong, 24/11/2026 00:30, lan");
	expect(out, "> Nộp (b)  đang làm");
	expect(out, "Đọc kỹ.");
	expect(out, "band  Khối nào?");
	expect(out, "C3  3800-3900 MHz");
	expect(out, "troly case done p-0001 b");
	buf_release(&out);
}

static void shows_the_tree_behind_a_value(void **state)
{
	struct buf out = shown(cli_show_why,
		"{\"fact\": \"v\", \"label\": \"Kết luận\", \"text\":"
		" \"đạt\", \"kind\": \"decision\", \"rule\": {\"unit\": \"u\","
		" \"file\": \"rules/a.lua\", \"line\": 7}, \"row\": 2,"
		" \"cites\": [{\"text\": \"Luật X Đ1\"}], \"from\":"
		" [{\"fact\": \"n\", \"label\": \"Số người\", \"text\": \"1\","
		" \"kind\": \"answer\", \"by\": \"lan\", \"cites\": [],"
		" \"from\": []}]}");

	(void)state;
	assert_string_equal(out.data,
		"Kết luận (v) = đạt  quyết định\n"
		"Quy tắc: u/rules/a.lua:7, dòng 2\n"
		"§ Luật X Đ1\n"
		"   └ Số người (n) = 1  câu trả lời, lan\n");
	buf_release(&out);
}

static void keeps_a_problem_on_one_line(void **state)
{
	static const char json[] =
		"{\"problems\": [{\"unit\": \"u\", \"file\": \"rules/a.lua\","
		" \"line\": 3, \"level\": \"error\", \"rule\": \"no-cite\","
		" \"text\": \"một câu rất dài mà không được xuống hàng vì"
		" trình soạn thảo đọc từng dòng một\"}, {\"file\": \"b.md\","
		" \"level\": \"warning\", \"text\": \"cũ\"}]}";
	struct buf out = shown(cli_show_check, json);
	json_t *result = json_loads(json, 0, NULL);

	(void)state;
	expect(out, "rules/a.lua:3: lỗi: một câu rất dài mà không được xuống "
		    "hàng vì trình soạn thảo đọc từng dòng một [no-cite]\n");
	expect(out, "b.md: cảnh báo: cũ\n");
	expect(out, "1 lỗi, 1 cảnh báo\n");
	assert_int_equal(cli_verdict_problems(result), 1);
	json_array_remove(json_list(result, "problems"), 0);
	assert_int_equal(cli_verdict_problems(result), 0);
	json_decref(result);
	buf_release(&out);
}

static void ends_the_tests_with_their_count(void **state)
{
	struct buf out = shown(cli_show_test,
		"{\"passed\": 2, \"failed\": 1, \"tests\": [{\"unit\": \"u\","
		" \"file\": \"tests/a.lua\", \"name\": \"một\", \"ok\": false,"
		" \"text\": \"khác\"}]}");
	const char *last = "2 đạt, 1 hỏng\n";

	(void)state;
	expect(out, "HỎNG u/tests/a.lua: một\n    khác\n");
	assert_string_equal(out.data + out.len - strlen(last), last);
	buf_release(&out);
}

static void shows_a_change_in_words_and_lines(void **state)
{
	struct buf out = shown(cli_show_proposal,
		"{\"number\": 3, \"author\": \"lan\", \"message\": \"Sửa\","
		" \"state\": \"open\", \"changes\": [{\"path\": \"a.md\","
		" \"kind\": \"modified\", \"meaning\": [\"Hạn đổi từ 3 sang 5"
		" ngày\"], \"hunks\": [{\"header\": \"@@ -1 +1 @@\","
		" \"lines\": [{\"sign\": \"-\", \"text\": \"ba\"}, {\"sign\":"
		" \"+\", \"text\": \"năm\"}]}]}], \"remarks\": [{\"by\":"
		" \"mai\", \"verb\": \"reject\", \"text\": \"sai\", \"at\":"
		" \"2026-11-23T01:00:00.000Z\"}]}");

	(void)state;
	expect(out, "Đề xuất 3: Sửa");
	expect(out, "~ sửa a.md\n  Hạn đổi từ 3 sang 5 ngày\n  @@ -1 +1 @@\n"
		    "  -ba\n  +năm\n");
	expect(out, "mai từ chối (23/11/2026 08:00): sai");
	buf_release(&out);
}

static void tells_outcomes_apart_by_exit_code(void **state)
{
	static const struct {
		cli_verdict_fn *verdict;
		const char *json;
		int code;
	} rows[] = {
		{ cli_verdict_answer, "{\"status\": \"answered\"}", 0 },
		{ cli_verdict_answer, "{\"status\": \"partial\"}", 0 },
		{ cli_verdict_answer, "{\"status\": \"clarify\"}", 0 },
		{ cli_verdict_answer, "{\"status\": \"not_known\"}", 1 },
		{ cli_verdict_answer, "{\"status\": \"out_of_scope\"}", 1 },
		{ cli_verdict_decided, "{\"status\": \"decided\"}", 0 },
		{ cli_verdict_decided, "{\"status\": \"unknown\"}", 0 },
		{ cli_verdict_decided, "{\"status\": \"none\"}", 1 },
		{ cli_verdict_eval, "{\"passed\": true}", 0 },
		{ cli_verdict_eval, "{\"passed\": false}", 1 },
		{ cli_verdict_test, "{\"failed\": 0}", 0 },
		{ cli_verdict_test, "{\"failed\": 1}", 1 },
		{ cli_verdict_log, "{\"commits\": []}", 1 },
		{ cli_verdict_doctor, "{\"checks\": [{\"ok\": false}]}", 1 },
		{ cli_verdict_doctor, "{\"checks\": [{\"ok\": true}]}", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		json_t *result = json_loads(rows[i].json, 0, NULL);

		assert_int_equal(rows[i].verdict(result), rows[i].code);
		json_decref(result);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lays_columns_by_their_width_on_screen),
		cmocka_unit_test(writes_no_escape_without_colours),
		cmocka_unit_test(shows_an_answer_with_its_law_and_its_doubts),
		cmocka_unit_test(shows_the_questions_of_an_open_step),
		cmocka_unit_test(shows_the_tree_behind_a_value),
		cmocka_unit_test(keeps_a_problem_on_one_line),
		cmocka_unit_test(ends_the_tests_with_their_count),
		cmocka_unit_test(shows_a_change_in_words_and_lines),
		cmocka_unit_test(tells_outcomes_apart_by_exit_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
