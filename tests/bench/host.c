/*
 * make bench-host: what the jail of plugins costs, and whom it protects.
 *
 *	restart   from nothing to a plugin that answers
 *	warm      one decision in a host that is there, to and fro
 *	jail      the same decisions in one process, outside and inside the jail
 *	hostile   requests of others while 64 scripts loop for ever
 *
 * Times are real time by the monotonic clock, but `jail`, which is processor
 * time. Needs the programs and the plugins of the source tree.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/hex.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/rpc_client.h"
#include "base/vec.h"
#include "engine/host/host.h"
#include "engine/host/limits.h"
#include "engine/host/sandbox.h"
#include "engine/hosts.h"

enum {
	RESTARTS = 30,
	WARM = 2000,
	BATCH = 20000,
	ROUNDS = 7,
	HOSTILE = 64,
	USERS = 4,
	SECONDS = 8,
};

static const char unit_text[] = "unit { id = 'bench', api = 1, name = 'B' }";
static const char rules_text[] =
	"facts { a = integer { 'A' }, b = integer { 'B' } }\n"
	"derive 'sum' { 'S', type = 'integer', function(f) return f.a + f.b "
	"end }\n"
	"decision 'd' { title = 'D', hit = 'FIRST', inputs = { 'a', 'b', 'sum' "
	"},\n"
	"  outputs = { 'o' },\n"
	"  { '< 10', '-', '-', '\"x\"' }, { '-', '[10..500]', '> 600', '\"y\"' "
	"},\n"
	"  { '-', '-', '-', '\"z\"' } }\n";

static double seconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void must(enum status st, const struct err *err)
{
	if (st == ST_OK)
		return;
	fprintf(stderr, "bench-host: %s\n", err->text[LANG_EN]);
	exit(1);
}

static json_t *file(const char *path, const char *text)
{
	json_t *out = json_object();

	json_set_text(out, "path", path);
	json_set_text(out, "text", text);
	return out;
}

static enum status load_params(json_t **out, void *ctx, struct err *err)
{
	json_t *files = json_array();

	(void)ctx;
	(void)err;
	json_array_append_new(files, file("plugin.lua", unit_text));
	json_array_append_new(files, file("rules/r.lua", rules_text));
	*out = json_object();
	json_set_text(*out, "unit", "bench");
	json_set(*out, "files", files);
	return ST_OK;
}

static json_t *decide_params(int i)
{
	json_t *params = json_object(), *facts = json_object();

	json_set(facts, "a", json_integer(i % 700));
	json_set(facts, "b", json_integer(i * 7 % 900));
	json_set_text(params, "decision", "d");
	json_set_text(params, "as_of", "2024-07-04");
	json_set(params, "facts", facts);
	return params;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

struct sample {
	VEC(double) at; /* milliseconds */
};

static double share(struct sample *sample, double part)
{
	if (sample->at.len == 0)
		return 0;
	qsort(sample->at.at, sample->at.len, sizeof(double), by_size);
	return sample->at.at[(size_t)((double)(sample->at.len - 1) * part)];
}

static void show(const char *name, struct sample *sample)
{
	printf("%-34s median %8.3f ms   p99 %8.3f ms   n %zu\n", name,
		share(sample, 0.5), share(sample, 0.99), sample->at.len);
	fflush(stdout);
}

static void decide(struct hosts *hosts, const char *key, int i)
{
	struct host_plugin plugin = {
		.unit = "bench", .key = key, .load = load_params
	};
	struct host_call call = { .method = "decide",
		.params = decide_params(i) };
	json_t *result = NULL;
	struct err err;

	must(hosts_call(&result, hosts, &plugin, &call, &err), &err);
	json_decref(result);
	json_decref(call.params);
}

static void measure_hosts(void)
{
	char *program = path_program("troly-host");
	struct plugin_limits limits = PLUGIN_LIMITS_DEFAULT;
	struct hosts *hosts = hosts_new(program, &limits);
	struct sample restart = { .at = VEC_INIT }, warm = { .at = VEC_INIT };
	char key[16];

	decide(hosts, "first", 0); /* the jail is tried once in a life */
	for (int i = 0; i < RESTARTS; i++) {
		double begun = seconds(CLOCK_MONOTONIC);

		snprintf(key, sizeof(key), "%d", i);
		decide(hosts, key, i);
		*VEC_ADD(&restart.at) =
			(seconds(CLOCK_MONOTONIC) - begun) * 1000;
	}
	for (int i = 0; i < WARM; i++) {
		double begun = seconds(CLOCK_MONOTONIC);

		decide(hosts, "first", i);
		*VEC_ADD(&warm.at) = (seconds(CLOCK_MONOTONIC) - begun) * 1000;
	}
	show("restart: start, load, decide", &restart);
	show("warm: one decision to and fro", &warm);
	hosts_free(hosts);
	free(program);
}

/* Processor time of a batch of decisions; -1 when it fails. */
static double batch(void)
{
	struct host *host = host_new();
	json_t *params = NULL, *result = NULL;
	double begun = 0;

	if (load_params(&params, NULL, NULL) != ST_OK ||
		host_call(&result, host, "load", params, NULL) != ST_OK)
		return -1;
	begun = seconds(CLOCK_PROCESS_CPUTIME_ID);
	for (int i = 0; i < BATCH; i++) {
		params = decide_params(i);
		if (host_call(&result, host, "decide", params, NULL) != ST_OK)
			return -1;
		json_decref(params);
		json_decref(result);
	}
	return seconds(CLOCK_PROCESS_CPUTIME_ID) - begun;
}

static double batch_in_child(bool jailed)
{
	struct sandbox sandbox = { .memory = LIMITS_DEFAULT.memory };
	double spent = -1;
	int ends[2];

	if (pipe(ends) < 0)
		return -1;
	pid_t child = fork();

	if (child == 0) {
		dup2(ends[1], STDOUT_FILENO);
		if (jailed) {
			limits_install();
			if (sandbox_enter(&sandbox, NULL) != ST_OK)
				_exit(1);
		}
		spent = batch();
		(void)!write(STDOUT_FILENO, &spent, sizeof(spent));
		_exit(0);
	}
	close(ends[1]);
	if (read(ends[0], &spent, sizeof(spent)) != sizeof(spent))
		spent = -1;
	close(ends[0]);
	waitpid(child, NULL, 0);
	return spent;
}

static void measure_jail(void)
{
	struct sample without = { .at = VEC_INIT }, with = { .at = VEC_INIT };

	json_object_seed(1); /* a jailed child can ask nobody for a seed */
	for (int i = 0; i < ROUNDS; i++) {
		*VEC_ADD(&without.at) = batch_in_child(false) * 1e6 / BATCH;
		*VEC_ADD(&with.at) = batch_in_child(true) * 1e6 / BATCH;
	}
	double a = share(&without, 0.5), b = share(&with, 0.5);

	printf("jail: one decision                 outside %.2f us   inside "
	       "%.2f us   %+.1f %%\n",
		a, b, (b / a - 1) * 100);
	fflush(stdout);
}

/* What all threads of the last measure share. */
struct crowd {
	char *data;
	json_t *hostile; /* the params of `run` */
	pthread_mutex_t lock;
	struct sample sample;
	volatile bool over;
	volatile unsigned scripts;
};

static struct rpc_client *join(const struct crowd *crowd)
{
	struct rpc_where where = { .data = crowd->data, .lang = "en" };
	struct rpc_client *client = NULL;
	struct err err;

	must(rpc_client_open(&client, &where, &err), &err);
	return client;
}

static void *attack(void *ctx)
{
	struct crowd *crowd = ctx;
	struct rpc_client *client = join(crowd);

	while (!crowd->over) {
		json_t *params = json_deep_copy(crowd->hostile);
		json_t *result = NULL;
		struct err err;

		must(rpc_client_call(&result, client, "run", params, &err),
			&err);
		crowd->scripts++;
		json_decref(result);
		json_decref(params);
	}
	rpc_client_close(client);
	return NULL;
}

static const struct {
	const char *method, *params;
} asked[] = {
	{ "ask", "{\"question\":\"Đặt cọc đấu giá 5G mấy phần trăm?\"}" },
	{ "decide", "{\"decision\":\"ts.so-nguoi\",\"facts\":{}}" },
	{ "procedure.list", "{}" },
	{ "ask", "{\"question\":\"Một người được đứng tên bao nhiêu SIM?\"}" },
};
enum {
	ASKED = sizeof(asked) / sizeof(*asked)
};

static void *use(void *ctx)
{
	struct crowd *crowd = ctx;
	struct rpc_client *client = join(crowd);

	for (unsigned i = 0; !crowd->over; i++) {
		json_t *params = json_loads(asked[i % ASKED].params, 0, NULL);
		json_t *result = NULL;
		double begun = seconds(CLOCK_MONOTONIC);

		(void)!rpc_client_call(
			&result, client, asked[i % ASKED].method, params, NULL);
		double ms = (seconds(CLOCK_MONOTONIC) - begun) * 1000;

		pthread_mutex_lock(&crowd->lock);
		*VEC_ADD(&crowd->sample.at) = ms;
		pthread_mutex_unlock(&crowd->lock);
		json_decref(result);
		json_decref(params);
		/* A person reads before asking again. */
		nanosleep(&(struct timespec){ 0, 20000000 }, NULL);
	}
	rpc_client_close(client);
	return NULL;
}

static double measure_users(struct crowd *crowd, int hostile, const char *name)
{
	pthread_t threads[HOSTILE + USERS];
	int count = 0;

	crowd->over = false;
	crowd->sample.at.len = 0;
	while (count < hostile)
		pthread_create(&threads[count++], NULL, attack, crowd);
	if (hostile)
		nanosleep(&(struct timespec){ 1, 0 }, NULL);
	for (int i = 0; i < USERS; i++)
		pthread_create(&threads[count++], NULL, use, crowd);
	nanosleep(&(struct timespec){ SECONDS, 0 }, NULL);
	crowd->over = true;
	while (count > 0)
		pthread_join(threads[--count], NULL);
	show(name, &crowd->sample);
	return share(&crowd->sample, 0.99);
}

static void measure_hostile(void)
{
	static const char loop[] = "while true do end";
	char dir[] = "/tmp/bench-host-XXXXXX";
	struct crowd crowd = { .data = mkdtemp(dir),
		.hostile = json_object(),
		.lock = PTHREAD_MUTEX_INITIALIZER };
	struct buf digits = BUF_INIT;
	struct rpc_client *first = join(&crowd);

	hex_put(&digits, loop, strlen(loop));
	json_set_text(crowd.hostile, "name", "loop.lua");
	json_set_text(crowd.hostile, "bytes", digits.data);
	measure_users(&crowd, 0, "users alone (first, warms up)");
	double alone = measure_users(&crowd, 0, "users alone");
	double among = measure_users(
		&crowd, HOSTILE, "users among 64 hostile scripts");

	printf("hostile: p99 %.2f times; %u scripts stopped meanwhile\n",
		among / alone, crowd.scripts);
	rpc_client_close(first);
	buf_release(&digits);
	printf("its data folder is %s; take it away when you like\n", dir);
}

int main(void)
{
	setenv("TROLY_BIN", "build/bin", 0);
	measure_hosts();
	measure_jail();
	measure_hostile();
	return 0;
}
