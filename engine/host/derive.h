/*
 * engine/host/derive.h -- a fact that is computed by a function of others.
 *
 * Ownership: a derive keeps a reference to its spec; texts borrow from it.
 */
#ifndef HOST_DERIVE_H
#define HOST_DERIVE_H

#include "engine/host/fact.h"

struct unit;

struct derive {
	json_t *spec;
	const char *name, *label, *unit; /* label is the name when not given */
	enum fact_type type;             /* FACT_ANY when not given */
	int function;                    /* registry reference */
	const char *feel;                /* an expression instead, or NULL */
	json_t *cites;
	struct place place;
};

NODISCARD enum status derive_new(struct derive **out, const char *name,
	json_t *spec, const struct place *place, struct err *err);
/* Tell of expressions that can't be read. */
void derive_check(struct unit *unit);
void derive_free(struct derive *derive);

#endif
