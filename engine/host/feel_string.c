#include <string.h>

#include "base/text.h"
#include "engine/host/feel_int.h"

/* Positions and lengths count characters. */

static bool are_texts(const struct value *args, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (args[i].kind != VALUE_TEXT)
			return false;
	return true;
}

static struct value text_of(const char *text)
{
	return value_text(text, strlen(text));
}

static int64_t characters(const char *text, size_t len)
{
	int64_t count = 0;

	for (size_t i = 0; i < len; i++)
		count += ((unsigned char)text[i] & 0xc0) != 0x80;
	return count;
}

/* The byte where character `index`, from 0, begins; the end when none. */
static const char *character(const char *text, int64_t index)
{
	for (; *text && index > 0; index--)
		for (text++; ((unsigned char)*text & 0xc0) == 0x80;)
			text++;
	return text;
}

static void call_string(
	struct value *out, const struct value *args, size_t count)
{
	struct buf text = BUF_INIT;

	(void)count;
	if (args->kind == VALUE_TEXT) {
		*out = value_copy(*args);
		return;
	}
	value_put_feel(&text, args);
	/* @"2024-07-04" without its marks */
	bool marked = text.data[0] == '@';

	*out = value_text(
		text.data + (marked ? 2 : 0), text.len - (marked ? 3 : 0));
	buf_release(&text);
}

static void call_length(
	struct value *out, const struct value *args, size_t count)
{
	size_t len;

	(void)count;
	if (!are_texts(args, 1))
		return;
	const char *text = value_chars(args, &len);

	*out = value_whole(characters(text, len));
}

static void call_substring(
	struct value *out, const struct value *args, size_t count)
{
	int64_t start, length = INT64_MAX;
	size_t len;

	if (!are_texts(args, 1) || args[1].kind != VALUE_NUMBER ||
		!decimal_whole(&start, args[1].as.number) || start == 0 ||
		(count > 2 &&
			(args[2].kind != VALUE_NUMBER ||
				!decimal_whole(&length, args[2].as.number))))
		return;
	const char *text = value_chars(args, &len);
	int64_t all = characters(text, len);

	start = start < 0 ? all + start : start - 1;
	start = start < 0 ? 0 : start > all ? all : start;
	length = length < 0 ? 0 : length;
	length = length > all - start ? all - start : length;
	const char *from = character(text, start);

	*out = value_text(from, (size_t)(character(from, length) - from));
}

static void call_upper(
	struct value *out, const struct value *args, size_t count)
{
	struct buf upper = BUF_INIT;
	size_t len;

	(void)count;
	if (!are_texts(args, 1))
		return;
	const char *text = value_chars(args, &len);

	text_upper(&upper, text, len);
	*out = value_text(upper.data, upper.len);
	buf_release(&upper);
}

static void call_lower(
	struct value *out, const struct value *args, size_t count)
{
	struct buf lower = BUF_INIT;
	size_t len;

	(void)count;
	if (!are_texts(args, 1))
		return;
	const char *text = value_chars(args, &len);

	text_lower(&lower, text, len);
	*out = value_text(lower.data, lower.len);
	buf_release(&lower);
}

static void call_before(
	struct value *out, const struct value *args, size_t count)
{
	if (!are_texts(args, count))
		return;
	const char *text = value_chars(&args[0], NULL);
	const char *found = strstr(text, value_chars(&args[1], NULL));

	*out = value_text(text, found ? (size_t)(found - text) : 0);
}

static void call_after(
	struct value *out, const struct value *args, size_t count)
{
	size_t len;

	if (!are_texts(args, count))
		return;
	const char *mark = value_chars(&args[1], &len);
	const char *found = strstr(value_chars(&args[0], NULL), mark);

	*out = text_of(found ? found + len : "");
}

static void call_contains(
	struct value *out, const struct value *args, size_t count)
{
	if (are_texts(args, count))
		*out = value_boolean(
			strstr(value_chars(&args[0], NULL),
				value_chars(&args[1], NULL)) != NULL);
}

static void call_starts(
	struct value *out, const struct value *args, size_t count)
{
	size_t len;

	if (!are_texts(args, count))
		return;
	const char *start = value_chars(&args[1], &len);

	*out = value_boolean(
		strncmp(value_chars(&args[0], NULL), start, len) == 0);
}

static void call_ends(struct value *out, const struct value *args, size_t count)
{
	size_t len, all;

	if (!are_texts(args, count))
		return;
	const char *end = value_chars(&args[1], &len);
	const char *text = value_chars(&args[0], &all);

	*out = value_boolean(
		all >= len && memcmp(text + all - len, end, len) == 0);
}

static void call_join(struct value *out, const struct value *args, size_t count)
{
	struct buf joined = BUF_INIT;
	size_t len;

	if (args->kind != VALUE_LIST || !are_texts(args + 1, count - 1))
		return;
	const struct value *items = value_items(args, &len);

	if (!are_texts(items, len))
		return;
	for (size_t i = 0; i < len; i++) {
		if (i && count > 1)
			buf_puts(&joined, value_chars(&args[1], NULL));
		buf_puts(&joined, value_chars(&items[i], NULL));
	}
	*out = value_text(joined.data, joined.len);
	buf_release(&joined);
}

const struct feel_builtin feel_text_builtins[] = {
	{ "string", 1, 1, false, call_string },
	{ "string length", 1, 1, false, call_length },
	{ "substring", 2, 3, false, call_substring },
	{ "substring before", 2, 2, false, call_before },
	{ "substring after", 2, 2, false, call_after },
	{ "upper case", 1, 1, false, call_upper },
	{ "lower case", 1, 1, false, call_lower },
	{ "contains", 2, 2, false, call_contains },
	{ "starts with", 2, 2, false, call_starts },
	{ "ends with", 2, 2, false, call_ends },
	{ "string join", 1, 2, false, call_join },
	{ NULL, 0, 0, false, NULL },
};
