#include "tui/cli_fact.h"

#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/text.h"

enum {
	FILE_MAX = 1024 * 1024 /* bytes */
};

static bool is_json(const struct buf *text)
{
	char first = text->data[0];
	char last = text->len > 1 ? text->data[text->len - 1] : 0;

	return (first == '[' && last == ']') || (first == '{' && last == '}');
}

static enum status value_of(
	json_t **out, const char *name, struct buf *text, struct err *err)
{
	struct buf clean = BUF_INIT;
	enum status st = ST_OK;

	if (is_json(text)) {
		st = json_parse(out, text->data, text->len, err);
		if (st != ST_OK)
			err_prefix(err, "%s", name);
		return st;
	}
	text_nfc(&clean, text->data, text->len);
	*out = clean.len > 0 ? json_stringn(clean.data, clean.len)
			     : json_null();
	buf_release(&clean);
	return *out ? ST_OK
		    : err_set(err, ST_INVALID,
			      "The value of %s is not a text; a file "
			      "of text is needed",
			      name);
}

static enum status read_value(
	struct buf *out, const char *text, struct err *err)
{
	enum status st = ST_OK;

	if (*text != '@') {
		buf_puts(out, text);
		return ST_OK;
	}
	st = path_read(out, text + 1, FILE_MAX, err);
	while (st == ST_OK && out->len > 0 &&
		strchr("\r\n", out->data[out->len - 1]))
		out->data[--out->len] = 0;
	/* What was typed is wrong, not what was looked for. */
	return st == ST_NOT_FOUND ? ST_INVALID : st;
}

enum status cli_fact_put(json_t *facts, const char *word, struct err *err)
{
	const char *equals = strchr(word, '=');
	struct buf text = BUF_INIT, name = BUF_INIT;
	json_t *value = NULL;
	enum status st = ST_OK;

	if (!equals || equals == word)
		return err_set(err, ST_INVALID,
			"\"%s\" is not a fact; write fact=value, for example "
			"band=C3",
			word);
	text_nfc(&name, word, (size_t)(equals - word));
	if (json_object_get(facts, name.data))
		st = err_set(err, ST_INVALID,
			"The fact %s is given twice; leave one out", name.data);
	if (st == ST_OK)
		st = read_value(&text, equals + 1, err);
	if (st == ST_OK)
		st = value_of(&value, name.data, &text, err);
	if (st == ST_OK)
		json_set(facts, name.data, value);
	buf_release(&text);
	buf_release(&name);
	return st;
}
