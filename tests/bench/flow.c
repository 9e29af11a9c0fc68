/*
 * How fast cases move: steps a second that are on the disk when they are
 * acknowledged, by one client and by fifty at the same time, beside raw
 * commits of SQLite in the same folder and beside bpmn-engine (npm) that
 * saves its state to a file after each step (tests/bench/flow.mjs); a case of
 * 1,000 events; the inbox over 100,000 open cases.
 *
 *	make bench-flow [ARGS="SECONDS CASES"]
 *
 * Our steps are whole: the plugin's host folds the journal and tries the
 * step, the events, the head, the work list and the request are written in
 * one transaction, and the call returns after the fsync. The folder is made
 * in $TROLY_BENCH_DIR, or build/, so that it is on a disk.
 */
#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "engine/cases.h"
#include "engine/methods.h"

static double seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void must(enum status st, const struct err *err)
{
	if (st == ST_OK)
		return;
	fprintf(stderr, "bench-flow: %s\n", err->text[LANG_EN]);
	exit(1);
}

static void report(const char *name, double value, const char *unit)
{
	printf("%-58s %10.1f %s\n", name, value, unit);
	fflush(stdout);
}

/* One step as a peer would write it: a row of history, a row of the case. */
static double raw_commits(const char *dir, double time)
{
	char path[512];
	sqlite3 *db = NULL;
	sqlite3_stmt *stmts[4];
	static const char insert[] =
		"INSERT INTO hist(cas, step, actor, data, at)"
		" VALUES (?1, ?2, 'tiep-nhan', ?3, ?4)";
	static const char *const sql[] = { "BEGIN IMMEDIATE", insert,
		"UPDATE cas SET step = ?2, at = ?3 WHERE id = ?1", "COMMIT" };
	static const char data[] =
		"{\"ho_ten\":\"Nguyen Van A\",\"so_tien\":1250000}";
	long n = 0;

	snprintf(path, sizeof(path), "%s/raw.db", dir);
	sqlite3_open(path, &db);
	sqlite3_exec(db,
		"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
		"CREATE TABLE cas(id INTEGER PRIMARY KEY, state TEXT,"
		" step INT, at INT); CREATE TABLE hist(id INTEGER PRIMARY KEY,"
		" cas INT, step INT, actor TEXT, data TEXT, at INT);"
		"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r"
		" WHERE i < 1000) INSERT INTO cas SELECT i, 'open', 0, 0"
		" FROM r;",
		NULL, NULL, NULL);
	for (int i = 0; i < 4; i++)
		sqlite3_prepare_v2(db, sql[i], -1, &stmts[i], NULL);
	double begin = seconds();

	for (; seconds() - begin < time; n++) {
		int cas = (int)(1 + n / 10 % 1000);

		sqlite3_bind_int(stmts[1], 1, cas);
		sqlite3_bind_int(stmts[1], 2, (int)(n % 10));
		sqlite3_bind_text(stmts[1], 3, data, -1, SQLITE_STATIC);
		sqlite3_bind_int64(stmts[1], 4, n);
		sqlite3_bind_int(stmts[2], 1, cas);
		sqlite3_bind_int(stmts[2], 2, (int)(n % 10));
		sqlite3_bind_int64(stmts[2], 3, n);
		for (int i = 0; i < 4; i++) {
			sqlite3_step(stmts[i]);
			sqlite3_reset(stmts[i]);
		}
	}
	double rate = (double)n / (seconds() - begin);

	for (int i = 0; i < 4; i++)
		sqlite3_finalize(stmts[i]);
	sqlite3_close(db);
	unlink(path);
	return rate;
}

static struct engine *engine;
static char commit[KB_ID];
static atomic_ulong requests;
static atomic_bool stop;
static atomic_long steps, ended;

/* A host ends with the thread that started it, so threads stay. */
static void stay(void)
{
	atomic_fetch_add(&ended, 1);
	for (;;)
		pause();
}

/* So many threads do this for so long: how often a second it was done. */
static double rate_of(void *(*act)(void *), void **args, int count, double time)
{
	pthread_t thread;

	atomic_store(&stop, false);
	atomic_store(&steps, 0);
	atomic_store(&ended, 0);
	double begin = seconds();

	for (int i = 0; i < count; i++)
		pthread_create(&thread, NULL, act, args[i]);
	while (seconds() - begin < time)
		usleep(1000);
	atomic_store(&stop, true);
	while (atomic_load(&ended) < count)
		usleep(1000);
	return (double)atomic_load(&steps) / (seconds() - begin);
}

static void call_init(struct serve_call *call, json_t *params, char request[33],
	const char *person)
{
	snprintf(request, 33, "%032lx", atomic_fetch_add(&requests, 1));
	*call = (struct serve_call){ .engine = engine,
		.person = person,
		.params = params,
		.now = moment_now(),
		.request = request };
	call->as_of = moment_date(call->now);
	snprintf(call->commit, sizeof(call->commit), "%s", commit);
}

/* Takes params. */
static json_t *serve(serve_fn *fn, json_t *params, const char *person)
{
	struct serve_call call;
	char request[33];
	json_t *result = NULL;
	struct err err;

	call_init(&call, params, request, person);
	must(fn(&result, &call, &err), &err);
	json_decref(params);
	return result;
}

static void one_case(const char *person, long limit)
{
	json_t *state = serve(serve_case_start,
		json_pack("{s:s, s:{s:i}}", "procedure", "muoi", "facts",
			"so_tien", 5000),
		person);
	char id[128];

	snprintf(id, sizeof(id), "%s", json_text(state, "case", ""));
	for (; limit > 0 && !atomic_load(&stop); limit--) {
		const char *next = json_text(state, "next", NULL);

		if (!next)
			break;
		json_t *after = serve(serve_case_done,
			json_pack("{s:s, s:s}", "case", id, "step", next),
			person);

		json_decref(state);
		state = after;
		atomic_fetch_add(&steps, 1);
	}
	json_decref(state);
}

static void *client(void *arg)
{
	while (!atomic_load(&stop))
		one_case(arg, 10);
	stay();
	return NULL;
}

static double engine_steps(int clients, double time)
{
	static char names[64][16];
	void *args[64];

	for (int i = 0; i < clients; i++) {
		snprintf(names[i], sizeof(names[i]), "nguoi%d", i);
		args[i] = names[i];
	}
	return rate_of(client, args, clients, time);
}

/* The store alone: what its group commit carries. */
struct storing {
	int number;
};

static void *store_client(void *arg)
{
	struct storing *me = arg;
	struct store *store = NULL;
	json_t *head =
		json_pack("{s:s, s:s}", "title", "x", "status", "running");
	json_t *events = json_pack("[{s:s, s:{s:s}, s:s}]", "kind", "done",
		"data", "step", "t1", "text", "Xong bước 1");
	struct store_done done = { 0 };
	char request[33], person[16], id[STORE_CASE_ID] = "";
	struct err err;

	snprintf(person, sizeof(person), "kho%d", me->number);
	must(engine_store(&store, engine, &err), &err);
	while (!atomic_load(&stop)) {
		struct store_step step = { .case_id = *id ? id : NULL,
			.procedure = "kho",
			.unit = "phong-do",
			.person = person,
			.request = request,
			.digest = "0123",
			.commit = commit,
			.at = moment_now(),
			.expect = done.n,
			.head = head,
			.events = events };

		snprintf(request, sizeof(request), "%032lx",
			atomic_fetch_add(&requests, 1));
		must(store_step(&done, store, &step, &err), &err);
		snprintf(id, sizeof(id), "%s", done.case_id);
		atomic_fetch_add(&steps, 1);
	}
	json_decref(events);
	json_decref(head);
	stay();
	return NULL;
}

static double store_steps(int clients, double time)
{
	static struct storing numbers[64];
	void *args[64];

	for (int i = 0; i < clients; i++) {
		numbers[i].number = i + (clients > 1 ? 100 : 0);
		args[i] = &numbers[i];
	}
	return rate_of(store_client, args, clients, time);
}

static int by_value(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static double median_ms(json_t *(*act)(void))
{
	double times[21];

	json_decref(act());
	for (int i = 0; i < 21; i++) {
		double begin = seconds();

		json_decref(act());
		times[i] = (seconds() - begin) * 1000;
	}
	qsort(times, 21, sizeof(*times), by_value);
	return times[10];
}

static char long_case[128];

static json_t *open_long(void)
{
	return serve(
		serve_case_show, json_pack("{s:s}", "case", long_case), "an");
}

static json_t *open_inbox(void)
{
	return serve(serve_case_inbox, json_object(), "an");
}

/* A case of 1,000 events. */
static void make_long(void)
{
	json_t *state = serve(
		serve_case_start, json_pack("{s:s}", "procedure", "dai"), "an");

	snprintf(long_case, sizeof(long_case), "%s",
		json_text(state, "case", ""));
	json_decref(state);
	for (int i = 1; i < 1000; i++)
		json_decref(serve(serve_case_set,
			json_pack("{s:s, s:{s:i}}", "case", long_case, "facts",
				"lan", i),
			"an"));
}

struct filling {
	long from, to;
};

static void *fill(void *arg)
{
	const struct filling *part = arg;
	struct store *store = NULL;
	struct err err;
	json_t *head =
		json_pack("{s:s, s:s, s:{s:s, s:s}}", "title", "Mười bước",
			"status", "running", "step", "id", "t1", "title", "1");
	json_t *events = json_pack("[{s:s, s:{s:{}}, s:s}]", "kind", "started",
		"data", "facts", "text", "Bắt đầu");
	json_t *work = json_pack("[{s:s, s:s, s:s, s:s}]", "step", "t1",
		"step_title", "1", "role", "tiep-nhan", "due", "2026-12-31");

	must(engine_store(&store, engine, &err), &err);
	for (long i = part->from; i < part->to; i++) {
		struct store_done done;
		char request[33];
		struct store_step step = { .procedure = "muoi",
			.unit = "phong-do",
			.person = "an",
			.request = request,
			.digest = "0123",
			.commit = commit,
			.at = moment_now(),
			.head = head,
			.events = events,
			.work = work };

		snprintf(request, sizeof(request), "%032lx",
			atomic_fetch_add(&requests, 1));
		must(store_step(&done, store, &step, &err), &err);
	}
	json_decref(work);
	json_decref(events);
	json_decref(head);
	return NULL;
}

static void fill_cases(long count)
{
	pthread_t threads[64];
	struct filling parts[64];

	for (int i = 0; i < 64; i++) {
		parts[i] = (struct filling){ count * i / 64,
			count * (i + 1) / 64 };
		pthread_create(&threads[i], NULL, fill, &parts[i]);
	}
	for (int i = 0; i < 64; i++)
		pthread_join(threads[i], NULL);
}

static double memory_mb(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	long total = 0, resident = 0;

	if (!file || fscanf(file, "%ld %ld", &total, &resident) != 2)
		resident = 0;
	if (file)
		fclose(file);
	return (double)resident * (double)sysconf(_SC_PAGESIZE) / 1e6;
}

static void beside_bpmn(const char *dir)
{
	char line[1024];

	snprintf(line, sizeof(line),
		"node tests/bench/flow.mjs '%s' 2>/dev/null || echo "
		"'bpmn-engine: not installed here (npm install bpmn-engine in "
		"a folder named by TROLY_PEERS)'",
		dir);
	fflush(stdout);
	(void)!system(line);
}

static void open_bench(const char *dir)
{
	struct engine_args args = { .data = dir,
		.person = "an",
		.embedded = true,
		.limits = PLUGIN_LIMITS_DEFAULT,
		.clock = moment_now };
	struct err err;

	must(engine_open(&engine, &args, &err), &err);
	must(engine_commit(commit, engine, NULL, &err), &err);
}

int main(int argc, char **argv)
{
	double time = argc > 1 ? atof(argv[1]) : 3;
	long cases = argc > 2 ? atol(argv[2]) : 100000;
	const char *top = getenv("TROLY_BENCH_DIR");
	char dir[256], data[300];

	setenv("TROLY_PLUGINS", "tests/fixtures/bench", 0);
	snprintf(dir, sizeof(dir), "%.200s/flowXXXXXX", top ? top : "build");
	if (!mkdtemp(dir))
		return 1;
	snprintf(data, sizeof(data), "%s/data", dir);
	open_bench(data);
	one_case("an", 1); /* the host is there, the caches are warm */

	report("SQLite, raw commits (WAL, FULL), one connection",
		raw_commits(dir, time), "steps/s");
	report("store alone, 1 client", store_steps(1, time), "steps/s");
	report("store alone, 50 clients", store_steps(50, time), "steps/s");
	report("engine with its host, 1 client", engine_steps(1, time),
		"steps/s");
	report("engine with its host, 50 clients", engine_steps(50, time),
		"steps/s");
	beside_bpmn(dir);
	make_long();
	report("a case of 1,000 events is opened in", median_ms(open_long),
		"ms");
	fill_cases(cases);
	report("open cases", (double)cases, "");
	report("the inbox opens in", median_ms(open_inbox), "ms");
	report("memory of the engine", memory_mb(), "MB");
	engine_close(engine);
	snprintf(data, sizeof(data), "rm -rf '%s'", dir);
	return system(data) != 0;
}
