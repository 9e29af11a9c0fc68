/*
 * engine/plugin_limits.h -- the limits of plugins as a setting.
 *
 * Written "rule_ms=250,step_ms=1000", in `trolyd --limits` or $TROLY_LIMITS;
 * what is not named keeps its default:
 *
 *	rule_ms     250   one call of a plugin's function
 *	step_ms    1000   one request
 *	hard_ms    2000   one request, on a busy machine too
 *	memory_mib   64   memory of a plugin's values
 *	source_kib  256   one source file
 */
#ifndef ENGINE_PLUGIN_LIMITS_H
#define ENGINE_PLUGIN_LIMITS_H

#include "base/json.h"

struct plugin_limits {
	long rule_ms, step_ms, hard_ms, memory_mib, source_kib;
};

#define PLUGIN_LIMITS_DEFAULT \
	((struct plugin_limits){ 250, 1000, 2000, 64, 256 })

/* Change what the text names; ST_INVALID names the word that is wrong. NULL
 * changes nothing. */
NODISCARD enum status plugin_limits_read(
	struct plugin_limits *limits, const char *text, struct err *err);

/* As a host takes them (docs/wire.md). New reference. */
json_t *plugin_limits_json(const struct plugin_limits *limits);

#endif
