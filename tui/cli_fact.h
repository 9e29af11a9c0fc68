/*
 * tui/cli_fact.h -- one `fact=value` of the command line.
 *
 *	photo_matches=có      a text; the unit's rules know the type
 *	note=@letter.txt      the text of a file, without its last newline
 *	bidders=[{"name":…}]  a list or record, as JSON
 *	band=                 not known: forgets the answer
 */
#ifndef TUI_CLI_FACT_H
#define TUI_CLI_FACT_H

#include "base/json.h"

/* Put the fact into the object; ST_INVALID for a word without "=", a name
 * that is there already, or JSON that is none. */
NODISCARD enum status cli_fact_put(
	json_t *facts, const char *word, struct err *err);

#endif
