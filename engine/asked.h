/*
 * engine/asked.h -- a question that was asked, kept for the unit to learn from.
 *
 * What is kept: the moment, who asked, the question without personal numbers
 * (engine/mask.h), its outcome, the entry, the commit, how sure the answer was.
 * What is asked of a unit and out of its scope is kept as not known.
 * Nothing is kept of a question that its asker calls private, nor in a
 * read-only folder. The row is written soon and not waited for.
 */
#ifndef ENGINE_ASKED_H
#define ENGINE_ASKED_H

#include "engine/serve.h"
#include "kb/answer.h"

/* A question without an answer belongs to the unit that was asked, else to
 * that of the nearest entry. */
void asked_keep(struct serve_call *call, const struct kb_answer *answer,
	const char *question);

#endif
