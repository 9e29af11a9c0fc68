#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
	const char *name;
	int exit;
} codes[ST_COUNT] = {
	[ST_OK] = { "ok", 0 },
	[ST_NOT_FOUND] = { "not_found", 1 },
	[ST_INVALID] = { "invalid", 2 },
	[ST_FAILED] = { "failed", 1 },
	[ST_CONFLICT] = { "conflict", 4 },
	[ST_REFUSED] = { "refused", 4 },
	[ST_UNREACHABLE] = { "unreachable", 3 },
	[ST_PLUGIN] = { "plugin", 1 },
	[ST_DAMAGED] = { "damaged", 3 },
	[ST_IO] = { "io", 3 },
	[ST_CANCELLED] = { "cancelled", 130 },
};

/* vsnprintf() may cut a character in two: take the stump away. */
static void end_whole(char text[ERR_TEXT_MAX])
{
	size_t len = strlen(text), start = len;

	if (len + 1 < ERR_TEXT_MAX)
		return;
	while (start > 0 && ((unsigned char)text[start - 1] & 0xc0) == 0x80)
		start--;
	if (start > 0 && ((unsigned char)text[start - 1] & 0x80))
		text[start - 1] = '\0';
}

static void format(char text[ERR_TEXT_MAX], const char *fmt, va_list args)
{
	vsnprintf(text, ERR_TEXT_MAX, fmt, args);
	end_whole(text);
}

enum status err_set(struct err *err, enum status code, const char *fmt, ...)
{
	if (!err)
		return code;
	/* An argument may be a sentence that err itself holds. */
	struct err fresh;
	va_list args;

	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		va_start(args, fmt);
		format(fresh.text[lang], lang_text(lang, fmt), args);
		va_end(args);
	}
	*err = fresh;
	return code;
}

static void put_in_front(char text[ERR_TEXT_MAX], const char *front)
{
	char whole[ERR_TEXT_MAX * 2 + 2];

	snprintf(whole, sizeof(whole), "%s: %s", front, text);
	memcpy(text, whole, ERR_TEXT_MAX - 1);
	text[ERR_TEXT_MAX - 1] = '\0';
	end_whole(text);
}

void err_prefix(struct err *err, const char *fmt, ...)
{
	char front[ERR_TEXT_MAX];
	va_list args;

	if (!err)
		return;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		va_start(args, fmt);
		format(front, lang_text(lang, fmt), args);
		va_end(args);
		put_in_front(err->text[lang], front);
	}
}

const char *status_name(enum status code)
{
	return (unsigned)code < ST_COUNT ? codes[code].name : "io";
}

enum status status_from_name(const char *name)
{
	for (enum status code = 0; name && code < ST_COUNT; code++)
		if (strcmp(codes[code].name, name) == 0)
			return code;
	return ST_IO;
}

int status_exit(enum status code)
{
	return codes[(unsigned)code < ST_COUNT ? code : ST_IO].exit;
}
