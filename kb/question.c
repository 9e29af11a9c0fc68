#include "kb/question.h"

#include <string.h>

#include "base/mem.h"

/* The texts between the "|", spaces around them left out; "-" is none. */
static void read_ids(struct kb_texts *out, const char *text, size_t len)
{
	const char *end = text + len;

	out->at = mem_zero((len / 2 + 2) * sizeof(*out->at));
	while (text < end) {
		size_t part = strcspn(text, "|\t\n");
		const char *next = text + part + 1;

		while (part > 0 && *text == ' ') {
			text++;
			part--;
		}
		while (part > 0 && strchr(" \r", text[part - 1]))
			part--;
		if (part > 0 && !(part == 1 && *text == '-'))
			out->at[out->len++] = mem_bytes(text, part);
		text = next;
	}
}

static void read_line(struct kb_questions *out, struct kb_problems *problems,
	struct kb_place place, const char *line)
{
	size_t text = strcspn(line, "\t");

	if (line[text] == '\0') {
		kb_error_add(problems, place, "unreadable",
			"A question, a TAB and the ids of its entries are "
			"needed on each line");
		return;
	}
	const char *ids = line + text + 1;
	size_t ids_len = strcspn(ids, "\t");
	const char *kind = ids[ids_len] ? ids + ids_len + 1 : "";
	struct kb_question *question = VEC_ADD(out);

	*question = (struct kb_question){
		.unit = mem_text(place.unit),
		.file = mem_text(place.file),
		.line = place.line,
		.text = mem_bytes(line, text),
		.kind = mem_bytes(kind, strcspn(kind, "\t\r")),
	};
	read_ids(&question->ids, ids, ids_len);
}

void kb_questions_read(struct kb_questions *out, struct kb_problems *problems,
	struct kb_place place, const char *text, size_t len)
{
	const char *end = text + len;

	place.line = 0;
	while (text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		size_t size = (size_t)((newline ? newline : end) - text);
		char *line = mem_bytes(text, size);

		place.line++;
		if (*line && *line != '#' && *line != '\r')
			read_line(out, problems, place, line);
		free(line);
		text += size + 1;
	}
}

void kb_questions_release(struct kb_questions *list)
{
	for (size_t i = 0; i < list->len; i++) {
		struct kb_question *question = &list->at[i];

		for (size_t k = 0; k < question->ids.len; k++)
			free(question->ids.at[k]);
		free(question->ids.at);
		free(question->unit);
		free(question->file);
		free(question->text);
		free(question->kind);
	}
	VEC_RELEASE(list);
}
