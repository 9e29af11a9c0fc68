#include <string.h>

#include "engine/hosts.h"
#include "engine/methods.h"

/* A host is not trusted: what it says it may say of itself only. */
static bool is_outcome(const json_t *result)
{
	const char *outcome = json_text(result, "outcome", "");

	return strcmp(outcome, "OK") == 0 || strcmp(outcome, "ERROR") == 0 ||
	       strcmp(outcome, "TIME") == 0 || strcmp(outcome, "MEM") == 0 ||
	       strcmp(outcome, "CRASH") == 0;
}

enum status serve_run(json_t **result, struct serve_call *call, struct err *err)
{
	json_t *params = json_object();

	json_set_text(params, "name", json_text(call->params, "name", NULL));
	json_set_text(params, "bytes", json_text(call->params, "bytes", NULL));
	enum status st =
		hosts_run(result, engine_host_pool(call->engine), params, err);

	json_decref(params);
	if (st != ST_OK || is_outcome(*result))
		return st;
	json_decref(*result);
	*result = json_object();
	json_set_text(*result, "outcome", "CRASH");
	return ST_OK;
}
