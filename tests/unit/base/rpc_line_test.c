#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/rpc_line.h"

static void feed(struct rpc_reader *reader, const char *text)
{
	rpc_reader_feed(reader, text, strlen(text));
}

static json_t *next(struct rpc_reader *reader)
{
	json_t *message = NULL;

	assert_int_equal(rpc_reader_next(&message, reader, NULL), ST_OK);
	return message;
}

static void expect_id(struct rpc_reader *reader, json_int_t id)
{
	json_t *message = next(reader);

	assert_non_null(message);
	assert_int_equal(json_int(message, "id", -1), id);
	json_decref(message);
}

static void waits_for_the_end_of_a_line(void **state)
{
	struct rpc_reader reader = RPC_READER_INIT;

	(void)state;
	assert_null(next(&reader));
	feed(&reader, "{\"i");
	assert_null(next(&reader));
	feed(&reader, "d\":1}");
	assert_null(next(&reader));
	feed(&reader, "\n");
	expect_id(&reader, 1);
	assert_null(next(&reader));
	rpc_reader_release(&reader);
}

static void splits_what_came_together(void **state)
{
	struct rpc_reader reader = RPC_READER_INIT;

	(void)state;
	feed(&reader, "{\"id\":1}\n{\"id\":2}\n{\"id\":");
	expect_id(&reader, 1);
	expect_id(&reader, 2);
	assert_null(next(&reader));
	feed(&reader, "3}\n");
	expect_id(&reader, 3);
	rpc_reader_release(&reader);
}

static void reads_byte_by_byte(void **state)
{
	const char *text = "{\"id\":1}\n{\"id\":2}\n";
	struct rpc_reader reader = RPC_READER_INIT;
	json_int_t seen = 0;

	(void)state;
	for (; *text; text++) {
		json_t *message;

		rpc_reader_feed(&reader, text, 1);
		message = next(&reader);
		if (message)
			assert_int_equal(json_int(message, "id", -1), ++seen);
		json_decref(message);
	}
	assert_int_equal(seen, 2);
	rpc_reader_release(&reader);
}

static void refuse(const char *line, const char *expected)
{
	struct rpc_reader reader = RPC_READER_INIT;
	json_t *message = NULL;
	struct err err = { 0 };

	feed(&reader, line);
	assert_int_equal(rpc_reader_next(&message, &reader, &err), ST_INVALID);
	assert_null(message);
	assert_string_equal(err.text[LANG_EN], expected);
	rpc_reader_release(&reader);
}

static void refuses_what_is_no_message(void **state)
{
	(void)state;
	refuse("[1]\n", "A message on the wire is not a JSON object");
	refuse("nonsense\n", "Line 1, column 8 of the JSON text is malformed");
	refuse("\n", "The JSON text ends too early, at line 1, column 0");
}

/* A line of `len` bytes, its "\n" counted. */
static enum status read_line_of(size_t len, bool ended)
{
	struct rpc_reader reader = RPC_READER_INIT;
	json_t *message = NULL;
	char *line = malloc(len);

	memset(line, ' ', len);
	memcpy(line, "{}", 2);
	if (ended)
		line[len - 1] = '\n';
	rpc_reader_feed(&reader, line, len);
	free(line);
	enum status st = rpc_reader_next(&message, &reader, NULL);

	if (st == ST_OK)
		assert_int_equal(message != NULL, ended);
	json_decref(message);
	rpc_reader_release(&reader);
	return st;
}

static void bounds_the_line(void **state)
{
	(void)state;
	assert_int_equal(read_line_of(RPC_LINE_MAX, true), ST_OK);
	assert_int_equal(read_line_of(RPC_LINE_MAX + 1, true), ST_INVALID);
	assert_int_equal(read_line_of(RPC_LINE_MAX - 1, false), ST_OK);
	assert_int_equal(read_line_of(RPC_LINE_MAX, false), ST_INVALID);
}

static void writes_messages_as_the_standard_says(void **state)
{
	struct buf out = BUF_INIT;
	json_t *params = json_object(), *id = json_integer(9);

	(void)state;
	json_set_text(params, "unit", "vu-buu-chinh");
	rpc_put_request(&out, 9, "unit.show", params);
	rpc_put_request(&out, 10, "unit.list", NULL);
	rpc_put_notice(&out, "progress", params);
	rpc_put_result(&out, id, params);
	rpc_put_result(&out, NULL, NULL);
	assert_string_equal(out.data,
		"{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"unit.show\","
		"\"params\":{\"unit\":\"vu-buu-chinh\"}}\n"
		"{\"jsonrpc\":\"2.0\",\"id\":10,\"method\":\"unit.list\"}\n"
		"{\"jsonrpc\":\"2.0\",\"method\":\"progress\","
		"\"params\":{\"unit\":\"vu-buu-chinh\"}}\n"
		"{\"jsonrpc\":\"2.0\",\"id\":9,"
		"\"result\":{\"unit\":\"vu-buu-chinh\"}}\n"
		"{\"jsonrpc\":\"2.0\",\"id\":null,\"result\":null}\n");
	json_decref(params);
	json_decref(id);
	buf_release(&out);
}

static enum status reply(struct err *err, const char *line)
{
	struct rpc_reader reader = RPC_READER_INIT;
	json_t *result = NULL;

	feed(&reader, line);
	json_t *message = next(&reader);
	enum status st = rpc_reply(&result, message, err);

	assert_int_equal(result != NULL, st == ST_OK);
	json_decref(message);
	rpc_reader_release(&reader);
	return st;
}

static void carries_errors_across(void **state)
{
	struct buf line = BUF_INIT;
	struct err sent, got = { 0 };

	(void)state;
	for (enum status st = ST_OK + 1; st < ST_COUNT; st++) {
		buf_clear(&line);
		(void)err_set(
			&sent, st, "There is no file %s; check the name", "a");
		rpc_put_error(&line, NULL, st, &sent);
		assert_int_equal(reply(&got, line.data), st);
		assert_string_equal(got.text[LANG_VI], sent.text[LANG_VI]);
		assert_string_equal(got.text[LANG_EN], sent.text[LANG_EN]);
	}
	buf_release(&line);
}

static void takes_errors_of_strangers(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_int_equal(reply(&err, "{\"error\":{\"code\":-32601,"
				     "\"message\":\"Method not found\"}}\n"),
		ST_INVALID);
	assert_string_equal(err.text[LANG_VI], "Method not found");
	assert_int_equal(
		reply(&err, "{\"error\":{\"code\":-32003}}\n"), ST_FAILED);
	assert_int_equal(reply(&err, "{\"error\":{\"code\":5,"
				     "\"data\":{\"status\":\"ok\"}}}\n"),
		ST_IO);
	assert_int_equal(reply(&err, "{\"error\":{\"message\":"
				     "\"\\u001b[31m\"}}\n"),
		ST_IO);
	assert_string_equal(err.text[LANG_VI], "\xef\xbf\xbd[31m");
	assert_int_equal(reply(&err, "{\"id\":1}\n"), ST_INVALID);
}

static void cuts_a_long_error_between_letters(void **state)
{
	struct buf line = BUF_INIT;
	struct err err;

	(void)state;
	buf_puts(&line, "{\"error\":{\"message\":\"");
	for (int i = 0; i < 1000; i++)
		buf_puts(&line, "e\u0302\u0301");
	buf_puts(&line, "\"}}\n");
	assert_int_equal(reply(&err, line.data), ST_IO);
	assert_int_equal(strlen(err.text[LANG_VI]), (ERR_TEXT_MAX - 1) / 5 * 5);
	buf_release(&line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(waits_for_the_end_of_a_line),
		cmocka_unit_test(splits_what_came_together),
		cmocka_unit_test(reads_byte_by_byte),
		cmocka_unit_test(refuses_what_is_no_message),
		cmocka_unit_test(bounds_the_line),
		cmocka_unit_test(writes_messages_as_the_standard_says),
		cmocka_unit_test(carries_errors_across),
		cmocka_unit_test(takes_errors_of_strangers),
		cmocka_unit_test(cuts_a_long_error_between_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
