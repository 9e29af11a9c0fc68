/*
 * The client against engines that this program plays itself: as a `trolyd`
 * that the client starts (main() with --data), or as a child that listens on
 * a socket. What the engine does is asked for by the methods it is sent.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/path.h"
#include "base/rpc_client.h"
#include "base/rpc_line.h"

/* ---- the engine that is played ---- */

/* True the first time in this data folder. */
static bool first_time(const char *data, const char *what)
{
	char *path = path_join(data, what);
	bool first = !path_exists(path);

	if (first && path_write(path, "", 0, NULL) != ST_OK)
		_exit(99);
	free(path);
	return first;
}

static void answer(
	struct buf *out, const char *data, const char *method, json_t *message)
{
	const json_t *id = json_object_get(message, "id");
	json_t *params = json_object_get(message, "params");
	struct err err;

	if (strcmp(method, "die-once") == 0 && first_time(data, "died"))
		_exit(0);
	if (strcmp(method, "die") == 0)
		_exit(0);
	if (strcmp(method, "hold") == 0)
		return; /* and never answer */
	if (strcmp(method, "babble") == 0) {
		buf_puts(out, "this is not JSON\n");
		return;
	}
	if (strcmp(method, "fail") == 0) {
		(void)err_set(&err, ST_CONFLICT,
			"There is no file %s; check the name", "a");
		rpc_put_error(out, id, ST_CONFLICT, &err);
		return;
	}
	if (strcmp(method, "slow") == 0)
		rpc_put_notice(out, "progress", params);
	rpc_put_result(out, id, params);
}

static void serve(int fd, const char *data)
{
	struct rpc_reader reader = RPC_READER_INIT;
	struct buf out = BUF_INIT;
	char bytes[4096];
	ssize_t got;

	while ((got = read(fd, bytes, sizeof(bytes))) > 0) {
		json_t *message = NULL;

		rpc_reader_feed(&reader, bytes, (size_t)got);
		while (rpc_reader_next(&message, &reader, NULL) == ST_OK &&
			message) {
			answer(&out, data, json_text(message, "method", ""),
				message);
			json_decref(message);
		}
		if (write(fd, out.data, out.len) < 0)
			break;
		buf_clear(&out);
	}
	rpc_reader_release(&reader);
	buf_release(&out);
}

/* `trolyd --data DIR --fd 3` */
static int play_trolyd(char **argv)
{
	const char *data = argv[2];
	char *held = path_join(data, "held");
	char *broken = path_join(data, "broken");
	int code = 0;

	if (strcmp(argv[3], "--fd") != 0 || strcmp(argv[4], "3") != 0)
		code = 98;
	else if (path_exists(broken))
		code = 1;
	else if (path_exists(held) && unlink(held) == 0)
		code = 75; /* somebody else holds it, for this once */
	else
		serve(3, data);
	free(held);
	free(broken);
	return code;
}

static struct sockaddr_un address_of(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };

	snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
	return address;
}

/* A child that serves one client after the other, until it is killed. */
static pid_t play_listener(const char *name)
{
	struct sockaddr_un address = address_of(name);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_int_equal(
		bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	assert_int_equal(listen(fd, 4), 0);
	pid_t child = fork();

	if (child == 0)
		for (;;) {
			int client = accept(fd, NULL, NULL);

			serve(client, ".");
			close(client);
		}
	close(fd);
	return child;
}

static void end(pid_t child)
{
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

/* ---- a data folder for each test, and a trolyd that is this program ---- */

static int enter_folder(void **state)
{
	char dir[] = "/tmp/rpc-test.XXXXXX", self[256];
	ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);

	if (len < 0 || !mkdtemp(dir) || chdir(dir) < 0)
		return -1;
	self[len] = '\0';
	*state = strdup(dir);
	setenv("TROLY_BIN", dir, 1);
	return symlink(self, "trolyd");
}

static int leave_folder(void **state)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf '%s'", (char *)*state);
	free(*state);
	return chdir("/") < 0 || system(command) != 0;
}

static struct rpc_client *open_client(const char *host)
{
	struct rpc_where where = { host, ".", "en", true };
	struct rpc_client *client = NULL;
	struct err err = { 0 };
	enum status st = rpc_client_open(&client, &where, &err);

	if (st != ST_OK)
		fail_msg("%s", err.text[LANG_EN]);
	return client;
}

static void fail_to_open(const char *host, const char *data, enum status code,
	const char *expected)
{
	struct rpc_where where = { host, data, "vi", false };
	struct rpc_client *client = NULL;
	struct err err = { 0 };

	assert_int_equal(rpc_client_open(&client, &where, &err), code);
	assert_null(client);
	assert_non_null(strstr(err.text[LANG_EN], expected));
}

/* The engine sends back what it got. */
static void expect_echo(
	struct rpc_client *client, const char *method, json_int_t n)
{
	json_t *params = json_object(), *result = NULL;
	struct err err = { 0 };

	json_set(params, "n", json_integer(n));
	enum status st = rpc_client_call(&result, client, method, params, &err);

	if (st != ST_OK)
		fail_msg("%s", err.text[LANG_EN]);
	assert_int_equal(json_int(result, "n", -1), n);
	json_decref(params);
	json_decref(result);
}

static void wait_until_ready(struct rpc_client *client)
{
	struct pollfd ready = { rpc_client_fd(client), POLLIN, 0 };

	assert_int_equal(poll(&ready, 1, 10000), 1);
}

/* ---- the tests ---- */

static void starts_an_engine_of_its_own(void **state)
{
	struct rpc_client *client = open_client(NULL);
	const json_t *hello = rpc_client_hello(client);

	(void)state;
	assert_string_equal(json_text(hello, "client", ""), "troly");
	assert_string_equal(json_text(hello, "lang", ""), "en");
	assert_true(json_bool(hello, "readonly", false));
	expect_echo(client, "echo", 1);
	expect_echo(client, "echo", 2);
	rpc_client_close(client);
}

static void prefers_the_engine_that_listens(void **state)
{
	pid_t engine = play_listener("trolyd.sock");
	struct rpc_client *client;

	(void)state;
	assert_int_equal(unlink("trolyd"), 0); /* there is none to start */
	client = open_client(NULL);
	expect_echo(client, "echo", 1);
	rpc_client_close(client);
	end(engine);
}

static void reaches_a_named_socket(void **state)
{
	pid_t engine = play_listener("s");
	struct rpc_client *client = open_client("unix:s");

	(void)state;
	expect_echo(client, "echo", 1);
	rpc_client_close(client);
	end(engine);
}

static void reaches_a_socket_with_a_long_name(void **state)
{
	char dir[160], host[200];
	pid_t engine;
	struct rpc_client *client;

	(void)state;
	engine = play_listener("s");
	memset(dir, 'd', sizeof(dir) - 1);
	dir[sizeof(dir) - 1] = '\0';
	assert_int_equal(mkdir(dir, 0700), 0);
	snprintf(host, sizeof(host), "%s/s", dir);
	assert_int_equal(rename("s", host), 0);
	snprintf(host, sizeof(host), "unix:%s/s", dir);
	client = open_client(host);
	expect_echo(client, "echo", 1);
	rpc_client_close(client);
	end(engine);
}

static void says_that_nobody_answers(void **state)
{
	(void)state;
	fail_to_open(
		"unix:none", ".", ST_UNREACHABLE, "No engine answers at none");
	fail_to_open("tcp:1", ".", ST_INVALID, "tcp:1 is not an engine");
	fail_to_open("ssh://-oProxyCommand=x", ".", ST_INVALID,
		"-oProxyCommand=x is not an address");
	fail_to_open("ssh://a b", ".", ST_INVALID, "is not an address");
	assert_int_equal(path_write("broken", "", 0, NULL), ST_OK);
	fail_to_open(NULL, ".", ST_UNREACHABLE,
		"The engine ended while it was starting");
	assert_int_equal(unlink("trolyd"), 0);
	fail_to_open(NULL, ".", ST_UNREACHABLE, "cannot be started (ENOENT)");
}

static void waits_while_another_engine_ends(void **state)
{
	struct rpc_client *client;

	(void)state;
	assert_int_equal(path_write("held", "", 0, NULL), ST_OK);
	client = open_client(NULL);
	assert_false(path_exists("held"));
	expect_echo(client, "echo", 1);
	rpc_client_close(client);
}

static void reads_the_errors_of_the_engine(void **state)
{
	struct rpc_client *client = open_client(NULL);
	json_t *result = NULL;
	struct err err;

	(void)state;
	assert_int_equal(rpc_client_call(&result, client, "fail", NULL, &err),
		ST_CONFLICT);
	assert_null(result);
	assert_string_equal(
		err.text[LANG_EN], "There is no file a; check the name");
	expect_echo(client, "echo", 1);
	rpc_client_close(client);
}

static void sends_again_what_had_no_reply(void **state)
{
	struct rpc_client *client = open_client(NULL);

	(void)state;
	expect_echo(client, "die-once", 7);
	assert_true(path_exists("died"));
	rpc_client_close(client);
}

static void gives_up_after_the_second_time(void **state)
{
	struct rpc_client *client = open_client(NULL);
	json_t *result = NULL;
	struct err err;

	(void)state;
	assert_int_equal(rpc_client_call(&result, client, "die", NULL, &err),
		ST_UNREACHABLE);
	assert_null(result);
	assert_int_equal(rpc_client_fd(client), -1);
	expect_echo(client, "echo", 1); /* and is there again */
	assert_int_equal(rpc_client_call(&result, client, "babble", NULL, &err),
		ST_UNREACHABLE);
	rpc_client_close(client);
}

static void count(const char *method, json_t *params, void *ctx)
{
	assert_string_equal(method, "progress");
	*(json_int_t *)ctx += json_int(params, "n", 0);
}

static void passes_notices_on(void **state)
{
	struct rpc_client *client = open_client(NULL);
	json_int_t sum = 0;

	(void)state;
	rpc_client_on_notice(client, count, &sum);
	expect_echo(client, "slow", 3);
	expect_echo(client, "slow", 4);
	assert_int_equal(sum, 7);
	rpc_client_close(client);
}

static void polls_what_was_sent(void **state)
{
	struct rpc_client *client = open_client(NULL);
	json_t *result = NULL;
	enum status st = ST_OK;
	struct err err;
	json_int_t a = rpc_client_send(client, "echo", NULL, &err);
	json_int_t b = rpc_client_send(client, "fail", NULL, &err);
	json_int_t got;

	(void)state;
	expect_echo(client, "echo", 1); /* overtakes nothing, loses nothing */
	got = rpc_client_poll(client, &result, &st, &err);
	assert_int_equal(got, a);
	assert_int_equal(st, ST_OK);
	json_decref(result);
	got = rpc_client_poll(client, &result, &st, &err);
	assert_int_equal(got, b);
	assert_int_equal(st, ST_CONFLICT);
	assert_int_equal(rpc_client_poll(client, &result, &st, &err), 0);
	rpc_client_close(client);
}

static void names_each_request_that_was_lost(void **state)
{
	struct rpc_client *client = open_client(NULL);
	json_t *result = NULL;
	enum status st = ST_OK;
	struct err err;
	json_int_t a = rpc_client_send(client, "hold", NULL, &err);
	json_int_t b = rpc_client_send(client, "die", NULL, &err), seen = 0;

	(void)state;
	wait_until_ready(client);
	for (int i = 0; i < 2; i++) {
		seen += rpc_client_poll(client, &result, &st, &err);
		assert_int_equal(st, ST_UNREACHABLE);
	}
	assert_int_equal(seen, a + b);
	assert_int_equal(rpc_client_poll(client, &result, &st, &err), 0);
	assert_int_equal(rpc_client_fd(client), -1);
	assert_int_equal(rpc_client_send(client, "echo", NULL, &err), 0);
	assert_int_equal(rpc_client_reconnect(client, &err), ST_OK);
	expect_echo(client, "echo", 1);
	rpc_client_close(client);
}

static void makes_request_ids_that_differ(void **state)
{
	char a[33], b[33];

	(void)state;
	rpc_request_id(a);
	rpc_request_id(b);
	assert_int_equal(strspn(a, "0123456789abcdef"), 32);
	assert_int_equal(strlen(a), 32);
	assert_string_not_equal(a, b);
}

#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(starts_an_engine_of_its_own),
		IN_FOLDER(prefers_the_engine_that_listens),
		IN_FOLDER(reaches_a_named_socket),
		IN_FOLDER(reaches_a_socket_with_a_long_name),
		IN_FOLDER(says_that_nobody_answers),
		IN_FOLDER(waits_while_another_engine_ends),
		IN_FOLDER(reads_the_errors_of_the_engine),
		IN_FOLDER(sends_again_what_had_no_reply),
		IN_FOLDER(gives_up_after_the_second_time),
		IN_FOLDER(passes_notices_on),
		IN_FOLDER(polls_what_was_sent),
		IN_FOLDER(names_each_request_that_was_lost),
		cmocka_unit_test(makes_request_ids_that_differ),
	};

	if (argc == 5 && strcmp(argv[1], "--data") == 0)
		return play_trolyd(argv);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
