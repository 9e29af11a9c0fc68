#include "tui/cli_run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/path.h"
#include "base/text.h"
#include "tui/cli_batch.h"
#include "tui/cli_local.h"
#include "tui/cli_prepare.h"
#include "tui/cli_show.h"
#include "tui/plain.h"

/* How a command is done. Nothing but `show` is needed. */
struct way {
	bool writes;             /* the method takes a request id */
	cli_prepare_fn *prepare; /* makes params of what is local */
	cli_after_fn *after;     /* once the result is there */
	cli_show_fn *show;       /* the result, for people */
	cli_verdict_fn *verdict; /* its exit code; NULL is 0 */
	cli_local_fn *local;     /* instead of all that */
};

static const struct way ways[CLI_COUNT] = {
	[CLI_ASK] = { .show = cli_show_answer, .verdict = cli_verdict_answer },
	[CLI_GAP_LIST] = { .show = cli_show_gaps },
	[CLI_GAP_WRONG] = { .writes = true, .show = cli_show_wrong },
	[CLI_GAP_ASSIGN] = { .writes = true, .show = cli_show_gap },
	[CLI_GAP_ENTRY] = { .after = cli_after_gap_entry,
		.show = cli_show_gap_entry },
	[CLI_GAP_CLOSE] = { .writes = true, .show = cli_show_gap },
	[CLI_INSPECT] = { .local = cli_inspect },
	[CLI_INSPECTED] = { .show = cli_show_inspection },
	[CLI_REPORT] = { .show = cli_show_report },
	[CLI_EVAL] = { .prepare = cli_prepare_eval,
		.after = cli_after_eval,
		.show = cli_show_eval,
		.verdict = cli_verdict_eval },
	[CLI_UNIT_LIST] = { .show = cli_show_units },
	[CLI_UNIT_SHOW] = { .show = cli_show_unit },
	[CLI_ENTRY_LIST] = { .show = cli_show_entries },
	[CLI_ENTRY_SHOW] = { .show = cli_show_entry },
	[CLI_DOCUMENT_LIST] = { .show = cli_show_documents },
	[CLI_DOCUMENT_SHOW] = { .show = cli_show_document },
	[CLI_PROCEDURE_LIST] = { .show = cli_show_procedures },
	[CLI_PROCEDURE_SHOW] = { .show = cli_show_procedure },
	[CLI_PROCEDURE_GRAPH] = { .show = cli_show_graph },
	[CLI_DECISION_LIST] = { .show = cli_show_decisions },
	[CLI_IMPORT] = { .prepare = cli_prepare_import,
		.after = cli_after_import,
		.show = cli_show_import },
	[CLI_DECIDE] = { .prepare = cli_prepare_decide,
		.show = cli_show_decided,
		.verdict = cli_verdict_decided },
	[CLI_CASE_START] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_SET] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_DONE] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_SHOW] = { .show = cli_show_case },
	[CLI_CASE_LIST] = { .show = cli_show_cases },
	[CLI_CASE_LOG] = { .show = cli_show_events },
	[CLI_CASE_WHY] = { .show = cli_show_why },
	[CLI_CASE_WHATIF] = { .show = cli_show_whatif },
	[CLI_CASE_UNDO] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_CANCEL] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_RECEIVED] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_CLAIM] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_ASSIGN] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_DELEGATE] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_RELEASE] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_HAND] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_EXTEND] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_PAUSE] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_RESUME] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_NOTE] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_DOCUMENT] = { .writes = true,
		.after = cli_after_paper,
		.show = cli_show_paper },
	[CLI_CASE_ATTACH] = { .writes = true, .show = cli_show_case },
	[CLI_CASE_FILES] = { .show = cli_show_files },
	[CLI_CASE_FETCH] = { .show = cli_show_files },
	[CLI_CASE_MIGRATE] = { .writes = true, .show = cli_show_migrated },
	[CLI_CASE_INBOX] = { .show = cli_show_inbox },
	[CLI_ROLE_LIST] = { .show = cli_show_roles },
	[CLI_ROLE_GIVE] = { .writes = true, .show = cli_show_roles },
	[CLI_ROLE_TAKE] = { .writes = true, .show = cli_show_roles },
	[CLI_CASE_REOPEN] = { .writes = true, .show = cli_show_case },
	[CLI_CHECK] = { .prepare = cli_prepare_files,
		.show = cli_show_check,
		.verdict = cli_verdict_problems },
	[CLI_TEST] = { .prepare = cli_prepare_files,
		.show = cli_show_test,
		.verdict = cli_verdict_test },
	[CLI_NEW_UNIT] = { .local = cli_new_unit },
	[CLI_NEW_ENTRY] = { .local = cli_new_entry },
	[CLI_NEW_PROCEDURE] = { .local = cli_new_procedure },
	[CLI_NEW_RULES] = { .local = cli_new_rules },
	[CLI_NEW_TEST] = { .local = cli_new_test },
	[CLI_FMT] = { .local = cli_fmt },
	[CLI_WATCH] = { .local = cli_watch },
	[CLI_RUN] = { .local = cli_scripts },
	[CLI_PROPOSE] = { .writes = true,
		.prepare = cli_prepare_proposal,
		.show = cli_show_proposed,
		.verdict = cli_verdict_problems },
	[CLI_REVIEW_LIST] = { .show = cli_show_proposals },
	[CLI_REVIEW_SHOW] = { .show = cli_show_proposal },
	[CLI_REVIEW_COMMENT] = { .writes = true, .show = cli_show_proposal },
	[CLI_REVIEW_APPROVE] = { .writes = true, .show = cli_show_proposal },
	[CLI_REVIEW_REJECT] = { .writes = true, .show = cli_show_proposal },
	[CLI_REVIEW_WITHDRAW] = { .writes = true, .show = cli_show_proposal },
	[CLI_LOG] = { .show = cli_show_log, .verdict = cli_verdict_log },
	[CLI_DIFF] = { .show = cli_show_diff },
	[CLI_BLAME] = { .show = cli_show_blame },
	[CLI_DOCTOR] = { .show = cli_show_doctor,
		.verdict = cli_verdict_doctor },
	[CLI_BACKUP] = { .show = cli_show_backup },
	[CLI_RESTORE] = { .show = cli_show_restore },
	[CLI_SERVE] = { .local = cli_serve },
	[CLI_BRIDGE] = { .local = cli_bridge },
	[CLI_MCP] = { .local = cli_mcp },
	[CLI_HELP] = { .local = cli_help },
	[CLI_VERSION] = { .local = cli_version },
};

int cli_fail(
	const struct cli_call *call, enum status status, const struct err *err)
{
	enum lang lang = options_lang(&call->options);
	struct buf text = BUF_INIT;

	text_safe(&text, err->text[lang], strlen(err->text[lang]));
	fprintf(stderr, "troly: %s\n", text.data);
	buf_release(&text);
	return status_exit(status);
}

struct rpc_where cli_where(const struct cli_call *call, const char *data)
{
	return (struct rpc_where){ .host = call->options.host,
		.data = data,
		.lang = lang_name(options_lang(&call->options)),
		.readonly = call->options.readonly };
}

static int print(const struct cli_call *call, const struct buf *text)
{
	struct err err;
	enum status st = plain_write(text, &err);

	return st == ST_OK ? 0 : cli_fail(call, st, &err);
}

int cli_print_page(const struct cli_call *call, struct page *page)
{
	struct buf text = BUF_INIT;
	int code;

	plain_put(&text, page, plain_for(&call->options));
	code = print(call, &text);
	buf_release(&text);
	return code;
}

static int print_json(const struct cli_call *call, const json_t *result)
{
	struct buf text = BUF_INIT;
	int code;

	json_put_pretty(&text, result);
	if (text.len == 0 || text.data[text.len - 1] != '\n')
		buf_putc(&text, '\n');
	code = print(call, &text);
	buf_release(&text);
	return code;
}

static int print_result(const struct cli_call *call, const json_t *result)
{
	struct plain how = plain_for(&call->options);
	struct page page = PAGE_INIT;
	int code;

	if (call->options.json)
		return print_json(call, result);
	page_reset(&page, options_lang(&call->options), how.cols, how.ascii);
	ways[call->command].show(&page, result);
	code = cli_print_page(call, &page);
	page_release(&page);
	return code;
}

/* Progress on one line of the terminal, over and over. */
static void show_progress(const char *method, json_t *params, void *ctx)
{
	const struct cli_call *call = ctx;
	const char *text = json_text(params, "text", "");

	if (strcmp(method, "progress") != 0)
		return;
	if (call->options.accessible)
		return;
	fprintf(stderr, "\r%lld/%lld %s\033[K",
		(long long)json_int(params, "done", 0),
		(long long)json_int(params, "total", 0), text);
	if (json_int(params, "done", 0) >= json_int(params, "total", 0))
		fputs("\r\033[K", stderr);
	fflush(stderr);
}

/* What every method takes. */
static void set_common(struct cli_call *call)
{
	char request[33];

	if (*call->options.law_date)
		json_set_text(call->params, "as_of", call->options.law_date);
	json_set_text(call->params, "at", call->options.at);
	if (!ways[call->command].writes)
		return;
	rpc_request_id(request);
	json_set_text(call->params, "request", request);
}

static const char *method_of(const struct cli_call *call)
{
	if (json_text(call->local, "dmn", NULL))
		return "dmn";
	return cli_command(call->command)->method;
}

static enum status ask_engine(
	json_t **result, struct cli_call *call, struct err *err)
{
	char *data = path_data(call->options.data);
	struct rpc_where where = cli_where(call, data);
	struct rpc_client *client = NULL;
	enum status st = rpc_client_open(&client, &where, err);

	if (st == ST_OK && isatty(STDERR_FILENO))
		rpc_client_on_notice(client, show_progress, call);
	if (st == ST_OK)
		st = rpc_client_call(
			result, client, method_of(call), call->params, err);
	rpc_client_close(client);
	free(data);
	return st;
}

int cli_run(struct cli_call *call)
{
	const struct way *way = &ways[call->command];
	enum status st = ST_OK;
	json_t *result = NULL;
	struct err err;
	int code;

	if (way->local)
		return way->local(call);
	if (cli_batch_wanted(call))
		return cli_batch(call);
	set_common(call);
	if (way->prepare)
		st = way->prepare(call, &err);
	if (st == ST_OK)
		st = ask_engine(&result, call, &err);
	if (st == ST_OK && way->after)
		st = way->after(call, result, &err);
	code = st == ST_OK ? print_result(call, result)
			   : cli_fail(call, st, &err);
	if (code == 0 && way->verdict)
		code = way->verdict(result);
	json_decref(result);
	return code;
}
