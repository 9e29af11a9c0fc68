/* The search index: what is put in is found, and damage is seen. */

#include "tests/unit/kb/kb_test.h"

#include <fcntl.h>

#include "kb/glossary.h"
#include "kb/index_build.h"
#include "kb/rank.h"
#include "kb/repair.h"

static const struct {
	const char *id, *group, *title, *body;
} documents[] = {
	{ "sim", "cuc-vien-thong", "Mỗi người đứng tên bao nhiêu SIM?",
		"Pháp luật không đặt trần số thuê bao." },
	{ "bang-tan", "cuc-tan-so", "Đấu giá băng tần",
		"Tiền đặt trước nộp khi đấu giá quyền sử dụng tần số." },
	{ "the", "cuc-bao-chi", "Thẻ nhà báo có giá trị mấy năm?",
		"Thẻ nhà báo có thời hạn năm năm." },
	{ "thu-hoi", "cuc-bao-chi", "Khi nào bị thu hồi thẻ nhà báo?",
		"Nhà báo bị thu hồi thẻ khi nghỉ việc." },
};

static char *path_of(struct fixture *fix)
{
	return path_join(fix->dir, "test.idx");
}

static struct kb_index *build(struct fixture *fix)
{
	struct kb_index_build *build = kb_index_build_new(&KB_WEIGHTS);
	struct kb_index *index = NULL;
	char *path = path_of(fix);

	for (size_t i = 0; i < sizeof(documents) / sizeof(*documents); i++) {
		kb_index_build_add(build, documents[i].id, documents[i].group);
		kb_index_build_text(build, KB_FIELD_TITLE, documents[i].title,
			strlen(documents[i].title));
		kb_index_build_text(build, KB_FIELD_BODY, documents[i].body,
			strlen(documents[i].body));
	}
	kb_glossary_teach(build);
	OK(kb_index_build_write(build, path, &fix->err));
	kb_index_build_free(build);
	OK(kb_index_open(&index, path, &fix->err));
	free(path);
	return index;
}

/* The id of the first document; "" without one. */
static const char *first(
	const struct kb_index *index, const char *question, const char *group)
{
	struct kb_glossary *glossary = kb_glossary_new();
	struct kb_query query = KB_QUERY_INIT;
	struct kb_ranked ranked;
	uint32_t count;

	kb_query_read(&query, index, glossary, KB_WEIGHTS.worth, question,
		strlen(question));
	count = kb_rank(&ranked, 1, &query, group, &KB_WEIGHTS);
	kb_query_release(&query);
	kb_glossary_free(glossary);
	return count ? kb_index_id(index, ranked.doc) : "";
}

static void a_question_finds_its_document(void **state)
{
	struct kb_index *index = build(*state);

	assert_int_equal(4, kb_index_docs(index));
	assert_string_equal("sim", first(index, "đứng tên mấy SIM", NULL));
	assert_string_equal(
		"bang-tan", first(index, "tiền đặt trước khi đấu giá", NULL));
	kb_index_close(index);
}

static void marks_make_no_difference(void **state)
{
	struct kb_index *index = build(*state);

	assert_string_equal("bang-tan", first(index, "dau gia bang tan", NULL));
	assert_string_equal("bang-tan",
		first(index, "\xC4\x90\xE1\xBA\xA5u gi\xC3\xA1", NULL));
	assert_string_equal("bang-tan",
		first(index, "\xC4\x90\x61\xCC\x82\xCC\x81u gia\xCC\x81",
			NULL));
	kb_index_close(index);
}

static void what_is_asked_after_breaks_the_tie(void **state)
{
	struct kb_index *index = build(*state);

	assert_string_equal(
		"the", first(index, "thẻ nhà báo có giá trị bao lâu", NULL));
	assert_string_equal("thu-hoi",
		first(index, "bị thu hồi thẻ nhà báo khi nào", NULL));
	kb_index_close(index);
}

static void a_group_shuts_the_others_out(void **state)
{
	struct kb_index *index = build(*state);

	assert_string_equal("", first(index, "băng tần", "cuc-bao-chi"));
	assert_string_equal("", first(index, "đấu giá", "không có"));
	kb_index_close(index);
}

static void nothing_in_common_finds_nothing(void **state)
{
	struct kb_index *index = build(*state);

	assert_string_equal("", first(index, "xyzzy", NULL));
	assert_string_equal("", first(index, "", NULL));
	kb_index_close(index);
}

static void slips_are_mended_and_marks_restored(void **state)
{
	struct kb_index *index = build(*state);
	struct buf out = BUF_INIT;
	struct kb_doubts doubts;
	static const char slip[] = "thu hồi thẻ nhà báoo";
	static const char bare[] = "Dau gia bang tan";
	static const char fine[] = "thu hồi thẻ nhà báo";

	assert_true(kb_repair(&out, &doubts, index, slip, strlen(slip)));
	assert_string_equal("thu hồi thẻ nhà báo", out.data);
	assert_true(kb_repair(&out, &doubts, index, bare, strlen(bare)));
	assert_string_equal("Đấu giá băng tần", out.data);
	assert_false(kb_repair(&out, &doubts, index, fine, strlen(fine)));
	buf_release(&out);
	kb_index_close(index);
}

static void an_unknown_word_of_the_language_stays(void **state)
{
	struct kb_index *index = build(*state);
	struct buf out = BUF_INIT;
	struct kb_doubts doubts;
	static const char text[] = "thẻ nhà báo một năm rưỡi";

	kb_repair(&out, &doubts, index, text, strlen(text));
	assert_non_null(strstr(out.data, "rưỡi"));
	buf_release(&out);
	kb_index_close(index);
}

static void spoil(struct fixture *fix, off_t at, const char *bytes, size_t len)
{
	char *path = path_of(fix);
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	assert_int_equal(len, pwrite(fd, bytes, len, at));
	close(fd);
	free(path);
}

static void damage_is_seen_wherever_it_is(void **state)
{
	struct fixture *fix = *state;
	struct kb_index *index = build(fix);
	char *path = path_of(fix);

	kb_index_close(index);
	index = NULL;
	spoil(fix, 700, "\x5A\xA5", 2);
	assert_int_equal(ST_DAMAGED, kb_index_open(&index, path, &fix->err));
	assert_int_equal(0, truncate(path, 100));
	assert_int_equal(ST_DAMAGED, kb_index_open(&index, path, &fix->err));
	assert_int_equal(0, truncate(path, 0));
	assert_int_equal(ST_DAMAGED, kb_index_open(&index, path, &fix->err));
	unlink(path);
	assert_int_equal(ST_NOT_FOUND, kb_index_open(&index, path, &fix->err));
	assert_null(index);
	free(path);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_question_finds_its_document),
		TEST(marks_make_no_difference),
		TEST(what_is_asked_after_breaks_the_tie),
		TEST(a_group_shuts_the_others_out),
		TEST(nothing_in_common_finds_nothing),
		TEST(slips_are_mended_and_marks_restored),
		TEST(an_unknown_word_of_the_language_stays),
		TEST(damage_is_seen_wherever_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
