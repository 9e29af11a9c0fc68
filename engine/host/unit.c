#include "engine/host/unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/host/calendar.h"
#include "engine/host/decision.h"
#include "engine/host/derive.h"
#include "engine/host/fact.h"
#include "engine/host/lua_api.h"
#include "engine/host/param.h"
#include "engine/host/procedure.h"

static const char shared_dir[] = "_shared/";

int unit_next_number(struct unit *unit)
{
	return ++unit->number;
}

void unit_define(struct unit *unit, enum def_kind kind, const char *id,
	json_t *spec, int line)
{
	*VEC_ADD(&unit->defs) = (struct def){
		.kind = kind,
		.id = mem_text(id),
		.spec = spec,
		.place = { unit->running->unit, unit->running->path, line },
	};
}

static void def_release(struct def *def)
{
	free(def->id);
	json_decref(def->spec);
}

/* A file that fails leaves nothing behind but its problem. */
static void run_file(struct unit *unit, const struct source *source)
{
	size_t before = unit->defs.len;
	struct place place = { source->unit, source->path, 0 };
	struct err err;

	unit->running = source;
	limits_begin(&unit->lua->limits);
	if (lua_state_run(unit->lua, source->text, &place.line, &err) !=
		ST_OK) {
		while (unit->defs.len > before)
			def_release(&unit->defs.at[--unit->defs.len]);
		problem_error(unit->problems, &place, "lua", &err);
	}
	unit->running = NULL;
}

/* plugin.lua, then rules, procedures, tests; within each by name; what all
 * units share before what is the unit's own. */
static int folder_rank(const char *path)
{
	static const char *const order[] = { "plugin.lua", "rules/",
		"procedures/", "tests/" };
	enum {
		COUNT = sizeof(order) / sizeof(*order)
	};

	for (int i = 0; i < COUNT; i++)
		if (strncmp(path, order[i], strlen(order[i])) == 0)
			return i;
	return COUNT;
}

static int by_turn(const void *a, const void *b)
{
	const struct source *x = *(struct source *const *)a;
	const struct source *y = *(struct source *const *)b;
	bool x_shared = strcmp(x->unit, "_shared") == 0;
	bool y_shared = strcmp(y->unit, "_shared") == 0;

	if (x_shared != y_shared)
		return x_shared ? -1 : 1;
	int rank = folder_rank(x->path) - folder_rank(y->path);

	return rank ? rank : strcmp(x->path, y->path);
}

static bool ends_with(const char *text, const char *end)
{
	size_t len = strlen(text), tail = strlen(end);

	return len >= tail && strcmp(text + len - tail, end) == 0;
}

static enum status add_file(
	struct unit *unit, const json_t *file, struct err *err)
{
	const char *path = NULL, *text = NULL;
	enum status st = json_need_text(&path, file, "path", err);

	if (st == ST_OK)
		st = json_need_text(&text, file, "text", err);
	if (st != ST_OK || !ends_with(path, ".lua"))
		return st;
	struct source *source = mem_zero(sizeof(*source));
	size_t skip = sizeof(shared_dir) - 1;
	bool shared = strncmp(path, shared_dir, skip) == 0;

	source->path = mem_text(shared ? path + skip : path);
	source->unit = shared ? "_shared" : unit->id;
	source->text = mem_text(text);
	*VEC_ADD(&unit->sources) = source;
	return ST_OK;
}

/* _shared has tests of its own, which are run with _shared alone. */
static bool is_foreign_test(const struct unit *unit, const struct source *file)
{
	return strcmp(file->unit, "_shared") == 0 &&
	       strcmp(unit->id, "_shared") != 0 &&
	       folder_rank(file->path) == folder_rank("tests/");
}

enum status unit_load(struct unit **out, const char *id, const char *commit,
	const json_t *files, const struct limits *limits, struct err *err)
{
	struct unit *unit = mem_zero(sizeof(*unit));
	enum status st = ST_OK;

	unit->id = mem_text(id);
	unit->commit = mem_text(commit);
	unit->problems = json_array();
	for (size_t i = 0; st == ST_OK && i < json_array_size(files); i++)
		st = add_file(unit, json_array_get(files, i), err);
	if (st != ST_OK) {
		unit_free(unit);
		return st;
	}
	lua_state_new(&unit->lua, limits);
	unit->lua->owner = unit;
	lua_api_open(unit->lua);
	if (unit->sources.len)
		qsort(unit->sources.at, unit->sources.len,
			sizeof(struct source *), by_turn);
	for (size_t i = 0; i < unit->sources.len; i++)
		if (!is_foreign_test(unit, unit->sources.at[i]))
			run_file(unit, unit->sources.at[i]);
	limits_begin(&unit->lua->limits);
	unit_read(unit);
	*out = unit;
	return ST_OK;
}

#define FREE_ALL(map, type) \
	do { \
		const struct map_slot *slot_; \
		size_t at_ = 0; \
		while ((slot_ = map_next((map), &at_))) \
			type##_free(slot_->value); \
		map_release(map); \
	} while (0)

void unit_free(struct unit *unit)
{
	if (!unit)
		return;
	FREE_ALL(&unit->procedures, procedure);
	FREE_ALL(&unit->decisions, decision);
	FREE_ALL(&unit->derives, derive);
	FREE_ALL(&unit->params, param);
	FREE_ALL(&unit->calendars, calendar);
	FREE_ALL(&unit->facts, fact);
	for (size_t i = 0; i < unit->defs.len; i++)
		def_release(&unit->defs.at[i]);
	for (size_t i = 0; i < unit->sources.len; i++) {
		free(unit->sources.at[i]->path);
		free(unit->sources.at[i]->text);
		free(unit->sources.at[i]);
	}
	VEC_RELEASE(&unit->sources);
	VEC_RELEASE(&unit->defs);
	VEC_RELEASE(&unit->tests);
	lua_state_free(unit->lua);
	json_decref(unit->identity);
	json_decref(unit->problems);
	free(unit->id);
	free(unit->commit);
	free(unit);
}

static bool holds_text(const json_t *list, const char *text)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *one = json_string_value(json_array_get(list, i));

		if (one && strcmp(one, text) == 0)
			return true;
	}
	return false;
}

/* `decision.output`: the decision's id may itself hold dots. What is defined
 * counts, read or not: decisions may name each other in any order. */
static bool is_output(const struct unit *unit, const char *name)
{
	const char *dot = strrchr(name, '.');

	if (!dot)
		return false;
	for (size_t i = 0; i < unit->defs.len; i++) {
		const struct def *def = &unit->defs.at[i];

		if (def->kind == DEF_DECISION &&
			strncmp(def->id, name, (size_t)(dot - name)) == 0 &&
			def->id[dot - name] == '\0')
			return holds_text(
				json_list(def->spec, "outputs"), dot + 1);
	}
	return false;
}

bool unit_is_name(const struct unit *unit, const char *name)
{
	return map_has(&unit->facts, name) || map_has(&unit->derives, name) ||
	       strcmp(name, "law_date") == 0 || is_output(unit, name);
}

/* Letters to change, add or take away, no further than `most`. */
int unit_distance(const char *a, const char *b, int most)
{
	enum {
		LONGEST = 64
	};
	int row[LONGEST + 1];
	int la = (int)strlen(a), lb = (int)strlen(b);

	if (la > LONGEST || lb > LONGEST)
		return most + 1;
	for (int j = 0; j <= lb; j++)
		row[j] = j;
	for (int i = 1; i <= la; i++) {
		int corner = row[0]++;

		for (int j = 1; j <= lb; j++) {
			int change = corner + (a[i - 1] != b[j - 1]);
			int step = row[j] < row[j - 1] ? row[j] : row[j - 1];

			corner = row[j];
			row[j] = change < step + 1 ? change : step + 1;
		}
	}
	return row[lb];
}

const char *unit_closest_name(const struct unit *unit, const char *name)
{
	const struct map *const maps[] = { &unit->facts, &unit->derives,
		&unit->decisions };
	const char *closest = NULL;
	int best = (int)strlen(name) / 3 + 1;

	for (size_t i = 0; i < sizeof(maps) / sizeof(*maps); i++) {
		const struct map_slot *slot;
		size_t at = 0;

		while ((slot = map_next(maps[i], &at))) {
			int far = unit_distance(slot->key, name, best);

			if (far >= best)
				continue;
			best = far;
			closest = slot->key;
		}
	}
	return closest;
}

const struct calendar *unit_calendar(const struct unit *unit, const char *name)
{
	return map_get(&unit->calendars, name ? name : "vn");
}
