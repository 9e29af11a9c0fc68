/*
 * kb/front.h -- a file with YAML front matter: "---", YAML, "---", a body.
 *
 * The front matter becomes JSON: mappings objects, sequences arrays, scalars
 * texts, but `null`, `~` and nothing become null. Dates, numbers and booleans
 * stay texts as written.
 *
 * Errors: ST_INVALID, and *line says where, from 1: aliases, a key twice, more
 * than 64 KiB of front matter or 16 levels of it, bytes that are not UTF-8.
 */
#ifndef KB_FRONT_H
#define KB_FRONT_H

#include "base/json.h"

struct kb_front {
	json_t *fields;   /* an object; owned */
	json_t *lines;    /* from each top-level key to its line; owned */
	const char *body; /* within the text that was read */
	size_t body_len;
};

/* `text` must outlive `out`. */
NODISCARD enum status kb_front_init(struct kb_front *out, int *line,
	const char *text, size_t len, struct err *err);
void kb_front_release(struct kb_front *front);

/* The line of a top-level key; 1 when it is not there. */
int kb_front_line(const struct kb_front *front, const char *key);

#endif
