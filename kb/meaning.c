#include "kb/meaning.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "kb/meaning_int.h"

/* What lies where in a unit's folder, and who puts a change in words. */
static const struct {
	const char *folder, *what;
	void (*mean)(struct kb_meant *meant);
} kinds[] = {
	{ "knowledge/", "entry", kb_mean_entry },
	{ "documents/", "document", kb_mean_document },
	{ "rules/", "rules", kb_mean_blocks },
	{ "procedures/", "procedure", kb_mean_blocks },
	{ "tests/questions", "test", kb_mean_questions },
	{ "tests/", "test", kb_mean_blocks },
	{ "plugin.lua", "other", kb_mean_blocks },
	{ "", "other", kb_mean_lines },
};

/* The row for a path; the last one takes what is left. */
static int kind_of(const char *path)
{
	const char *unit = strncmp(path, "units/", strlen("units/")) == 0
				   ? path + strlen("units/")
				   : "";
	const char *slash = strchr(unit, '/');
	const char *inside = slash ? slash + 1 : "";
	int kind = 0;

	while (strncmp(inside, kinds[kind].folder,
		       strlen(kinds[kind].folder)) != 0)
		kind++;
	return kind;
}

const char *kb_path_what(const char *path)
{
	return kinds[kind_of(path)].what;
}

bool kb_path_unit(struct buf *out, const char *path)
{
	const char *unit = path + strlen("units/");

	buf_clear(out);
	if (strncmp(path, "units/", strlen("units/")) != 0 ||
		!strchr(unit, '/'))
		return false;
	buf_add(out, unit, strcspn(unit, "/"));
	return true;
}

void kb_say(struct kb_meant *meant, const char *fmt, ...)
{
	struct buf text = BUF_INIT;
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, lang_text(meant->lang, fmt), args);
	va_end(args);
	json_array_append_new(meant->out, json_stringn(text.data, text.len));
	buf_release(&text);
}

const char *kb_shown(
	struct buf *out, const struct kb_meant *meant, const char *text)
{
	enum {
		COLUMNS = 160
	};

	buf_clear(out);
	if (!text || !*text) {
		buf_puts(out, lang_text(meant->lang, "(nothing)"));
		return out->data;
	}
	size_t len = strlen(text), cut = text_clip(text, len, COLUMNS);

	buf_puts(out, "“");
	for (size_t i = 0; i < cut; i++)
		buf_putc(out, text[i] == '\n' ? ' ' : text[i]);
	buf_puts(out, cut < len ? "…”" : "”");
	return out->data;
}

static enum status read_side(
	struct buf *out, struct kb_repo *repo, const char *id, struct err *err)
{
	return *id ? kb_repo_blob(out, repo, id, err) : ST_OK;
}

json_t *kb_meaning(
	struct kb_repo *repo, const struct kb_change *change, enum lang lang)
{
	struct kb_meant meant = { change, BUF_INIT, BUF_INIT, json_array(),
		lang };
	struct err err;
	enum status st = read_side(&meant.before, repo, change->old_id, &err);

	if (st == ST_OK)
		st = read_side(&meant.after, repo, change->new_id, &err);
	if (st != ST_OK)
		json_array_append_new(meant.out, json_string(err.text[lang]));
	else
		kinds[kind_of(change->path)].mean(&meant);
	buf_release(&meant.before);
	buf_release(&meant.after);
	return meant.out;
}
