/* A case: steps at the left, the question with its law at the right. */
#include "tests/unit/tui/screens.h"
#include "tui/case_int.h"

/* A step that is open, with these asks. */
#define STEP_PLAN(asks) \
	"{\"id\": \"phuong-an\", \"kind\": \"form\"," \
	" \"title\": \"Lập phương án\", \"state\": \"open\"," \
	" \"role\": \"cuc-tan-so\", \"guide\": \"Xem **phương án** mẫu.\"," \
	" \"cites\": [{\"text\": \"NĐ 63/2023/NĐ-CP\"}]," \
	" \"due\": {\"date\": \"2026-12-01\", \"text\": \"30 ngày\"," \
	" \"overdue\": false}, \"asks\": [" asks "]}"
#define STEP_PEOPLE \
	"{\"id\": \"nguoi\", \"kind\": \"decide\", \"title\": \"Số người\"," \
	" \"state\": \"blocked\", \"reason\": \"chờ bước trước\"," \
	" \"asks\": []}"
#define STATE(events, next, steps) \
	"{\"case\": \"dau-gia-0001\", \"procedure\": \"dau-gia\"," \
	" \"title\": \"Đấu giá C3\", \"status\": \"running\"," \
	" \"events\": " events ", \"next\": \"" next "\"," \
	" \"steps\": [" steps "], \"facts\": [], \"problems\": []}"
#define BAND(value) \
	"{\"fact\": \"band\", \"label\": \"Khối băng tần\"," \
	" \"type\": \"choice\", \"required\": true, \"options\": [" \
	"{\"key\": \"B1\", \"label\": \"B1 (2500 MHz)\"}," \
	"{\"key\": \"C3\", \"label\": \"C3 (3800 MHz)\"}]" value "}"
#define PRICE(value) \
	"{\"fact\": \"price\", \"label\": \"Giá khởi điểm\"," \
	" \"type\": \"money\", \"unit\": \"đồng\", \"min\": 1," \
	" \"required\": true" value "}"
#define BIDDERS \
	"{\"fact\": \"bidders\", \"label\": \"Doanh nghiệp\"," \
	" \"type\": \"list\", \"required\": true, \"of\": {" \
	"\"fact\": \"bidders\", \"type\": \"record\", \"fields\": [" \
	"{\"fact\": \"name\", \"label\": \"Tên\", \"type\": \"text\"," \
	" \"required\": true}," \
	"{\"fact\": \"paid\", \"label\": \"Đã nộp tiền\"," \
	" \"type\": \"boolean\", \"required\": true}]}}"
#define DECIDED \
	"{\"id\": \"nguoi\", \"kind\": \"decide\", \"title\": \"Số người\"," \
	" \"state\": \"done\", \"asks\": [], \"decided\": {" \
	"\"decision\": \"ts.nguoi\", \"title\": \"Có tiến hành không?\"," \
	" \"outputs\": {\"ket_qua\": \"tien-hanh\"}," \
	" \"text\": \"Tiến hành đấu giá\", \"rows\": [{\"row\": 3," \
	" \"note\": \"đấu giá lại\", \"cites\": [" \
	"{\"text\": \"Luật 01/2016/QH14 Đ49\"}]}]," \
	" \"missing\": [], \"cites\": []}}"

#define FRESH \
	STATE("1", "phuong-an", \
		STEP_PLAN(BAND("") "," PRICE("")) "," STEP_PEOPLE)
#define WITH_BAND \
	STATE("2", "phuong-an", \
		STEP_PLAN(BAND(", \"value\": \"C3\"") "," PRICE( \
			"")) "," STEP_PEOPLE)
#define WITH_BOTH \
	STATE("3", "phuong-an", \
		STEP_PLAN(BAND(", \"value\": \"C3\"") "," PRICE( \
			", \"value\": 2581892500000")) "," STEP_PEOPLE)
#define GONE_ON STATE("4", "nguoi", DECIDED)
#define CITED(document, article) \
	"{\"text\": \"" document " Đ" article "\"," \
	" \"document\": \"" document "\", \"article\": \"" article "\"}"
#define WITH_LAW \
	STATE("1", "phuong-an", \
		"{\"id\": \"phuong-an\", \"kind\": \"form\"," \
		" \"title\": \"Lập phương án\", \"state\": \"open\"," \
		" \"cites\": [" CITED("01/2016/QH14", "39") "," CITED( \
			"01/2016/QH14", "52") "," CITED("9/9999/NĐ-CP", \
			"1") "], \"asks\": [" BAND(",\"cites\": [" CITED("63/" \
									 "202" \
									 "3/" \
									 "NĐ-" \
									 "CP", \
			"18") "]") "]}")
#define AUCTION_LAW \
	"{\"number\": \"01/2016/QH14\", \"title\": \"Luật Đấu giá\"," \
	" \"from\": \"2017-07-01\", \"articles\": [{\"number\": \"39\"," \
	" \"title\": \"Tiền đặt trước\", \"text\": \"Từ 5% đến 20%.\"}]}"
#define PRICE_LAW \
	"{\"number\": \"63/2023/NĐ-CP\", \"title\": \"Tần số\"," \
	" \"replaced_by\": \"1/2030/NĐ-CP\", \"articles\": [" \
	"{\"number\": \"18\", \"text\": \"Giá khởi điểm.\"}]}"
#define WITH_LIST STATE("1", "phuong-an", STEP_PLAN(BIDDERS))

static int start_at(void **state, const char *json, int rows, int cols)
{
	struct screens *screens = mem_zero(sizeof(*screens));

	fake_start(&screens->engine);
	fake_reply(&screens->engine, "unit.list", "{\"units\": []}");
	fake_reply(&screens->engine, "case.list",
		"{\"cases\": [{\"case\": \"dau-gia-0001\","
		" \"title\": \"Đấu giá C3\", \"status\": \"running\"}]}");
	fake_reply(&screens->engine, "review.list", "{\"proposals\": []}");
	fake_reply(&screens->engine, "case.show", json);
	/* In the order in which they are asked for. */
	fake_reply(&screens->engine, "document.show", PRICE_LAW);
	fake_reply(&screens->engine, "document.show", AUCTION_LAW);
	fake_reply(&screens->engine, "document.show", "!Không có văn bản.");
	fake_reply(&screens->engine, "document.show", AUCTION_LAW);
	screens_open(screens, rows, cols);
	screens_keys(screens, "j <Enter>");
	*state = screens;
	return 0;
}

static int start(void **state)
{
	return start_at(state, FRESH, 24, 80);
}

static int start_small(void **state)
{
	return start_at(state, FRESH, 10, 40);
}

static int start_wide(void **state)
{
	return start_at(state, WITH_LAW, 24, 140);
}

static int start_list(void **state)
{
	return start_at(state, WITH_LIST, 24, 80);
}

static int stop(void **state)
{
	screens_close(*state);
	free(*state);
	return 0;
}

static void steps_stand_beside_the_question_and_its_law(void **state)
{
	assert_shown(*state, "[>] Lập phương án");
	assert_shown(*state, "[ ] Số người");
	assert_shown(*state, "hạn 01/12/2026");
	assert_shown(*state, "( ) B1 (2500 MHz)");
	assert_shown(*state, "Giá khởi điểm (đồng): chưa trả lời");
	assert_shown(*state, "Hướng dẫn");
	assert_shown(*state, "Xem phương án mẫu.");
	assert_shown(*state, "NĐ 63/2023/NĐ-CP");
}

static void a_choice_is_sent_and_the_next_question_comes(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	screens_keys(screens, "j <Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "case.set", "\"facts\":{\"band\":\"C3\"}"));
	assert_true(
		fake_was_asked(&screens->engine, "case.set", "\"expect\":1"));
	assert_true(
		fake_was_asked(&screens->engine, "case.set", "\"request\":\""));
	assert_shown(screens, "Khối băng tần: C3 (3800 MHz)");
	assert_string_equal(
		form_fact(&((struct case_view *)app_view(&screens->app)->own)
				   ->form,
			pane_target(&app_view(&screens->app)->pane)),
		"price");
}

static void an_amount_is_typed_the_vietnamese_way(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	fake_reply(&screens->engine, "case.set", WITH_BOTH);
	screens_keys(screens, "j <Enter> <Enter> '2.581.892.500.000'");
	assert_shown(screens, "2.581.892.500.000");
	assert_true(screens->app.grid.cursor_y > 0);
	screens_keys(screens, "<Enter>");
	assert_true(fake_was_asked(&screens->engine, "case.set",
		"\"facts\":{\"price\":2581892500000}"));
	assert_shown(screens, "Đã trả lời đủ: nhấn d");
	fake_reply(&screens->engine, "case.done", GONE_ON);
	screens_keys(screens, "d");
	assert_true(fake_was_asked(
		&screens->engine, "case.done", "\"step\":\"phuong-an\""));
	assert_shown(screens, "Tiến hành đấu giá");
	assert_shown(screens, "Luật 01/2016/QH14 Đ49");
}

static void what_is_no_number_is_said_beside_the_field(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	screens_keys(screens, "j <Enter> <Enter> 'nhiều' <Enter>");
	assert_shown(screens, "\"nhiều\" không phải là số");
	assert_false(fake_was_asked(&screens->engine, "case.set", "price"));
	screens_keys(screens, "<C-u> '0' <Enter>");
	assert_shown(screens, "phải từ 1 trở lên");
	screens_keys(screens, "<Esc>");
	assert_shown(screens, "chưa trả lời");
}

static void an_answer_can_be_changed(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	screens_keys(screens, "j <Enter> g <Enter>");
	assert_shown(screens, "(x) C3 (3800 MHz)");
	screens_keys(screens, "<Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "case.set", "\"facts\":{\"band\":\"B1\"}"));
}

static void a_refused_answer_shows_the_engines_reason(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", "!Người khác vừa sửa hồ sơ.");
	screens_keys(screens, "<Enter>");
	assert_shown(screens, "Người khác vừa sửa hồ sơ.");
	assert_shown(screens, "( ) B1 (2500 MHz)");
}

static void a_list_is_sent_when_its_line_is_complete(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "<Enter>");
	assert_shown(screens, "Chưa gửi: hãy điền nốt phần còn thiếu");
	screens_keys(screens, "<Enter> 'MobiFone' <Enter>");
	assert_false(fake_was_asked(&screens->engine, "case.set", ""));
	screens_keys(screens, "<Enter>");
	assert_true(fake_was_asked(&screens->engine, "case.set",
		"[{\"name\":\"MobiFone\",\"paid\":true}]"));
}

static void a_digit_chooses_an_option(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	screens_keys(screens, "2");
	assert_true(fake_was_asked(
		&screens->engine, "case.set", "\"facts\":{\"band\":\"C3\"}"));
}

static void a_digit_begins_an_answer_that_is_typed(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	screens_keys(screens, "2");
	fake_reply(&screens->engine, "case.set", WITH_BOTH);
	screens_keys(screens, "2581892500000 <Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "case.set", "{\"price\":2581892500000}"));
}

static void a_digit_too_high_chooses_nothing(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "3");
	assert_false(fake_was_asked(&screens->engine, "case.set", ""));
}

static void what_was_decided_is_said_with_its_law(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.done",
		STATE("4", "phuong-an", STEP_PLAN(PRICE("")) "," DECIDED));
	screens_keys(screens, "d");
	assert_shown(screens, "Số người: Tiến hành đấu giá");
	screens_keys(screens, "g w");
	assert_true(fake_was_asked(
		&screens->engine, "case.why", "ts.nguoi.ket_qua"));
}

static void a_small_window_shows_one_pane_at_a_time(void **state)
{
	assert_shown(*state, "( ) B1 (2500 MHz)");
	assert_not_shown(*state, "[ ] Số người");
	screens_keys(*state, "<Esc>");
	assert_shown(*state, "[ ] Số người");
	assert_not_shown(*state, "( ) B1 (2500 MHz)");
	screens_keys(*state, "j <Enter>");
	assert_shown(*state, "chờ bước trước");
}

static void the_law_stands_beside_the_question_on_a_wide_terminal(void **state)
{
	struct screens *screens = *state;
	const char *text = screens_text(screens);

	assert_shown(screens, "01/2016/QH14  Luật Đấu giá");
	assert_shown(screens, "Điều 39. Tiền đặt trước");
	assert_shown(screens, "Từ 5% đến 20%.");
	assert_shown(screens, "Điều 52: kho chưa giữ nguyên văn");
	/* The law of the question under the cursor comes first. */
	assert_true(strstr(text, "Giá khởi điểm.") <
		    strstr(text, "Từ 5% đến 20%."));
	assert_shown(screens, "9/9999/NĐ-CP Đ1");
	assert_not_shown(screens, "đang tải");
}

static void a_narrow_terminal_asks_for_no_law(void **state)
{
	struct screens *screens = *state;

	assert_false(fake_was_asked(&screens->engine, "document.show", ""));
}

static void enter_on_a_citation_opens_the_article(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "G k k <Enter>");
	assert_string_equal(app_view(&screens->app)->class->name, "document");
	assert_string_equal(app_view(&screens->app)->arg, "01/2016/QH14#39");
	assert_shown(screens, "01/2016/QH14 Điều 39");
	assert_shown(screens, "Hiệu lực: từ 01/07/2017");
}

static void cancelling_needs_a_reason(void **state)
{
	struct screens *screens = *state;

	screens_keys(screens, "X <Enter>");
	assert_shown(screens, "Cần nêu lý do");
	screens_keys(screens, "X 'nhầm' <Esc>");
	assert_false(fake_was_asked(&screens->engine, "case.cancel", ""));
	screens_keys(screens, "X 'nhầm' <Enter>");
	assert_true(fake_was_asked(
		&screens->engine, "case.cancel", "\"reason\":\"nhầm\""));
}

static void what_is_typed_outlives_the_engine(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.set", WITH_BAND);
	fake_reply(&screens->engine, "case.set", WITH_BOTH);
	screens_keys(screens, "j <Enter> <Enter> '25 tỷ'");
	atomic_store(&screens->engine.hang_up, true);
	screens_keys(screens, "<Enter>");
	assert_true(fake_was_asked(&screens->engine, "case.set",
		"\"facts\":{\"price\":25000000000}"));
	assert_shown(screens, "2.581.892.500.000");
}

static void why_and_record_are_a_key_away(void **state)
{
	struct screens *screens = *state;

	fake_reply(&screens->engine, "case.why",
		"{\"fact\": \"band\", \"label\": \"Khối băng tần\","
		" \"value\": \"C3\", \"text\": \"C3\", \"kind\": \"decision\","
		" \"row\": 2, \"from\": [{\"fact\": \"re\","
		" \"label\": \"Đấu giá lại\", \"text\": \"Có\","
		" \"kind\": \"answer\", \"by\": \"an\", \"from\": [],"
		" \"cites\": [{\"text\": \"Luật 01/2016/QH14 Đ49\"}]}]}");
	fake_reply(&screens->engine, "case.log",
		"{\"events\": [{\"n\": 1, \"kind\": \"started\","
		" \"at\": \"2026-11-24T01:00:00.000Z\", \"by\": \"an\","
		" \"commit\": \"48f1748c\", \"text\": \"Mở hồ sơ\"}]}");
	screens_keys(screens, "w");
	assert_shown(screens, "Khối băng tần dòng 2 = C3  (quyết định)");
	assert_shown(screens, "- Đấu giá lại = Có");
	assert_shown(screens, "Luật 01/2016/QH14 Đ49");
	screens_keys(screens, "<Esc> o");
	assert_shown(screens, "24/11/2026 08:00  an  mở hồ sơ");
	screens_keys(screens, "<Enter>");
	assert_true(
		fake_was_asked(&screens->engine, "case.show", "\"event\":1"));
	screens_keys(screens, "<Enter>");
	assert_shown(screens, "đang xem lại quá khứ");
}

int main(void)
{
#define TEST(name, begin) cmocka_unit_test_setup_teardown(name, begin, stop)
	const struct CMUnitTest tests[] = {
		TEST(steps_stand_beside_the_question_and_its_law, start),
		TEST(a_choice_is_sent_and_the_next_question_comes, start),
		TEST(an_amount_is_typed_the_vietnamese_way, start),
		TEST(what_is_no_number_is_said_beside_the_field, start),
		TEST(an_answer_can_be_changed, start),
		TEST(a_refused_answer_shows_the_engines_reason, start),
		TEST(a_list_is_sent_when_its_line_is_complete, start_list),
		TEST(a_digit_chooses_an_option, start),
		TEST(a_digit_begins_an_answer_that_is_typed, start),
		TEST(a_digit_too_high_chooses_nothing, start),
		TEST(what_was_decided_is_said_with_its_law, start),
		TEST(a_small_window_shows_one_pane_at_a_time, start_small),
		TEST(the_law_stands_beside_the_question_on_a_wide_terminal,
			start_wide),
		TEST(a_narrow_terminal_asks_for_no_law, start),
		TEST(enter_on_a_citation_opens_the_article, start_wide),
		TEST(cancelling_needs_a_reason, start),
		TEST(what_is_typed_outlives_the_engine, start),
		TEST(why_and_record_are_a_key_away, start),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
