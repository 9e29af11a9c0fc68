/*
 * base/json.h -- helpers around jansson, and the limits on JSON from outside.
 *
 * json_t is jansson's. Getters borrow from the object; a missing member or one
 * of another type gives the default, so that callers need no checks for what
 * is optional. Members that are required go through json_need_*.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <jansson.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/status.h"

enum {
	JSON_DEPTH_MAX = 64
};

/* Parse one value. Depth, duplicate keys and UTF-8 are checked before memory
 * is spent; the error says where. *out is a new reference. */
NODISCARD enum status json_parse(
	json_t **out, const char *text, size_t len, struct err *err);

/* Append the value on one line, keys in order of insertion. */
void json_put(struct buf *out, const json_t *value);
/* Append the value over several lines, indented by two. */
void json_put_pretty(struct buf *out, const json_t *value);

const char *json_text(
	const json_t *object, const char *key, const char *otherwise);
json_int_t json_int(
	const json_t *object, const char *key, json_int_t otherwise);
bool json_bool(const json_t *object, const char *key, bool otherwise);
/* The array at key, or NULL. */
json_t *json_list(const json_t *object, const char *key);
/* The object at key, or NULL. */
json_t *json_member(const json_t *object, const char *key);

/* The text at key; ST_INVALID with a sentence that names the key. */
NODISCARD enum status json_need_text(const char **out, const json_t *object,
	const char *key, struct err *err);

/* Set a text unless it is NULL. */
void json_set_text(json_t *object, const char *key, const char *text);
/* Set and steal the reference; NULL sets nothing. */
void json_set(json_t *object, const char *key, json_t *value);

#endif
