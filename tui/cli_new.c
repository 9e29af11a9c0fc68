/*
 * `troly new`: the first files of a unit, of an entry, of rules, of a
 * procedure, of a test. What is there already is never written over.
 */
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "tui/cli_local.h"
#include "tui/cli_run.h"

enum kind {
	KIND_UNIT,
	KIND_ENTRY,
	KIND_PROCEDURE,
	KIND_RULES,
	KIND_TEST,
};

static const struct template
{
	enum kind kind;
	const char *path, *text;
}
templates[] = {
#define FILE(kind, path, text) { KIND_##kind, path, text },
#include "tui/cli_new.def"
#undef FILE
};
enum {
	TEMPLATES = sizeof(templates) / sizeof(*templates)
};

/* What stands for the marks. */
struct names {
	const char *dir, *id;
	char *fact; /* owned: the id as a name of facts */
	char *unit; /* owned: the last name of the unit's folder */
};

static bool is_id(const char *id)
{
	size_t len = strlen(id);

	return len > 0 && len <= 64 && *id >= 'a' && *id <= 'z' &&
	       strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == len;
}

/* Append the text with its marks filled in. */
static void fill(struct buf *out, const char *text, const struct names *names)
{
	const struct {
		const char *mark, *value;
	} marks[] = {
		{ "@ID@", names->id },
		{ "@NAME@", names->fact },
		{ "@UNIT@", names->unit },
	};
	enum {
		MARKS = sizeof(marks) / sizeof(*marks)
	};

	while (*text) {
		size_t i = 0;

		while (i < MARKS && strncmp(text, marks[i].mark,
					    strlen(marks[i].mark)) != 0)
			i++;
		if (i == MARKS) {
			buf_putc(out, *text++);
			continue;
		}
		buf_puts(out, marks[i].value);
		text += strlen(marks[i].mark);
	}
}

static char *path_of(const struct template *template, const struct names *names)
{
	struct buf path = BUF_INIT;

	fill(&path, template->path, names);
	char *whole = path_join(names->dir, path.data);

	buf_release(&path);
	return whole;
}

static enum status check_free(
	enum kind kind, const struct names *names, struct err *err)
{
	enum status st = ST_OK;

	for (size_t i = 0; st == ST_OK && i < TEMPLATES; i++) {
		if (templates[i].kind != kind)
			continue;
		char *path = path_of(&templates[i], names);

		if (path_exists(path))
			st = err_set(err, ST_CONFLICT,
				"%s is there already; choose another name",
				path);
		free(path);
	}
	return st;
}

static enum status make_parent(const char *path, struct err *err)
{
	char *dir = mem_text(path);
	char *slash = strrchr(dir, '/');
	enum status st = ST_OK;

	if (slash && slash != dir) {
		*slash = '\0';
		st = path_make_dir(dir, err);
	}
	free(dir);
	return st;
}

static enum status make_file(struct page *page, const struct template *template,
	const struct names *names, struct err *err)
{
	char *path = path_of(template, names);
	struct buf text = BUF_INIT;
	enum status st = make_parent(path, err);

	fill(&text, template->text, names);
	if (st == ST_OK)
		st = path_write(path, text.data, text.len, err);
	if (st == ST_OK)
		page_line(page, ROLE_TEXT,
			strncmp(path, "./", 2) == 0 ? path + 2 : path);
	buf_release(&text);
	free(path);
	return st;
}

static enum status make_all(
	struct page *page, enum kind kind, struct names *names, struct err *err)
{
	enum status st = check_free(kind, names, err);

	for (size_t i = 0; st == ST_OK && i < TEMPLATES; i++)
		if (templates[i].kind == kind)
			st = make_file(page, &templates[i], names, err);
	return st;
}

/* The folder must be a unit's, but for a new unit. */
static enum status check_place(
	enum kind kind, const struct names *names, struct err *err)
{
	char *plugin = path_join(names->dir, "plugin.lua");
	bool there = path_exists(plugin);

	free(plugin);
	if (!is_id(names->id))
		return err_set(err, ST_INVALID,
			"\"%s\" is no name; write small letters without marks, "
			"digits and \"-\", beginning with a letter",
			names->id);
	if (kind == KIND_UNIT || there)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"There is no plugin.lua in %s; go to the folder of a unit, or "
		"name it after the name",
		names->dir);
}

static char *last_name(const char *dir)
{
	char *whole = realpath(dir, NULL);
	const char *slash = whole ? strrchr(whole, '/') : NULL;
	char *name = mem_text(slash ? slash + 1 : dir);

	free(whole);
	return name;
}

static int make(struct cli_call *call, enum kind kind)
{
	struct names names = {
		.dir = json_text(call->local, "dir", "."),
		.id = json_text(call->local, "name", ""),
	};
	struct page page = PAGE_INIT;
	struct err err;
	int code = 0;

	names.fact = mem_text(names.id);
	for (char *at = names.fact; *at; at++)
		if (*at == '-')
			*at = '_';
	names.unit = last_name(names.dir);
	page_reset(&page, options_lang(&call->options), 200, true);
	enum status st = check_place(kind, &names, &err);

	if (st == ST_OK)
		st = make_all(&page, kind, &names, &err);
	code = st == ST_OK ? cli_print_page(call, &page)
			   : cli_fail(call, st, &err);
	page_release(&page);
	free(names.fact);
	free(names.unit);
	return code;
}

int cli_new_unit(struct cli_call *call)
{
	return make(call, KIND_UNIT);
}

int cli_new_entry(struct cli_call *call)
{
	return make(call, KIND_ENTRY);
}

int cli_new_procedure(struct cli_call *call)
{
	return make(call, KIND_PROCEDURE);
}

int cli_new_rules(struct cli_call *call)
{
	return make(call, KIND_RULES);
}

int cli_new_test(struct cli_call *call)
{
	return make(call, KIND_TEST);
}
