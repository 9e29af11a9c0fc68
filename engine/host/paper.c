#include "engine/host/paper.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"

static const char unknown[] = "……";

/* Where a template is being filled. */
struct filling {
	struct run *run;
	const json_t *said;
	json_t *missing;
	const struct fact *list; /* of the each that is being filled */
	const json_t *row;
	size_t number;
	const char *whole; /* the template, for lines */
};

static enum status wrong(const struct filling *what, const char *at,
	const char *tag, struct err *err)
{
	int line = 1;

	for (const char *c = what->whole; c < at; c++)
		line += *c == '\n';
	return err_set(err, ST_PLUGIN,
		"Line %d of the template: \"%s\" cannot be filled in; see "
		"\"Templates\" in the plugin guide",
		line, tag);
}

static void lacks(struct filling *what, struct buf *out, const char *name)
{
	buf_puts(out, unknown);
	for (size_t i = 0; i < json_array_size(what->missing); i++)
		if (strcmp(json_string_value(json_array_get(what->missing, i)),
			    name) == 0)
			return;
	json_array_append_new(what->missing, json_string(name));
}

static const char *said(const struct filling *what, const char *name)
{
	return json_text(what->said, name, unknown);
}

/* "ngày 05 tháng 3 năm 2025": a day below 10 and the months 1 and 2 have a 0
 * before them (decree 30/2020/NĐ-CP, annex I). */
static void put_day(struct buf *out, const char *text)
{
	date_t date = date_parse(text);
	int year, month, day;

	if (date == DATE_NONE) {
		buf_printf(out, "ngày %s tháng %s năm %s", unknown, unknown,
			unknown);
		return;
	}
	date_split(date, &year, &month, &day);
	buf_printf(out, "ngày %02d tháng %s%d năm %d", day,
		month < 3 ? "0" : "", month, year);
}

static void put_heading(struct buf *out, const struct filling *what)
{
	buf_printf(out,
		"| %s | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n"
		"|:---:|:---:|\n"
		"| **%s** | **Độc lập - Tự do - Hạnh phúc** |\n"
		"| Số: %s | *%s, ",
		json_text(what->said, "chu_quan", ""), said(what, "co_quan"),
		said(what, "so"), said(what, "noi"));
	put_day(out, json_text(what->said, "ngay", ""));
	buf_puts(out, "* |\n");
}

static void put_said(struct filling *what, struct buf *out, const char *name)
{
	const char *text = json_text(what->said, name, NULL);

	if (strcmp(name, "tieu_de") == 0)
		put_heading(out, what);
	else if (strcmp(name, "ngay") == 0)
		put_day(out, text ? text : "");
	else if (text && *text)
		buf_puts(out, text);
	else
		lacks(what, out, name);
}

static bool put_field(struct filling *what, struct buf *out, const char *name)
{
	const struct fact *row = what->list ? what->list->of : NULL;
	const json_t *value = json_object_get(what->row, name);

	if (!row)
		return false;
	if (strcmp(name, "n") == 0) {
		buf_printf(out, "%zu", what->number);
		return true;
	}
	for (size_t i = 0; i < row->fields.len; i++) {
		if (strcmp(row->fields.at[i]->name, name) != 0)
			continue;
		if (value && !json_is_null(value))
			fact_show(out, row->fields.at[i], value);
		else
			lacks(what, out, name);
		return true;
	}
	return false;
}

static enum status evaluate(struct value *value, struct filling *what,
	const char *text, struct err *err)
{
	struct feel_names names = decision_names(what->run->unit);
	struct feel_scope scope = decision_scope(&what->run->world);
	struct feel *feel = NULL;
	enum status st = feel_parse(&feel, FEEL_EXPRESSION, text, &names, err);

	*value = VALUE_UNKNOWN;
	if (st == ST_OK)
		st = feel_eval(value, feel, &scope, err);
	feel_free(feel);
	return st;
}

static enum status put_value(struct filling *what, struct buf *out,
	const char *text, struct err *err)
{
	const struct cell *cell = world_read(&what->run->world, text);
	struct value value;

	if (cell && cell->value) {
		cell_show(out, cell);
		return ST_OK;
	}
	if (cell) {
		lacks(what, out, text);
		return ST_OK;
	}
	enum status st = evaluate(&value, what, text, err);

	if (st != ST_OK)
		return st;
	if (value.kind == VALUE_NULL)
		lacks(what, out, text);
	else
		value_show(out, &value, LANG_VI, NULL);
	value_release(&value);
	return ST_OK;
}

/* The words between the braces, without blanks around; owned. */
static char *tag_at(const char *open, const char *close)
{
	open += 2;
	while (open < close && *open == ' ')
		open++;
	while (close > open && close[-1] == ' ')
		close--;
	return mem_bytes(open, (size_t)(close - open));
}

/* The next tag from `at`: where it opens and closes; false at the end. */
static bool next_tag(
	const char *at, const char *end, const char **open, const char **close)
{
	*open = strstr(at, "{{");
	*close = *open ? strstr(*open, "}}") : NULL;
	return *open && *close && *close + 2 <= end;
}

/* Where the part that began before `at` ends: the tag that closes it, and the
 * else of its own, if it has one. */
static bool find_end(const char *at, const char *end, const char **close,
	const char **otherwise)
{
	const char *open, *stop;
	int depth = 0;

	*otherwise = NULL;
	for (; next_tag(at, end, &open, &stop); at = stop + 2) {
		char *tag = tag_at(open, stop);
		bool is_else = strcmp(tag, "else") == 0;

		depth += tag[0] == '#';
		depth -= tag[0] == '/';
		free(tag);
		if (is_else && depth == 0)
			*otherwise = open;
		if (depth < 0) {
			*close = open;
			return true;
		}
	}
	return false;
}

static enum status fill(struct buf *out, struct filling *what, const char *at,
	const char *end, struct err *err);

static const char *behind(const char *tag)
{
	const char *next = strstr(tag, "}}") + 2;

	return *next == '\n' ? next + 1 : next;
}

static enum status fill_if(struct buf *out, struct filling *what,
	const char *condition, const char *body, const char *close,
	const char *otherwise, struct err *err)
{
	struct value value;
	enum status st = evaluate(&value, what, condition, err);
	bool holds = value.kind == VALUE_BOOLEAN && value.as.boolean;

	value_release(&value);
	if (st != ST_OK)
		return st;
	if (holds)
		return fill(
			out, what, body, otherwise ? otherwise : close, err);
	return otherwise ? fill(out, what, behind(otherwise), close, err)
			 : ST_OK;
}

static enum status fill_each(struct buf *out, struct filling *what,
	const char *name, const char *body, const char *close, struct err *err)
{
	const struct fact *list = map_get(&what->run->unit->facts, name);
	const struct cell *cell =
		list ? world_read(&what->run->world, name) : NULL;
	enum status st = ST_OK;

	if (!list || list->type != FACT_LIST)
		return wrong(what, body, name, err);
	if (!cell->value)
		lacks(what, out, name);
	for (size_t i = 0; st == ST_OK && i < json_array_size(cell->value);
		i++) {
		struct filling inner = *what;

		inner.list = list;
		inner.row = json_array_get(cell->value, i);
		inner.number = i + 1;
		st = fill(out, &inner, body, close, err);
	}
	return st;
}

/* A part: *next is where the text goes on behind it. */
static enum status fill_part(struct buf *out, struct filling *what,
	const char *tag, const char *open, const char *end, const char **next,
	struct err *err)
{
	const char *body = behind(open), *close, *otherwise;

	if (!find_end(body, end, &close, &otherwise))
		return wrong(what, open, tag, err);
	*next = behind(close);
	if (strncmp(tag, "#if ", 4) == 0)
		return fill_if(out, what, tag + 4, body, close, otherwise, err);
	if (strncmp(tag, "#each ", 6) == 0)
		return fill_each(out, what, tag + 6, body, close, err);
	return wrong(what, open, tag, err);
}

static enum status fill_tag(struct buf *out, struct filling *what,
	const char *tag, const char *open, struct err *err)
{
	if (tag[0] == '@') {
		put_said(what, out, tag + 1);
		return ST_OK;
	}
	if (tag[0] == '.')
		return put_field(what, out, tag + 1)
			       ? ST_OK
			       : wrong(what, open, tag, err);
	return put_value(what, out, tag, err);
}

static enum status fill(struct buf *out, struct filling *what, const char *at,
	const char *end, struct err *err)
{
	const char *open, *close;
	enum status st = ST_OK;

	while (st == ST_OK && next_tag(at, end, &open, &close)) {
		char *tag = tag_at(open, close);

		buf_add(out, at, (size_t)(open - at));
		at = close + 2;
		st = tag[0] == '#'
			     ? fill_part(out, what, tag, open, end, &at, err)
			     : fill_tag(out, what, tag, open, err);
		free(tag);
	}
	if (st == ST_OK && at < end)
		buf_add(out, at, (size_t)(end - at));
	return st;
}

enum status paper_fill(struct buf *out, json_t *missing, struct run *run,
	const char *text, const json_t *said_by, struct err *err)
{
	struct filling what = {
		.run = run, .said = said_by, .missing = missing, .whole = text
	};

	return fill(out, &what, text, text + strlen(text), err);
}
