#include "tui/lua_layout.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/vec.h"

/* Something that is open: how deep the line stands on which it was opened. */
struct opener {
	int deep;
};

struct layout {
	VEC(struct opener) opened;
	int deep, hung; /* of the line that is read; hung: deeper by 0 or 1 */
	int level;    /* "=" of the long text or comment we are in; -1: none */
	bool hanging; /* the last line ends in the middle of an expression */
	bool empty;   /* the last line was empty */
	bool any;     /* something was written */
};

/* A block belongs to its statement, whose line it may not begin on. */
static void open_one(struct layout *layout, bool block)
{
	*VEC_ADD(&layout->opened) =
		(struct opener){ layout->deep - (block ? layout->hung : 0) };
}

static void close_one(struct layout *layout)
{
	if (layout->opened.len)
		layout->opened.len--;
}

static int depth(const struct layout *layout)
{
	size_t len = layout->opened.len;

	return len ? layout->opened.at[len - 1].deep + 1 : 0;
}

/* The level of a long bracket that begins at `at`, or -1. */
static int long_level(const char *at, const char *end)
{
	int level = 0;

	if (at == end || *at++ != '[')
		return -1;
	while (at < end && *at == '=') {
		level++;
		at++;
	}
	return at < end && *at == '[' ? level : -1;
}

/* Behind the end of the long bracket, or NULL when this line has none. */
static const char *long_end(const char *at, const char *end, int level)
{
	for (; at < end; at++) {
		const char *close = at + 1;

		if (*at != ']')
			continue;
		while (close < end && *close == '=')
			close++;
		if (close < end && *close == ']' && close - at - 1 == level)
			return close + 1;
	}
	return NULL;
}

static const char *skip_text(const char *at, const char *end)
{
	char quote = *at++;

	while (at < end && *at != quote)
		at += *at == '\\' && at + 1 < end ? 2 : 1;
	return at < end ? at + 1 : end;
}

enum word {
	WORD_NONE,
	WORD_OPEN,  /* a bracket, function */
	WORD_BLOCK, /* do then repeat */
	WORD_CLOSE, /* end until */
	WORD_ELSE,  /* closes, opens */
	WORD_HANG,  /* and or not = .. */
};

static enum word word_of(const char *at, size_t len)
{
	static const struct {
		const char *name;
		enum word word;
	} rows[] = {
		{ "do", WORD_BLOCK },
		{ "then", WORD_BLOCK },
		{ "function", WORD_OPEN },
		{ "repeat", WORD_BLOCK },
		{ "end", WORD_CLOSE },
		{ "until", WORD_CLOSE },
		{ "elseif", WORD_CLOSE },
		{ "else", WORD_ELSE },
		{ "and", WORD_HANG },
		{ "or", WORD_HANG },
		{ "not", WORD_HANG },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (strlen(rows[i].name) == len &&
			memcmp(rows[i].name, at, len) == 0)
			return rows[i].word;
	return WORD_NONE;
}

static size_t word_len(const char *at, const char *end)
{
	const char *begin = at;

	while (at < end && (isalnum((unsigned char)*at) || *at == '_' ||
				   (unsigned char)*at >= 0x80))
		at++;
	return (size_t)(at - begin);
}

static enum word sign_of(char sign)
{
	if (strchr("{([", sign))
		return WORD_OPEN;
	if (strchr("})]", sign))
		return WORD_CLOSE;
	return strchr("=+-*/%^<>~&|", sign) ? WORD_HANG : WORD_NONE;
}

/* The next word or sign; *at is moved behind it. False at the end of the line,
 * or when a long text goes on over it. */
static bool next_word(
	enum word *out, struct layout *layout, const char **at, const char *end)
{
	while (*at < end && isspace((unsigned char)**at))
		(*at)++;
	if (*at == end)
		return false;
	bool comment = end - *at >= 2 && memcmp(*at, "--", 2) == 0;
	int level = long_level(*at + (comment ? 2 : 0), end);
	size_t len = word_len(*at, end);

	*out = WORD_NONE;
	if (level >= 0) {
		const char *close = long_end(
			*at + (comment ? 2 : 0) + level + 2, end, level);

		if (!close)
			layout->level = level;
		*at = close ? close : end;
	} else if (comment) {
		*at = end;
		return false;
	} else if (**at == '"' || **at == '\'') {
		*at = skip_text(*at, end);
	} else if (len) {
		*out = word_of(*at, len);
		*at += len;
	} else if (end - *at >= 2 && memcmp(*at, "..", 2) == 0) {
		*out = end - *at >= 3 && (*at)[2] == '.' ? WORD_NONE
							 : WORD_HANG;
		*at += *out == WORD_HANG ? 2 : 3;
	} else {
		*out = sign_of(**at);
		(*at)++;
	}
	return true;
}

static void take(struct layout *layout, enum word word)
{
	if (word == WORD_CLOSE || word == WORD_ELSE)
		close_one(layout);
	if (word == WORD_OPEN || word == WORD_BLOCK || word == WORD_ELSE)
		open_one(layout, word != WORD_OPEN);
}

/* Read the line; layout->deep is how deep it stands. One that begins by
 * closing something stands as deep as the line on which that was opened. */
static void read_line(struct layout *layout, const char *at, const char *end)
{
	enum word word = WORD_NONE, last = WORD_NONE;
	bool first = true;

	layout->hung = layout->hanging;
	layout->deep = depth(layout) + layout->hung;
	while (next_word(&word, layout, &at, end)) {
		if (first && (word == WORD_CLOSE || word == WORD_ELSE))
			layout->deep =
				layout->opened.len ? depth(layout) - 1 : 0;
		if (first && word == WORD_HANG && !layout->hung)
			layout->deep += layout->hung = 1;
		first = false;
		take(layout, word);
		last = word;
	}
	if (!first)
		layout->hanging = last == WORD_HANG;
}

static void put_line(
	struct buf *out, struct layout *layout, const char *at, const char *end)
{
	while (at < end && isspace((unsigned char)*at))
		at++;
	while (end > at && isspace((unsigned char)end[-1]))
		end--;
	if (at == end) {
		if (layout->any && !layout->empty)
			buf_putc(out, '\n');
		layout->empty = true;
		return;
	}
	read_line(layout, at, end);
	for (int i = 0; i < layout->deep; i++)
		buf_putc(out, '\t');
	buf_add(out, at, (size_t)(end - at));
	layout->empty = false;
}

/* A line that begins inside a long text is the author's, blanks and all. */
static void put_inside(
	struct buf *out, struct layout *layout, const char *at, const char *end)
{
	const char *close = long_end(at, end, layout->level);

	buf_add(out, at, (size_t)(end - at));
	layout->empty = false;
	if (!close)
		return;
	layout->level = -1;
	read_line(layout, close, end);
}

void lua_layout(struct buf *out, const char *source)
{
	struct layout layout = { .opened = VEC_INIT, .level = -1 };

	while (*source) {
		size_t len = strcspn(source, "\n");
		const char *end = source + len;
		const char *next = end + (*end == '\n');

		if (end > source && end[-1] == '\r')
			end--;
		if (layout.level >= 0)
			put_inside(out, &layout, source, end);
		else
			put_line(out, &layout, source, end);
		if (!layout.empty)
			buf_putc(out, '\n');
		layout.any = layout.any || !layout.empty;
		source = next;
	}
	while (out->len > 1 && out->data[out->len - 1] == '\n' &&
		out->data[out->len - 2] == '\n')
		out->data[--out->len] = '\0';
	VEC_RELEASE(&layout.opened);
}
