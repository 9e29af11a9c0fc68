/*
 * tui/value.h -- a fact's value as a person types and reads it.
 *
 * `ask` is the wire's shape of that name: it has the type, the bounds and the
 * options. Numbers are written the Vietnamese way: 1.234,5.
 */
#ifndef TUI_VALUE_H
#define TUI_VALUE_H

#include "base/json.h"

/* Read the text; *out is a new reference. ST_INVALID with a sentence that
 * says what was expected. An empty text is null: not known. */
NODISCARD enum status value_parse(
	json_t **out, const json_t *ask, const char *text, struct err *err);

/* Append the value; nothing for null. */
void value_put(struct buf *out, const json_t *ask, const json_t *value,
	enum lang lang);

/* Append what may be typed here, with the bounds: "a day, dd/mm/yyyy". */
void value_hint(struct buf *out, const json_t *ask, enum lang lang);

#endif
