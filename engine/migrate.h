/*
 * engine/migrate.h -- a running case moved to other knowledge.
 *
 * The case is folded under both; what differs says what moving it means:
 *
 *	same	nothing differs
 *	moves	it stands elsewhere, or has another deadline or outcome, and
 *		nobody has to do anything for that
 *	needs	facts have to be answered that were not asked before
 *	lost	a step that was done is not there, or does not apply any more
 *	gone	the procedure is not there, or cannot be used
 */
#ifndef ENGINE_MIGRATE_H
#define ENGINE_MIGRATE_H

#include "engine/engine.h"

struct migration {
	const char *to;    /* commit */
	const char *class; /* move only these; NULL: same, moves and needs */
	bool dry_run;
};

/* {case, title, class, moved, text: [sentence], needs: [fact], lost: [step]}:
 * new reference. */
NODISCARD enum status migrate_case(json_t **out, struct serve_call *call,
	const char *id, const struct migration *migration, struct err *err);

#endif
