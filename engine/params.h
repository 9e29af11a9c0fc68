/*
 * engine/params.h -- hold the params of a request against what a method takes.
 *
 * The description is the text of engine/methods.def: "case, facts: object,
 * expect?: integer". A param that it does not name is refused, so that a slip
 * in a name is not passed over in silence.
 */
#ifndef ENGINE_PARAMS_H
#define ENGINE_PARAMS_H

#include "base/json.h"

/* ST_INVALID with a sentence that names the param. */
NODISCARD enum status params_check(
	const json_t *params, const char *takes, struct err *err);

#endif
