#include <utf8proc.h>

#include "base/text.h"

/*
 * A cluster is as wide as the character it begins with, and never narrower
 * than one column: a lone mark, a control or a bad byte is drawn as a sign of
 * one column. Characters of ambiguous width count one.
 */
static int columns_of(utf8proc_int32_t ch)
{
	int columns = ch < 0 ? 1 : utf8proc_charwidth(ch);

	return columns < 1 ? 1 : columns;
}

static utf8proc_ssize_t character(
	utf8proc_int32_t *ch, const char *text, size_t len)
{
	return utf8proc_iterate(
		(const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, ch);
}

static bool is_letter_of_ascii(char c)
{
	return c >= 0x20 && c < 0x7f;
}

size_t text_cluster(const char *text, size_t len, int *columns)
{
	utf8proc_int32_t before = 0, ch = 0, state = 0;

	*columns = len > 0;
	if (len == 0)
		return 0;
	if (is_letter_of_ascii(*text) &&
		(len == 1 || is_letter_of_ascii(text[1])))
		return 1;
	utf8proc_ssize_t got = character(&before, text, len);

	if (got <= 0)
		return 1;
	*columns = columns_of(before);
	size_t bytes = (size_t)got;

	while (bytes < len &&
		(got = character(&ch, text + bytes, len - bytes)) > 0 &&
		!utf8proc_grapheme_break_stateful(before, ch, &state)) {
		bytes += (size_t)got;
		before = ch;
	}
	return bytes;
}

int text_width(const char *text, size_t len)
{
	int width = 0, columns = 0;

	for (size_t i = 0; i < len; width += columns)
		i += text_cluster(text + i, len - i, &columns);
	return width;
}

size_t text_clip(const char *text, size_t len, int columns)
{
	size_t bytes = 0;

	while (bytes < len) {
		int wide = 0;
		size_t step = text_cluster(text + bytes, len - bytes, &wide);

		if (wide > columns)
			break;
		columns -= wide;
		bytes += step;
	}
	return bytes;
}

static size_t without_spaces(const char *text, size_t len)
{
	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len;
}

/* Where the next line begins when this one is cut at `cut`. */
static size_t after_spaces(const char *text, size_t len, size_t cut)
{
	while (cut < len && text[cut] == ' ')
		cut++;
	return cut < len && text[cut] == '\n' ? cut + 1 : cut;
}

/* The last space within the first `fits` bytes, or right after them, that
 * has a word before it; `fits` when there is none. */
static size_t cut_at_space(const char *text, size_t fits)
{
	size_t cut = fits;

	while (cut > 0 && text[cut] != ' ')
		cut--;
	return without_spaces(text, cut) > 0 ? cut : fits;
}

size_t text_wrap(const char *text, size_t len, int columns, size_t *show)
{
	size_t line = 0, fits = 0;

	*show = 0;
	if (len == 0)
		return 0;
	while (line < len && text[line] != '\n')
		line++;
	fits = text_clip(text, line, columns);
	if (fits == line) {
		*show = without_spaces(text, line);
		return line < len ? line + 1 : len;
	}
	if (fits ==
		0) { /* too narrow for one character: show it all the same */
		int wide = 0;

		fits = text_cluster(text, line, &wide);
	}
	size_t cut = fits < line ? cut_at_space(text, fits) : fits;

	*show = without_spaces(text, cut);
	return after_spaces(text, len, cut);
}
