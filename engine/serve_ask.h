/*
 * engine/serve_ask.h -- the methods `ask` and `eval` (docs/wire.md).
 */
#ifndef ENGINE_SERVE_ASK_H
#define ENGINE_SERVE_ASK_H

#include "engine/serve.h"

serve_fn serve_ask;
serve_fn serve_eval;

/* `eval` with a collection of documents of its own (kb/ranking.h). */
serve_fn serve_ranking;

#endif
