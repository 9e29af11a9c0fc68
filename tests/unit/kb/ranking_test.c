/* Finding documents, measured against what judges said. */

#include "tests/unit/kb/kb_test.h"

#include "kb/ranking.h"

static const char CORPUS[] =
	"l1_1\tLuật viễn thông — Giá cước\tGiá cước do doanh nghiệp định.\n"
	"l1_2\tLuật viễn thông — Kết nối\tMạng phải kết nối với nhau.\\nNgay.\n"
	"l2_1\tLuật tần số — Đấu giá băng tần\tTiền đặt trước khi đấu giá.\n";
static const char QUERIES[] = "q1\tAi định giá cước?\n"
			      "q2\tĐặt trước bao nhiêu tiền khi đấu giá?\n";

static enum status measure(struct fixture *fix, struct kb_ranking *out,
	const char *qrels, const char *groups)
{
	char *index = path_join(fix->dir, "ranking.idx");
	struct kb_ranking_texts texts = {
		.corpus = CORPUS,
		.queries = QUERIES,
		.qrels = qrels,
		.groups = groups,
		.index = index,
	};
	enum status st = kb_ranking_run(out, &texts, &KB_WEIGHTS, &fix->err);

	assert_false(path_exists(index));
	free(index);
	return st;
}

static void a_right_document_in_front_is_a_hit_at_every_cut(void **state)
{
	struct kb_ranking ranking = KB_RANKING_INIT;

	OK(measure(*state, &ranking, "q1\tl1_1\nq2\tl2_1\n", NULL));
	assert_int_equal(1, ranking.groups.len);
	assert_int_equal(3, ranking.documents);
	assert_int_equal(2, ranking.groups.at[0].questions);
	for (int i = 0; i < KB_RANKING_CUTS; i++)
		assert_int_equal(2, ranking.groups.at[0].hits[i]);
	assert_true(ranking.groups.at[0].reciprocal > 1.99);
	kb_ranking_release(&ranking);
}

static void a_question_without_a_judge_is_run_and_not_counted(void **state)
{
	struct kb_ranking ranking = KB_RANKING_INIT;

	OK(measure(*state, &ranking, "q1\t0\tl1_1\t1\nq2\t0\tl2_1\t0\n", NULL));
	assert_int_equal(1, ranking.groups.at[0].questions);
	assert_non_null(strstr(ranking.run.data, "q1 Q0 l1_1 1 "));
	assert_non_null(strstr(ranking.run.data, "q2 Q0 l2_1 1 "));
	kb_ranking_release(&ranking);
}

static void groups_are_counted_apart(void **state)
{
	struct kb_ranking ranking = KB_RANKING_INIT;

	OK(measure(*state, &ranking, "q1\tl1_1\nq2\tl1_2\n",
		"q1\tlay\nq2\texam\n"));
	assert_int_equal(3, ranking.groups.len);
	assert_string_equal("all", ranking.groups.at[0].name);
	assert_string_equal("lay", ranking.groups.at[1].name);
	assert_int_equal(1, ranking.groups.at[1].hits[0]);
	assert_int_equal(0, ranking.groups.at[2].hits[0]);
	kb_ranking_release(&ranking);
}

static void a_row_cut_short_is_named_by_its_line(void **state)
{
	struct fixture *fix = *state;
	struct kb_ranking ranking = KB_RANKING_INIT;

	assert_int_equal(
		ST_INVALID, measure(fix, &ranking, "q1\tl1_1\nq2\n", NULL));
	assert_non_null(strstr(fix->err.text[LANG_EN], "qrels, line 2"));
	assert_int_equal(ST_INVALID, measure(fix, &ranking, "\n\n", NULL));
	assert_non_null(strstr(fix->err.text[LANG_EN], "no right document"));
	kb_ranking_release(&ranking);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_right_document_in_front_is_a_hit_at_every_cut),
		TEST(a_question_without_a_judge_is_run_and_not_counted),
		TEST(groups_are_counted_apart),
		TEST(a_row_cut_short_is_named_by_its_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
