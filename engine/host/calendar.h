/*
 * engine/host/calendar.h -- which days are worked on, and terms counted in
 * days, working days, months and hours.
 *
 * The rules of counting are those of civil law and stand in one place: the
 * first day is not counted; a term in days or months that would end on a day
 * off ends on the next working day; months that have no such day end on
 * their last.
 *
 * Ownership: a calendar keeps a reference to its spec.
 * Errors: ST_PLUGIN, a sentence without file and line (the caller adds them).
 */
#ifndef HOST_CALENDAR_H
#define HOST_CALENDAR_H

#include <stdbool.h>

#include "base/date.h"
#include "base/json.h"
#include "base/vec.h"

struct day_range {
	date_t from, to;  /* both included */
	const char *name; /* borrowed from the spec; may be NULL */
};

struct calendar {
	json_t *spec;
	const char *title;
	bool weekend[7]; /* by date_weekday() */
	VEC(struct day_range) off, worked;
};

NODISCARD enum status calendar_new(
	struct calendar **out, json_t *spec, struct err *err);
void calendar_free(struct calendar *calendar);

/* NULL stands for "Saturday and Sunday are off" in all that follow. */
bool calendar_is_working(const struct calendar *calendar, date_t day);

/* `day` itself when it is worked on, else the next that is. */
date_t calendar_roll(const struct calendar *calendar, date_t day);

/* The working day that is `count` of them after `day` (before, if < 0). */
date_t calendar_add(const struct calendar *calendar, date_t day, int count);

/* Working days after `from` up to and with `to`. */
int calendar_between(const struct calendar *calendar, date_t from, date_t to);

enum term_kind {
	TERM_TEXT, /* words only: the law gives no number */
	TERM_DAYS,
	TERM_WORKING_DAYS,
	TERM_MONTHS,
	TERM_HOURS,
};

struct term {
	enum term_kind kind;
	int count;
	const char *text;     /* words, or NULL */
	const char *after;    /* a step, or NULL */
	int after_step;       /* its number; set by the procedure's reader */
	const char *from;     /* a date fact, or NULL */
	const char *calendar; /* name; "vn" when not said */
};

/* Read `{ days = n, after = … }`; texts are borrowed from the spec. */
NODISCARD enum status term_read(
	struct term *out, const json_t *spec, struct err *err);

/* The last moment of a term that began at `start`; for all but hours it is
 * the end of a civil day and *last is that day, else DATE_NONE. */
moment_t term_end(const struct term *term, const struct calendar *calendar,
	moment_t start, date_t *last);

#endif
