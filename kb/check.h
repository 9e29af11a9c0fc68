/*
 * kb/check.h -- what is wrong or doubtful in the knowledge of a commit.
 *
 * Rules and procedures are checked by the host; here are entries, documents
 * and question banks. Names of rules:
 *
 *	unreadable	the file cannot be read at all		error
 *	duplicate-id	two entries have one id			error
 *	id-not-file	the id is not the file's name		error
 *	no-citation	an entry says it is verified, cites nothing	error
 *	empty-answer	neither words nor a decision		error
 *	unknown-entry	superseded_by or a question names no entry	error
 *	unknown-unit	the owner is no unit			error
 *	valid-backwards	valid.to is before valid.from		error
 *	not-nfc		the text is not in Unicode's form NFC	error
 *	no-check-day	nobody said when it was compared	warning
 *	check-ahead	it was compared in the future		warning
 *	no-successor	superseded, but by what is not said	warning
 *	cite-superseded	it holds, but cites what no longer does	warning
 *	no-question	no way of asking but the title		warning
 */
#ifndef KB_CHECK_H
#define KB_CHECK_H

#include "base/date.h"
#include "kb/problem.h"
#include "kb/snapshot.h"

/* Append the problems, those of reading too, in order of file and line. `unit`
 * may be NULL for all. `today` is for check-ahead; DATE_NONE leaves it out. */
void kb_check(struct kb_problems *out, const struct kb_snapshot *snap,
	const char *unit, date_t today);

#endif
