/*
 * base/status.h -- how every layer says that something went wrong.
 *
 * A function that can fail returns enum status and takes a struct err last.
 * The code is for the program, the text for the person at the screen: one
 * sentence saying what, where and what to do; no trailing newline, no
 * function names.
 *
 * Languages: the format given to err_set() is English; its Vietnamese twin is
 * looked up in base/lang/ and both sentences are stored, so that an error can
 * cross a process border and still be read in either language.
 *
 * Memory: running out of it is not a status. base/mem.h ends the process with
 * a sentence, because every process here can be killed at any moment without
 * loss (tests/crash holds that) and a path that is never run is never right.
 */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

#include "base/lang.h"

enum status {
	ST_OK = 0,
	ST_NOT_FOUND,   /* the named thing does not exist */
	ST_INVALID,     /* the caller's input is malformed */
	ST_FAILED,      /* a check or a gate said no */
	ST_CONFLICT,    /* somebody else changed it first */
	ST_REFUSED,     /* this person may not do this */
	ST_UNREACHABLE, /* no engine, no host, or it went away */
	ST_PLUGIN,      /* a plugin is at fault; the sentence names it */
	ST_DAMAGED,     /* stored data is not what was written */
	ST_IO,          /* disk, socket or a library failed */
	ST_CANCELLED,   /* the person stopped it */
	ST_COUNT,
};

enum {
	ERR_TEXT_MAX = 480
}; /* bytes of one sentence, NUL included */

struct err {
	char text[LANG_COUNT][ERR_TEXT_MAX]; /* UTF-8, always NUL-terminated */
};

#define NODISCARD __attribute__((warn_unused_result))
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))

/* Store the sentence in both languages (err may be NULL) and return `code`,
 * so that a caller can write `return err_set(err, ST_INVALID, "...")`. */
enum status err_set(struct err *err, enum status code, const char *fmt, ...)
	PRINTF_LIKE(3, 4);

/* Put a context in front of the sentence in both languages: "FMT: old text".
 * For file and line, never for what the sentence already says. */
void err_prefix(struct err *err, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* The stable name of a code on the wire ("not_found"), and back; an unknown
 * name is ST_IO. */
const char *status_name(enum status code);
enum status status_from_name(const char *name);

/* The documented exit code of the command line: 0 done; 1 not found or a
 * failed check; 2 usage or input; 3 engine unreachable; 4 refused or
 * conflict; 130 interrupted. */
int status_exit(enum status code);

#endif
