/*
 * kb/front.h -- a file with YAML front matter: "---", YAML, "---", a body.
 *
 * The front matter becomes JSON: mappings objects, sequences arrays, scalars
 * texts, but `null`, `~` and nothing become null. Dates, numbers and booleans
 * stay texts as written.
 *
 * Errors: ST_INVALID "line N: what"; aliases, a second document, a key twice,
 * more than 64 KiB of front matter and bytes that are not UTF-8 are refused.
 */
#ifndef KB_FRONT_H
#define KB_FRONT_H

#include "base/json.h"

struct kb_front {
	json_t *fields;   /* an object; owned */
	const char *body; /* within the text that was read */
	size_t body_len;
	int body_line; /* from 1 */
};

/* `text` must outlive `out`. */
NODISCARD enum status kb_front_init(
	struct kb_front *out, const char *text, size_t len, struct err *err);
void kb_front_release(struct kb_front *front);

/* The line of a top-level key, from 1; 1 when it is not there. */
int kb_front_line(const char *text, size_t len, const char *key);

#endif
