#include "engine/host/place.h"

#include "base/buf.h"

static void add(json_t *problems, const struct place *place, const char *level,
	const char *rule, const struct err *err)
{
	json_t *problem = json_object();
	struct buf path = BUF_INIT;

	buf_printf(&path, "units/%s/%s", place->unit, place->file);
	json_set_text(problem, "unit", place->unit);
	json_set_text(problem, "file", path.data);
	buf_release(&path);
	if (place->line > 0)
		json_set(problem, "line", json_integer(place->line));
	json_set_text(problem, "level", level);
	json_set_text(problem, "rule", rule);
	json_set_text(problem, "text", err->text[LANG_VI]);
	json_set_text(problem, "en", err->text[LANG_EN]);
	json_array_append_new(problems, problem);
}

void problem_error(json_t *problems, const struct place *place,
	const char *rule, const struct err *err)
{
	add(problems, place, "error", rule, err);
}

void problem_warning(json_t *problems, const struct place *place,
	const char *rule, const struct err *err)
{
	add(problems, place, "warning", rule, err);
}

json_t *place_json(const struct place *place, const char *title)
{
	json_t *rule = json_object();

	json_set_text(rule, "unit", place->unit);
	json_set_text(rule, "file", place->file);
	if (place->line > 0)
		json_set(rule, "line", json_integer(place->line));
	json_set_text(rule, "title", title);
	return rule;
}
