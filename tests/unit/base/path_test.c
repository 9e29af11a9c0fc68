#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/path.h"

/* Each test has a folder of its own, and stands in it. */
static int enter_folder(void **state)
{
	char dir[] = "/tmp/path-test.XXXXXX";

	if (!mkdtemp(dir) || chdir(dir) < 0)
		return -1;
	*state = strdup(dir);
	return 0;
}

static int leave_folder(void **state)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf '%s'", (char *)*state);
	free(*state);
	return chdir("/") < 0 || system(command) != 0;
}

static void put(const char *path, const char *text)
{
	assert_int_equal(path_write(path, text, strlen(text), NULL), ST_OK);
}

static void expect(const char *path, const char *text)
{
	struct buf out = BUF_INIT;

	assert_int_equal(path_read(&out, path, 1024, NULL), ST_OK);
	assert_string_equal(out.data, text);
	buf_release(&out);
}

static void joins_with_one_slash(void **state)
{
	char *a = path_join("dir", "name"), *b = path_join("/", "name");

	(void)state;
	assert_string_equal(a, "dir/name");
	assert_string_equal(b, "/name");
	free(a);
	free(b);
}

static void expect_data(const char *given, const char *expected)
{
	char *path = path_data(given);

	assert_string_equal(path, expected);
	free(path);
}

static void finds_the_data_folder(void **state)
{
	(void)state;
	setenv("HOME", "/home/lan", 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("TROLY_DATA");
	expect_data(NULL, "/home/lan/.local/share/troly");
	setenv("XDG_DATA_HOME", "relative", 1); /* does not count */
	expect_data(NULL, "/home/lan/.local/share/troly");
	setenv("XDG_DATA_HOME", "/xdg", 1);
	expect_data(NULL, "/xdg/troly");
	setenv("TROLY_DATA", "/d", 1);
	expect_data(NULL, "/d");
	expect_data("given", "given");
}

static void finds_programs_where_they_are(void **state)
{
	char *path;

	(void)state;
	assert_int_equal(mkdir("bin", 0755), 0);
	put("bin/trolyd", "");
	setenv("TROLY_BIN", "bin", 1);
	path = path_program("trolyd");
	assert_string_equal(path, "bin/trolyd");
	free(path);
	path = path_program("no-such-program"); /* named, for the error */
	assert_non_null(strstr(path, "/no-such-program"));
	free(path);
	unsetenv("TROLY_BIN");
}

static void makes_folders_with_their_parents(void **state)
{
	struct stat is;
	struct err err;

	(void)state;
	assert_int_equal(path_make_dir("a/b/c", NULL), ST_OK);
	assert_int_equal(path_make_dir("a/b/c", NULL), ST_OK);
	assert_int_equal(stat("a/b/c", &is), 0);
	assert_int_equal(is.st_mode & 0777, 0700);
	put("file", "");
	assert_int_equal(path_make_dir("file", &err), ST_INVALID);
	assert_string_equal(err.text[LANG_EN],
		"The folder file cannot be made because a file has that name");
	assert_int_equal(path_make_dir("file/below", &err), ST_INVALID);
}

static void says_why_it_cannot_read(void **state)
{
	struct buf out = BUF_INIT;
	struct err err;

	(void)state;
	assert_int_equal(path_read(&out, "none", 9, &err), ST_NOT_FOUND);
	assert_string_equal(
		err.text[LANG_EN], "There is no file none; check the name");
	assert_int_equal(path_read(&out, ".", 9, &err), ST_IO);
	assert_string_equal(
		err.text[LANG_EN], ". is a folder, and a file is needed");
	put("ten", "0123456789");
	assert_int_equal(path_read(&out, "ten", 9, &err), ST_INVALID);
	assert_int_equal(path_read(&out, "ten", 10, &err), ST_OK);
	assert_int_equal(out.len, 10);
	buf_release(&out);
}

static void replaces_a_file_whole(void **state)
{
	struct stat is;

	(void)state;
	put("f", "old");
	assert_int_equal(stat("f", &is), 0);
	assert_int_equal(is.st_mode & 0777, 0600);
	assert_int_equal(chmod("f", 0644), 0);
	put("f", "new text");
	expect("f", "new text");
	assert_int_equal(stat("f", &is), 0);
	assert_int_equal(is.st_mode & 0777, 0644);
}

static bool count(const char *relative, void *ctx)
{
	(void)relative;
	++*(int *)ctx;
	return true;
}

/* The disk ends after 4 bytes, as far as this process can see. */
static void write_with_little_room(void)
{
	struct rlimit limit = { 4, 4 };
	struct err err;

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	_exit(path_write("f", "newer text", 10, &err) == ST_OK);
}

static void keeps_the_old_bytes_when_it_cannot_write(void **state)
{
	int status = 0, files = 0;

	(void)state;
	put("f", "old");
	if (fork() == 0)
		write_with_little_room();
	wait(&status);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	expect("f", "old");
	assert_int_equal(path_walk(".", count, &files, NULL), ST_OK);
	assert_int_equal(files, 1); /* nothing is left lying about */
}

static void says_why_it_cannot_write(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(path_write("no/f", "", 0, &err), ST_NOT_FOUND);
	assert_string_equal(err.text[LANG_EN],
		"The folder of no/f does not exist; make it first");
	assert_int_equal(path_write("/proc/version", "", 0, &err) == ST_OK, 0);
}

static bool collect(const char *relative, void *ctx)
{
	buf_printf(ctx, "%s ", relative);
	return strcmp(relative, "stop") != 0;
}

static void walks_in_order_of_name(void **state)
{
	struct buf seen = BUF_INIT;

	(void)state;
	assert_int_equal(path_make_dir("w/b/c", NULL), ST_OK);
	put("w/b/c/2", "");
	put("w/b/1", "");
	put("w/a", "");
	put("w/.hidden", "");
	put("w/stop", "");
	put("w/z", "");
	assert_int_equal(symlink("a", "w/link"), 0);
	assert_int_equal(symlink("..", "w/b/up"), 0);
	assert_int_equal(path_walk("w", collect, &seen, NULL), ST_OK);
	assert_string_equal(seen.data, "a b/1 b/c/2 stop ");
	assert_int_equal(path_walk("none", collect, &seen, NULL), ST_NOT_FOUND);
	buf_release(&seen);
}

#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joins_with_one_slash),
		cmocka_unit_test(finds_the_data_folder),
		IN_FOLDER(finds_programs_where_they_are),
		IN_FOLDER(makes_folders_with_their_parents),
		IN_FOLDER(says_why_it_cannot_read),
		IN_FOLDER(replaces_a_file_whole),
		IN_FOLDER(keeps_the_old_bytes_when_it_cannot_write),
		IN_FOLDER(says_why_it_cannot_write),
		IN_FOLDER(walks_in_order_of_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
