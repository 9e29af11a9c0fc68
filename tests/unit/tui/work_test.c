/* The inbox, the questions that wait and the overview, over canned replies. */
#include "tests/unit/tui/screens.h"

#define INBOX \
	"{\"person\": \"an\", \"mine_total\": 1, \"open_total\": 3, " \
	"\"mine\": [" \
	"{\"case\": \"dau-gia-0002\", \"title\": \"Khối C2\"," \
	" \"procedure\": \"dau-gia\", \"unit\": \"cuc-tan-so\"," \
	" \"step\": \"nop\", \"step_title\": \"Nộp tiền đặt trước\"," \
	" \"due\": \"2026-11-20\", \"overdue\": true," \
	" \"late\": \"lanh-dao\"}], \"open\": [" \
	"{\"case\": \"tat-song-0001\", \"title\": \"Hà Nam\"," \
	" \"procedure\": \"tat-song\", \"unit\": \"cuc-vien-thong\"," \
	" \"step\": \"bao\", \"step_title\": \"Thông báo khách hàng\"," \
	" \"role\": \"chuyen-vien\", \"overdue\": false}," \
	"{\"case\": \"tat-song-0002\", \"title\": \"Nam Định\"," \
	" \"procedure\": \"tat-song\", \"unit\": \"cuc-vien-thong\"," \
	" \"step\": \"duyet\", \"step_title\": \"Duyệt kế hoạch\"," \
	" \"overdue\": false}]}"
#define TAKEN \
	"{\"person\": \"an\", \"mine_total\": 1, \"open_total\": 0, " \
	"\"mine\": [" \
	"{\"case\": \"tat-song-0001\", \"title\": \"Hà Nam\"," \
	" \"step\": \"bao\", \"step_title\": \"Thông báo khách hàng\"}]," \
	" \"open\": []}"
#define GAPS \
	"{\"gaps\": [{\"gap\": 4, \"at\": \"2026-11-20T02:00:00.000Z\"," \
	" \"question\": \"Phí tên miền .vn?\", \"count\": 3," \
	" \"wordings\": [\"Phí tên miền .vn?\"], \"unit\": \"vnnic\"," \
	" \"status\": \"not_known\"}," \
	"{\"gap\": 9, \"at\": \"2026-11-21T02:00:00.000Z\"," \
	" \"question\": \"Đặt cọc bao nhiêu?\", \"count\": 1," \
	" \"wordings\": [\"Đặt cọc bao nhiêu?\"], \"unit\": \"cuc-tan-so\"," \
	" \"status\": \"wrong\", \"entry\": \"ts-tien\"," \
	" \"note\": \"luật đã đổi\", \"curator\": \"binh\"}]}"
#define REPORT \
	"{\"units\": [{\"unit\": \"cuc-tan-so\", \"asked\": 40," \
	" \"answered\": 36, \"not_known\": 3, \"wrong\": 1, \"open_gaps\": 2," \
	" \"running\": 5, \"overdue\": 1, \"share\": 0.9}," \
	"{\"unit\": \"vu-htqt\", \"asked\": 0}], \"total\": {\"asked\": 40," \
	" \"answered\": 36, \"not_known\": 3, \"wrong\": 1, \"open_gaps\": 2," \
	" \"running\": 5, \"overdue\": 1, \"share\": 0.9, \"proposals\": 6," \
	" \"unverified\": 17, \"oldest_gap\": \"2026-11-20T02:00:00.000Z\"}}"
#define ANSWER \
	"{\"status\": \"answered\", \"entry\": \"ts-tien\"," \
	" \"unit\": \"cuc-tan-so\", \"title\": \"Tiền đặt trước?\"," \
	" \"answer\": \"Từ 5% đến 20%.\", \"commit\": \"48f1748c9cc1\"}"

static int start(void **state)
{
	struct screens *screens = mem_zero(sizeof(*screens));

	fake_start(&screens->engine);
	fake_reply(&screens->engine, "unit.list", "{\"units\": []}");
	fake_reply(&screens->engine, "case.list", "{\"cases\": []}");
	fake_reply(&screens->engine, "review.list", "{\"proposals\": []}");
	/* Once for home, once for the screen itself. */
	fake_reply(&screens->engine, "case.inbox", INBOX);
	fake_reply(&screens->engine, "case.inbox", INBOX);
	fake_reply(&screens->engine, "gap.list", GAPS);
	fake_reply(&screens->engine, "report", REPORT);
	fake_reply(&screens->engine, "ask", ANSWER);
	screens_open(screens, 24, 80);
	*state = screens;
	return 0;
}

static int stop(void **state)
{
	screens_close(*state);
	free(*state);
	return 0;
}

static void home_says_how_much_work_there_is(void **state)
{
	assert_shown(*state, "Việc của tôi (1); chưa ai nhận (3)");
	screens_keys(*state, "j <Enter>");
	assert_shown(*state, "Việc của bạn (1)");
}

static void the_inbox_shows_what_is_mine_and_what_is_free(void **state)
{
	screens_keys(*state, "I");
	assert_shown(*state, "QUÁ HẠN 20/11/2026 Nộp tiền đặt trước");
	assert_shown(*state, "đã báo lanh-dao");
	assert_shown(*state, "dau-gia-0002  Khối C2");
	assert_shown(*state, "Việc chưa ai nhận (3)");
	assert_shown(*state, "Thông báo khách hàng  (chuyen-vien)");
	assert_shown(*state, "còn 1 việc không hiện ở đây");
}

static void free_work_is_taken_by_a_key(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.claim", "{}");
	screens_keys(screens, "I j");
	fake_reply(&screens->engine, "case.inbox", TAKEN);
	screens_keys(screens, "t");
	assert_true(fake_was_asked(
		&screens->engine, "case.claim", "\"case\":\"tat-song-0001\""));
	assert_true(fake_was_asked(
		&screens->engine, "case.claim", "\"step\":\"bao\""));
	assert_shown(screens, "Bạn đã nhận việc này");
	assert_shown(screens, "Không có việc nào chưa ai nhận.");
}

static void ones_own_work_can_not_be_taken(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "I t");
	assert_shown(screens, "chỉ nhận được việc chưa ai nhận");
	assert_false(fake_was_asked(&screens->engine, "case.claim", ""));
}

static void work_taken_by_another_says_so_and_is_asked_for_again(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.claim", "!Việc đã có người nhận.");
	screens_keys(screens, "I j");
	fake_reply(&screens->engine, "case.inbox", TAKEN);
	screens_keys(screens, "t");
	assert_shown(screens, "Việc đã có người nhận.");
	assert_not_shown(screens, "Duyệt kế hoạch");
}

static void enter_on_work_opens_its_case(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "I G <Enter>");
	assert_string_equal(app_view(&screens->app)->class->name, "case");
	assert_string_equal(app_view(&screens->app)->arg, "tat-song-0002");
}

static void a_filter_leaves_the_work_that_has_the_words(void **state)
{
	screens_keys(*state, "I f 'nam dinh' <Enter>");
	assert_shown(*state, "Duyệt kế hoạch");
	assert_not_shown(*state, "Nộp tiền đặt trước");
}

static void questions_that_wait_say_why_and_for_whom(void **state)
{
	screens_keys(*state, "Q");
	assert_shown(*state, "4  Phí tên miền .vn?");
	assert_shown(*state,
		"Chưa có câu trả lời; hỏi 3 lần, lần đầu 20/11/2026 09:00");
	assert_shown(*state, "Bị trả lời sai (ts-tien)");
	assert_shown(*state, "luật đã đổi");
	assert_shown(*state, "Phụ trách: binh");
}

static void a_question_is_given_to_a_curator(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "gap.assign", "{\"gap\": 4}");
	screens_keys(screens, "Q A 'chi' <Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "gap.assign", "\"person\":\"chi\""));
	assert_true(
		fake_was_asked(&screens->engine, "gap.assign", "\"gap\":4"));
	assert_shown(screens, "Câu hỏi đã có người phụ trách");
}

static void closing_a_question_takes_a_reason(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "gap.close", "{\"gap\": 9}");
	screens_keys(screens, "Q j X <Enter>");
	assert_shown(screens, "Không thay đổi gì");
	assert_false(fake_was_asked(&screens->engine, "gap.close", ""));
	screens_keys(screens, "X 'hỏi nhầm' <Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "gap.close", "\"reason\":\"hỏi nhầm\""));
	assert_true(fake_was_asked(&screens->engine, "gap.close", "\"gap\":9"));
	assert_shown(screens, "Đã bỏ câu hỏi khỏi danh sách");
}

static void a_wrong_answer_is_put_on_the_list(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "gap.wrong", "{\"question\": \"x\"}");
	screens_keys(screens, "a 'đặt cọc' <Enter> W 'luật đã đổi' <Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "gap.wrong", "\"question\":\"đặt cọc\""));
	assert_true(fake_was_asked(
		&screens->engine, "gap.wrong", "\"entry\":\"ts-tien\""));
	assert_true(fake_was_asked(
		&screens->engine, "gap.wrong", "\"text\":\"luật đã đổi\""));
	assert_shown(screens, "nhấn Q để xem");
	assert_shown(screens, "Từ 5% đến 20%.");
}

static void before_an_answer_nothing_is_wrong(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "a");
	app_run_command(&screens->app, CMD_WRONG);
	assert_shown(screens, "chưa có câu trả lời nào");
}

static void the_overview_has_a_line_for_each_unit_that_did_something(
	void **state)
{
	screens_keys(*state, "R");
	assert_shown(
		*state, "Đã hỏi Trả lời Thiếu Sai Chờ Hồ sơ Quá hạn Tỷ lệ");
	assert_shown(*state, "40      36     3   1   2     5       1   90%");
	assert_not_shown(*state, "vu-htqt");
	assert_shown(*state, "Đề xuất chờ duyệt: 6");
	assert_shown(*state, "Câu hỏi chờ lâu nhất từ: 20/11/2026 09:00");
}

static void from_a_line_of_the_overview_the_unit_is_a_key_away(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "R Q");
	assert_true(fake_was_asked(
		&screens->engine, "gap.list", "\"unit\":\"cuc-tan-so\""));
	screens_keys(screens, "<Esc> <Enter>");
	assert_string_equal(app_view(&screens->app)->class->name, "unit");
}

static void a_small_window_has_the_same_numbers(void **state)
{
	struct screens *screens = *state;

	grid_resize(&screens->app.grid, 24, 40);
	screens_keys(screens, "R");
	assert_shown(screens, "cuc-tan-so  90%");
	assert_shown(screens, "Quá hạn 1");
}

static void the_palette_leads_to_each(void **state)
{
	static const char *const names[] = { "inbox", "gaps", "report" };
	struct screens *screens = *state;

	for (size_t i = 0; i < 3; i++) {
		char keys[64];

		snprintf(keys, sizeof(keys), ": '%s' <Enter>", names[i]);
		screens_keys(screens, keys);
		assert_string_equal(
			app_view(&screens->app)->class->name, names[i]);
	}
}

static void who_only_reads_takes_and_closes_nothing(void **state)
{
	struct screens *screens = *state;

	screens->options.where.readonly = true;
	screens_keys(screens, "I j t");
	assert_shown(screens, "phiên này chỉ đọc");
	screens_keys(screens, "Q X");
	assert_shown(screens, "phiên này chỉ đọc");
	screens_keys(screens, "a 'đặt cọc' <Enter> W");
	assert_shown(screens, "phiên này chỉ đọc");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)
	const struct CMUnitTest tests[] = {
		TEST(home_says_how_much_work_there_is),
		TEST(the_inbox_shows_what_is_mine_and_what_is_free),
		TEST(free_work_is_taken_by_a_key),
		TEST(ones_own_work_can_not_be_taken),
		TEST(work_taken_by_another_says_so_and_is_asked_for_again),
		TEST(enter_on_work_opens_its_case),
		TEST(a_filter_leaves_the_work_that_has_the_words),
		TEST(questions_that_wait_say_why_and_for_whom),
		TEST(a_question_is_given_to_a_curator),
		TEST(closing_a_question_takes_a_reason),
		TEST(a_wrong_answer_is_put_on_the_list),
		TEST(before_an_answer_nothing_is_wrong),
		TEST(the_overview_has_a_line_for_each_unit_that_did_something),
		TEST(from_a_line_of_the_overview_the_unit_is_a_key_away),
		TEST(a_small_window_has_the_same_numbers),
		TEST(the_palette_leads_to_each),
		TEST(who_only_reads_takes_and_closes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
