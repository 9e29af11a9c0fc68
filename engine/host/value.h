/*
 * engine/host/value.h -- what a fact, a cell or an answer of a rule holds.
 *
 * Two values are no content: VALUE_NULL is "not known" and makes most answers
 * not known too; VALUE_NA is "not applicable", is known, equals only itself
 * and is neither less nor more than anything.
 *
 * Values are passed by value and never change. Texts, lists and records are
 * shared by counting: value_copy() for one more holder, value_release() for
 * one less; all other kinds need neither. One thread.
 *
 * Days count from 1970-01-01. Moments are milliseconds since 1970-01-01T00:00Z
 * and times milliseconds since midnight; both keep the minutes that their
 * place is ahead of UTC, VALUE_NO_OFFSET when none was said, which is read as
 * Vietnam's 420.
 */
#ifndef HOST_VALUE_H
#define HOST_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/json.h"
#include "base/lang.h"
#include "engine/host/decimal.h"

enum value_kind {
	VALUE_NULL, /* not known; a zeroed struct value is this */
	VALUE_NA,   /* not applicable */
	VALUE_BOOLEAN,
	VALUE_NUMBER,
	VALUE_TEXT,
	VALUE_DATE,
	VALUE_TIME,
	VALUE_MOMENT,   /* a day and a time */
	VALUE_DURATION, /* milliseconds */
	VALUE_MONTHS,   /* months; years are twelve */
	VALUE_LIST,
	VALUE_RECORD,
	VALUE_KINDS,
};

enum truth {
	TRUTH_FALSE,
	TRUTH_TRUE,
	TRUTH_UNKNOWN,
};

enum value_order {
	ORDER_LESS = -1,
	ORDER_EQUAL = 0,
	ORDER_GREATER = 1,
	ORDER_UNKNOWN, /* one of them is not known */
	ORDER_NONE,    /* no order between them: other kinds, or lists */
};

enum {
	VALUE_NO_OFFSET = INT16_MIN,
};

struct value_text;
struct value_list;
struct value_record;

struct value {
	uint8_t kind;   /* enum value_kind */
	int16_t offset; /* VALUE_TIME, VALUE_MOMENT: minutes ahead of UTC */
	union {
		bool boolean;
		struct decimal number;
		struct value_text *text;
		date_t date;
		int64_t ms;     /* VALUE_TIME, VALUE_MOMENT, VALUE_DURATION */
		int64_t months; /* VALUE_MONTHS */
		struct value_list *list;
		struct value_record *record;
	} as;
};

#define VALUE_UNKNOWN ((struct value){ .kind = VALUE_NULL })

/* Making: the caller holds the result. */
struct value value_na(void);
struct value value_boolean(bool boolean);
struct value value_truth(enum truth truth); /* TRUTH_UNKNOWN is VALUE_NULL */
struct value value_number(struct decimal number);
struct value value_whole(int64_t whole);
struct value value_text(const char *text, size_t len);
struct value value_date(date_t date); /* DATE_NONE is VALUE_NULL */
struct value value_time(int64_t ms, int offset);
struct value value_moment(moment_t ms, int offset);
struct value value_duration(int64_t ms);
struct value value_months(int64_t months);
/* The elements, and the values of fields, are taken over. */
struct value value_list(const struct value *items, size_t count);
/* Names are copied; of two equal names the last one counts. */
struct value value_record(
	const char *const *names, const struct value *values, size_t count);

struct value value_copy(struct value value);
void value_release(struct value *value); /* leaves VALUE_NULL */
void values_release(struct value *values, size_t count);

/* Reading: borrowed from the value. */
const char *value_chars(const struct value *text, size_t *len);
uint64_t value_text_hash(const struct value *text);
const struct value *value_items(const struct value *list, size_t *count);
size_t value_fields(const struct value *record);
const char *value_field_name(const struct value *record, size_t i);
const struct value *value_field_at(const struct value *record, size_t i);
/* NULL when the record has no such field. */
const struct value *value_field(const struct value *record, const char *name);

bool value_is_known(const struct value *value); /* not VALUE_NULL */

/* Equal in three-valued logic: unknown when one is, or when lists or records
 * hold one and the rest is equal. Kinds that differ are not equal. */
enum truth value_equal(const struct value *a, const struct value *b);
/* The same in every respect, VALUE_NULL with VALUE_NULL too. */
bool value_same(const struct value *a, const struct value *b);
enum value_order value_compare(const struct value *a, const struct value *b);
/* Equal values (value_same) have equal hashes. */
uint64_t value_hash(const struct value *value);

enum truth truth_not(enum truth a);
enum truth truth_and(enum truth a, enum truth b);
enum truth truth_or(enum truth a, enum truth b);

/*
 * As docs/wire.md has it under "value". From JSON: a text stays a text; what
 * the fact's type makes of it is for value_read(). A real is taken at its
 * first 15 digits.
 */
struct value value_from_json(const json_t *json);
json_t *value_to_json(const struct value *value); /* new reference */

/*
 * The value that a text means for a kind: what people type ("1.500.000",
 * "12,5", "04/07/2024", "có", "không") and what the wire carries ("12.5",
 * "2024-07-04", "true"). A value of another kind than VALUE_TEXT is taken when
 * it is of that kind. False when it means none; *out is then VALUE_NULL.
 */
bool value_read(
	struct value *out, const struct value *given, enum value_kind kind);

/*
 * Append the value as a person reads it: "1.234.567 đồng", "12,5 %",
 * "04/07/2024", "có"; in English "1,234,567 đồng", "yes". `unit` follows a
 * number; NULL for none.
 */
void value_show(struct buf *out, const struct value *value, enum lang lang,
	const char *unit);

/* Append the value as a FEEL literal that reads back as the same value. */
void value_put_feel(struct buf *out, const struct value *value);

/* "number", for sentences to authors. */
const char *value_kind_name(enum value_kind kind);

#endif
