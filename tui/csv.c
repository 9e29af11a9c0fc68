#include "tui/csv.h"

#include <string.h>

void csv_init(struct csv *csv, FILE *file)
{
	static const int mark[] = { 0xef, 0xbb, 0xbf };

	*csv = (struct csv){ .file = file, .text = BUF_INIT };
	for (int i = 0; i < 3; i++) {
		int c = getc(file);

		if (c == mark[i])
			continue;
		rewind(file);
		return;
	}
	csv->offset = 3;
}

void csv_release(struct csv *csv)
{
	buf_release(&csv->text);
	VEC_RELEASE(&csv->starts);
}

static int next_char(struct csv *csv)
{
	int c = getc_unlocked(csv->file);

	csv->offset += c != EOF;
	csv->lines += c == '\n';
	return c;
}

static int peek_char(struct csv *csv)
{
	int c = getc_unlocked(csv->file);

	ungetc(c, csv->file);
	return c;
}

static void begin_cell(struct csv *csv)
{
	*VEC_ADD(&csv->starts) = csv->text.len;
}

/* What stands in quotes; two of them are one. */
static void read_quoted(struct csv *csv)
{
	int c;

	while ((c = next_char(csv)) != EOF) {
		if (c == '"' && peek_char(csv) != '"')
			return;
		if (c == '"')
			next_char(csv);
		buf_putc(&csv->text, (char)c);
	}
}

/* Read a cell; the sign that ended it. */
static int read_cell(struct csv *csv)
{
	int c;

	begin_cell(csv);
	while ((c = next_char(csv)) != EOF && c != ',' && c != '\n') {
		if (c == '"')
			read_quoted(csv);
		else if (c != '\r')
			buf_putc(&csv->text, (char)c);
	}
	buf_add(&csv->text, "", 1);
	return c;
}

static bool is_empty(const struct csv *csv)
{
	return csv->starts.len == 1 && !*csv_cell(csv, 0);
}

bool csv_next(struct csv *csv)
{
	int end;

	do {
		buf_clear(&csv->text);
		csv->starts.len = 0;
		csv->line = csv->lines + 1;
		if (peek_char(csv) == EOF)
			return false;
		do
			end = read_cell(csv);
		while (end == ',');
	} while (is_empty(csv));
	return true;
}

size_t csv_count(const struct csv *csv)
{
	return csv->starts.len;
}

const char *csv_cell(const struct csv *csv, size_t i)
{
	return i < csv->starts.len ? csv->text.data + csv->starts.at[i] : "";
}

void csv_put(struct buf *out, const char *cell, bool first)
{
	if (!first)
		buf_putc(out, ',');
	if (!strpbrk(cell, ",\"\r\n")) {
		buf_puts(out, cell);
		return;
	}
	buf_putc(out, '"');
	for (; *cell; cell++) {
		if (*cell == '"')
			buf_putc(out, '"');
		buf_putc(out, *cell);
	}
	buf_putc(out, '"');
}
