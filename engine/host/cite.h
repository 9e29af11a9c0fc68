/*
 * engine/host/cite.h -- what a rule, fact or step rests on, as the wire's
 * `cite` (docs/wire.md).
 *
 * A plugin writes a text, a list of texts, or tables that already have the
 * wire's members. Of a text, the number of the document and the article,
 * clause and point ("01/2016/QH14 Đ39 k1") are found when they are there.
 */
#ifndef HOST_CITE_H
#define HOST_CITE_H

#include "base/json.h"

/* A new array of cites from the member `cite` (or `cites`) of a spec; empty
 * when there is none. */
json_t *cite_list(const json_t *spec);

/* Add the cites of `more` that `list` does not hold yet. */
void cite_merge(json_t *list, const json_t *more);

#endif
