#include "kb/problem.h"

#include <stdarg.h>

#include "base/mem.h"

static struct kb_problem *add(struct kb_problems *list, struct kb_place place,
	const char *rule, bool is_error)
{
	struct kb_problem *problem = VEC_ADD(list);

	*problem = (struct kb_problem){
		.unit = mem_text(place.unit),
		.file = mem_text(place.file),
		.line = place.line,
		.is_error = is_error,
		.rule = rule,
	};
	return problem;
}

static void set_texts(struct kb_problem *problem, const char *fmt, va_list args)
{
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		struct buf text = BUF_INIT;
		va_list again;

		va_copy(again, args);
		buf_vprintf(&text, lang_text((enum lang)lang, fmt), again);
		va_end(again);
		problem->text[lang] = buf_take(&text);
	}
}

void kb_error_add(struct kb_problems *list, struct kb_place place,
	const char *rule, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	set_texts(add(list, place, rule, true), fmt, args);
	va_end(args);
}

void kb_warning_add(struct kb_problems *list, struct kb_place place,
	const char *rule, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	set_texts(add(list, place, rule, false), fmt, args);
	va_end(args);
}

void kb_error_of(struct kb_problems *list, struct kb_place place,
	const char *rule, const struct err *err)
{
	struct kb_problem *problem = add(list, place, rule, true);

	for (int lang = 0; lang < LANG_COUNT; lang++)
		problem->text[lang] = mem_text(err->text[lang]);
}

void kb_problems_copy(struct kb_problems *to, const struct kb_problems *from)
{
	for (size_t i = 0; i < from->len; i++) {
		const struct kb_problem *one = &from->at[i];
		struct kb_place place = { one->unit, one->file, one->line };
		struct kb_problem *copy =
			add(to, place, one->rule, one->is_error);

		for (int lang = 0; lang < LANG_COUNT; lang++)
			copy->text[lang] = mem_text(one->text[lang]);
	}
}

void kb_problems_release(struct kb_problems *list)
{
	for (size_t i = 0; i < list->len; i++) {
		free(list->at[i].unit);
		free(list->at[i].file);
		for (int lang = 0; lang < LANG_COUNT; lang++)
			free(list->at[i].text[lang]);
	}
	VEC_RELEASE(list);
}

json_t *kb_problems_json(const struct kb_problems *list, enum lang lang)
{
	json_t *out = json_array();

	for (size_t i = 0; i < list->len; i++) {
		const struct kb_problem *problem = &list->at[i];
		json_t *one = json_object();

		json_set_text(one, "unit", problem->unit);
		json_set_text(one, "file", problem->file);
		if (problem->line > 0)
			json_set(one, "line", json_integer(problem->line));
		json_set_text(
			one, "level", problem->is_error ? "error" : "warning");
		json_set_text(one, "rule", problem->rule);
		json_set_text(one, "text", problem->text[lang]);
		json_array_append_new(out, one);
	}
	return out;
}
