/*
 * engine/host/script.h -- one Lua file by itself, run for whoever tries it.
 *
 * It runs in a new state with the words of the API and no unit: what computes
 * works, what defines says that there is nothing to define. Its bytes go in as
 * they are.
 *
 * The time of the whole script is that of a step; there is no rule to time.
 */
#ifndef HOST_SCRIPT_H
#define HOST_SCRIPT_H

#include "base/json.h"
#include "engine/host/limits.h"

struct script {
	const char *name; /* shown in errors */
	const char *bytes;
	size_t len;
};

/* {"outcome": "OK" | "ERROR", "text", "log"}: the values that it returned, or
 * why it stopped; and what it printed. New reference. */
json_t *script_run(const struct script *script, const struct limits *limits);

#endif
