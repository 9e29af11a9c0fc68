#include "kb/entry.h"

#include <stddef.h>
#include <string.h>

#include "base/mem.h"
#include "kb/front.h"

static const char *const status_names[] = {
	[KB_VERIFIED] = "verified",
	[KB_UNVERIFIED] = "unverified",
	[KB_SUPERSEDED] = "superseded",
};
enum {
	STATUSES = sizeof(status_names) / sizeof(*status_names)
};

/* The fields that are one text, and whether an entry must have them. */
static const struct field {
	const char *key;
	size_t at; /* offset of a char * in struct kb_entry */
	bool needed;
} fields[] = {
	{ "id", offsetof(struct kb_entry, id), true },
	{ "title", offsetof(struct kb_entry, title), true },
	{ "answer", offsetof(struct kb_entry, answer), false },
	{ "basis", offsetof(struct kb_entry, basis), false },
	{ "evidence", offsetof(struct kb_entry, evidence), false },
	{ "grade", offsetof(struct kb_entry, grade), false },
	{ "note", offsetof(struct kb_entry, note), false },
	{ "superseded_by", offsetof(struct kb_entry, superseded_by), false },
	{ "owner", offsetof(struct kb_entry, owner), false },
};
enum {
	FIELDS = sizeof(fields) / sizeof(*fields)
};

/* The fields that are lists of texts. */
static const struct {
	const char *key;
	size_t at; /* offset of a struct kb_texts */
} lists[] = {
	{ "questions", offsetof(struct kb_entry, questions) },
	{ "sources", offsetof(struct kb_entry, sources) },
};
enum {
	LISTS = sizeof(lists) / sizeof(*lists)
};

static char **text_at(struct kb_entry *entry, size_t offset)
{
	return (char **)(void *)((char *)entry + offset);
}

static struct kb_texts *texts_at(struct kb_entry *entry, size_t offset)
{
	return (struct kb_texts *)(void *)((char *)entry + offset);
}

static enum status read_text(struct kb_entry *out, const json_t *from,
	const struct field *field, struct err *err)
{
	const json_t *value = json_object_get(from, field->key);
	const char *text = json_string_value(value);

	if (value && !text && !json_is_null(value))
		return err_set(err, ST_INVALID,
			"\"%s\" must be one text, not a list", field->key);
	if (field->needed && (!text || !*text))
		return err_set(err, ST_INVALID,
			"The entry has no \"%s\"; add it to the front matter",
			field->key);
	*text_at(out, field->at) = mem_text(text && *text ? text : NULL);
	return ST_OK;
}

static enum status read_list(struct kb_texts *out, const json_t *from,
	const char *key, struct err *err)
{
	const json_t *list = json_object_get(from, key);
	const json_t *item;
	size_t i;

	if (!list || json_is_null(list))
		return ST_OK;
	if (!json_is_array(list))
		return err_set(err, ST_INVALID,
			"\"%s\" must be a list, one \"- text\" on a line", key);
	out->at = mem_zero((json_array_size(list) + 1) * sizeof(*out->at));
	json_array_foreach(list, i, item)
	{
		if (!json_is_string(item))
			return err_set(err, ST_INVALID,
				"Each line of \"%s\" must be one text; put it "
				"in quotes",
				key);
		out->at[out->len++] = mem_text(json_string_value(item));
	}
	return ST_OK;
}

/* What is said replaces what was read from the text. */
static void replace(char **text, const json_t *from, const char *key)
{
	const char *said = json_text(from, key, NULL);

	if (!said)
		return;
	free(*text);
	*text = mem_text(said);
}

static enum status read_cite(
	struct kb_cite *out, const json_t *item, struct err *err)
{
	const char *text = json_is_string(item)
				   ? json_string_value(item)
				   : json_text(item, "text",
					     json_text(item, "document", NULL));

	if (!text || !*text)
		return err_set(err, ST_INVALID,
			"A citation needs a text: { text: \"...\", document: "
			"\"...\" }");
	kb_cite_init(out, text);
	replace(&out->document, item, "document");
	replace(&out->article, item, "article");
	replace(&out->clause, item, "clause");
	replace(&out->point, item, "point");
	replace(&out->past, item, "past");
	return ST_OK;
}

static enum status read_cites(
	struct kb_entry *out, const json_t *from, struct err *err)
{
	const json_t *list = json_object_get(from, "cites");
	const json_t *item;
	size_t i;
	enum status st = ST_OK;

	if (!list || json_is_null(list))
		return ST_OK;
	if (!json_is_array(list))
		return err_set(err, ST_INVALID,
			"\"%s\" must be a list, one \"- text\" on a line",
			"cites");
	out->cites =
		mem_zero((json_array_size(list) + 1) * sizeof(*out->cites));
	json_array_foreach(list, i, item)
	{
		if (st == ST_OK)
			st = read_cite(&out->cites[out->cite_count], item, err);
		if (st == ST_OK)
			out->cite_count++;
	}
	return st;
}

enum status kb_read_date(
	date_t *out, const json_t *object, const char *key, struct err *err)
{
	const char *text = json_text(object, key, NULL);

	if (!text)
		return ST_OK;
	date_t date = date_parse(text);

	if (date == DATE_NONE)
		return err_set(err, ST_INVALID,
			"\"%s: %.40s\" is not a day of the calendar; write it "
			"as 2026-11-23",
			key, text);
	*out = date;
	return ST_OK;
}

enum status kb_read_valid(
	struct kb_valid *out, const json_t *from, struct err *err)
{
	const json_t *valid = json_object_get(from, "valid");
	enum status st;

	if (valid && !json_is_object(valid) && !json_is_null(valid))
		return err_set(err, ST_INVALID,
			"\"valid\" must be { from: DAY, to: DAY }");
	st = kb_read_date(&out->from, valid, "from", err);
	if (st == ST_OK)
		st = kb_read_date(&out->to, valid, "to", err);
	if (st == ST_OK)
		out->text = mem_text(json_text(valid, "text", NULL));
	return st;
}

static enum status read_status(
	struct kb_entry *out, const json_t *from, struct err *err)
{
	const char *text = json_text(from, "status", "unverified");

	for (int i = 0; i < STATUSES; i++)
		if (strcmp(text, status_names[i]) == 0) {
			out->status = (enum kb_entry_status)i;
			return ST_OK;
		}
	return err_set(err, ST_INVALID,
		"\"status: %.40s\" is none; write verified, unverified or "
		"superseded",
		text);
}

/* Each field in turn; *key is the one that is wrong. */
static enum status read_fields(struct kb_entry *out, const char **key,
	const json_t *from, struct err *err)
{
	enum status st = ST_OK;

	for (int i = 0; i < FIELDS && st == ST_OK; i++) {
		*key = fields[i].key;
		st = read_text(out, from, &fields[i], err);
	}
	for (int i = 0; i < LISTS && st == ST_OK; i++) {
		*key = lists[i].key;
		st = read_list(texts_at(out, lists[i].at), from, *key, err);
	}
	if (st == ST_OK) {
		*key = "cites";
		st = read_cites(out, from, err);
	}
	if (st == ST_OK) {
		*key = "valid";
		st = kb_read_valid(&out->valid, from, err);
	}
	if (st == ST_OK) {
		*key = "checked";
		st = kb_read_date(&out->checked, from, *key, err);
	}
	if (st == ST_OK) {
		*key = "status";
		st = read_status(out, from, err);
	}
	return st;
}

static void read_lines(struct kb_entry *out, const struct kb_front *front)
{
	out->line.id = kb_front_line(front, "id");
	out->line.cites = kb_front_line(front, "cites");
	out->line.valid = kb_front_line(front, "valid");
	out->line.owner = kb_front_line(front, "owner");
	out->line.checked = kb_front_line(front, "checked");
	out->line.superseded_by = kb_front_line(front, "superseded_by");
}

/* Without the empty lines before and after. */
static char *trimmed(const char *text, size_t len)
{
	while (len > 0 && strchr("\r\n", text[0])) {
		text++;
		len--;
	}
	while (len > 0 && strchr(" \t\r\n", text[len - 1]))
		len--;
	return mem_bytes(text, len);
}

static void read_body(struct kb_entry *out, const struct kb_front *front)
{
	struct buf plain = BUF_INIT;

	out->body = trimmed(front->body, front->body_len);
	kb_plain(&plain, out->body, strlen(out->body));
	out->plain = trimmed(plain.data, plain.len);
	buf_release(&plain);
}

enum status kb_entry_new(struct kb_entry **out, int *line,
	const struct kb_source *source, struct err *err)
{
	struct kb_front front;
	const char *key = NULL;
	enum status st =
		kb_front_init(&front, line, source->text, source->len, err);

	if (st != ST_OK)
		return st;
	struct kb_entry *entry = mem_zero(sizeof(*entry));

	entry->unit = mem_text(source->unit);
	entry->path = mem_text(source->path);
	entry->valid = (struct kb_valid){ DATE_NONE, DATE_NONE, NULL };
	entry->checked = DATE_NONE;
	st = read_fields(entry, &key, front.fields, err);
	if (st == ST_OK) {
		read_lines(entry, &front);
		read_body(entry, &front);
		*out = entry;
	} else {
		*line = kb_front_line(&front, key);
		kb_entry_free(entry);
	}
	kb_front_release(&front);
	return st;
}

static void texts_release(struct kb_texts *texts)
{
	for (size_t i = 0; i < texts->len; i++)
		free(texts->at[i]);
	free(texts->at);
}

void kb_entry_free(struct kb_entry *entry)
{
	if (!entry)
		return;
	for (int i = 0; i < FIELDS; i++)
		free(*text_at(entry, fields[i].at));
	for (int i = 0; i < LISTS; i++)
		texts_release(texts_at(entry, lists[i].at));
	for (size_t i = 0; i < entry->cite_count; i++)
		kb_cite_release(&entry->cites[i]);
	free(entry->cites);
	free(entry->valid.text);
	free(entry->unit);
	free(entry->path);
	free(entry->body);
	free(entry->plain);
	free(entry);
}

const char *kb_entry_status_name(enum kb_entry_status status)
{
	return status_names[status];
}
