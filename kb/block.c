#include "kb/block.h"

#include <stdbool.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

static bool is_name(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z');
}

/* The number of "=" of a long bracket "[==[" at `at`, or -1. */
static int long_level(const char *at)
{
	int level = 0;

	if (*at++ != '[')
		return -1;
	while (*at == '=') {
		level++;
		at++;
	}
	return *at == '[' ? level : -1;
}

/* Behind the long text that begins at `at`. */
static const char *behind_long(const char *at, int level)
{
	for (at += level + 2; *at; at++) {
		int marks = 0;

		if (*at != ']')
			continue;
		while (at[1 + marks] == '=')
			marks++;
		if (marks == level && at[1 + marks] == ']')
			return at + level + 2;
	}
	return at;
}

static const char *behind_quoted(const char *at)
{
	char quote = *at++;

	while (*at && *at != quote)
		at += *at == '\\' && at[1] ? 2 : 1;
	return *at ? at + 1 : at;
}

static const char *behind_comment(const char *at)
{
	int level = long_level(at + 2);

	return level >= 0 ? behind_long(at + 2, level) : at + strcspn(at, "\n");
}

/* Behind one text, comment, name or character. */
static const char *behind_token(const char *at)
{
	if (*at == '"' || *at == '\'')
		return behind_quoted(at);
	if (at[0] == '-' && at[1] == '-')
		return behind_comment(at);
	int level = long_level(at);

	if (level >= 0)
		return behind_long(at, level);
	if (is_name(*at)) {
		while (is_name(*at))
			at++;
		return at;
	}
	return *at ? at + 1 : at;
}

static const char *skip_space(const char *at)
{
	for (;;) {
		at += strspn(at, " \t\r\n");
		if (at[0] != '-' || at[1] != '-')
			return at;
		at = behind_comment(at);
	}
}

/* Behind the bracket that closes the one at `at`. */
static const char *behind_bracket(const char *at)
{
	int depth = 0;

	while (*at) {
		if (strchr("{(", *at))
			depth++;
		else if (strchr("})", *at))
			depth--;
		at = behind_token(at);
		if (depth == 0)
			break;
	}
	return at;
}

/* From `at` to `end`, comments out, runs of space as one. */
static char *tidy(const char *at, const char *end)
{
	struct buf out = BUF_INIT;

	at = skip_space(at);
	while (at < end) {
		const char *next = behind_token(at);

		buf_add(&out, at, (size_t)((next < end ? next : end) - at));
		at = skip_space(next);
		if (at > next && at < end)
			buf_putc(&out, ' ');
	}
	char *text = mem_text(out.data);

	buf_release(&out);
	return text;
}

static void add_item(struct kb_block *out, const char *at, const char *end)
{
	struct kb_item item = { NULL, NULL };
	const char *after;

	at = skip_space(at);
	after = behind_token(at);
	const char *equals = skip_space(after);

	if (is_name(*at) && equals < end && equals[0] == '=' &&
		equals[1] != '=') {
		item.key = mem_bytes(at, (size_t)(after - at));
		at = equals + 1;
	}
	if (skip_space(at) < end)
		item.text = tidy(at, end);
	if (!item.text) {
		free(item.key);
		return;
	}
	out->items = mem_grow(out->items, out->count + 1, sizeof(*out->items));
	out->items[out->count++] = item;
}

void kb_items_read(struct kb_block *out, const char *table)
{
	const char *at = table + 1, *from = at;
	const char *last = behind_bracket(table);

	if (*table != '{' || last == at)
		return;
	last -= last[-1] == '}' ? 1 : 0;
	while (at < last) {
		if (*at == ',' || *at == ';') {
			add_item(out, from, at);
			from = ++at;
		} else {
			at = strchr("{(", *at) ? behind_bracket(at)
					       : behind_token(at);
		}
	}
	add_item(out, from, last);
}

/* A block at `at`, where a name begins; NULL, or behind it. */
static const char *read_block(struct kb_block *out, const char *at)
{
	const char *from = at;
	const char *after = behind_token(at);
	struct kb_block block = { .count = 0 };
	struct buf name = BUF_INIT;

	at = skip_space(after);
	if (*at == '"' || *at == '\'') {
		const char *end = behind_quoted(at);
		char *quoted = mem_bytes(at, (size_t)(end - at));

		kb_unquote(&name, quoted);
		free(quoted);
		at = skip_space(end);
	}
	if (*at != '{' && (*at != '(' || name.len == 0)) {
		buf_release(&name);
		return NULL;
	}
	const char *end = behind_bracket(at);

	block.kind = mem_bytes(from, (size_t)(after - from));
	block.name = mem_text(name.data);
	block.text = tidy(from, end);
	kb_items_read(&block, at);
	buf_release(&name);
	*out = block;
	return end;
}

void kb_blocks_read(struct kb_blocks *out, const char *text)
{
	for (const char *at = skip_space(text); *at; at = skip_space(at)) {
		struct kb_block block;
		const char *end = is_name(*at) ? read_block(&block, at) : NULL;

		if (end)
			*VEC_ADD(out) = block;
		at = end                 ? end
		     : strchr("{(", *at) ? behind_bracket(at)
					 : behind_token(at);
	}
}

void kb_blocks_release(struct kb_blocks *blocks)
{
	for (size_t i = 0; i < blocks->len; i++) {
		struct kb_block *block = &blocks->at[i];

		for (size_t k = 0; k < block->count; k++) {
			free(block->items[k].key);
			free(block->items[k].text);
		}
		free(block->items);
		free(block->kind);
		free(block->name);
		free(block->text);
	}
	VEC_RELEASE(blocks);
}

const struct kb_block *kb_blocks_find(
	const struct kb_blocks *blocks, const char *kind, const char *name)
{
	for (size_t i = 0; i < blocks->len; i++)
		if (strcmp(blocks->at[i].kind, kind) == 0 &&
			strcmp(blocks->at[i].name, name) == 0)
			return &blocks->at[i];
	return NULL;
}

const char *kb_item_text(const struct kb_block *block, const char *key)
{
	for (size_t i = 0; i < block->count; i++)
		if (block->items[i].key &&
			strcmp(block->items[i].key, key) == 0)
			return block->items[i].text;
	return NULL;
}

void kb_unquote(struct buf *out, const char *text)
{
	size_t len = strlen(text);

	buf_clear(out);
	if (len < 2 || (*text != '"' && *text != '\'')) {
		buf_puts(out, text);
		return;
	}
	for (const char *at = text + 1; at < text + len - 1; at++) {
		if (*at == '\\' && at + 1 < text + len - 1)
			at++;
		buf_putc(out, *at);
	}
}

char *kb_block_title(const struct kb_block *block)
{
	struct buf title = BUF_INIT;
	const char *text = kb_item_text(block, "title");

	if (!text && block->count > 0 && !block->items[0].key &&
		strchr("\"'", block->items[0].text[0]))
		text = block->items[0].text;
	kb_unquote(&title, text ? text : block->name);
	char *out = mem_text(title.data);

	buf_release(&title);
	return out;
}
