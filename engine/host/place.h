/*
 * engine/host/place.h -- where in a plugin's files something stands, and the
 * problems found there.
 *
 * A problem is the wire's shape (docs/wire.md): its sentence in Vietnamese as
 * "text" and in English as "en", its file by the path from the repository.
 * Texts of a place are borrowed from the unit.
 */
#ifndef HOST_PLACE_H
#define HOST_PLACE_H

#include "base/json.h"

struct place {
	const char *unit; /* the unit's id, or "_shared" */
	const char *file; /* relative to the unit's folder */
	int line;         /* 1-based; 0 when not known */
};

/* Add the sentence of `err` to the array of problems. `rule` is the name of
 * the check that found it. */
void problem_error(json_t *problems, const struct place *place,
	const char *rule, const struct err *err);
void problem_warning(json_t *problems, const struct place *place,
	const char *rule, const struct err *err);

/* {"unit", "file", "line", "title"}: the rule that something came from. */
json_t *place_json(const struct place *place, const char *title);

#endif
