#include "kb/front.h"

#include <string.h>
#include <yaml.h>

#include "base/text.h"

enum {
	FRONT_MAX = 64 * 1024,
	FRONT_DEPTH = 16
};

struct reader {
	yaml_parser_t yaml;
	json_t *lines; /* borrowed */
	int line;      /* of the event read last, in the file */
	struct err *err;
};

/* The "---" that begins the file is line 1, and YAML counts from 0. */
static int line_of(yaml_mark_t mark)
{
	return (int)mark.line + 2;
}

static enum status next_event(struct reader *reader, yaml_event_t *event)
{
	if (yaml_parser_parse(&reader->yaml, event)) {
		reader->line = line_of(event->start_mark);
		return ST_OK;
	}
	reader->line = line_of(reader->yaml.problem_mark);
	return err_set(reader->err, ST_INVALID,
		"The front matter is not correct YAML (%s); look at the quotes "
		"and the spaces at the start of the line",
		reader->yaml.problem ? reader->yaml.problem : "YAML");
}

static json_t *scalar(const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;
	bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;

	if (plain && (len == 0 || strcmp(text, "~") == 0 ||
			     strcmp(text, "null") == 0))
		return json_null();
	return json_stringn(text, len);
}

static enum status read_node(json_t **out, struct reader *reader,
	const yaml_event_t *event, int depth);

static enum status read_sequence(json_t **out, struct reader *reader, int depth)
{
	json_t *list = json_array();

	for (;;) {
		yaml_event_t event;
		json_t *item = NULL;
		enum status st = next_event(reader, &event);

		if (st == ST_OK && event.type == YAML_SEQUENCE_END_EVENT) {
			yaml_event_delete(&event);
			*out = list;
			return ST_OK;
		}
		if (st == ST_OK) {
			st = read_node(&item, reader, &event, depth);
			yaml_event_delete(&event);
		}
		if (st != ST_OK) {
			json_decref(list);
			return st;
		}
		json_array_append_new(list, item);
	}
}

/* One key, which stands in `event`, and its value. */
static enum status read_member(json_t *object, struct reader *reader,
	const yaml_event_t *key_event, int depth)
{
	yaml_event_t event;
	json_t *value = NULL;
	int line = reader->line;

	if (key_event->type != YAML_SCALAR_EVENT)
		return err_set(reader->err, ST_INVALID,
			"A name must be one word or text in the front matter");
	const char *key = (const char *)key_event->data.scalar.value;

	if (json_object_get(object, key))
		return err_set(reader->err, ST_INVALID,
			"\"%s\" is said twice in the front matter; keep one",
			key);
	enum status st = next_event(reader, &event);

	if (st != ST_OK)
		return st;
	st = read_node(&value, reader, &event, depth);
	yaml_event_delete(&event);
	if (st != ST_OK)
		return st;
	json_object_set_new(object, key, value);
	if (depth == 1)
		json_object_set_new(reader->lines, key, json_integer(line));
	return ST_OK;
}

static enum status read_mapping(json_t **out, struct reader *reader, int depth)
{
	json_t *object = json_object();

	for (;;) {
		yaml_event_t event;
		enum status st = next_event(reader, &event);

		if (st == ST_OK && event.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&event);
			*out = object;
			return ST_OK;
		}
		if (st == ST_OK) {
			st = read_member(object, reader, &event, depth);
			yaml_event_delete(&event);
		}
		if (st != ST_OK) {
			json_decref(object);
			return st;
		}
	}
}

static enum status read_node(json_t **out, struct reader *reader,
	const yaml_event_t *event, int depth)
{
	if (depth >= FRONT_DEPTH)
		return err_set(reader->err, ST_INVALID,
			"The front matter is nested more than %d levels deep",
			FRONT_DEPTH);
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		*out = scalar(event);
		return ST_OK;
	case YAML_SEQUENCE_START_EVENT:
		return read_sequence(out, reader, depth + 1);
	case YAML_MAPPING_START_EVENT:
		return read_mapping(out, reader, depth + 1);
	default:
		return err_set(reader->err, ST_INVALID,
			"Aliases (*name) are not allowed in the front matter; "
			"write the value again");
	}
}

/* The events of a whole stream, down to the mapping that it must be. */
static enum status read_stream(json_t **out, struct reader *reader)
{
	yaml_event_t event;
	enum status st;

	for (;;) {
		st = next_event(reader, &event);
		if (st != ST_OK)
			return st;
		if (event.type != YAML_STREAM_START_EVENT &&
			event.type != YAML_DOCUMENT_START_EVENT)
			break;
		yaml_event_delete(&event);
	}
	if (event.type == YAML_MAPPING_START_EVENT)
		st = read_mapping(out, reader, 1);
	else
		st = err_set(reader->err, ST_INVALID,
			"The front matter must be lines of \"name: value\"");
	yaml_event_delete(&event);
	return st;
}

/* Where the line "---" that ends the front matter begins, or NULL. */
static const char *find_end(const char *at, const char *end)
{
	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((newline ? newline : end) - at);

		if (len > 0 && at[len - 1] == '\r')
			len--;
		if (len == 3 && memcmp(at, "---", 3) == 0)
			return at;
		if (!newline)
			return NULL;
		at = newline + 1;
	}
	return NULL;
}

/* Find front matter and body; out->body is set. */
static enum status split(struct kb_front *out, const char **front,
	size_t *front_len, const char *text, size_t len, struct err *err)
{
	const char *end = text + len, *last = NULL;
	const char *begin = memchr(text, '\n', len);

	if (!text_valid(text, len))
		return err_set(err, ST_INVALID,
			"The file is not UTF-8 text; save it as UTF-8");
	begin = begin && (begin == text + 3 || begin == text + 4) &&
				memcmp(text, "---", 3) == 0 &&
				(text[3] == '\n' || text[3] == '\r')
			? begin + 1
			: NULL;
	if (begin)
		last = find_end(begin, end);
	if (!last)
		return err_set(err, ST_INVALID,
			"The file must begin with front matter between two "
			"lines of \"---\"");
	if (last - begin > FRONT_MAX)
		return err_set(err, ST_INVALID,
			"The front matter is longer than %d KiB",
			FRONT_MAX / 1024);
	*front = begin;
	*front_len = (size_t)(last - begin);
	out->body = memchr(last, '\n', (size_t)(end - last));
	out->body = out->body ? out->body + 1 : end;
	out->body_len = (size_t)(end - out->body);
	return ST_OK;
}

enum status kb_front_init(struct kb_front *out, int *line, const char *text,
	size_t len, struct err *err)
{
	struct kb_front front = { NULL, NULL, NULL, 0 };
	const char *yaml = NULL;
	size_t yaml_len = 0;
	enum status st = split(&front, &yaml, &yaml_len, text, len, err);

	*line = 1;
	if (st != ST_OK)
		return st;
	struct reader reader = {
		.lines = json_object(), .line = 1, .err = err
	};

	front.lines = reader.lines;
	yaml_parser_initialize(&reader.yaml);
	yaml_parser_set_encoding(&reader.yaml, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&reader.yaml, (const unsigned char *)yaml, yaml_len);
	st = read_stream(&front.fields, &reader);
	yaml_parser_delete(&reader.yaml);
	if (st == ST_OK) {
		*out = front;
	} else {
		*line = reader.line;
		kb_front_release(&front);
	}
	return st;
}

void kb_front_release(struct kb_front *front)
{
	json_decref(front->fields);
	json_decref(front->lines);
	*front = (struct kb_front){ NULL, NULL, NULL, 0 };
}

int kb_front_line(const struct kb_front *front, const char *key)
{
	return (int)json_int(front->lines, key, 1);
}
