#include "kb/tsv.h"

#include <string.h>

void kb_tsv_init(
	struct kb_tsv *tsv, const char *name, const char *text, int need)
{
	*tsv = (struct kb_tsv){ .text = BUF_INIT, .name = name, .need = need };
	buf_puts(&tsv->text, text);
	tsv->at = tsv->text.data;
}

/* In place: a text never grows. */
static void unescape(char *text)
{
	char *to = text;

	for (const char *at = text; *at; at++) {
		if (at[0] != '\\' || !strchr("nt\\", at[1]) || !at[1]) {
			*to++ = *at;
			continue;
		}
		at++;
		*to++ = *at == 'n' ? '\n' : *at == 't' ? '\t' : '\\';
	}
	*to = '\0';
}

static void cut_columns(struct kb_tsv *tsv, char *line)
{
	tsv->columns = 0;
	while (line && tsv->columns < KB_TSV_COLUMNS) {
		char *tab = strchr(line, '\t');

		if (tab)
			*tab++ = '\0';
		unescape(line);
		tsv->column[tsv->columns++] = line;
		line = tab;
	}
}

static char *cut_line(struct kb_tsv *tsv)
{
	char *line = tsv->at, *end = line + strcspn(line, "\n");

	tsv->at = *end ? end + 1 : end;
	*end = '\0';
	if (end > line && end[-1] == '\r')
		end[-1] = '\0';
	tsv->line++;
	return line;
}

bool kb_tsv_next(struct kb_tsv *tsv, enum status *st, struct err *err)
{
	char *line = buf_empty;

	while (*tsv->at && !*line)
		line = cut_line(tsv);
	if (!*line)
		return false;
	cut_columns(tsv, line);
	if (tsv->columns >= tsv->need)
		return true;
	*st = err_set(err, ST_INVALID,
		"%s, line %d: %d columns between TABs are needed, and there "
		"are %d",
		tsv->name, tsv->line, tsv->need, tsv->columns);
	return false;
}

void kb_tsv_release(struct kb_tsv *tsv)
{
	buf_release(&tsv->text);
}
