/*
 * `troly inspect UNIT`: what a minister does. Questions of the unit's bank are
 * drawn at random and put as anybody would put them; the person who inspects
 * says of each answer whether it is right, wrong, or nothing, and the record
 * is kept and printed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/rpc_client.h"
#include "tui/cli_local.h"
#include "tui/cli_run.h"
#include "tui/cli_show.h"
#include "tui/plain.h"

struct inspecting {
	struct cli_call *call;
	struct rpc_client *engine;
	enum lang lang;
	json_t *results;
};

/* What may be typed, and the verdict that it means. */
static const struct {
	char vietnamese, english;
	const char *verdict;
} keys[] = {
	{ 'd', 'r', "right" },
	{ 's', 'w', "wrong" },
	{ 'k', 'n', "nothing" },
};

static int print_page(
	struct inspecting *inspecting, cli_show_fn *show, const json_t *result)
{
	struct plain how = plain_for(&inspecting->call->options);
	struct page page = PAGE_INIT;

	page_reset(&page, inspecting->lang, how.cols, how.ascii);
	show(&page, result);
	int code = cli_print_page(inspecting->call, &page);

	page_release(&page);
	return code;
}

/* The verdict typed; NULL at the end of input or "q". */
static const char *read_verdict(const struct inspecting *inspecting)
{
	char line[64];

	for (;;) {
		fprintf(stderr, "%s ",
			lang_text(inspecting->lang, "Right (r), wrong (w), "
						    "nothing (n), stop (q)?"));
		if (!fgets(line, sizeof(line), stdin) || *line == 'q')
			return NULL;
		for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
			if (*line == (inspecting->lang == LANG_VI
						     ? keys[i].vietnamese
						     : keys[i].english))
				return keys[i].verdict;
	}
}

static void keep_verdict(struct inspecting *inspecting, const char *question,
	const json_t *answer, const char *verdict)
{
	json_t *row = json_pack(
		"{s:s, s:s}", "question", question, "verdict", verdict);

	json_set_text(row, "entry", json_text(answer, "entry", NULL));
	json_array_append_new(inspecting->results, row);
}

/* One question; *more is false when the person stops. */
static enum status put_question(struct inspecting *inspecting,
	const char *question, bool *more, struct err *err)
{
	json_t *params =
		json_pack("{s:s, s:b}", "question", question, "private", 1);
	json_t *answer = NULL;
	enum status st = rpc_client_call(
		&answer, inspecting->engine, "ask", params, err);

	json_decref(params);
	if (st != ST_OK)
		return st;
	printf("\n? %s\n\n", question);
	fflush(stdout);
	print_page(inspecting, cli_show_answer, answer);
	const char *verdict = read_verdict(inspecting);

	*more = verdict != NULL;
	if (verdict)
		keep_verdict(inspecting, question, answer, verdict);
	json_decref(answer);
	return ST_OK;
}

static enum status put_questions(
	struct inspecting *inspecting, const json_t *drawn, struct err *err)
{
	enum status st = ST_OK;
	bool more = true;
	size_t i;
	json_t *row;

	json_array_foreach(json_list(drawn, "questions"), i, row)
	{
		if (st == ST_OK && more)
			st = put_question(inspecting,
				json_text(row, "question", ""), &more, err);
	}
	return st;
}

static enum status keep_record(struct inspecting *inspecting, struct err *err)
{
	char request[33];
	json_t *record = NULL;
	json_t *params = json_pack("{s:s, s:O}", "unit",
		json_text(inspecting->call->params, "unit", ""), "results",
		inspecting->results);

	rpc_request_id(request);
	json_set_text(params, "request", request);
	enum status st = rpc_client_call(
		&record, inspecting->engine, "inspect.keep", params, err);

	if (st == ST_OK)
		print_page(inspecting, cli_show_inspection, record);
	json_decref(params);
	json_decref(record);
	return st;
}

int cli_inspect(struct cli_call *call)
{
	char *data = path_data(call->options.data);
	struct rpc_where where = cli_where(call, data);
	struct inspecting inspecting = { .call = call,
		.lang = options_lang(&call->options),
		.results = json_array() };
	json_t *drawn = NULL;
	struct err err;
	enum status st = rpc_client_open(&inspecting.engine, &where, &err);

	if (st == ST_OK)
		st = rpc_client_call(&drawn, inspecting.engine, "inspect.draw",
			call->params, &err);
	if (st == ST_OK)
		st = put_questions(&inspecting, drawn, &err);
	if (st == ST_OK)
		st = keep_record(&inspecting, &err);
	rpc_client_close(inspecting.engine);
	json_decref(drawn);
	json_decref(inspecting.results);
	free(data);
	return st == ST_OK ? 0 : cli_fail(call, st, &err);
}
