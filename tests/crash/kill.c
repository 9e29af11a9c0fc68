/*
 * kill -9 of the engine at random moments while eight people write.
 *
 *	make crash [N=2000]
 *
 * Each client sends a step, and sends it again with the same request until it
 * is acknowledged, whatever happens to the engine meanwhile. Clients write to
 * cases of their own, where each names the event it has seen, and to one that
 * all share. At the end every journal must hold what was acknowledged: each
 * value once, in the order in which its writer gave it, and nothing else; and
 * every case must still go on to its end.
 *
 * Kills come up to KILL_MS after the engine answers again, so that they fall
 * into starting, reading, writing and committing alike. The data folder is
 * made in $TROLY_CRASH_DIR, or $TMPDIR.
 */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/rpc_client.h"
#include "base/vec.h"

enum {
	CLIENTS = 8,
	KILL_MS = 60,
	CASE_STEPS = 40, /* of one's own case, then it is ended */
	WAIT_S = 60,     /* for one acknowledgement */
};

static char dir[256], data[300], place[320], program[300];
static atomic_bool over;
static atomic_long acknowledged, kills;
static pid_t engine;

static void die(const char *what, const struct err *err)
{
	printf("not ok - %s%s%s\n", what, err ? ": " : "",
		err ? err->text[LANG_EN] : "");
	kill(engine, SIGKILL);
	exit(1);
}

static void nap(int ms)
{
	struct timespec time = { ms / 1000, (long)(ms % 1000) * 1000000 };

	nanosleep(&time, NULL);
}

static void start_engine(void)
{
	engine = fork();
	if (engine == 0) {
		execl(program, program, "--data", data, "--socket",
			place + strlen("unix:"), (char *)NULL);
		_exit(127);
	}
}

static void kill_engine(void)
{
	kill(engine, SIGKILL);
	while (waitpid(engine, NULL, 0) < 0)
		;
	unlink(place + strlen("unix:"));
}

struct client {
	int number;
	struct rpc_client *rpc;
	VEC(long) shared; /* values acknowledged in the common case, in order */
	VEC(char *) cases;
	VEC(long) counts; /* steps acknowledged in each of one's own */
	unsigned seed;
};

static void open_rpc(struct client *client)
{
	struct rpc_where where = { .host = place, .data = data, .lang = "en" };

	for (int tries = 0; !client->rpc; tries++) {
		if (rpc_client_open(&client->rpc, &where, NULL) == ST_OK)
			return;
		client->rpc = NULL;
		if (tries > WAIT_S * 200)
			die("the engine does not come back", NULL);
		nap(5);
	}
}

/* Call until there is an answer of the engine itself. */
static json_t *insist(struct client *client, const char *method, json_t *params,
	enum status *st, struct err *err)
{
	json_t *result = NULL;

	for (int tries = 0;; tries++) {
		open_rpc(client);
		*st = rpc_client_call(
			&result, client->rpc, method, params, err);
		if (*st != ST_UNREACHABLE)
			break;
		rpc_client_close(client->rpc);
		client->rpc = NULL;
		if (tries > WAIT_S * 200)
			die("a request is never answered", err);
		nap(5);
	}
	json_decref(params);
	return result;
}

/* A step that must be done; its params are taken. */
static json_t *step(struct client *client, const char *method, json_t *params)
{
	char request[33];
	struct err err;
	enum status st;

	rpc_request_id(request);
	json_object_set_new(params, "request", json_string(request));
	json_t *state = insist(client, method, params, &st, &err);

	if (st != ST_OK)
		die(method, &err);
	atomic_fetch_add(&acknowledged, 1);
	return state;
}

static void own_case(struct client *client)
{
	json_t *state = step(
		client, "case.start", json_pack("{s:s}", "procedure", "dai"));
	char *id = mem_text(json_text(state, "case", ""));
	long value = 1;

	json_decref(state);
	for (; value < CASE_STEPS && !atomic_load(&over); value++) {
		state = step(client, "case.set",
			json_pack("{s:s, s:{s:i}, s:i}", "case", id, "facts",
				"lan", (int)value, "expect", (int)value));
		if (json_int(state, "events", 0) != value + 1)
			die("an event was lost or doubled", NULL);
		json_decref(state);
	}
	*VEC_ADD(&client->cases) = id;
	*VEC_ADD(&client->counts) = value - 1;
}

static void common_case(struct client *client, int count)
{
	for (int i = 0; i < count && !atomic_load(&over); i++) {
		long value = client->number * 1000000L +
			     (long)client->shared.len + 1;

		json_decref(step(client, "case.set",
			json_pack("{s:s, s:{s:I}}", "case", "dai-0001", "facts",
				"lan", (json_int_t)value)));
		*VEC_ADD(&client->shared) = value;
	}
}

static void *write_all(void *arg)
{
	struct client *client = arg;

	while (!atomic_load(&over)) {
		own_case(client);
		common_case(client, 10);
	}
	return NULL;
}

/* One that found the folder still held by the dying is started again, as
 * whoever keeps an engine running does. */
static void keep_running(void)
{
	for (int tries = 0; tries < 200; tries++) {
		nap(5);
		if (access(place + strlen("unix:"), F_OK) == 0)
			return;
		if (waitpid(engine, NULL, WNOHANG) == engine)
			start_engine();
	}
}

static void wait_for_answer(struct client *client)
{
	enum status st;
	struct err err;

	keep_running();
	json_decref(insist(client, "case.list",
		json_pack("{s:s}", "status", "none"), &st, &err));
}

static void kill_often(struct client *client, long count)
{
	for (; atomic_load(&kills) < count; atomic_fetch_add(&kills, 1)) {
		wait_for_answer(client);
		nap(rand_r(&client->seed) % KILL_MS);
		kill_engine();
		start_engine();
		if ((atomic_load(&kills) + 1) % 100 == 0)
			fprintf(stderr, "%ld kills, %ld steps acknowledged\n",
				atomic_load(&kills) + 1,
				atomic_load(&acknowledged));
	}
}

static json_t *journal(struct client *client, const char *id)
{
	enum status st;
	struct err err;
	json_t *log = insist(
		client, "case.log", json_pack("{s:s}", "case", id), &st, &err);

	if (st != ST_OK)
		die("a journal cannot be read", &err);
	return log;
}

static long value_of(const json_t *event)
{
	const json_t *facts = json_member(json_member(event, "data"), "facts");

	return (long)json_int(facts, "lan", 0);
}

/* Values 1 … count, once each and in order; `base` is added. */
static void check_order(
	const json_t *events, long base, long count, const char *what)
{
	long expected = 1;
	size_t i;
	json_t *event;

	json_array_foreach(events, i, event)
	{
		long value = value_of(event) - base;

		if (value < 1 || value > 999999)
			continue;
		if (value != expected)
			die(what, NULL);
		expected++;
	}
	if (expected != count + 1)
		die(what, NULL);
}

static void check_own(struct client *client)
{
	for (size_t i = 0; i < client->cases.len; i++) {
		json_t *log = journal(client, client->cases.at[i]);

		check_order(json_list(log, "events"), 0, client->counts.at[i],
			"a journal holds other than was acknowledged");
		if ((long)json_array_size(json_list(log, "events")) !=
			client->counts.at[i] + 1)
			die("a journal is longer than was acknowledged", NULL);
		json_decref(log);
	}
}

static void check_common(struct client *client, struct client *all)
{
	json_t *log = journal(client, "dai-0001");
	size_t total = 1;

	for (int i = 0; i < CLIENTS; i++) {
		check_order(json_list(log, "events"), all[i].number * 1000000L,
			(long)all[i].shared.len,
			"the common journal lost or doubled an event");
		total += all[i].shared.len;
	}
	if (json_array_size(json_list(log, "events")) != total)
		die("the common journal holds what nobody wrote", NULL);
	json_decref(log);
}

/* No case is stuck: each still goes on to its end. */
static void finish_cases(struct client *client)
{
	for (size_t i = 0; i < client->cases.len; i++) {
		const char *id = client->cases.at[i];

		if (client->counts.at[i] == 0)
			json_decref(step(client, "case.set",
				json_pack("{s:s, s:{s:i}}", "case", id, "facts",
					"lan", 1)));
		json_decref(step(client, "case.done",
			json_pack("{s:s, s:s}", "case", id, "step", "f")));
		json_t *state = step(client, "case.done",
			json_pack("{s:s, s:s}", "case", id, "step", "t"));

		if (strcmp(json_text(state, "status", ""), "finished") != 0)
			die("a case is stuck", NULL);
		json_decref(state);
	}
}

static void check_whole(struct client *client)
{
	enum status st;
	struct err err;
	json_t *doctor = insist(client, "doctor", json_object(), &st, &err),
	       *one;
	size_t i;

	json_array_foreach(json_list(doctor, "checks"), i, one)
	{
		if (!json_bool(one, "ok", false))
			die(json_text(one, "text", "doctor"), NULL);
	}
	json_decref(doctor);
}

static void set_up(void)
{
	const char *top = getenv("TROLY_CRASH_DIR");
	char *path = path_program("trolyd");

	if (!top)
		top = getenv("TMPDIR");
	snprintf(program, sizeof(program), "%s", path);
	free(path);
	snprintf(dir, sizeof(dir), "%.200s/crashXXXXXX", top ? top : "/tmp");
	if (!mkdtemp(dir))
		die("no folder for the data can be made", NULL);
	snprintf(data, sizeof(data), "%s/data", dir);
	snprintf(place, sizeof(place), "unix:%s/sock", dir);
	setenv("TROLY_PLUGINS", "tests/fixtures/bench", 1);
	signal(SIGPIPE, SIG_IGN);
}

int main(int argc, char **argv)
{
	static struct client clients[CLIENTS], killer = { .seed = 1 };
	pthread_t threads[CLIENTS];
	long count = argc > 1 ? atol(argv[1]) : 20;
	char clean[320];

	set_up();
	start_engine();
	json_decref(step(
		&killer, "case.start", json_pack("{s:s}", "procedure", "dai")));
	for (int i = 0; i < CLIENTS; i++) {
		clients[i].number = i + 1;
		pthread_create(&threads[i], NULL, write_all, &clients[i]);
	}
	kill_often(&killer, count);
	atomic_store(&over, true);
	for (int i = 0; i < CLIENTS; i++)
		pthread_join(threads[i], NULL);
	printf("1..4\nok 1 - %ld kills, %ld steps acknowledged by %d clients\n",
		count, atomic_load(&acknowledged), CLIENTS);
	for (int i = 0; i < CLIENTS; i++)
		check_own(&clients[i]);
	check_common(&killer, clients);
	printf("ok 2 - no acknowledged event is lost, none is doubled\n");
	for (int i = 0; i < CLIENTS; i++)
		finish_cases(&clients[i]);
	printf("ok 3 - every case goes on to its end\n");
	check_whole(&killer);
	printf("ok 4 - the store and the knowledge are whole\n");
	kill_engine();
	snprintf(clean, sizeof(clean), "rm -rf '%s'", dir);
	return system(clean) != 0;
}
