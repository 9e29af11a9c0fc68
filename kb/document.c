#include "kb/document.h"

#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/vec.h"
#include "kb/front.h"

typedef VEC(struct kb_article) articles;

/* Behind the heading's marks and the word "Điều", or NULL when this line
 * begins no article. */
static const char *article_heading(const char *line)
{
	size_t marks = strspn(line, "#");
	const char *at = line + marks;

	at += strspn(at, " *");
	if (marks == 0 || marks > 6 || strncmp(at, "Điều ", strlen("Điều ")))
		return NULL;
	at += strlen("Điều ");
	return *at >= '0' && *at <= '9' ? at : NULL;
}

static struct kb_article article_of(const char *heading, size_t len)
{
	size_t number = strspn(heading, "0123456789");
	const char *end = heading + len;

	while (number < len && heading[number] >= 'a' && heading[number] <= 'z')
		number++;
	const char *title = heading + number;

	title += strspn(title, ".:* ");
	while (end > title && strchr("* \r", end[-1]))
		end--;
	return (struct kb_article){
		.number = mem_bytes(heading, number),
		.title = end > title ? mem_bytes(title, (size_t)(end - title))
				     : NULL,
	};
}

static void end_article(articles *list, struct buf *text)
{
	while (text->len > 0 && strchr("\r\n ", text->data[text->len - 1]))
		text->data[--text->len] = '\0';
	size_t blank = strspn(text->data, "\r\n");

	if (list->len > 0)
		list->at[list->len - 1].text = mem_text(text->data + blank);
	buf_clear(text);
}

static void read_articles(struct kb_document *out, const struct kb_front *front)
{
	articles list = VEC_INIT;
	struct buf text = BUF_INIT;
	char *body = mem_bytes(front->body, front->body_len);

	for (char *line = body; *line;) {
		size_t len = strcspn(line, "\n");
		char *next = line + len + (line[len] ? 1 : 0);
		const char *heading = article_heading(line);

		if (heading) {
			end_article(&list, &text);
			*VEC_ADD(&list) = article_of(
				heading, (size_t)(line + len - heading));
		} else {
			buf_add(&text, line, (size_t)(next - line));
		}
		line = next;
	}
	end_article(&list, &text);
	out->articles = list.at;
	out->article_count = list.len;
	buf_release(&text);
	free(body);
}

/* The grades A and B are read in the law or from the authority itself. */
static const char *status_by_grade(const char *grade)
{
	return grade && strcmp(grade, "C") != 0 ? "verified" : "unverified";
}

static char *field(const json_t *from, const char *key)
{
	return mem_text(json_text(from, key, NULL));
}

static enum status read_fields(
	struct kb_document *out, const json_t *from, struct err *err)
{
	enum status st = ST_OK;

	out->number = field(from, "number");
	out->title = field(from, "title");
	out->grade = field(from, "grade");
	out->note = field(from, "note");
	out->sector = field(from, "sector");
	out->replaced_by = field(from, "replaced_by");
	out->status = mem_text(
		json_text(from, "status", status_by_grade(out->grade)));
	if (!out->number || !out->title)
		return err_set(err, ST_INVALID,
			"The document has no \"%s\"; add it to the front "
			"matter",
			out->number ? "title" : "number");
	st = kb_read_date(&out->issued, from, "issued", err);
	if (st == ST_OK)
		st = kb_read_valid(&out->valid, from, err);
	return st;
}

enum status kb_document_new(struct kb_document **out, int *line,
	const struct kb_source *source, struct err *err)
{
	struct kb_front front;
	enum status st =
		kb_front_init(&front, line, source->text, source->len, err);

	if (st != ST_OK)
		return st;
	struct kb_document *document = mem_zero(sizeof(*document));

	document->unit = mem_text(source->unit);
	document->path = mem_text(source->path);
	document->issued = DATE_NONE;
	document->valid = (struct kb_valid){ DATE_NONE, DATE_NONE, NULL };
	st = read_fields(document, front.fields, err);
	if (st == ST_OK) {
		read_articles(document, &front);
		*out = document;
	} else {
		*line = 1;
		kb_document_free(document);
	}
	kb_front_release(&front);
	return st;
}

void kb_document_free(struct kb_document *document)
{
	if (!document)
		return;
	for (size_t i = 0; i < document->article_count; i++) {
		free(document->articles[i].number);
		free(document->articles[i].title);
		free(document->articles[i].text);
	}
	free(document->articles);
	free(document->number);
	free(document->title);
	free(document->unit);
	free(document->path);
	free(document->valid.text);
	free(document->status);
	free(document->grade);
	free(document->note);
	free(document->sector);
	free(document->replaced_by);
	free(document);
}
