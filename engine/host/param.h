/*
 * engine/host/param.h -- a value that the law sets, with the days it holds.
 *
 * Ownership: a param keeps a reference to its spec; rows borrow from it.
 * Errors: ST_PLUGIN, a sentence without file and line.
 */
#ifndef HOST_PARAM_H
#define HOST_PARAM_H

#include "base/date.h"
#include "base/json.h"
#include "base/vec.h"
#include "engine/host/fact.h"
#include "engine/host/place.h"

struct param_row {
	date_t from, to; /* from the first day up to but not with `to`;
			    DATE_NONE: open */
	const json_t *value;
	const json_t *spec;
	int line;
};

struct param {
	json_t *spec;
	const char *id, *title, *unit;
	enum fact_type type;
	struct place place;
	VEC(struct param_row) rows; /* by `from` */
};

NODISCARD enum status param_new(struct param **out, const char *id,
	json_t *spec, const struct place *place, struct err *err);
void param_free(struct param *param);

/* The row in force on the day, or NULL. */
const struct param_row *param_at(const struct param *param, date_t day);

/* {"name", "title", "value", "from", "cite", "checked"} of the wire. */
json_t *param_json(const struct param *param, const struct param_row *row);

#endif
