#include "engine/engine.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/map.h"
#include "base/path.h"
#include "engine/backup.h"
#include "engine/folder.h"
#include "engine/library.h"
#include "kb/seed.h"

enum {
	LOCKS = 64
};

struct engine {
	struct engine_args args;
	char *person; /* owned */
	struct folder folder;
	struct store *store; /* NULL: see store_status */
	enum status store_status, kb_status;
	struct err store_err, kb_err, notice;
	struct repos *repos;
	struct snapshots *snapshots;
	struct libraries *libraries;
	struct hosts *hosts;
	struct units *units;
	pthread_mutex_t locks[LOCKS];
};

/* A folder that was used before must hold what was put into it then. */
static enum status is_missing(
	const char *path, const char *stamp, struct err *err)
{
	if (!*stamp || path_exists(path))
		return ST_OK;
	return err_set(err, ST_DAMAGED,
		"%s is missing, though the data folder was in use; restore a "
		"backup, or name another data folder to begin anew",
		path);
}

static void open_store(struct engine *engine, const char *stamp)
{
	const char *path = engine->folder.store;

	engine->store_status = is_missing(path, stamp, &engine->store_err);
	if (engine->store_status == ST_OK)
		engine->store_status =
			store_open(&engine->store, path, &engine->store_err);
}

static void tell_conflict(struct engine *engine, unsigned proposal)
{
	(void)err_set(&engine->notice, ST_CONFLICT,
		"The plugins of this release differ from what was changed "
		"here; look at change %u and decide",
		proposal);
}

static enum status bring_plugins(
	struct engine *engine, const char *plugins, struct err *err)
{
	struct kb_seed_args args = { .plugins = plugins,
		.person = engine->person,
		.release = ENGINE_VERSION,
		.at = engine->args.clock() };
	struct kb_seed seed = { 0 };
	struct kb_repo *repo = NULL;
	enum status st = repos_borrow(&repo, engine->repos, err);

	if (st == ST_OK)
		st = kb_seed(&seed, repo, &args, err);
	repos_return(engine->repos, repo);
	if (st == ST_OK && seed.outcome == KB_SEED_CONFLICT)
		tell_conflict(engine, seed.proposal);
	return st;
}

static bool is_seeded(struct engine *engine)
{
	struct kb_repo *repo = NULL;
	bool seeded = repos_borrow(&repo, engine->repos, NULL) == ST_OK &&
		      kb_repo_has(repo, "main");

	repos_return(engine->repos, repo);
	return seeded;
}

/* Bring this release's plugins into the repository, unless it has them. */
static enum status seed(
	struct engine *engine, const char *stamp, struct err *err)
{
	char *plugins = path_plugins();
	char *print = plugins ? folder_print(plugins) : mem_text("");
	enum status st = ST_OK;

	if (*print && strcmp(print, stamp) != 0)
		st = bring_plugins(engine, plugins, err);
	if (st == ST_OK && *print && strcmp(print, stamp) != 0)
		st = folder_set_stamp(&engine->folder, print, err);
	if (st == ST_OK && !*print && !is_seeded(engine))
		st = err_set(err, ST_NOT_FOUND,
			"The units' plugins that belong to this program are "
			"not found; install the program again, or name their "
			"folder in TROLY_PLUGINS");
	free(print);
	free(plugins);
	return st;
}

static enum status open_knowledge(
	struct engine *engine, const char *stamp, struct err *err)
{
	const char *dir = engine->folder.repo;
	enum status st = is_missing(dir, stamp, err);

	if (st != ST_OK)
		return st;
	if (path_exists(dir))
		kb_repo_recover(dir);
	if (!*stamp)
		st = kb_repo_create(dir, err);
	if (st == ST_OK)
		st = seed(engine, stamp, err);
	return st;
}

static void build(struct engine *engine)
{
	char *program = path_program("troly-host");

	engine->repos = repos_new(engine->folder.repo);
	engine->snapshots = snapshots_new(engine->repos);
	engine->libraries = libraries_new();
	engine->hosts = hosts_new(program, &engine->args.limits);
	engine->units = units_new(&(struct units_args){ .repos = engine->repos,
		.snapshots = engine->snapshots,
		.hosts = engine->hosts,
		.cache = engine->folder.cache,
		.program = program });
	free(program);
}

/* Say on stderr what is wrong; the engine goes on with the rest. */
static void report(enum status st, const struct err *err)
{
	if (st != ST_OK)
		log_line(LOG_ERROR, "%s", err->text[LANG_EN]);
}

static void open_parts(struct engine *engine)
{
	struct err err;

	report(backup_settle(engine->folder.path, &err), &err);
	char *stamp = folder_stamp(&engine->folder);

	open_store(engine, stamp);
	report(engine->store_status, &engine->store_err);
	engine->kb_status = open_knowledge(engine, stamp, &engine->kb_err);
	report(engine->kb_status, &engine->kb_err);
	free(stamp);
}

enum status engine_open(
	struct engine **out, const struct engine_args *args, struct err *err)
{
	struct engine *engine = mem_zero(sizeof(*engine));
	enum status st = folder_open(&engine->folder, args->data, err);

	*out = NULL;
	if (st != ST_OK) {
		free(engine);
		return st;
	}
	engine->args = *args;
	engine->person = mem_text(args->person);
	engine->args.data = engine->folder.path;
	for (size_t i = 0; i < LOCKS; i++)
		pthread_mutex_init(&engine->locks[i], NULL);
	build(engine);
	open_parts(engine);
	*out = engine;
	return ST_OK;
}

void engine_close(struct engine *engine)
{
	if (!engine)
		return;
	units_free(engine->units);
	hosts_free(engine->hosts);
	libraries_free(engine->libraries);
	snapshots_free(engine->snapshots);
	repos_free(engine->repos);
	store_close(engine->store);
	for (size_t i = 0; i < LOCKS; i++)
		pthread_mutex_destroy(&engine->locks[i]);
	unlink(engine->folder.socket);
	folder_close(&engine->folder);
	free(engine->person);
	free(engine);
}

static enum status repeat(
	enum status st, const struct err *kept, struct err *err)
{
	if (st != ST_OK && err)
		*err = *kept;
	return st;
}

enum status engine_store(
	struct store **out, struct engine *engine, struct err *err)
{
	*out = engine->store;
	return repeat(engine->store_status, &engine->store_err, err);
}

enum status engine_knowledge(const struct engine *engine, struct err *err)
{
	return repeat(engine->kb_status, &engine->kb_err, err);
}

enum status engine_repo_borrow(
	struct kb_repo **out, struct engine *engine, struct err *err)
{
	enum status st = engine_knowledge(engine, err);

	*out = NULL;
	return st == ST_OK ? repos_borrow(out, engine->repos, err) : st;
}

void engine_repo_return(struct engine *engine, struct kb_repo *repo)
{
	repos_return(engine->repos, repo);
}

enum status engine_commit(
	char out[KB_ID], struct engine *engine, const char *at, struct err *err)
{
	struct kb_repo *repo = NULL;
	enum status st = engine_repo_borrow(&repo, engine, err);

	if (st == ST_OK)
		st = kb_repo_resolve(out, repo, at ? at : "main", err);
	engine_repo_return(engine, repo);
	return st;
}

struct libraries *engine_libraries(struct engine *engine)
{
	return engine->libraries;
}

enum status engine_snapshot(const struct kb_snapshot **out,
	struct engine *engine, const char *commit, struct err *err)
{
	return snapshots_get(out, engine->snapshots, commit, err);
}

enum status engine_units(json_t **out, struct engine *engine,
	const char *commit, struct err *err)
{
	return units_at(out, engine->units, commit, err);
}

void engine_published(struct engine *engine, const char *commit)
{
	const struct kb_snapshot *snap = NULL;
	json_t *units = NULL;

	if (engine_snapshot(&snap, engine, commit, NULL) == ST_OK &&
		engine_units(&units, engine, commit, NULL) == ST_OK)
		json_decref(units);
	kb_snapshot_release(snap);
}

struct units *engine_plugins(struct engine *engine)
{
	return engine->units;
}

struct hosts *engine_host_pool(struct engine *engine)
{
	return engine->hosts;
}

size_t engine_hosts(struct engine *engine)
{
	return hosts_count(engine->hosts);
}

const char *engine_data(const struct engine *engine)
{
	return engine->folder.path;
}

const char *engine_socket(const struct engine *engine)
{
	return engine->folder.socket;
}

moment_t engine_now(const struct engine *engine)
{
	return engine->args.clock();
}

bool engine_readonly(const struct engine *engine)
{
	return engine->args.readonly;
}

bool engine_embedded(const struct engine *engine)
{
	return engine->args.embedded;
}

const struct err *engine_notice(const struct engine *engine)
{
	return &engine->notice;
}

void engine_lock(struct engine *engine, const char *name)
{
	uint64_t at = map_hash(name, strlen(name)) % LOCKS;

	pthread_mutex_lock(&engine->locks[at]);
}

void engine_unlock(struct engine *engine, const char *name)
{
	uint64_t at = map_hash(name, strlen(name)) % LOCKS;

	pthread_mutex_unlock(&engine->locks[at]);
}
