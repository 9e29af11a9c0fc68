/*
 * engine/host/value_time.h -- dates, times and durations as ISO 8601 writes
 * them, and as FEEL's literals hold them.
 */
#ifndef HOST_VALUE_TIME_H
#define HOST_VALUE_TIME_H

#include "engine/host/value.h"

/* The value that the whole text is: a date ("2024-07-04"), a time ("08:30",
 * "08:30:00.5+07:00", "Z"), a moment ("2024-07-04T08:30:00") or a duration
 * ("P1Y2M", "P3DT4H", "-PT0.5S"). False when it is none. */
bool value_time_parse(struct value *out, const char *text, size_t len);

/* Append what value_time_parse() reads as the same value. */
void value_time_put(struct buf *out, const struct value *value);

/* The day of a moment, and its milliseconds since midnight, in its place. */
date_t value_moment_date(const struct value *moment);
int64_t value_moment_time(const struct value *moment);

/* The moment of a day and a time in the place `offset`. */
struct value value_moment_of(date_t date, int64_t time, int offset);

#endif
