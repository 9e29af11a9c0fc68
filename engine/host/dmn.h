/*
 * engine/host/dmn.h -- decision models of DMN 1.3 to 1.5 as a rules file.
 *
 * Decision tables become decisions, literal expressions derived facts, input
 * data facts; names become ids, and the words stay as labels. What has no
 * counterpart (business knowledge models, invocations, contexts, imports,
 * other types) is left out and noted with its element and line.
 *
 * Ownership: the caller releases a struct dmn with dmn_release(). Errors:
 * ST_INVALID for what is no DMN file, with the line. Threads: one.
 */
#ifndef HOST_DMN_H
#define HOST_DMN_H

#include "base/json.h"
#include "engine/host/unit.h"

struct dmn {
	struct buf rules;  /* the Lua file */
	json_t *notes;     /* [{"line", "element", "text", "en"}] */
	json_t *decisions; /* [{"name", "id", "outputs": {name: id}}]; without
			      outputs it is a derived fact */
};

NODISCARD enum status dmn_read(
	struct dmn *out, const char *text, size_t len, struct err *err);
void dmn_release(struct dmn *dmn);

/* "Applicant Age" as "applicant_age"; append it. */
void dmn_id(struct buf *out, const char *name);

/* The wire's `dmn`: {"rules", "notes", "decisions", "decided"?}; params are
 * "text" and, to decide as well, "decision" (name or id), "facts", "as_of". */
NODISCARD enum status dmn_answer(json_t **out, const json_t *params,
	const struct limits *limits, struct err *err);

#endif
