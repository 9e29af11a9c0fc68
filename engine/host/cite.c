#include "engine/host/cite.h"

#include <ctype.h>
#include <string.h>

#include "base/mem.h"

/* A word that begins with a digit and has a "/": "01/2016/QH14". */
static size_t number_length(const char *text)
{
	size_t len = strcspn(text, " ,;()");

	if (!isdigit((unsigned char)*text) || !memchr(text, '/', len))
		return 0;
	/* 15/9/2026 is a day and not a document. */
	return strspn(text, "0123456789/") >= len ? 0 : len;
}

static const char *find_number(const char *text, size_t *len)
{
	for (bool starts = true; *text; text++) {
		*len = starts ? number_length(text) : 0;
		if (*len)
			return text;
		starts = *text == ' ' || *text == '(';
	}
	return NULL;
}

static void set_part(
	json_t *cite, const char *name, const char *text, size_t len)
{
	if (len)
		json_set(cite, name, json_stringn(text, len));
}

/* " Đ39 k1 a" after the number. */
static void read_parts(json_t *cite, const char *rest)
{
	static const char digits[] = "0123456789";
	const char *article = strstr(rest, " Đ");

	if (!article)
		return;
	article += strlen(" Đ");
	size_t len = strspn(article, digits);
	size_t letter = len && islower((unsigned char)article[len]);

	set_part(cite, "article", article, len + letter);
	if (!len || strncmp(article + len + letter, " k", 2) != 0)
		return;
	const char *clause = article + len + letter + 2;

	len = strspn(clause, digits);
	set_part(cite, "clause", clause, len);
	if (!len || clause[len] != ' ')
		return;
	const char *point = clause + len + 1;

	len = strcspn(point, " ,;.–-)");
	if (len == 1 || (len == 2 && strncmp(point, "đ", len) == 0))
		set_part(cite, "point", point, len);
}

static json_t *from_text(const char *text)
{
	json_t *cite = json_object();
	size_t len = 0;
	const char *number = find_number(text, &len);

	json_set_text(cite, "text", text);
	if (number) {
		set_part(cite, "document", number, len);
		read_parts(cite, number + len);
	}
	return cite;
}

static void add(json_t *list, const json_t *one)
{
	json_t *cite = NULL;

	if (json_is_string(one)) {
		cite = from_text(json_string_value(one));
	} else if (json_text(one, "text", NULL)) {
		cite = from_text(json_text(one, "text", ""));
		json_object_update(cite, (json_t *)one);
	}
	if (cite)
		json_array_append_new(list, cite);
}

json_t *cite_list(const json_t *spec)
{
	const json_t *written = json_object_get(spec, "cite");
	json_t *list = json_array();

	if (!written)
		written = json_object_get(spec, "cites");
	if (!json_is_array(written))
		add(list, written);
	for (size_t i = 0; i < json_array_size(written); i++)
		add(list, json_array_get(written, i));
	return list;
}

static bool holds(const json_t *list, const json_t *cite)
{
	for (size_t i = 0; i < json_array_size(list); i++)
		if (strcmp(json_text(json_array_get(list, i), "text", ""),
			    json_text(cite, "text", "")) == 0)
			return true;
	return false;
}

void cite_merge(json_t *list, const json_t *more)
{
	for (size_t i = 0; i < json_array_size(more); i++)
		if (!holds(list, json_array_get(more, i)))
			json_array_append(list, json_array_get(more, i));
}
