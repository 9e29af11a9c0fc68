/*
 * engine/computed.h -- an answer that a decision computes.
 *
 * An entry may name a decision ("answer: vt.phi-quyen-hoat-dong"). Its facts
 * are read from the question, as the host's facts say what they are: an amount
 * of money ("25 tỷ"), a number with the fact's unit or the only one there is, a
 * day, an option by its label. The decision is made with what was found; what
 * it still needs goes back by name, for the person to be asked. Nothing is
 * guessed: a number that may belong to two facts belongs to none.
 */
#ifndef ENGINE_COMPUTED_H
#define ENGINE_COMPUTED_H

#include "engine/serve.h"
#include "kb/answer.h"

/* *out: the wire's `decided` (new reference), or NULL when the entry names no
 * decision that can be made. The law date is the answer's. */
void computed_answer(json_t **out, struct serve_call *call,
	const struct kb_answer *answer, const char *question);

#endif
