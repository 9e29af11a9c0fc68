#include "base/rpc_line.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"

enum {
	CODE_BASE = -32000
}; /* minus the status */

void rpc_reader_feed(struct rpc_reader *reader, const char *bytes, size_t len)
{
	buf_add(&reader->pending, bytes, len);
}

/* The length of the first line without its "\n", or SIZE_MAX. */
static size_t first_line(struct rpc_reader *reader)
{
	struct buf *pending = &reader->pending;
	const char *end = memchr(pending->data + reader->searched, '\n',
		pending->len - reader->searched);

	reader->searched = end ? 0 : pending->len;
	return end ? (size_t)(end - pending->data) : SIZE_MAX;
}

static enum status parse_line(
	json_t **out, const char *line, size_t len, struct err *err)
{
	enum status st = json_parse(out, line, len, err);

	if (st != ST_OK || json_is_object(*out))
		return st;
	json_decref(*out);
	*out = NULL;
	return err_set(
		err, ST_INVALID, "A message on the wire is not a JSON object");
}

enum status rpc_reader_next(
	json_t **out, struct rpc_reader *reader, struct err *err)
{
	size_t len = first_line(reader);

	*out = NULL;
	if (len == SIZE_MAX && reader->pending.len < RPC_LINE_MAX)
		return ST_OK;
	if (len == SIZE_MAX || len >= RPC_LINE_MAX)
		return err_set(err, ST_INVALID,
			"A message on the wire is longer than the %d bytes "
			"that are allowed",
			RPC_LINE_MAX);
	enum status st = parse_line(out, reader->pending.data, len, err);

	buf_drop(&reader->pending, len + 1);
	return st;
}

void rpc_reader_release(struct rpc_reader *reader)
{
	buf_release(&reader->pending);
	reader->searched = 0;
}

static json_t *new_message(void)
{
	json_t *whole = json_object();

	json_set_text(whole, "jsonrpc", "2.0");
	return whole;
}

/* Append the line and give the message back. */
static void put_line(struct buf *out, json_t *whole)
{
	json_put(out, whole);
	buf_putc(out, '\n');
	json_decref(whole);
}

static void put_call(
	struct buf *out, json_t *id, const char *method, json_t *params)
{
	json_t *whole = new_message();

	json_set(whole, "id", id);
	json_set_text(whole, "method", method);
	json_set(whole, "params", params ? json_incref(params) : NULL);
	put_line(out, whole);
}

void rpc_put_request(
	struct buf *out, json_int_t id, const char *method, json_t *params)
{
	put_call(out, json_integer(id), method, params);
}

void rpc_put_notice(struct buf *out, const char *method, json_t *params)
{
	put_call(out, NULL, method, params);
}

/* A reply to what could not be read has the id null. */
static json_t *reply_to(const json_t *id)
{
	json_t *whole = new_message();

	json_set(whole, "id", id ? json_copy((json_t *)id) : json_null());
	return whole;
}

void rpc_put_result(struct buf *out, const json_t *id, json_t *result)
{
	json_t *whole = reply_to(id);

	json_set(whole, "result", result ? json_incref(result) : json_null());
	put_line(out, whole);
}

void rpc_put_error(struct buf *out, const json_t *id, enum status code,
	const struct err *err)
{
	json_t *whole = reply_to(id);
	json_t *error = json_object(), *data = json_object();

	json_set_text(data, "status", status_name(code));
	json_set_text(data, "en", err ? err->text[LANG_EN] : "");
	json_set(error, "code", json_integer(CODE_BASE - (int)code));
	json_set_text(error, "message", err ? err->text[LANG_VI] : "");
	json_set(error, "data", data);
	json_set(whole, "error", error);
	put_line(out, whole);
}

/* A sentence from the other side: safe for the screen, cut between letters. */
static void copy_sentence(char out[ERR_TEXT_MAX], const char *text)
{
	struct buf safe = BUF_INIT;
	size_t len = 0, step;
	int columns;

	text_safe(&safe, text, strlen(text));
	while ((step = text_cluster(
			safe.data + len, safe.len - len, &columns)) > 0 &&
		len + step < ERR_TEXT_MAX)
		len += step;
	memcpy(out, safe.data, len);
	out[len] = '\0';
	buf_release(&safe);
}

static enum status carried(const json_t *error, struct err *err)
{
	const json_t *data = json_member(error, "data");
	const char *vi = json_text(error, "message", "");
	const char *name = json_text(data, "status", NULL);
	json_int_t code = CODE_BASE - json_int(error, "code", 0);

	if (err) {
		copy_sentence(err->text[LANG_VI], vi);
		copy_sentence(err->text[LANG_EN], json_text(data, "en", vi));
	}
	if (name)
		code = status_from_name(name);
	else if (code >= ST_COUNT) /* the JSON-RPC standard's own codes */
		code = ST_INVALID;
	return code > ST_OK && code < ST_COUNT ? (enum status)code : ST_IO;
}

enum status rpc_reply(json_t **result, json_t *message, struct err *err)
{
	const json_t *error = json_member(message, "error");

	*result = NULL;
	if (error)
		return carried(error, err);
	*result = json_object_get(message, "result");
	if (*result)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"A reply on the wire has neither a result nor an error");
}
