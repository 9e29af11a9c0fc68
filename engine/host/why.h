/*
 * engine/host/why.h -- the explanation of a value: every fact, rule row,
 * parameter and citation behind it, in the user's words.
 *
 * The tree is the wire's `why`. What was already explained higher up is named
 * again but not opened again; the depth is bounded so that it fits a message.
 */
#ifndef HOST_WHY_H
#define HOST_WHY_H

#include "engine/host/world.h"

/* New reference. */
json_t *why_json(const struct cell *cell);

#endif
