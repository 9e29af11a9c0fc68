/*
 * base/vec.h -- a growable array of any one type.
 *
 *	VEC(struct step) steps = VEC_INIT;
 *	*VEC_ADD(&steps) = (struct step){ .id = id };
 *	for (size_t i = 0; i < steps.len; i++)
 *		use(&steps.at[i]);
 *	VEC_RELEASE(&steps);
 *
 * Growth invalidates pointers into the array. Elements are not released.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stdlib.h>

#include "base/mem.h"

#define VEC(type) \
	struct { \
		type *at; \
		size_t len, cap; \
	}

#define VEC_INIT \
	{ \
		NULL, 0, 0 \
	}

/* Room for one more; evaluates to a pointer to the new, unset element. */
#define VEC_ADD(vec) \
	((vec)->len == (vec)->cap \
			? ((vec)->cap = (vec)->cap ? (vec)->cap * 2 : 8, \
				  (vec)->at = mem_grow((vec)->at, (vec)->cap, \
					  sizeof(*(vec)->at))) \
			: NULL, \
		&(vec)->at[(vec)->len++])

#define VEC_RELEASE(vec) \
	(free((vec)->at), (vec)->at = NULL, (vec)->len = (vec)->cap = 0)

#endif
