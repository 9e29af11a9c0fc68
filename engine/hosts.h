/*
 * engine/hosts.h -- the processes in which plugins run.
 *
 * A host serves one plugin: the files of a unit as they are at some commit,
 * named by a key; equal keys mean equal files. Hosts are started when they are
 * needed, kept warm, and ended when they are the least used, after
 * HOST_USES_MAX requests, or at once when they do something wrong.
 *
 * A host is pure, so a request that one lost is put to a fresh one, once.
 *
 * Before the first host of all is started, the jail is tried
 * (`--selftest-isolation`); where it does not hold, no plugin runs.
 *
 * So that a plugin that hangs holds up its own users only, at most
 * HOSTS_WAITING requests wait for a plugin that ended a host in the last ten
 * minutes; more are refused at once.
 *
 * Errors: what the host said; ST_PLUGIN with a sentence that names the unit
 * when its plugin crashed, hung or took all memory, or has done so too often.
 * Threads: any; a call blocks until the reply is there.
 */
#ifndef ENGINE_HOSTS_H
#define ENGINE_HOSTS_H

#include "base/json.h"
#include "engine/host_process.h"
#include "engine/plugin_limits.h"

enum {
	HOSTS_MAX = 48,       /* processes in all */
	HOSTS_PER_PLUGIN = 4, /* at the same time */
	HOSTS_WAITING = 4,    /* requests for one plugin, beyond those */
	HOST_USES_MAX = 1000,
};

struct hosts;

struct host_plugin {
	const char *unit, *key;
	/* The params of `load`: a new reference. */
	enum status (*load)(json_t **out, void *ctx, struct err *err);
	void *ctx;
};

/* `program` is the path of troly-host. */
struct hosts *hosts_new(
	const char *program, const struct plugin_limits *limits);
/* Ends all; nobody may be calling. */
void hosts_free(struct hosts *hosts);

/* *result is a new reference. */
NODISCARD enum status hosts_call(json_t **result, struct hosts *hosts,
	const struct host_plugin *plugin, const struct host_call *call,
	struct err *err);

/* What the host answered to `load`: a new reference, not to be changed. */
NODISCARD enum status hosts_load(json_t **reply, struct hosts *hosts,
	const struct host_plugin *plugin, struct err *err);

/* Run one script in a host of its own. `params` is that of the host's `run`
 * without its limits; *result has what the host said, or, in the same shape,
 * the outcome TIME, MEM or CRASH with "signal". */
NODISCARD enum status hosts_run(
	json_t **result, struct hosts *hosts, json_t *params, struct err *err);

/* Call a method that needs no unit in a host of its own. ST_PLUGIN when the
 * host ended over it. */
NODISCARD enum status hosts_alone(json_t **result, struct hosts *hosts,
	const char *method, json_t *params, struct err *err);

/* The plugin with this key has failed too often and is not tried now. */
bool hosts_refuse(struct hosts *hosts, const char *key);

/* How many processes there are now. */
size_t hosts_count(struct hosts *hosts);

#endif
