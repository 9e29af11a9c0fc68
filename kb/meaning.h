/*
 * kb/meaning.h -- what a change says, in sentences.
 *
 * Entries are compared field by field, the answer's text word by word;
 * parameters by their dated values; procedures by their steps; question banks
 * by their questions. What is not recognised is counted in lines.
 */
#ifndef KB_MEANING_H
#define KB_MEANING_H

#include "base/json.h"
#include "kb/diff.h"

/* What a path holds: "entry", "procedure", "rules", "document", "test" or
 * "other". */
const char *kb_path_what(const char *path);

/* The unit whose folder the path lies in, copied to `out`; false for none. */
bool kb_path_unit(struct buf *out, const char *path);

/* Sentences for one change: a new array of texts. A side that cannot be read
 * is a sentence too. */
json_t *kb_meaning(
	struct kb_repo *repo, const struct kb_change *change, enum lang lang);

/* The wire's shape of changes, with sentences and hunks: a new array. */
json_t *kb_changes_json(
	struct kb_repo *repo, const struct kb_changes *changes, enum lang lang);

#endif
