/*
 * engine/host/domain.h -- what values a name may have: the type and bounds of
 * a fact, the outputs of another decision's rows.
 *
 * Ownership: the values of a domain live in its keep, which starts zeroed.
 */
#ifndef HOST_DOMAIN_H
#define HOST_DOMAIN_H

#include "base/vec.h"
#include "engine/host/table.h"

struct unit;

struct domain_keep {
	VEC(struct value) values; /* bounds */
	VEC(struct value *) lists;
	VEC(size_t) counts; /* of each list */
};

/* The domain of a name that rules may read; a zeroed one when nothing is
 * known of it. */
struct table_domain domain_of(
	struct domain_keep *keep, const struct unit *unit, const char *name);
void domain_release(struct domain_keep *keep);

#endif
