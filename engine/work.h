/*
 * engine/work.h -- what people have to do in a case, read off its state.
 */
#ifndef ENGINE_WORK_H
#define ENGINE_WORK_H

#include "base/date.h"
#include "base/json.h"

/* The rows of engine/store/store.h ("work"): new reference. */
json_t *work_of(const json_t *state);

/* When the case moves by itself next, or 0. */
moment_t work_wake(const json_t *state);

#endif
