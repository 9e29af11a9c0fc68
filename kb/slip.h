/*
 * kb/slip.h -- known words that somebody may have meant to type.
 *
 * Words are folded (kb/token.h), so that an edit is one letter without marks.
 */
#ifndef KB_SLIP_H
#define KB_SLIP_H

#include "kb/index.h"

enum {
	KB_SLIPS = 24
}; /* candidates at most */

struct kb_slip {
	uint32_t word;   /* folded word of the index */
	uint32_t behind; /* a second one where a space was left out, or
			    KB_NO_WORD */
};

/* The words one edit away from `folded`, commonest first; how many. */
uint32_t kb_slips(struct kb_slip out[KB_SLIPS], const struct kb_index *index,
	const char *folded);

#endif
