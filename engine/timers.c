#include "engine/timers.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "base/map.h"
#include "base/mem.h"
#include "engine/cases.h"

enum {
	TICKS_MAX = 500, /* cases in one look */
	FIRST_MS = 300,  /* whoever only asks something is gone by then */
};

/* Who does what nobody does. */
static const char *const clerk = "troly";

struct timers {
	struct engine *engine;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t wake;
	bool ending;
};

bool timers_believes(moment_t wall, moment_t real)
{
	return wall - real < TIMERS_JUMP_MS;
}

bool timers_period(char out[16], const char *every, date_t day)
{
	int year, month, in_month;

	date_split(day, &year, &month, &in_month);
	if (strcmp(every, "month") == 0)
		snprintf(out, 16, "%d-%02d", year, month);
	else if (strcmp(every, "quarter") == 0)
		snprintf(out, 16, "%d-Q%d", year, (month + 2) / 3);
	else if (strcmp(every, "year") == 0)
		snprintf(out, 16, "%d", year);
	else
		return false;
	return true;
}

static void say_nothing(struct serve_call *call, json_int_t done,
	json_int_t total, const char *text)
{
	(void)call;
	(void)done;
	(void)total;
	(void)text;
}

/* A request of the clerk; its id is made of what it is for. */
static void call_init(struct serve_call *call, struct engine *engine,
	json_t *params, char request[33], const char *what)
{
	struct buf text = BUF_INIT;
	uint64_t first;

	buf_printf(&text, "%s|", what);
	first = map_hash(text.data, text.len);
	buf_putc(&text, '#');
	snprintf(request, 33, "%016" PRIx64 "%016" PRIx64, first,
		map_hash(text.data, text.len));
	buf_release(&text);
	*call = (struct serve_call){
		.engine = engine,
		.person = clerk,
		.params = params,
		.now = engine_now(engine),
		.request = request,
		.progress = say_nothing,
	};
	call->as_of = moment_date(call->now);
}

/* A case whose plugin fails is looked at again later. */
static void put_off(
	struct engine *engine, const char *id, const struct err *err)
{
	struct store *store = NULL;

	log_line(LOG_WARN, "%s: %s", id, err->text[LANG_EN]);
	if (engine_store(&store, engine, NULL) == ST_OK)
		(void)!store_put_off(
			store, id, engine_now(engine) + TIMERS_DOUBT_MS, NULL);
}

static void tick(struct engine *engine, const char *id)
{
	json_t *params = json_object();
	struct serve_call call;
	struct buf what = BUF_INIT;
	char request[33];
	struct err err;

	buf_printf(&what, "tick %s %" PRId64, id, engine_now(engine));
	call_init(&call, engine, params, request, what.data);
	if (cases_tick(&call, id, &err) != ST_OK)
		put_off(engine, id, &err);
	buf_release(&what);
	json_decref(params);
}

int timers_look(struct engine *engine)
{
	struct store *store = NULL;
	json_t *ids = NULL;
	size_t i;
	json_t *id;
	enum status st = engine_store(&store, engine, NULL);

	if (st == ST_OK)
		st = store_due(
			&ids, store, engine_now(engine), TICKS_MAX, NULL);
	json_array_foreach(ids, i, id) tick(engine, json_string_value(id));
	int count = (int)json_array_size(ids);

	json_decref(ids);
	return st == ST_OK ? count : 0;
}

/* Begin the case of a period, once: the request is made of it. */
static enum status begin_case(struct engine *engine, const char *commit,
	const char *unit, const json_t *procedure, const char *period,
	struct err *err)
{
	const char *id = json_text(procedure, "id", "");
	json_t *intent = json_pack("{s:{}}", "start"), *state = NULL;
	struct buf title = BUF_INIT, what = BUF_INIT;
	struct serve_call call;
	char request[33];

	buf_printf(
		&title, "%s (%s)", json_text(procedure, "title", id), period);
	buf_printf(&what, "every %s %s %s", unit, id, period);
	json_t *params = json_pack("{s:s, s:s, s:s}", "procedure", id, "unit",
		unit, "title", title.data);
	struct case_intent start = {
		.method = "case.start", .intent = intent, .expect = -1
	};

	call_init(&call, engine, params, request, what.data);
	snprintf(call.commit, sizeof(call.commit), "%s", commit);
	enum status st = cases_start(&state, &call, &start, err);

	json_decref(state);
	json_decref(params);
	json_decref(intent);
	buf_release(&what);
	buf_release(&title);
	return st;
}

/* Unless the setting says that the period's case was begun. */
static void begin_one(struct engine *engine, const char *commit,
	const char *unit, const json_t *procedure)
{
	const char *id = json_text(procedure, "id", "");
	struct store *store = NULL;
	struct buf name = BUF_INIT;
	char period[16], *last = NULL;
	struct err err;

	if (!timers_period(period, json_text(procedure, "every", ""),
		    moment_date(engine_now(engine))) ||
		engine_store(&store, engine, NULL) != ST_OK)
		return;
	buf_printf(&name, "every:%s:%s", unit, id);
	enum status st = store_setting(&last, store, name.data, &err);

	if (st == ST_OK && (!last || strcmp(last, period) != 0)) {
		st = begin_case(engine, commit, unit, procedure, period, &err);
		if (st == ST_OK)
			st = store_setting_set(store, name.data, period, &err);
	}
	if (st != ST_OK)
		log_line(LOG_WARN, "%s: %s", id, err.text[LANG_EN]);
	free(last);
	buf_release(&name);
}

/* Open the cases of a new month, quarter or year. */
void timers_begin_periods(struct engine *engine)
{
	char commit[KB_ID];
	json_t *units = NULL, *unit;
	const char *name;

	if (engine_knowledge(engine, NULL) != ST_OK ||
		engine_commit(commit, engine, NULL, NULL) != ST_OK ||
		engine_units(&units, engine, commit, NULL) != ST_OK)
		return;
	json_object_foreach(units, name, unit)
	{
		size_t i;
		json_t *procedure;

		json_array_foreach(json_list(unit, "procedures"), i, procedure)
		{
			if (json_text(procedure, "every", NULL))
				begin_one(engine, commit, name, procedure);
		}
	}
	json_decref(units);
}

static moment_t real_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_BOOTTIME, &now); /* it goes on while asleep */
	return (moment_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Wait for `ms`; false when the engine ends. */
static bool wait_for(struct timers *timers, int ms)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += ms / 1000;
	until.tv_nsec += (long)(ms % 1000) * 1000000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000;
	}
	pthread_mutex_lock(&timers->lock);
	while (!timers->ending && pthread_cond_timedwait(&timers->wake,
					  &timers->lock, &until) == 0)
		;
	bool goes_on = !timers->ending;

	pthread_mutex_unlock(&timers->lock);
	return goes_on;
}

static bool is_ending(struct timers *timers)
{
	pthread_mutex_lock(&timers->lock);
	bool ending = timers->ending;

	pthread_mutex_unlock(&timers->lock);
	return ending;
}

static void *run(void *arg)
{
	struct timers *timers = arg;
	moment_t wall = engine_now(timers->engine), real = real_now();
	moment_t doubt = 0; /* until when the clock is not believed */
	int pause = FIRST_MS;

	for (; wait_for(timers, pause); pause = TIMERS_LOOK_MS) {
		moment_t wall_now = engine_now(timers->engine);
		moment_t now = real_now();

		if (!timers_believes(wall_now - wall, now - real)) {
			log_line(LOG_WARN, "the clock jumped ahead; nothing is "
					   "told by it for ten minutes");
			doubt = now + TIMERS_DOUBT_MS;
		}
		wall = wall_now;
		real = now;
		if (now < doubt)
			continue;
		timers_begin_periods(timers->engine);
		while (!is_ending(timers) &&
			timers_look(timers->engine) == TICKS_MAX)
			;
	}
	return NULL;
}

struct timers *timers_start(struct engine *engine)
{
	struct timers *timers;
	pthread_condattr_t attr;

	if (engine_readonly(engine))
		return NULL;
	timers = mem_zero(sizeof(*timers));
	timers->engine = engine;
	pthread_mutex_init(&timers->lock, NULL);
	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(&timers->wake, &attr);
	pthread_condattr_destroy(&attr);
	if (pthread_create(&timers->thread, NULL, run, timers) != 0) {
		log_line(LOG_ERROR, "no thread can be started");
		exit(70);
	}
	return timers;
}

void timers_stop(struct timers *timers)
{
	if (!timers)
		return;
	pthread_mutex_lock(&timers->lock);
	timers->ending = true;
	pthread_cond_signal(&timers->wake);
	pthread_mutex_unlock(&timers->lock);
	pthread_join(timers->thread, NULL);
	pthread_cond_destroy(&timers->wake);
	pthread_mutex_destroy(&timers->lock);
	free(timers);
}
