/*
 * kb/gap.h -- questions that ask for the same thing.
 *
 * Two questions are alike when their folded syllables are: the size of what
 * they share by the size of what they have together (Jaccard) is at least
 * KB_GAP_ALIKE. A question joins the oldest group whose first question it is
 * like; else it begins one.
 *
 * Threads: no state.
 */
#ifndef KB_GAP_H
#define KB_GAP_H

#include <stddef.h>

#define KB_GAP_ALIKE 0.5

/* group[i]: the number of the first question of the group of question i. */
void kb_gap_groups(size_t *group, const char *const *questions, size_t count);

#endif
