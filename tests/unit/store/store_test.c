#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "engine/store/store.h"

static const moment_t noon = 1795500000000;

struct fixture {
	char *dir, *path; /* of the file of cases */
	struct store *store;
	struct err err;
};

static void must(struct fixture *fix, enum status st)
{
	if (st != ST_OK)
		fail_msg("%s", fix->err.text[LANG_EN]);
}

static void open_store(struct fixture *fix)
{
	must(fix, store_open(&fix->store, fix->path, &fix->err));
}

static void close_store(struct fixture *fix)
{
	store_close(fix->store);
	fix->store = NULL;
}

static int set_up(void **state)
{
	struct fixture *fix = mem_zero(sizeof(*fix));
	const char *tmp = getenv("TMPDIR");

	fix->dir = path_join(tmp ? tmp : "/tmp", "store-XXXXXX");
	assert_non_null(mkdtemp(fix->dir));
	fix->path = path_join(fix->dir, "cases.db");
	open_store(fix);
	*state = fix;
	return 0;
}

static bool remove_one(const char *relative, void *ctx)
{
	char *path = path_join(ctx, relative);

	unlink(path);
	free(path);
	return true;
}

static int tear_down(void **state)
{
	struct fixture *fix = *state;

	store_close(fix->store);
	(void)!path_walk(fix->dir, remove_one, fix->dir, NULL);
	rmdir(fix->dir);
	free(fix->path);
	free(fix->dir);
	free(fix);
	return 0;
}

static json_t *parsed(const char *text)
{
	json_t *value = NULL;

	assert_int_equal(json_parse(&value, text, strlen(text), NULL), ST_OK);
	return value;
}

/* A step with one event of the given kind; a new case when id is NULL. */
static enum status take_step(struct store_done *done, struct fixture *fix,
	const char *id, json_int_t expect, const char *request)
{
	json_t *head = parsed("{\"title\": \"Tắt sóng 2G\", \"status\": "
			      "\"running\", \"due\": \"2026-12-01\", \"step\": "
			      "{\"id\": \"a\", \"title\": \"Lập kế hoạch\"}}");
	json_t *events = parsed("[{\"kind\": \"set\", \"data\": {\"facts\": "
				"{\"x\": 1}}, \"text\": \"x là 1\"}]");
	struct store_step step = { .case_id = id,
		.procedure = "tat-song-2g",
		.unit = "cuc-vien-thong",
		.person = "lan",
		.request = request,
		.digest = "d1",
		.commit = "c0",
		.at = noon,
		.expect = expect,
		.head = head,
		.events = events };
	enum status st = store_step(done, fix->store, &step, &fix->err);

	json_decref(head);
	json_decref(events);
	return st;
}

static json_int_t count_events(struct fixture *fix, const char *id)
{
	json_t *events = NULL;

	must(fix, store_events(&events, fix->store, id, 0, &fix->err));
	json_int_t count = (json_int_t)json_array_size(events);

	json_decref(events);
	return count;
}

static void numbers_cases_of_a_procedure(void **state)
{
	struct store_done one, two;

	must(*state, take_step(&one, *state, NULL, 0, "r1"));
	must(*state, take_step(&two, *state, NULL, 0, "r2"));
	assert_string_equal(one.case_id, "tat-song-2g-0001");
	assert_string_equal(two.case_id, "tat-song-2g-0002");
	assert_int_equal(two.n, 1);
}

static void gives_back_what_was_written(void **state)
{
	struct fixture *fix = *state;
	struct store_done done;
	json_t *head = NULL, *events = NULL;

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	close_store(fix);
	open_store(fix);
	must(fix, store_case(&head, fix->store, done.case_id, &fix->err));
	must(fix,
		store_events(&events, fix->store, done.case_id, 1, &fix->err));
	json_t *want = parsed(
		"{\"case\": \"tat-song-2g-0001\", \"procedure\": "
		"\"tat-song-2g\", \"unit\": \"cuc-vien-thong\", \"title\": "
		"\"Tắt sóng 2G\", \"status\": \"running\", \"step\": {\"id\": "
		"\"a\", \"title\": \"Lập kế hoạch\"}, \"due\": \"2026-12-01\", "
		"\"opened\": \"2026-11-24T06:00:00.000Z\", \"changed\": "
		"\"2026-11-24T06:00:00.000Z\", \"by\": \"lan\", \"events\": 1, "
		"\"commit\": \"c0\"}");

	assert_true(json_equal(head, want));
	json_decref(want);
	want = parsed("[{\"n\": 1, \"kind\": \"set\", \"at\": "
		      "\"2026-11-24T06:00:00.000Z\", \"by\": \"lan\", "
		      "\"request\": \"r1\", \"commit\": \"c0\", \"data\": "
		      "{\"facts\": {\"x\": 1}}, \"text\": \"x là 1\"}]");
	assert_true(json_equal(events, want));
	json_decref(want);
	json_decref(head);
	json_decref(events);
}

static void does_a_request_once(void **state)
{
	struct fixture *fix = *state;
	struct store_done first, again, then;

	must(fix, take_step(&first, fix, NULL, 0, "r1"));
	must(fix, take_step(&then, fix, first.case_id, 1, "r2"));
	must(fix, take_step(&again, fix, NULL, 0, "r1"));
	assert_true(again.repeated);
	assert_false(then.repeated);
	assert_string_equal(again.case_id, first.case_id);
	assert_int_equal(again.n, 1);
	assert_int_equal(count_events(fix, first.case_id), 2);
}

static void refuses_another_content_under_the_same_number(void **state)
{
	struct fixture *fix = *state;
	struct store_done done;
	json_t *reply = NULL;

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	assert_int_equal(
		store_request(&reply, fix->store, "lan", "r1", "d2", &fix->err),
		ST_CONFLICT);
	assert_null(reply);
	must(fix, store_request(
			  &reply, fix->store, "lan", "r1", "d1", &fix->err));
	assert_string_equal(json_text(reply, "case", ""), done.case_id);
	json_decref(reply);
	must(fix, store_request(
			  &reply, fix->store, "hoa", "r1", "d2", &fix->err));
	assert_null(reply); /* another person's numbers are another matter */
}

static void keeps_a_reply(void **state)
{
	struct fixture *fix = *state;
	json_t *reply = parsed("{\"number\": 3}"), *kept = NULL;
	struct store_reply row = { .person = "lan",
		.request = "r9",
		.digest = "d",
		.at = noon,
		.reply = reply };

	must(fix, store_request_keep(fix->store, &row, &fix->err));
	must(fix,
		store_request(&kept, fix->store, "lan", "r9", "d", &fix->err));
	assert_true(json_equal(reply, kept));
	json_decref(reply);
	json_decref(kept);
}

static void forgets_requests_after_a_week(void **state)
{
	struct fixture *fix = *state;
	json_t *reply = parsed("{}"), *kept = NULL;
	struct store_reply row = { .person = "lan",
		.request = "old",
		.digest = "d",
		.at = noon,
		.reply = reply };

	must(fix, store_request_keep(fix->store, &row, &fix->err));
	row.request = "new";
	row.at = noon + 8LL * 24 * 60 * 60 * 1000;
	must(fix, store_request_keep(fix->store, &row, &fix->err));
	must(fix,
		store_request(&kept, fix->store, "lan", "old", "d", &fix->err));
	assert_null(kept);
	json_decref(reply);
}

static void refuses_a_step_on_an_old_journal(void **state)
{
	struct fixture *fix = *state;
	struct store_done done, late;

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	must(fix, take_step(&late, fix, done.case_id, 1, "r2"));
	assert_int_equal(
		take_step(&late, fix, done.case_id, 1, "r3"), ST_CONFLICT);
	assert_int_equal(count_events(fix, done.case_id), 2);
	assert_int_equal(
		take_step(&late, fix, "khong-co-0001", 1, "r4"), ST_NOT_FOUND);
}

static void lists_cases_by_what_is_asked(void **state)
{
	struct fixture *fix = *state;
	struct store_done done;
	struct store_filter filter = { .status = "running" };
	json_t *cases = NULL;

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	must(fix, store_cases(&cases, fix->store, &filter, &fix->err));
	assert_int_equal(json_array_size(cases), 1);
	json_decref(cases);
	filter.status = "finished";
	must(fix, store_cases(&cases, fix->store, &filter, &fix->err));
	assert_int_equal(json_array_size(cases), 0);
	json_decref(cases);
}

enum {
	WRITERS = 8,
	STEPS = 20
};

struct writing {
	struct fixture *fix;
	char id[STORE_CASE_ID];
	int number;
};

static void *write_steps(void *ctx)
{
	struct writing *what = ctx;
	struct store_done done;
	char request[32];

	for (int i = 0; i < STEPS; i++) {
		snprintf(request, sizeof(request), "w%d-%d", what->number, i);
		if (take_step(&done, what->fix, what->id, i + 1, request) !=
			ST_OK)
			return what; /* told by its events */
	}
	return NULL;
}

static void lets_many_write_at_once(void **state)
{
	struct writing all[WRITERS];
	pthread_t threads[WRITERS];
	struct store_done done;
	char request[32];

	for (int i = 0; i < WRITERS; i++) {
		snprintf(request, sizeof(request), "s%d", i);
		must(*state, take_step(&done, *state, NULL, 0, request));
		all[i] = (struct writing){ .fix = *state, .number = i };
		memcpy(all[i].id, done.case_id, sizeof(done.case_id));
	}
	for (int i = 0; i < WRITERS; i++)
		pthread_create(&threads[i], NULL, write_steps, &all[i]);
	for (int i = 0; i < WRITERS; i++)
		pthread_join(threads[i], NULL);
	for (int i = 0; i < WRITERS; i++)
		assert_int_equal(count_events(*state, all[i].id), STEPS + 1);
}

static void flip_bytes(const char *path, off_t at, size_t count)
{
	int fd = open(path, O_RDWR);
	unsigned char bytes[4096];

	assert_true(fd >= 0 && count <= sizeof(bytes));
	assert_int_equal(pread(fd, bytes, count, at), count);
	for (size_t i = 0; i < count; i++)
		bytes[i] ^= 0x5a;
	assert_int_equal(pwrite(fd, bytes, count, at), count);
	close(fd);
}

static void assert_refuses_and_keeps(struct fixture *fix)
{
	struct buf before = BUF_INIT, after = BUF_INIT;

	must(fix, path_read(&before, fix->path, SIZE_MAX / 2, &fix->err));
	assert_int_equal(
		store_open(&fix->store, fix->path, &fix->err), ST_DAMAGED);
	assert_null(fix->store);
	assert_non_null(strstr(fix->err.text[LANG_EN], fix->path));
	assert_string_not_equal(fix->err.text[LANG_EN], fix->err.text[LANG_VI]);
	must(fix, path_read(&after, fix->path, SIZE_MAX / 2, &fix->err));
	assert_int_equal(before.len, after.len);
	assert_memory_equal(before.data, after.data, before.len);
	buf_release(&before);
	buf_release(&after);
}

static void refuses_a_file_whose_header_is_damaged(void **state)
{
	close_store(*state);
	flip_bytes(((struct fixture *)*state)->path, 0, 16);
	assert_refuses_and_keeps(*state);
}

static void refuses_a_file_with_a_damaged_page(void **state)
{
	struct fixture *fix = *state;
	struct store_done done;

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	close_store(fix);
	flip_bytes(fix->path, 4096, 64);
	assert_refuses_and_keeps(fix);
}

static void refuses_a_file_that_is_something_else(void **state)
{
	struct fixture *fix = *state;

	close_store(fix);
	must(fix, path_write(fix->path, "xin chào, tôi là văn bản", 30,
			  &fix->err));
	assert_refuses_and_keeps(fix);
}

static void says_so_when_the_folder_is_not_there(void **state)
{
	struct fixture *fix = *state;
	struct store *store = NULL;
	char *path = path_join(fix->dir, "khong/co/cases.db");

	assert_int_equal(store_open(&store, path, &fix->err), ST_REFUSED);
	assert_null(store);
	assert_non_null(strstr(fix->err.text[LANG_EN], path));
	free(path);
}

/* A disk without room, as far as this process can tell. */
static void goes_on_after_the_disk_was_full(void **state)
{
	struct fixture *fix = *state;
	struct store_done done, late;
	struct rlimit limit, none;

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &limit);
	none = (struct rlimit){ .rlim_cur = 1024, .rlim_max = limit.rlim_max };
	setrlimit(RLIMIT_FSIZE, &none);
	enum status st = take_step(&late, fix, done.case_id, 1, "r2");

	setrlimit(RLIMIT_FSIZE, &limit);
	assert_int_equal(st, ST_IO);
	assert_int_equal(count_events(fix, done.case_id), 1);
	must(fix, take_step(&late, fix, done.case_id, 1, "r2"));
	assert_false(late.repeated);
	assert_int_equal(count_events(fix, done.case_id), 2);
}

static void copies_everything_into_a_new_file(void **state)
{
	struct fixture *fix = *state;
	struct store_done done;
	char *copy = path_join(fix->dir, "copy.db");

	must(fix, take_step(&done, fix, NULL, 0, "r1"));
	must(fix, store_backup(fix->store, copy, &fix->err));
	close_store(fix);
	free(fix->path);
	fix->path = copy;
	open_store(fix);
	assert_int_equal(count_events(fix, done.case_id), 1);
	must(fix, store_check(fix->store, &fix->err));
}

static void remembers_settings(void **state)
{
	struct fixture *fix = *state;
	char *value = NULL;

	must(fix, store_setting(&value, fix->store, "x", &fix->err));
	assert_null(value);
	must(fix, store_setting_set(fix->store, "x", "một", &fix->err));
	must(fix, store_setting_set(fix->store, "x", "hai", &fix->err));
	must(fix, store_setting(&value, fix->store, "x", &fix->err));
	assert_string_equal(value, "hai");
	free(value);
}

static void logs_questions_without_waiting(void **state)
{
	struct fixture *fix = *state;
	struct store_question row = { .at = noon,
		.person = "lan",
		.question = "Một người được mấy SIM?",
		.status = "answered",
		.entry = "vt-sim-bao-nhieu",
		.confidence = 0.9 };

	store_question(fix->store, &row);
	close_store(fix); /* waits for what is under way */
	open_store(fix);
	must(fix, store_check(fix->store, &fix->err));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(numbers_cases_of_a_procedure),
		TEST(gives_back_what_was_written),
		TEST(does_a_request_once),
		TEST(refuses_another_content_under_the_same_number),
		TEST(keeps_a_reply),
		TEST(forgets_requests_after_a_week),
		TEST(refuses_a_step_on_an_old_journal),
		TEST(lists_cases_by_what_is_asked),
		TEST(lets_many_write_at_once),
		TEST(refuses_a_file_whose_header_is_damaged),
		TEST(refuses_a_file_with_a_damaged_page),
		TEST(refuses_a_file_that_is_something_else),
		TEST(says_so_when_the_folder_is_not_there),
		TEST(goes_on_after_the_disk_was_full),
		TEST(copies_everything_into_a_new_file),
		TEST(remembers_settings),
		TEST(logs_questions_without_waiting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
