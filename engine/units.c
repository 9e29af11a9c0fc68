#include "engine/units.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/log.h"
#include "base/map.h"
#include "base/path.h"
#include "kb/history.h"

#define SHARED "_shared"

enum {
	KEY = 33,     /* bytes of a plugin's key */
	COMMITS = 4,  /* whose answers are kept whole */
	NAMES = 4096, /* keys that are remembered */
	CACHE_MAX = 8 * 1024 * 1024,
	BACK_MAX = 20, /* published changes that are looked back at */
};

struct answers {
	char commit[KB_ID];
	json_t *units; /* owned; what units_at() hands out */
};

struct units {
	struct units_args args;
	char *cache;    /* owned */
	char stamp[64]; /* of the host program: another one loads anew */
	pthread_mutex_t lock;
	struct answers kept[COMMITS]; /* the one made last comes first */
	pthread_mutex_t names_lock;
	struct map names; /* "commit unit" to a plugin's key (owned) */
};

/* What one call needs to know of a plugin. */
struct plugin {
	struct units *units;
	const char *unit, *commit; /* borrowed */
	char key[KEY];
};

struct units *units_new(const struct units_args *args)
{
	struct units *units = mem_zero(sizeof(*units));
	struct stat is = { 0 };

	units->args = *args;
	units->cache = mem_text(args->cache);
	(void)stat(args->program, &is);
	snprintf(units->stamp, sizeof(units->stamp), "%lld %lld.%ld",
		(long long)is.st_size, (long long)is.st_mtim.tv_sec,
		is.st_mtim.tv_nsec);
	pthread_mutex_init(&units->lock, NULL);
	pthread_mutex_init(&units->names_lock, NULL);
	return units;
}

static void forget_names(struct units *units)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&units->names, &at)))
		free(slot->value);
	map_release(&units->names);
	units->names = MAP_INIT;
}

void units_free(struct units *units)
{
	if (!units)
		return;
	for (size_t i = 0; i < COMMITS; i++)
		json_decref(units->kept[i].units);
	forget_names(units);
	pthread_mutex_destroy(&units->names_lock);
	pthread_mutex_destroy(&units->lock);
	free(units->cache);
	free(units);
}

/* What of a unit's folder its host is given. */
static const char *const parts[] = { "plugin.lua", "rules", "procedures",
	"tests" };
enum {
	PARTS = sizeof(parts) / sizeof(*parts)
};

static bool is_part(const char *path)
{
	size_t len = strlen(path);

	if (strcmp(path, parts[0]) == 0)
		return true;
	if (len < 4 || strcmp(path + len - 4, ".lua") != 0)
		return false;
	for (size_t i = 1; i < PARTS; i++) {
		size_t part = strlen(parts[i]);

		if (strncmp(path, parts[i], part) == 0 && path[part] == '/')
			return true;
	}
	return false;
}

/* Append the ids of the parts; what is not there counts as nothing. */
static void add_ids(struct buf *ids, struct kb_repo *repo, const char *commit,
	const char *unit)
{
	struct buf path = BUF_INIT;
	char id[KB_ID];

	for (size_t i = 0; i < PARTS; i++) {
		buf_clear(&path);
		buf_printf(&path, "units/%s/%s", unit, parts[i]);
		bool there = kb_repo_tree_id(id, repo, commit, path.data,
				     NULL) == ST_OK;

		buf_printf(ids, "%s %s\n", parts[i], there ? id : "-");
	}
	buf_release(&path);
}

static void make_key(struct plugin *plugin, struct kb_repo *repo)
{
	struct buf ids = BUF_INIT;

	buf_printf(&ids, "%s\n", plugin->unit);
	add_ids(&ids, repo, plugin->commit, plugin->unit);
	add_ids(&ids, repo, plugin->commit, SHARED);
	uint64_t first = map_hash(ids.data, ids.len);

	buf_puts(&ids, plugin->units->stamp);
	snprintf(plugin->key, sizeof(plugin->key), "%016" PRIx64 "%016" PRIx64,
		first, map_hash(ids.data, ids.len));
	buf_release(&ids);
}

/* False when the commit has no such unit. */
static bool has_unit(struct kb_repo *repo, const struct plugin *plugin)
{
	struct buf path = BUF_INIT;
	char id[KB_ID];

	buf_printf(&path, "units/%s", plugin->unit);
	bool there = *plugin->unit && !strchr(plugin->unit, '/') &&
		     kb_repo_tree_id(id, repo, plugin->commit, path.data,
			     NULL) == ST_OK;

	buf_release(&path);
	return there;
}

static enum status make_name(struct plugin *plugin, struct err *err)
{
	struct repos *repos = plugin->units->args.repos;
	struct kb_repo *repo = NULL;
	enum status st = repos_borrow(&repo, repos, err);

	if (st == ST_OK && !has_unit(repo, plugin))
		st = err_set(err, ST_NOT_FOUND,
			"There is no unit %s; see the list of units",
			plugin->unit);
	if (st == ST_OK)
		make_key(plugin, repo);
	repos_return(repos, repo);
	return st;
}

static bool known_name(struct plugin *plugin, const char *which)
{
	struct units *units = plugin->units;

	pthread_mutex_lock(&units->names_lock);
	const char *key = map_get(&units->names, which);

	if (key)
		snprintf(plugin->key, KEY, "%s", key);
	pthread_mutex_unlock(&units->names_lock);
	return key != NULL;
}

static void keep_name(struct plugin *plugin, const char *which)
{
	struct units *units = plugin->units;

	pthread_mutex_lock(&units->names_lock);
	if (units->names.live >= NAMES)
		forget_names(units);
	free(map_set(&units->names, which, mem_text(plugin->key)));
	pthread_mutex_unlock(&units->names_lock);
}

/* Fill in the plugin's key. */
static enum status name_plugin(struct plugin *plugin, struct err *err)
{
	struct buf which = BUF_INIT;
	enum status st = ST_OK;

	buf_printf(&which, "%s %s", plugin->commit, plugin->unit);
	if (!known_name(plugin, which.data)) {
		st = make_name(plugin, err);
		if (st == ST_OK)
			keep_name(plugin, which.data);
	}
	buf_release(&which);
	return st;
}

/* Files of one folder, by kb_repo_walk(). */
struct gathering {
	struct kb_repo *repo;
	json_t *files;
	const char *prefix; /* of the paths that the host sees */
	enum status st;
	struct err *err;
};

static bool gather(const struct kb_node *node, void *ctx)
{
	struct gathering *what = ctx;
	struct buf text = BUF_INIT, path = BUF_INIT;

	if (node->is_dir || !is_part(node->name))
		return true;
	what->st = kb_repo_blob(&text, what->repo, node->id, what->err);
	if (what->st == ST_OK) {
		json_t *file = json_object();

		buf_printf(&path, "%s%s", what->prefix, node->name);
		json_set_text(file, "path", path.data);
		/* What is not UTF-8 is no text: an empty file then. */
		json_t *words = json_stringn(text.data, text.len);

		json_set(file, "text", words ? words : json_string(""));
		json_array_append_new(what->files, file);
	}
	buf_release(&path);
	buf_release(&text);
	return what->st == ST_OK;
}

static enum status gather_unit(struct gathering *what, const char *commit,
	const char *unit, const char *prefix)
{
	struct buf path = BUF_INIT;

	buf_printf(&path, "units/%s", unit);
	what->prefix = prefix;
	what->st = ST_OK;
	enum status st = kb_repo_walk(
		what->repo, commit, path.data, gather, what, what->err);

	buf_release(&path);
	return st == ST_OK ? what->st : st;
}

/* The params of `load`. */
static enum status load_params(json_t **out, void *ctx, struct err *err)
{
	struct plugin *plugin = ctx;
	struct repos *repos = plugin->units->args.repos;
	struct gathering what = { .files = json_array(), .err = err };
	enum status st = repos_borrow(&what.repo, repos, err);

	/* A repository need not share anything. */
	if (st == ST_OK)
		st = gather_unit(&what, plugin->commit, SHARED, SHARED "/");
	if (st == ST_OK || st == ST_NOT_FOUND)
		st = gather_unit(&what, plugin->commit, plugin->unit, "");
	repos_return(repos, what.repo);
	*out = json_object();
	json_set_text(*out, "unit", plugin->unit);
	json_set_text(*out, "commit", plugin->commit);
	json_set(*out, "files", what.files);
	return st;
}

static struct host_plugin host_plugin(struct plugin *plugin)
{
	return (struct host_plugin){ .unit = plugin->unit,
		.key = plugin->key,
		.load = load_params,
		.ctx = plugin };
}

/* The cache's file of a plugin; the caller frees it. */
static char *cache_path(const struct plugin *plugin)
{
	struct buf path = BUF_INIT;

	buf_printf(&path, "%s/%s.json", plugin->units->cache, plugin->key);
	return buf_take(&path);
}

/* New reference, or NULL. */
static json_t *read_cache(const struct plugin *plugin)
{
	char *path = cache_path(plugin);
	struct buf text = BUF_INIT;
	json_t *reply = NULL;

	if (path_read(&text, path, CACHE_MAX, NULL) == ST_OK &&
		json_parse(&reply, text.data, text.len, NULL) != ST_OK)
		reply = NULL;
	buf_release(&text);
	free(path);
	return reply;
}

static void write_cache(const struct plugin *plugin, const json_t *reply)
{
	char *path = cache_path(plugin);
	struct buf text = BUF_INIT;
	struct err err;

	json_put(&text, reply);
	if (path_make_dir(plugin->units->cache, &err) != ST_OK ||
		path_write(path, text.data, text.len, &err) != ST_OK)
		log_line(LOG_INFO, "%s", err.text[LANG_EN]);
	buf_release(&text);
	free(path);
}

/* What the unit's last version that works answered, once the latest has been
 * set aside; NULL when there is none. New reference. */
static json_t *ask_older(const struct plugin *latest)
{
	struct units *units = latest->units;
	struct plugin plugin = { .units = units, .unit = latest->unit };
	struct host_plugin host = host_plugin(&plugin);
	struct units_working working;
	json_t *reply = NULL;

	units_find_working(&working, units, latest->commit, latest->unit);
	plugin.commit = working.commit;
	if (!working.older || name_plugin(&plugin, NULL) != ST_OK)
		return NULL;
	reply = read_cache(&plugin);
	if (!reply &&
		hosts_load(&reply, units->args.hosts, &host, NULL) != ST_OK)
		return NULL;
	return reply;
}

/* The reply to `load`, or what stands for it. New reference. */
static json_t *ask_unit(struct plugin *plugin)
{
	struct host_plugin host = host_plugin(plugin);
	json_t *reply = read_cache(plugin);
	struct err err;

	if (reply)
		return reply;
	if (hosts_load(&reply, plugin->units->args.hosts, &host, &err) ==
		ST_OK) {
		write_cache(plugin, reply);
		return reply;
	}
	reply = ask_older(plugin);
	if (reply)
		return reply;
	reply = json_object();
	json_set_text(reply, "problem", err.text[LANG_VI]);
	json_set_text(reply, "problem_en", err.text[LANG_EN]);
	return reply;
}

static enum status ask_all(
	json_t **out, struct units *units, const char *commit, struct err *err)
{
	const struct kb_snapshot *snap = NULL;
	size_t count = 0;
	enum status st =
		snapshots_get(&snap, units->args.snapshots, commit, err);

	*out = NULL;
	if (st != ST_OK)
		return st;
	const struct kb_unit *list = kb_snapshot_units(snap, &count);

	*out = json_object();
	for (size_t i = 0; i < count && st == ST_OK; i++) {
		struct plugin plugin = {
			.units = units, .unit = list[i].id, .commit = commit
		};

		if (strcmp(list[i].id, SHARED) == 0)
			continue;
		st = name_plugin(&plugin, err);
		if (st == ST_OK)
			json_set(*out, list[i].id, ask_unit(&plugin));
	}
	kb_snapshot_release(snap);
	if (st != ST_OK) {
		json_decref(*out);
		*out = NULL;
	}
	return st;
}

/* True when a unit did not load for a passing reason: ask again next time. */
static bool has_problem(const json_t *units)
{
	const char *key;
	json_t *reply;

	json_object_foreach((json_t *)units, key,
		reply) if (json_text(reply, "problem_en", NULL)) return true;
	return false;
}

static void keep(struct units *units, const char *commit, json_t *answers)
{
	json_decref(units->kept[COMMITS - 1].units);
	memmove(units->kept + 1, units->kept,
		(COMMITS - 1) * sizeof(*units->kept));
	snprintf(units->kept[0].commit, KB_ID, "%s", commit);
	units->kept[0].units = json_incref(answers);
}

static json_t *kept(struct units *units, const char *commit)
{
	for (size_t i = 0; i < COMMITS; i++)
		if (units->kept[i].units &&
			strcmp(units->kept[i].commit, commit) == 0)
			return json_incref(units->kept[i].units);
	return NULL;
}

enum status units_at(
	json_t **out, struct units *units, const char *commit, struct err *err)
{
	enum status st = ST_OK;

	pthread_mutex_lock(&units->lock);
	*out = kept(units, commit);
	if (!*out) {
		st = ask_all(out, units, commit, err);
		if (st == ST_OK && !has_problem(*out))
			keep(units, commit, *out);
	}
	pthread_mutex_unlock(&units->lock);
	return st;
}

enum status units_call(json_t **result, struct units *units, const char *commit,
	const char *unit, const struct host_call *call, struct err *err)
{
	struct plugin plugin = {
		.units = units, .unit = unit, .commit = commit
	};
	struct host_plugin host = host_plugin(&plugin);
	enum status st = name_plugin(&plugin, err);

	*result = NULL;
	if (st == ST_OK)
		st = hosts_call(result, units->args.hosts, &host, call, err);
	return st;
}

static bool works(struct units *units, const char *commit, const char *unit)
{
	struct plugin plugin = {
		.units = units, .unit = unit, .commit = commit
	};

	return name_plugin(&plugin, NULL) == ST_OK &&
	       !hosts_refuse(units->args.hosts, plugin.key);
}

/* The newest of the log that works; NULL when none does. */
static const struct kb_revision *newest_working(
	struct units *units, const struct kb_log *log, const char *unit)
{
	for (size_t i = 0; i < log->len; i++)
		if (works(units, log->at[i].id, unit))
			return &log->at[i];
	return NULL;
}

static void go_back(
	struct units_working *out, struct units *units, const char *unit)
{
	struct buf own = BUF_INIT;
	struct kb_repo *repo = NULL;
	struct kb_log log = { 0 };

	buf_printf(&own, "units/%s", unit);
	const char *paths[] = { own.data, "units/" SHARED };

	if (repos_borrow(&repo, units->args.repos, NULL) == ST_OK &&
		kb_history_log(&log, repo, out->commit, paths, 2, BACK_MAX,
			NULL) == ST_OK) {
		const struct kb_revision *good =
			newest_working(units, &log, unit);

		if (good) {
			out->older = true;
			snprintf(out->commit, KB_ID, "%s", good->id);
		}
		kb_log_release(&log);
	}
	repos_return(units->args.repos, repo);
	buf_release(&own);
}

void units_find_working(struct units_working *out, struct units *units,
	const char *commit, const char *unit)
{
	*out = (struct units_working){ .older = false };
	snprintf(out->commit, KB_ID, "%s", commit);
	if (works(units, commit, unit))
		return;
	go_back(out, units, unit);
	if (out->older)
		(void)err_set(&out->notice, ST_PLUGIN,
			"The latest rules of the unit %s fail and are set "
			"aside; these are its rules before that, of %.10s",
			unit, out->commit);
}

/* The member of the list with this id, or NULL. */
static json_t *with_id(const json_t *list, const char *id)
{
	size_t i;
	json_t *item;

	json_array_foreach(list, i, item) if (strcmp(json_text(item, "id", ""),
						      id) == 0) return item;
	return NULL;
}

static enum status not_found(const char *kind, const char *id, struct err *err)
{
	if (strcmp(kind, "procedures") == 0)
		return err_set(err, ST_NOT_FOUND,
			"There is no procedure %s; see the list of procedures",
			id);
	return err_set(err, ST_NOT_FOUND,
		"There is no decision %s; see the list of decisions", id);
}

enum status units_find(struct units_found *out, struct units *units,
	const char *commit, const char *kind, const char *id, struct err *err)
{
	json_t *all = NULL, *reply;
	const char *unit;
	enum status st = units_at(&all, units, commit, err);

	*out = (struct units_found){ .found = NULL };
	if (st != ST_OK)
		return st;
	json_object_foreach(all, unit, reply)
	{
		json_t *found = with_id(json_list(reply, kind), id);

		if (!found || out->found)
			continue;
		snprintf(out->unit, sizeof(out->unit), "%s", unit);
		out->found = json_incref(found);
	}
	json_decref(all);
	return out->found ? ST_OK : not_found(kind, id, err);
}
