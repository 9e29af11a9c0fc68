#include "tui/cli_local.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/rpc_bridge.h"
#include "base/version.h"
#include "tui/cli_run.h"
#include "tui/mcp.h"

int cli_version(struct cli_call *call)
{
	struct page page = PAGE_INIT;
	int code;

	page_reset(&page, LANG_EN, 80, true);
	page_line(&page, ROLE_TEXT, "troly " TROLY_VERSION);
	code = cli_print_page(call, &page);
	page_release(&page);
	return code;
}

int cli_bridge(struct cli_call *call)
{
	char *data = path_data(call->options.data);
	struct rpc_where where = cli_where(call, data);
	struct err err;
	enum status st = rpc_bridge(STDIN_FILENO, STDOUT_FILENO, &where, &err);

	free(data);
	return st == ST_OK ? 0 : cli_fail(call, st, &err);
}

int cli_mcp(struct cli_call *call)
{
	char *data = path_data(call->options.data);
	struct rpc_where where = cli_where(call, data);
	struct mcp mcp = { .lang = options_lang(&call->options),
		.law_date = call->options.law_date,
		.commit = call->options.at };
	struct err err;
	enum status st = rpc_client_open(&mcp.engine, &where, &err);
	int code = st == ST_OK ? mcp_serve(&mcp) : cli_fail(call, st, &err);

	rpc_client_close(mcp.engine);
	free(data);
	return code;
}

int cli_serve(struct cli_call *call)
{
	char *data = path_data(call->options.data);
	const char *given = json_text(call->local, "socket", NULL);
	char *path = given ? mem_text(given) : path_join(data, "serve.sock");
	char *program = path_program("trolyd");
	char words[][16] = { "--data", "--socket", "--readonly" };
	char *argv[] = { program, words[0], data, words[1], path,
		call->options.readonly ? words[2] : NULL, NULL };
	struct err err;

	execv(program, argv);
	err_set(&err, ST_UNREACHABLE,
		"The engine %s cannot be started (%s); install the program "
		"again",
		program, strerrorname_np(errno));
	free(program);
	free(path);
	free(data);
	return cli_fail(call, ST_UNREACHABLE, &err);
}
