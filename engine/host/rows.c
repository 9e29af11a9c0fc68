#include "engine/host/rows.h"

#include <stdbool.h>
#include <string.h>

struct reader {
	const char *at;
	int line;
};

static void step(struct reader *reader)
{
	reader->line += *reader->at == '\n';
	reader->at++;
}

static void skip_to(struct reader *reader, const char *end)
{
	while (*reader->at && reader->at < end)
		step(reader);
}

/* The end of a [[long]] or [==[long]==] bracket that starts here, or NULL. */
static const char *long_end(const char *at)
{
	size_t level = strspn(at + 1, "=");
	const char *found = at + 1 + level;

	if (*at != '[' || *found != '[')
		return NULL;
	while ((found = strchr(found, ']'))) {
		found++;
		if (strspn(found, "=") >= level && found[level] == ']')
			return found + level + 1;
	}
	return at + strlen(at);
}

static void skip_quoted(struct reader *reader)
{
	char quote = *reader->at;

	step(reader);
	while (*reader->at && *reader->at != quote) {
		if (*reader->at == '\\' && reader->at[1])
			step(reader);
		step(reader);
	}
	if (*reader->at)
		step(reader);
}

/* Step over what is not code; true when it was there. */
static bool skip_words(struct reader *reader)
{
	bool comment = strncmp(reader->at, "--", 2) == 0;
	const char *start = comment ? reader->at + 2 : reader->at;
	const char *end = *start == '[' ? long_end(start) : NULL;

	if (end) {
		skip_to(reader, end);
	} else if (comment) {
		skip_to(reader, reader->at + strcspn(reader->at, "\n"));
	} else if (*reader->at == '"' || *reader->at == '\'') {
		skip_quoted(reader);
	} else {
		return false;
	}
	return true;
}

size_t rows_find(const char *text, int line, int *lines, size_t max)
{
	struct reader reader = { text, 1 };
	size_t count = 0;
	int depth = 0;
	char before = '{'; /* the last sign that was not white */

	while (*reader.at && reader.line < line)
		step(&reader);
	while (*reader.at) {
		if (skip_words(&reader)) {
			before = '"';
			continue;
		}
		char sign = *reader.at;

		if (sign == '{' && ++depth == 2 &&
			(before == '{' || before == ',' || before == ';')) {
			if (count < max)
				lines[count] = reader.line;
			count++;
		}
		if (sign == '}' && --depth <= 0)
			break;
		if (!strchr(" \t\r\n", sign))
			before = sign;
		step(&reader);
	}
	return count;
}
