/* The screens, each over canned replies. */
#include "tests/unit/tui/screens.h"
#include "tui/session.h"

#define UNITS \
	"{\"commit\": \"48f1748c9cc1\", \"units\": [" \
	"{\"id\": \"cuc-tan-so\", \"name\": \"Cục Tần số vô tuyến điện\"," \
	" \"name_en\": \"Authority of Radio Frequency Management\"," \
	" \"abbr\": \"ARFM\", \"entries\": 28, \"procedures\": 1," \
	" \"loads\": true}," \
	"{\"id\": \"vu-htqt\", \"name\": \"Vụ Hợp tác quốc tế\"," \
	" \"entries\": 2, \"procedures\": 0, \"loads\": false}]}"
#define CASES \
	"{\"cases\": [{\"case\": \"tat-song-2g-0001\"," \
	" \"title\": \"Tắt sóng ở Hà Nam\", \"status\": \"running\"," \
	" \"step\": {\"id\": \"b\", \"title\": \"Thông báo\"}," \
	" \"due\": \"2026-12-01\", \"overdue\": true}]}"
#define PROPOSALS \
	"{\"proposals\": [{\"number\": 7, \"author\": \"binh\"," \
	" \"at\": \"2026-11-23T08:00:00.000Z\", \"message\": \"Sửa hạn\"," \
	" \"state\": \"open\", \"files\": 1, \"units\": [\"cuc-tan-so\"]}]}"
#define UNIT \
	"{\"id\": \"cuc-tan-so\", \"name\": \"Cục Tần số vô tuyến điện\"," \
	" \"duty\": \"Quản lý tần số\", \"site\": \"rfd.gov.vn\"," \
	" \"now\": {\"from\": \"2025-03-01\", \"text\": \"Bộ KH&CN\"," \
	" \"status\": \"verified/secondary\"}," \
	" \"entries\": [{\"id\": \"ts-tien\", \"title\": \"Tiền đặt trước?\"," \
	" \"status\": \"unverified\"}], \"procedures\": [" \
	"{\"id\": \"dau-gia\", \"title\": \"Đấu giá băng tần\"," \
	" \"steps\": 2}], \"glossary\": [{\"word\": \"băng tần\"," \
	" \"also\": [\"dải tần\"]}]}"
#define ENTRY \
	"{\"id\": \"ts-tien\", \"title\": \"Tiền đặt trước?\"," \
	" \"status\": \"unverified\", \"grade\": \"C\"," \
	" \"valid\": {\"from\": \"2017-07-01\", \"to\": \"2024-12-31\"}," \
	" \"cites\": [{\"text\": \"Luật 01/2016/QH14 Đ39\"}]," \
	" \"body\": \"Đặt trước **5%** giá khởi điểm.\"," \
	" \"questions\": [\"Đặt cọc mấy phần trăm?\"]," \
	" \"owner\": \"cuc-tan-so\", \"checked\": \"2026-11-23\"," \
	" \"commit\": {\"id\": \"48f1748c9cc1\", \"author\": \"an\"," \
	" \"at\": \"2026-11-23T20:00:00.000Z\", \"subject\": \"Nhập\"}," \
	" \"path\": \"units/cuc-tan-so/knowledge/ts-tien.md\"}"
#define ANSWER \
	"{\"status\": \"partial\", \"entry\": \"ts-tien\"," \
	" \"unit\": \"cuc-tan-so\", \"title\": \"Tiền đặt trước?\"," \
	" \"answer\": \"Từ 5% đến 20%.\", \"commit\": \"48f1748c9cc1\"," \
	" \"mark\": \"Chưa kiểm chứng.\"," \
	" \"cites\": [{\"text\": \"Luật 01/2016/QH14 Đ39\"}]," \
	" \"procedure\": {\"id\": \"dau-gia\", \"title\": \"Đấu giá\"}," \
	" \"alternatives\": [{\"entry\": \"ts-nop\", \"unit\": " \
	"\"cuc-tan-so\"," \
	" \"title\": \"Nộp tiền thế nào?\", \"score\": 0.4}]}"
#define PROPOSAL \
	"{\"number\": 7, \"author\": \"binh\", \"message\": \"Sửa hạn\"," \
	" \"state\": \"open\", \"base\": \"48f1748c\"," \
	" \"commit\": \"99aa88bb\", \"changes\": [{\"path\": \"x.md\"," \
	" \"kind\": \"modified\", \"what\": \"entry\", \"id\": \"ts-tien\"," \
	" \"meaning\": [\"Hạn nộp đổi từ 5 thành 7 ngày.\"]," \
	" \"hunks\": [{\"header\": \"@@ -1 +1 @@\", \"lines\": [" \
	"{\"sign\": \"-\", \"text\": \"5 ngày\"}," \
	"{\"sign\": \"+\", \"text\": \"7 ngày\"}]}]}]," \
	" \"remarks\": []}"

static int start(void **state)
{
	struct screens *screens = mem_zero(sizeof(*screens));

	fake_start(&screens->engine);
	fake_reply(&screens->engine, "unit.list", UNITS);
	fake_reply(&screens->engine, "case.list", CASES);
	fake_reply(&screens->engine, "review.list", PROPOSALS);
	fake_reply(&screens->engine, "unit.show", UNIT);
	fake_reply(&screens->engine, "entry.show", ENTRY);
	fake_reply(&screens->engine, "ask", ANSWER);
	fake_reply(&screens->engine, "review.show", PROPOSAL);
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

static void home_lists_open_work_and_units(void **state)
{
	assert_shown(*state, "tat-song-2g-0001");
	assert_shown(*state, "QUÁ HẠN 01/12/2026");
	assert_shown(*state, "Đề xuất chờ duyệt (1)");
	assert_shown(*state, "Cục Tần số vô tuyến điện");
	assert_shown(*state, "! không nạp được");
}

static void a_filter_finds_names_without_marks(void **state)
{
	screens_keys(*state, "f 'hop tac'");
	assert_shown(*state, "Vụ Hợp tác quốc tế");
	assert_not_shown(*state, "Cục Tần số");
	screens_keys(*state, "<Esc>");
	assert_shown(*state, "Cục Tần số");
}

static void a_search_goes_to_the_match(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "/ 'quoc te' <Enter>");
	assert_string_equal(
		pane_target(&app_view(&screens->app)->pane)->id, "vu-htqt");
	screens_keys(screens, "/ 'zzz' <Enter>");
	assert_shown(screens, "Không tìm thấy");
}

static void a_unit_says_what_became_of_it(void **state)
{
	screens_keys(*state, "/ 'tan so' <Enter> <Enter>");
	assert_shown(*state, "Từ 01/03/2025: Bộ KH&CN");
	assert_shown(*state, "[theo nguồn thứ cấp]");
	assert_shown(*state, "Tiền đặt trước? [chưa kiểm chứng]");
	assert_shown(*state, "băng tần: dải tần");
}

static void an_entry_shows_doubt_law_and_origin(void **state)
{
	screens_keys(*state, "/ 'tan so' <Enter> <Enter> j <Enter>");
	assert_shown(*state, "! chưa kiểm chứng");
	assert_shown(*state, "Đặt trước 5% giá khởi điểm.");
	assert_shown(*state, "Luật 01/2016/QH14 Đ39");
	assert_shown(*state, "từ 01/07/2017 đến 31/12/2024");
	assert_shown(*state, "48f1748c 24/11/2026 03:00");
	assert_shown(*state, "Troly > Cục Tần số vô tuyến điện > Tiền đặt");
}

static void a_question_gets_its_answer_with_the_law(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "a 'đặt cọc mấy phần trăm' <Enter>");
	assert_true(fake_was_asked(&screens->engine, "ask",
		"\"question\":\"đặt cọc mấy phần trăm\""));
	assert_shown(screens, "Mới trả lời được một phần");
	assert_shown(screens, "! Chưa kiểm chứng.");
	assert_shown(screens, "Từ 5% đến 20%.");
	assert_shown(screens, "Nộp tiền thế nào?");
	screens_keys(screens, "j <Enter>");
	assert_string_equal(app_view(&screens->app)->class->name, "entry");
}

static void an_engine_error_is_one_sentence_on_the_screen(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "history.log", "!Kho đang khóa.");
	screens_keys(screens, "L");
	assert_shown(screens, "Kho đang khóa.");
}

static void a_proposal_is_read_in_words_and_in_lines(void **state)
{
	screens_keys(*state, "V <Enter>");
	assert_shown(*state, "Hạn nộp đổi từ 5 thành 7 ngày.");
	assert_not_shown(*state, "+ 7 ngày");
	screens_keys(*state, "t");
	assert_shown(*state, "- 5 ngày");
	assert_shown(*state, "+ 7 ngày");
}

static void approving_asks_and_no_is_the_default(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "V <Enter> A");
	assert_shown(screens, "Duyệt và công bố đề xuất 7?");
	screens_keys(screens, "<Enter>");
	assert_false(fake_was_asked(&screens->engine, "review.approve", ""));
	fake_reply(&screens->engine, "review.approve", PROPOSAL);
	screens_keys(screens, "A y");
	assert_true(fake_was_asked(
		&screens->engine, "review.approve", "\"number\":7"));
	assert_true(fake_was_asked(
		&screens->engine, "review.approve", "\"request\":"));
}

static void a_reader_is_told_why_it_can_not_write(void **state)
{
	struct screens *screens = *state;

	screens->options.where.readonly = true;
	screens_keys(screens, "V <Enter> A");
	assert_shown(screens, "phiên này chỉ đọc");
	assert_false(fake_was_asked(&screens->engine, "review.approve", ""));
}

static void the_palette_keeps_what_is_not_possible_with_the_reason(void **state)
{
	screens_keys(*state, ": 'mo ho so'");
	assert_shown(*state, "mở hồ sơ theo quy trình này (không dùng được ở");
	screens_keys(*state, "<Enter>");
	assert_shown(*state, "không dùng được ở đây");
}

static void a_narrow_window_still_shows_everything(void **state)
{
	struct screens *screens = *state;

	grid_resize(&screens->app.grid, 10, 40);
	assert_shown(screens, "tat-song-2g-0001");
	grid_resize(&screens->app.grid, 9, 40);
	assert_shown(screens, "cửa sổ quá nhỏ");
	grid_resize(&screens->app.grid, 1, 1);
	assert_int_equal(strlen(screens_text(screens)), 2);
}

static void english_is_a_command_away(void **state)
{
	screens_keys(*state, ": 'language' <Enter>");
	assert_shown(*state, "Units (2)");
	assert_shown(*state, "Authority of Radio Frequency Management");
}

static void a_paste_outside_of_a_text_runs_nothing(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "<Paste> 'qqV' <PasteEnd>");
	assert_false(screens->app.quit);
	assert_string_equal(app_view(&screens->app)->class->name, "home");
	screens_keys(screens, "a <Paste> 'hai' <Enter> 'dòng' <PasteEnd>");
	assert_shown(screens, "hai dòng");
}

static void a_silent_engine_does_not_stop_the_keys(void **state)
{
	struct screens *screens = *state;
	struct app *app = &screens->app;

	atomic_store(&screens->engine.silent, true);
	app_key(app, 'L');
	app_tick(app, app->now + 5000);
	assert_shown(screens, "bộ máy chưa trả lời (5 giây)");
	app_key(app, KEY_NAMED_ESC);
	assert_string_equal(app_view(app)->class->name, "home");
	assert_not_shown(screens, "chưa trả lời");
}

static void a_short_wait_is_not_spoken_of(void **state)
{
	struct screens *screens = *state;
	struct app *app = &screens->app;

	atomic_store(&screens->engine.silent, true);
	app_key(app, 'L');
	app_tick(app, app->now + 100);
	assert_not_shown(screens, "đang tải");
	app_tick(app, app->now + 200);
	assert_shown(screens, "đang tải");
}

static void the_next_start_is_where_the_last_one_ended(void **state)
{
	struct screens *screens = *state;
	char dir[] = "/tmp/troly-state-XXXXXX";
	struct app again = { 0 };
	struct err err;

	assert_non_null(mkdtemp(dir));
	setenv("XDG_STATE_HOME", dir, 1);
	screens_keys(screens, "/ 'tan so' <Enter> <Enter> j <Enter>");
	session_save(&screens->app);
	assert_int_equal(
		app_init(&again, &screens->options, 24, 80, &err), ST_OK);
	session_restore(&again);
	assert_int_equal(again.stack.len, 3);
	assert_string_equal(app_view(&again)->class->name, "entry");
	assert_string_equal(app_view(&again)->arg, "ts-tien");
	app_release(&again);
}

static void twice_control_c_quits(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "<C-c>");
	assert_false(screens->app.quit);
	screens_keys(screens, "<C-c>");
	assert_true(screens->app.quit);
	assert_int_equal(screens->app.exit_code, 130);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)
	const struct CMUnitTest tests[] = {
		TEST(home_lists_open_work_and_units),
		TEST(a_filter_finds_names_without_marks),
		TEST(a_search_goes_to_the_match),
		TEST(a_unit_says_what_became_of_it),
		TEST(an_entry_shows_doubt_law_and_origin),
		TEST(a_question_gets_its_answer_with_the_law),
		TEST(an_engine_error_is_one_sentence_on_the_screen),
		TEST(a_proposal_is_read_in_words_and_in_lines),
		TEST(approving_asks_and_no_is_the_default),
		TEST(a_reader_is_told_why_it_can_not_write),
		TEST(the_palette_keeps_what_is_not_possible_with_the_reason),
		TEST(a_narrow_window_still_shows_everything),
		TEST(english_is_a_command_away),
		TEST(a_paste_outside_of_a_text_runs_nothing),
		TEST(a_silent_engine_does_not_stop_the_keys),
		TEST(a_short_wait_is_not_spoken_of),
		TEST(the_next_start_is_where_the_last_one_ended),
		TEST(twice_control_c_quits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
