#include "engine/hosts.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "base/vec.h"
#include "engine/quarantine.h"

enum {
	LOAD_MS = 10000,
	SLACK_MS = 80, /* that a host gets to end itself */
};

struct host {
	char *key;                    /* owned */
	struct host_process *process; /* NULL while it is being started */
	json_t *loaded;               /* owned */
	bool busy;
	unsigned uses;
	uint64_t used; /* hosts->turn of the last use */
};

/* Requests that wait for a host of one plugin. */
struct queue {
	char *key; /* owned */
	unsigned waiting;
};

struct hosts {
	char *program; /* owned */
	pthread_mutex_t lock;
	pthread_cond_t freed;
	VEC(struct host *) all;
	VEC(struct queue) queues;
	uint64_t turn;
	struct quarantine quarantine;
	struct plugin_limits limits;
	pthread_mutex_t test_lock;
	bool tested;
	enum status jail; /* whether it holds, once tested */
	struct err jail_err;
};

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct hosts *hosts_new(const char *program, const struct plugin_limits *limits)
{
	struct hosts *hosts = mem_zero(sizeof(*hosts));

	hosts->program = mem_text(program);
	hosts->quarantine = QUARANTINE_INIT;
	hosts->limits = *limits;
	pthread_mutex_init(&hosts->test_lock, NULL);
	pthread_mutex_init(&hosts->lock, NULL);
	pthread_cond_init(&hosts->freed, NULL);
	return hosts;
}

static void free_host(struct host *host)
{
	host_process_end(host->process);
	json_decref(host->loaded);
	free(host->key);
	free(host);
}

void hosts_free(struct hosts *hosts)
{
	if (!hosts)
		return;
	for (size_t i = 0; i < hosts->all.len; i++)
		free_host(hosts->all.at[i]);
	VEC_RELEASE(&hosts->all);
	VEC_RELEASE(&hosts->queues);
	pthread_mutex_destroy(&hosts->test_lock);
	quarantine_release(&hosts->quarantine);
	pthread_cond_destroy(&hosts->freed);
	pthread_mutex_destroy(&hosts->lock);
	free(hosts->program);
	free(hosts);
}

size_t hosts_count(struct hosts *hosts)
{
	pthread_mutex_lock(&hosts->lock);
	size_t count = hosts->all.len;

	pthread_mutex_unlock(&hosts->lock);
	return count;
}

bool hosts_refuse(struct hosts *hosts, const char *key)
{
	pthread_mutex_lock(&hosts->lock);
	bool held = quarantine_holds(&hosts->quarantine, key, now_ms());

	pthread_mutex_unlock(&hosts->lock);
	return held;
}

/* Below, functions whose name ends in _locked are called under the lock. */

/* Room for one more: one of those who wait takes it. When they wait for
 * several plugins, all look, for it may be of use to some only. */
static void wake_locked(struct hosts *hosts)
{
	if (hosts->queues.len == 1)
		pthread_cond_signal(&hosts->freed);
	else
		pthread_cond_broadcast(&hosts->freed);
}

static void forget_locked(struct hosts *hosts, struct host *host)
{
	for (size_t i = 0; i < hosts->all.len; i++)
		if (hosts->all.at[i] == host)
			hosts->all.at[i] = hosts->all.at[--hosts->all.len];
	wake_locked(hosts);
}

static struct host *idle_locked(struct hosts *hosts, const char *key)
{
	for (size_t i = 0; i < hosts->all.len; i++) {
		struct host *host = hosts->all.at[i];

		if (!host->busy && strcmp(host->key, key) == 0)
			return host;
	}
	return NULL;
}

static size_t count_locked(const struct hosts *hosts, const char *key)
{
	size_t count = 0;

	for (size_t i = 0; i < hosts->all.len; i++)
		count += strcmp(hosts->all.at[i]->key, key) == 0;
	return count;
}

static struct host *least_used_locked(struct hosts *hosts)
{
	struct host *least = NULL;

	for (size_t i = 0; i < hosts->all.len; i++) {
		struct host *host = hosts->all.at[i];

		if (!host->busy && (!least || host->used < least->used))
			least = host;
	}
	return least;
}

static struct host *new_locked(struct hosts *hosts, const char *key)
{
	struct host *host = mem_zero(sizeof(*host));

	host->key = mem_text(key);
	*VEC_ADD(&hosts->all) = host;
	return host;
}

/* An idle host, or a new one that is still to be started, or NULL when one
 * must be waited for. *old is to be ended. */
static struct host *take_locked(
	struct hosts *hosts, const char *key, struct host **old)
{
	struct host *host = idle_locked(hosts, key);

	if (host || count_locked(hosts, key) >= HOSTS_PER_PLUGIN)
		return host;
	if (hosts->all.len >= HOSTS_MAX) {
		*old = least_used_locked(hosts);
		if (!*old)
			return NULL;
		forget_locked(hosts, *old);
	}
	return new_locked(hosts, key);
}

/* Join those who wait for the plugin; false when they are too many, and the
 * plugin is one that does wrong. */
static bool wait_locked(struct hosts *hosts, const char *key)
{
	struct queue *queue = NULL;

	for (size_t i = 0; i < hosts->queues.len && !queue; i++)
		if (strcmp(hosts->queues.at[i].key, key) == 0)
			queue = &hosts->queues.at[i];
	if (!queue) {
		queue = VEC_ADD(&hosts->queues);
		*queue = (struct queue){ .key = mem_text(key) };
	}
	if (queue->waiting >= HOSTS_WAITING &&
		quarantine_suspects(&hosts->quarantine, key, now_ms()))
		return false;
	queue->waiting++;
	pthread_cond_wait(&hosts->freed, &hosts->lock);
	/* Others may have come and gone: it may stand elsewhere now. */
	for (size_t i = 0; i < hosts->queues.len; i++) {
		queue = &hosts->queues.at[i];
		if (strcmp(queue->key, key) != 0 || --queue->waiting > 0)
			continue;
		free(queue->key);
		*queue = hosts->queues.at[--hosts->queues.len];
		break;
	}
	return true;
}

static enum status busy(const struct host_plugin *plugin, struct err *err)
{
	return err_set(err, ST_PLUGIN,
		"The rules of the unit %s are slow, and too many requests wait "
		"for them; try again in a moment",
		plugin->unit);
}

static enum status quarantined(
	const struct host_plugin *plugin, struct err *err)
{
	return err_set(err, ST_PLUGIN,
		"The rules of the unit %s failed several times and are not "
		"tried for ten minutes; tell the unit's plugin author",
		plugin->unit);
}

static enum status take(struct host **out, struct hosts *hosts,
	const struct host_plugin *plugin, struct err *err)
{
	struct host *old = NULL;
	enum status st = ST_OK;

	*out = NULL;
	pthread_mutex_lock(&hosts->lock);
	while (st == ST_OK && !*out) {
		if (quarantine_holds(&hosts->quarantine, plugin->key, now_ms()))
			st = quarantined(plugin, err);
		else if (!(*out = take_locked(hosts, plugin->key, &old)) &&
			 !wait_locked(hosts, plugin->key))
			st = busy(plugin, err);
	}
	if (*out) {
		(*out)->busy = true;
		(*out)->used = ++hosts->turn;
	}
	pthread_mutex_unlock(&hosts->lock);
	if (old)
		free_host(old);
	return st;
}

static void give_back(struct hosts *hosts, struct host *host)
{
	bool worn = ++host->uses >= HOST_USES_MAX;

	pthread_mutex_lock(&hosts->lock);
	host->busy = false;
	if (worn)
		forget_locked(hosts, host);
	wake_locked(hosts);
	pthread_mutex_unlock(&hosts->lock);
	if (worn)
		free_host(host);
}

static void discard(struct hosts *hosts, struct host *host, bool fault)
{
	pthread_mutex_lock(&hosts->lock);
	if (fault)
		quarantine_fault(&hosts->quarantine, host->key, now_ms());
	forget_locked(hosts, host);
	pthread_mutex_unlock(&hosts->lock);
	free_host(host);
}

static enum status name_fault(enum host_fault fault,
	const struct host_plugin *plugin, struct err *err)
{
	static const char *const words[] = {
		[HOST_TIME] = "took too long",
		[HOST_MEMORY] = "took too much memory",
		[HOST_CRASH] = "crashed",
	};

	log_line(LOG_WARN, "plugin %s (%s) %s", plugin->unit, plugin->key,
		words[fault]);
	if (fault == HOST_TIME)
		return err_set(err, ST_PLUGIN,
			"The rules of the unit %s took too long and were "
			"stopped; tell the unit's plugin author",
			plugin->unit);
	if (fault == HOST_MEMORY)
		return err_set(err, ST_PLUGIN,
			"The rules of the unit %s took too much memory and "
			"were stopped; tell the unit's plugin author",
			plugin->unit);
	return err_set(err, ST_PLUGIN,
		"The process that runs the rules of the unit %s ended "
		"unexpectedly; try again, and tell the unit's plugin author if "
		"it happens again",
		plugin->unit);
}

/* Put one call to the host; one that did wrong is not there afterwards. */
static enum status call_host(json_t **result, enum host_fault *fault,
	struct hosts *hosts, struct host *host,
	const struct host_plugin *plugin, const struct host_call *call,
	struct err *err)
{
	enum status st = ST_OK;
	struct host_call timed = *call;

	if (!timed.ms)
		timed.ms = (int)hosts->limits.hard_ms + SLACK_MS;
	*fault = host_process_call(result, &st, host->process, &timed, err);
	if (*fault == HOST_FINE)
		return st;
	discard(hosts, host, true);
	return name_fault(*fault, plugin, err);
}

static enum status load(struct hosts *hosts, struct host *host,
	const struct host_plugin *plugin, struct err *err)
{
	struct host_call call = { .method = "load", .ms = LOAD_MS };
	enum host_fault fault = HOST_FINE;
	enum status st = plugin->load(&call.params, plugin->ctx, err);

	if (st == ST_OK)
		json_set(call.params, "limits",
			plugin_limits_json(&hosts->limits));
	if (st == ST_OK)
		st = call_host(
			&host->loaded, &fault, hosts, host, plugin, &call, err);
	json_decref(call.params);
	if (st != ST_OK && fault == HOST_FINE)
		discard(hosts, host, false);
	return st;
}

/* Whether the jail holds; tried once. */
static enum status try_jail(struct hosts *hosts, struct err *err)
{
	pthread_mutex_lock(&hosts->test_lock);
	if (!hosts->tested)
		hosts->jail =
			host_process_test(hosts->program, &hosts->jail_err);
	hosts->tested = true;
	pthread_mutex_unlock(&hosts->test_lock);
	if (hosts->jail != ST_OK && err)
		*err = hosts->jail_err;
	return hosts->jail;
}

static enum status start(
	struct host_process **out, struct hosts *hosts, struct err *err)
{
	enum status st = try_jail(hosts, err);

	return st == ST_OK ? host_process_start(out, hosts->program, err) : st;
}

/* A host of the plugin that is loaded and ours for a while. */
static enum status acquire(struct host **out, bool *fresh, struct hosts *hosts,
	const struct host_plugin *plugin, struct err *err)
{
	enum status st = take(out, hosts, plugin, err);

	*fresh = st == ST_OK && !(*out)->process;
	if (!*fresh)
		return st;
	st = start(&(*out)->process, hosts, err);
	if (st != ST_OK)
		discard(hosts, *out, false);
	else
		st = load(hosts, *out, plugin, err);
	return st;
}

static enum status call_once(json_t **result, bool *again, struct hosts *hosts,
	const struct host_plugin *plugin, const struct host_call *call,
	struct err *err)
{
	struct host *host = NULL;
	enum host_fault fault = HOST_FINE;
	bool fresh = false;
	enum status st = acquire(&host, &fresh, hosts, plugin, err);

	*again = false;
	if (st != ST_OK)
		return st;
	st = call_host(result, &fault, hosts, host, plugin, call, err);
	if (fault == HOST_FINE)
		give_back(hosts, host);
	/* Not a request that took too long: it would do so again. */
	*again = fault == HOST_CRASH && !fresh;
	return st;
}

enum status hosts_call(json_t **result, struct hosts *hosts,
	const struct host_plugin *plugin, const struct host_call *call,
	struct err *err)
{
	bool again = false;
	enum status st = call_once(result, &again, hosts, plugin, call, err);

	return again ? call_once(result, &again, hosts, plugin, call, err) : st;
}

enum status hosts_load(json_t **reply, struct hosts *hosts,
	const struct host_plugin *plugin, struct err *err)
{
	struct host *host = NULL;
	bool fresh = false;
	enum status st = acquire(&host, &fresh, hosts, plugin, err);

	*reply = NULL;
	if (st != ST_OK)
		return st;
	*reply = json_incref(host->loaded);
	give_back(hosts, host);
	return st;
}

/* The outcome of a script whose host gave no answer. */
static json_t *outcome_of(enum host_fault fault, struct host_process *process)
{
	static const char *const names[] = {
		[HOST_TIME] = "TIME",
		[HOST_MEMORY] = "MEM",
		[HOST_CRASH] = "CRASH",
	};
	json_t *out = json_object();

	json_set_text(out, "outcome", names[fault]);
	if (fault == HOST_CRASH)
		json_set(out, "signal",
			json_integer(host_process_signal(process)));
	return out;
}

enum status hosts_alone(json_t **result, struct hosts *hosts,
	const char *method, json_t *params, struct err *err)
{
	struct host_process *process = NULL;
	struct host_call call = { .method = method,
		.params = params,
		.ms = (int)hosts->limits.hard_ms + SLACK_MS };
	enum status st = start(&process, hosts, err);

	*result = NULL;
	if (st != ST_OK)
		return st;
	json_set(params, "limits", plugin_limits_json(&hosts->limits));
	if (host_process_call(result, &st, process, &call, err) != HOST_FINE)
		st = err_set(err, ST_PLUGIN,
			"The process that read the file ended early; the file "
			"is too large or does not come to an end");
	host_process_end(process);
	return st;
}

enum status hosts_run(
	json_t **result, struct hosts *hosts, json_t *params, struct err *err)
{
	struct host_process *process = NULL;
	struct host_call call = { .method = "run",
		.params = params,
		.ms = (int)hosts->limits.hard_ms + SLACK_MS };
	enum host_fault fault = HOST_FINE;
	enum status st = start(&process, hosts, err);

	*result = NULL;
	if (st != ST_OK)
		return st;
	host_process_yield(process);
	json_set(params, "limits", plugin_limits_json(&hosts->limits));
	fault = host_process_call(result, &st, process, &call, err);
	if (fault != HOST_FINE)
		*result = outcome_of(fault, process);
	host_process_end(process);
	return st;
}
