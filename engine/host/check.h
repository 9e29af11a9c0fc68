/*
 * engine/host/check.h -- what is doubtful in a unit's rules and procedures.
 *
 * Loading finds what is wrong; this adds what is likely to be: a step or a
 * row that cites nothing, a parameter that nobody compared with the law, a
 * step that can't be reached, a fact that nobody asks or reads, gaps and
 * overlaps of tables. Only the unit's own definitions are looked at; what is
 * in _shared is checked with _shared.
 */
#ifndef HOST_CHECK_H
#define HOST_CHECK_H

#include "engine/host/unit.h"

/* All problems, those of loading first. New reference. */
json_t *check_unit(const struct unit *unit);

/* Add what is wrong with names and with the form of texts. */
void check_names(json_t *problems, const struct unit *unit);

#endif
