/* The repository: reading, writing, history and what damage looks like. */

#include "tests/unit/kb/kb_test.h"

#include "kb/diff.h"
#include "kb/history.h"

static void reads_a_file_as_it_was(void **state)
{
	struct fixture *fix = *state;
	struct buf text = BUF_INIT;
	char first[KB_ID], second[KB_ID];

	publish(fix, first, "units/u/a.md", "một\n");
	publish(fix, second, "units/u/a.md", "hai\n");
	OK(kb_repo_read(&text, fix->repo, first, "units/u/a.md", &fix->err));
	assert_string_equal("một\n", text.data);
	OK(kb_repo_read(&text, fix->repo, "main", "units/u/a.md", &fix->err));
	assert_string_equal("hai\n", text.data);
	buf_release(&text);
}

static void says_what_is_missing(void **state)
{
	struct fixture *fix = *state;
	struct buf text = BUF_INIT;
	char id[KB_ID];

	publish(fix, id, "units/u/a.md", "một\n");
	assert_int_equal(ST_NOT_FOUND, kb_repo_read(&text, fix->repo, "main",
					       "units/u/b.md", &fix->err));
	assert_non_null(strstr(fix->err.text[LANG_VI], "units/u/b.md"));
	assert_int_equal(ST_NOT_FOUND,
		kb_repo_resolve(id, fix->repo,
			"0123456789012345678901234567890123456789", &fix->err));
	assert_int_equal(ST_NOT_FOUND,
		kb_repo_resolve(id, fix->repo, "nhánh-lạ", &fix->err));
	assert_int_equal(ST_INVALID,
		kb_repo_read(&text, fix->repo, "main", "units", &fix->err));
	buf_release(&text);
}

static void no_repository_is_damage(void **state)
{
	struct fixture *fix = *state;
	struct kb_repo *repo = NULL;

	assert_int_equal(
		ST_DAMAGED, kb_repo_open(&repo, "/tmp/troly-none", &fix->err));
	assert_non_null(strstr(fix->err.text[LANG_EN], "troly restore"));
	assert_null(repo);
}

static void spoil_object(struct fixture *fix, const char *id, bool empty)
{
	char path[256];

	snprintf(path, sizeof(path), "%s/objects/%.2s/%s", fix->repo_dir, id,
		id + 2);
	assert_int_equal(0, unlink(path));
	if (empty) {
		FILE *file = fopen(path, "w");

		assert_non_null(file);
		fclose(file);
	}
}

static void reads_damaged(struct fixture *fix, const char *commit)
{
	struct kb_repo *fresh = NULL;
	struct buf text = BUF_INIT;

	OK(kb_repo_open(&fresh, fix->repo_dir, &fix->err));
	assert_int_equal(ST_DAMAGED,
		kb_repo_read(&text, fresh, commit, "units/u/a.md", &fix->err));
	assert_non_null(strstr(fix->err.text[LANG_VI], "bị hỏng"));
	assert_non_null(strstr(fix->err.text[LANG_VI], "troly restore"));
	kb_repo_close(fresh);
	buf_release(&text);
}

static void an_emptied_object_is_damage(void **state)
{
	struct fixture *fix = *state;
	char commit[KB_ID], blob[KB_ID];

	publish(fix, commit, "units/u/a.md", "một\n");
	OK(kb_repo_tree_id(blob, fix->repo, "main", "units/u/a.md", &fix->err));
	spoil_object(fix, blob, true);
	reads_damaged(fix, "main");
}

static void a_lost_object_is_damage(void **state)
{
	struct fixture *fix = *state;
	char commit[KB_ID], tree[KB_ID];

	publish(fix, commit, "units/u/a.md", "một\n");
	OK(kb_repo_tree_id(tree, fix->repo, "main", "units/u", &fix->err));
	spoil_object(fix, tree, false);
	reads_damaged(fix, "main");
}

static void a_lost_tip_is_damage(void **state)
{
	struct fixture *fix = *state;
	char commit[KB_ID];

	publish(fix, commit, "units/u/a.md", "một\n");
	spoil_object(fix, commit, false);
	reads_damaged(fix, "main");
}

static void a_branch_moves_only_from_where_it_was_seen(void **state)
{
	struct fixture *fix = *state;
	char first[KB_ID], second[KB_ID], third[KB_ID];
	struct kb_file file = FILE_OF("units/u/b.md", "b\n");
	struct kb_commit_args args = {
		.files = &file,
		.count = 1,
		.author = "an",
		.message = "Muộn\n",
	};

	publish(fix, first, "units/u/a.md", "một\n");
	publish(fix, second, "units/u/a.md", "hai\n");
	args.parent = first;
	assert_int_equal(ST_CONFLICT,
		kb_commit(third, fix->repo, "main", &args, &fix->err));
	OK(kb_repo_resolve(third, fix->repo, "main", &fix->err));
	assert_string_equal(second, third);
	args.parent = NULL;
	assert_int_equal(ST_CONFLICT,
		kb_commit(third, fix->repo, "main", &args, &fix->err));
}

static bool count_node(const struct kb_node *node, void *ctx)
{
	(void)node;
	++*(int *)ctx;
	return true;
}

static void a_deleted_file_takes_its_empty_folder_along(void **state)
{
	struct fixture *fix = *state;
	char tip[KB_ID], next[KB_ID];
	struct kb_file files[] = { FILE_OF("units/u/k/a.md", "a\n"),
		FILE_OF("units/v/b.md", "b\n") };
	struct kb_file gone = { .path = "units/u/k/a.md" };
	int count = 0;

	commit_on(fix, tip, "main", NULL, files, 2);
	commit_on(fix, next, "main", tip, &gone, 1);
	OK(kb_repo_list(
		fix->repo, "main", "units", count_node, &count, &fix->err));
	assert_int_equal(1, count);
}

static void names_that_could_do_harm_are_refused(void **state)
{
	struct fixture *fix = *state;
	static const char *const bad[] = { "", "/etc/passwd", "a/../b",
		".git/config", "a//b", "a/", "a\nb", "a\\b", "c:d", "a./b",
		"u\xcc\x9b.md" /* not NFC */, "\xff" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(ST_INVALID, kb_path_check(bad[i], &fix->err));
	OK(kb_path_check(
		"units/_shared/documents/163_2024_NĐ-CP.md", &fix->err));
}

static void the_log_of_a_path_passes_over_the_rest(void **state)
{
	struct fixture *fix = *state;
	char first[KB_ID], other[KB_ID], last[KB_ID];
	const char *path = "units/u/a.md";
	struct kb_log log = { NULL, 0 };

	publish(fix, first, "units/u/a.md", "một\n");
	publish(fix, other, "units/u/b.md", "khác\n");
	publish(fix, last, "units/u/a.md", "hai\n");
	OK(kb_history_log(&log, fix->repo, "main", &path, 1, 10, &fix->err));
	assert_int_equal(2, log.len);
	assert_string_equal(last, log.at[0].id);
	assert_string_equal(first, log.at[1].id);
	assert_string_equal("an", log.at[0].author);
	assert_string_equal("Sửa", log.at[0].subject);
	assert_int_equal(1, log.at[0].path_count);
	assert_true(log.at[0].at == KB_TEST_NOW * 1000LL);
	kb_log_release(&log);
	OK(kb_history_log(&log, fix->repo, "main", NULL, 0, 2, &fix->err));
	assert_int_equal(2, log.len);
	kb_log_release(&log);
}

static void blame_names_who_wrote_each_line(void **state)
{
	struct fixture *fix = *state;
	char first[KB_ID], second[KB_ID];
	struct kb_blame blame = { NULL, 0 };

	publish(fix, first, "a.md", "một\nhai\nba\n");
	publish(fix, second, "a.md", "một\nHAI\nba\n");
	OK(kb_history_blame(&blame, fix->repo, "main", "a.md", &fix->err));
	assert_int_equal(3, blame.len);
	assert_string_equal(first, blame.at[0].id);
	assert_string_equal(second, blame.at[1].id);
	assert_string_equal("HAI", blame.at[1].text);
	assert_string_equal(first, blame.at[2].id);
	kb_blame_release(&blame);
}

static void a_diff_has_files_and_numbered_lines(void **state)
{
	struct fixture *fix = *state;
	char first[KB_ID], second[KB_ID];
	struct kb_changes changes = { NULL, 0 };

	publish(fix, first, "units/u/a.md", "một\nhai\n");
	publish(fix, second, "units/u/a.md", "một\nba\n");
	publish(fix, second, "units/v/b.md", "b\n");
	OK(kb_diff(&changes, fix->repo, first, second, "", &fix->err));
	assert_int_equal(2, changes.len);
	assert_int_equal(KB_MODIFIED, changes.at[0].kind);
	assert_int_equal(1, changes.at[0].count);
	struct kb_hunk *hunk = &changes.at[0].hunks[0];

	assert_int_equal(3, hunk->count);
	assert_int_equal('-', hunk->lines[1].sign);
	assert_int_equal(2, hunk->lines[1].old_line);
	assert_string_equal("ba", hunk->lines[2].text);
	assert_int_equal(2, hunk->lines[2].new_line);
	assert_int_equal(KB_ADDED, changes.at[1].kind);
	kb_changes_release(&changes);
	OK(kb_diff(&changes, fix->repo, first, second, "units/v", &fix->err));
	assert_int_equal(1, changes.len);
	kb_changes_release(&changes);
}

static void what_a_killed_engine_left_is_removed(void **state)
{
	struct fixture *fix = *state;
	char id[KB_ID], next[KB_ID], lock[256], tmp[256];

	publish(fix, id, "a.md", "a\n");
	snprintf(lock, sizeof(lock), "%s/refs/heads/main.lock", fix->repo_dir);
	snprintf(tmp, sizeof(tmp), "%s/objects/aa/tmp_object_git2_x",
		fix->repo_dir);
	fclose(fopen(lock, "w"));
	fclose(fopen(tmp, "w"));
	kb_repo_recover(fix->repo_dir);
	assert_false(path_exists(lock));
	assert_false(path_exists(tmp));
	publish(fix, next, "a.md", "b\n");
}

static void the_ordinary_git_can_use_it(void **state)
{
	struct fixture *fix = *state;
	char id[KB_ID], command[512];

	publish(fix, id, "units/u/a.md", "một\n");
	snprintf(command, sizeof(command),
		"cd %s && git -C knowledge.git fsck --full --strict "
		">/dev/null 2>&1 && git clone -q knowledge.git copy && "
		"test \"$(cat copy/units/u/a.md)\" = một",
		fix->dir);
	run(command);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(reads_a_file_as_it_was),
		TEST(says_what_is_missing),
		TEST(no_repository_is_damage),
		TEST(an_emptied_object_is_damage),
		TEST(a_lost_object_is_damage),
		TEST(a_lost_tip_is_damage),
		TEST(a_branch_moves_only_from_where_it_was_seen),
		TEST(a_deleted_file_takes_its_empty_folder_along),
		TEST(names_that_could_do_harm_are_refused),
		TEST(the_log_of_a_path_passes_over_the_rest),
		TEST(blame_names_who_wrote_each_line),
		TEST(a_diff_has_files_and_numbered_lines),
		TEST(what_a_killed_engine_left_is_removed),
		TEST(the_ordinary_git_can_use_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
