/*
 * engine/units.h -- a unit's plugin: its files at a commit, and what a host
 * says of them.
 *
 * A plugin is named by a key made from what its host is given (plugin.lua,
 * rules/, procedures/, tests/ of the unit and of _shared), so that commits
 * which change something else share hosts and caches.
 *
 * What hosts answered to `load` is kept in memory and in DATA/cache/, which
 * can be deleted at any time.
 *
 * Threads: any.
 */
#ifndef ENGINE_UNITS_H
#define ENGINE_UNITS_H

#include "engine/hosts.h"
#include "engine/repos.h"
#include "engine/snapshots.h"

struct units;

struct units_args {
	struct repos *repos; /* borrowed, as all here */
	struct snapshots *snapshots;
	struct hosts *hosts;
	const char *cache;   /* folder */
	const char *program; /* path of troly-host */
};

struct units *units_new(const struct units_args *args);
void units_free(struct units *units);

/* An object from unit id to what its host answered to `load`, or to
 * {"problem", "problem_en"}: new reference, not to be changed. */
NODISCARD enum status units_at(
	json_t **out, struct units *units, const char *commit, struct err *err);

/* Call the unit's host. ST_NOT_FOUND when the commit has no such unit. */
NODISCARD enum status units_call(json_t **result, struct units *units,
	const char *commit, const char *unit, const struct host_call *call,
	struct err *err);

/* Where the rules of the unit work: `commit`, or, when those failed too often
 * and are not tried now, the last published commit before it whose rules are
 * other ones; then `notice` says so to whoever asked. */
struct units_working {
	char commit[KB_ID];
	bool older;
	struct err notice;
};
void units_find_working(struct units_working *out, struct units *units,
	const char *commit, const char *unit);

/* The unit that has the procedure or decision; `kind` is "procedures" or
 * "decisions". out->found is a new reference. */
struct units_found {
	char unit[128];
	json_t *found; /* the procedure or decision head */
};
NODISCARD enum status units_find(struct units_found *out, struct units *units,
	const char *commit, const char *kind, const char *id, struct err *err);

#endif
