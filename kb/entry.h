/*
 * kb/entry.h -- one answer of a unit: front matter and Markdown.
 *
 * The file's shape stands in docs/plugins.md. A text that is not said is NULL,
 * a day that is not said DATE_NONE.
 *
 * Errors: ST_INVALID, and *line says where: front matter that cannot be read,
 * no id, no title, a date or a status that is none. What is merely doubtful is
 * for kb/check.h.
 *
 * Threads: an entry never changes once it is read.
 */
#ifndef KB_ENTRY_H
#define KB_ENTRY_H

#include <stddef.h>

#include "base/date.h"
#include "base/json.h"
#include "kb/citation.h"

enum kb_entry_status {
	KB_VERIFIED,
	KB_UNVERIFIED,
	KB_SUPERSEDED,
};

struct kb_valid {
	date_t from, to; /* both inclusive */
	char *text;      /* as the source words it */
};

struct kb_texts {
	char **at;
	size_t len;
};

struct kb_entry {
	char *id, *title;
	char *unit; /* whose folder it lies in */
	char *path; /* in the repository */
	struct kb_texts questions;
	char *answer; /* the decision that computes it */
	struct kb_cite *cites;
	size_t cite_count;
	struct kb_valid valid;
	enum kb_entry_status status;
	char *basis;    /* the status as the source words it */
	char *evidence; /* as the source words it */
	char *grade;    /* "A" a law's text, "B" a notice, "C" second-hand */
	char *note;     /* what is doubtful */
	struct kb_texts sources;
	char *superseded_by; /* an entry */
	char *owner;         /* a unit */
	date_t checked;
	char *body;  /* Markdown; never NULL */
	char *plain; /* the same without marks, one line per paragraph */
	struct {
		int id, cites, valid, owner, checked, superseded_by;
	} line; /* where it stands in the file, from 1 */
};

/* A file that is read: whose it is, where it lies in the repository, its bytes.
 * All borrowed. */
struct kb_source {
	const char *unit, *path;
	const char *text;
	size_t len;
};

NODISCARD enum status kb_entry_new(struct kb_entry **out, int *line,
	const struct kb_source *source, struct err *err);
void kb_entry_free(struct kb_entry *entry);

/* "verified", "unverified", "superseded". */
const char *kb_entry_status_name(enum kb_entry_status status);

/* Replace out by Markdown without its marks: one line per paragraph, list
 * items with "- " or "1. ". */
void kb_plain(struct buf *out, const char *markdown, size_t len);

/* The fields that entries and documents have in common. A missing field, or
 * null, leaves *out as it is. */
NODISCARD enum status kb_read_date(
	date_t *out, const json_t *object, const char *key, struct err *err);
NODISCARD enum status kb_read_valid(
	struct kb_valid *out, const json_t *fields, struct err *err);

/* The wire's shapes (docs/wire.md): new references. */
json_t *kb_cite_json(const struct kb_cite *cite);
json_t *kb_cites_json(const struct kb_entry *entry);
json_t *kb_valid_json(const struct kb_valid *valid);

#endif
