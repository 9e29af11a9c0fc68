/*
 * engine/host/paper.h -- a template, filled from a case.
 *
 * A template is Markdown with, in double braces:
 *
 *	name, or any FEEL expression	its value, as people read it
 *	#if expression … else … /if	a part that stands only when it is true
 *	#each list … /each		a part for each row of a list fact;
 *					.field is a field of the row, .n its
 *number
 *	@so @ngay @noi @nguoi_ky @chuc_vu @co_quan @chu_quan @noi_nhan
 *					what the issuer says
 *	@tieu_de			the heading that decree 30/2020/NĐ-CP
 *					asks for: motto, issuer, number, place
 *					and date
 *
 * What is not known is "……" and named in `missing`.
 */
#ifndef HOST_PAPER_H
#define HOST_PAPER_H

#include "engine/host/run.h"

/* Append the filled text; add what is missing to `missing`. `said` is what
 * the issuer says: an object of texts by the names above, without "@".
 * ST_PLUGIN, with the line, for a template that cannot be read. */
NODISCARD enum status paper_fill(struct buf *out, json_t *missing,
	struct run *run, const char *text, const json_t *said, struct err *err);

#endif
