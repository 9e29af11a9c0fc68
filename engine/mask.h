/*
 * engine/mask.h -- what tells who somebody is, taken out of a text that is
 * kept.
 *
 * Numbers of phones, identity papers and accounts (nine digits or more, also
 * written in groups) become "[số]", addresses of mail "[thư]". An amount of
 * money in groups of three ("1.956.892.500.000"), a date and the number of a
 * document stay. What is cut is cut at MASK_KEPT bytes, between characters.
 *
 * Threads: no state.
 */
#ifndef ENGINE_MASK_H
#define ENGINE_MASK_H

#include "base/buf.h"

enum {
	MASK_KEPT = 1000
};

/* Append the text without them. */
void mask_personal(struct buf *out, const char *text);

#endif
