#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "engine/host/dmn_int.h"

void dmn_id(struct buf *out, const char *name)
{
	struct buf folded = BUF_INIT;
	size_t start = out->len;

	text_fold(&folded, name, strlen(name));
	for (const char *at = folded.data ? folded.data : ""; *at; at++) {
		bool plain = isalnum((unsigned char)*at);

		if (out->len == start && !isalpha((unsigned char)*at) && plain)
			buf_puts(out, "d_");
		if (plain)
			buf_putc(out, (char)tolower((unsigned char)*at));
		else if (out->len > start && out->data[out->len - 1] != '_')
			buf_putc(out, '_');
	}
	while (out->len > start && out->data[out->len - 1] == '_')
		out->data[--out->len] = '\0';
	if (out->len == start)
		buf_puts(out, "x");
	buf_release(&folded);
}

void dmn_add_name(struct dmn_reading *reading, const char *from, const char *to)
{
	*VEC_ADD(&reading->names) =
		(struct dmn_name){ mem_text(from), mem_text(to) };
}

static int by_length(const void *a, const void *b)
{
	const struct dmn_name *x = a, *y = b;
	size_t m = strlen(x->from), n = strlen(y->from);

	return m < n ? 1 : m > n ? -1 : strcmp(x->from, y->from);
}

void dmn_sort_names(struct dmn_reading *reading)
{
	if (reading->names.len)
		qsort(reading->names.at, reading->names.len,
			sizeof(*reading->names.at), by_length);
}

void dmn_release_names(struct dmn_reading *reading)
{
	for (size_t i = 0; i < reading->names.len; i++) {
		free(reading->names.at[i].from);
		free(reading->names.at[i].to);
	}
	VEC_RELEASE(&reading->names);
	map_release(&reading->ids);
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

/* The longest name that stands here as whole words. */
static const struct dmn_name *name_at(
	const struct dmn_reading *reading, const char *at)
{
	for (size_t i = 0; i < reading->names.len; i++) {
		const char *from = reading->names.at[i].from;
		size_t len = strlen(from);

		if (strncmp(at, from, len) == 0 && !is_word(at[len]))
			return &reading->names.at[i];
	}
	return NULL;
}

static const char *put_quoted(struct buf *out, const char *at)
{
	do {
		if (*at == '\\' && at[1])
			buf_putc(out, *at++);
		buf_putc(out, *at++);
	} while (*at && *at != '"');
	if (*at)
		buf_putc(out, *at++);
	return at;
}

void dmn_put_expression(
	struct buf *out, const struct dmn_reading *reading, const char *text)
{
	const char *at = text;

	while (*at) {
		bool begins = at == text || !(is_word(at[-1]) || at[-1] == '.');
		const struct dmn_name *name =
			begins ? name_at(reading, at) : NULL;

		if (*at == '"') {
			at = put_quoted(out, at);
		} else if (name) {
			buf_puts(out, name->to);
			at += strlen(name->from);
		} else {
			buf_putc(out, *at++);
		}
	}
}

void dmn_put_lua(struct buf *out, const char *text)
{
	if (!strpbrk(text, "'\\\r\n")) {
		buf_printf(out, "'%s'", text);
		return;
	}
	buf_putc(out, '"');
	for (; *text; text++) {
		if (*text == '\n' || *text == '\r') {
			buf_puts(out, *text == '\n' ? "\\n" : "\\r");
			continue;
		}
		if (*text == '"' || *text == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *text);
	}
	buf_putc(out, '"');
}
