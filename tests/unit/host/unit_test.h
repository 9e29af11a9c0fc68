/*
 * tests/unit/host/unit_test.h -- a plugin of one rules file in a host.
 */
#ifndef UNIT_TEST_H
#define UNIT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "engine/host/host.h"

#define OK(call) assert_int_equal(ST_OK, (call))

/* The host with the rules, and the tests when there are some. */
static inline struct host *host_with(const char *rules, const char *tests)
{
	struct host *host = host_new();
	json_t *params = json_pack("{s:s, s:s, s:[{s:s, s:s}, {s:s, s:s}]}",
		"unit", "u", "commit", "c0", "files", "path", "rules/r.lua",
		"text", rules, "path", "tests/r_test.lua", "text",
		tests ? tests : "");
	json_t *reply = NULL;
	struct err err;

	assert_non_null(params);
	OK(host_call(&reply, host, "load", params, &err));
	json_decref(params);
	json_decref(reply);
	return host;
}

/* A method's result; params as JSON text. */
static inline json_t *ask_host(
	struct host *host, const char *method, const char *params)
{
	json_t *given = json_loads(params, 0, NULL), *result = NULL;
	struct err err = { 0 };

	assert_non_null(given);
	if (host_call(&result, host, method, given, &err) != ST_OK)
		fail_msg("%s", err.text[LANG_EN]);
	json_decref(given);
	return result;
}

/* The sentence that refuses it. */
static inline char *host_refusal(
	struct host *host, const char *method, const char *params)
{
	json_t *given = json_loads(params, 0, NULL), *result = NULL;
	struct err err = { 0 };

	assert_non_null(given);
	assert_int_not_equal(
		ST_OK, host_call(&result, host, method, given, &err));
	json_decref(given);
	return strdup(err.text[LANG_EN]);
}

/* All problems of the check of one rule (NULL: of any), a line each:
 * "file:line: text". */
static inline char *problems_of(struct host *host, const char *rule)
{
	json_t *result = ask_host(host, "check", "{}");
	struct buf out = BUF_INIT;
	size_t i;
	json_t *problem;

	json_array_foreach(json_list(result, "problems"), i, problem)
	{
		if (rule && strcmp(rule, json_text(problem, "rule", "")) != 0)
			continue;
		buf_printf(&out, "%s%s:%d: %s", out.len ? "\n" : "",
			json_text(problem, "file", ""),
			(int)json_int(problem, "line", 0),
			json_text(problem, "en", ""));
	}
	json_decref(result);
	return out.data ? buf_take(&out) : strdup("");
}

#define PROBLEMS(host, rule, expected) \
	do { \
		char *got_ = problems_of(host, rule); \
		assert_string_equal(got_, expected); \
		free(got_); \
	} while (0)

#endif
